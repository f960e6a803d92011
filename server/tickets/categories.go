package tickets

import (
	"cmp"
	"context"
	"slices"

	"fuwu/ent"
	"fuwu/server/gram"
	"fuwu/server/op"

	"fuwu/ent/ticket"
	"fuwu/server/access"
)

// Categories are all there are, as of one moment. Shared: never written to.
type Categories struct {
	all  []*ent.Category // by name
	byID map[string]*ent.Category
}

// Get finds a category, archived ones too.
func (c *Categories) Get(id string) (*ent.Category, bool) { x, ok := c.byID[id]; return x, ok }

// All are the categories by name.
func (c *Categories) All(archived bool) []*ent.Category {
	if archived {
		return c.all
	}
	return slices.DeleteFunc(slices.Clone(c.all), func(x *ent.Category) bool { return x.ArchivedAt != nil })
}

// Categories are all categories, from memory.
func (s *Service) Categories(ctx context.Context) (*Categories, error) { return s.categories.Get(ctx) }

func (s *Service) loadCategories(ctx context.Context) (*Categories, error) {
	rows, err := s.read.Category.Query().All(ctx)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rows, func(a, b *ent.Category) int {
		return cmp.Or(cmp.Compare(gram.Key(a.Name), gram.Key(b.Name)), cmp.Compare(a.ID, b.ID))
	})
	c := &Categories{all: rows, byID: make(map[string]*ent.Category, len(rows))}
	for _, x := range rows {
		c.byID[x.ID] = x
	}
	return c, nil
}

// OpenOf are somebody's open tickets that the actor sees, at most 500, to be
// given to others.
func (s *Service) OpenOf(ctx context.Context, actor access.Actor, userID string) ([]*Item, error) {
	if err := access.Allow(actor, "ticket.reassign_all"); err != nil {
		return nil, err
	}
	rows, err := s.read.Ticket.Query().Where(ticket.AssigneeID(userID), ticket.IsOpen(true), ticket.ArchivedAtIsNil()).
		Order(ent.Asc(ticket.FieldOpenedAt)).Limit(500).Select(ticket.FieldID, ticket.FieldVersion).All(access.With(ctx, actor))
	items := make([]*Item, len(rows))
	for i, t := range rows {
		items[i] = &Item{ID: t.ID, Version: t.Version}
	}
	return items, err
}

// kept forgets the categories after an operation on them.
func (s *Service) kept(done op.Done, err error) (op.Done, error) {
	if err == nil {
		s.categories.Stale()
	}
	return done, err
}
