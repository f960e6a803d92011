package live_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/live"
	"fuwu/server/live/livetest"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/subjects/desk"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m, goleak.IgnoreTopFunction("database/sql.(*DB).connectionOpener"))
}

const patience = 20 * time.Second // how long a test waits for what must come

// room is a desk with a hub and somebody who hears all it tells.
type room struct {
	*testing.T
	*desk.Desk
	timer  *livetest.Timer
	hub    *live.Hub
	heard  chan live.Flush
	system access.Actor
}

func each(t *testing.T, story func(r *room)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := desk.Open(t, s)
		timer := livetest.NewTimer(d.Clock)
		hub := live.New(live.Config{Read: s.Unscoped(), Now: d.Clock.Now, After: timer.After})
		t.Cleanup(func() { _ = hub.Close() })
		r := &room{T: t, Desk: d, timer: timer, hub: hub, heard: make(chan live.Flush, 1000), system: access.System("test")}
		d.Ops.OnCommit(func(int64) { hub.Wake() })
		hub.Follow("a follower that breaks", func(context.Context, live.Flush) { panic("broken") })
		hub.Follow("test", func(_ context.Context, f live.Flush) { r.heard <- f })
		story(r)
	})
}

func (r *room) attend() (release func()) {
	r.Helper()
	release, err := r.hub.Attend(r.Context())
	if err != nil {
		r.Fatal(err)
	}
	return release
}

// hear is what is told next.
func (r *room) hear() live.Flush {
	r.Helper()
	select {
	case f := <-r.heard:
		return f
	case <-time.After(patience):
		r.Fatal("nothing was told")
		panic("unreachable")
	}
}

// row is the one row that is told next.
func (r *room) row() live.Row {
	r.Helper()
	f := r.hear()
	if len(f.Rows) != 1 {
		r.Fatalf("%d rows were told: %+v", len(f.Rows), f)
	}
	return f.Rows[0]
}

// waits until so many rows wait, and nothing was told.
func (r *room) pending(rows int, position int64) {
	r.Helper()
	deadline := time.Now().Add(patience)
	for s := r.hub.Stats(); s.Pending != rows || s.Place < position; s = r.hub.Stats() {
		if time.Now().After(deadline) {
			r.Fatalf("%d rows were to wait: %+v", rows, s)
		}
	}
	if len(r.heard) > 0 {
		r.Fatalf("told too early: %+v", <-r.heard)
	}
}

func (r *room) change(id string, set func(*ent.TicketUpdateOne)) op.Done {
	r.Helper()
	return r.As(r.system, "ticket.describe", id, func(o *op.Op) error {
		x, err := o.Tx.Ticket.Get(o.Ctx, id)
		if err != nil {
			return err
		}
		u := o.Tx.Ticket.UpdateOne(x)
		set(u)
		return u.Exec(o.Ctx)
	})
}

func TestARowIsToldAsItWasAndAsItIs(t *testing.T) {
	each(t, func(r *room) {
		defer r.attend()()
		x := r.Ticket("咖啡机漏水", r.Front, "")
		if row := r.row(); row.Before != nil || row.After.ID != x.ID || row.Sees.TeamID != r.Front || row.Saw.TeamID != "" {
			r.Errorf("a new ticket: %+v", row)
		}
		r.timer.Pass(time.Second)
		done := r.Assign(r.Li, x.ID, r.Wang.ID)
		row := r.row()
		if row.Position != done.Position || row.Before.AssigneeID != nil || *row.After.AssigneeID != r.Wang.ID {
			r.Errorf("an assigned ticket: %+v", row)
		}
		if r.Zhou.Sees(row.Sees) || !r.Wang.Sees(row.Sees) || row.Saw.AssigneeID != "" || row.Sees.AssigneeID != r.Wang.ID {
			r.Errorf("audience of an assigned ticket: %+v", row)
		}
		r.timer.Pass(time.Second)
		r.change(x.ID, func(u *ent.TicketUpdateOne) {
			u.ClearAssigneeID().SetTeamID(r.Back).SetChases(2).SetDueAt(r.Clock.Now())
		})
		row = r.row()
		if b := row.Before; *b.AssigneeID != r.Wang.ID || *b.TeamID != r.Front || b.Chases != 0 || b.DueAt != nil || b.Subject != "咖啡机漏水" {
			r.Errorf("as it was: %v", b)
		}
		if a := row.After; a.AssigneeID != nil || *a.TeamID != r.Back || a.Chases != 2 || a.DueAt == nil {
			r.Errorf("as it is: %v", a)
		}
	})
}

