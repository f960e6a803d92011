package customers

import (
	"context"
	"fmt"
	"strings"

	"fuwu/ent"
	"fuwu/ent/contact"
	"fuwu/ent/customer"
	"fuwu/ent/phone"
	"fuwu/ent/unit"
	"fuwu/server/access"
	"fuwu/server/search"
	"fuwu/server/telephone"
)

// Caller is who may be calling. Contact and Unit are nil where they did not match.
type Caller struct {
	Customer *ent.Customer
	Contact  *ent.Contact
	Unit     *ent.Unit
}

// maxCallers is how many callers are proposed.
const maxCallers = 10

// Callers are those who may be calling: whoever records calls looks a full
// telephone number up everywhere, so that a customer is never entered twice for
// being out of sight. Anything else (a name, its initials, the end of a number, a
// serial) is looked up in what the actor of the context sees.
func (s *Service) Callers(ctx context.Context, text string) ([]Caller, error) {
	actor, ok := access.From(ctx)
	if !ok {
		return nil, access.ErrNobody
	}
	if text = strings.TrimSpace(text); text == "" || len(text) > 4*maxQuestion {
		return nil, nil
	}
	if n, ok := telephone.Parse(text); ok && n.Full() {
		where := ctx
		if access.Allow(actor, "call.record") == nil {
			where = everywhere(ctx)
		}
		if list, err := s.callersByNumber(where, n); err != nil || len(list) > 0 {
			return list, err
		}
	}
	return s.callersByWords(ctx, text)
}

// callersByNumber are the contacts in use with a number, the primary ones first.
func (s *Service) callersByNumber(ctx context.Context, n telephone.Number) ([]Caller, error) {
	phones, err := s.read.Phone.Query().Where(search.OfNumber(n), phone.ArchivedAtIsNil(),
		phone.HasContactWith(contact.ArchivedAtIsNil()), phone.HasCustomerWith(customer.ArchivedAtIsNil())).
		WithContact().WithCustomer().Order(ent.Asc(phone.FieldID)).Limit(maxCallers).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("look up a number: %w", err)
	}
	var list callers
	for _, p := range phones {
		p.Edges.Contact.Edges.Customer = p.Edges.Customer
		list.add(Caller{Customer: p.Edges.Customer, Contact: p.Edges.Contact})
	}
	return list, nil
}

// callersByWords asks for a serial number first, then for contacts, customers and
// machines by words.
func (s *Service) callersByWords(ctx context.Context, text string) ([]Caller, error) {
	var list callers
	machines, err := s.read.Unit.Query().Where(unit.Serial(Serial(text)), unit.ArchivedAtIsNil()).WithCustomer().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("look up a serial: %w", err)
	}
	list.addUnits(machines)
	ids, err := s.find(ctx, kindContact, text, maxCallers)
	if err != nil {
		return nil, err
	}
	contacts, err := s.read.Contact.Query().Where(contact.IDIn(ids...)).WithCustomer().All(ctx)
	if err != nil {
		return nil, err
	}
	for _, k := range inOrder(ids, contacts, func(k *ent.Contact) string { return k.ID }) {
		list.add(Caller{Customer: k.Edges.Customer, Contact: k})
	}
	if ids, err = s.find(ctx, kindCustomer, text, maxCallers); err != nil {
		return nil, err
	}
	found, err := s.read.Customer.Query().Where(customer.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, c := range inOrder(ids, found, func(c *ent.Customer) string { return c.ID }) {
		list.add(Caller{Customer: c})
	}
	if ids, err = s.find(ctx, kindUnit, text, maxCallers); err != nil {
		return nil, err
	}
	if machines, err = s.read.Unit.Query().Where(unit.IDIn(ids...)).WithCustomer().All(ctx); err != nil {
		return nil, err
	}
	list.addUnits(inOrder(ids, machines, func(u *ent.Unit) string { return u.ID }))
	return list, nil
}

// callers is a list in the making: full at ten, each contact once, a customer
// alone or by another machine only when nothing better of it matched.
type callers []Caller

func (l *callers) add(c Caller) {
	if len(*l) == maxCallers || c.Customer == nil || c.Customer.ArchivedAt != nil {
		return
	}
	for _, had := range *l {
		if had.Customer.ID == c.Customer.ID && (c.Contact == nil || had.Contact != nil && had.Contact.ID == c.Contact.ID) {
			return
		}
	}
	*l = append(*l, c)
}

func (l *callers) addUnits(units []*ent.Unit) {
	for _, u := range units {
		l.add(Caller{Customer: u.Edges.Customer, Unit: u})
	}
}

// inOrder brings rows into the order of their ids.
func inOrder[T any](ids []string, rows []*T, id func(*T) string) []*T {
	by := make(map[string]*T, len(rows))
	for _, r := range rows {
		by[id(r)] = r
	}
	var list []*T
	for _, i := range ids {
		if r := by[i]; r != nil {
			list = append(list, r)
		}
	}
	return list
}
