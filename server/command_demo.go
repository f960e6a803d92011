package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/stage"
	"fuwu/server/store"
)

// DemoCmd fills an empty data folder with the invented company.
type DemoCmd struct {
	Small    bool   `help:"About 200 tickets, in a few seconds."`
	Seed     uint64 `help:"Another company for another number." default:"1"`
	Canaries bool   `help:"Mark every personal text, so that leaks can be searched for."`
	Simulate bool   `help:"Keep traffic coming in a demo company that is there, beside the server that serves it, until stopped."`
}

// Run fills the folder.
func (c *DemoCmd) Run(s *session) (err error) {
	if c.Simulate {
		return c.simulate(s)
	}
	lock, err := store.TakeLock(s.cli.Data, "fuwu demo")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lock.Release()) }()
	if err := mustBeEmpty(s); err != nil {
		return err
	}
	began, until := s.now(), s.now().Truncate(time.Minute)
	clock := stage.NewClock(until.AddDate(-3, 0, 0))
	p, err := open(s.ctx, programConfig{session: s, draft: true, clock: clock.Now, ops: []op.Option{op.Entropy(rand.NewChaCha8(seed(c.Seed)))}})
	if err != nil {
		return err
	}
	if directory, err := p.People.Directory(access.With(s.ctx, access.System("demo"))); err != nil || len(directory.Users(true)) > 0 {
		return errors.Join(err, errors.New("--data, --db: somebody works here already: give an empty folder or database"), p.Close())
	}
	plan := stage.Plan{Size: stage.Whole, Seed: c.Seed, Until: until, Progress: func(done, of int) {
		fmt.Fprintf(s.errs, "\r%d / %d ", done, of)
	}}
	if c.Small {
		plan.Size = stage.Small
	}
	if c.Canaries {
		plan.Canary = "CANARY7QX"
	}
	built, err := stage.Fill(s.ctx, stage.Doors{People: p.People, Customers: p.Customers, Tickets: p.Tickets, Views: p.Views, Clock: clock, Zone: s.zone}, plan)
	if err == nil {
		err = p.Store.Tidy(s.ctx)
	}
	if err := errors.Join(err, p.Close()); err != nil {
		return err
	}
	fmt.Fprintf(s.errs, "\r")
	_, err = fmt.Fprintf(s.out, "%d people, %d customers, %d units, %d tickets in %.1f s\n",
		built.People, built.Customers, built.Units, built.Tickets, s.now().Sub(began).Seconds())
	return err
}

// simulate keeps traffic coming until the command is stopped.
func (c *DemoCmd) simulate(s *session) error {
	p, err := open(s.ctx, programConfig{session: s})
	if err != nil {
		return err
	}
	acts := 0
	err = stage.Play(s.ctx, stage.Doors{People: p.People, Customers: p.Customers, Tickets: p.Tickets, Views: p.Views, Zone: s.zone}, c.Seed, s.now, func() {
		acts++
		fmt.Fprintf(s.errs, "\r%d acts ", acts)
	})
	return errors.Join(err, p.Close())
}

// mustBeEmpty refuses a folder or database that holds something already.
func mustBeEmpty(s *session) error {
	entries, err := os.ReadDir(s.cli.Data)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.Name() == "fuwu.db" {
			return fmt.Errorf("--data (FUWU_DATA): %s holds a database already: give an empty folder, or remove this one", filepath.Clean(s.cli.Data))
		}
	}
	return nil
}

// seed spreads a number over the bits a generator wants.
func seed(n uint64) (b [32]byte) {
	r := rand.New(rand.NewPCG(n, 0xF00D))
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}
