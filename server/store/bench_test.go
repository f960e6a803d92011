package store_test

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"fuwu/server/access"
	"fuwu/server/gram"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

// ticket is a creation as the desk makes it: number, record, search document,
// entry, change, seal.
func ticket(o *op.Op) error {
	number, err := o.Number("T")
	if err != nil {
		return err
	}
	t, err := o.Tx.Ticket.Create().SetNumber(number).SetKind("REPAIR").SetState("NEW").SetIsOpen(true).SetChannel("PHONE").
		SetSubject("空调不制冷，请派人维修").SetDescription("三楼会议室的空调从昨天下午开始不制冷，有异响，重新启动以后还是一样。").
		SetPriority("NORMAL").SetOpenedAt(o.Now).Save(o.Ctx)
	if err != nil {
		return err
	}
	o.Subject(t.ID)
	o.Return(t.ID)
	return o.Index("tkt", t.ID, t.Number, t.Subject, t.Description)
}

func take(id string) func(*op.Op) error {
	return func(o *op.Op) error {
		t, err := o.Tx.Ticket.Get(o.Ctx, id)
		if err != nil {
			return err
		}
		return o.Tx.Ticket.UpdateOne(t).SetPriority("HIGH").AddChases(1).Exec(o.Ctx)
	}
}

func BenchmarkSQLite(b *testing.B) {
	for _, writers := range []int{1, 32} {
		b.Run(fmt.Sprintf("create/%d", writers), func(b *testing.B) {
			benchmark(b, storetest.SQLite(b), writers, func([]string) func(*op.Op) error { return ticket })
		})
		b.Run(fmt.Sprintf("change/%d", writers), func(b *testing.B) {
			var next atomic.Int64
			benchmark(b, storetest.SQLite(b), writers, func(ids []string) func(*op.Op) error {
				return take(ids[int(next.Add(1))%len(ids)])
			})
		})
	}
}

// BenchmarkOneEach is what others do: a transaction for each creation, with the
// search index and nothing else.
func BenchmarkOneEach(b *testing.B) {
	s := storetest.SQLite(b)
	path := filepath.Join(s.Dir(), store.FileName)
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	db, err := sql.Open("sqlite3", "file:"+path+"?_journal_mode=WAL&_synchronous=FULL&_txlock=immediate&_busy_timeout=20000&_stmt_cache_size=100")
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	var next atomic.Int64
	var mu sync.Mutex
	var took []time.Duration
	b.SetParallelism(16)
	before := cpu()
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		var mine []time.Duration
		defer func() { mu.Lock(); took = append(took, mine...); mu.Unlock() }()
		for pb.Next() {
			start := time.Now()
			if err := plainly(db, next.Add(1)); err != nil {
				b.Error(err)
			}
			mine = append(mine, time.Since(start))
		}
	})
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1e3, "p99-ms")
	b.ReportMetric(float64(cpu()-before)/1e3/float64(b.N), "cpu-us/op")
}

func plainly(db *sql.DB, n int64) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	now := time.Now()
	subject, description := "空调不制冷，请派人维修", "三楼会议室的空调从昨天下午开始不制冷，有异响，重新启动以后还是一样。"
	id := fmt.Sprint("tkt_", n)
	if _, err := tx.Exec(`INSERT INTO tickets (id, created_at, updated_at, version, number, kind, state, is_open, channel, subject, description, priority, opened_at, reassignments, reopenings, chases)
		VALUES (?, ?, ?, 1, ?, 'REPAIR', 'NEW', 1, 'PHONE', ?, ?, 'NORMAL', ?, 0, 0, 0)`, id, now, now, id, subject, description, now); err != nil {
		return err
	}
	if _, err := tx.Exec(`INSERT INTO search (rowid, tokens) VALUES (?, ?)`, n, gram.Document(id, subject, description)); err != nil {
		return err
	}
	return tx.Commit()
}

func BenchmarkPostgres(b *testing.B) {
	b.Run("create/32", func(b *testing.B) {
		benchmark(b, storetest.PostgreSQL(b), 32, func([]string) func(*op.Op) error { return ticket })
	})
}

func benchmark(b *testing.B, s *store.Store, writers int, work func(ids []string) func(*op.Op) error) {
	b.Helper()
	ops := op.New(s.Database(), time.Now)
	actor := access.System("bench")
	var ids []string
	for range 200 {
		done, err := ops.Run(b.Context(), actor, "ticket.create", "", ticket)
		if err != nil {
			b.Fatal(err)
		}
		ids = append(ids, done.IDs...)
	}
	b.SetParallelism(max(1, writers/2))
	var mu sync.Mutex
	var took []time.Duration
	before := cpu()
	b.ResetTimer()
	if writers == 1 {
		for b.Loop() {
			if _, err := ops.Run(b.Context(), actor, "ticket.create", "", work(ids)); err != nil {
				b.Fatal(err)
			}
		}
	} else {
		b.RunParallel(func(pb *testing.PB) {
			var mine []time.Duration
			defer func() { mu.Lock(); took = append(took, mine...); mu.Unlock() }()
			for pb.Next() {
				start := time.Now()
				if _, err := ops.Run(b.Context(), actor, "ticket.create", "", work(ids)); err != nil {
					b.Error(err)
				}
				mine = append(mine, time.Since(start))
			}
		})
		slices.Sort(took)
		b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1e3, "p99-ms")
	}
	b.ReportMetric(float64(cpu()-before)/1e3/float64(b.N), "cpu-us/op")
}

func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
