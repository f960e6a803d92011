package op_test

import (
	"testing"

	"fuwu/server/fault"
	"fuwu/server/op"
)

func TestAnUndoPutsBackWhatWas(t *testing.T) {
	each(t, func(d *desk) {
		id := d.tier("甲")
		renamed := d.do("tier.rename", id, rename(id, "乙"))
		undo := func(position int64) error {
			_, err := d.ops.Run(t.Context(), d.actor, "tier.undo", id, func(o *op.Op) error { return o.Revert(position) })
			return err
		}
		if err := undo(renamed.Position); err != nil {
			t.Fatal(err)
		}
		if got := d.read(id); got.Name != "甲" || got.Version != 3 {
			t.Errorf("after the undo: %+v", got)
		}
		if e := d.store.Unscoped().Entry.GetX(t.Context(), 3); e.Undoes != renamed.Position {
			t.Errorf("the entry takes back %d", e.Undoes)
		}
		if err := undo(renamed.Position); !fault.Is(err, fault.CannotUndo) {
			t.Errorf("twice: %v", err)
		}
		if err := undo(1); err != nil {
			t.Fatalf("the creation: %v", err)
		}
		if got := d.read(id); got.ArchivedAt == nil {
			t.Error("what was created is not archived")
		}
		archiving := int64(4)
		if err := undo(archiving); err != nil {
			t.Fatalf("the archiving: %v", err)
		}
		if got := d.read(id); got.ArchivedAt != nil {
			t.Error("what was archived is not in use")
		}
	})
}

func TestWhatMovedOnCannotBeUndone(t *testing.T) {
	each(t, func(d *desk) {
		id := d.tier("甲")
		first := d.do("tier.rename", id, rename(id, "乙"))
		d.do("tier.rename", id, rename(id, "丙"))
		for _, position := range []int64{1, first.Position} {
			_, err := d.ops.Run(t.Context(), d.actor, "tier.undo", id, func(o *op.Op) error { return o.Revert(position) })
			if !fault.Is(err, fault.CannotUndo) {
				t.Errorf("entry %d: %v", position, err)
			}
		}
		if got := d.read(id); got.Name != "丙" {
			t.Errorf("it is %+v", got)
		}
	})
}
