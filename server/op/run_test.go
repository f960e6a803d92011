package op_test

import (
	"testing"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

func TestRunEntersWhatItDid(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		clock := storetest.NewClock()
		ops := op.New(s.Database(), clock.Now)
		system := access.System("test")
		done, err := ops.Run(t.Context(), system, "tier.create", "", func(o *op.Op) error {
			tier, err := o.Tx.Tier.Create().SetName("钻石").SetRank(0).Save(o.Ctx)
			if err != nil {
				return err
			}
			o.Return(tier.ID)
			o.Subject(tier.ID)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if done.Position != 1 || len(done.IDs) != 1 {
			t.Fatalf("done %+v", done)
		}
		tier, err := s.Unscoped().Tier.Get(t.Context(), done.IDs[0])
		if err != nil {
			t.Fatal(err)
		}
		if tier.Version != 1 || !tier.CreatedAt.Equal(clock.Now()) {
			t.Errorf("tier %+v", tier)
		}
		var changes []*ent.Change
		if changes, err = s.Unscoped().Change.Query().All(t.Context()); err != nil {
			t.Fatal(err)
		}
		if len(changes) != 1 || *changes[0].New != `{"name":"钻石"}` {
			t.Errorf("changes %v", changes)
		}
	})
}
