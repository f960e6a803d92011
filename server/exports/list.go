package exports

import (
	"context"
	"net/http"

	"fuwu/server/fault"
)

// list is one kind of list: how to read a page of it and what its columns are.
type list[P, R any] struct {
	act     string
	name    words
	columns []column[P, R]
	filter  any // as it is entered in the ledger
	// rows reads the page after a row, nil for the first, and whether more follow.
	rows func(ctx context.Context, after *R) (rows []R, more bool, err error)
	// know looks up what the rows of a page refer to.
	know func(ctx context.Context, rows []R) (P, error)
	// count is how many rows there are, asked before a spreadsheet is begun.
	count func(ctx context.Context) (int, error)
}

// send gives the list out. The first page is read before the export is entered, so
// that what is refused is not.
func send[P, R any](h *Handler, w http.ResponseWriter, ctx context.Context, a asked, l list[P, R]) error {
	columns, err := chosen(a, l.columns)
	if err != nil {
		return err
	}
	rows, more, err := l.rows(ctx, nil)
	if err != nil {
		return err
	}
	if a.form == "xlsx" && more {
		n, err := l.count(ctx)
		switch {
		case err != nil:
			return err
		case n > mostRows:
			return fault.New(fault.TooMany).With("max", mostRows)
		}
	}
	if err := h.enter(ctx, a, l.act, ids(columns), l.filter); err != nil {
		return err
	}
	s, err := open(w, a, h.name(a, l.name))
	if err != nil {
		return err
	}
	if err := l.fill(ctx, s, a, columns, rows, more); err != nil {
		if a.form == "csv" {
			err = cut(err)
		}
		return err
	}
	return s.end()
}

// fill writes the head and every page.
func (l list[P, R]) fill(ctx context.Context, s sheet, a asked, columns []column[P, R], rows []R, more bool) error {
	if err := s.row(heads(a, columns)); err != nil {
		return err
	}
	for {
		page, err := l.know(ctx, rows)
		if err != nil {
			return err
		}
		for _, r := range rows {
			if err := s.row(cells(columns, page, r)); err != nil {
				return err
			}
		}
		if err := s.page(); err != nil {
			return err
		}
		if !more {
			return nil
		}
		if rows, more, err = l.rows(ctx, &rows[len(rows)-1]); err != nil {
			return err
		}
	}
}
