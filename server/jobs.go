package main

import (
	"context"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"fuwu/server/access"
)

// job is something done by the clock: a sweep over what is due.
type job struct {
	name  string
	every time.Duration
	do    func(context.Context) error
}

// jobs are all of them.
func (p *Program) jobs() []job {
	return []job{
		{"rights that begin and end by the clock", time.Minute, p.People.Look},
		{"sessions that ended", 15 * time.Minute, p.People.Sweep},
		{"uploads nobody attached", time.Hour, func(ctx context.Context) error {
			_, err := p.Files.Sweep(ctx)
			return err
		}},
		{"the daily backup", time.Hour, p.backUp},
		// What a storm of questions or sockets left is given back while it is calm.
		{"memory that nobody uses", 2 * time.Minute, func(context.Context) error {
			debug.FreeOSMemory()
			return nil
		}},
		{"idempotency keys of last week", 24 * time.Hour, func(ctx context.Context) error {
			_, err := p.Store.SweepKeys(ctx)
			return err
		}},
	}
}

// startJobs runs the jobs and the readers of the ledger until ctx ends.
func (p *Program) startJobs(ctx context.Context, wait *sync.WaitGroup) {
	wait.Go(func() { p.Notices.Run(ctx) })
	look := make(chan struct{}, 1)
	p.Store.OnWrite(func() {
		select {
		case look <- struct{}{}:
		default:
		}
	})
	wait.Go(func() {
		for {
			select {
			case <-ctx.Done():
				return
			case <-look:
				p.try(ctx, "rights that somebody changed", p.People.Look)
			}
		}
	})
	for _, j := range p.jobs() {
		wait.Go(func() { p.repeat(ctx, j) })
	}
}

// repeat does a job at once and then by the clock.
func (p *Program) repeat(ctx context.Context, j job) {
	tick := time.NewTicker(j.every)
	defer tick.Stop()
	for {
		p.try(ctx, j.name, j.do)
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// try does a job and logs why it failed; the next time it is tried again.
func (p *Program) try(ctx context.Context, name string, do func(context.Context) error) {
	if err := do(ctx); err != nil && ctx.Err() == nil {
		p.config.session.log.ErrorContext(ctx, "a job failed", "job", name, "error", err)
	}
}

// roleTitle is a role as people say it.
func roleTitle(r access.Role) string {
	return strings.ToLower(strings.ReplaceAll(string(r), "_", " "))
}
