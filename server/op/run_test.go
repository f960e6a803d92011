package op_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"fuwu/ent"
	"fuwu/ent/tier"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

func TestAnOperationIsEnteredWithWhatItChanged(t *testing.T) {
	each(t, func(d *desk) {
		id := d.tier("钻石")
		d.clock.Advance(time.Hour)
		ctx := op.WithBatch(op.WithRequest(d.Context(), "req_1"), "bat_1")
		done, err := d.ops.Run(ctx, d.actor, "tier.rename", id, func(o *op.Op) error {
			o.Reason("客户要求")
			o.Clause("3.2.5", "4.1")
			o.Clause("4.1")
			o.Occurred(d.clock.Now().Add(-time.Minute))
			return rename(id, "白金")(o)
		})
		if err != nil {
			t.Fatal(err)
		}
		got := d.read(id)
		if got.Version != 2 || got.Name != "白金" || !got.UpdatedAt.Equal(d.clock.Now()) || got.CreatedAt.Equal(got.UpdatedAt) {
			t.Errorf("the tier is %+v", got)
		}
		e, err := d.store.Unscoped().Entry.Get(t.Context(), done.Position)
		if err != nil {
			t.Fatal(err)
		}
		if e.ID != 2 || e.Act != "tier.rename" || e.SubjectID != id || e.Reason != "客户要求" || e.Clauses != "3.2.5 4.1" ||
			e.BatchID != "bat_1" || e.RequestID != "req_1" || e.ActorID != "system:test" ||
			!e.At.Equal(d.clock.Now()) || !e.OccurredAt.Equal(d.clock.Now().Add(-time.Minute)) {
			t.Errorf("the entry is %+v", e)
		}
		changes := d.changes()
		if len(changes) != 2 {
			t.Fatalf("%d changes", len(changes))
		}
		if c := changes[0]; c.Field != op.Created || c.Old != nil || *c.New != `{"name":"钻石","rank":3}` || c.RecordID != id || c.Record != "Tier" {
			t.Errorf("the creation is %v", c)
		}
		if c := changes[1]; c.Field != "name" || *c.Old != `"钻石"` || *c.New != `"白金"` || c.EntryID != 2 {
			t.Errorf("the change is %v", c)
		}
	})
}

func TestWhatChangesNothingIsEnteredWithoutChanges(t *testing.T) {
	each(t, func(d *desk) {
		id := d.tier("金")
		d.do("tier.rename", id, rename(id, "金"))
		if got := d.read(id); got.Version != 1 {
			t.Errorf("version %d", got.Version)
		}
		if d.entries() != 2 || len(d.changes()) != 1 {
			t.Errorf("%d entries, %d changes", d.entries(), len(d.changes()))
		}
	})
}

func TestARecordChangedTwiceInOneOperationRisesOnce(t *testing.T) {
	each(t, func(d *desk) {
		id := d.tier("一")
		d.do("tier.rename", id, func(o *op.Op) error {
			first, err := o.Tx.Tier.Get(o.Ctx, id)
			if err != nil {
				return err
			}
			second, err := o.Tx.Tier.UpdateOne(first).SetName("二").AddRank(4).Save(o.Ctx)
			if err != nil {
				return err
			}
			return o.Tx.Tier.UpdateOne(second).SetName("三").Exec(o.Ctx)
		})
		if got := d.read(id); got.Version != 2 || got.Name != "三" || got.Rank != 7 {
			t.Errorf("the tier is %+v", got)
		}
		var said []string
		for _, c := range d.changes()[1:] {
			said = append(said, fmt.Sprintf("%s %s>%s", c.Field, *c.Old, *c.New))
		}
		if s := strings.Join(said, ", "); s != `name "一">"三", rank 3>7` && s != `rank 3>7, name "一">"三"` {
			t.Errorf("changes: %s", s)
		}
	})
}

