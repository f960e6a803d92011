package customers_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fuwu/ent"
	"fuwu/ent/customer"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/search"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/subjects/desk"
)

// house is a small desk with its customers' files.
type house struct {
	*customers.Service
	*desk.Desk
	t     *testing.T
	look  *search.Service
	store *store.Store
}

func each(t *testing.T, test func(t *testing.T, h *house)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := desk.Open(t, s)
		look := search.New(search.Parts{Read: s.Read(), Page: s.Page, Matching: s.Found})
		test(t, &house{t: t, Desk: d, look: look, store: s,
			Service: customers.New(customers.Parts{
				Ops: d.Ops, Read: s.Read(), Clock: d.Clock.Now, Search: look.Narrow, Find: look.Find, Tickets: indexTicket,
			})})
	})
}

// by is a context in which somebody asks.
func (h *house) by(a access.Actor) context.Context { return access.With(h.t.Context(), a) }

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) did(done op.Done, err error) string {
	h.t.Helper()
	h.must(err)
	h.Wait(time.Second) // ids of one millisecond have no order
	return done.IDs[0]
}

// refused checks that an act was refused for a reason, about a field, and that the
// ledger knows nothing of it.
func (h *house) refused(err error, code fault.Code, path ...string) {
	h.t.Helper()
	all, ok := fault.From(err)
	if !ok {
		h.t.Fatalf("got %v, want %s", err, code)
	}
	if !slices.ContainsFunc(all, func(e *fault.Error) bool { return e.Code == code && slices.Equal(e.Path, path) }) {
		h.t.Fatalf("got %v, want %s at %v", err, code, path)
	}
}

func company(name string) customers.CustomerInput {
	return customers.CustomerInput{Kind: customer.KindCOMPANY, Name: name}
}

// enter opens a file with a contact and a number.
func (h *house) enter(name, contact, number string) (id, contactID string) {
	h.t.Helper()
	var k *customers.ContactInput
	var p *customers.PhoneInput
	if contact != "" {
		k = &customers.ContactInput{Name: contact}
	}
	if number != "" {
		p = &customers.PhoneInput{Number: number}
	}
	done, err := h.Create(h.t.Context(), h.Wang, company(name), k, p)
	h.must(err)
	h.Wait(time.Second)
	return done.IDs[0], done.IDs[len(done.IDs)-1]
}

func (h *house) file(id string) *ent.Customer {
	h.t.Helper()
	c, err := h.Get(h.by(h.Zhao), id)
	h.must(err)
	return c
}

// product enters a model with a year of warranty.
func (h *house) product(name, model string) string {
	h.t.Helper()
	return h.did(h.AddProduct(h.t.Context(), h.Zhao, customers.ProductInput{Name: name, Model: model, WarrantyMonths: 12}))
}

func (h *house) unit(customerID, productID, serial string) string {
	h.t.Helper()
	return h.did(h.AddUnit(h.t.Context(), h.Wang, customerID, customers.UnitInput{ProductID: productID, Serial: serial}))
}

// ticket enters a ticket of a customer with a team.
func (h *house) ticket(customerID, team, assignee string, kind ticket.Kind) *ent.Ticket {
	h.t.Helper()
	t := h.Ticket("不制冷", team, assignee)
	h.Wait(time.Second)
	h.Do("ticket.describe", func(o *op.Op) (err error) {
		if t, err = o.Tx.Ticket.Get(o.Ctx, t.ID); err == nil {
			t, err = o.Tx.Ticket.UpdateOne(t).SetCustomerID(customerID).SetKind(kind).Save(o.Ctx)
		}
		return err
	})
	return t
}

// finish ends a ticket.
func (h *house) finish(id string) {
	h.t.Helper()
	h.Do("ticket.close", func(o *op.Op) error {
		t, err := o.Tx.Ticket.Get(o.Ctx, id)
		if err != nil {
			return err
		}
		return o.Tx.Ticket.UpdateOne(t).SetState(ticket.StateCLOSED).SetIsOpen(false).Exec(o.Ctx)
	})
}

// names are what somebody sees in a list.
func (h *house) names(a access.Actor, f customers.Filter) string {
	h.t.Helper()
	rows, more, err := h.List(h.by(a), f, customers.NameAsc, customers.Page{First: 50})
	h.must(err)
	if more {
		h.t.Fatal("more than fifty")
	}
	n, err := h.Count(h.by(a), f)
	h.must(err)
	if n != len(rows) {
		h.t.Fatalf("%d are counted, %d are shown", n, len(rows))
	}
	var names []string
	for _, c := range rows {
		names = append(names, c.Name)
	}
	return strings.Join(names, " ")
}

// contacts are a customer's, the primary one with a star.
func (h *house) contacts(id string) string {
	h.t.Helper()
	of, err := h.ContactsOf(h.by(h.Zhao), []string{id})
	h.must(err)
	var names []string
	for _, k := range of[id] {
		if k.IsPrimary {
			k.Name += "*"
		}
		names = append(names, k.Name)
	}
	return strings.Join(names, " ")
}

// entries are the acts in the ledger about a subject.
func (h *house) entries(subject string) []string {
	h.t.Helper()
	all, err := h.store.Unscoped().Entry.Query().Order(ent.Asc("id")).All(h.t.Context())
	h.must(err)
	var acts []string
	for _, e := range all {
		if e.SubjectID == subject {
			acts = append(acts, e.Act)
		}
	}
	return acts
}

func ptr[T any](v T) *T { return &v }

// indexTicket is what a ticket is found by here.
func indexTicket(o *op.Op, id string) error {
	t, err := o.All.Ticket.Query().Where(ticket.ID(id)).WithCustomer().Only(o.Ctx)
	if err != nil {
		return err
	}
	return o.Index(search.Tickets, id, t.Number, t.Edges.Customer.Name)
}
