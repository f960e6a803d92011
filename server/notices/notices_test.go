package notices_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fuwu/ent"
	"fuwu/ent/batch"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/notices"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/subjects/desk"
)

const wait = 10 * time.Second

type office struct {
	*desk.Desk
	*notices.Service
	rung []string // bells, "name act"
}

func open(t *testing.T, s *store.Store) *office {
	t.Helper()
	o := &office{Desk: desk.Open(t, s)}
	o.Service = o.service(s)
	o.OnTold(func(user, id string) {
		a, _ := o.Desk.Actor(t.Context(), user)
		what := "read"
		if id != "" {
			n, err := s.Unscoped().Notice.Get(t.Context(), id)
			if err != nil {
				t.Error(err)
				return
			}
			what = n.Act
		}
		o.rung = append(o.rung, a.Name+" "+what)
	})
	return o
}

func (o *office) service(s *store.Store) *notices.Service {
	return notices.New(notices.Parts{Ops: o.Ops, Read: o.Desk.Read, Tables: s, Clock: o.Clock.Now, Actor: o.Desk.Actor, Wait: wait})
}

// later lets the time for undoing pass and tells.
func (o *office) later(t *testing.T) []string {
	t.Helper()
	o.Desk.Wait(wait + 2*time.Second)
	o.rung = nil
	if _, err := o.Tell(t.Context()); err != nil {
		t.Fatal(err)
	}
	slices.Sort(o.rung)
	return o.rung
}

// touch is an act that changes nothing but the count of chases, where asked.
func (o *office) touch(by access.Actor, act string, x *ent.Ticket, chases int) op.Done {
	return o.As(by, act, x.ID, func(p *op.Op) error {
		now, err := p.All.Ticket.Get(p.Ctx, x.ID)
		if err != nil {
			return err
		}
		return p.Tx.Ticket.UpdateOne(now).AddChases(chases).Exec(p.Ctx)
	})
}

func (o *office) told(t *testing.T, want ...string) {
	t.Helper()
	if got := o.later(t); !slices.Equal(got, want) {
		t.Errorf("told %q, want %q", got, want)
	}
}

func TestWhoIsToldOfWhat(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		o := open(t, s)
		x := o.Ticket("打印机卡纸", o.Front, "")
		o.told(t)

		o.Assign(o.Li, x.ID, o.Wang.ID)
		o.told(t, "王小雨 ticket.assign")
		o.Assign(o.Wang, x.ID, o.Li.ID)
		o.told(t, "李建国 ticket.assign") // who gave it away is not told
		o.Assign(o.Zhao, x.ID, o.Wang.ID)
		o.told(t, "李建国 ticket.assign", "王小雨 ticket.assign") // who lost it is

		o.touch(o.Wang, "ticket.note", x, 0)
		o.told(t) // one's own note
		o.touch(o.Li, "ticket.note", x, 0)
		o.told(t, "王小雨 ticket.note")
		o.touch(o.Zhao, "ticket.chase", x, 1)
		o.told(t, "李建国 ticket.chase", "王小雨 ticket.chase")
		o.touch(o.Wang, "call.record", x, 1)
		o.told(t, "李建国 call.record")
		o.touch(o.Wang, "call.record", x, 0)
		o.told(t)
		o.touch(o.Li, "ticket.describe", x, 0)
		o.told(t) // nobody is told of that
	})
}

func TestOnlyWhoSeesTheTicketIsTold(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		o := open(t, s)
		x := o.Ticket("保密", o.Back, o.Qian.ID)
		// A department contact does not see a ticket by owning it.
		o.touch(o.Sun, "ticket.note", x, 0)
		o.told(t)
		o.As(o.Zhao, "ticket.invite", x.ID, func(p *op.Op) error {
			return p.Tx.Participant.Create().SetTicketID(x.ID).SetUserID(o.Qian.ID).Exec(p.Ctx)
		})
		o.touch(o.Sun, "ticket.note", x, 0)
		o.told(t, "钱进 ticket.invite", "钱进 ticket.note")

		list, more, err := o.List(access.With(t.Context(), o.Qian), notices.Page{First: 1})
		if err != nil || len(list) != 1 || !more || list[0].Act != "ticket.note" {
			t.Fatalf("the list begins %v, %v, %v", list, more, err)
		}
		list, more, err = o.List(access.With(t.Context(), o.Qian), notices.Page{First: 1, After: list[0].Position})
		if err != nil || len(list) != 1 || more || list[0].Act != "ticket.invite" || list[0].SubjectID != x.ID || *list[0].ActorID != o.Zhao.ID {
			t.Fatalf("the list goes on %v, %v, %v", list, more, err)
		}
		// Nobody else's business, the manager's neither.
		for _, a := range []access.Actor{o.Zhao, o.Sun, o.Admin} {
			if list, _, err := o.List(access.With(t.Context(), a), notices.Page{First: 10}); err != nil || len(list) != 0 {
				t.Errorf("%s reads %v, %v", a.Name, list, err)
			}
			if _, err := o.Get(access.With(t.Context(), a), list[0].ID); !fault.Is(err, fault.NotFound) {
				t.Errorf("%s gets it: %v", a.Name, err)
			}
			if _, err := o.MarkRead(t.Context(), a, []string{list[0].ID}); !fault.Is(err, fault.Unknown) {
				t.Errorf("%s marks it: %v", a.Name, err)
			}
		}
		// A bell that rings for somebody who has left rings for nobody.
		o.Qian = access.Actor{}
		o.touch(o.Sun, "ticket.note", x, 0)
		o.told(t)
	})
}