func TestASensitiveValueIsNotInTheLedger(t *testing.T) {
	each(t, func(d *desk) {
		d.do("customer.create", "", func(o *op.Op) error {
			customer, err := o.Tx.Customer.Create().SetKind("PERSON").SetName("林女士").SetNameKey("lin").Save(o.Ctx)
			if err != nil {
				return err
			}
			contact, err := o.Tx.Contact.Create().SetCustomer(customer).SetName("林女士").Save(o.Ctx)
			if err != nil {
				return err
			}
			phone, err := o.Tx.Phone.Create().SetCustomer(customer).SetContact(contact).SetNumber("13800005678").SetMasked("138****5678").Save(o.Ctx)
			if err != nil {
				return err
			}
			return o.Tx.Phone.UpdateOne(phone).SetNumber("13900005678").SetMasked("139****5678").Exec(o.Ctx)
		})
		named := false
		for _, c := range d.changes() {
			for _, v := range []*string{c.Old, c.New} {
				if v != nil && strings.Contains(*v, "00005678") {
					t.Errorf("%s.%s tells %s", c.Record, c.Field, *v)
				}
			}
			named = named || c.Record == "Phone" && c.Field == "number" && c.Old == nil && c.New == nil
			if c.Record == "Phone" && c.Field == op.Created && !strings.Contains(*c.New, `"masked":"139****5678"`) {
				t.Errorf("created and then changed is %s", *c.New)
			}
		}
		if !named {
			t.Error("that the number was set is not entered")
		}
	})
}

func TestWhoeverLosesARaceIsTold(t *testing.T) {
	each(t, func(d *desk) {
		id := d.tier("甲")
		stale := d.read(id)
		d.do("tier.rename", id, rename(id, "乙"))
		_, err := d.ops.Run(t.Context(), d.actor, "tier.rename", id, func(o *op.Op) error {
			return o.Tx.Tier.UpdateOne(stale).SetName("丙").Exec(o.Ctx)
		})
		if !fault.Is(err, fault.Conflict) {
			t.Errorf("a stale entity: %v", err)
		}
		_, err = d.ops.Run(t.Context(), d.actor, "tier.rename", id, func(o *op.Op) error { return o.Expect(2, 1) })
		if !fault.Is(err, fault.Conflict) {
			t.Errorf("a stale version: %v", err)
		}
		if d.read(id).Name != "乙" || d.entries() != 2 {
			t.Error("a refusal left something behind")
		}
	})
}

func TestTheHookRefusesWhatIsNoOperation(t *testing.T) {
	each(t, func(d *desk) {
		id := d.tier("甲")
		loaded := d.read(id)
		var kept *op.Op
		for name, fn := range map[string]func(*op.Op) error{
			"bulk update": func(o *op.Op) error { return o.Tx.Tier.Update().SetName("x").Exec(o.Ctx) },
			"delete one":  func(o *op.Op) error { return o.Tx.Tier.DeleteOne(loaded).Exec(o.Ctx) },
			"delete":      func(o *op.Op) error { _, err := o.All.Tier.Delete().Exec(o.Ctx); return err },
			"the ledger": func(o *op.Op) error {
				return o.All.Entry.Create().SetAct("x").SetActorID("x").SetAt(o.Now).SetOccurredAt(o.Now).Exec(o.Ctx)
			},
			"another context":   func(o *op.Op) error { return o.Tx.Tier.UpdateOne(loaded).SetName("x").Exec(context.Background()) },
			"the reader inside": func(o *op.Op) error { _, err := d.store.Unscoped().Tier.Get(o.Ctx, id); return err },
			"records by statement": func(o *op.Op) error {
				return o.Exec("UPDATE tiers SET name = ?", "x")
			},
			"the seal by statement": func(o *op.Op) error { return o.Exec("DELETE FROM ledger_seal") },
			"an operation inside": func(o *op.Op) error {
				_, err := d.ops.Run(o.Ctx, d.actor, "tier.rename", id, rename(id, "x"))
				if !errors.Is(err, op.ErrNested) {
					t.Errorf("nested: %v", err)
				}
				return err
			},
		} {
			if _, err := d.ops.Run(t.Context(), d.actor, "tier.rename", id, fn); err == nil {
				t.Errorf("%s was let through", name)
			}
		}
		d.do("tier.rename", id, func(o *op.Op) error { kept = o; return nil })
		if err := kept.Tx.Tier.UpdateOne(loaded).SetName("x").Exec(kept.Ctx); err == nil {
			t.Error("an operation that is over was let through")
		}
		if err := d.store.Read().Tier.UpdateOne(loaded).SetName("x").Exec(access.With(t.Context(), d.actor)); err == nil {
			t.Error("a change through the reader was let through")
		}
		if _, err := d.store.Read().Tier.Query().All(t.Context()); !errors.Is(err, access.ErrNobody) {
			t.Errorf("a read by nobody: %v", err)
		}
		if d.read(id).Name != "甲" {
			t.Error("the tier was changed")
		}
	})
}

