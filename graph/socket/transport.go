package socket

import (
	"encoding/json"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/gobwas/ws"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Transport is the door for sockets. It is added to gqlgen's handler.Server before the transports that answer GET and POST.
type Transport struct {
	init    InitFunc
	logger  *slog.Logger
	now     func() time.Time
	ack     []byte
	origins []string
	sharer  Sharer
	limits  Limits
	cohorts cohorts

	mu       sync.Mutex
	conns    []*conn
	users    map[string]int
	pending  map[*conn]*closures // those whose Init runs
	shutting bool
	empty    chan struct{} // closed when the last socket has gone, after shutting

	stats struct{ delivered, cut, resyncs, panics atomic.Int64 }
}

var _ graphql.Transport = (*Transport)(nil)

// New makes a Transport. A missing Init, Logger or Now is a mistake in the wiring, and panics.
func New(config Config) *Transport {
	if config.Init == nil || config.Logger == nil || config.Now == nil {
		panic("socket: Init, Logger and Now are required")
	}
	return &Transport{
		init: config.Init, logger: config.Logger, now: config.Now, ack: ackMessage(config.Version),
		origins: config.AllowedOrigins, sharer: config.Sharer, limits: config.Limits.withDefaults(),
		cohorts: cohorts{byKey: map[string]*Cohort{}},
		users:   map[string]int{}, pending: map[*conn]*closures{},
	}
}

// Supports tells a handshake from other requests.
func (t *Transport) Supports(r *http.Request) bool {
	return strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
}

// Do makes a socket of the request and returns; the socket lives on without it.
func (t *Transport) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	if !t.originAllowed(r) {
		refuse(w, http.StatusForbidden, "this origin may not connect")
		return
	}
	if t.isShutting() {
		w.Header().Set("Retry-After", "1")
		refuse(w, http.StatusServiceUnavailable, "the server is going away")
		return
	}
	upgrader := ws.HTTPUpgrader{Timeout: t.limits.Write, Protocol: func(p string) bool { return p == subprotocol }}
	nc, rw, handshake, err := upgrader.Upgrade(r, w)
	if err != nil {
		t.logger.Debug("no handshake", "error", err)
		if nc != nil {
			_ = nc.Close()
		}
		return
	}
	var rest []byte
	if n := rw.Reader.Buffered(); n > 0 {
		ahead, _ := rw.Reader.Peek(n) // it is buffered
		rest = slices.Clone(ahead)
	}
	if handshake.Protocol == "" {
		t.refuseProtocol(nc)
		return
	}
	t.start(nc, rest, r, exec)
}

// refuseProtocol closes with the protocol's own code, as its reference implementation does: a browser that offered other protocols fails by itself.
func (t *Transport) refuseProtocol(nc net.Conn) {
	deadline := time.AfterFunc(t.limits.Close, func() { _ = nc.Close() })
	defer deadline.Stop()
	_, _ = nc.Write(closeFrame(CodeNotAcceptable, "subprotocol not acceptable"))
	_ = nc.Close()
}

// originAllowed compares hosts, as net/http's CrossOriginProtection does: behind a proxy the scheme of the request is not known.
func (t *Transport) originAllowed(r *http.Request) bool {
	origin := r.Header.Get("Origin")
	if origin == "" || slices.Contains(t.origins, origin) {
		return true
	}
	u, err := url.Parse(origin)
	return err == nil && u.Host != "" && strings.EqualFold(u.Host, r.Host)
}

func refuse(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(&graphql.Response{Errors: gqlerror.List{{Message: text}}})
}

// survive keeps a defect in somebody else's hook from ending the program. To be deferred.
func (t *Transport) survive(where string) { _ = t.recovered(where, recover()) }

func (t *Transport) recovered(where string, r any) bool {
	if r == nil {
		return false
	}
	t.stats.panics.Add(1)
	t.logger.Error("panic in socket", "where", where, "panic", r, "stack", string(debug.Stack()))
	return true
}

func (t *Transport) leftHook(left func()) {
	if left != nil {
		defer t.survive("left")
		left()
	}
}
