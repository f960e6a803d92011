package views

import (
	"encoding/json"
	"fmt"
	"slices"
	"unicode/utf8"

	"fuwu/ent"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/subjects"
	"fuwu/server/tickets"
)

// Lengths a view keeps to.
const (
	longestName  = 60
	longestText  = 200
	mostColumns  = 30
	mostInFilter = 500
)

var (
	orders    = []tickets.Order{tickets.OpenedDesc, tickets.OpenedAsc, tickets.UpdatedDesc, tickets.DueAsc}
	densities = []string{"compact", "normal", "roomy"}
)

// wanted is a checked input.
type wanted struct {
	name        string
	owner, team *string
	filter      map[string]any
}

// check gives every reason why a view cannot be so.
func check(o *op.Op, in ViewInput) (w wanted, err error) {
	var all fault.All
	w.name = all.Line(in.Name, longestName, "input", "name")
	if !slices.Contains(orders, in.Order) {
		all.Add(fault.New(fault.Malformed, "input", "order").With("expected", "OPENED_DESC"))
	}
	if !slices.Contains(densities, in.Density) {
		all.Add(fault.New(fault.Malformed, "input", "density").With("expected", "compact, normal, roomy"))
	}
	if len(in.Columns) > mostColumns {
		all.Add(fault.New(fault.TooMany, "input", "columns").With("max", mostColumns))
	}
	for _, c := range in.Columns {
		if utf8.RuneCountInString(c) > longestName {
			all.Add(fault.New(fault.TooLong, "input", "columns").With("max", longestName))
			break
		}
	}
	w.share(o, &all, in)
	if err := filled(o, &all, in.Filter); err != nil {
		return w, err
	}
	if err := all.Err(); err != nil {
		return w, err
	}
	w.filter, err = stored(in.Filter)
	return w, err
}

// share says whose the view is to be.
func (w *wanted) share(o *op.Op, all *fault.All, in ViewInput) {
	team := ""
	switch in.Share {
	case Me:
		w.owner = &o.Actor.ID
		return
	case Team:
		w.owner, w.team = &o.Actor.ID, in.TeamID
		if in.TeamID == nil || *in.TeamID == "" {
			all.Add(fault.New(fault.Required, "input", "teamId"))
			return
		}
		team = *in.TeamID
	case All:
	default:
		all.Add(fault.New(fault.Malformed, "input", "share").With("expected", "ME, TEAM, ALL"))
		return
	}
	if !mayShare(o.Actor, team) {
		all.Add(fault.New(fault.Forbidden, "input", "share"))
	}
}

// filled refuses a filter that names what the actor does not see.
func filled(o *op.Op, all *fault.All, f tickets.Filter) error {
	one := func(id *string) []string {
		if id == nil {
			return nil
		}
		return []string{*id}
	}
	named := []struct {
		member, prefix string
		ids            []string
	}{
		{"teams", "tem", f.Teams}, {"assignees", "usr", f.Assignees}, {"categories", "cat", f.Categories},
		{"customer", "cus", one(f.Customer)}, {"unit", "unt", one(f.Unit)}, {"batch", "bat", one(f.Batch)},
	}
	var ids []string
	for _, n := range named {
		if len(n.ids) > mostInFilter {
			all.Add(fault.New(fault.TooMany, "input", "filter", n.member).With("max", mostInFilter))
			return nil
		}
		ids = append(ids, n.ids...)
	}
	found, err := subjects.Find(o.Ctx, o.Tx, ids)
	if err != nil {
		return err
	}
	for _, n := range named {
		for _, id := range n.ids {
			if _, ok := found[id]; !ok || subjects.Prefix(id) != n.prefix {
				all.Add(fault.New(fault.Unknown, "input", "filter", n.member))
				break
			}
		}
	}
	if f.Text != nil && utf8.RuneCountInString(*f.Text) > longestText {
		all.Add(fault.New(fault.TooLong, "input", "filter", "text").With("max", longestText))
	}
	return nil
}

// stored is a filter as the record keeps it.
func stored(f tickets.Filter) (map[string]any, error) {
	b, err := json.Marshal(f)
	if err != nil {
		return nil, fmt.Errorf("store a filter: %w", err)
	}
	m := map[string]any{}
	if err := json.Unmarshal(b, &m); err != nil {
		return nil, fmt.Errorf("store a filter: %w", err)
	}
	return m, nil
}

// FilterOf is the filter of a view.
func FilterOf(v *ent.SavedView) (f tickets.Filter, err error) {
	b, err := json.Marshal(v.Filter)
	if err == nil {
		err = json.Unmarshal(b, &f)
	}
	if err != nil {
		return f, fmt.Errorf("read the filter of view %s: %w", v.ID, err)
	}
	return f, nil
}
