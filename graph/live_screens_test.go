package graph

import (
	"context"
	"encoding/json"
	"maps"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/tickets"
	"fuwu/server/views"
)

// next is the data of the next message.
func next[T any](s *screen, field string) T {
	s.Helper()
	var p struct {
		Data   map[string]T `json:"data"`
		Errors []any        `json:"errors"`
	}
	m := s.hear()
	if m.Type != "next" || json.Unmarshal(m.Payload, &p) != nil || p.Errors != nil {
		s.Fatalf("nothing of %s: %s %s", field, m.Type, m.Payload)
	}
	return p.Data[field]
}

type subjectTold struct {
	Subject *struct {
		Chases int `json:"chases"`
	} `json:"subject"`
	Here []struct {
		ID string `json:"id"`
	} `json:"here"`
	Position int64 `json:"position"`
}

func TestAnOpenRecordTellsWhoElseIsHere(t *testing.T) {
	eachHall(t, func(h *hall) {
		x := h.Ticket("咖啡机漏水", h.Front, "")
		const document = `subscription ($id: ID!) { subjectChanged(id: $id) { subject { ... on Ticket { chases } } here { id } position } }`
		open := func(a access.Actor) *screen {
			s := h.open(a)
			s.subscribe(document, map[string]any{"id": x.ID})
			return s
		}
		until := func(s *screen, what string, ok func(subjectTold) bool) subjectTold {
			h.Helper()
			for {
				h.timer.Pass(300 * time.Millisecond)
				got := next[subjectTold](s, "subjectChanged")
				if ok(got) {
					return got
				}
				h.Logf("%s: not yet: %+v", what, got)
			}
		}
		here := func(n int) func(subjectTold) bool {
			return func(t subjectTold) bool { return t.Subject != nil && len(t.Here) == n }
		}
		stop := h.passing()
		defer stop()
		wang := open(h.Wang)
		until(wang, "alone", here(0))
		li := open(h.Li)
		until(li, "with Wang", here(1))
		if got := until(wang, "with Li", here(1)); got.Here[0].ID != h.Li.ID {
			h.Errorf("here: %+v", got)
		}
		sun := open(h.Sun) // of another team: it is not there for them, nor are they here
		if got := next[subjectTold](sun, "subjectChanged"); got.Subject != nil || len(got.Here) != 0 {
			h.Errorf("told to who may not see it: %+v", got)
		}
		h.set(x.ID, func(u *ent.TicketUpdateOne) { u.SetChases(3) })
		got := until(wang, "changed", func(t subjectTold) bool { return t.Subject != nil && t.Subject.Chases == 3 })
		if len(got.Here) != 1 || got.Position < h.last {
			h.Errorf("changed: %+v", got)
		}
		_ = li.conn.Close()
		until(wang, "alone again", here(0))
		h.set(x.ID, func(u *ent.TicketUpdateOne) { u.SetTeamID(h.Back) })
		until(wang, "gone", func(t subjectTold) bool { return t.Subject == nil && len(t.Here) == 0 })
		until(sun, "come", here(0))
	})
}

// passing lets time pass by itself until stop is called.
func (h *hall) passing() (stop func()) {
	ctx, cancel := context.WithCancel(h.Context())
	var done sync.WaitGroup
	done.Go(func() {
		again := time.NewTicker(time.Millisecond)
		defer again.Stop()
		for ctx.Err() == nil {
			<-again.C
			h.timer.Pass(10 * time.Millisecond)
		}
	})
	return sync.OnceFunc(func() { cancel(); done.Wait() })
}

