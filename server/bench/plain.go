package main

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"time"

	_ "github.com/mattn/go-sqlite3" // raw's driver

	"fuwu/server/gram"
	"fuwu/server/store"
)

// plainName is the file of raw's schema.
const plainName = "plain.db"

// plainSchema is what somebody makes who writes a minimal handler: the tables, the
// indexes its questions need, and full text.
const plainSchema = `
CREATE TABLE customer (id TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE contact (id TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE unit (id TEXT PRIMARY KEY, serial TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE team (id TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE user (id TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE ticket (
	n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, state TEXT NOT NULL, open INTEGER NOT NULL,
	channel TEXT NOT NULL, priority TEXT NOT NULL, subject TEXT NOT NULL, description TEXT NOT NULL, answer TEXT NOT NULL,
	customer_id TEXT, contact_id TEXT, unit_id TEXT, team_id TEXT, assignee_id TEXT, opened_by TEXT,
	opened_at TEXT NOT NULL, resolved_at TEXT, closed_at TEXT, updated_at TEXT);
CREATE TABLE message (
	id TEXT PRIMARY KEY, ticket_id TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, author_id TEXT, said_at TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE participant (ticket_id TEXT NOT NULL, user_id TEXT NOT NULL, PRIMARY KEY (ticket_id, user_id)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (tokens, content = '', contentless_delete = 1, detail = none, prefix = '1', tokenize = "ascii tokenchars ':'");
`

const plainIndexes = `
CREATE INDEX ticket_queue ON ticket (team_id, open, opened_at, id);
CREATE INDEX ticket_customer ON ticket (customer_id, opened_at);
CREATE INDEX message_ticket ON message (ticket_id, said_at);
INSERT INTO words (words) VALUES ('optimize');
ANALYZE;
`

// Copies from ours, attached as "ours". A ticket's n is its place in our search
// index, so that both find in one order.
var plainCopies = []string{
	`INSERT INTO customer SELECT id, name FROM ours.customers`,
	`INSERT INTO contact SELECT id, name FROM ours.contacts`,
	`INSERT INTO unit SELECT id, serial FROM ours.units`,
	`INSERT INTO team SELECT id, name FROM ours.teams`,
	`INSERT INTO user SELECT id, name FROM ours.users`,
	`INSERT INTO ticket SELECT s.id, t.id, t.number, t.kind, t.state, t.is_open, t.channel, t.priority, t.subject, ifnull(t.description, ''), ifnull(t.answer, ''),
		t.customer_id, t.contact_id, t.unit_id, t.team_id, t.assignee_id, t.opened_by_id,
		` + rfc("t.opened_at") + `, ` + rfc("t.resolved_at") + `, ` + rfc("t.closed_at") + `, NULL
		FROM ours.tickets t JOIN ours.search_subject s ON s.subject_id = t.id`,
	`INSERT INTO message SELECT id, ticket_id, kind, body, author_id, ` + rfc("said_at") + ` FROM ours.messages`,
	`INSERT INTO participant SELECT ticket_id, user_id FROM ours.participants`,
}

// rfc writes a time as JSON has it. All are whole seconds.
func rfc(column string) string { return "strftime('%Y-%m-%dT%H:%M:%SZ', " + column + ")" }

// plain makes raw's database from ours.
func plain(ctx context.Context, dir string) (err error) {
	making := filepath.Join(dir, plainName+".making")
	db, err := sql.Open("sqlite3", "file:"+making+"?_journal_mode=WAL&_synchronous=OFF")
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	err = errors.Join(fillPlain(ctx, db, filepath.Join(dir, store.FileName)), db.Close())
	if err != nil {
		return err
	}
	return os.Rename(making, filepath.Join(dir, plainName))
}

