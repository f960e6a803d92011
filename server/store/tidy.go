package store

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect"

	"fuwu/server/op"
)

const (
	// tidyAfter is how many documents may come before the index is tidied: a
	// question asks each of its segments, and there are more with every commit.
	tidyAfter = 20_000
	// tidyPages is the work of one step, a millisecond or two of the writer's.
	tidyPages = 64
)

// Tidy brings the search index into one piece and the planner's numbers up to date,
// in steps so small that no operation waits for them. The store does it by itself
// after many documents; whoever has just brought in thousands (an import, the demo
// company) may call it at the end. PostgreSQL looks after itself.
func (s *Store) Tidy(ctx context.Context) error {
	if s.dialect.name == dialect.Postgres {
		return nil
	}
	pages := -tidyPages // the first step says that all is to become one
	for {
		more := false
		err := s.transact(ctx, func(c op.Conn) (err error) {
			more, err = merge(ctx, c, pages)
			return err
		})
		if err != nil {
			return fmt.Errorf("tidy the search index: %w", err)
		}
		if !more {
			break
		}
		pages = tidyPages
	}
	err := s.transact(ctx, func(c op.Conn) error {
		_, err := c.ExecContext(context.WithoutCancel(ctx), "PRAGMA optimize")
		return err
	})
	if err != nil {
		return fmt.Errorf("bring the planner's numbers up to date: %w", err)
	}
	return nil
}

// merge does one step; more is false when there was nothing left to do.
func merge(ctx context.Context, c op.Conn, pages int) (more bool, err error) {
	ctx = context.WithoutCancel(ctx)
	before, err := totalChanges(ctx, c)
	if err != nil {
		return false, err
	}
	if _, err := c.ExecContext(ctx, `INSERT INTO search (search, rank) VALUES ('merge', ?)`, pages); err != nil {
		return false, err
	}
	after, err := totalChanges(ctx, c)
	// One change is the statement itself.
	return after-before > 1, err
}

func totalChanges(ctx context.Context, c op.Conn) (n int64, err error) {
	rows, err := c.QueryContext(ctx, "SELECT total_changes()")
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	if rows.Next() {
		err = rows.Scan(&n)
	}
	if err == nil {
		err = rows.Err()
	}
	return n, err
}

// tidyNowAndThen tidies when the writer says that many documents came.
func (s *Store) tidyNowAndThen(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.untidy:
			if err := s.Tidy(ctx); err != nil && ctx.Err() == nil {
				s.config.Log.Error("the search index cannot be tidied", "error", err)
			}
		}
	}
}

// written counts documents, on the writer's goroutine.
func (s *Store) written(documents int) {
	if documents == 0 {
		return // On PostgreSQL, where many call this at once, always.
	}
	if s.documents += documents; s.documents < tidyAfter {
		return
	}
	s.documents = 0
	select {
	case s.untidy <- struct{}{}:
	default:
	}
}
