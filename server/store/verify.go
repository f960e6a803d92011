package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"entgo.io/ent/dialect"

	"fuwu/server/op"
)

// Finding is one place where the memory does not agree with its seals.
type Finding struct {
	Position int64  // of the entry it is about; 0 for none
	Record   string // type and id of the record it is about; empty for none
	Field    string
	What     string
}

// String is the finding in a line.
func (f Finding) String() string {
	where := ""
	switch {
	case f.Record != "" && f.Field != "":
		where = f.Record + "." + f.Field + ": "
	case f.Record != "":
		where = f.Record + ": "
	case f.Position != 0:
		where = fmt.Sprintf("entry %d: ", f.Position)
	}
	return where + f.What
}

// Report is what Verify saw.
type Report struct {
	Entries, Changes, Records, Erased int64
	Findings                          []Finding
	// More counts the findings that were left out after the first thousand.
	More int
}

// OK reports that nothing was found.
func (r *Report) OK() bool { return len(r.Findings) == 0 }

func (r *Report) find(f Finding) {
	if len(r.Findings) >= 1000 {
		r.More++
		return
	}
	r.Findings = append(r.Findings, f)
}

func (r *Report) entry(position int64, format string, args ...any) {
	r.find(Finding{Position: position, What: fmt.Sprintf(format, args...)})
}

// Verify reads the whole memory as it is at one moment and holds it against the
// seals: positions are dense, the chain of seals is unbroken and ends at or after
// the head kept outside, each entry and each change is what was sealed, and each
// record is, field by field, what the ledger says of it last. A value of a
// sensitive field is held against its sealed digest.
//
// It does not look at machinery tables, which prove nothing.
func (s *Store) Verify(ctx context.Context) (report Report, err error) {
	tx, err := s.snapshot(ctx)
	if err != nil {
		return report, fmt.Errorf("verify: %w", err)
	}
	defer func() { err = errors.Join(err, tx.Rollback()) }()
	v := &verifier{s: s, tx: tx, report: &report}
	for _, step := range []func(context.Context) error{v.guards, v.ends, v.chain, v.heads, v.records} {
		if err := step(ctx); err != nil {
			return report, fmt.Errorf("verify: %w", err)
		}
	}
	return report, nil
}

// snapshot is a transaction that sees one moment and changes nothing.
func (s *Store) snapshot(ctx context.Context) (*sql.Tx, error) {
	if s.dialect.name == dialect.Postgres {
		return s.pool.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true})
	}
	return s.pool.BeginTx(ctx, nil)
}

type verifier struct {
	s      *Store
	tx     *sql.Tx
	report *Report
	end    int64 // last position of all tables
	erased int64 // last person.erase
}

// window is how many entries are held in memory at once.
const window = 1000

// guards proves that the triggers that keep the ledger are there.
func (v *verifier) guards(ctx context.Context) error {
	query, want := `SELECT name FROM sqlite_master WHERE type = 'trigger'`, []string{
		"entries_never_changed", "entries_never_deleted", "changes_only_blanked", "changes_never_deleted",
		"ledger_seal_never_changed", "ledger_seal_never_deleted",
	}
	if v.s.dialect.name == dialect.Postgres {
		query, want = `SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'`, []string{
			"entries_never_changed", "changes_only_blanked", "changes_never_deleted", "ledger_seal_never_changed",
			"entries_never_emptied", "changes_never_emptied", "ledger_seal_never_emptied",
		}
	}
	have, err := list[string](ctx, v.tx, query)
	if err != nil {
		return err
	}
	for _, name := range want {
		if !slices.Contains(have, name) {
			v.report.find(Finding{What: "the trigger " + name + ", which keeps the ledger, is missing"})
		}
	}
	return nil
}

// ends finds the last position any of the three tables speaks of.
func (v *verifier) ends(ctx context.Context) error {
	ends, err := list[int64](ctx, v.tx, `SELECT coalesce(max(position), 0) FROM ledger_seal
		UNION ALL SELECT coalesce(max(id), 0) FROM entries
		UNION ALL SELECT coalesce(max(entry_id), 0) FROM changes
		UNION ALL SELECT coalesce(max(id), 0) FROM entries WHERE act = 'person.erase'`)
	if err != nil {
		return err
	}
	v.end, v.erased = slices.Max(ends[:3]), ends[3]
	strange, err := list[int64](ctx, v.tx, `SELECT position FROM ledger_seal WHERE position < 0
		UNION ALL SELECT id FROM entries WHERE id < 1 UNION ALL SELECT entry_id FROM changes WHERE entry_id < 1`)
	for _, position := range strange {
		v.report.entry(position, "stands before the beginning of the ledger")
	}
	return err
}

// chain walks the ledger from its beginning.
func (v *verifier) chain(ctx context.Context) error {
	first, err := v.seals(ctx, 0, 0)
	if err != nil {
		return err
	}
	before := first[0].mac
	if string(before) != string(v.s.key.genesis()) || len(first[0].digests) > 0 {
		v.report.find(Finding{What: "the ledger's first seal is missing or of another key"})
	}
	for from := int64(1); from <= v.end; from += window {
		to := min(from+window-1, v.end)
		seals, err := v.seals(ctx, from, to)
		if err != nil {
			return err
		}
		entries, err := v.entries(ctx, from, to)
		if err != nil {
			return err
		}
		changes, err := v.changes(ctx, from, to)
		if err != nil {
			return err
		}
		for p := from; p <= to; p++ {
			before = v.link(p, before, seals[p], entries[p], changes[p])
		}
	}
	return nil
}

type sealRow struct {
	mac, digests []byte
	present      bool
}

type changeRow struct {
	record, id, field, salt string
	old, new                *string
}