func TestTheBellRings(t *testing.T) {
	eachHall(t, func(h *hall) {
		defer h.passing()()
		x := h.Ticket("咖啡机漏水", h.Front, h.Wang.ID)
		tell := func(a access.Actor) (id string) {
			h.Do("notice.tell", func(o *op.Op) error {
				n, err := o.Tx.Notice.Create().SetUserID(a.ID).SetAct("ticket.assign").SetSubjectID(x.ID).SetPosition(o.Now.UnixNano() + int64(len(id))).Save(o.Ctx)
				id = n.ID
				return err
			})
			return id
		}
		type noticed struct {
			Notice *struct {
				ID     string `json:"id"`
				Ticket *struct {
					Subject string `json:"subject"`
				} `json:"ticket"`
			} `json:"notice"`
			Unread int `json:"unread"`
		}
		s := h.open(h.Wang)
		s.subscribe(`subscription { noticed { notice { id ticket { subject } } unread } }`, nil)
		if n := next[noticed](s, "noticed"); n.Notice != nil || n.Unread != 0 {
			h.Errorf("at first: %+v", n)
		}
		tell(h.Li)
		id := tell(h.Wang)
		if n := next[noticed](s, "noticed"); n.Notice == nil || n.Notice.ID != id || n.Notice.Ticket.Subject != "咖啡机漏水" || n.Unread != 1 {
			h.Errorf("it rang: %+v", n)
		}
		h.As(h.Wang, "notice.read", id, func(o *op.Op) error {
			n, err := o.Tx.Notice.Get(o.Ctx, id)
			if err != nil {
				return err
			}
			return o.Tx.Notice.UpdateOne(n).SetReadAt(o.Now).Exec(o.Ctx)
		})
		if n := next[noticed](s, "noticed"); n.Notice != nil || n.Unread != 0 {
			h.Errorf("read elsewhere: %+v", n)
		}
	})
}

func TestCountsOfViewsAreLive(t *testing.T) {
	eachHall(t, func(h *hall) {
		defer h.passing()()
		view := func(name string, f tickets.Filter) string {
			done, err := h.r.Views.Create(h.Context(), h.Zhao, views.ViewInput{Name: name, Share: views.All, Filter: f, Order: tickets.OpenedDesc, Density: "normal"})
			if err != nil {
				h.Fatal(err)
			}
			return done.IDs[0]
		}
		yes := true
		open, mine := view("未结", tickets.Filter{Open: &yes}), view("我的", tickets.Filter{Mine: &yes})
		h.Ticket("别组", h.Back, "")
		s := h.open(h.Wang)
		s.subscribe(`subscription { viewsCounted { id count overdue } }`, nil)
		type count struct {
			ID      string `json:"id"`
			Count   int    `json:"count"`
			Overdue int    `json:"overdue"`
		}
		now := map[string]count{}
		until := func(want map[string]count) {
			h.Helper()
			for !maps.Equal(now, want) {
				for _, c := range next[[]count](s, "viewsCounted") {
					now[c.ID] = c
				}
			}
		}
		until(map[string]count{open: {open, 0, 0}, mine: {mine, 0, 0}})
		x := h.Ticket("本组", h.Front, "")
		until(map[string]count{open: {open, 1, 0}, mine: {mine, 0, 0}})
		h.Assign(h.Li, x.ID, h.Wang.ID)
		until(map[string]count{open: {open, 1, 0}, mine: {mine, 1, 0}})
		h.set(x.ID, func(u *ent.TicketUpdateOne) { u.SetDueAt(h.Clock.Now().Add(10 * time.Second)) })
		h.tell()
		h.timer.Pass(time.Minute)
		until(map[string]count{open: {open, 1, 1}, mine: {mine, 1, 1}}) // by time alone
		h.set(x.ID, func(u *ent.TicketUpdateOne) { u.SetTeamID(h.Back).ClearAssigneeID() })
		until(map[string]count{open: {open, 0, 0}, mine: {mine, 0, 0}})
		third := view("咨询", tickets.Filter{Open: &yes})
		until(map[string]count{open: {open, 0, 0}, mine: {mine, 0, 0}, third: {third, 0, 0}})
	})
}

func TestANeighbourWhoStopsReadingHindersNobody(t *testing.T) {
	h := hallOnSQLite(t)
	defer h.passing()()
	stuck, s := h.look(h.Zhao, nil), h.look(h.Zhao, nil)
	x := h.Ticket("一", h.Front, "")
	for n := 1; n <= 50; n++ {
		h.set(x.ID, func(u *ent.TicketUpdateOne) { u.SetChases(n) })
		for c := s.change(); c.Position < h.last; c = s.change() {
		}
	}
	_ = stuck.conn.Close()
}

