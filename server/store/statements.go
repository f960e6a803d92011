package store

import (
	"context"
	"database/sql"

	"fuwu/server/op"
)

// Exec is Write for one statement.
func (s *Store) Exec(ctx context.Context, query string, args ...any) (result sql.Result, err error) {
	err = s.Write(ctx, func(c Conn) error {
		result, err = c.Exec(query, args...)
		return err
	})
	return result, err
}

// Ask reads machinery tables with the readers. Placeholders are ?.
func (s *Store) Ask(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if op.Of(ctx) != nil {
		return nil, errReadInOp
	}
	query, err := s.words.word(query)
	if err != nil {
		return nil, err
	}
	return s.pool.QueryContext(ctx, query, args...)
}
