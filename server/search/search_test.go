package search_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fuwu/ent"
	"fuwu/ent/customer"
	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/search"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/subjects/desk"
	"fuwu/server/telephone"
)

// room is a desk with something to find.
type room struct {
	*search.Service
	*desk.Desk
	t     *testing.T
	named map[string]string // id to what a story calls it
}

func each(t *testing.T, test func(t *testing.T, r *room)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		test(t, &room{Service: search.New(search.Parts{Read: s.Read(), Page: s.Page, Matching: s.Found}), Desk: desk.Open(t, s), t: t, named: map[string]string{}})
	})
}

// customer enters a customer with a contact who has a number.
func (r *room) customer(name, contact, number string) *ent.Customer {
	r.t.Helper()
	var c *ent.Customer
	n, ok := telephone.Parse(number)
	if !ok {
		r.t.Fatalf("%s is no number", number)
	}
	r.Do("customer.create", func(o *op.Op) (err error) {
		if c, err = o.Tx.Customer.Create().SetKind(customer.KindCOMPANY).SetName(name).SetNameKey(name).Save(o.Ctx); err != nil {
			return err
		}
		k, err := o.Tx.Contact.Create().SetCustomerID(c.ID).SetName(contact).Save(o.Ctx)
		if err != nil {
			return err
		}
		r.named[c.ID], r.named[k.ID] = name, contact
		if err := o.Tx.Phone.Create().SetCustomerID(c.ID).SetContactID(k.ID).SetNumber(n.String()).SetMasked(n.Masked()).Exec(o.Ctx); err != nil {
			return err
		}
		if err := o.Index(search.Customers, c.ID, name, contact, n.Ending()); err != nil {
			return err
		}
		return o.Index(search.Contacts, k.ID, contact, name, n.Ending())
	})
	r.Wait(time.Second)
	return c
}

// ticket enters a ticket of a team that is found by its number and subject.
func (r *room) ticket(subject, team string) *ent.Ticket {
	r.t.Helper()
	t := r.Ticket(subject, team, "")
	r.named[t.ID] = subject
	r.Do("ticket.describe", func(o *op.Op) error { return o.Index(search.Tickets, t.ID, t.Number, t.Subject) })
	r.Wait(time.Second)
	return t
}

// found is what somebody finds, by kind.
func (r *room) found(a access.Actor, text string) string {
	r.t.Helper()
	f, err := r.Search(access.With(r.t.Context(), a), text, 5)
	if err != nil {
		r.t.Fatalf("%s: %v", text, err)
	}
	var words []string
	for _, ids := range [][]string{f.Tickets, f.Customers, f.Contacts, f.Units} {
		var names []string
		for _, id := range ids {
			names = append(names, r.named[id])
		}
		words = append(words, strings.Join(names, " "))
	}
	return strings.TrimRight(strings.Join(words, "|"), "|")
}

func TestWhatSomebodyRemembersIsFound(t *testing.T) {
	each(t, func(t *testing.T, r *room) {
		r.ticket("空调不制冷", r.Front)
		r.ticket("空调漏水", r.Front)
		r.ticket("冰箱异响", r.Front)
		r.customer("云海酒店", "陈静", "0755-86131819转203")
		r.customer("空调商行", "何芳", "13812345678")
		for text, want := range map[string]string{
			"空调":                "空调漏水 空调不制冷|空调商行|何芳",
			"空調":                "空调漏水 空调不制冷|空调商行|何芳",
			"T-2026-000002":     "空调漏水",
			"t2026000002":       "空调漏水",
			"000003":            "冰箱异响",
			"13812345678":       "|空调商行|何芳",
			"+86 138-1234-5678": "|空调商行|何芳",
			"5678":              "|空调商行|何芳",
			"345678":            "|空调商行|何芳",
			"0755-86131819":     "|云海酒店|陈静",
			"86131819":          "|云海酒店|陈静",
			"1381234":           "",
			"1234":              "",
			"12345678":          "|空调商行|何芳",
			"445678":            "",
			"13812345679":       "",
			"":                  "",
			"  ":                "",
			"，。":                "",
			`" OR 1=1 --`:       "",
			"洗衣机":               "",
		} {
			if got := r.found(r.Wang, text); got != want {
				t.Errorf("%q: %q instead of %q", text, got, want)
			}
		}
	})
}

func TestHiddenRowsAreNeitherShownNorCounted(t *testing.T) {
	each(t, func(t *testing.T, r *room) {
		var mine []string
		for i := range 60 {
			team := r.Back
			if i%10 == 0 {
				team = r.Front
				mine = append(mine, fmt.Sprintf("空调 %d", i))
			}
			r.ticket(fmt.Sprintf("空调 %d", i), team)
		}
		slices.Reverse(mine)
		if got, want := r.found(r.Wang, "空调"), strings.Join(mine[:5], " "); got != want {
			t.Errorf("%q instead of %q", got, want)
		}
		for _, a := range []access.Actor{r.Admin, r.Qian, r.Zhou, {ID: "usr_f", Roles: []access.Role{access.Finance}}} {
			if got := r.found(a, "空调"); got != "" {
				t.Errorf("%v is told of %s", a.Roles, got)
			}
		}
	})
}

func TestAnotherDepartmentFindsNoTicketByItsCustomer(t *testing.T) {
	each(t, func(t *testing.T, r *room) {
		x := r.ticket("打印机卡纸", r.Front)
		r.Do("ticket.describe", func(o *op.Op) error { return o.Index(search.Tickets, x.ID, x.Number, x.Subject, "青禾食品") })
		r.As(r.Li, "ticket.invite", x.ID, func(o *op.Op) error {
			return o.Tx.Participant.Create().SetTicketID(x.ID).SetUserID(r.Qian.ID).Exec(o.Ctx)
		})
		for text, want := range map[string][2]string{"卡纸": {"打印机卡纸", "打印机卡纸"}, "青禾食品": {"打印机卡纸", ""}} {
			if got := r.found(r.Li, text); got != want[0] {
				t.Errorf("%s: the desk finds %q", text, got)
			}
			if got := r.found(r.Qian, text); got != want[1] {
				t.Errorf("%s: the other department finds %q", text, got)
			}
		}
	})
}

func TestATechnicianFindsTheirCustomersAlone(t *testing.T) {
	each(t, func(t *testing.T, r *room) {
		theirs := r.customer("云海酒店", "陈静", "13812345678")
		r.customer("云山酒店", "何芳", "13912345678")
		x := r.ticket("不制冷", r.Back)
		r.Do("ticket.assign", func(o *op.Op) error {
			x, err := o.Tx.Ticket.Get(o.Ctx, x.ID)
			if err != nil {
				return err
			}
			return o.Tx.Ticket.UpdateOne(x).SetAssigneeID(r.Zhou.ID).SetCustomerID(theirs.ID).Exec(o.Ctx)
		})
		for text, want := range map[string]string{"酒店": "|云海酒店|陈静", "何芳": "", "13912345678": "", "13812345678": "|云海酒店|陈静", "2345678": "|云海酒店|陈静"} {
			if got := r.found(r.Zhou, text); got != want {
				t.Errorf("%s: %q instead of %q", text, got, want)
			}
		}
	})
}

func TestNobodySearchesForNobody(t *testing.T) {
	each(t, func(t *testing.T, r *room) {
		r.ticket("空调不制冷", r.Front)
		if found, err := r.Search(t.Context(), "空调", 5); err == nil {
			t.Errorf("found %v", found)
		}
	})
}
