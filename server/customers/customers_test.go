package customers_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fuwu/ent/customer"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/search"
)

func TestAFileIsOpenedWithAContactAndANumber(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		in := company("  云海　酒店 ")
		in.Tags = []string{"连锁", " 连锁 ", "", "VIP", "vip"}
		done, err := h.Create(t.Context(), h.Wang, in, &customers.ContactInput{Name: "陈静", Email: "chen@example.com"}, &customers.PhoneInput{Number: "138-1234-5678", Label: "手机"})
		h.must(err)
		c := h.file(done.IDs[0])
		if c.Name != "云海 酒店" || !slices.Equal(c.Tags, []string{"连锁", "VIP"}) || c.NameKey == "" {
			t.Errorf("kept as %q %q %q", c.Name, c.Tags, c.NameKey)
		}
		if got := h.contacts(c.ID); got != "陈静*" {
			t.Errorf("contacts %s", got)
		}
		phones, err := h.PhonesOf(h.by(h.Wang), []string{done.IDs[1]})
		h.must(err)
		if p := phones[done.IDs[1]]; len(p) != 1 || p[0].Masked != "138****5678" || p[0].Number != "13812345678" || p[0].CustomerID != c.ID {
			t.Errorf("phones %v", p)
		}
		if got := h.entries(c.ID); !slices.Equal(got, []string{"customer.create"}) {
			t.Errorf("the ledger tells %v", got)
		}
	})
}

func TestAFileIsRefusedForEveryReasonAtOnce(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		tier := h.did(h.AddTier(t.Context(), h.Zhao, customers.TierInput{Name: "A 级"}))
		_, err := h.ArchiveTier(t.Context(), h.Zhao, tier, 1)
		h.must(err)
		in := customers.CustomerInput{
			Kind: customer.KindCOMPANY, Name: " \t", TierID: &tier, OwnerID: ptr("usr_nobody"), Address: strings.Repeat("路", 301),
			ContactHours: strings.Repeat("早", 81), Note: strings.Repeat("注", 2001), Tags: []string{strings.Repeat("长", 31)},
			PreferredChannel: ptr(ticket.Channel("PIGEON")),
		}
		_, err = h.Create(t.Context(), h.Wang, in, &customers.ContactInput{Email: "nobody"}, &customers.PhoneInput{Number: "138"})
		h.refused(err, fault.Required, "input", "name")
		h.refused(err, fault.Archived, "input", "tierId")
		h.refused(err, fault.Unknown, "input", "ownerId")
		h.refused(err, fault.TooLong, "input", "address")
		h.refused(err, fault.TooLong, "input", "contactHours")
		h.refused(err, fault.TooLong, "input", "note")
		h.refused(err, fault.TooLong, "input", "tags")
		h.refused(err, fault.Malformed, "input", "preferredChannel")
		h.refused(err, fault.Required, "contact", "name")
		h.refused(err, fault.Malformed, "contact", "email")
		h.refused(err, fault.Malformed, "phone", "number")
		_, err = h.Create(t.Context(), h.Wang, company("青山学校"), nil, &customers.PhoneInput{Number: "13812345678"})
		h.refused(err, fault.Required, "contact")
		_, err = h.Create(t.Context(), h.Sun, company("青山学校"), nil, nil)
		h.refused(err, fault.Forbidden)
		if got := h.names(h.Zhao, customers.Filter{}); got != "青禾食品" {
			t.Errorf("there are %s", got)
		}
	})
}

func TestLongNamesOfManyCharactersFit(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		name := strings.Repeat("装", 120)
		id, _ := h.enter(name, strings.Repeat("双", 80), "")
		if got := h.file(id).Name; got != name {
			t.Errorf("kept as %q", got)
		}
		_, err := h.Create(t.Context(), h.Wang, company(name+"店"), nil, nil)
		h.refused(err, fault.TooLong, "input", "name")
	})
}

func TestDescribingNeedsTheVersionThatWasRead(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		id, _ := h.enter("云海酒店", "陈静", "")
		tier := h.did(h.AddTier(t.Context(), h.Zhao, customers.TierInput{Name: "A 级"}))
		in := company("云海大酒店")
		in.TierID, in.PreferredChannel, in.OwnerID = &tier, ptr(ticket.ChannelWECHAT), &h.Wang.ID
		_, err := h.Describe(t.Context(), h.Sun, id, 1, in)
		h.must(err)
		c := h.file(id)
		if c.Name != "云海大酒店" || *c.TierID != tier || *c.PreferredChannel != "WECHAT" || *c.OwnerID != h.Wang.ID || c.Version != 2 {
			t.Errorf("kept as %v", c)
		}
		_, err = h.Describe(t.Context(), h.Wang, id, 1, company("云海"))
		h.refused(err, fault.Conflict, "version")
		_, err = h.Describe(t.Context(), h.Wang, "cus_nobody", 1, company("云海"))
		h.refused(err, fault.NotFound, "id")
		// A tier that was put away since may stay.
		_, err = h.ArchiveTier(t.Context(), h.Zhao, tier, 1)
		h.must(err)
		in.Name = "云海酒店"
		_, err = h.Describe(t.Context(), h.Wang, id, 2, in)
		h.must(err)
		_, err = h.Describe(t.Context(), h.Wang, id, 3, company("云海酒店"))
		h.must(err)
		if c = h.file(id); c.TierID != nil || c.PreferredChannel != nil || c.OwnerID != nil {
			t.Errorf("what was left out stayed: %v", c)
		}
		// Contacts are found by the customer's name.
		for question, want := range map[string]int{"云海大酒店": 0, "云海酒店": 1} {
			ids, err := h.look.Find(h.by(h.Wang), search.Contacts, question, 5)
			h.must(err)
			if len(ids) != want {
				t.Errorf("%s leads to %d contacts", question, len(ids))
			}
		}
	})
}

