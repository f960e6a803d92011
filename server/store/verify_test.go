package store_test

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	_ "github.com/jackc/pgx/v5/stdlib"
	_ "github.com/mattn/go-sqlite3"

	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

// company does a few things worth tampering with.
func company(t *testing.T, s *store.Store) {
	t.Helper()
	clock := storetest.NewClock()
	ops := op.New(s.Database(), clock.Now)
	run := func(act string, fn func(*op.Op) error) {
		t.Helper()
		clock.Advance(time.Minute)
		if _, err := ops.Run(t.Context(), access.System("test"), act, "", fn); err != nil {
			t.Fatalf("%s: %v", act, err)
		}
	}
	for i := range 4 {
		run("customer.create", func(o *op.Op) error {
			o.Reason("来电<新客户>")
			c, err := o.Tx.Customer.Create().SetKind("PERSON").SetName(fmt.Sprint("客户", i)).SetNameKey("kehu").SetTags([]string{"老客户", "<b>"}).Save(o.Ctx)
			if err != nil {
				return err
			}
			contact, err := o.Tx.Contact.Create().SetCustomer(c).SetName("林").Save(o.Ctx)
			if err != nil {
				return err
			}
			_, err = o.Tx.Phone.Create().SetCustomer(c).SetContact(contact).SetNumber(fmt.Sprint("1380000", 1000+i)).SetMasked("138****").Save(o.Ctx)
			return err
		})
	}
	run("phone.create", func(o *op.Op) error {
		p, err := o.Tx.Phone.Query().First(o.Ctx)
		if err != nil {
			return err
		}
		return o.Tx.Phone.UpdateOne(p).SetNumber("13900000000").Exec(o.Ctx)
	})
	for range 5 {
		run("ticket.create", ticket)
	}
	run("ticket.take", func(o *op.Op) error {
		t, err := o.Tx.Ticket.Query().First(o.Ctx)
		if err != nil {
			return err
		}
		if t, err = o.Tx.Ticket.UpdateOne(t).SetPriority("URGENT").AddChases(1).SetDueAt(o.Now.Add(time.Hour)).Save(o.Ctx); err != nil {
			return err
		}
		return o.Tx.Ticket.UpdateOne(t).ClearDescription().SetTargetMet(false).Exec(o.Ctx)
	})
	run("view.create", func(o *op.Op) error {
		return o.Tx.SavedView.Create().SetName("我的").SetFilter(map[string]any{"state": []string{"NEW"}, "n": 3}).Exec(o.Ctx)
	})
}

func TestWhatWasDoneIsFoundInOrder(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		company(t, s)
		r, err := s.Verify(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Findings {
			t.Error(f)
		}
		if r.Entries != 12 || r.Records != 4*3+5+1 {
			t.Errorf("%+v", r)
		}
	})
}

// intruder is somebody who can write the database file, or is its superuser.
type intruder struct {
	*testing.T
	db       *sql.DB
	postgres bool
	triggers map[string]string
}

func intrude(t *testing.T, s *store.Store, url string) *intruder {
	in := &intruder{T: t, postgres: s.Dialect() == dialect.Postgres, triggers: map[string]string{}}
	var err error
	if in.postgres {
		in.db, err = sql.Open("pgx", url)
	} else {
		in.db, err = sql.Open("sqlite3", filepath.Join(s.Dir(), store.FileName)+"?_busy_timeout=5000&_fk=off")
	}
	if err != nil {
		t.Fatal(err)
	}
	in.db.SetMaxOpenConns(1)
	t.Cleanup(func() { _ = in.db.Close() })
	if in.postgres {
		in.exec("SET session_replication_role = replica")
		return in
	}
	rows, err := in.db.Query("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var name, text string
		if err := rows.Scan(&name, &text); err != nil {
			t.Fatal(err)
		}
		in.triggers[name] = text
	}
	return in
}

// secretly runs statements past the triggers.
func (in *intruder) secretly(fn func()) {
	for name := range in.triggers {
		in.exec("DROP TRIGGER " + name)
	}
	fn()
	for _, text := range in.triggers {
		in.exec(text)
	}
}

func (in *intruder) exec(query string, args ...any) {
	in.Helper()
	if in.postgres {
		for i := 1; strings.Contains(query, "?"); i++ {
			query = strings.Replace(query, "?", fmt.Sprintf("$%d", i), 1)
		}
	}
	if _, err := in.db.Exec(query, args...); err != nil {
		in.Fatalf("%s %v: %v", query, args, err)
	}
}

// row reads a random row of a table.
func (in *intruder) row(table string) (columns []string, values []any) {
	rows, err := in.db.Query(`SELECT * FROM ` + table + ` ORDER BY random() LIMIT 1`)
	if err != nil {
		in.Fatal(err)
	}
	defer rows.Close()
	if columns, err = rows.Columns(); err != nil {
		in.Fatal(err)
	}
	if !rows.Next() {
		return nil, nil
	}
	into := make([]any, len(columns))
	values = make([]any, len(columns))
	for i := range into {
		into[i] = &values[i]
	}
	if err := rows.Scan(into...); err != nil {
		in.Fatal(err)
	}
	return columns, values
}