func TestAKeyMakesItHappenOnce(t *testing.T) {
	each(t, func(d *desk) {
		ctx := op.WithKey(t.Context(), "k1", map[string]any{"b": 1, "a": "x"})
		first, err := d.ops.Run(ctx, d.actor, "tier.create", "", func(o *op.Op) error { return create(o, "一") })
		if err != nil {
			t.Fatal(err)
		}
		again := op.WithKey(t.Context(), "k1", map[string]any{"a": "x", "b": 1})
		second, err := d.ops.Run(again, d.actor, "tier.create", "", func(*op.Op) error { t.Error("it happened again"); return nil })
		if err != nil || !second.Replayed || second.IDs[0] != first.IDs[0] || second.Position != first.Position {
			t.Errorf("%+v, %v", second, err)
		}
		other := op.WithKey(t.Context(), "k1", "another input")
		if _, err := d.ops.Run(other, d.actor, "tier.create", "", func(o *op.Op) error { return create(o, "二") }); !fault.Is(err, fault.KeyReused) {
			t.Errorf("another input: %v", err)
		}
		refused := op.WithKey(t.Context(), "k2", 1)
		no := fault.New(fault.Required, "name")
		if _, err := d.ops.Run(refused, d.actor, "tier.create", "", func(*op.Op) error { return no }); !fault.Is(err, fault.Required) {
			t.Errorf("a refusal: %v", err)
		}
		if done, err := d.ops.Run(refused, d.actor, "tier.create", "", func(o *op.Op) error { return create(o, "三") }); err != nil || done.Replayed {
			t.Errorf("after a refusal: %+v, %v", done, err)
		}
		d.clock.Advance(op.KeyLife + time.Hour)
		if done, err := d.ops.Run(other, d.actor, "tier.create", "", func(o *op.Op) error { return create(o, "四") }); err != nil || done.Replayed {
			t.Errorf("after a week: %+v, %v", done, err)
		}
	})
}

func TestTwoWithOneKeyAtOnce(t *testing.T) {
	each(t, func(d *desk) {
		var wait sync.WaitGroup
		ids := make([]string, 16)
		for i := range ids {
			wait.Go(func() {
				ctx := op.WithKey(t.Context(), "same", "input")
				done, err := d.ops.Run(ctx, d.actor, "tier.create", "", func(o *op.Op) error { return create(o, "一") })
				if err != nil {
					t.Error(err)
					return
				}
				ids[i] = done.IDs[0]
			})
		}
		wait.Wait()
		for _, id := range ids {
			if id != ids[0] {
				t.Fatalf("made twice: %v", ids)
			}
		}
		if n := d.store.Unscoped().Tier.Query().CountX(t.Context()); n != 1 || d.entries() != 1 {
			t.Errorf("%d tiers, %d entries", n, d.entries())
		}
	})
}

func TestNumbersAreDenseWithinTheYear(t *testing.T) {
	each(t, func(d *desk) {
		take := func(fail bool) (number string) {
			_, err := d.ops.Run(t.Context(), d.actor, "tier.create", "", func(o *op.Op) (err error) {
				if number, err = o.Number("T"); err != nil {
					return err
				}
				if fail {
					return fault.New(fault.Required)
				}
				return nil
			})
			if err != nil && !fail {
				t.Fatal(err)
			}
			return number
		}
		take(false)
		take(true)
		if n := take(false); n != "T-2026-000002" {
			t.Errorf("after a failure: %s", n)
		}
		// Half past midnight on the wall, still the old year in UTC.
		d.clock.Set(time.Date(2026, 12, 31, 16, 30, 0, 0, time.UTC))
		if n := take(false); n != "T-2027-000001" {
			t.Errorf("in the new year: %s", n)
		}
		d.do("tier.create", "", func(o *op.Op) error {
			o.Occurred(time.Date(2024, 5, 1, 0, 0, 0, 0, time.UTC))
			n, err := o.Number("T")
			if n != "T-2024-000001" {
				t.Errorf("of history: %s", n)
			}
			return err
		})
		var wait sync.WaitGroup
		var mu sync.Mutex
		seen := map[string]bool{}
		for range 20 {
			wait.Go(func() {
				n := take(false)
				mu.Lock()
				defer mu.Unlock()
				seen[n] = true
			})
		}
		wait.Wait()
		if len(seen) != 20 || !seen["T-2027-000021"] {
			t.Errorf("at once: %d numbers", len(seen))
		}
	})
}

