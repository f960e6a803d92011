package customers

import (
	"context"
	"time"

	"fuwu/ent"
	"fuwu/ent/contact"
	"fuwu/ent/phone"
	"fuwu/ent/ticket"
	"fuwu/ent/unit"
)

// Contact is a contact the actor of the context sees.
func (s *Service) Contact(ctx context.Context, id string) (*ent.Contact, error) {
	return found(s.read.Contact.Get(ctx, id))
}

// Phone is a number the actor of the context sees, to be shown masked.
func (s *Service) Phone(ctx context.Context, id string) (*ent.Phone, error) {
	return found(s.read.Phone.Get(ctx, id))
}

// Unit is a machine the actor of the context sees.
func (s *Service) Unit(ctx context.Context, id string) (*ent.Unit, error) {
	return found(s.read.Unit.Get(ctx, id))
}

// ContactsOf are the contacts in use of several customers, the primary one first,
// then as they were entered.
func (s *Service) ContactsOf(ctx context.Context, customers []string) (map[string][]*ent.Contact, error) {
	rows, err := s.read.Contact.Query().Where(contact.CustomerIDIn(customers...), contact.ArchivedAtIsNil()).
		Order(ent.Desc(contact.FieldIsPrimary), ent.Asc(contact.FieldID)).All(ctx)
	return grouped(rows, func(k *ent.Contact) string { return k.CustomerID }), err
}

// PhonesOf are the numbers in use of several contacts, as they were entered.
func (s *Service) PhonesOf(ctx context.Context, contacts []string) (map[string][]*ent.Phone, error) {
	rows, err := s.read.Phone.Query().Where(phone.ContactIDIn(contacts...), phone.ArchivedAtIsNil()).
		Order(ent.Asc(phone.FieldID)).All(ctx)
	return grouped(rows, func(p *ent.Phone) string { return p.ContactID }), err
}

// UnitsOf are the machines in use of several customers, as they were entered.
func (s *Service) UnitsOf(ctx context.Context, customers []string) (map[string][]*ent.Unit, error) {
	rows, err := s.read.Unit.Query().Where(unit.CustomerIDIn(customers...), unit.ArchivedAtIsNil()).
		Order(ent.Asc(unit.FieldID)).All(ctx)
	return grouped(rows, func(u *ent.Unit) string { return u.CustomerID }), err
}

// Open is what is open with a customer.
type Open struct{ Tickets, Complaints int }

// OpenOf counts what the actor of the context sees open with several customers.
func (s *Service) OpenOf(ctx context.Context, customers []string) (map[string]Open, error) {
	var rows []struct {
		CustomerID string      `json:"customer_id"`
		Kind       ticket.Kind `json:"kind"`
		Count      int         `json:"count"`
	}
	err := s.read.Ticket.Query().Where(ticket.CustomerIDIn(customers...), ticket.IsOpen(true), ticket.ArchivedAtIsNil()).
		GroupBy(ticket.FieldCustomerID, ticket.FieldKind).Aggregate(ent.Count()).Scan(ctx, &rows)
	open := make(map[string]Open, len(customers))
	for _, r := range rows {
		o := open[r.CustomerID]
		o.Tickets += r.Count
		if r.Kind == ticket.KindCOMPLAINT {
			o.Complaints += r.Count
		}
		open[r.CustomerID] = o
	}
	return open, err
}

// LastFaults say when machines were last reported broken, in tickets the actor of
// the context sees.
func (s *Service) LastFaults(ctx context.Context, units []string) (map[string]time.Time, error) {
	rows, err := s.read.Ticket.Query().Where(ticket.UnitIDIn(units...), ticket.KindEQ(ticket.KindREPAIR), ticket.ArchivedAtIsNil()).
		Select(ticket.FieldUnitID, ticket.FieldOpenedAt).All(ctx)
	last := make(map[string]time.Time, len(units))
	for _, t := range rows {
		if at := last[*t.UnitID]; t.OpenedAt.After(at) {
			last[*t.UnitID] = t.OpenedAt
		}
	}
	return last, err
}

func grouped[T any](rows []*T, by func(*T) string) map[string][]*T {
	groups := map[string][]*T{}
	for _, r := range rows {
		groups[by(r)] = append(groups[by(r)], r)
	}
	return groups
}
