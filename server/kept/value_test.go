package kept_test

import (
	"context"
	"testing"
	"time"

	"fuwu/ent/tier"
	"fuwu/server/access"
	"fuwu/server/kept"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

func TestAValueIsLoadedAgainWhenItsActsAreDone(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		clock := storetest.NewClock()
		ops := op.New(s.Database(), clock.Now)
		loads := 0
		names := kept.New(s.Read(), clock.Now, func(ctx context.Context) ([]string, error) {
			loads++
			return s.Read().Tier.Query().Select(tier.FieldName).Strings(ctx)
		}, "tier")
		do := func(act string) {
			t.Helper()
			_, err := ops.Run(t.Context(), access.System("test"), act, "", func(o *op.Op) error {
				return o.Tx.Tier.Create().SetName("金牌").SetRank(1).Exec(o.Ctx)
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		holds := func(rows, loaded int, when string) {
			t.Helper()
			list, err := names.Get(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if len(list) != rows || loads != loaded {
				t.Errorf("%s: %d rows after %d loads, want %d after %d", when, len(list), loads, rows, loaded)
			}
		}
		holds(0, 1, "at first")
		holds(0, 1, "again")
		do("tier.create")
		holds(0, 1, "within the second, unasked")
		names.Stale()
		holds(1, 2, "told")
		do("tier.change")
		clock.Advance(time.Second)
		holds(2, 3, "after a second")
		clock.Advance(time.Hour)
		holds(2, 3, "when nothing was done")
		do("product.create")
		clock.Advance(time.Second)
		holds(2, 3, "when something else was done")
		do("tier.create")
		if list, err := names.Fresh(t.Context()); err != nil || len(list) != 4 {
			t.Errorf("asked afresh: %d rows, %v", len(list), err)
		}
	})
}
