package graph

import (
	"context"

	"fuwu/ent"
	"fuwu/graph/model"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/tickets"
)

// ticketPage is a page of the tickets that meet a filter.
func (r *Resolver) ticketPage(ctx context.Context, first *int, after *string, filter *tickets.Filter, orderBy *tickets.Order) (*model.TicketConnection, error) {
	f, order := or(filter, tickets.Filter{}), or(orderBy, tickets.OpenedDesc)
	n, err := size(first, mostPage)
	if err != nil {
		return nil, err
	}
	page := tickets.Page{First: n}
	list := "tickets " + string(order)
	at, id, given, err := r.open(list, after)
	if err != nil {
		return nil, err
	}
	if given {
		page.After = &tickets.Cursor{At: at, ID: id}
	}
	c := &model.TicketConnection{}
	if wants(ctx, "totalCount") {
		if c.TotalCount, _, err = r.Tickets.Count(ctx, f); err != nil {
			return nil, err
		}
	}
	var more bool
	if c.Nodes, more, err = r.Tickets.List(ctx, f, order, page); err != nil {
		return nil, err
	}
	cursors := make([]string, len(c.Nodes))
	for i, t := range c.Nodes {
		k := tickets.CursorOf(t, order)
		cursors[i] = r.seal(list, k.At, k.ID)
		c.Edges = append(c.Edges, &model.TicketEdge{Cursor: cursors[i], Node: t})
	}
	c.PageInfo = info(cursors, more, given)
	return c, nil
}

// or is the value, or what is usual when none is given.
func or[T any](p *T, usual T) T {
	if p == nil {
		return usual
	}
	return *p
}

func yes(p *bool) bool { return p != nil && *p }

// category finds a category in memory.
func (r *Resolver) category(ctx context.Context, id *string) (*ent.Category, error) {
	if id == nil {
		return nil, nil
	}
	c, err := r.Tickets.Categories(ctx)
	if err != nil {
		return nil, err
	}
	x, _ := c.Get(*id)
	return x, nil
}

// team finds a team in memory.
func (r *Resolver) team(ctx context.Context, id *string) (*ent.Team, error) {
	if id == nil {
		return nil, nil
	}
	d, err := r.People.Directory(ctx)
	if err != nil {
		return nil, err
	}
	t, _ := d.Team(*id)
	return t, nil
}

// maybeUser finds a colleague in memory; null when nobody is named.
func (r *Resolver) maybeUser(ctx context.Context, id *string) (*ent.User, error) {
	if id == nil {
		return nil, nil
	}
	return r.user(ctx, *id)
}

// user finds a colleague in memory.
func (r *Resolver) user(ctx context.Context, id string) (*ent.User, error) {
	d, err := r.People.Directory(ctx)
	if err != nil {
		return nil, err
	}
	u, ok := d.User(id)
	if !ok {
		return nil, fault.New(fault.NotFound)
	}
	return u, nil
}

// users finds colleagues in memory, those that are there.
func (r *Resolver) users(ctx context.Context, ids []string) ([]*ent.User, error) {
	d, err := r.People.Directory(ctx)
	if err != nil {
		return nil, err
	}
	list := make([]*ent.User, 0, len(ids))
	for _, id := range ids {
		if u, ok := d.User(id); ok {
			list = append(list, u)
		}
	}
	return list, nil
}

// actions words what the viewer may do and what is missing for it.
func actions(ctx context.Context, list []tickets.Offered) []*model.Action {
	out := make([]*model.Action, len(list))
	for i, a := range list {
		out[i] = &model.Action{Act: a.Act, Ready: len(a.Missing) == 0, Missing: worded(ctx, a.Missing)}
	}
	return out
}

// callPayload answers a recorded call: the call's id comes first, the ticket's last.
func (r *Resolver) callPayload(ctx context.Context, done op.Done, err error) (*model.CallPayload, error) {
	reasons, defect := refusal(ctx, err)
	if defect != nil || err != nil {
		return &model.CallPayload{Errors: reasons}, defect
	}
	p := &model.CallPayload{Errors: reasons, Position: done.Position}
	if p.Call, err = orNull(r.Tickets.Call(ctx, done.IDs[0])); err != nil {
		return nil, err
	}
	if len(done.IDs) > 1 {
		p.Ticket, err = orNull(r.Tickets.Get(ctx, last(done.IDs)))
		p.Gone = p.Ticket == nil
	}
	return p, err
}

// categoryPayload answers an act on a category.
func (r *Resolver) categoryPayload(ctx context.Context, done op.Done, err error, id string) (*model.CategoryPayload, error) {
	c, reasons, _, defect := readBack(ctx, err, byKey(id, func(ctx context.Context, id string) (*ent.Category, error) { return r.category(ctx, &id) }))
	if defect != nil {
		return nil, defect
	}
	return &model.CategoryPayload{Category: c, Errors: reasons, Position: done.Position}, nil
}

func deskSettings(d tickets.Desk) *model.DeskSettings {
	return &model.DeskSettings{ID: or(nonEmpty(d.ID), "set_desk"), Version: d.Version, ReopenDays: d.ReopenDays, PriorityMatrix: d.PriorityMatrix}
}

func nonEmpty(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// settingsPayload answers a change of the settings.
func (r *Resolver) settingsPayload(ctx context.Context, done op.Done, err error) (*model.DeskSettingsPayload, error) {
	reasons, defect := refusal(ctx, err)
	if defect != nil || err != nil && !fault.Is(err, fault.Conflict) {
		return &model.DeskSettingsPayload{Errors: reasons}, defect
	}
	d, err := r.Tickets.Settings(ctx)
	return &model.DeskSettingsPayload{DeskSettings: deskSettings(d), Errors: reasons, Position: done.Position}, err
}
