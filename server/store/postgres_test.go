package store_test

import (
	"database/sql"
	"sync"
	"testing"

	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

func TestTwoNodesWriteOneLedger(t *testing.T) {
	c := storetest.PostgresConfig(t)
	other := c
	other.Dir, other.KeyFile = t.TempDir(), c.Dir+"/ledger.key"
	nodes := []*store.Store{storetest.Open(t, c), storetest.Open(t, other)}
	var wait sync.WaitGroup
	for _, s := range nodes {
		ops := op.New(s.Database(), storetest.NewClock().Now)
		for range 4 {
			wait.Go(func() {
				for range 10 {
					if _, err := ops.Run(t.Context(), access.System("test"), "ticket.create", "", ticket); err != nil {
						t.Error(err)
					}
				}
			})
		}
	}
	wait.Wait()
	for _, s := range nodes {
		r, err := s.Verify(t.Context())
		if err != nil || !r.OK() || r.Entries != 80 {
			t.Errorf("%v, %d entries, %v", err, r.Entries, r.Findings)
		}
	}
}

func TestTwoOperationsInEachOthersWayAreBothDone(t *testing.T) {
	c := storetest.PostgresConfig(t)
	s := storetest.Open(t, c)
	ops := op.New(s.Database(), storetest.NewClock().Now)
	// Each takes a number of the other's letter after its own: a deadlock, which
	// PostgreSQL ends by giving one of them up.
	meet := make(chan struct{}, 2)
	var wait sync.WaitGroup
	for _, letters := range [][2]string{{"A", "B"}, {"B", "A"}} {
		wait.Go(func() {
			first := true
			_, err := ops.Run(t.Context(), access.System("test"), "ticket.create", "", func(o *op.Op) error {
				if _, err := o.Number(letters[0]); err != nil {
					return err
				}
				if first {
					first = false
					meet <- struct{}{}
					for len(meet) < 2 {
						// The other one is on its way.
						if _, err := o.Conn().ExecContext(o.Ctx, "SELECT pg_sleep(0.001)"); err != nil {
							return err
						}
					}
				}
				_, err := o.Number(letters[1])
				return err
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	var sum int
	db, err := sql.Open("pgx", c.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.QueryRow("SELECT sum(last) FROM counter").Scan(&sum); err != nil || sum != 4 {
		t.Errorf("numbers add up to %d, %v", sum, err)
	}
}