// page is a screen that keeps a list as the page does.
type page struct {
	h    *hall
	a    access.Actor
	f    tickets.Filter
	vars map[string]any
	rows map[string]int // chases by id
	base int64
	at   int64
}

func (p *page) list() map[string]int {
	p.h.Helper()
	rows, _, err := p.h.r.Tickets.List(access.With(p.h.Context(), p.a), p.f, tickets.OpenedDesc, tickets.Page{First: 100})
	if err != nil {
		p.h.Fatal(err)
	}
	list := map[string]int{}
	for _, t := range rows {
		list[t.ID] = t.Chases
	}
	return list
}

func (p *page) reload() {
	p.base = p.h.head()
	p.at, p.rows = p.base, p.list()
}

// take is what a page does with a change. It reports whether to begin anew.
func (p *page) take(c told) (anew bool) {
	switch {
	case c.Event == "RESYNC":
		return true
	case c.Position < p.base:
	case c.Row == nil:
		delete(p.rows, c.ID)
	default:
		p.rows[c.ID] = c.Row.Chases
	}
	p.at = c.Position
	return false
}

// more waits for something to hear, or for the end of the writing.
func (s *screen) more(writing <-chan struct{}) bool {
	for {
		_ = s.conn.SetReadDeadline(time.Now().Add(10 * time.Millisecond))
		if _, err := s.in.Peek(1); err == nil {
			return true
		}
		select {
		case <-writing:
			return false
		default:
		}
	}
}

func TestNothingIsMissedHoweverOftenTheLineBreaks(t *testing.T) {
	eachHall(t, func(h *hall) {
		stop := h.passing()
		defer stop()
		var ids []string
		for range 12 {
			ids = append(ids, h.Ticket("一", h.Front, "").ID)
		}
		yes := true
		pages := []*page{
			{a: h.Wang, f: tickets.Filter{Mine: &yes}, vars: map[string]any{"mine": true}},
			{a: h.Li, f: tickets.Filter{Teams: []string{h.Front}}, vars: map[string]any{"teams": []string{h.Front}}},
			{a: h.Sun, f: tickets.Filter{Unassigned: &yes}, vars: map[string]any{"unassigned": true}},
			{a: h.Zhao, f: tickets.Filter{}, vars: nil},
		}
		var screens sync.WaitGroup
		writing := make(chan struct{})
		for i, p := range pages {
			p.h = h
			screens.Go(func() { p.live(writing, rand.New(rand.NewPCG(uint64(i), 7))) })
		}
		dice := rand.New(rand.NewPCG(3, 4))
		for n := range 150 {
			h.set(ids[dice.IntN(len(ids))], func(u *ent.TicketUpdateOne) {
				u.SetChases(n)
				switch dice.IntN(5) {
				case 0:
					u.SetAssigneeID(h.Wang.ID)
				case 1:
					u.ClearAssigneeID()
				case 2:
					u.SetTeamID(h.Back)
				case 3:
					u.SetTeamID(h.Front)
				}
			})
		}
		close(writing)
		screens.Wait()
	})
}

// live keeps a list live over lines that break, until nothing is written any more
// and the list is as the database has it.
func (p *page) live(writing <-chan struct{}, dice *rand.Rand) {
	p.reload()
	for last := false; ; {
		select {
		case <-writing:
			last = true
		default:
		}
		s := p.h.lookAgain(p.a, p.vars, p.at, slices.Collect(maps.Keys(p.rows)))
		for n := dice.IntN(6); last || n > 0; n-- {
			if last && maps.Equal(p.rows, p.list()) {
				return
			}
			if !last && !s.more(writing) {
				break
			}
			if p.take(s.change()) {
				p.reload()
				break
			}
		}
		_ = s.conn.Close()
	}
}
