package graph

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"fuwu/ent"
	"fuwu/server/op"
)

func TestATicketEntersChangesAndLeavesAQueue(t *testing.T) {
	eachHall(t, func(h *hall) {
		front := h.look(h.Li, map[string]any{"teams": []string{h.Front}, "open": true})
		wangs := h.look(h.Wang, map[string]any{"mine": true})
		x := h.Ticket("咖啡机漏水", h.Front, "")
		if c := front.expect("ENTERED", x.ID); c.Row.Team.Name != "客服组" || c.Row.Customer.Name != "青禾食品" || c.Position != h.head() {
			h.Errorf("entered: %+v", c)
		}
		h.pass()
		h.Assign(h.Li, x.ID, h.Wang.ID)
		if c := front.expect("CHANGED", x.ID); c.Row.Assignee.ID != h.Wang.ID {
			h.Errorf("changed: %+v", c)
		}
		wangs.expect("ENTERED", x.ID)
		h.pass()
		h.Assign(h.Li, x.ID, h.Li.ID)
		front.expect("CHANGED", x.ID)
		wangs.expect("LEFT", x.ID)
		h.pass()
		h.set(x.ID, func(u *ent.TicketUpdateOne) { u.SetState("RESOLVED").SetIsOpen(false) })
		front.expect("LEFT", x.ID)
		h.pass()
		y := h.Ticket("第二件", h.Front, h.Wang.ID)
		front.expect("ENTERED", y.ID)
		wangs.expect("ENTERED", y.ID)
	})
}

func TestEqualQuestionsAreOneAndEverybodyGetsTheirOwn(t *testing.T) {
	eachHall(t, func(h *hall) {
		all := map[string]any{"open": true}
		manager, li, sun := h.look(h.Zhao, all), h.look(h.Li, all), h.look(h.Sun, all)
		qian := h.look(h.Qian, all) // sees no customers: asked for alone
		// One of the manager and Sun, one of Li, who leads only, and one of Qian.
		h.eventually("three questions", func() bool { return h.line.Stats().Cohorts == 3 })
		x := h.Ticket("咖啡机漏水", h.Front, "")
		manager.expect("ENTERED", x.ID)
		li.expect("ENTERED", x.ID)
		h.pass()
		h.invite(x.ID, h.Qian)
		manager.expect("CHANGED", x.ID)
		li.expect("CHANGED", x.ID)
		if c := qian.expect("ENTERED", x.ID); c.Row.Customer != nil || c.Row.Subject != "咖啡机漏水" {
			h.Errorf("a department contact was told of a customer: %+v", c.Row)
		}
		h.pass()
		h.set(x.ID, func(u *ent.TicketUpdateOne) { u.SetTeamID(h.Back) })
		manager.expect("CHANGED", x.ID)
		if c := li.expect("LEFT", x.ID); c.Row != nil { // out of sight, though still in the queue
			h.Errorf("left with a row: %+v", c)
		}
		sun.expect("ENTERED", x.ID)
		qian.expect("CHANGED", x.ID)
		h.pass()
		h.set(x.ID, func(u *ent.TicketUpdateOne) { u.SetIsOpen(false).SetState("RESOLVED") })
		manager.expect("LEFT", x.ID)
		sun.expect("LEFT", x.ID)
		h.pass()
		y := h.Ticket("第二件", h.Front, "")
		li.expect("ENTERED", y.ID) // and nothing of x since it left
	})
}

func TestARowIsToldWithItsLastStateAtMostFourTimesASecond(t *testing.T) {
	eachHall(t, func(h *hall) {
		s := h.look(h.Zhao, nil)
		x := h.Ticket("一", h.Front, "")
		s.expect("ENTERED", x.ID)
		for n := 1; n <= 5; n++ {
			h.set(x.ID, func(u *ent.TicketUpdateOne) { u.SetChases(n) })
		}
		h.read()
		h.pass()
		if c := s.expect("CHANGED", x.ID); c.Row.Chases != 5 || c.Position != h.last {
			h.Errorf("told: %+v", c)
		}
		h.pass()
		y := h.Ticket("二", h.Front, "")
		s.expect("ENTERED", y.ID)
	})
}

