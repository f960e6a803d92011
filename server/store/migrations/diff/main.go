// Command diff writes the migration from what the files say to what ent/schema
// says, for both databases:
//
//	go run -tags sqlite_fts5 ./server/store/migrations/diff NAME
//
// It replays the files on empty databases of its own (SQLite in memory, a
// throw-away PostgreSQL) and writes nothing where nothing differs.
package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	atlas "ariga.io/atlas/sql/migrate"
	"ariga.io/atlas/sql/sqltool"
	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/schema"
	_ "github.com/jackc/pgx/v5/stdlib"
	_ "github.com/mattn/go-sqlite3"

	"fuwu/ent/migrate"
	"fuwu/server/store/storetest/cluster"
)

const root = "server/store/migrations"

func main() {
	if len(os.Args) != 2 {
		fail(errors.New("usage: go run -tags sqlite_fts5 ./server/store/migrations/diff NAME"))
	}
	name := os.Args[1]
	if strings.HasSuffix(name, "_machinery") {
		fail(errors.New("migrations of the machinery are written by hand"))
	}
	if err := diff(dialect.SQLite, "sqlite3", "file:diff?mode=memory&cache=shared&_fk=1", "sqlite", name); err != nil {
		fail(err)
	}
	pg, err := cluster.Start()
	if err != nil {
		fail(err)
	}
	if err := errors.Join(diff(dialect.Postgres, "pgx", pg.URL, "postgres", name), pg.Stop()); err != nil {
		fail(err)
	}
}

func diff(dialect, driver, address, folder, name string) (err error) {
	db, err := sql.Open(driver, address)
	if err != nil {
		return fmt.Errorf("%s: %w", folder, err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	before, cleanup, err := records(filepath.Join(root, folder))
	if err != nil {
		return err
	}
	defer cleanup()
	m, err := schema.NewMigrate(entsql.OpenDB(dialect, db),
		schema.WithDir(before), schema.WithMigrationMode(schema.ModeReplay),
		schema.WithFormatter(sqltool.GooseFormatter), schema.WithDialect(dialect),
		schema.WithDropColumn(true), schema.WithDropIndex(true))
	if err != nil {
		return fmt.Errorf("%s: %w", folder, err)
	}
	if err := m.NamedDiff(context.Background(), name, migrate.Tables...); err != nil {
		return fmt.Errorf("%s: %w", folder, err)
	}
	return keep(before.Path(), filepath.Join(root, folder), name)
}

// records is a copy of the folder without the machinery, which atlas cannot
// replay and must not compare.
func records(folder string) (_ *sqltool.GooseDir, cleanup func(), err error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.sql"))
	if err != nil {
		return nil, nil, err
	}
	temporary, err := os.MkdirTemp("", "fuwu-diff-")
	if err != nil {
		return nil, nil, err
	}
	for _, f := range files {
		if strings.HasSuffix(f, "_machinery.sql") {
			continue
		}
		if err := copyFile(f, filepath.Join(temporary, filepath.Base(f))); err != nil {
			return nil, nil, err
		}
	}
	dir, err := sqltool.NewGooseDir(temporary)
	if err != nil {
		return nil, nil, err
	}
	sum, err := dir.Checksum()
	if err != nil {
		return nil, nil, err
	}
	return dir, func() { _ = os.RemoveAll(temporary) }, atlas.WriteSumFile(dir, sum)
}

// keep copies what is new back, under the next number and without the way down.
func keep(from, to, name string) error {
	files, err := filepath.Glob(filepath.Join(from, "*.sql"))
	if err != nil {
		return err
	}
	had, err := filepath.Glob(filepath.Join(to, "*.sql"))
	if err != nil {
		return err
	}
	for _, f := range files {
		if _, err := os.Stat(filepath.Join(to, filepath.Base(f))); err == nil {
			continue
		}
		text, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		up, _, _ := strings.Cut(string(text), "-- +goose Down")
		target := filepath.Join(to, fmt.Sprintf("%05d_%s.sql", len(had)+1, name))
		fmt.Println(target)
		if err := os.WriteFile(target, []byte(up), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func copyFile(from, to string) error {
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, b, 0o644)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "diff:", err)
	os.Exit(1)
}
