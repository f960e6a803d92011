package graph

import (
	"context"

	"fuwu/graph/model"
	"fuwu/server/search"
)

// How many of each kind search shows.
const (
	usualFound = 5
	mostFound  = 20
)

// found loads what was found, in its order.
func (r *Resolver) found(ctx context.Context, ids search.Found) (*model.SearchResult, error) {
	var err error
	l, out := r.loaders(ctx), &model.SearchResult{}
	if out.Tickets, err = those(ctx, l.tickets, ids.Tickets); err != nil {
		return nil, err
	}
	if out.Customers, err = those(ctx, l.customers, ids.Customers); err != nil {
		return nil, err
	}
	if out.Contacts, err = those(ctx, l.contacts, ids.Contacts); err != nil {
		return nil, err
	}
	out.Units, err = those(ctx, l.units, ids.Units)
	return out, err
}