func TestWhoTakesPartIsPartOfTheAudience(t *testing.T) {
	each(t, func(r *room) {
		defer r.attend()()
		x := r.Ticket("咖啡机漏水", r.Front, "")
		r.row()
		r.timer.Pass(time.Second)
		var part string
		r.Do("ticket.invite", func(o *op.Op) error {
			p, err := o.Tx.Participant.Create().SetTicketID(x.ID).SetUserID(r.Qian.ID).Save(o.Ctx)
			part = p.ID
			return err
		})
		row := r.row()
		if r.Qian.Sees(row.Saw) || !r.Qian.Sees(row.Sees) {
			r.Errorf("invited: %+v", row)
		}
		r.timer.Pass(time.Second)
		r.Do("ticket.invite", func(o *op.Op) error {
			p, err := o.Tx.Participant.Get(o.Ctx, part)
			if err != nil {
				return err
			}
			return o.Tx.Participant.UpdateOne(p).SetArchivedAt(o.Now).Exec(o.Ctx)
		})
		row = r.row()
		if !r.Qian.Sees(row.Saw) || r.Qian.Sees(row.Sees) {
			r.Errorf("uninvited: %+v", row)
		}
	})
}

func TestTheLastStateOfARowIsToldAtMostFourTimesASecond(t *testing.T) {
	each(t, func(r *room) {
		defer r.attend()()
		x, y := r.Ticket("一", r.Front, ""), r.Ticket("二", r.Front, "")
		for seen := 0; seen < 2; {
			seen += len(r.hear().Rows)
			r.timer.Pass(10 * time.Millisecond)
		}
		r.change(x.ID, func(u *ent.TicketUpdateOne) { u.SetChases(1) })
		r.pending(1, 0)
		last := r.change(x.ID, func(u *ent.TicketUpdateOne) { u.SetChases(2) })
		r.pending(1, last.Position)
		z := r.Ticket("三", r.Front, "") // waits behind what was touched before it
		r.pending(2, last.Position+1)
		r.timer.Pass(250 * time.Millisecond)
		f := r.hear()
		if len(f.Rows) != 2 || f.Rows[0].ID != x.ID || f.Rows[1].ID != z.ID {
			r.Fatalf("told: %+v", f)
		}
		if row := f.Rows[0]; row.Position != last.Position || row.Before.Chases != 0 || row.After.Chases != 2 {
			r.Errorf("the first row: %+v", row)
		}
		if f.Position != last.Position+1 {
			r.Errorf("told up to %d", f.Position)
		}
		_ = y
	})
}

func TestAnImportIsOneResync(t *testing.T) {
	each(t, func(r *room) {
		defer r.attend()()
		var id string
		r.Do("batch.begin", func(o *op.Op) error {
			b, err := o.Tx.Batch.Create().SetKind("IMPORT").SetAct("ticket.import").Save(o.Ctx)
			id = b.ID
			return err
		})
		var last int64
		for range 5 {
			done, err := r.Ops.Run(op.WithBatch(r.Context(), id), r.system, "ticket.import", "", func(o *op.Op) error {
				number, err := o.Number("T")
				if err != nil {
					return err
				}
				return o.Tx.Ticket.Create().SetNumber(number).SetKind("REPAIR").SetState("NEW").SetIsOpen(true).SetChannel("PHONE").
					SetSubject("导入").SetPriority("NORMAL").SetOpenedAt(o.Now).SetTeamID(r.Front).Exec(o.Ctx)
			})
			if err != nil {
				r.Fatal(err)
			}
			last = done.Position
		}
		r.pending(0, last)
		x := r.Ticket("现在", r.Front, "")
		r.pending(1, last+1)
		missed, err := r.hub.Since(r.Context(), last-2)
		if err != nil || missed.Resync || missed.Position != last-5 && missed.Position != last-2 {
			r.Errorf("who comes while it runs will hear of it: %+v, %v", missed, err)
		}
		r.timer.Pass(500 * time.Millisecond)
		f := r.hear()
		if f.Resync != last || len(f.Rows) != 1 || f.Rows[0].ID != x.ID {
			r.Errorf("told: %+v", f)
		}
		deadline := time.Now().Add(patience)
		for {
			missed, err := r.hub.Since(r.Context(), last-2)
			if err != nil {
				r.Fatal(err)
			}
			if missed.Resync {
				break
			}
			if time.Now().After(deadline) {
				r.Fatalf("who comes back: %+v", missed)
			}
		}
	})
}

