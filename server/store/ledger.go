package store

import (
	"context"
	"crypto/rand"
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
func appendEntry(ctx context.Context, s *session, d dialectOf, k *key, e *op.Entry) (int64, error) {
	salts, err := saltsFor(len(e.Changes))
	if err != nil {
		return 0, err
	}
	digests := k.digests(e.Changes, salts)
	// From here on others may wait for us.
	if err := d.end(ctx, s); err != nil {
		return 0, fmt.Errorf("take the end of the ledger: %w", err)
	}
	position := s.head.position + 1
	mac := k.seal(s.head.mac, envelope{position, e}, digests)
	entry := []any{
		position, e.At, e.OccurredAt, e.Actor, maybe(e.Behalf), e.Act, maybe(e.Subject), maybe(e.Reason),
		maybe(e.Clauses), maybe(e.Batch), maybe(e.Request), maybeNumber(e.Undoes),
	}
	few := min(len(e.Changes), maxRows)
	if err := d.write(ctx, s, entry, rowsOf(position, e.Changes[:few], salts), []any{position, mac, digests}); err != nil {
		return 0, err
	}
	for from := few; from < len(e.Changes); from += maxRows {
		to := min(from+maxRows, len(e.Changes))
		if _, err := s.ExecContext(ctx, d.insertChanges(to-from), rowsOf(position, e.Changes[from:to], salts[from:])...); err != nil {
			return 0, fmt.Errorf("changes: %w", err)
		}
	}
	s.head = head{true, position, mac}
	return position, nil
}

func rowsOf(position int64, changes []*op.Change, salts []string) []any {
	args := make([]any, 0, len(changes)*changeWidth)
	for i, ch := range changes {
		args = append(args, position, ch.Record, ch.RecordID, ch.Field, ch.Old, ch.New, salts[i])
	}
	return args
}

// digests are those of the changes in order, and then once more those of
// sensitive fields without their values: these are in no row to be hashed again
// once they are superseded.
func (k *key) digests(changes []*op.Change, salts []string) []byte {
	digests := make([]byte, 0, len(changes)*digestSize)
	for i, ch := range changes {
		value := ch.New
		if ch.Secret != nil {
			value = ch.Secret
		}
		digests = append(digests, k.digest(salts[i], ch.Record, ch.RecordID, ch.Field, ch.Old, value)...)
	}
	for i, ch := range changes {
		if ch.Secret != nil {
			digests = append(digests, k.digest(salts[i], ch.Record, ch.RecordID, ch.Field, nil, nil)...)
		}
	}
	return digests
}

// endSQLite reads the end once a transaction: nobody else writes meanwhile.
func endSQLite(ctx context.Context, s *session) error {
	if s.head.known {
		return nil
	}
	return s.head.read(ctx, s)
}

// read finds the end of the ledger.
func (h *head) read(ctx context.Context, c asker) error {
	return h.ask(ctx, c, `SELECT position, mac FROM ledger_seal ORDER BY position DESC LIMIT 1`)
}

func (h *head) ask(ctx context.Context, c asker, query string, args ...any) error {
	rows, err := c.QueryContext(ctx, query, args...)
	if err != nil {
		return fmt.Errorf("read the ledger's head: %w", err)
	}
	defer rows.Close()
	h.known = rows.Next()
	if h.known {
		if err := rows.Scan(&h.position, &h.mac); err != nil {
			return fmt.Errorf("read the ledger's head: %w", err)
		}
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
