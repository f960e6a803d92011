package customers_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"fuwu/ent"
	"fuwu/ent/entry"
	"fuwu/ent/ticket"
	"fuwu/server/customers"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/search"
)

// hung says what hangs on a file: names, serials, texts.
func (h *house) hung(id string) string {
	h.t.Helper()
	ctx, all := context.Background(), h.store.Unscoped()
	var parts []string
	parts = append(parts, h.contacts(id))
	phones, err := all.Phone.Query().Order(ent.Asc("id")).All(ctx)
	h.must(err)
	for _, p := range phones {
		if p.CustomerID == id {
			parts = append(parts, p.Masked)
		}
	}
	units, err := all.Unit.Query().Order(ent.Asc("id")).All(ctx)
	h.must(err)
	for _, u := range units {
		if u.CustomerID == id {
			parts = append(parts, u.Serial)
		}
	}
	tickets, err := all.Ticket.Query().Order(ent.Asc("id")).All(ctx)
	h.must(err)
	for _, x := range tickets {
		if *x.CustomerID == id {
			parts = append(parts, x.Number)
		}
	}
	comments, err := all.Comment.Query().All(ctx)
	h.must(err)
	for _, c := range comments {
		if c.SubjectID == id {
			parts = append(parts, c.Body)
		}
	}
	return strings.Join(parts, " ")
}

func (h *house) remark(id, text string) {
	h.t.Helper()
	h.Do("comment.create", func(o *op.Op) error {
		return o.Tx.Comment.Create().SetSubjectID(id).SetAuthorID(h.Wang.ID).SetBody(text).Exec(o.Ctx)
	})
}

func TestAMergeMovesEverythingAndIsTakenBack(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		pump := h.product("水泵", "P-1")
		old, _ := h.enter("云海大酒店", "陈静", "13812345678")
		stays, _ := h.enter("云海酒店", "何芳", "0755-86131819")
		h.unit(old, pump, "A1")
		h.unit(stays, pump, "B1")
		// One Wang sees, one she does not: both move.
		h.ticket(old, h.Front, "", ticket.KindCONSULTATION)
		h.ticket(old, h.Back, "", ticket.KindREPAIR)
		h.remark(old, "喜欢微信")
		apart := h.hung(old) + "|" + h.hung(stays)
		if want := "陈静* 138****5678 A1 T-2026-000001 T-2026-000002 喜欢微信|何芳* 0755-****1819 B1"; apart != want {
			t.Fatalf("at first %s", apart)
		}
		done, err := h.Merge(t.Context(), h.Wang, old, 1, stays)
		h.must(err)
		if got := h.hung(old) + "|" + h.hung(stays); got != "|何芳* 陈静 138****5678 0755-****1819 A1 B1 T-2026-000001 T-2026-000002 喜欢微信" {
			t.Errorf("merged: %s", got)
		}
		c := h.file(old)
		if c.ArchivedAt == nil || c.MergedIntoID == nil || *c.MergedIntoID != stays || c.Version != 2 {
			t.Errorf("the file that ended: %v", c)
		}
		h.tells(done.Position, "Contact", "Phone", "Ticket", "Unit", "Comment", "Customer")
		// The number and the old name lead to the file that stays.
		if list, err := h.Callers(h.by(h.Wang), "13812345678"); err != nil || len(list) != 1 || list[0].Customer.ID != stays || list[0].Contact.Name != "陈静" {
			t.Errorf("the caller: %v, %v", list, err)
		}
		for _, question := range []string{"大酒店", "a1", "5678", "陈静"} {
			if ids, err := h.look.Find(h.by(h.Wang), search.Customers, question, 5); err != nil || strings.Join(ids, " ") != stays {
				t.Errorf("%s leads to %v, %v", question, ids, err)
			}
		}
		if ids, err := h.look.Find(h.by(h.Zhao), search.Tickets, "云海酒店", 5); err != nil || len(ids) != 2 {
			t.Errorf("tickets by the name of the file that stays: %v, %v", ids, err)
		}
		_, err = h.Restore(t.Context(), h.Wang, old, 2)
		h.refused(err, fault.WrongState)
		acts, err := h.Actions(h.by(h.Wang), c)
		h.must(err)
		if len(acts) != 1 || acts[0].Act != "customer.unmerge" || acts[0].Missing.Err() != nil {
			t.Errorf("offered %v", acts)
		}

		done, err = h.Unmerge(t.Context(), h.Wang, old, 2)
		h.must(err)
		if got := h.hung(old) + "|" + h.hung(stays); got != apart {
			t.Errorf("taken back: %s", got)
		}
		if c = h.file(old); c.ArchivedAt != nil || c.MergedIntoID != nil {
			t.Errorf("the file that came back: %v", c)
		}
		e, err := h.store.Unscoped().Entry.Query().Where(entry.ID(done.Position)).Only(t.Context())
		h.must(err)
		if e.Undoes == 0 {
			t.Error("the entry does not say what it takes back")
		}
		for question, want := range map[string]string{"大酒店": old, "b1": stays, "5678": old} {
			if ids, err := h.look.Find(h.by(h.Wang), search.Customers, question, 5); err != nil || strings.Join(ids, " ") != want {
				t.Errorf("%s leads to %v, %v", question, ids, err)
			}
		}
		_, err = h.Unmerge(t.Context(), h.Wang, old, 3)
		h.refused(err, fault.CannotUndo)
	})
}

