package op

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/gram"
)

// Op is one attempt at an operation.
type Op struct {
	// Ctx belongs in every statement of the operation.
	Ctx context.Context
	// Tx sees and changes the rows in the actor's scope.
	Tx *ent.Client
	// All sees every row: for uniqueness, counting and merging. What it finds
	// leaves only as a fault's code.
	All *ent.Client
	// Actor is who acts.
	Actor access.Actor
	// Now is the one reading of the clock, UTC in milliseconds.
	Now time.Time

	run   *Runner
	conn  Conn
	entry Entry
	ids   []string
	rows  []*sql.Rows
	index map[string]int      // change by record id and field
	seen  map[string]struct{} // records changed so far
}

type opKey struct{}

// Of is the operation a context belongs to; nil when it belongs to none.
func Of(ctx context.Context) *Op {
	o, _ := ctx.Value(opKey{}).(*Op)
	return o
}

// Conn is the attempt's transaction; nil when the attempt is over.
func (o *Op) Conn() Conn { return o.conn }

// Expect refuses a change of a version that is no longer current.
func (o *Op) Expect(have, want int) error {
	if have != want {
		return fault.New(fault.Conflict, "version").With("have", have).With("want", want)
	}
	return nil
}

// Reason keeps why it was done.
func (o *Op) Reason(text string) { o.entry.Reason = text }

// Clause names the clauses of the policy that are served.
func (o *Op) Clause(number ...string) {
	for _, n := range number {
		if !strings.Contains(" "+o.entry.Clauses+" ", " "+n+" ") {
			o.entry.Clauses = strings.TrimSpace(o.entry.Clauses + " " + n)
		}
	}
}

// Occurred dates the operation, for history that is imported. Numbers taken
// afterwards belong to that year.
func (o *Op) Occurred(at time.Time) { o.entry.OccurredAt = moment(at) }

// Undoes names the entry that is taken back.
func (o *Op) Undoes(position int64) { o.entry.Undoes = position }

// Subject names the record it is done to, where that is known only now.
func (o *Op) Subject(id string) { o.entry.Subject = id }

// OnBehalf names the user the actor stands in for.
func (o *Op) OnBehalf(user string) { o.entry.Behalf = user }

// Return hands ids to the caller, as Done.IDs.
func (o *Op) Return(ids ...string) { o.ids = append(o.ids, ids...) }

// Index replaces what the subject is found by in search; without parts it is
// found no more. kind groups results and is the prefix of the subject's id.
func (o *Op) Index(kind, subject string, parts ...string) error {
	document := ""
	if len(parts) > 0 {
		document = gram.Document(parts...)
	}
	if err := o.run.db.Index(o.Ctx, o.conn, kind, subject, document); err != nil {
		return fmt.Errorf("index %s: %w", kind, err)
	}
	return nil
}

// Exec changes a machinery table. Placeholders are ?.
func (o *Op) Exec(query string, args ...any) error {
	query, err := o.run.db.Machinery(query)
	if err != nil {
		return err
	}
	if _, err := o.conn.ExecContext(o.Ctx, query, args...); err != nil {
		return fmt.Errorf("machinery: %w", err)
	}
	return nil
}

// Query reads a machinery table. Placeholders are ?. Rows left open are closed
// when the operation ends.
func (o *Op) Query(query string, args ...any) (*sql.Rows, error) {
	query, err := o.run.db.Machinery(query)
	if err != nil {
		return nil, err
	}
	rows, err := o.conn.QueryContext(o.Ctx, query, args...) //nolint:sqlclosecheck // closed by end
	if err != nil {
		return nil, fmt.Errorf("machinery: %w", err)
	}
	o.rows = append(o.rows, rows)
	return rows, nil
}

// end makes the Op useless, so that nothing of it reaches a neighbour's
// transaction.
func (o *Op) end() (err error) {
	for _, rows := range o.rows {
		err = errors.Join(err, rows.Close())
	}
	o.conn = nil
	return err
}

func moment(t time.Time) time.Time { return t.UTC().Truncate(time.Millisecond) }
