package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
)

// dumpFolder holds one file a table, in PostgreSQL's own text form, beside the
// number of the schema they are of. The department needs no pg_dump of the
// server's very release for its daily copy.
const dumpFolder = "tables"

// dumpPostgres copies every table as it is at one moment.
func (s *Store) dumpPostgres(ctx context.Context, to string) (end head, err error) {
	folder := filepath.Join(to, dumpFolder)
	if err := os.Mkdir(folder, 0o700); err != nil {
		return end, err
	}
	conn, err := s.pool.Conn(ctx)
	if err != nil {
		return end, err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	err = conn.Raw(func(c any) (err error) {
		pg := c.(*stdlib.Conn).Conn()
		tx, err := pg.BeginTx(ctx, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly})
		if err != nil {
			return err
		}
		defer func() { _ = tx.Rollback(context.WithoutCancel(ctx)) }()
		if err := tx.QueryRow(ctx, `SELECT position, mac FROM ledger_seal ORDER BY position DESC LIMIT 1`).Scan(&end.position, &end.mac); err != nil {
			return err
		}
		tables, err := tablesOf(ctx, pg)
		if err != nil {
			return err
		}
		for _, t := range tables {
			if err := dumpTable(ctx, pg, t, filepath.Join(folder, t)); err != nil {
				return fmt.Errorf("%s: %w", t, err)
			}
		}
		return nil
	})
	return end, err
}

func tablesOf(ctx context.Context, pg *pgx.Conn) ([]string, error) {
	rows, err := pg.Query(ctx, `SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1`)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[string])
}

// dumpTable writes a line with the columns' names and then the rows.
func dumpTable(ctx context.Context, pg *pgx.Conn, table, path string) (err error) {
	columns, err := columnsOf(ctx, pg, table)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if _, err := pg.PgConn().CopyTo(ctx, f, fmt.Sprintf("COPY %s (%s) TO STDOUT (FORMAT csv, HEADER true)", quote(table), columns)); err != nil {
		return err
	}
	return f.Sync()
}

func columnsOf(ctx context.Context, pg *pgx.Conn, table string) (string, error) {
	rows, err := pg.Query(ctx, `SELECT column_name::text FROM information_schema.columns
		WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position`, table)
	if err != nil {
		return "", err
	}
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	for i := range names {
		names[i] = quote(names[i])
	}
	return strings.Join(names, ", "), err
}

func quote(name string) string { return pgx.Identifier{name}.Sanitize() }

// loadPostgres fills an empty database with the tables of a copy, in one
// transaction. Keys between tables are taken off meanwhile and put back, which
// proves them.
func loadPostgres(ctx context.Context, c Config) (err error) {
	config, err := pgx.ParseConfig(c.URL)
	if err != nil {
		return errors.New("--db is no address of a PostgreSQL database")
	}
	db := stdlib.OpenDB(*config)
	defer func() { err = errors.Join(err, db.Close()) }()
	pg, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, pg.Close(context.WithoutCancel(ctx))) }()
	had, err := tablesOf(ctx, pg)
	if err != nil {
		return err
	}
	if len(had) > 0 {
		return fmt.Errorf("the database is not empty: it has the table %s", had[0])
	}
	if err := schemaFor(ctx, db, filepath.Join(c.Dir, dumpFolder)); err != nil {
		return err
	}
	tx, err := pg.Begin(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback(context.WithoutCancel(ctx)) }()
	tables, err := tablesOf(ctx, pg)
	if err != nil {
		return err
	}
	keys, err := takeOffKeys(ctx, pg)
	if err != nil {
		return err
	}
	for _, t := range tables {
		if err := loadTable(ctx, pg, t, filepath.Join(c.Dir, dumpFolder, t)); err != nil {
			return fmt.Errorf("%s: %w", t, err)
		}
	}
	for _, statement := range append(keys, sequences...) {
		if _, err := pg.Exec(ctx, statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	return tx.Commit(ctx)
}

// sequences go on where the copy's numbers end.
var sequences = []string{
	`SELECT setval(pg_get_serial_sequence('changes', 'id'), coalesce(max(id), 0) + 1, false) FROM changes`,
	`SELECT setval(pg_get_serial_sequence('search', 'id'), coalesce(max(id), 0) + 1, false) FROM search`,
	`SELECT setval(pg_get_serial_sequence('schema_version', 'id'), coalesce(max(id), 0) + 1, false) FROM schema_version`,
}

// schemaFor makes the tables of the version that the copy is of.
func schemaFor(ctx context.Context, db *sql.DB, folder string) error {
	text, err := os.ReadFile(filepath.Join(folder, versionTable))
	if err != nil {
		return err
	}
	version := int64(0)
	for line := range strings.Lines(string(text)) {
		var id, v int64
		if n, _ := fmt.Sscanf(line, "%d,%d,", &id, &v); n == 2 {
			version = max(version, v)
		}
	}
	p, err := provider(goose.DialectPostgres, db, "postgres")
	if err != nil {
		return err
	}
	sources := p.ListSources()
	if !slices.ContainsFunc(sources, func(s *goose.Source) bool { return s.Version == version }) {
		return fmt.Errorf("%w (the copy is of version %d)", ErrNewer, version)
	}
	if _, err := p.UpTo(ctx, version); err != nil {
		return fmt.Errorf("make the tables of version %d: %w", version, err)
	}
	// The copy brings its own.
	_, err = db.ExecContext(ctx, "TRUNCATE "+versionTable)
	return err
}

// takeOffKeys drops the keys between tables and gives the statements that put
// them back.
func takeOffKeys(ctx context.Context, pg *pgx.Conn) (back []string, err error) {
	rows, err := pg.Query(ctx, `SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
		FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY conname`)
	if err != nil {
		return nil, err
	}
	var off []string
	var table, name, definition string
	_, err = pgx.ForEachRow(rows, []any{&table, &name, &definition}, func() error {
		off = append(off, "ALTER TABLE "+table+" DROP CONSTRAINT "+name)
		back = append(back, "ALTER TABLE "+table+" ADD CONSTRAINT "+name+" "+definition)
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, statement := range off {
		if _, err := pg.Exec(ctx, statement); err != nil {
			return nil, fmt.Errorf("%s: %w", statement, err)
		}
	}
	return back, nil
}

func loadTable(ctx context.Context, pg *pgx.Conn, table, path string) (err error) {
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil // The copy is older than the table.
	}
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	columns, err := columnsOf(ctx, pg, table)
	if err != nil {
		return err
	}
	_, err = pg.PgConn().CopyFrom(ctx, f, fmt.Sprintf("COPY %s (%s) FROM STDIN (FORMAT csv, HEADER match)", quote(table), columns))
	return err
}