// tells checks that an entry has changes of each record.
func (h *house) tells(position int64, records ...string) {
	h.t.Helper()
	changes, err := h.store.Unscoped().Change.Query().All(context.Background())
	h.must(err)
	has := map[string]bool{}
	for _, c := range changes {
		if c.EntryID == position {
			has[c.Record] = true
			if c.Field == "customer_id" && !json.Valid([]byte(*c.Old)) {
				h.t.Errorf("%s was with %s", c.Record, *c.Old)
			}
		}
	}
	for _, r := range records {
		if !has[r] {
			h.t.Errorf("the entry does not tell of a %s", r)
		}
	}
}

func TestWhatCameAfterAMergeStays(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		pump := h.product("水泵", "P-1")
		old, first := h.enter("云海大酒店", "陈静", "13812345678")
		stays, _ := h.enter("云海酒店", "", "")
		third, _ := h.enter("青山学校", "", "")
		a := h.unit(old, pump, "A1")
		h.unit(old, pump, "A2")
		_, err := h.Merge(t.Context(), h.Wang, old, 1, stays)
		h.must(err)
		if got := h.contacts(stays); got != "陈静*" {
			t.Errorf("the only contact is not the primary one: %s", got)
		}
		h.did(h.AddContact(t.Context(), h.Wang, stays, customers.ContactInput{Name: "何芳"}, nil))
		h.unit(stays, pump, "C1")
		// A1 was sold to somebody else since.
		h.Do("unit.change", func(o *op.Op) error {
			u, err := o.Tx.Unit.Get(o.Ctx, a)
			if err != nil {
				return err
			}
			return o.Tx.Unit.UpdateOne(u).SetCustomerID(third).Exec(o.Ctx)
		})
		k, err := h.Contact(h.by(h.Wang), first)
		h.must(err)
		if k.CustomerID != stays {
			t.Errorf("the contact is with %s", k.CustomerID)
		}
		_, err = h.Unmerge(t.Context(), h.Wang, old, 2)
		h.must(err)
		if got := h.hung(old) + "|" + h.hung(stays) + "|" + h.hung(third); got != "陈静* 138****5678 A2|何芳* C1| A1" {
			t.Errorf("taken back: %s", got)
		}
	})
}

func TestMergesOfMergesAreTakenBackInAnyOrder(t *testing.T) {
	for _, order := range []string{"ab", "ba"} {
		each(t, func(t *testing.T, h *house) {
			a, _ := h.enter("甲酒店", "陈静", "")
			b, _ := h.enter("乙酒店", "何芳", "")
			c, _ := h.enter("丙酒店", "郭强", "")
			_, err := h.Merge(t.Context(), h.Wang, a, 1, b)
			h.must(err)
			_, err = h.Merge(t.Context(), h.Wang, b, 1, c)
			h.must(err)
			if got := h.contacts(c); got != "郭强* 陈静 何芳" {
				t.Fatalf("merged twice: %s", got)
			}
			for _, which := range order {
				id := map[rune]string{'a': a, 'b': b}[which]
				_, err = h.Unmerge(t.Context(), h.Wang, id, h.file(id).Version)
				h.must(err)
			}
			if got := h.contacts(a) + "|" + h.contacts(b) + "|" + h.contacts(c); got != "陈静*|何芳*|郭强*" {
				t.Errorf("%s: %s", order, got)
			}
		})
	}
}

func TestAMergeIsRefused(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		a, _ := h.enter("甲酒店", "", "")
		b, _ := h.enter("乙酒店", "", "")
		gone, _ := h.enter("丙酒店", "", "")
		_, err := h.Archive(t.Context(), h.Wang, gone, 1)
		h.must(err)
		_, err = h.Merge(t.Context(), h.Wang, a, 1, a)
		h.refused(err, fault.Self, "intoId")
		_, err = h.Merge(t.Context(), h.Wang, a, 1, "cus_none")
		h.refused(err, fault.Unknown, "intoId")
		_, err = h.Merge(t.Context(), h.Wang, a, 1, gone)
		h.refused(err, fault.Archived, "intoId")
		_, err = h.Merge(t.Context(), h.Wang, gone, 2, a)
		h.refused(err, fault.Archived)
		_, err = h.Merge(t.Context(), h.Wang, a, 7, b)
		h.refused(err, fault.Conflict, "version")
		_, err = h.Merge(t.Context(), h.Wang, "cus_none", 1, b)
		h.refused(err, fault.NotFound, "id")
		_, err = h.Merge(t.Context(), h.Sun, a, 1, b)
		h.refused(err, fault.Forbidden)
		_, err = h.Unmerge(t.Context(), h.Wang, gone, 2)
		h.refused(err, fault.CannotUndo)
		if got := h.entries(a); len(got) != 1 {
			t.Errorf("the ledger tells %v", got)
		}
	})
}