func TestWhoComesBackIsToldOfEachTicketOnce(t *testing.T) {
	eachHall(t, func(h *hall) {
		mine := map[string]any{"assignees": []string{h.Wang.ID}}
		kept, left, stays := h.Ticket("改", h.Front, h.Wang.ID), h.Ticket("走", h.Front, h.Wang.ID), h.Ticket("留", h.Front, h.Wang.ID)
		after := h.head()
		for n := 1; n <= 3; n++ {
			h.set(kept.ID, func(u *ent.TicketUpdateOne) { u.SetChases(n) })
		}
		changed := h.last
		h.Assign(h.Li, left.ID, h.Li.ID)
		unseen := h.Ticket("别处", h.Back, "")
		comes := h.Ticket("来", h.Front, h.Wang.ID)
		h.set(unseen.ID, func(u *ent.TicketUpdateOne) { u.SetChases(1) })

		s := h.lookAgain(h.Wang, mine, after, []string{kept.ID, left.ID, stays.ID})
		s.expect("LEFT", left.ID)
		if c := s.expect("CHANGED", kept.ID); c.Row.Chases != 3 || c.Position != changed {
			h.Errorf("changed: %+v", c)
		}
		s.expect("ENTERED", comes.ID)
		next := h.Ticket("新", h.Front, h.Wang.ID)
		s.expect("ENTERED", next.ID)

		// Who does not hold the row is not told that it left.
		s = h.lookAgain(h.Wang, mine, after, nil)
		s.expect("ENTERED", kept.ID)
		s.expect("ENTERED", comes.ID)
		s.expect("ENTERED", next.ID)
	})
}

func TestComingBackTellsNothingOfTicketsOneDoesNotSee(t *testing.T) {
	eachHall(t, func(h *hall) {
		mine := map[string]any{"assignees": []string{h.Wang.ID}}
		still, moving := h.Ticket("不动", h.Back, ""), h.Ticket("动", h.Back, "")
		after := h.head()
		h.set(moving.ID, func(u *ent.TicketUpdateOne) { u.SetChases(1) })

		// What changed elsewhere, what did not and what never was are answered alike.
		s := h.lookAgain(h.Wang, mine, after, []string{still.ID, moving.ID, "tkt_none"})
		var at []int64
		for _, id := range []string{still.ID, moving.ID, "tkt_none"} {
			at = append(at, s.expect("LEFT", id).Position)
		}
		if at = slices.Compact(at); len(at) != 1 {
			h.Errorf("told at %v: which of them changed can be seen", at)
		}
	})
}

func TestTooMuchIsAResync(t *testing.T) {
	eachHall(t, func(h *hall) {
		h.Ticket("一", h.Front, "")
		for name, after := range map[string]int64{"a position of another ledger": h.head() + 10, "a bad position": -5} {
			s := h.lookAgain(h.Zhao, nil, after, nil)
			if c := s.expect("RESYNC", ""); c.Position != h.head() {
				h.Errorf("%s: %+v", name, c)
			}
		}
		before := h.head()
		s := h.look(h.Zhao, nil)
		var batch string
		h.Do("batch.begin", func(o *op.Op) error {
			b, err := o.Tx.Batch.Create().SetKind("IMPORT").SetAct("ticket.import").Save(o.Ctx)
			batch = b.ID
			return err
		})
		var last int64
		for range 5 {
			done, err := h.Ops.Run(op.WithBatch(h.Context(), batch), h.Zhao, "ticket.create", "", func(o *op.Op) error {
				number, err := o.Number("T")
				if err != nil {
					return err
				}
				return o.Tx.Ticket.Create().SetNumber(number).SetKind("REPAIR").SetState("NEW").SetIsOpen(true).SetChannel("PHONE").
					SetSubject("导入").SetPriority("NORMAL").SetOpenedAt(o.Now).SetTeamID(h.Front).Exec(o.Ctx)
			})
			if err != nil {
				h.Fatal(err)
			}
			last = done.Position
		}
		h.read()
		h.timer.Pass(time.Second)
		if c := s.expect("RESYNC", ""); c.Position != last {
			h.Errorf("an import: %+v", c)
		}
		h.eventually("told", func() bool { return h.hub.Stats().Resyncs == 1 })
		s = h.lookAgain(h.Zhao, nil, before, nil)
		s.expect("RESYNC", "")
		h.pass()
		x := h.Ticket("二", h.Front, "")
		s.expect("ENTERED", x.ID)
	})
}