func TestPositionsAreDenseInCommitOrder(t *testing.T) {
	each(t, func(d *desk) {
		var wait sync.WaitGroup
		for i := range 8 {
			wait.Go(func() {
				for j := range 12 {
					_, err := d.ops.Run(t.Context(), d.actor, "tier.create", "", func(o *op.Op) error {
						if err := create(o, fmt.Sprint(i, j)); err != nil {
							return err
						}
						if j%4 == 3 {
							return fault.New(fault.Required)
						}
						return nil
					})
					if (j%4 == 3) != (err != nil) {
						t.Error(err)
					}
				}
			})
		}
		wait.Wait()
		ids, err := d.store.Unscoped().Entry.Query().Order(ent.Asc("id")).IDs(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if len(ids) != 8*9 || ids[0] != 1 || ids[len(ids)-1] != int64(len(ids)) {
			t.Errorf("%d positions from %d to %d", len(ids), ids[0], ids[len(ids)-1])
		}
	})
}

func TestOneFailsAndItsNeighboursDoNot(t *testing.T) {
	each(t, func(d *desk) {
		left, leave := context.WithCancel(t.Context())
		troubles := map[string]func(o *op.Op) error{
			"panics":  func(o *op.Op) error { _ = create(o, "bad"); panic("broken") },
			"refuses": func(o *op.Op) error { _ = create(o, "bad"); return fault.New(fault.Required) },
			"breaks a rule of the table": func(o *op.Op) error {
				_ = create(o, "bad")
				return o.Exec("INSERT INTO counter (letter, year, last) VALUES (?, ?, NULL)", "X", 1)
			},
			"leaves in mid-write": func(o *op.Op) error {
				leave()
				return create(o, "left")
			},
		}
		for name, trouble := range troubles {
			gate := make(chan struct{})
			var wait sync.WaitGroup
			for i := range 7 {
				wait.Go(func() {
					<-gate
					if _, err := d.ops.Run(t.Context(), d.actor, "tier.create", "", func(o *op.Op) error { return create(o, fmt.Sprint(name, i)) }); err != nil {
						t.Errorf("%s: a neighbour: %v", name, err)
					}
				})
			}
			wait.Go(func() {
				<-gate
				ctx := t.Context()
				if name == "leaves in mid-write" {
					ctx = left
				}
				_, err := d.ops.Run(ctx, d.actor, "tier.create", "", trouble)
				if (name == "leaves in mid-write") != (err == nil) {
					t.Errorf("%s: %v", name, err)
				}
			})
			close(gate)
			wait.Wait()
		}
		if n := d.store.Unscoped().Tier.Query().Where(tier.Name("bad")).CountX(t.Context()); n != 0 {
			t.Errorf("%d records of failed operations", n)
		}
		if n := d.entries(); n != 4*7+1 {
			t.Errorf("%d entries", n)
		}
	})
}

func TestWhoHasLeftBeforehandIsNotServed(t *testing.T) {
	each(t, func(d *desk) {
		ctx, leave := context.WithCancel(t.Context())
		leave()
		if _, err := d.ops.Run(ctx, d.actor, "tier.create", "", func(o *op.Op) error { return create(o, "x") }); !errors.Is(err, context.Canceled) {
			t.Errorf("%v", err)
		}
		if d.entries() != 0 {
			t.Error("it was done")
		}
	})
}

func TestNobodyIsToldOfWhatWasNotDone(t *testing.T) {
	each(t, func(d *desk) {
		var told []int64
		var refused []string
		d.ops.OnCommit(func(position int64) { told = append(told, position) })
		d.ops.OnRefused(func(_ context.Context, _ access.Actor, act, _ string, err error) {
			refused = append(refused, act+": "+err.Error())
		})
		d.tier("一")
		_, _ = d.ops.Run(t.Context(), d.actor, "tier.create", "", func(*op.Op) error { return fault.New(fault.Required) })
		// Nobody may do what is not in the table of grants.
		stranger := access.Actor{ID: "usr_1"}
		called := false
		if _, err := d.ops.Run(t.Context(), stranger, "tier.create", "", func(*op.Op) error { called = true; return nil }); err == nil || called {
			t.Errorf("a stranger: %v, called: %v", err, called)
		}
		if fmt.Sprint(told) != "[1]" || len(refused) != 2 || refused[0] != "tier.create: required" {
			t.Errorf("told %v, refused %v", told, refused)
		}
	})
}
