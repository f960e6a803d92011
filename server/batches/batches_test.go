package batches_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"fuwu/ent"
	"fuwu/ent/batch"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/batches"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/subjects/desk"
)

// raise is an operation on one ticket as a department has it.
func raise(d *desk.Desk, actor access.Actor, id string, to ticket.Priority) func(context.Context) (op.Done, error) {
	return func(ctx context.Context) (op.Done, error) {
		return d.Ops.Run(ctx, actor, "ticket.prioritise", id, func(o *op.Op) error {
			x, err := o.Tx.Ticket.Get(o.Ctx, id)
			if ent.IsNotFound(err) {
				return fault.New(fault.NotFound)
			}
			if err != nil {
				return err
			}
			if x.Priority == to {
				return fault.New(fault.SameValue)
			}
			return o.Tx.Ticket.UpdateOne(x).SetPriority(to).Exec(o.Ctx)
		})
	}
}

func service(d *desk.Desk, indexed *[]string) *batches.Service {
	return batches.New(d.Ops, d.Read, func(_ *op.Op, id string) error {
		*indexed = append(*indexed, id)
		return nil
	})
}

func priorityOf(t *testing.T, d *desk.Desk, id string) ticket.Priority {
	t.Helper()
	x, err := d.Store.Unscoped().Ticket.Get(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return x.Priority
}

func TestABulkActRefusesItemByItemAndIsTakenBackAsOne(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := desk.Open(t, s)
		var indexed []string
		b := service(d, &indexed)
		own1, own2, foreign := d.Ticket("门禁无响应", d.Front, ""), d.Ticket("发票抬头有误", d.Front, ""), d.Ticket("电梯异响", d.Back, "")
		ids := []string{own1.ID, foreign.ID, own2.ID, own1.ID}
		bulk := batches.Bulk{Act: "ticket.prioritise", Key: "k1", Input: "HIGH"}
		each := func(ctx context.Context, i int) (op.Done, error) {
			return raise(d, d.Wang, ids[i], ticket.PriorityHIGH)(ctx)
		}
		out, err := b.Many(t.Context(), d.Wang, bulk, ids, each)
		if err != nil {
			t.Fatal(err)
		}
		if want := []string{own1.ID, own2.ID}; !slices.Equal(out.Done, want) {
			t.Errorf("done %v, want %v", out.Done, want)
		}
		if len(out.Refused) != 1 || out.Refused[0].ID != foreign.ID || !fault.Is(out.Refused[0].Err, fault.NotFound) {
			t.Errorf("the other team's ticket was refused as %+v", out.Refused)
		}

		again, err := b.Many(t.Context(), d.Wang, bulk, ids, each)
		if err != nil || again.Batch != out.Batch || !slices.Equal(again.Done, out.Done) {
			t.Errorf("the same press again gave %+v, %v", again, err)
		}
		if _, err := b.Many(t.Context(), d.Wang, bulk, ids[:1], each); !fault.Is(err, fault.KeyReused) {
			t.Errorf("the key with other items: %v", err)
		}

		asWang := access.With(t.Context(), d.Wang)
		list, err := b.List(asWang, 20)
		if err != nil || len(list) != 1 || list[0].Changed != 2 || list[0].Refused != 1 || list[0].Act != "ticket.prioritise" {
			t.Fatalf("the list shows %v, %v", list, err)
		}
		if list, err := b.List(access.With(t.Context(), d.Sun), 20); err != nil || len(list) != 0 {
			t.Errorf("somebody else's batch is listed: %v, %v", list, err)
		}

		// Somebody goes on with one of them; the other can be taken back.
		if _, err := raise(d, d.Li, own2.ID, ticket.PriorityURGENT)(t.Context()); err != nil {
			t.Fatal(err)
		}
		if _, err := b.Undo(t.Context(), d.Sun, out.Batch); !fault.Is(err, fault.NotFound) {
			t.Errorf("a stranger undoes: %v", err)
		}
		undone, err := b.Undo(t.Context(), d.Wang, out.Batch)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(undone.Done, []string{own1.ID}) || len(undone.Refused) != 1 || !fault.Is(undone.Refused[0].Err, fault.CannotUndo) {
			t.Errorf("undone %+v", undone)
		}
		if p := priorityOf(t, d, own1.ID); p != ticket.PriorityNORMAL {
			t.Errorf("after undoing the priority is %s", p)
		}
		if p := priorityOf(t, d, own2.ID); p != ticket.PriorityURGENT {
			t.Errorf("undoing took somebody else's change: %s", p)
		}
		if !slices.Equal(indexed, []string{own1.ID}) {
			t.Errorf("indexed anew: %v", indexed)
		}
		if _, err := b.Undo(t.Context(), d.Wang, out.Batch); !fault.Is(err, fault.CannotUndo) {
			t.Errorf("undone twice: %v", err)
		}
	})
}

