package store_test

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/schema"

	"fuwu/ent/migrate"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

func TestTheMigrationsMakeWhatTheSchemaSays(t *testing.T) {
	for name, c := range map[string]store.Config{"sqlite": storetest.SQLiteConfig(t), "postgres": storetest.PostgresConfig(t)} {
		t.Run(name, func(t *testing.T) {
			if err := storetest.Open(t, c).Close(); err != nil {
				t.Fatal(err)
			}
			driver, address := dialect.SQLite, "file:"+filepath.Join(c.Dir, store.FileName)+"?_fk=1"
			if c.URL != "" {
				driver, address = dialect.Postgres, c.URL
			}
			db, err := sql.Open(map[string]string{dialect.SQLite: "sqlite3", dialect.Postgres: "pgx"}[driver], address)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			var missing strings.Builder
			d := entsql.OpenDB(driver, db)
			m, err := schema.NewMigrate(&schema.WriteDriver{Driver: d, Writer: &missing}, schema.WithDropColumn(true), schema.WithDropIndex(true))
			if err != nil {
				t.Fatal(err)
			}
			if err := m.Create(t.Context(), migrate.Tables...); err != nil {
				t.Fatal(err)
			}
			if s := changes(missing.String()); s != "" {
				t.Errorf("the migrations lack this; write it with go run -tags sqlite_fts5 ./server/store/migrations/diff NAME\n%s", s)
			}
		})
	}
}

// changes leaves out the frame that ent puts around its statements.
func changes(text string) string {
	var all []string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "BEGIN") || strings.HasPrefix(line, "COMMIT") || strings.HasPrefix(line, "PRAGMA") {
			continue
		}
		all = append(all, line)
	}
	return strings.Join(all, "\n")
}

func TestEveryTableIsARecordOrListedMachinery(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		query := `SELECT name FROM sqlite_master WHERE type = 'table'`
		if s.Dialect() == dialect.Postgres {
			query = `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`
		}
		rows, err := s.DB().QueryContext(t.Context(), query)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		there := map[string]bool{}
		for rows.Next() {
			var name string
			if err := rows.Scan(&name); err != nil {
				t.Fatal(err)
			}
			there[name] = true
			record := slices.ContainsFunc(migrate.Tables, func(t *schema.Table) bool { return t.Name == name })
			if _, listed := store.Machinery[name]; record == listed {
				t.Errorf("%s: record %v, machinery %v", name, record, listed)
			}
		}
		for name, why := range store.Machinery {
			if !there[name] && !strings.HasPrefix(why, "SQLite's own") && !(name == "search_subject" && s.Dialect() == dialect.Postgres) {
				t.Errorf("%s is listed and not there", name)
			}
		}
	})
}

func TestANewerDatabaseIsRefused(t *testing.T) {
	for name, c := range map[string]store.Config{"sqlite": storetest.SQLiteConfig(t), "postgres": storetest.PostgresConfig(t)} {
		t.Run(name, func(t *testing.T) {
			driver, address := "sqlite3", filepath.Join(c.Dir, store.FileName)
			if c.URL != "" {
				driver, address = "pgx", c.URL
			}
			db, err := sql.Open(driver, address)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			if _, err := db.Exec("INSERT INTO schema_version (version_id, is_applied) VALUES (99999, true)"); err != nil {
				t.Fatal(err)
			}
			if _, err := store.Open(t.Context(), c); !errors.Is(err, store.ErrNewer) {
				t.Errorf("%v", err)
			}
		})
	}
}

func TestADatabaseOfAnotherCollationIsRefused(t *testing.T) {
	address := storetest.Postgres(t)
	db, err := sql.Open("pgx", address)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE DATABASE by_language TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'zh' ENCODING 'UTF8'"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if _, err := db.Exec("DROP DATABASE by_language WITH (FORCE)"); err != nil {
			t.Error(err)
		}
		_ = db.Close()
	})
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	u.Path = "/by_language"
	_, err = store.Open(t.Context(), store.Config{Dir: t.TempDir(), URL: u.String(), Clock: storetest.NewClock().Now})
	if err == nil || !strings.Contains(err.Error(), "LC_COLLATE 'C'") {
		t.Errorf("%v", err)
	}
}

func TestAnExistingDatabaseIsCopiedBeforeItIsMigrated(t *testing.T) {
	c := store.Config{Dir: t.TempDir(), Clock: storetest.NewClock().Now}
	if err := storetest.Open(t, c).Close(); err != nil {
		t.Fatal(err)
	}
	if copies, _ := filepath.Glob(filepath.Join(c.Dir, "fuwu-before-*")); len(copies) != 0 {
		t.Errorf("a new database was copied: %v", copies)
	}
	// As if the machinery had come with a later release.
	db, err := sql.Open("sqlite3", filepath.Join(c.Dir, store.FileName))
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range undoMachinery(t, db) {
		if _, err := db.ExecContext(context.Background(), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(c.Dir, "ledger.head")); err != nil {
		t.Fatal(err)
	}
	if err := storetest.Open(t, c).Close(); err != nil {
		t.Fatal(err)
	}
	if copies, _ := filepath.Glob(filepath.Join(c.Dir, "fuwu-before-*.db")); len(copies) != 1 {
		t.Errorf("copies: %v", copies)
	}
}

func undoMachinery(t *testing.T, db *sql.DB) []string {
	t.Helper()
	var statements []string
	rows, err := db.Query("SELECT type, name FROM sqlite_master WHERE type = 'trigger' OR type = 'table'")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var kind, name string
		if err := rows.Scan(&kind, &name); err != nil {
			t.Fatal(err)
		}
		why, listed := store.Machinery[name]
		if kind == "trigger" || listed && name != "schema_version" && !strings.HasPrefix(why, "SQLite's own") {
			statements = append(statements, "DROP "+kind+" "+name)
		}
	}
	sort.Sort(sort.Reverse(sort.StringSlice(statements))) // triggers first
	// What came after the machinery is undone with it.
	return append(statements, "ALTER TABLE teams DROP COLUMN members_at", "DELETE FROM schema_version WHERE version_id >= 2")
}

func TestAnotherKeyIsRefused(t *testing.T) {
	c := storetest.SQLiteConfig(t)
	write(t, filepath.Join(c.Dir, "ledger.key"), strings.Repeat("ab", 32))
	if _, err := store.Open(t.Context(), c); err == nil || !strings.Contains(err.Error(), "another key") {
		t.Errorf("another key: %v", err)
	}
	if err := os.Remove(filepath.Join(c.Dir, "ledger.key")); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(t.Context(), c); err == nil || !strings.Contains(err.Error(), "FUWU_LEDGER_KEY") {
		t.Errorf("no key: %v", err)
	}
}
