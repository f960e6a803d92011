package storetest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"fuwu/server/store"
	"fuwu/server/store/migrations"
)

// key seals the ledgers of tests.
var key = strings.Repeat("5eed", 16)

// Each runs the test on SQLite and on PostgreSQL, each time with an empty store
// of its own.
func Each(t *testing.T, test func(t *testing.T, s *store.Store)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { test(t, SQLite(t)) })
	t.Run("postgres", func(t *testing.T) { test(t, PostgreSQL(t)) })
}

// SQLite is an empty store in a folder of its own.
func SQLite(t testing.TB) *store.Store {
	t.Helper()
	return Open(t, SQLiteConfig(t))
}

// PostgreSQL is an empty store in a database of its own.
func PostgreSQL(t testing.TB) *store.Store {
	t.Helper()
	return Open(t, PostgresConfig(t))
}

// Open opens a store and closes it when the test ends.
func Open(t testing.TB, c store.Config) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close the store: %v", err)
		}
	})
	return s
}

// SQLiteConfig is an empty, migrated database that is not opened yet.
func SQLiteConfig(t testing.TB) store.Config {
	t.Helper()
	file, err := template()
	if err != nil {
		t.Fatalf("make the template of SQLite: %v", err)
	}
	c := config(t)
	if err := os.WriteFile(filepath.Join(c.Dir, store.FileName), file, 0o600); err != nil {
		t.Fatal(err)
	}
	return c
}

// PostgresConfig is an empty, migrated database that is not opened yet.
func PostgresConfig(t testing.TB) store.Config {
	t.Helper()
	c := config(t)
	version, err := migrationsSum()
	if err != nil {
		t.Fatal(err)
	}
	c.URL = Template(t, "store "+version, func(address string) error {
		first := config(t)
		first.URL = address
		s, err := store.Open(t.Context(), first)
		if err != nil {
			return err
		}
		return s.Close()
	})
	return c
}

func config(t testing.TB) store.Config {
	t.Helper()
	dir := t.TempDir()
	if err := writeKey(dir); err != nil {
		t.Fatal(err)
	}
	return store.Config{Dir: dir, Clock: NewClock().Now}
}

func writeKey(dir string) error {
	return os.WriteFile(filepath.Join(dir, "ledger.key"), []byte(key+"\n"), 0o600)
}

// template is the file of a migrated database.
var template = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "fuwu-template-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if err := writeKey(dir); err != nil {
		return nil, err
	}
	s, err := store.Open(context.Background(), store.Config{Dir: dir, Clock: NewClock().Now})
	if err != nil {
		return nil, err
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(dir, store.FileName))
})

// migrationsSum names the schema, so that a cluster that outlives a change of the
// migrations makes another template.
func migrationsSum() (string, error) {
	h := sha256.New()
	err := fs.WalkDir(migrations.Files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(migrations.Files, path)
		h.Write([]byte(path))
		h.Write(text)
		return err
	})
	return hex.EncodeToString(h.Sum(nil)), err
}
