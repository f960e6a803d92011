package store_test

import (
	"fmt"
	"testing"
	"time"

	"go.uber.org/goleak"

	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

func TestWriteKeepsToTheMachinery(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		for statement, allowed := range map[string]bool{
			"INSERT INTO cursor (reader, position, at) VALUES ('notices', 7, 1)":                                                              true,
			"INSERT INTO cursor (reader, position, at) VALUES ('live', 8, 1) ON CONFLICT (reader) DO UPDATE SET position = excluded.position": true,
			"UPDATE cursor SET position = 9":                                          true,
			"DELETE FROM rate WHERE minute < 5":                                       true,
			"UPDATE tickets SET state = 'CLOSED'":                                     false,
			"DELETE FROM session WHERE user_id IN (SELECT id FROM users)":             false,
			"UPDATE ledger_seal SET mac = mac":                                        false,
			"DELETE FROM rate; DELETE FROM entries":                                   false,
			"VACUUM":                                                                  false,
			"INSERT INTO rate (bucket, minute, count) SELECT id, 1, 1 FROM customers": false,
		} {
			err := s.Write(t.Context(), func(c store.Conn) error { _, err := c.Exec(statement); return err })
			if (err == nil) != allowed {
				t.Errorf("%s: %v", statement, err)
			}
		}
		if err := s.Ready(t.Context()); err != nil {
			t.Error(err)
		}
	})
}

func TestOldKeysAreForgotten(t *testing.T) {
	for name, c := range map[string]store.Config{"sqlite": storetest.SQLiteConfig(t), "postgres": storetest.PostgresConfig(t)} {
		t.Run(name, func(t *testing.T) {
			clock := storetest.NewClock()
			c.Clock = clock.Now
			s := storetest.Open(t, c)
			ops := op.New(s.Database(), clock.Now)
			for i := range 3 {
				if _, err := ops.Run(op.WithKey(t.Context(), fmt.Sprint(i), nil), access.System("test"), "ticket.create", "", ticket); err != nil {
					t.Fatal(err)
				}
				clock.Advance(4 * 24 * time.Hour)
			}
			if n, err := s.SweepKeys(t.Context()); err != nil || n != 2 {
				t.Errorf("swept %d, %v", n, err)
			}
		})
	}
}

func TestNothingRunsOnAfterClose(t *testing.T) {
	ignore := goleak.IgnoreCurrent()
	for _, c := range []store.Config{storetest.SQLiteConfig(t), storetest.PostgresConfig(t)} {
		s, err := store.Open(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		ops := op.New(s.Database(), storetest.NewClock().Now)
		if _, err := ops.Run(t.Context(), access.System("test"), "ticket.create", "", ticket); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal("twice:", err)
		}
		if _, err := ops.Run(t.Context(), access.System("test"), "ticket.create", "", ticket); err == nil {
			t.Error("a closed store took a ticket")
		}
	}
	goleak.VerifyNone(t, ignore)
}
