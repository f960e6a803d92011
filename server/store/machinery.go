package store

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"fuwu/server/op"
)

// Machinery are the tables that are no records: no entry in the ledger tells of
// their changes, no scope stands before them. Each has the reason why, and its
// owner. A test holds the list against both schemas.
var Machinery = map[string]string{
	"session":         "signed-in browsers (server/web): changed with every request, told by no history; signing in and out are operations",
	"idempotency":     "keys of the last seven days and what they led to (server/op): forgotten afterwards",
	"counter":         "last running number by letter and year (server/op): the numbers themselves are on the records",
	"search":          "tokens of what can be found (server/store): made from records, can be made again",
	"search_subject":  "which subject a row of the search index is (server/store)",
	"upload":          "files that came and are not attached to anything yet (server/files): swept after a day",
	"cursor":          "how far each reader of the ledger has come (server/live, server/notices)",
	"ledger_seal":     "the chain over the ledger (server/store): is itself the proof",
	"rate":            "attempts to sign in by minute (server/web): counted, then swept",
	"schema_version":  "which migrations ran (server/store)",
	"search_config":   "SQLite's own, of search",
	"search_data":     "SQLite's own, of search",
	"search_docsize":  "SQLite's own, of search",
	"search_idx":      "SQLite's own, of search",
	"sqlite_sequence": "SQLite's own, of running numbers",
}

// closed are machinery tables that nobody but this package writes by statement.
var closed = map[string]bool{
	"search": true, "search_subject": true, "ledger_seal": true, "schema_version": true,
	"search_config": true, "search_data": true, "search_docsize": true, "search_idx": true, "sqlite_sequence": true,
}

var target = regexp.MustCompile(`(?i)\b(?:from|into|update|join|table)\s+"?([a-z_]+)`)

// machinist words statements for a dialect and keeps them to machinery tables.
type machinist struct {
	postgres bool
	worded   sync.Map // by the statement as written
}

// word refuses a statement about anything but machinery tables.
func (m *machinist) word(query string) (string, error) {
	if w, ok := m.worded.Load(query); ok {
		return w.(string), nil
	}
	found := target.FindAllStringSubmatch(query, -1)
	if len(found) == 0 || strings.Contains(query, ";") {
		return "", fmt.Errorf("no machinery table in %q", query)
	}
	for _, f := range found {
		name := strings.ToLower(f[1])
		if name == "set" && strings.Contains(strings.ToLower(query), "do update set") {
			continue
		}
		if _, ok := Machinery[name]; !ok || closed[name] {
			return "", fmt.Errorf("%s is no table for statements of one's own", name)
		}
	}
	w := m.rebind(query)
	m.worded.Store(query, w)
	return w, nil
}

// rebind writes ? as $1, $2 ... for PostgreSQL. Statements hold no ? in texts.
func (m *machinist) rebind(query string) string {
	if !m.postgres {
		return query
	}
	var b strings.Builder
	n := 0
	for part := range strings.SplitSeq(query, "?") {
		if n > 0 {
			b.WriteByte('$')
			b.WriteString(strconv.Itoa(n))
		}
		b.WriteString(part)
		n++
	}
	return b.String()
}

// SweepKeys forgets idempotency keys that are older than op.KeyLife, and says how
// many.
func (s *Store) SweepKeys(ctx context.Context) (swept int64, err error) {
	before := moment(s.config.Clock()).Add(-op.KeyLife).UnixMilli()
	err = s.Write(ctx, func(c Conn) error {
		result, err := c.Exec(`DELETE FROM idempotency WHERE at < ?`, before)
		if err != nil {
			return err
		}
		swept, err = result.RowsAffected()
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("sweep idempotency keys: %w", err)
	}
	return swept, nil
}
