package graph

import (
	"context"
	"strings"

	"fuwu/ent"
	"fuwu/graph/model"
	"fuwu/server/customers"
	"fuwu/server/op"
)

// customerPage is a page of the customers that meet a filter.
func (r *Resolver) customerPage(ctx context.Context, first *int, after *string, filter *customers.Filter, orderBy *customers.Order) (*model.CustomerConnection, error) {
	f, order := or(filter, customers.Filter{}), or(orderBy, customers.NameAsc)
	n, err := size(first, mostPage)
	if err != nil {
		return nil, err
	}
	place, err := r.openCustomers(order, after)
	if err != nil {
		return nil, err
	}
	c := &model.CustomerConnection{}
	if wants(ctx, "totalCount") {
		if c.TotalCount, err = r.Customers.Count(ctx, f); err != nil {
			return nil, err
		}
	}
	var more bool
	if c.Nodes, more, err = r.Customers.List(ctx, f, order, customers.Page{First: n, After: place}); err != nil {
		return nil, err
	}
	cursors := make([]string, len(c.Nodes))
	for i, x := range c.Nodes {
		cursors[i] = r.sealCustomer(x, order)
		c.Edges = append(c.Edges, &model.CustomerEdge{Cursor: cursors[i], Node: x})
	}
	c.PageInfo = info(cursors, more, place != nil)
	return c, nil
}

// sealCustomer makes a cursor of a customer's place in an order.
func (r *Resolver) sealCustomer(c *ent.Customer, order customers.Order) string {
	place, list := customers.CursorOf(c, order), "customers "+string(order)
	if order == customers.NameAsc {
		return r.sealText(list, place.Name+" "+place.ID)
	}
	return r.seal(list, &place.At, place.ID)
}

// openCustomers reads a cursor, nil when none is given.
func (r *Resolver) openCustomers(order customers.Order, after *string) (*customers.Cursor, error) {
	list := "customers " + string(order)
	if order == customers.NameAsc {
		text, given, err := r.openText(list, after)
		if err != nil || !given {
			return nil, err
		}
		end := strings.LastIndexByte(text, ' ')
		if end < 0 {
			return nil, badCursor()
		}
		return &customers.Cursor{Name: text[:end], ID: text[end+1:]}, nil
	}
	at, id, given, err := r.open(list, after)
	if err != nil || !given {
		return nil, err
	}
	if at == nil {
		return nil, badCursor()
	}
	return &customers.Cursor{At: *at, ID: id}, nil
}

// tier finds a tier in memory.
func (r *Resolver) tier(ctx context.Context, id *string) (*ent.Tier, error) {
	if id == nil {
		return nil, nil
	}
	return orNull(r.Customers.Tier(ctx, *id))
}

// customerActions words what the viewer may do with a customer's file.
func customerActions(ctx context.Context, list []customers.Action) []*model.Action {
	out := make([]*model.Action, len(list))
	for i, a := range list {
		out[i] = &model.Action{Act: a.Act, Ready: len(a.Missing) == 0, Missing: worded(ctx, a.Missing)}
	}
	return out
}

// customerPayload answers an act on a customer's file.
func (r *Resolver) customerPayload(ctx context.Context, done op.Done, err error, id string) (*model.CustomerPayload, error) {
	c, reasons, gone, defect := readBack(ctx, err, byKey(id, r.Customers.Get))
	if defect != nil {
		return nil, defect
	}
	return &model.CustomerPayload{Customer: c, Errors: reasons, Position: done.Position, Gone: gone}, nil
}

// contactPayload answers an act on a contact.
func (r *Resolver) contactPayload(ctx context.Context, done op.Done, err error, id string) (*model.ContactPayload, error) {
	c, reasons, _, defect := readBack(ctx, err, byKey(id, r.Customers.Contact))
	if defect != nil {
		return nil, defect
	}
	return &model.ContactPayload{Contact: c, Errors: reasons, Position: done.Position}, nil
}

// phonePayload answers an act on a number; number is the whole one, when revealed.
func (r *Resolver) phonePayload(ctx context.Context, done op.Done, err error, id, number string) (*model.PhonePayload, error) {
	p, reasons, _, defect := readBack(ctx, err, byKey(id, r.Customers.Phone))
	if defect != nil {
		return nil, defect
	}
	return &model.PhonePayload{Phone: p, Number: nonEmpty(number), Errors: reasons, Position: done.Position}, nil
}

// unitPayload answers an act on a machine.
func (r *Resolver) unitPayload(ctx context.Context, done op.Done, err error, id string) (*model.UnitPayload, error) {
	u, reasons, _, defect := readBack(ctx, err, byKey(id, r.Customers.Unit))
	if defect != nil {
		return nil, defect
	}
	return &model.UnitPayload{Unit: u, Errors: reasons, Position: done.Position}, nil
}

// productPayload answers an act on a product model.
func (r *Resolver) productPayload(ctx context.Context, done op.Done, err error, id string) (*model.ProductPayload, error) {
	p, reasons, _, defect := readBack(ctx, err, byKey(id, r.Customers.Product))
	if defect != nil {
		return nil, defect
	}
	return &model.ProductPayload{Product: p, Errors: reasons, Position: done.Position}, nil
}

// tierPayload answers an act on a tier.
func (r *Resolver) tierPayload(ctx context.Context, done op.Done, err error, id string) (*model.TierPayload, error) {
	t, reasons, _, defect := readBack(ctx, err, byKey(id, r.Customers.Tier))
	if defect != nil {
		return nil, defect
	}
	return &model.TierPayload{Tier: t, Errors: reasons, Position: done.Position}, nil
}

// firstOf is the first id, which creations return.
func firstOf(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}
