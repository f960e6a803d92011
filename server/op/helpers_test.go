package op_test

import (
	"testing"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

// desk is a runner on a store, and what the stories below do again and again.
type desk struct {
	*testing.T
	ops   *op.Runner
	store *store.Store
	clock *storetest.Clock
	actor access.Actor
}

func open(t *testing.T, s *store.Store) *desk {
	clock := storetest.NewClock()
	return &desk{t, op.New(s.Database(), clock.Now), s, clock, access.System("test")}
}

func each(t *testing.T, story func(d *desk)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) { story(open(t, s)) })
}

// do runs an operation that must succeed.
func (d *desk) do(act, subject string, fn func(*op.Op) error) op.Done {
	d.Helper()
	done, err := d.ops.Run(d.Context(), d.actor, act, subject, fn)
	if err != nil {
		d.Fatalf("%s: %v", act, err)
	}
	return done
}

// tier makes a tier and gives its id.
func (d *desk) tier(name string) string {
	d.Helper()
	return d.do("tier.create", "", func(o *op.Op) error { return create(o, name) }).IDs[0]
}

func create(o *op.Op, name string) error {
	tier, err := o.Tx.Tier.Create().SetName(name).SetRank(3).Save(o.Ctx)
	if err != nil {
		return err
	}
	o.Subject(tier.ID)
	o.Return(tier.ID)
	return nil
}

func rename(id, name string) func(*op.Op) error {
	return func(o *op.Op) error {
		tier, err := o.Tx.Tier.Get(o.Ctx, id)
		if err != nil {
			return err
		}
		return o.Tx.Tier.UpdateOne(tier).SetName(name).Exec(o.Ctx)
	}
}

func (d *desk) read(id string) *ent.Tier {
	d.Helper()
	tier, err := d.store.Unscoped().Tier.Get(d.Context(), id)
	if err != nil {
		d.Fatal(err)
	}
	return tier
}

func (d *desk) entries() int {
	d.Helper()
	n, err := d.store.Unscoped().Entry.Query().Count(d.Context())
	if err != nil {
		d.Fatal(err)
	}
	return n
}

func (d *desk) changes() []*ent.Change {
	d.Helper()
	changes, err := d.store.Unscoped().Change.Query().All(d.Context())
	if err != nil {
		d.Fatal(err)
	}
	return changes
}
