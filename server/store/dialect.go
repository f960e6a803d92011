package store

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect"
)

// dialectOf is what differs between the two databases, besides how they are
// opened.
type dialectOf struct {
	name          string
	insertSeal    string
	insertChanges func(rows int) string
	// end makes this transaction the one that writes at the end of the ledger, and
	// reads it.
	end func(context.Context, *session) error
	// write inserts an entry, its changes and its seal.
	write func(ctx context.Context, s *session, entry, changes, seal []any) error
	index func(context.Context, *session, document) error
}

const (
	entryWidth, changeWidth, sealWidth = 12, 7, 3

	insertEntry   = `INSERT INTO entries (id, at, occurred_at, actor_id, behalf_id, act, subject_id, reason, clauses, batch_id, request_id, undoes) VALUES `
	insertChanges = `INSERT INTO changes (entry_id, record, record_id, field, old, new, salt) VALUES `
	insertSeal    = `INSERT INTO ledger_seal (position, mac, digests) VALUES `
)

// few is up to how many changes the statements of an entry are kept as text.
const few = 32

func dialectFor(name string, m *machinist) dialectOf {
	changes := texts(func(rows int) string { return m.rebind(insertChanges + values(rows, changeWidth)) })
	d := dialectOf{name: name, insertSeal: m.rebind(insertSeal + values(1, sealWidth)), insertChanges: changes}
	if name == dialect.Postgres {
		d.end, d.index = endPostgres, indexPostgres
		d.write = writePostgres(texts(func(rows int) string { return m.rebind(together(rows)) }))
		return d
	}
	d.end, d.index = endSQLite, laterSQLite
	d.write = writeSQLite(insertEntry+values(1, entryWidth), changes, d.insertSeal)
	return d
}

// texts keeps the short ones of a family of statements.
func texts(of func(rows int) string) func(rows int) string {
	var kept [few]string
	for i := range kept {
		kept[i] = of(i)
	}
	return func(rows int) string {
		if rows < few {
			return kept[rows]
		}
		return of(rows)
	}
}

func writeSQLite(entry string, changes func(int) string, seal string) func(ctx context.Context, s *session, e, c, l []any) error {
	return func(ctx context.Context, s *session, e, c, l []any) error {
		if _, err := s.ExecContext(ctx, entry, e...); err != nil {
			return fmt.Errorf("entry: %w", err)
		}
		if len(c) > 0 {
			if _, err := s.ExecContext(ctx, changes(len(c)/changeWidth), c...); err != nil {
				return fmt.Errorf("changes: %w", err)
			}
		}
		if _, err := s.ExecContext(ctx, seal, l...); err != nil {
			return fmt.Errorf("seal: %w", err)
		}
		return nil
	}
}

// writePostgres does it in one trip to the server.
func writePostgres(text func(rows int) string) func(ctx context.Context, s *session, e, c, l []any) error {
	return func(ctx context.Context, s *session, e, c, l []any) error {
		args := append(append(append(make([]any, 0, len(e)+len(l)+len(c)), e...), l...), c...)
		if _, err := s.ExecContext(ctx, text(len(c)/changeWidth), args...); err != nil {
			return fmt.Errorf("entry: %w", err)
		}
		return nil
	}
}

// together is an entry, its seal and its changes in one statement, which also
// wakes the other processes when it is committed.
func together(rows int) string {
	query := `WITH e AS (` + insertEntry + values(1, entryWidth) + `), s AS (` + insertSeal + values(1, sealWidth) + `)`
	if rows > 0 {
		query += `, c AS (` + insertChanges + values(rows, changeWidth) + `)`
	}
	return query + ` SELECT pg_notify('fuwu_ledger', '')`
}
