package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"fmt"
	"strings"

	"fuwu/server/op"
)

// head is the end of the ledger as a transaction knows it.
type head struct {
	known    bool
	position int64
	mac      []byte
}

// maxRows is how many changes one statement inserts: PostgreSQL takes 65,535
// values, SQLite 32,766.
const maxRows = 1000

// appendEntry writes an entry with its changes and its seal at the end of the
// ledger.
func appendEntry(ctx context.Context, c op.Conn, d dialectOf, k *key, h *head, e *op.Entry) (int64, error) {
	if !h.known {
		if err := h.read(ctx, c); err != nil {
			return 0, err
		}
	}
	position := h.position + 1
	salts, err := saltsFor(len(e.Changes))
	if err != nil {
		return 0, err
	}
	if _, err := c.ExecContext(ctx, d.insertEntry, position, e.At, e.OccurredAt, e.Actor, maybe(e.Behalf), e.Act,
		maybe(e.Subject), maybe(e.Reason), maybe(e.Clauses), maybe(e.Batch), maybe(e.Request), maybeNumber(e.Undoes)); err != nil {
		return 0, fmt.Errorf("entry: %w", err)
	}
	digests := make([]byte, 0, len(e.Changes)*digestSize)
	for i, ch := range e.Changes {
		value := ch.New
		if ch.Secret != nil {
			value = ch.Secret
		}
		digests = append(digests, k.digest(salts[i], ch.Record, ch.RecordID, ch.Field, ch.Old, value)...)
	}
	for i, ch := range e.Changes {
		if ch.Secret != nil {
			// The value of a sensitive field is in no row to be hashed again once
			// it is superseded: the row is sealed a second time without it.
			digests = append(digests, k.digest(salts[i], ch.Record, ch.RecordID, ch.Field, nil, nil)...)
		}
	}
	for from := 0; from < len(e.Changes); from += maxRows {
		to := min(from+maxRows, len(e.Changes))
		if err := insertChanges(ctx, c, d, position, e.Changes[from:to], salts[from:to]); err != nil {
			return 0, err
		}
	}
	mac := k.seal(h.mac, envelope{position, e}, digests)
	if _, err := c.ExecContext(ctx, d.insertSeal, position, mac, digests); err != nil {
		return 0, fmt.Errorf("seal: %w", err)
	}
	h.position, h.mac = position, mac
	return position, nil
}

func insertChanges(ctx context.Context, c op.Conn, d dialectOf, position int64, changes []*op.Change, salts []string) error {
	args := make([]any, 0, len(changes)*7)
	for i, ch := range changes {
		args = append(args, position, ch.Record, ch.RecordID, ch.Field, ch.Old, ch.New, salts[i])
	}
	if _, err := c.ExecContext(ctx, d.insertChanges(len(changes)), args...); err != nil {
		return fmt.Errorf("changes: %w", err)
	}
	return nil
}

// read finds the end of the ledger.
func (h *head) read(ctx context.Context, c interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}) error {
	rows, err := c.QueryContext(ctx, `SELECT position, mac FROM ledger_seal ORDER BY position DESC LIMIT 1`)
	if err != nil {
		return fmt.Errorf("read the ledger's head: %w", err)
	}
	defer rows.Close()
	if rows.Next() {
		if err := rows.Scan(&h.position, &h.mac); err != nil {
			return fmt.Errorf("read the ledger's head: %w", err)
		}
		h.known = true
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("read the ledger's head: %w", err)
	}
	if !h.known {
		return errNoGenesis
	}
	return nil
}

// saltsFor makes an unguessable salt for each change.
func saltsFor(n int) ([]string, error) {
	const size = 12
	b := make([]byte, n*size)
	if _, err := rand.Read(b); err != nil {
		return nil, err
	}
	text := hex.EncodeToString(b)
	salts := make([]string, n)
	for i := range salts {
		salts[i] = text[i*2*size : (i+1)*2*size]
	}
	return salts, nil
}

func maybe(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func maybeNumber(n int64) any {
	if n == 0 {
		return nil
	}
	return n
}

// values are n groups of width placeholders.
func values(n, width int) string {
	group := "(" + strings.TrimSuffix(strings.Repeat("?,", width), ",") + "),"
	return strings.TrimSuffix(strings.Repeat(group, n), ",")
}