func TestAnActThatWasUndoneCountsAsNothing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		o := open(t, s)
		x := o.Ticket("打印机卡纸", o.Front, "")
		o.told(t)
		done := o.Assign(o.Li, x.ID, o.Wang.ID)
		again, err := o.Tell(t.Context())
		if err != nil || len(o.rung) != 0 || again != wait+time.Second {
			t.Errorf("told before the time for undoing is over: %v, come again in %s, %v", o.rung, again, err)
		}
		o.Desk.Wait(9 * time.Second)
		o.As(o.Li, "ticket.undo", x.ID, func(p *op.Op) error { return p.Revert(done.Position) })
		o.told(t)
	})
}

func TestEachActIsToldOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		o := open(t, s)
		x := o.Ticket("打印机卡纸", o.Front, "")
		o.Assign(o.Li, x.ID, o.Wang.ID)
		other := o.service(s) // another node, that has read nothing yet
		o.told(t, "王小雨 ticket.assign")
		o.told(t)
		restarted := o.service(s)
		for _, n := range []*notices.Service{other, restarted} {
			if _, err := n.Tell(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		if n, err := o.Unread(access.With(t.Context(), o.Wang)); n != 1 || err != nil {
			t.Errorf("%d notices, %v", n, err)
		}
		tells := 0
		for _, act := range o.Acts(0) {
			if act == "notice.tell" {
				tells++
			}
		}
		if tells != 1 {
			t.Errorf("%d operations to tell one notice", tells)
		}
	})
}

func TestImportsAndOldNewsTellNobody(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		o := open(t, s)
		x := o.Ticket("打印机卡纸", o.Front, o.Wang.ID)
		o.told(t, "王小雨 ticket.create")
		o.As(o.Li, "ticket.note", x.ID, func(p *op.Op) error {
			p.Occurred(p.Now.Add(-time.Hour))
			return nil
		})
		o.told(t)
		var id string
		o.Do("batch.begin", func(p *op.Op) error {
			b, err := p.Tx.Batch.Create().SetKind(batch.KindIMPORT).SetAct("ticket.note").Save(p.Ctx)
			if err == nil {
				id = b.ID
			}
			return err
		})
		_, err := o.Ops.Run(op.WithBatch(t.Context(), id), o.Li, "ticket.note", x.ID, func(*op.Op) error { return nil })
		if err != nil {
			t.Fatal(err)
		}
		o.told(t)
		o.touch(o.Li, "ticket.note", x, 0)
		o.Desk.Wait(8 * 24 * time.Hour)
		o.told(t)
		fresh := o.service(s)
		if _, err := fresh.Tell(t.Context()); err != nil {
			t.Fatal(err)
		}
		if n, err := o.Unread(access.With(t.Context(), o.Wang)); n != 1 || err != nil {
			t.Errorf("%d notices, %v", n, err)
		}
	})
}

func TestNoticesAreRead(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		o := open(t, s)
		x := o.Ticket("打印机卡纸", o.Front, o.Wang.ID)
		for range 3 {
			o.touch(o.Li, "ticket.note", x, 0)
		}
		o.later(t)
		ctx := access.With(t.Context(), o.Wang)
		list, _, err := o.List(ctx, notices.Page{First: 10, Unread: true})
		if err != nil || len(list) != 4 {
			t.Fatalf("told %v, %v", list, err)
		}
		unread := func(want int) {
			t.Helper()
			if n, err := o.Unread(ctx); n != want || err != nil {
				t.Errorf("%d not read, %v, want %d", n, err, want)
			}
		}
		o.rung = nil
		for range 2 { // reading what is read changes nothing
			if _, err := o.MarkRead(t.Context(), o.Wang, []string{list[0].ID}); err != nil {
				t.Fatal(err)
			}
			unread(3)
		}
		if _, err := o.MarkRead(t.Context(), o.Wang, []string{list[1].ID, "ntc_none"}); !fault.Is(err, fault.Unknown) {
			t.Errorf("read what is not there: %v", err)
		}
		if _, err := o.MarkRead(t.Context(), o.Wang, []string{}); !fault.Is(err, fault.Required) {
			t.Errorf("read none: %v", err)
		}
		unread(3)
		if _, err := o.MarkRead(t.Context(), o.Wang, nil); err != nil {
			t.Fatal(err)
		}
		unread(0)
		if got, want := strings.Join(o.rung, ", "), "王小雨 read, 王小雨 read, 王小雨 read"; got != want {
			t.Errorf("rung %q", got)
		}
	})
}

func TestRunTellsWhatRipened(t *testing.T) {
	o := open(t, storetest.SQLite(t))
	x := o.Ticket("打印机卡纸", o.Front, "")
	o.Assign(o.Li, x.ID, o.Wang.ID)
	o.Desk.Wait(wait + 2*time.Second)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	bell := make(chan string, 1)
	o.OnTold(func(user, _ string) { bell <- user })
	ended := make(chan struct{})
	go func() { o.Run(ctx); close(ended) }()
	if got := <-bell; got != o.Wang.ID {
		t.Errorf("the bell rang for %s", got)
	}
	stop()
	<-ended
	if got := fmt.Sprint(o.rung); got != "[王小雨 ticket.assign]" {
		t.Errorf("rung %s", got)
	}
}
