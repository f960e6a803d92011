package graph

import (
	"bufio"
	"context"
	"encoding/json"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/gobwas/ws"

	"fuwu/ent"
	"fuwu/graph/socket"
	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/files"
	"fuwu/server/live"
	"fuwu/server/live/livetest"
	"fuwu/server/op"
	"fuwu/server/people"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/subjects/desk"
	"fuwu/server/tickets"
	"fuwu/server/views"
)

const patience = 10 * time.Second // how long a test waits for what must come

// hall is a desk with its live queues, behind a real server with real sockets.
type hall struct {
	*testing.T
	*desk.Desk
	timer  *livetest.Timer
	hub    *live.Hub
	r      *Resolver
	line   *socket.Transport
	url    string
	people map[string]access.Actor
	last   int64 // position of the last operation of the test
	joined *atomic.Int64
}

// attentive counts who has caught up: what is committed then comes as it happens.
type attentive struct {
	*Queues
	joined *atomic.Int64
}

func (a attentive) Share(ctx context.Context, op *graphql.OperationContext) (*socket.Share, error) {
	share, err := a.Queues.Share(ctx, op)
	if share == nil || share.CatchUp == nil {
		return share, err
	}
	catchUp := share.CatchUp
	share.CatchUp = func(ctx context.Context) (socket.Batch, error) {
		defer a.joined.Add(1)
		return catchUp(ctx)
	}
	return share, err
}

func eachHall(t *testing.T, story func(h *hall)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) { story(openHall(t, s)) })
}

func openHall(t *testing.T, s *store.Store) *hall {
	d := desk.Open(t, s)
	f, err := files.New(d.Ops, d.Read, s, d.Clock.Now, files.Config{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	c := customers.New(customers.Parts{Ops: d.Ops, Read: d.Read, Search: s.Found})
	x := tickets.New(tickets.Parts{
		Ops: d.Ops, Read: d.Read, Clock: d.Clock.Now, Zone: time.FixedZone("CST", 8*60*60), Search: s.Found, Customers: c, Files: f,
	})
	timer := livetest.NewTimer(d.Clock)
	log := slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelWarn}))
	hub := live.New(live.Config{Read: s.Unscoped(), Now: d.Clock.Now, After: timer.After, Log: log})
	d.Ops.OnCommit(func(int64) { hub.Wake() })
	h := &hall{T: t, Desk: d, timer: timer, hub: hub, people: map[string]access.Actor{}, joined: &atomic.Int64{}}
	h.r = &Resolver{
		People: people.New(d.Ops, d.Read, s, people.Config{Clock: d.Clock.Now}), Customers: c, Tickets: x, Files: f,
		Views: views.New(d.Ops, d.Read, x.Count), Live: hub, Read: d.Read, Unscoped: s.Unscoped(), Clock: d.Clock.Now,
		CursorKey: []byte("cursor"), Position: hub.Head,
	}
	for _, a := range []access.Actor{d.Wang, d.Li, d.Sun, d.Zhou, d.Zhao, d.Qian, d.Admin} {
		h.people[a.ID] = a
	}
	queues, stop := h.r.Queues(log)
	h.line = socket.New(socket.Config{Init: h.admit, Logger: log, Now: time.Now, Version: "1", Sharer: attentive{queues, h.joined}})
	server := httptest.NewServer(h.r.Handler(log, h.line))
	h.url = strings.Replace(server.URL, "http", "ws", 1)
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		if err := h.line.Shutdown(ctx); err != nil {
			t.Errorf("shutdown: %v", err)
		}
		server.Close()
		h.eventually("everybody gone", func() bool { s := hub.Stats(); return s.Attending == 0 && s.Watches == 0 })
		stop()
		_ = hub.Close()
		if len(queues.boards) != 0 || len(queues.sights) != 0 {
			t.Errorf("left behind: %d questions, %d sights", len(queues.boards), len(queues.sights))
		}
	})
	return h
}

// admit believes the header that names a colleague.
func (h *hall) admit(ctx context.Context, r *http.Request, _ json.RawMessage) (context.Context, socket.Identity, error) {
	a, ok := h.people[r.Header.Get("X-Actor")]
	if !ok {
		return nil, socket.Identity{}, socket.ErrUnauthorized
	}
	return access.With(ctx, a), socket.Identity{User: a.ID}, nil
}

// screen is somebody's open line.
type screen struct {
	*testing.T
	conn net.Conn
	in   *bufio.Reader
}

func (h *hall) open(a access.Actor) *screen {
	h.Helper()
	dialer := ws.Dialer{
		Protocols: []string{"graphql-transport-ws"}, Timeout: patience,
		Header: ws.HandshakeHeaderHTTP(http.Header{"X-Actor": {a.ID}}),
	}
	conn, early, _, err := dialer.Dial(h.Context(), h.url)
	if err != nil {
		h.Fatal(err)
	}
	h.Cleanup(func() { _ = conn.Close() })
	s := &screen{T: h.T, conn: conn, in: bufio.NewReader(conn)}
	if early != nil {
		s.in = early
	}
	s.say(map[string]any{"type": "connection_init"})
	if m := s.hear(); m.Type != "connection_ack" {
		h.Fatalf("not admitted: %+v", m)
	}
	return s
}

func (s *screen) say(message any) {
	s.Helper()
	text, err := json.Marshal(message)
	if err == nil {
		err = ws.WriteFrame(s.conn, ws.MaskFrame(ws.NewTextFrame(text)))
	}
	if err != nil {
		s.Fatal(err)
	}
}