func TestABulkActIsRefusedAsAWhole(t *testing.T) {
	d := desk.Open(t, storetest.SQLite(t))
	var indexed []string
	b := service(d, &indexed)
	none := func(context.Context, int) (op.Done, error) { t.Error("an item ran"); return op.Done{}, nil }
	for _, story := range []struct {
		name  string
		actor access.Actor
		items int
		want  fault.Code
	}{
		{"nobody but the desk may", d.Zhou, 1, fault.Forbidden},
		{"nothing selected", d.Wang, 0, fault.Required},
		{"more than five hundred", d.Wang, 501, fault.TooMany},
	} {
		t.Run(story.name, func(t *testing.T) {
			before := len(d.Acts(0))
			_, err := b.Many(t.Context(), story.actor, batches.Bulk{Act: "ticket.prioritise"}, make([]string, story.items), none)
			if !fault.Is(err, story.want) {
				t.Errorf("refused with %v, want %s", err, story.want)
			}
			if after := len(d.Acts(0)); after != before {
				t.Errorf("%d entries for a refusal", after-before)
			}
		})
	}
}

func TestADefectStopsABulkActAndItsKeyGoesOn(t *testing.T) {
	d := desk.Open(t, storetest.SQLite(t))
	var indexed []string
	b := service(d, &indexed)
	one, two := d.Ticket("一", d.Front, ""), d.Ticket("二", d.Front, "")
	ids := []string{one.ID, two.ID}
	broken := errors.New("the disk is full")
	fail := true
	each := func(ctx context.Context, i int) (op.Done, error) {
		if i == 1 && fail {
			return op.Done{}, broken
		}
		return raise(d, d.Wang, ids[i], ticket.PriorityLOW)(ctx)
	}
	bulk := batches.Bulk{Act: "ticket.prioritise", Key: "k"}
	if out, err := b.Many(t.Context(), d.Wang, bulk, ids, each); !errors.Is(err, broken) || len(out.Done) != 1 {
		t.Fatalf("stopped with %+v, %v", out, err)
	}
	fail = false
	out, err := b.Many(t.Context(), d.Wang, bulk, ids, each)
	if err != nil || !slices.Equal(out.Done, ids) || len(out.Refused) != 0 {
		t.Errorf("gone on with %+v, %v", out, err)
	}
}

func TestAnImportIsPutAwayUnlessSomebodyWorkedOnIt(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := desk.Open(t, s)
		var indexed []string
		b := service(d, &indexed)
		system := access.System("import")
		begun, err := b.Begin(t.Context(), system, batches.Start{Kind: batch.KindIMPORT, Act: "ticket.import", Source: "log.csv", Hash: "h"})
		if err != nil {
			t.Fatal(err)
		}
		id := begun.IDs[0]
		ctx := op.WithBatch(t.Context(), id)
		made := map[string]string{}
		for _, subject := range []string{"旧单一", "旧单二"} {
			done, err := d.Ops.Run(ctx, system, "ticket.import", "", func(o *op.Op) error {
				x, err := o.Tx.Ticket.Create().SetNumber("T-2020-" + subject).SetKind("REPAIR").SetState("NEW").SetIsOpen(true).
					SetChannel("OTHER").SetSubject(subject).SetPriority("NORMAL").SetTeamID(d.Front).SetOpenedAt(o.Now).Save(o.Ctx)
				if err != nil {
					return err
				}
				o.Subject(x.ID)
				o.Return(x.ID)
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			made[subject] = done.IDs[0]
			// Its second event.
			if _, err := raise(d, system, done.IDs[0], ticket.PriorityHIGH)(ctx); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := b.Finish(t.Context(), system, id, batches.Counts{Created: 2}); err != nil {
			t.Fatal(err)
		}
		if _, err := raise(d, d.Wang, made["旧单二"], ticket.PriorityURGENT)(t.Context()); err != nil {
			t.Fatal(err)
		}
		if found, err := b.BySource(access.With(t.Context(), system), "h"); err != nil || found == nil || found.ID != id {
			t.Errorf("the import is found by its file as %v, %v", found, err)
		}
		out, err := b.Undo(t.Context(), d.Zhao, id)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(out.Done, []string{made["旧单一"]}) || len(out.Refused) != 1 || out.Refused[0].ID != made["旧单二"] {
			t.Errorf("put away %+v", out)
		}
		x, err := s.Unscoped().Ticket.Get(t.Context(), made["旧单一"])
		if err != nil || x.ArchivedAt == nil || x.Priority != ticket.PriorityHIGH {
			t.Errorf("the ticket is %v, %v", x, err)
		}
		if found, err := b.BySource(access.With(t.Context(), system), "h"); err != nil || found != nil {
			t.Errorf("an undone import still counts: %v, %v", found, err)
		}
	})
}
