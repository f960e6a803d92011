package graph_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"fuwu/graph"
	"fuwu/server/access"
	"fuwu/server/batches"
	"fuwu/server/comments"
	"fuwu/server/customers"
	"fuwu/server/files"
	"fuwu/server/history"
	"fuwu/server/live"
	"fuwu/server/live/livetest"
	"fuwu/server/notices"
	"fuwu/server/op"
	"fuwu/server/people"
	"fuwu/server/search"
	"fuwu/server/store"
	"fuwu/server/subjects/desk"
	"fuwu/server/tickets"
	"fuwu/server/views"
	"fuwu/server/web"
)

// whole is a small desk with every department behind the counter and the counter
// behind the front door: what is asked here has come in as the world comes in.
type whole struct {
	*testing.T
	*desk.Desk
	r      *graph.Resolver
	hub    *live.Hub
	url    string
	tokens map[string]string // of colleagues, by login
	log    *notebook
}

// notebook is a log that can be read while it is written.
type notebook struct {
	mu   sync.Mutex
	text strings.Builder
}

func (n *notebook) Write(b []byte) (int, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.text.Write(b)
}

func (n *notebook) String() string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.text.String()
}

func openWhole(t *testing.T, s *store.Store) *whole {
	t.Helper()
	return openWholeThrough(t, s, func(counter http.Handler) http.Handler { return counter })
}

// openWholeThrough lets a test stand between the door and the counter.
func openWholeThrough(t *testing.T, s *store.Store, between func(http.Handler) http.Handler) *whole {
	t.Helper()
	d := desk.Open(t, s)
	w := &whole{T: t, Desk: d, tokens: map[string]string{}, log: &notebook{}}
	log := slog.New(slog.NewTextHandler(w.log, nil))
	timer := livetest.NewTimer(d.Clock)
	w.hub = live.New(live.Config{Read: s.Unscoped(), Now: d.Clock.Now, After: timer.After, Log: log})
	t.Cleanup(func() { _ = w.hub.Close() })
	w.r = &graph.Resolver{
		Read: d.Read, Unscoped: s.Unscoped(), Clock: d.Clock.Now, Version: "1.2.3", CursorKey: []byte("cursor"),
		Live: w.hub, Position: w.hub.Head, LastBackup: func() *time.Time { return nil },
	}
	w.employ(s, log)
	door, err := web.New(web.Parts{
		Gate: web.NewGate(w.r.People, nil), People: w.r.People, Files: w.r.Files, Page: fstest.MapFS{}, Metrics: web.NewMetrics(),
		GraphQL: between(w.r.Handler(log, nil)), Ready: s.Ready, Version: "1.2.3", Clock: d.Clock.Now, Log: slog.New(slog.DiscardHandler),
	})
	w.must(err)
	server := httptest.NewServer(door)
	t.Cleanup(server.Close)
	w.url = server.URL
	for login, a := range w.colleagues() {
		w.letIn(login, a.ID)
	}
	return w
}

// employ opens the departments, as the program does.
func (w *whole) employ(s *store.Store, log *slog.Logger) {
	w.Helper()
	r, d, shanghai := w.r, w.Desk, time.FixedZone("CST", 8*60*60)
	r.People = people.New(d.Ops, d.Read, s, people.Config{Clock: d.Clock.Now, Log: log})
	r.Search = search.New(search.Parts{Read: d.Read, Page: s.Page, Matching: s.Found})
	r.Customers = customers.New(customers.Parts{
		Ops: d.Ops, Read: d.Read, Clock: d.Clock.Now, Search: r.Search.Narrow, Find: r.Search.Find,
		Tickets: func(o *op.Op, id string) error { return r.Tickets.Reindex(o, id) },
	})
	var err error
	r.Files, err = files.New(d.Ops, d.Read, s, d.Clock.Now, files.Config{Dir: w.TempDir()})
	w.must(err)
	r.Tickets = tickets.New(tickets.Parts{
		Ops: d.Ops, Read: d.Read, Clock: d.Clock.Now, Zone: shanghai, Search: r.Search.Narrow, Customers: r.Customers, Files: r.Files,
	})
	r.Views = views.New(d.Ops, d.Read, r.Tickets.Count)
	r.Comments = comments.New(d.Ops, d.Read)
	r.Batches = batches.New(d.Ops, d.Read, func(o *op.Op, id string) error {
		return errors.Join(r.Tickets.Reindex(o, id), r.Customers.Reindex(o, id))
	})
	r.History = history.New(d.Read)
	r.Notices = notices.New(notices.Parts{
		Ops: d.Ops, Read: d.Read, Tables: s, Clock: d.Clock.Now, Log: log, Wait: tickets.UndoWithin,
		Actor: func(ctx context.Context, id string) (access.Actor, error) { return r.People.Actor(ctx, id) },
	})
}

// colleagues are the desk's people by login.
func (w *whole) colleagues() map[string]access.Actor {
	return map[string]access.Actor{
		"wang": w.Wang, "li": w.Li, "sun": w.Sun, "zhou": w.Zhou, "zhao": w.Zhao, "qian": w.Qian, "admin": w.Admin,
	}
}

// letIn gives a colleague a token to come in with.
func (w *whole) letIn(login, id string) {
	w.Helper()
	a, err := w.r.People.Actor(w.Context(), id)
	w.must(err)
	_, secret, err := w.r.People.CreateToken(w.Context(), a, "test", 366)
	w.must(err)
	w.tokens[login] = secret
}

func (w *whole) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

// answer is what came back.
type answer struct {
	status int
	kind   string
	body   []byte
}

// errs are the top-level errors of an answer.
func (a answer) errs() (list []struct {
	Message    string         `json:"message"`
	Extensions map[string]any `json:"extensions"`
}) {
	var x struct {
		Errors json.RawMessage `json:"errors"`
	}
	if json.Unmarshal(a.body, &x) == nil {
		_ = json.Unmarshal(x.Errors, &list)
	}
	return list
}

// code is that of the first top-level error; empty when there is none.
func (a answer) code() string {
	for _, e := range a.errs() {
		code, _ := e.Extensions["code"].(string)
		return code
	}
	return ""
}

// ask puts a question as a colleague; nobody for an empty login.
func (w *whole) ask(login, query string, variables map[string]any) answer {
	w.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	w.must(err)
	return w.send(login, "application/json", string(body))
}

// send posts a body to the counter.
func (w *whole) send(login, kind, body string) answer {
	w.Helper()
	q, err := http.NewRequestWithContext(w.Context(), http.MethodPost, w.url+"/graphql", strings.NewReader(body))
	w.must(err)
	q.Header.Set("Content-Type", kind)
	if login != "" {
		q.Header.Set("Authorization", "Bearer "+w.tokens[login])
	}
	x, err := http.DefaultClient.Do(q)
	w.must(err)
	defer x.Body.Close()
	text, err := io.ReadAll(x.Body)
	w.must(err)
	return answer{x.StatusCode, x.Header.Get("Content-Type"), text}
}
