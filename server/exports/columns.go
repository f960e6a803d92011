package exports

import (
	"slices"
	"strings"

	"fuwu/server/access"
	"fuwu/server/fault"
)

// column is one of a list: P is what is known of a page of rows, R a row.
type column[P, R any] struct {
	id    string
	head  words
	usual bool          // in the file when it is not said which columns
	roles []access.Role // who may have it; everybody who may export when empty
	cell  func(page P, row R) any
}

// may: the column exists for the actor.
func (c column[P, R]) may(a access.Actor) bool { return len(c.roles) == 0 || a.Has(c.roles...) }

// chosen are the columns that were asked for, in their order, or the usual ones.
func chosen[P, R any](a asked, all []column[P, R]) ([]column[P, R], error) {
	var picked []column[P, R]
	if a.query.Get("columns") == "" {
		for _, c := range all {
			if c.usual && c.may(a.actor) {
				picked = append(picked, c)
			}
		}
		return picked, nil
	}
	for id := range strings.SplitSeq(a.query.Get("columns"), ",") {
		i := slices.IndexFunc(all, func(c column[P, R]) bool { return c.id == strings.TrimSpace(id) })
		switch {
		case i < 0 || !all[i].may(a.actor):
			return nil, fault.New(fault.Unknown, "columns", id)
		case !slices.ContainsFunc(picked, func(c column[P, R]) bool { return c.id == all[i].id }):
			picked = append(picked, all[i])
		}
	}
	return picked, nil
}

// heads are the words of the columns.
func heads[P, R any](a asked, columns []column[P, R]) []any {
	row := make([]any, len(columns))
	for i, c := range columns {
		row[i] = c.head.in(a.locale)
	}
	return row
}

// ids are the names of the columns, for the ledger.
func ids[P, R any](columns []column[P, R]) []string {
	list := make([]string, len(columns))
	for i, c := range columns {
		list[i] = c.id
	}
	return list
}

// cells are a row's.
func cells[P, R any](columns []column[P, R], page P, row R) []any {
	list := make([]any, len(columns))
	for i, c := range columns {
		list[i] = c.cell(page, row)
	}
	return list
}