func (s *screen) subscribe(query string, variables map[string]any) {
	s.Helper()
	s.say(map[string]any{"id": "1", "type": "subscribe", "payload": map[string]any{"query": query, "variables": variables}})
}

// message is what the server says.
type message struct {
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload"`
}

func (s *screen) hear() message {
	s.Helper()
	_ = s.conn.SetReadDeadline(time.Now().Add(patience))
	f, err := ws.ReadFrame(s.in)
	if err != nil {
		s.Fatalf("nothing was said: %v", err)
	}
	var m message
	if f.Header.OpCode != ws.OpText || json.Unmarshal(f.Payload, &m) != nil {
		s.Fatalf("not a message: %s", f.Payload)
	}
	if m.Type == "ping" {
		return s.hear()
	}
	return m
}

// told is a change of a queue as a page gets it.
type told struct {
	Event    string `json:"event"`
	ID       string `json:"id"`
	Position int64  `json:"position"`
	Row      *struct {
		ID       string  `json:"id"`
		Subject  string  `json:"subject"`
		Chases   int     `json:"chases"`
		Customer *named  `json:"customer"`
		Team     *named  `json:"team"`
		Assignee *named  `json:"assignee"`
		Due      *string `json:"dueAt"`
	} `json:"row"`
}

type named struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// change is the next change of the queue.
func (s *screen) change() told {
	s.Helper()
	var t struct {
		Data struct {
			QueueChanged told `json:"queueChanged"`
		} `json:"data"`
		Errors []any `json:"errors"`
	}
	m := s.hear()
	if m.Type != "next" || json.Unmarshal(m.Payload, &t) != nil || t.Errors != nil {
		s.Fatalf("no change: %s %s", m.Type, m.Payload)
	}
	return t.Data.QueueChanged
}

// expect hears the next change and says what is wrong with it.
func (s *screen) expect(event, id string) told {
	s.Helper()
	c := s.change()
	if c.Event != event || c.ID != id {
		s.Fatalf("told %s %s, not %s %s", c.Event, c.ID, event, id)
	}
	if row := c.Row != nil; row != (event == "ENTERED" || event == "CHANGED") || row && c.Row.ID != id {
		s.Fatalf("row of %s: %+v", event, c.Row)
	}
	return c
}

const queueDocument = `subscription Queue($view: ID, $filter: TicketFilter, $after: Position, $holding: [ID!]) {
	queueChanged(view: $view, filter: $filter, after: $after, holding: $holding) {
		event id position row { ...Row }
	}
}
fragment Row on Ticket { id subject chases dueAt customer { id name } team { id name } assignee { id name } }`

// look opens a queue for somebody and waits until they are told of it.
func (h *hall) look(a access.Actor, filter map[string]any) *screen {
	h.Helper()
	return h.lookAgain(a, filter, h.head(), nil)
}

func (h *hall) lookAgain(a access.Actor, filter map[string]any, after int64, holding []string) *screen {
	h.Helper()
	s := h.open(a)
	before := h.joined.Load()
	s.subscribe(queueDocument, map[string]any{"filter": filter, "after": after, "holding": holding})
	h.eventually("a member", func() bool { return h.joined.Load() > before })
	return s
}

func (h *hall) head() int64 {
	h.Helper()
	head, err := h.hub.Head(h.Context())
	if err != nil {
		h.Fatal(err)
	}
	return head
}

// pass lets so much time pass that everything may be told at once again.
func (h *hall) pass() { h.timer.Pass(300 * time.Millisecond) }

func (h *hall) eventually(what string, ok func() bool) {
	h.Helper()
	deadline, again := time.After(patience), time.NewTicker(time.Millisecond)
	defer again.Stop()
	for !ok() {
		select {
		case <-again.C:
		case <-deadline:
			h.Fatalf("not in time: %s", what)
		}
	}
}

// read lets the hub read everything, in hardly more time than it takes.
func (h *hall) read() {
	h.Helper()
	head := h.head()
	h.eventually("read", func() bool { h.timer.Pass(time.Millisecond); return h.hub.Stats().Place == head })
}

// tell lets the hub tell everything.
func (h *hall) tell() {
	h.Helper()
	h.read()
	h.eventually("told", func() bool { h.timer.Pass(time.Millisecond); return h.hub.Stats().Pending == 0 })
	h.pass()
}

// set changes a ticket as the program.
func (h *hall) set(id string, change func(*ent.TicketUpdateOne)) {
	h.Helper()
	h.last = h.As(access.System("test"), "ticket.describe", id, func(o *op.Op) error {
		x, err := o.Tx.Ticket.Get(o.Ctx, id)
		if err != nil {
			return err
		}
		u := o.Tx.Ticket.UpdateOne(x)
		change(u)
		return u.Exec(o.Ctx)
	}).Position
}

func (h *hall) invite(ticket string, a access.Actor) {
	h.Helper()
	h.last = h.Do("ticket.invite", func(o *op.Op) error {
		return o.Tx.Participant.Create().SetTicketID(ticket).SetUserID(a.ID).Exec(o.Ctx)
	}).Position
}

// hallOnSQLite is for stories in which the database plays no part.
func hallOnSQLite(t *testing.T) *hall {
	t.Helper()
	return openHall(t, storetest.SQLite(t))
}
