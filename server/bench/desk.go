package main

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/people"
	"fuwu/server/store"
)

// desk is as much of the department as data is made with.
type desk struct {
	memory *store.Store
	ops    *op.Runner
	people *people.Service
}

// openDesk opens a folder that nobody serves.
func openDesk(ctx context.Context, dir string, clock func() time.Time) (*desk, error) {
	silent := slog.New(slog.DiscardHandler)
	memory, err := store.Open(ctx, store.Config{Dir: dir, Draft: true, Clock: clock, Log: silent})
	if err != nil {
		return nil, err
	}
	ops := op.New(memory.Database(), clock)
	return &desk{memory, ops, people.New(ops, memory.Read(), memory, people.Config{Clock: clock, Log: silent})}, nil
}

// agent is an agent as they may act.
func (d *desk) agent(ctx context.Context, login string) (access.Actor, error) {
	book, err := d.people.Directory(access.With(ctx, access.System("bench")))
	if err != nil {
		return access.Actor{}, err
	}
	for _, u := range book.Users(false) {
		if u.Login == login {
			return d.people.Actor(ctx, u.ID)
		}
	}
	return access.Actor{}, fmt.Errorf("nobody signs in as %q", login)
}
