package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"time"

	"entgo.io/ent/dialect"
	"github.com/jackc/pgx/v5"
)

// listeners are told that somebody wrote.
type listeners struct {
	mu  sync.Mutex
	all []func()
}

func (l *listeners) add(f func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = append(l.all, f)
}

func (l *listeners) tell() {
	l.mu.Lock()
	all := l.all
	l.mu.Unlock()
	for _, f := range all {
		f()
	}
}

// OnWrite calls f after any process has written, this one included, within a
// quarter of a second: a wake-up for readers of the ledger. It must be cheap.
func (s *Store) OnWrite(f func()) { s.foreign.add(f) }

// pollEvery is how often SQLite is asked whether somebody else wrote.
const pollEvery = 250 * time.Millisecond

func (s *Store) watch(ctx context.Context) error {
	if s.dialect.name == dialect.Postgres {
		s.background.Go(func() { s.listen(ctx) })
		return nil
	}
	conn, err := s.pool.Conn(ctx)
	if err != nil {
		return fmt.Errorf("watch the database: %w", err)
	}
	s.background.Go(func() { s.poll(ctx, conn) })
	s.background.Go(func() { s.tidyNowAndThen(ctx) })
	return nil
}

// poll asks a connection that never writes whether the file changed.
func (s *Store) poll(ctx context.Context, conn *sql.Conn) {
	defer conn.Close()
	tick := time.NewTicker(pollEvery)
	defer tick.Stop()
	var seen int64
	for {
		var version int64
		if err := conn.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version); err != nil {
			if ctx.Err() == nil {
				s.config.Log.Error("the database cannot be watched", "error", err)
			}
		} else if version != seen {
			if seen != 0 {
				s.foreign.tell()
			}
			seen = version
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// listen waits for NOTIFY, on a connection of its own that is made again when it
// breaks. After a break everybody is told, since nobody knows what was missed.
func (s *Store) listen(ctx context.Context) {
	wait := pollEvery
	for ctx.Err() == nil {
		err := s.listenOnce(ctx)
		if ctx.Err() != nil {
			return
		}
		s.config.Log.Warn("the connection that listens to the ledger broke", "error", err)
		select {
		case <-ctx.Done():
		case <-time.After(wait):
		}
		wait = min(2*wait, 5*time.Second)
	}
}

func (s *Store) listenOnce(ctx context.Context) (err error) {
	conn, err := pgx.Connect(ctx, s.config.URL)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close(context.WithoutCancel(ctx))) }()
	if _, err := conn.Exec(ctx, "LISTEN fuwu_ledger"); err != nil {
		return err
	}
	for {
		s.foreign.tell()
		if _, err := conn.WaitForNotification(ctx); err != nil {
			return err
		}
	}
}
