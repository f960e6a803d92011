package customers

import (
	"cmp"
	"context"
	"slices"

	"fuwu/ent"
	"fuwu/server/fault"
	"fuwu/server/gram"
	"fuwu/server/op"
)

// book is the tiers and products as of one moment. Shared: never written to.
type book struct {
	tiers    []*ent.Tier    // closest first
	products []*ent.Product // by name
	tier     map[string]*ent.Tier
	product  map[string]*ent.Product
}

// open is the book as it is now.
func (s *Service) open(ctx context.Context) (*book, error) { return s.catalogue.Get(ctx) }

// settled has the book read again after an operation on it.
func (s *Service) settled(done op.Done, err error) (op.Done, error) {
	if err == nil {
		s.catalogue.Stale()
	}
	return done, err
}

func (s *Service) readBook(ctx context.Context) (*book, error) {
	b := &book{tier: map[string]*ent.Tier{}, product: map[string]*ent.Product{}}
	var err error
	if b.tiers, err = s.read.Tier.Query().All(ctx); err != nil {
		return nil, err
	}
	if b.products, err = s.read.Product.Query().All(ctx); err != nil {
		return nil, err
	}
	for _, t := range b.tiers {
		b.tier[t.ID] = t
	}
	keys := map[string]string{}
	for _, p := range b.products {
		b.product[p.ID], keys[p.ID] = p, gram.Key(p.Name)
	}
	slices.SortFunc(b.tiers, func(x, y *ent.Tier) int {
		return cmp.Or(cmp.Compare(x.Rank, y.Rank), cmp.Compare(x.ID, y.ID))
	})
	slices.SortFunc(b.products, func(x, y *ent.Product) int {
		return cmp.Or(cmp.Compare(keys[x.ID], keys[y.ID]), cmp.Compare(x.ID, y.ID))
	})
	return b, nil
}

// Tiers are those in use, closest first.
func (s *Service) Tiers(ctx context.Context) ([]*ent.Tier, error) {
	b, err := s.open(ctx)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(b.tiers), func(t *ent.Tier) bool { return t.ArchivedAt != nil }), nil
}

// Tier is one tier, in use or not.
func (s *Service) Tier(ctx context.Context, id string) (*ent.Tier, error) {
	b, err := s.open(ctx)
	if err != nil {
		return nil, err
	}
	if t := b.tier[id]; t != nil {
		return t, nil
	}
	return nil, fault.New(fault.NotFound, "id")
}

// Products are the product models by name.
func (s *Service) Products(ctx context.Context, archived bool) ([]*ent.Product, error) {
	b, err := s.open(ctx)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(b.products), func(p *ent.Product) bool { return !archived && p.ArchivedAt != nil }), nil
}

// Product is one product model, in use or not.
func (s *Service) Product(ctx context.Context, id string) (*ent.Product, error) {
	b, err := s.open(ctx)
	if err != nil {
		return nil, err
	}
	if p := b.product[id]; p != nil {
		return p, nil
	}
	return nil, fault.New(fault.NotFound, "id")
}