func TestAFileIsPutAwayWhenNothingIsOpen(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		id, _ := h.enter("云海酒店", "陈静", "")
		// Wang does not see the ticket of another team, and is refused all the same.
		x := h.ticket(id, h.Back, "", ticket.KindREPAIR)
		_, err := h.Archive(t.Context(), h.Wang, id, 1)
		h.refused(err, fault.InUse)
		acts, err := h.Actions(h.by(h.Wang), h.file(id))
		h.must(err)
		if a := acts[len(acts)-1]; a.Act != "customer.archive" || !fault.Is(a.Missing, fault.InUse) {
			t.Errorf("offered %v", acts)
		}
		h.finish(x.ID)
		_, err = h.Restore(t.Context(), h.Wang, id, 1)
		h.refused(err, fault.SameValue)
		_, err = h.Archive(t.Context(), h.Wang, id, 1)
		h.must(err)
		_, err = h.Archive(t.Context(), h.Wang, id, 2)
		h.refused(err, fault.Archived)
		_, err = h.Describe(t.Context(), h.Wang, id, 2, company("云海"))
		h.refused(err, fault.Archived)
		_, err = h.AddContact(t.Context(), h.Wang, id, customers.ContactInput{Name: "何芳"}, nil)
		h.refused(err, fault.Archived, "customerId")
		if got := h.names(h.Wang, customers.Filter{}) + "|" + h.names(h.Wang, customers.Filter{Archived: ptr(true)}); got != "青禾食品|云海酒店" {
			t.Errorf("in use and put away: %s", got)
		}
		found, err := h.look.Search(h.by(h.Wang), "云海", 5)
		h.must(err)
		if len(found.Customers)+len(found.Contacts) > 0 {
			t.Errorf("found although put away: %v", found)
		}
		_, err = h.Restore(t.Context(), h.Wang, id, 2)
		h.must(err)
		if got := h.names(h.Wang, customers.Filter{Text: ptr("云海")}); got != "云海酒店" {
			t.Errorf("in use again: %s", got)
		}
	})
}

func TestActionsAreThoseTheOperationsGrant(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		id, _ := h.enter("云海酒店", "", "")
		for _, c := range []struct {
			who  access.Actor
			want string
		}{
			{h.Wang, "customer.describe contact.create unit.create customer.merge customer.archive"},
			{h.Sun, "customer.describe contact.create unit.create"},
			{access.Actor{ID: "usr_a", Roles: []access.Role{access.Auditor}}, ""},
		} {
			acts, err := h.Actions(h.by(c.who), h.file(id))
			h.must(err)
			var names []string
			for _, a := range acts {
				names = append(names, a.Act)
			}
			if got := strings.Join(names, " "); got != c.want {
				t.Errorf("%v: %s", c.who.Roles, got)
			}
		}
	})
}

func TestCreatingTwiceWithOneKeyIsOneFile(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		ctx := op.WithKey(t.Context(), "k1", company("云海酒店"))
		first, err := h.Create(ctx, h.Wang, company("云海酒店"), nil, nil)
		h.must(err)
		again, err := h.Create(ctx, h.Wang, company("云海酒店"), nil, nil)
		h.must(err)
		if !again.Replayed || !slices.Equal(first.IDs, again.IDs) || h.names(h.Wang, customers.Filter{}) != "青禾食品 云海酒店" {
			t.Errorf("%v, then %v", first, again)
		}
	})
}

func TestListsGoOnWhereTheyStopped(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		for _, name := range []string{"白云工厂", "安康医院", "长江物流", "安康医院", "东方酒店"} {
			h.Wait(time.Minute)
			h.enter(name, "", "")
		}
		for order, want := range map[customers.Order]string{
			customers.NameAsc:     "安康医院 安康医院|白云工厂 长江物流|东方酒店 青禾食品",
			customers.CreatedDesc: "东方酒店 安康医院|长江物流 安康医院|白云工厂 青禾食品",
			customers.UpdatedDesc: "东方酒店 安康医院|长江物流 安康医院|白云工厂 青禾食品",
		} {
			var pages []string
			page := customers.Page{First: 2}
			for more := true; more; {
				rows, next, err := h.List(h.by(h.Wang), customers.Filter{}, order, page)
				h.must(err)
				var names []string
				for _, c := range rows {
					names = append(names, c.Name)
				}
				pages = append(pages, strings.Join(names, " "))
				at := customers.CursorOf(rows[len(rows)-1], order)
				page.After, more = &at, next
			}
			// The desk's own customer is named outside the operations here, so its key is its own.
			if got := strings.Join(pages, "|"); got != want {
				t.Errorf("%s: %s", order, got)
			}
		}
		_, _, err := h.List(h.by(h.Wang), customers.Filter{}, "SIZE", customers.Page{First: 1})
		h.refused(err, fault.Malformed, "orderBy")
	})
}
