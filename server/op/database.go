package op

import (
	"context"
	"database/sql"
	"time"

	"fuwu/ent"
)

// Conn is the open transaction of one attempt. It belongs to that attempt's
// goroutine and is refused to everybody afterwards.
type Conn interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// Database is what an operation needs of the store; there is one for SQLite,
// which commits many operations together, and one for PostgreSQL.
type Database interface {
	// Transact gives work a transaction and returns after its commit. It may
	// call work again, always after having taken back what it did before.
	Transact(ctx context.Context, work func(Conn) error) error
	// Clients find the transaction in the context of the Op that is running:
	// scoped sees the rows of the actor, all sees every row.
	Clients() (scoped, all *ent.Client)
	// Append writes the entry, its changes and its seal and gives its position.
	// It is the last thing an attempt does.
	Append(ctx context.Context, c Conn, e *Entry) (position int64, err error)
	// Index replaces what a subject is found by; an empty document removes it.
	Index(ctx context.Context, c Conn, kind, subject, document string) error
	// Machinery says whether the statement stays within the machinery tables,
	// and words it for the dialect.
	Machinery(query string) (string, error)
}

// Entry is a ledger entry before it has a position.
type Entry struct {
	At, OccurredAt time.Time
	Actor, Behalf  string
	Act, Subject   string
	Reason         string
	Clauses        string
	Batch, Request string
	Undoes         int64
	Changes        []*Change
}

// Change is one field of a record, or with Field Created the whole new record.
// Values are JSON; nil is no value.
type Change struct {
	Record, RecordID, Field string
	Old, New                *string
	// Secret is the value of a sensitive field: sealed, never written.
	Secret *string

	first []Value // of a creation, until it is entered
}

// Created is the field name of a creation.
const Created = "*"

// Value is one field's value as JSON.
type Value struct{ Field, JSON string }
