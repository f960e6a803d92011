package store_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

// together runs eight operations that wait for the writer at the same time, so
// that they share a transaction: seven innocent ones and the one in the middle.
func together(t *testing.T, s *store.Store, ops *op.Runner, trouble func(*op.Op) error) (innocent []error, guilty error) {
	t.Helper()
	actor := access.System("test")
	hold, held := make(chan struct{}), make(chan struct{})
	var wait sync.WaitGroup
	var once sync.Once
	wait.Go(func() {
		// Somebody keeps the writer busy until the eight are in the queue.
		if err := s.Write(t.Context(), func(store.Conn) error { once.Do(func() { close(held); <-hold }); return nil }); err != nil {
			t.Error(err)
		}
	})
	<-held
	innocent = make([]error, 7)
	queued := make(chan struct{}, 8)
	for i := range 8 {
		wait.Go(func() {
			queued <- struct{}{}
			switch {
			case i == 3:
				_, guilty = ops.Run(t.Context(), actor, "ticket.create", "", trouble)
			case i > 3:
				_, innocent[i-1] = ops.Run(t.Context(), actor, "ticket.create", "", ticket)
			default:
				_, innocent[i] = ops.Run(t.Context(), actor, "ticket.create", "", ticket)
			}
		})
	}
	for range 8 {
		<-queued
	}
	// They are about to enter the queue; whether all have does not matter to
	// what is asserted, only to how often they share a transaction.
	for range 100 {
		runtime.Gosched()
	}
	close(hold)
	wait.Wait()
	return innocent, guilty
}