// link checks one entry and gives its seal for the next.
func (v *verifier) link(p int64, before []byte, seal sealRow, e *op.Entry, changes []changeRow) []byte {
	switch {
	case !seal.present && e == nil:
		v.report.entry(p, "is missing, with its seal")
		return before
	case !seal.present:
		v.report.entry(p, "has no seal")
		return before
	case e == nil:
		v.report.entry(p, "is missing: only its seal is there")
		return seal.mac
	}
	v.report.Entries++
	v.report.Changes += int64(len(changes))
	if string(v.s.key.seal(before, envelope{p, e}, seal.digests)) != string(seal.mac) {
		v.report.entry(p, "is not what was sealed")
	}
	for _, at := range []time.Time{e.At, e.OccurredAt} {
		if !at.Equal(moment(at)) {
			v.report.entry(p, "is not what was sealed: its time is finer than a millisecond")
		}
	}
	secrets := 0
	for _, c := range changes {
		if c.secret() {
			secrets++
		}
	}
	if (len(changes)+secrets)*digestSize != len(seal.digests) {
		v.report.entry(p, "does not have the changes that were sealed: there are %d", len(changes))
		return seal.mac
	}
	second := len(changes)
	for i, c := range changes {
		if c.secret() {
			// Its value is held against the record's own, where it is the last one.
			i, second = second, second+1
		}
		v.change(p, c, seal.digests[i*digestSize:(i+1)*digestSize])
	}
	return seal.mac
}

// secret reports whether the change is of a sensitive field, sealed twice.
func (c changeRow) secret() bool {
	r := known()[c.record]
	return r != nil && r.fields[c.field].sensitive
}

func (v *verifier) change(p int64, c changeRow, digest []byte) {
	if c.old == nil && c.new == nil && c.salt == "" {
		v.report.Erased++
		if v.erased <= p {
			v.report.entry(p, "%s.%s was blanked, and no erasure says so", c.record, c.field)
		}
		return
	}
	if string(v.s.key.digest(c.salt, c.record, c.id, c.field, c.old, c.new)) != string(digest) {
		v.report.entry(p, "%s.%s of %s is not what was sealed", c.record, c.field, c.id)
	}
}

func (v *verifier) seals(ctx context.Context, from, to int64) (map[int64]sealRow, error) {
	all := map[int64]sealRow{}
	err := v.each(ctx, `SELECT position, mac, digests FROM ledger_seal WHERE position BETWEEN ? AND ?`, func(rows *sql.Rows) error {
		var p int64
		s := sealRow{present: true}
		err := rows.Scan(&p, &s.mac, &s.digests)
		all[p] = s
		return err
	}, from, to)
	return all, err
}

func (v *verifier) entries(ctx context.Context, from, to int64) (map[int64]*op.Entry, error) {
	all := map[int64]*op.Entry{}
	err := v.each(ctx, `SELECT id, at, occurred_at, actor_id, coalesce(behalf_id, ''), act, coalesce(subject_id, ''), coalesce(reason, ''),
		coalesce(clauses, ''), coalesce(batch_id, ''), coalesce(request_id, ''), coalesce(undoes, 0) FROM entries WHERE id BETWEEN ? AND ?`,
		func(rows *sql.Rows) error {
			var p int64
			e := &op.Entry{}
			err := rows.Scan(&p, &e.At, &e.OccurredAt, &e.Actor, &e.Behalf, &e.Act, &e.Subject, &e.Reason, &e.Clauses, &e.Batch, &e.Request, &e.Undoes)
			all[p] = e
			return err
		}, from, to)
	return all, err
}

func (v *verifier) changes(ctx context.Context, from, to int64) (map[int64][]changeRow, error) {
	all := map[int64][]changeRow{}
	err := v.each(ctx, `SELECT entry_id, record, record_id, field, old, new, salt FROM changes WHERE entry_id BETWEEN ? AND ? ORDER BY entry_id, id`,
		func(rows *sql.Rows) error {
			var p int64
			var c changeRow
			err := rows.Scan(&p, &c.record, &c.id, &c.field, &c.old, &c.new, &c.salt)
			all[p] = append(all[p], c)
			return err
		}, from, to)
	return all, err
}

// heads holds the ledger against what was kept outside the database.
func (v *verifier) heads(ctx context.Context) error {
	path := filepath.Join(v.s.config.Dir, headName)
	lost, err := filepath.Glob(path + ".lost-*")
	if err != nil {
		return err
	}
	for _, name := range lost {
		v.report.find(Finding{What: filepath.Base(name) + ": when the database was opened, it did not reach the head that was kept outside"})
	}
	position, mac, err := readHead(path)
	if errors.Is(err, os.ErrNotExist) {
		v.report.find(Finding{What: headName + " is missing"})
		return nil
	}
	if err != nil {
		v.report.find(Finding{What: headName + " cannot be read"})
		return nil //nolint:nilerr // it is a finding
	}
	if position > v.end {
		// It may have moved on since the snapshot was taken.
		ahead, err := v.s.holds(ctx, position, mac)
		if err != nil || ahead {
			return err
		}
		v.report.entry(position, "is the head kept outside the database, and the ledger ends at %d", v.end)
		return nil
	}
	seals, err := v.seals(ctx, position, position)
	if err == nil && string(seals[position].mac) != string(mac) {
		v.report.entry(position, "is not the one whose seal was kept outside the database")
	}
	return err
}

// each calls take for each row.
func (v *verifier) each(ctx context.Context, query string, take func(*sql.Rows) error, args ...any) (err error) {
	rows, err := v.tx.QueryContext(ctx, v.s.Rebind(query), args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := take(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// list reads the one column of a query.
func list[T any](ctx context.Context, tx *sql.Tx, query string, args ...any) (all []T, err error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var one T
		if err := rows.Scan(&one); err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}