// other is a value that says something else.
func other(column string, v any) any {
	switch v := v.(type) {
	case time.Time:
		return v.Add(time.Duration(1+rand.IntN(5000)) * time.Millisecond)
	case int64:
		if column == "id" || column == "position" {
			return v + 1000
		}
		return v + 1
	case bool:
		return !v
	case []byte:
		if len(v) == 0 {
			return []byte{1}
		}
		b := append([]byte{}, v...)
		if column == "mac" || column == "digests" {
			b[rand.IntN(len(b))] ^= 1
			return b
		}
		return []byte(`["x"]`)
	case string:
		if strings.HasPrefix(v, "[") || strings.HasPrefix(v, "{") && column != "new" {
			return `["x"]`
		}
		return v + "x"
	}
	return "2"
}

func TestTamperingIsFound(t *testing.T) {
	tables := map[string]string{
		"customers": "id", "contacts": "id", "phones": "id", "tickets": "id", "saved_views": "id",
		"entries": "id", "changes": "id", "ledger_seal": "position",
	}
	names := []string{"customers", "contacts", "phones", "tickets", "saved_views", "entries", "changes", "ledger_seal"}
	for _, c := range []struct {
		name   string
		config func(testing.TB) store.Config
		times  int
	}{{"sqlite", storetest.SQLiteConfig, 500}, {"postgres", storetest.PostgresConfig, 150}} {
		t.Run(c.name, func(t *testing.T) {
			config := c.config(t)
			s := storetest.Open(t, config)
			company(t, s)
			in := intrude(t, s, config.URL)
			for i := range c.times {
				table := names[i%len(names)]
				columns, values := in.row(table)
				key := values[0]
				for j, column := range columns {
					if column == tables[table] {
						key = values[j]
					}
				}
				var what string
				var undo func()
				switch rand.IntN(4) {
				case 0:
					what = fmt.Sprintf("row %v of %s is gone", key, table)
					in.secretly(func() { in.exec(fmt.Sprintf("DELETE FROM %s WHERE %s = ?", table, tables[table]), key) })
					undo = func() {
						in.exec(fmt.Sprintf(`INSERT INTO %s ("%s") VALUES (%s)`, table, strings.Join(columns, `", "`),
							strings.TrimSuffix(strings.Repeat("?,", len(values)), ",")), values...)
					}
				default:
					n := rand.IntN(len(columns))
					column := columns[n]
					if table == "changes" && column == "id" {
						// Running numbers matter by their order alone.
						continue
					}
					value := other(column, values[n])
					if values[n] == nil {
						value = guess(in, table, column)
						if value == nil {
							continue
						}
					}
					what = fmt.Sprintf("%s.%s of %v is %v instead of %v", table, column, key, value, values[n])
					set := fmt.Sprintf(`UPDATE %s SET "%s" = ? WHERE %s = ?`, table, column, tables[table])
					in.secretly(func() { in.exec(set, value, key) })
					undo = func() {
						if column == tables[table] {
							in.exec(set, values[n], value)
							return
						}
						in.exec(set, values[n], key)
					}
				}
				r, err := s.Verify(t.Context())
				if err != nil {
					t.Fatalf("%s: %v", what, err)
				}
				if r.OK() {
					t.Errorf("not found: %s", what)
				}
				in.secretly(undo)
			}
			r, err := s.Verify(t.Context())
			if err != nil || !r.OK() {
				t.Errorf("after all was put back: %v %v", err, r.Findings)
			}
		})
	}
}

// guess is a value for a column that is empty, of its type.
func guess(in *intruder, table, column string) any {
	switch {
	case strings.HasSuffix(column, "_at"), strings.HasSuffix(column, "_until"), strings.HasSuffix(column, "_since"):
		return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	case strings.HasPrefix(column, "target_"):
		return true
	case column == "undoes":
		return int64(1)
	case column == "columns":
		return `["x"]`
	}
	return "x"
}

func TestWhatWasPutInOrCutOffIsFound(t *testing.T) {
	for name, config := range map[string]func(testing.TB) store.Config{"sqlite": storetest.SQLiteConfig, "postgres": storetest.PostgresConfig} {
		t.Run(name, func(t *testing.T) {
			c := config(t)
			s := storetest.Open(t, c)
			company(t, s)
			in := intrude(t, s, c.URL)
			at := time.Date(2026, 3, 2, 1, 0, 0, 0, time.UTC)
			in.exec(`INSERT INTO tiers (id, created_at, updated_at, version, name, rank) VALUES ('tir_x', ?, ?, 1, 'x', 0)`, at, at)
			found(t, s, "Tier tir_x: is in its table and its creation is not in the ledger")
			in.exec(`DELETE FROM tiers`)
			found(t, s, "")
			in.secretly(func() {
				in.exec(`DELETE FROM entries WHERE id = 12`)
				in.exec(`DELETE FROM ledger_seal WHERE position = 12`)
				in.exec(`DELETE FROM changes WHERE entry_id = 12`)
				in.exec(`DELETE FROM saved_views`)
			})
			found(t, s, "entry 12: is the head kept outside the database, and the ledger ends at 11")
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			// Opening it does not wipe out the trace.
			again := storetest.Open(t, c)
			found(t, again, "ledger.head.lost-12: when the database was opened, it did not reach the head that was kept outside")
		})
	}
}

// found verifies; want is the only finding, or empty for none.
func found(t *testing.T, s *store.Store, want string) {
	t.Helper()
	r, err := s.Verify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if want == "" && !r.OK() || want != "" && (len(r.Findings) != 1 || r.Findings[0].String() != want) {
		t.Errorf("found %v instead of %q", r.Findings, want)
	}
}