func fillPlain(ctx context.Context, db *sql.DB, ours string) error {
	if _, err := db.ExecContext(ctx, plainSchema); err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, `ATTACH ? AS ours`, ours); err != nil {
		return err
	}
	for _, statement := range plainCopies {
		if _, err := db.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	if err := fillWords(ctx, db); err != nil {
		return err
	}
	_, err := db.ExecContext(ctx, plainIndexes)
	return err
}

// fillWords makes the full-text index, from the same tokens as ours.
func fillWords(ctx context.Context, db *sql.DB) error {
	const some = 5_000
	for from := int64(0); ; {
		type document struct {
			n    int64
			text [5]string
		}
		var found []document
		rows, err := db.QueryContext(ctx, `SELECT t.n, t.number, t.subject, t.description, ifnull(c.name, ''), ifnull(u.serial, '') FROM ticket t
			LEFT JOIN customer c ON c.id = t.customer_id LEFT JOIN unit u ON u.id = t.unit_id WHERE t.n > ? ORDER BY t.n LIMIT ?`, from, some)
		if err != nil {
			return err
		}
		for rows.Next() {
			var d document
			if err := rows.Scan(&d.n, &d.text[0], &d.text[1], &d.text[2], &d.text[3], &d.text[4]); err != nil {
				return errors.Join(err, rows.Close())
			}
			found = append(found, d)
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil || len(found) == 0 {
			return err
		}
		tx, err := db.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		for _, d := range found {
			if _, err := tx.ExecContext(ctx, `INSERT INTO words (rowid, tokens) VALUES (?, ?)`, d.n, gram.Document(d.text[:]...)); err != nil {
				return errors.Join(err, tx.Rollback())
			}
			from = d.n
		}
		if err := tx.Commit(); err != nil {
			return err
		}
	}
}

// facts is what the questions are about.
type facts struct {
	tickets     int
	team, login string
	open        []string // numbers in the queue
	others      []string // numbers of tickets of the team
	openIDs     []string
	customer    string
}

// factsOf reads them.
func factsOf(ctx context.Context, dir string) (f facts, err error) {
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(dir, plainName)+"?mode=ro")
	if err != nil {
		return f, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	row := func(query string, args ...any) *sql.Row { return db.QueryRowContext(ctx, query, args...) }
	f.login = login(0, 3)
	err = errors.Join(
		row(`SELECT count(*) FROM ticket`).Scan(&f.tickets),
		row(`SELECT id FROM team ORDER BY name LIMIT 1`).Scan(&f.team),
		row(`SELECT id FROM customer ORDER BY name LIMIT 1`).Scan(&f.customer),
	)
	if err != nil {
		return f, err
	}
	if f.open, err = texts(ctx, db, `SELECT number FROM ticket WHERE team_id = ? AND open ORDER BY opened_at DESC LIMIT 2000`, f.team); err != nil {
		return f, err
	}
	if f.openIDs, err = texts(ctx, db, `SELECT id FROM ticket WHERE team_id = ? AND open ORDER BY opened_at DESC LIMIT 2000`, f.team); err != nil {
		return f, err
	}
	f.others, err = texts(ctx, db, `SELECT number FROM ticket WHERE team_id = ? ORDER BY number LIMIT 500 OFFSET ?`, f.team, f.tickets/5)
	return f, err
}

func texts(ctx context.Context, db *sql.DB, query string, args ...any) (list []string, err error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, rows.Err()
}

// tokensFor signs agents in on a copy of the data: the program's own operation, by
// the machine's clock.
func tokensFor(ctx context.Context, dir string, agents int) (tokens []string, err error) {
	d, err := openDesk(ctx, dir, time.Now)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, d.memory.Close()) }()
	tokens = make([]string, agents)
	return tokens, many(ctx, agents, func(ctx context.Context, i int) error {
		actor, err := d.agent(ctx, login(0, i))
		if err != nil {
			return err
		}
		_, tokens[i], err = d.people.CreateToken(ctx, actor, "bench", 30)
		return err
	})
}