func TestAQueueByWordsAsksTheIndex(t *testing.T) {
	eachHall(t, func(h *hall) {
		s := h.look(h.Zhao, map[string]any{"text": "漏水"})
		x, y := h.found("咖啡机漏水"), h.found("咖啡机报警")
		s.expect("ENTERED", x)
		h.tell()
		h.set(y, func(u *ent.TicketUpdateOne) { u.SetChases(1) })
		h.tell()
		h.set(x, func(u *ent.TicketUpdateOne) { u.SetChases(1) })
		s.expect("CHANGED", x) // and nothing of the other, which was never here
		h.pass()
		h.As(h.Zhao, "ticket.describe", x, func(o *op.Op) error {
			t, err := o.Tx.Ticket.Get(o.Ctx, x)
			if err != nil {
				return err
			}
			if err := o.Index("tkt", x, "制冰机"); err != nil {
				return err
			}
			return o.Tx.Ticket.UpdateOne(t).SetSubject("制冰机").Exec(o.Ctx)
		})
		s.expect("LEFT", x)
	})
}

// found enters a ticket that is found by its subject.
func (h *hall) found(subject string) (id string) {
	h.Helper()
	h.Do("ticket.create", func(o *op.Op) error {
		number, err := o.Number("T")
		if err != nil {
			return err
		}
		t, err := o.Tx.Ticket.Create().SetNumber(number).SetKind("REPAIR").SetState("NEW").SetIsOpen(true).SetChannel("PHONE").
			SetSubject(subject).SetPriority("NORMAL").SetOpenedAt(o.Now).Save(o.Ctx)
		if err != nil {
			return err
		}
		id = t.ID
		return o.Index("tkt", id, subject)
	})
	return id
}

func TestAQueueByDeadlineIsAskedAgainEachMinute(t *testing.T) {
	eachHall(t, func(h *hall) {
		x, y := h.Ticket("一", h.Front, ""), h.Ticket("二", h.Front, "")
		h.set(x.ID, func(u *ent.TicketUpdateOne) { u.SetDueAt(h.Clock.Now().Add(30 * time.Second)) })
		h.set(y.ID, func(u *ent.TicketUpdateOne) { u.SetDueAt(h.Clock.Now().Add(2*time.Hour + 30*time.Second)) })
		overdue := h.look(h.Zhao, map[string]any{"due": "OVERDUE"})
		soon := h.look(h.Zhao, map[string]any{"due": "SOON"})
		elsewhere := h.look(h.Sun, map[string]any{"due": "OVERDUE"})
		h.dated(h.Clock.Now().Add(-time.Hour), overdue, elsewhere)
		h.dated(h.Clock.Now().Add(time.Hour), soon)
		h.timer.Pass(time.Minute)
		overdue.expect("ENTERED", x.ID)
		got := map[string]string{}
		for range 2 {
			c := soon.change()
			got[c.ID] = c.Event
		}
		if got[x.ID] != "LEFT" || got[y.ID] != "ENTERED" {
			h.Errorf("soon: %v", got)
		}
		h.pass()
		h.set(x.ID, func(u *ent.TicketUpdateOne) { u.SetTeamID(h.Back) })
		overdue.expect("CHANGED", x.ID)
		elsewhere.expect("ENTERED", x.ID)

		// Who was away while the deadline came, and nothing else happened.
		z := h.Ticket("三", h.Front, "")
		h.set(z.ID, func(u *ent.TicketUpdateOne) { u.SetDueAt(h.Clock.Now().Add(30 * time.Second)) })
		after := h.head()
		h.Clock.Advance(10 * time.Minute)
		s := h.lookAgain(h.Zhao, map[string]any{"due": "SOON"}, after, []string{z.ID})
		s.expect("LEFT", z.ID)
		s = h.lookAgain(h.Zhao, map[string]any{"due": "OVERDUE"}, after, []string{x.ID})
		s.expect("CHANGED", z.ID)
	})
}

