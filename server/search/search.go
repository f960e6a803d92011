package search

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"entgo.io/ent/dialect/sql"

	"fuwu/ent"
	"fuwu/ent/contact"
	"fuwu/ent/customer"
	"fuwu/ent/phone"
	"fuwu/ent/ticket"
	"fuwu/ent/unit"
	"fuwu/server/access"
	"fuwu/server/telephone"
)

// Kinds of what is found: the prefixes of the ids.
const (
	Tickets   = "tkt"
	Customers = "cus"
	Contacts  = "con"
	Units     = "unt"
)

// Parts are what search stands on; the functions are the store's.
type Parts struct {
	Read *ent.Client
	Page func(ctx context.Context, kind, question string, want int, before int64,
		visible func(ctx context.Context, ids []string) ([]string, error)) (ids []string, next int64, err error)
	Matching func(kind, question string) func(*sql.Selector)
}

// Service searches.
type Service struct{ Parts }

// New opens the search.
func New(p Parts) *Service { return &Service{p} }

// Found are the ids of what was found, by kind, newest first.
type Found struct{ Tickets, Customers, Contacts, Units []string }

// Search finds the newest of each kind, at most first of them.
func (s *Service) Search(ctx context.Context, query string, first int) (found Found, err error) {
	for kind, into := range map[string]*[]string{
		Tickets: &found.Tickets, Customers: &found.Customers, Contacts: &found.Contacts, Units: &found.Units,
	} {
		if *into, err = s.Find(ctx, kind, query, first); err != nil {
			return Found{}, err
		}
	}
	return found, nil
}

// Find finds the newest of one kind, at most limit of them. Who has the very
// telephone number comes first.
func (s *Service) Find(ctx context.Context, kind, text string, limit int) ([]string, error) {
	text = strings.TrimSpace(text)
	if text == "" || limit <= 0 {
		return nil, nil
	}
	byNumber, err := s.byNumber(ctx, kind, text, limit)
	if err != nil {
		return nil, fmt.Errorf("search %s by number: %w", kind, err)
	}
	byWords, _, err := s.Page(ctx, kind, text, limit, 0, s.visible(kind, own(ctx, kind, text)...))
	if err != nil {
		return nil, fmt.Errorf("search %s: %w", kind, err)
	}
	for _, id := range byWords {
		if !slices.Contains(byNumber, id) {
			byNumber = append(byNumber, id)
		}
	}
	return byNumber[:min(limit, len(byNumber))], nil
}

// own narrows tickets to what is told to whom customers do not exist.
func own(ctx context.Context, kind, text string) []func(*sql.Selector) {
	if a, ok := access.From(ctx); kind == Tickets && ok && !a.SeesCustomers() {
		return []func(*sql.Selector){access.Worded(text)}
	}
	return nil
}

// byNumber finds customers and contacts by a whole number or a longer ending of one.
func (s *Service) byNumber(ctx context.Context, kind, text string, limit int) ([]string, error) {
	if kind != Customers && kind != Contacts {
		return nil, nil
	}
	if n, ok := telephone.Parse(text); ok && n.Full() {
		rows, err := s.Read.Phone.Query().Where(OfNumber(n), phone.ArchivedAtIsNil()).
			Order(ent.Desc(phone.FieldID)).Limit(4 * limit).All(ctx)
		if err != nil {
			return nil, err
		}
		ids := make([]string, len(rows))
		for i, p := range rows {
			if ids[i] = p.ContactID; kind == Customers {
				ids[i] = p.CustomerID
			}
		}
		return keep(ctx, ids, s.visible(kind))
	}
	tail, ok := telephone.Tail(text)
	if !ok || len(tail) <= shown {
		return nil, nil
	}
	ids, _, err := s.Page(ctx, kind, tail[len(tail)-shown:], limit, 0, s.visible(kind, withEnding(kind, tail)))
	return ids, err
}

// keep are the distinct ids that are visible, in their order.
func keep(ctx context.Context, ids []string, visible func(context.Context, []string) ([]string, error)) ([]string, error) {
	seen, err := visible(ctx, ids)
	if err != nil {
		return nil, err
	}
	var kept []string
	for _, id := range ids {
		if slices.Contains(seen, id) && !slices.Contains(kept, id) {
			kept = append(kept, id)
		}
	}
	return kept, nil
}

// visible narrows ids of a kind to those that exist for the actor in the context
// and are in use.
func (s *Service) visible(kind string, also ...func(*sql.Selector)) func(context.Context, []string) ([]string, error) {
	narrow := func(q *sql.Selector) {
		for _, p := range also {
			p(q)
		}
	}
	return func(ctx context.Context, ids []string) ([]string, error) {
		switch kind {
		case Tickets:
			return s.Read.Ticket.Query().Where(ticket.IDIn(ids...), ticket.ArchivedAtIsNil(), narrow).IDs(ctx)
		case Customers:
			return s.Read.Customer.Query().Where(customer.IDIn(ids...), customer.ArchivedAtIsNil(), narrow).IDs(ctx)
		case Contacts:
			return s.Read.Contact.Query().Where(contact.IDIn(ids...), contact.ArchivedAtIsNil(),
				contact.HasCustomerWith(customer.ArchivedAtIsNil()), narrow).IDs(ctx)
		case Units:
			return s.Read.Unit.Query().Where(unit.IDIn(ids...), unit.ArchivedAtIsNil(),
				unit.HasCustomerWith(customer.ArchivedAtIsNil()), narrow).IDs(ctx)
		}
		return nil, fmt.Errorf("nothing of kind %q is searched", kind)
	}
}