func count(t *testing.T, s *store.Store) int {
	t.Helper()
	n, err := s.Unscoped().Ticket.Query().Count(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestFailNowInsideAnOperation(t *testing.T) {
	s := storetest.SQLite(t)
	ops := op.New(s.Database(), storetest.NewClock().Now)
	for round := range 10 {
		innocent, guilty := together(t, s, ops, func(o *op.Op) error {
			_ = ticket(o)
			runtime.Goexit()
			return nil
		})
		if err := errors.Join(innocent...); err != nil {
			t.Errorf("innocent: %v", err)
		}
		if guilty == nil {
			t.Error("it was done")
		}
		if n := count(t, s); n != 7*(round+1) {
			t.Fatalf("%d tickets in round %d", n, round)
		}
	}
	found(t, s, "")
}

func TestAFullDisk(t *testing.T) {
	s := storetest.SQLite(t)
	ops := op.New(s.Database(), storetest.NewClock().Now)
	limit := func(o *op.Op, pages int) error {
		rows, err := o.Conn().QueryContext(o.Ctx, "PRAGMA page_count")
		if err != nil {
			return err
		}
		defer rows.Close()
		have := 0
		if rows.Next() {
			if err := rows.Scan(&have); err != nil {
				return err
			}
		}
		if err := rows.Close(); err != nil {
			return err
		}
		_, err = o.Conn().ExecContext(o.Ctx, fmt.Sprintf("PRAGMA max_page_count = %d", have+pages))
		return err
	}
	actor := access.System("test")
	if _, err := ops.Run(t.Context(), actor, "ticket.create", "", func(o *op.Op) error { return limit(o, 60) }); err != nil {
		t.Fatal(err)
	}
	before := count(t, s)
	innocent, guilty := together(t, s, ops, func(o *op.Op) error {
		for range 10_000 {
			if err := ticket(o); err != nil {
				return err
			}
		}
		return nil
	})
	if guilty == nil || !strings.Contains(guilty.Error(), "full") {
		t.Errorf("the one that fills the disk: %v", guilty)
	}
	if err := errors.Join(innocent...); err != nil {
		t.Errorf("innocent: %v", err)
	}
	if n := count(t, s); n != before+7 {
		t.Errorf("%d tickets after %d", n, before)
	}
	// Until there is room, every write says so, and reads go on.
	var full error
	for range 500 {
		if _, full = ops.Run(t.Context(), actor, "ticket.create", "", ticket); full != nil {
			break
		}
	}
	if full == nil {
		t.Fatal("the disk is never full")
	}
	filled := count(t, s)
	if _, err := ops.Run(t.Context(), actor, "ticket.create", "", ticket); err == nil {
		t.Error("a full disk took a ticket")
	}
	// Making room needs no restart.
	if err := s.Write(t.Context(), func(store.Conn) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if _, err := ops.Run(t.Context(), actor, "ticket.create", "", func(o *op.Op) error { return errors.Join(limit(o, 100_000), ticket(o)) }); err != nil {
		t.Fatal(err)
	}
	if n := count(t, s); n != filled+1 {
		t.Errorf("%d tickets after %d", n, filled)
	}
	found(t, s, "")
}

func TestAFailingCommitFailsTheCallAndTellsNobody(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ops := op.New(s.Database(), storetest.NewClock().Now)
		var told atomic.Int64
		ops.OnCommit(func(int64) { told.Add(1) })
		// A key that is checked at the commit: nobody has the customer.
		broken := func(o *op.Op) error {
			for _, statement := range []string{"PRAGMA defer_foreign_keys = on", "UPDATE tickets SET customer_id = 'cus_nobody'"} {
				if s.Dialect() == "postgres" {
					statement = map[string]string{
						"PRAGMA defer_foreign_keys = on": "ALTER TABLE tickets ALTER CONSTRAINT tickets_customers_customer DEFERRABLE INITIALLY DEFERRED",
					}[statement]
					if statement == "" {
						statement = "UPDATE tickets SET customer_id = 'cus_nobody'"
					}
				}
				if _, err := o.Conn().ExecContext(o.Ctx, statement); err != nil {
					return err
				}
			}
			return nil
		}
		actor := access.System("test")
		if _, err := ops.Run(t.Context(), actor, "ticket.create", "", ticket); err != nil {
			t.Fatal(err)
		}
		_, err := ops.Run(t.Context(), actor, "ticket.create", "", func(o *op.Op) error { return errors.Join(ticket(o), broken(o)) })
		if err == nil || !strings.Contains(err.Error(), "commit") {
			t.Errorf("the commit: %v", err)
		}
		if told.Load() != 1 || count(t, s) != 1 {
			t.Errorf("told %d times, %d tickets", told.Load(), count(t, s))
		}
		if _, err := ops.Run(t.Context(), actor, "ticket.create", "", ticket); err != nil {
			t.Errorf("afterwards: %v", err)
		}
		found(t, s, "")
		if s.Dialect() == "postgres" {
			return
		}
		// Its neighbours are carried again, without it.
		innocent, guilty := together(t, s, ops, func(o *op.Op) error { return errors.Join(ticket(o), broken(o)) })
		if err := errors.Join(innocent...); err != nil {
			t.Errorf("innocent: %v", err)
		}
		if guilty == nil || count(t, s) != 2+7 {
			t.Errorf("guilty: %v, %d tickets", guilty, count(t, s))
		}
	})
}

func TestAnotherProcessHoldsTheDatabase(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for SQLite's ten seconds")
	}
	t.Parallel()
	s := storetest.SQLite(t)
	ops := op.New(s.Database(), storetest.NewClock().Now)
	other, err := sql.Open("sqlite3", filepath.Join(s.Dir(), store.FileName)+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	tx, err := other.Begin()
	if err != nil {
		t.Fatal(err)
	}
	_, err = ops.Run(t.Context(), access.System("test"), "ticket.create", "", ticket)
	if !fault.Is(err, fault.Busy) {
		t.Errorf("while it is held: %v", err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if _, err = ops.Run(t.Context(), access.System("test"), "ticket.create", "", ticket); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

func TestWhoWaitsWhenTheStoreClosesIsAnswered(t *testing.T) {
	for name, c := range map[string]store.Config{"sqlite": storetest.SQLiteConfig(t), "postgres": storetest.PostgresConfig(t)} {
		t.Run(name, func(t *testing.T) {
			s, err := store.Open(t.Context(), c)
			if err != nil {
				t.Fatal(err)
			}
			ops := op.New(s.Database(), storetest.NewClock().Now)
			var wait sync.WaitGroup
			var mu sync.Mutex
			done := 0
			for range 20 {
				wait.Go(func() {
					for {
						if _, err := ops.Run(t.Context(), access.System("test"), "ticket.create", "", ticket); err != nil {
							return
						}
						mu.Lock()
						done++
						mu.Unlock()
					}
				})
			}
			for {
				mu.Lock()
				enough := done > 50
				mu.Unlock()
				if enough {
					break
				}
				runtime.Gosched()
			}
			if err := s.Close(); err != nil {
				t.Errorf("close: %v", err)
			}
			wait.Wait()
			again := storetest.Open(t, c)
			if n := count(t, again); n != done {
				t.Errorf("%d were told of success, %d tickets are there", done, n)
			}
			found(t, again, "")
		})
	}
}

func TestAnotherProcessWroteAndWeAreTold(t *testing.T) {
	for name, c := range map[string]store.Config{"sqlite": storetest.SQLiteConfig(t), "postgres": storetest.PostgresConfig(t)} {
		t.Run(name, func(t *testing.T) {
			here, there := storetest.Open(t, c), storetest.Open(t, c)
			told := make(chan struct{}, 100)
			here.OnWrite(func() {
				select {
				case told <- struct{}{}:
				default:
				}
			})
			ops := op.New(there.Database(), storetest.NewClock().Now)
			ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
			defer cancel()
			for range 3 {
				if _, err := ops.Run(ctx, access.System("test"), "ticket.create", "", ticket); err != nil {
					t.Fatal(err)
				}
				select {
				case <-told:
				case <-ctx.Done():
					t.Fatal("nobody told us")
				}
			}
		})
	}
}

func TestAReadOnlyDatabaseIsSaidSo(t *testing.T) {
	if os.Getuid() == 0 {
		// Root may write what is read-only: a folder in its place says the same.
		c := store.Config{Dir: t.TempDir(), Clock: storetest.NewClock().Now}
		if err := os.Mkdir(filepath.Join(c.Dir, store.FileName), 0o700); err != nil {
			t.Fatal(err)
		}
		if _, err := store.Open(t.Context(), c); err == nil || !strings.Contains(err.Error(), store.FileName) {
			t.Errorf("%v", err)
		}
		return
	}
	c := storetest.SQLiteConfig(t)
	if err := os.Chmod(filepath.Join(c.Dir, store.FileName), 0o400); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(t.Context(), c); err == nil || !strings.Contains(err.Error(), store.FileName) {
		t.Errorf("%v", err)
	}
}
