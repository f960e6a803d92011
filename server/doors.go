package main

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"net/http"
	"net/netip"
	"os"
	"path/filepath"
	"time"

	"fuwu/frontend"
	"fuwu/graph"
	"fuwu/graph/socket"
	"fuwu/server/access"
	"fuwu/server/exports"
	"fuwu/server/fault"
	"fuwu/server/live"
	"fuwu/server/people"
	"fuwu/server/web"
)

// doors are where the world asks the department.
type doors struct {
	http.Handler
	line *socket.Transport
	hub  *live.Hub
}

// openDoors builds the counter, the open line and the web over the department.
// The authority is the certificate browsers are to trust, where it is our own.
func (p *Program) openDoors(proxies []netip.Prefix, authority []byte) (*doors, error) {
	s, d := p.config.session, &doors{}
	metrics := web.NewMetrics()
	p.Ops.OnCommit(func(int64) { metrics.Committed() })
	p.Ops.OnRefused(func(_ context.Context, _ access.Actor, act, _ string, err error) { metrics.Refused(act, codeOf(err)) })
	gate := web.NewGate(p.People, proxies)
	d.hub = live.New(live.Config{Read: p.Store.Unscoped(), Now: p.config.clock, After: time.After, Log: s.log})
	p.later(d.hub.Close)
	p.Ops.OnCommit(func(int64) { d.hub.Wake() })
	p.Store.OnWrite(d.hub.Wake)
	p.Store.OnWrite(p.Notices.Wake)
	key, err := p.cursorKey()
	if err != nil {
		return nil, err
	}
	counter := &graph.Resolver{
		People: p.People, Customers: p.Customers, Tickets: p.Tickets, Views: p.Views, Notices: p.Notices, Comments: p.Comments,
		Files: p.Files, Batches: p.Batches, History: p.History, Search: p.Search, Live: d.hub,
		Read: p.Store.Read(), Unscoped: p.Store.Unscoped(), Clock: p.config.clock, Version: version, CursorKey: key,
		Position: d.hub.Head, LastBackup: p.lastBackup,
	}
	queues, stop := counter.Queues(s.log)
	p.later(func() error { stop(); return nil })
	d.line = socket.New(socket.Config{Init: enter(gate), Logger: s.log, Now: p.config.clock, Version: version, Sharer: queues})
	for name, value := range map[string]func(socket.Stats) int64{
		"fuwu_sockets": func(x socket.Stats) int64 { return int64(x.Sockets) }, "fuwu_cohorts": func(x socket.Stats) int64 { return int64(x.Cohorts) },
	} {
		metrics.Gauge(name, "The open line, now.", func() float64 { return float64(value(d.line.Stats())) })
	}
	playground, err := web.Playground(frontend.Dist)
	if err != nil {
		return nil, err
	}
	handler, err := web.New(web.Parts{
		Gate: gate, People: p.People, Files: p.Files, Page: frontend.Dist, Metrics: metrics, GraphQL: inTheirLanguage(counter.Handler(s.log, d.line)),
		Exports: exports.New(exports.Parts{
			Ops: p.Ops, Read: p.Store.Read(), People: p.People, Customers: p.Customers, Tickets: p.Tickets, Clock: p.config.clock, Zone: s.zone, Log: s.log,
		}),
		Playground: playground, Authority: authority, Ready: p.Store.Ready, LastBackup: p.lastBackup, Version: version, Clock: p.config.clock, Log: s.log,
	})
	if err != nil {
		return nil, err
	}
	d.Handler = handler
	return d, nil
}

// enter admits a socket: who asks is found out anew, since the session may have
// ended while the line was being opened.
func enter(gate *web.Gate) socket.InitFunc {
	return func(ctx context.Context, r *http.Request, _ json.RawMessage) (context.Context, socket.Identity, error) {
		ctx, err := gate.Identify(ctx, r)
		if err != nil {
			return ctx, socket.Identity{}, errors.Join(socket.ErrUnauthorized, err)
		}
		actor, ok := access.From(ctx)
		if !ok {
			return ctx, socket.Identity{}, socket.ErrUnauthorized
		}
		session, _ := people.SessionFrom(ctx)
		return ctx, socket.Identity{User: actor.ID, Session: session.ID}, nil
	}
}

// inTheirLanguage answers who is not signed in as their browser asks.
func inTheirLanguage(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(graph.WithLocale(r.Context(), web.Locale(r.Context()))))
	})
}

// cursorKey seals cursors; it follows from the ledger's key, so that a cursor
// outlives a restart and leaves nobody anything to guess.
func (p *Program) cursorKey() ([]byte, error) {
	s := p.config.session
	file := s.cli.Key
	if file == "" {
		file = filepath.Join(s.cli.Data, "ledger.key")
	}
	secret, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(append([]byte("cursors\x00"), secret...))
	return sum[:], nil
}

// codeOf is what a refusal is counted under.
func codeOf(err error) string {
	if reasons, ok := fault.From(err); ok {
		return string(reasons[0].Code)
	}
	return "INTERNAL"
}
