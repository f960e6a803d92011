package store

import (
	"context"
	stdsql "database/sql"
	"errors"
	"fmt"
	"time"

	"entgo.io/ent"
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	generated "fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/op"
)

var (
	errOver      = errors.New("a statement outside its operation")
	errReadOnly  = errors.New("a change through a reader")
	errReadInOp  = errors.New("inside an operation rows are read through o.Tx or o.All")
	errNotNested = errors.New("a transaction inside an operation")
)

// writing is the ent driver of operations. It has no connection of its own: the
// operation in the context has one, so that one client serves every transaction
// and nothing reaches a transaction whose operation is over.
type writing struct{ dialect string }

func (d writing) Exec(ctx context.Context, query string, args, v any) error {
	conn, err := d.conn(ctx)
	if err != nil {
		return err
	}
	argv, ok := args.([]any)
	if !ok {
		return fmt.Errorf("arguments are %T", args)
	}
	result, err := conn.ExecContext(ctx, query, moments(argv)...)
	if err != nil {
		return err
	}
	if to, ok := v.(*stdsql.Result); ok {
		*to = result
	}
	return nil
}

func (d writing) Query(ctx context.Context, query string, args, v any) error {
	conn, err := d.conn(ctx)
	if err != nil {
		return err
	}
	return ask(ctx, conn, query, args, v)
}

func (writing) conn(ctx context.Context) (op.Conn, error) {
	if o := op.Of(ctx); o != nil && o.Conn() != nil {
		return o.Conn(), nil
	}
	return nil, errOver
}

// Tx is asked for by ent where one change takes several statements; they are in
// the operation's transaction already.
func (d writing) Tx(context.Context) (dialect.Tx, error) { return dialect.NopTx(d), nil }

func (writing) BeginTx(context.Context, *stdsql.TxOptions) (dialect.Tx, error) {
	return nil, errNotNested
}
func (writing) Close() error      { return nil }
func (d writing) Dialect() string { return d.dialect }

// reading is the ent driver of everything else: a pool that cannot write.
type reading struct {
	pool    *stdsql.DB
	dialect string
}

func (reading) Exec(context.Context, string, any, any) error { return errReadOnly }

func (d reading) Query(ctx context.Context, query string, args, v any) error {
	if op.Of(ctx) != nil {
		return errReadInOp
	}
	return ask(ctx, d.pool, query, args, v)
}

func (reading) Tx(context.Context) (dialect.Tx, error) { return nil, errReadOnly }
func (reading) Close() error                           { return nil }
func (d reading) Dialect() string                      { return d.dialect }

type asker interface {
	QueryContext(ctx context.Context, query string, args ...any) (*stdsql.Rows, error)
}

func ask(ctx context.Context, on asker, query string, args, v any) error {
	argv, ok := args.([]any)
	if !ok {
		return fmt.Errorf("arguments are %T", args)
	}
	to, ok := v.(*sql.Rows)
	if !ok {
		return fmt.Errorf("rows are wanted as %T", v)
	}
	rows, err := on.QueryContext(ctx, query, moments(argv)...) //nolint:rowserrcheck,sqlclosecheck // ent's
	if err != nil {
		return err
	}
	*to = sql.Rows{ColumnScanner: rows}
	return nil
}

// moments brings times to UTC and milliseconds: SQLite compares them as text.
func moments(args []any) []any {
	for i, a := range args {
		switch t := a.(type) {
		case time.Time:
			args[i] = moment(t)
		case *time.Time:
			if t != nil {
				args[i] = moment(*t)
			}
		}
	}
	return args
}

// scope asks the actor in the context before every read, those inside edges
// included.
func scope(ctx context.Context, q ent.Query) error {
	actor, ok := access.From(ctx)
	if !ok {
		return access.ErrNobody
	}
	return access.Intercept(q, actor)
}

// clients over one driver: scoped by the actor in the context, and not.
func clients(d dialect.Driver) (scoped, all *generated.Client) {
	scoped, all = generated.NewClient(generated.Driver(d)), generated.NewClient(generated.Driver(d))
	scoped.Intercept(ent.TraverseFunc(scope))
	scoped.Use(ledger)
	all.Use(ledger)
	return scoped, all
}
