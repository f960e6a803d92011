package customers

import (
	"context"
	"fmt"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqljson"

	"fuwu/ent"
	"fuwu/ent/customer"
	"fuwu/ent/predicate"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
)

// Cursor is a place in an ordered list: the sorting value and the id.
type Cursor struct {
	Name string    // sort key, in lists by name
	At   time.Time // in the others
	ID   string
}

// Page asks for a stretch of a list.
type Page struct {
	First int
	After *Cursor
}

// Get is a customer the actor of the context sees.
func (s *Service) Get(ctx context.Context, id string) (*ent.Customer, error) {
	return found(s.read.Customer.Get(ctx, id))
}

// List is a stretch of the customers that meet a filter, in an order, and whether
// more follow. It counts nothing and skips nothing: each page begins at a key.
func (s *Service) List(ctx context.Context, f Filter, order Order, page Page) (rows []*ent.Customer, more bool, err error) {
	where, err := s.where(ctx, f)
	if err != nil {
		return nil, false, err
	}
	by, ok := orders[order]
	if !ok {
		return nil, false, fault.New(fault.Malformed, "orderBy").With("expected", "NAME_ASC, UPDATED_DESC, CREATED_DESC")
	}
	q := s.read.Customer.Query().Where(where...).Order(by.sort).Limit(page.First + 1)
	if page.After != nil {
		q.Where(by.after(*page.After))
	}
	if rows, err = q.All(ctx); err != nil {
		return nil, false, fmt.Errorf("list customers: %w", err)
	}
	if more = len(rows) > page.First; more {
		rows = rows[:page.First]
	}
	return rows, more, nil
}

// Count is how many customers of a filter the actor of the context sees.
func (s *Service) Count(ctx context.Context, f Filter) (int, error) {
	where, err := s.where(ctx, f)
	if err != nil {
		return 0, err
	}
	return s.read.Customer.Query().Where(where...).Count(ctx)
}

// CursorOf is the place of a row in an order.
func CursorOf(c *ent.Customer, order Order) Cursor {
	switch order {
	case UpdatedDesc:
		return Cursor{At: c.UpdatedAt, ID: c.ID}
	case CreatedDesc:
		return Cursor{At: c.CreatedAt, ID: c.ID}
	}
	return Cursor{Name: c.NameKey, ID: c.ID}
}

// ordering is one way of sorting a list and of going on in it.
type ordering string

var orders = map[Order]ordering{
	NameAsc:     customer.FieldNameKey,
	UpdatedDesc: customer.FieldUpdatedAt,
	CreatedDesc: customer.FieldCreatedAt,
}

func (o ordering) sort(s *sql.Selector) {
	if o == customer.FieldNameKey {
		s.OrderBy(s.C(customer.FieldNameKey), s.C(customer.FieldID))
		return
	}
	s.OrderBy(sql.Desc(s.C(string(o))), sql.Desc(s.C(customer.FieldID)))
}

// after are the rows behind a place.
func (o ordering) after(c Cursor) predicate.Customer {
	return func(s *sql.Selector) {
		by, id := s.C(string(o)), s.C(customer.FieldID)
		if o == customer.FieldNameKey {
			s.Where(sql.Or(sql.GT(by, c.Name), sql.And(sql.EQ(by, c.Name), sql.GT(id, c.ID))))
			return
		}
		s.Where(sql.Or(sql.LT(by, c.At), sql.And(sql.EQ(by, c.At), sql.LT(id, c.ID))))
	}
}

// where says a filter as predicates. What it asks of tickets it asks of those the
// actor sees.
func (s *Service) where(ctx context.Context, f Filter) ([]predicate.Customer, error) {
	actor, ok := access.From(ctx)
	if !ok {
		return nil, access.ErrNobody
	}
	if err := checkFilter(&f); err != nil {
		return nil, err
	}
	where := []predicate.Customer{customer.ArchivedAtIsNil()}
	if f.Archived != nil && *f.Archived {
		where[0] = customer.ArchivedAtNotNil()
	}
	if f.Kind != nil {
		where = append(where, customer.KindEQ(*f.Kind))
	}
	if f.Tiers != nil {
		where = append(where, customer.TierIDIn(f.Tiers...))
	}
	if f.Owners != nil {
		where = append(where, customer.OwnerIDIn(f.Owners...))
	}
	if f.Tag != nil && *f.Tag != "" {
		where = append(where, func(s *sql.Selector) { s.Where(sqljson.ValueContains(customer.FieldTags, *f.Tag)) })
	}
	if f.Text != nil && *f.Text != "" {
		where = append(where, s.search(kindCustomer, *f.Text))
	}
	if f.WithOpenTickets != nil {
		open := withOpen(actor)
		if !*f.WithOpenTickets {
			open = customer.Not(open)
		}
		where = append(where, open)
	}
	return where, nil
}

// most is how many values one member of a filter may have.
const most = 500

func checkFilter(f *Filter) error {
	var wrong fault.All
	for name, list := range map[string][]string{"tiers": f.Tiers, "owners": f.Owners} {
		if len(list) > most {
			wrong.Add(fault.New(fault.TooMany, "filter", name).With("max", most))
		}
	}
	if f.Text != nil {
		text := wrong.OptionalLine(*f.Text, maxQuestion, "filter", "text")
		f.Text = &text
	}
	if f.Tag != nil {
		tag := strings.TrimSpace(*f.Tag)
		f.Tag = &tag
	}
	return wrong.Err()
}

// maxQuestion is how long a question may be.
const maxQuestion = 200

// withOpen are the customers with an open ticket the actor sees.
func withOpen(actor access.Actor) predicate.Customer {
	return func(s *sql.Selector) {
		t := sql.SelectExpr(sql.Raw("1")).From(sql.Table(ticket.Table).As("theirs"))
		t.SetDialect(s.Dialect())
		t.Where(sql.And(sql.ColumnsEQ(t.C(ticket.FieldCustomerID), s.C(customer.FieldID)),
			sql.EQ(t.C(ticket.FieldIsOpen), true), sql.IsNull(t.C(ticket.FieldArchivedAt))))
		access.Tickets(actor)(t)
		s.Where(sql.Exists(t))
	}
}

// found words what is not there for the actor.
func found[T any](x *T, err error) (*T, error) {
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, "id")
	}
	return x, err
}
