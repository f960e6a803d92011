package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// plan is what is asked for.
type plan struct {
	binary string
	cache  string
	source string // the folder of this program
	sizes  []int
	live   bool
	only   string // questions whose name holds it
	turns  int
	block  time.Duration
	crowd  int // subscribers
	idle   int // subscribers that only wait
	rest   time.Duration
	out    io.Writer
	say    io.Writer
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	p := plan{out: os.Stdout, say: os.Stderr}
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.StringVar(&p.binary, "binary", "bin/fuwu", "the released `program`")
	flags.StringVar(&p.cache, "cache", ".cache/bench", "`folder` where made data is kept")
	flags.StringVar(&p.source, "source", "server/bench", "`folder` of this program, where centrifuge is built")
	n := flags.String("n", "100k", "how many tickets; several `sizes` print how cost grows")
	flags.BoolVar(&p.live, "live", false, "compare live updates with centrifuge")
	flags.StringVar(&p.only, "only", "", "ask only what has these `words` in its name, to look at one thing for long")
	quick := flags.Bool("quick", false, "a short round with little data, to see that all works")
	flags.IntVar(&p.turns, "turns", 7, "how often each is asked")
	flags.DurationVar(&p.block, "block", time.Second, "for how long each time")
	flags.IntVar(&p.crowd, "subscribers", 1000, "live: who is told of a change")
	flags.IntVar(&p.idle, "idle", 5000, "live: who waits while memory is read")
	flags.DurationVar(&p.rest, "rest", 150*time.Second, "live: how long they wait before it is read; Go collects every two minutes")
	asRaw := flags.String("raw", "", "be the raw handler over this `folder`")
	addr := flags.String("addr", "", "its `address`")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *asRaw != "" {
		return serveRaw(*asRaw, *addr)
	}
	var err error
	if p.sizes, err = sizes(*n); err != nil {
		return err
	}
	if *quick {
		p.sizes, p.turns, p.block, p.crowd, p.idle, p.rest = []int{2_000}, 3, 300*time.Millisecond, 200, 200, 0
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return p.run(ctx)
}

// asked reports whether a question is to be asked.
func (p *plan) asked(name string) bool { return strings.Contains(name, p.only) }

func (p *plan) run(ctx context.Context) (err error) {
	if p.binary, err = filepath.Abs(p.binary); err != nil {
		return err
	}
	if _, err := os.Stat(p.binary); err != nil {
		return fmt.Errorf("-binary: %w: make build makes it", err)
	}
	sources := make([]string, len(p.sizes))
	for i, n := range p.sizes {
		if sources[i], err = dataset(ctx, p.cache, n, p.say); err != nil {
			return err
		}
	}
	place, err := os.MkdirTemp(p.cache, "run-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(place)) }()
	fmt.Fprintf(p.out, "%d processors, %s, %s tickets, %d turns of %s\n", runtime.NumCPU(), runtime.Version(), count(p.sizes[0]), p.turns, p.block)
	switch {
	case p.live:
		return p.compareLive(ctx, sources[0], place)
	case len(p.sizes) > 1:
		return p.growth(ctx, sources, place)
	}
	return p.compare(ctx, sources[0], place)
}
