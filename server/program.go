package main

import (
	"context"
	"errors"
	"time"

	"fuwu/server/access"
	"fuwu/server/batches"
	"fuwu/server/comments"
	"fuwu/server/customers"
	"fuwu/server/files"
	"fuwu/server/history"
	"fuwu/server/notices"
	"fuwu/server/op"
	"fuwu/server/people"
	"fuwu/server/search"
	"fuwu/server/store"
	"fuwu/server/tickets"
	"fuwu/server/views"
)

// Program is the department: its memory and everybody who works with it.
type Program struct {
	Store     *store.Store
	Ops       *op.Runner
	People    *people.Service
	Customers *customers.Service
	Tickets   *tickets.Service
	Views     *views.Service
	Comments  *comments.Service
	Files     *files.Service
	Batches   *batches.Service
	History   *history.Service
	Search    *search.Service
	Notices   *notices.Service

	config  programConfig
	closing []func() error
}

// programConfig is what the program is built from.
type programConfig struct {
	session *session
	clock   func() time.Time // the machine's when nil
	ops     []op.Option
	draft   bool // the memory is made again when it is lost
	// demoAllowed says whether passwords of the demo company are taken.
	demoAllowed func() bool
	filesQuota  int64 // bytes of all files; the usual when 0
	// onEnded is told whose session ended; without a session, that all of the
	// user's sockets must be opened again.
	onEnded func(userID, sessionID string)
}

// open builds the department over the memory, from the ground up.
func open(ctx context.Context, c programConfig) (*Program, error) {
	s := c.session
	if c.clock == nil {
		c.clock = s.now
	}
	config := s.store()
	config.Clock, config.Draft = c.clock, c.draft
	memory, err := store.Open(ctx, config)
	if err != nil {
		return nil, err
	}
	p := &Program{Store: memory, config: c}
	p.later(memory.Close)
	p.Ops = op.New(memory.Database(), c.clock, append([]op.Option{op.Zone(s.zone)}, c.ops...)...)
	read := memory.Read()
	p.People = people.New(p.Ops, read, memory, people.Config{Clock: c.clock, Log: s.log, DemoAllowed: c.demoAllowed, OnEnded: c.onEnded})
	p.Search = search.New(search.Parts{Read: read, Page: memory.Page, Matching: memory.Found})
	p.Customers = customers.New(customers.Parts{
		Ops: p.Ops, Read: read, Clock: c.clock, Search: p.Search.Narrow, Find: p.Search.Find,
		Tickets: func(o *op.Op, id string) error { return p.Tickets.Reindex(o, id) }, // opened below
	})
	if p.Files, err = files.New(p.Ops, read, memory, c.clock, files.Config{Dir: s.filesDir(), Quota: c.filesQuota}); err != nil {
		return nil, errors.Join(err, p.Close())
	}
	p.Tickets = tickets.New(tickets.Parts{
		Ops: p.Ops, Read: read, Clock: c.clock, Zone: s.zone, Search: p.Search.Narrow, Customers: p.Customers, Files: p.Files,
	})
	p.Views = views.New(p.Ops, read, p.Tickets.Count)
	p.Comments = comments.New(p.Ops, read)
	p.Batches = batches.New(p.Ops, read, func(o *op.Op, id string) error {
		return errors.Join(p.Tickets.Reindex(o, id), p.Customers.Reindex(o, id))
	})
	p.History = history.New(read)
	p.Notices = notices.New(notices.Parts{
		Ops: p.Ops, Read: read, Tables: memory, Clock: c.clock, Log: s.log, Wait: tickets.UndoWithin,
		Actor: func(ctx context.Context, userID string) (access.Actor, error) { return p.People.Actor(ctx, userID) },
	})
	return p, nil
}

// later is closed when the program closes, the last first.
func (p *Program) later(close func() error) { p.closing = append(p.closing, close) }

// Close closes everything that was opened.
func (p *Program) Close() (err error) {
	for i := len(p.closing) - 1; i >= 0; i-- {
		err = errors.Join(err, p.closing[i]())
	}
	p.closing = nil
	return err
}