func TestWhoComesBackHearsWhatHappenedSince(t *testing.T) {
	each(t, func(r *room) {
		x, y := r.Ticket("一", r.Front, ""), r.Ticket("二", r.Front, "")
		head, err := r.hub.Head(r.Context())
		if err != nil {
			r.Fatal(err)
		}
		since := func(after int64) live.Missed {
			r.Helper()
			m, err := r.hub.Since(r.Context(), after)
			if err != nil {
				r.Fatal(err)
			}
			return m
		}
		if m := since(head); m.Resync || len(m.Touched) > 0 || m.Position != head {
			r.Errorf("nothing happened: %+v", m)
		}
		r.Assign(r.Li, x.ID, r.Wang.ID)
		r.Assign(r.Li, x.ID, r.Li.ID)
		r.Do("ticket.note", func(o *op.Op) error {
			return o.Tx.Message.Create().SetTicketID(y.ID).SetKind("NOTE").SetBody("看看").SetSaidAt(o.Now).Exec(o.Ctx)
		})
		want := []live.Touch{{ID: x.ID, Position: head + 2}, {ID: y.ID, Position: head + 3}}
		if m := since(head); m.Resync || !slices.Equal(m.Touched, want) || m.Position != head+3 {
			r.Errorf("since %d: %+v", head, m)
		}
		if m := since(head + 2); m.Resync || !slices.Equal(m.Touched, want[1:]) {
			r.Errorf("since %d: %+v", head+2, m)
		}
		for _, unknown := range []int64{-1, head + 4} {
			if m := since(unknown); !m.Resync {
				r.Errorf("since %d: %+v", unknown, m)
			}
		}
		r.Wait(8 * 24 * time.Hour)
		r.Ticket("三", r.Front, "")
		if m := since(head); !m.Resync {
			r.Errorf("a week later: %+v", m)
		}
		if m := since(head + 3); m.Resync || len(m.Touched) != 1 {
			r.Errorf("a quiet week: %+v", m)
		}
	})
}

func TestAnActThatTouchedTwoTicketsIsToldAgainToWhoHeardHalf(t *testing.T) {
	each(t, func(r *room) {
		x, y := r.Ticket("一", r.Front, ""), r.Ticket("二", r.Front, "")
		done := r.Do("ticket.merge", func(o *op.Op) error {
			for _, id := range []string{x.ID, y.ID} {
				z, err := o.Tx.Ticket.Get(o.Ctx, id)
				if err != nil {
					return err
				}
				if err := o.Tx.Ticket.UpdateOne(z).SetEndReason("重复").Exec(o.Ctx); err != nil {
					return err
				}
			}
			return nil
		})
		r.Ticket("三", r.Front, "")
		m, err := r.hub.Since(r.Context(), done.Position)
		if err != nil || len(m.Touched) != 3 {
			r.Errorf("%+v, %v", m, err)
		}
	})
}

func TestNothingIsReadWhileNobodyAttends(t *testing.T) {
	each(t, func(r *room) {
		release := r.attend()
		r.Ticket("一", r.Front, "")
		r.row()
		release()
		release() // twice is once
		r.timer.Pass(time.Second)
		before := r.hub.Stats()
		for range 3 {
			r.Ticket("二", r.Front, "")
		}
		defer r.attend()()
		x := r.Ticket("三", r.Front, "")
		if row := r.row(); row.ID != x.ID {
			r.Errorf("told: %+v", row)
		}
		if s := r.hub.Stats(); s.Rows < before.Rows || s.Attending != 1 || s.Failures == 0 {
			r.Errorf("counted: %+v", s)
		}
	})
}

func TestAnOpenRecordIsWatched(t *testing.T) {
	each(t, func(r *room) {
		defer r.attend()()
		x := r.Ticket("一", r.Front, "")
		r.row()
		r.timer.Pass(time.Second)
		mine, theirs := r.hub.Watch(x.ID), r.hub.Watch(x.ID)
		woken := func(w *live.Watch, why string) {
			r.Helper()
			select {
			case <-w.C():
			case <-time.After(patience):
				r.Fatalf("not woken when %s", why)
			}
		}
		mine.Present(r.Wang.ID)
		woken(theirs, "somebody came")
		theirs.Present(r.Sun.ID)
		woken(mine, "somebody came")
		if here := mine.Here(); strings.Join(here, " ") != r.Sun.ID {
			r.Errorf("here: %v", here)
		}
		r.Do("comment.create", func(o *op.Op) error {
			return o.Tx.Comment.Create().SetSubjectID(x.ID).SetAuthorID(r.Wang.ID).SetBody("客户很急").Exec(o.Ctx)
		})
		woken(mine, "somebody remarked")
		theirs.Close()
		woken(mine, "somebody went")
		if here := mine.Here(); len(here) != 0 {
			r.Errorf("here: %v", here)
		}
		mine.Close()
		if s := r.hub.Stats(); s.Watches != 0 {
			r.Errorf("left behind: %+v", s)
		}
	})
}

func TestABellRingsForItsOwner(t *testing.T) {
	each(t, func(r *room) {
		defer r.attend()()
		x := r.Ticket("一", r.Front, "")
		r.row()
		r.timer.Pass(time.Second)
		bell := r.hub.Listen(r.Wang.ID)
		defer bell.Close()
		var id string
		r.Do("notice.tell", func(o *op.Op) error {
			n, err := o.Tx.Notice.Create().SetUserID(r.Wang.ID).SetAct("ticket.assign").SetSubjectID(x.ID).SetPosition(1).Save(o.Ctx)
			id = n.ID
			return err
		})
		select {
		case <-bell.C():
		case <-time.After(patience):
			r.Fatal("it did not ring")
		}
		if rung := bell.Take(); !slices.Equal(rung, []string{id}) {
			r.Errorf("it rang for %v", rung)
		}
	})
}
