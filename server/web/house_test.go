package web_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"fuwu/server/access"
	"fuwu/server/files"
	"fuwu/server/op"
	"fuwu/server/people"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/web"
)

const password = "correct horse battery"

var program = access.System("test")

// house is a department behind its door.
type house struct {
	t      *testing.T
	people *people.Service
	clock  *storetest.Clock
	server *httptest.Server
	log    *strings.Builder
	parts  web.Parts

	mu    sync.Mutex
	ended []string
	ready error
}

// writer lets a log be read while it is written.
type writer struct{ h *house }

func (w writer) Write(b []byte) (int, error) {
	w.h.mu.Lock()
	defer w.h.mu.Unlock()
	return w.h.log.Write(b)
}

func (h *house) logged() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.log.String()
}

var built = fstest.MapFS{
	"index.html":            {Data: []byte(`<!doctype html><script>var dark</script><script type="module" src="/assets/main.js"></script>`)},
	"index.html.gz":         {Data: []byte("gzip of index")},
	"favicon.svg":           {Data: []byte("<svg/>")},
	"assets/main.js":        {Data: []byte("main()")},
	"assets/main.js.br":     {Data: []byte("brotli")},
	"assets/main.js.gz":     {Data: []byte("gzip")},
	".vite/manifest.json":   {Data: []byte("{}")},
	"sw.js":                 {Data: []byte("worker()")},
	"manifest.webmanifest":  {Data: []byte("{}")},
	"assets/font-abc.woff2": {Data: []byte("font")},
}

func each(t *testing.T, test func(t *testing.T, h *house)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) { test(t, newHouse(t, s, nil)) })
}

// one is for stories that no database tells differently.
func one(t *testing.T, change func(*web.Parts)) *house {
	t.Helper()
	return newHouse(t, storetest.SQLite(t), change)
}

func newHouse(t *testing.T, s *store.Store, change func(*web.Parts)) *house {
	t.Helper()
	h := &house{t: t, clock: storetest.NewClock(), log: &strings.Builder{}}
	ops := op.New(s.Database(), h.clock.Now)
	h.people = people.New(ops, s.Read(), s, people.Config{Clock: h.clock.Now, OnEnded: func(user, session string) {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.ended = append(h.ended, user)
	}})
	kept, err := files.New(ops, s.Read(), s, h.clock.Now, files.Config{Dir: t.TempDir()})
	h.must(err)
	h.parts = web.Parts{
		Gate: web.NewGate(h.people, nil), People: h.people, Files: kept, Page: built, Metrics: web.NewMetrics(),
		GraphQL: http.HandlerFunc(asks), Version: "1.2.3", Clock: h.clock.Now,
		Playground: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("playground")) }),
		Log:        slog.New(slog.NewTextHandler(writer{h}, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Ready: func(ctx context.Context) error {
			h.mu.Lock()
			defer h.mu.Unlock()
			return errors.Join(h.ready, s.Ready(ctx))
		},
		LastBackup: func() *time.Time { at := h.clock.Now().Add(-time.Hour); return &at },
	}
	if change != nil {
		change(&h.parts)
	}
	door, err := web.New(h.parts)
	h.must(err)
	h.server = httptest.NewUnstartedServer(nil)
	h.server.Config = web.Server(door, slog.New(slog.DiscardHandler))
	h.server.Start()
	t.Cleanup(h.server.Close)
	return h
}

// asks stands where the counter is: it says who asks.
func asks(w http.ResponseWriter, r *http.Request) {
	a, _ := access.From(r.Context())
	s, _ := people.SessionFrom(r.Context())
	var roles []string
	for _, role := range a.Roles {
		roles = append(roles, string(role))
	}
	text, _ := io.ReadAll(r.Body)
	_ = json.NewEncoder(w).Encode(map[string]any{
		"id": a.ID, "roles": roles, "session": s.ID, "locale": web.Locale(r.Context()), "asked": string(text), "request": web.RequestID(r.Context()),
	})
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) hire(login string, roles ...access.Role) string {
	h.t.Helper()
	done, secret, err := h.people.CreateUser(h.t.Context(), program, people.UserInput{Login: login, Name: login, Roles: roles})
	h.must(err)
	_, _, err = h.people.UseLink(h.t.Context(), secret, password, people.Origin{})
	h.must(err)
	return done.IDs[0]
}

// browser is somebody with cookies.
type browser struct {
	h      *house
	client *http.Client
	header http.Header
}

func (h *house) browser() *browser {
	h.t.Helper()
	jar, err := cookiejar.New(nil)
	h.must(err)
	plain := h.server.Client().Transport.(*http.Transport).Clone()
	plain.DisableCompression = true
	h.t.Cleanup(plain.CloseIdleConnections)
	return &browser{h, &http.Client{
		Jar: jar, Transport: plain,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}, http.Header{"Sec-Fetch-Site": {"same-origin"}}}
}

// reply is an answer, read whole.
type reply struct {
	*http.Response
	body string
}

func (x reply) code(t *testing.T) string {
	t.Helper()
	var list struct {
		Errors []struct{ Code, Message string }
	}
	if err := json.Unmarshal([]byte(x.body), &list); err != nil || len(list.Errors) == 0 {
		t.Fatalf("no errors in %d %s", x.StatusCode, x.body)
	}
	return list.Errors[0].Code
}

func (b *browser) send(method, path, kind, body string) reply {
	b.h.t.Helper()
	r, err := http.NewRequest(method, b.h.server.URL+path, strings.NewReader(body))
	b.h.must(err)
	r.Header = b.header.Clone()
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	answer, err := b.client.Do(r)
	b.h.must(err)
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	b.h.must(err)
	return reply{answer, string(text)}
}

func (b *browser) get(path string) reply { b.h.t.Helper(); return b.send("GET", path, "", "") }

func (b *browser) post(path string, v any) reply {
	b.h.t.Helper()
	text, err := json.Marshal(v)
	b.h.must(err)
	return b.send("POST", path, "application/json", string(text))
}

func (b *browser) signIn(login, password string) reply {
	b.h.t.Helper()
	return b.post("/auth/sign-in", map[string]string{"login": login, "password": password})
}

// who says who the counter takes the browser for.
func (b *browser) who() (who struct {
	ID, Session, Locale, Request string
	Roles                        []string
}) {
	b.h.t.Helper()
	x := b.post("/graphql", map[string]string{"query": "{viewer{id}}"})
	if x.StatusCode != http.StatusOK {
		b.h.t.Fatalf("%d %s", x.StatusCode, x.body)
	}
	b.h.must(json.NewDecoder(bytes.NewReader([]byte(x.body))).Decode(&who))
	return who
}

func prefixes(list ...string) []netip.Prefix {
	var all []netip.Prefix
	for _, p := range list {
		all = append(all, netip.MustParsePrefix(p))
	}
	return all
}
