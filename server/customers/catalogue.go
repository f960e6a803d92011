package customers

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/gram"
)

// catalogue keeps the tiers and products in memory. What is given out is never
// changed: after a change a new book is made.
type catalogue struct {
	mu      sync.Mutex
	version uint64 // counts the changes heard of
	book    *book  // nil after a change, until somebody asks
}

type book struct {
	tiers    []*ent.Tier    // closest first
	products []*ent.Product // by name
	tier     map[string]*ent.Tier
	product  map[string]*ent.Product
}

// Forget drops what is kept of tiers and products. The operations here call it;
// whoever hears of changes made by another process calls it too.
func (s *Service) Forget() {
	s.catalogue.mu.Lock()
	defer s.catalogue.mu.Unlock()
	s.catalogue.version++
	s.catalogue.book = nil
}

// open is the book as it is now. One that was read while a change was made is
// given out but not kept.
func (s *Service) open(ctx context.Context) (*book, error) {
	s.catalogue.mu.Lock()
	b, version := s.catalogue.book, s.catalogue.version
	s.catalogue.mu.Unlock()
	if b != nil {
		return b, nil
	}
	b, err := s.readBook(access.With(ctx, access.System("catalogue")))
	if err != nil {
		return nil, fmt.Errorf("read tiers and products: %w", err)
	}
	s.catalogue.mu.Lock()
	defer s.catalogue.mu.Unlock()
	if s.catalogue.version == version {
		s.catalogue.book = b
	}
	return b, nil
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
