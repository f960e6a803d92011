package store_test

import (
	"fmt"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"fuwu/server/access"
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

func BenchmarkPostgres(b *testing.B) {
	b.Run("create/32", func(b *testing.B) {
		benchmark(b, storetest.PostgreSQL(b), 32, func([]string) func(*op.Op) error { return ticket })
	})
}

func benchmark(b *testing.B, s *store.Store, writers int, work func(ids []string) func(*op.Op) error) {
	b.Helper()
	ops := op.New(s.Database(), time.Now) //nolint:forbidigo // a benchmark
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
			for pb.Next() {
				if _, err := ops.Run(b.Context(), actor, "ticket.create", "", work(ids)); err != nil {
					b.Error(err)
				}
			}
		})
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