// dated enters a ticket with a deadline that all of the screens are told of.
func (h *hall) dated(due time.Time, screens ...*screen) {
	h.Helper()
	t := h.Ticket("有期限", h.Back, "")
	h.tell()
	h.set(t.ID, func(u *ent.TicketUpdateOne) { u.SetDueAt(due) })
	h.tell()
	for _, s := range screens {
		s.expect("ENTERED", t.ID)
	}
	h.pass()
}

func TestWhatDependsOnTheViewerIsNoPartOfALiveRow(t *testing.T) {
	h := hallOnSQLite(t)
	for _, row := range []string{
		"allowedActions { act }", "links { id }", "customer { openComplaints }", "mergedInto { number }", "stream { __typename }",
		"...{ ...F }",
	} {
		s := h.open(h.Zhao)
		document := "subscription { queueChanged { id row { " + row + " } } }"
		if strings.Contains(row, "F") {
			document += " fragment F on Ticket { unit { lastFaultAt } }"
		}
		s.subscribe(document, nil)
		if m := s.hear(); m.Type != "error" || !strings.Contains(string(m.Payload), "no part of a live row") && !strings.Contains(string(m.Payload), "FORBIDDEN") {
			h.Errorf("%s: %s %s", row, m.Type, m.Payload)
		}
	}
	s := h.open(h.Zhao)
	s.subscribe(`subscription { queueChanged(view: "viw_nothing") { id } }`, nil)
	if m := s.hear(); m.Type != "error" || !strings.Contains(string(m.Payload), "NOT_FOUND") {
		h.Errorf("a view that is not there: %s %s", m.Type, m.Payload)
	}
	s = h.open(h.Zhao)
	s.subscribe(`subscription { queueChanged(filter: {kinds: [NONSENSE]}) { id } }`, nil)
	if m := s.hear(); m.Type != "error" {
		h.Errorf("a kind that is not there: %s %s", m.Type, m.Payload)
	}
}

func TestAnswersKeepTheShapeOfTheDocument(t *testing.T) {
	h := hallOnSQLite(t)
	s := h.open(h.Zhao)
	s.subscribe(`subscription ($with: Boolean = false) { q: queueChanged { __typename what: event row { chases @include(if: $with) subject } at: position } }`, nil)
	h.eventually("a member", func() bool { return h.hub.Stats().Attending == 1 })
	x := h.Ticket(`引号 " 与 \ 和 <`, h.Front, "")
	_ = x
	var got struct {
		Data json.RawMessage `json:"data"`
	}
	if err := json.Unmarshal(s.hear().Payload, &got); err != nil {
		h.Fatal(err)
	}
	want := `{"q":{"__typename":"QueueChange","what":"ENTERED","row":{"subject":"引号 \" 与 \\ 和 <"},"at":` + jsonOf(h.head()) + `}}`
	if string(got.Data) != want {
		h.Errorf("got  %s\nwant %s", got.Data, want)
	}
}

func jsonOf(v any) string {
	b, _ := json.Marshal(v)
	return string(b)
}
