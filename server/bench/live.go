package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// socketsEach is how many sockets a user may have; fewer are opened where some are
// opened again before the server has seen the old ones go.
const (
	socketsEach = 20
	socketsFew  = 10
)

// told is a server with those who listen to it.
type told struct {
	*process
	*crowd
	change func() error
}

// compareLive tells a crowd of changes, by fuwu and by centrifuge.
func (p *plan) compareLive(ctx context.Context, source, place string) (err error) {
	rival, err := p.rival(ctx)
	if err != nil {
		return err
	}
	agents := min(agentsFront, max(p.crowd/socketsFew, p.idle/socketsEach)+1)
	if p.asked("memory") {
		if err := p.idleMemory(ctx, source, place, rival, agents); err != nil {
			return err
		}
	}
	if !p.asked("told") && !p.asked("stops reading") {
		return nil
	}
	ours, server, err := p.listenFuwu(ctx, source, place, "live", p.crowd, socketsFew, agents)
	if err != nil {
		return err
	}
	defer func() { ours.close(); err = errors.Join(err, ours.stop()) }()
	theirs, err := p.listenCentrifuge(source, place, "live", rival, p.crowd)
	if err != nil {
		return err
	}
	defer func() { theirs.close(); err = errors.Join(err, theirs.stop()) }()
	if p.asked("told") {
		if err := p.fanOut(ours, theirs); err != nil {
			return err
		}
	}
	theirs.close()
	if !p.asked("stops reading") {
		return nil
	}
	return p.stalled(ours, server)
}

// rival builds centrifuge's program.
func (p *plan) rival(ctx context.Context) (string, error) {
	program, err := filepath.Abs(filepath.Join(p.cache, "centrifuge"))
	if err != nil {
		return "", err
	}
	build := exec.CommandContext(ctx, "go", "build", "-o", program, ".")
	build.Dir = filepath.Join(p.source, "centrifuge")
	build.Stdout, build.Stderr = p.say, p.say
	if err := build.Run(); err != nil {
		return "", fmt.Errorf("build centrifuge: %w", err)
	}
	return program, nil
}

// listenFuwu opens fuwu and n sockets of agents.
func (p *plan) listenFuwu(ctx context.Context, source, place, name string, n, each, agents int) (*told, *served, error) {
	inside := filepath.Join(place, name)
	if err := os.MkdirAll(inside, 0o700); err != nil {
		return nil, nil, err
	}
	s, err := p.serve(ctx, source, inside, p.sizes[0], agents)
	if err != nil {
		return nil, nil, err
	}
	// What its connections to the database hold is not what a socket costs.
	all := lines{}
	_, err = all.run(s.asks(readings(s.facts)[0]), 4*readers, p.block/2)
	all.close()
	if err != nil {
		return nil, nil, errors.Join(err, s.stop())
	}
	t := &told{process: s.process, change: s.changer()}
	if t.crowd, err = gather(s.addr, graphical(s.facts.team), n, func(i int) string { return s.tokens[i/each] }); err != nil {
		return nil, nil, errors.Join(err, s.stop())
	}
	if err := t.stand(t.change); err != nil {
		t.close()
		return nil, nil, errors.Join(err, s.stop())
	}
	return t, s, nil
}

// changer changes a ticket of the queue, another one each time: what happens to one
// ticket within 250 ms is told once.
func (s *served) changer() func() error {
	versions := make([]int, len(s.facts.openIDs))
	all := lines{}
	n := 0
	return func() error {
		open, err := all.of(s.addr, 1)
		if err != nil {
			return err
		}
		i := n % len(versions)
		n++
		for _, priority := range []string{level(versions[i]), level(versions[i] + 1)} { // the first may be what it is
			var answer []byte
			answer, err = open[0].ask(request("POST", "/graphql", s.tokens[0], posted(changeDocument, map[string]any{
				"id": s.facts.openIDs[i], "version": max(1, versions[i]), "input": map[string]any{"priority": priority},
			})))
			if err != nil {
				return err
			}
			var version int
			if _, version, err = heard(answer); err == nil {
				versions[i] = version
				return nil
			}
		}
		return err
	}
}

// listenCentrifuge opens centrifuge and n sockets.
func (p *plan) listenCentrifuge(source, place, name, program string, n int) (*told, error) {
	dir := filepath.Join(place, name, "centrifuge")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	if err := copyTo(dir, source, plainName); err != nil {
		return nil, err
	}
	f, err := factsOf(context.Background(), source)
	if err != nil {
		return nil, err
	}
	addr, err := free()
	if err != nil {
		return nil, err
	}
	t := &told{}
	if t.process, err = start("centrifuge", dir, addr, program, "-db", filepath.Join(dir, plainName), "-addr", addr); err != nil {
		return nil, err
	}
	all, i := lines{}, 0
	t.change = func() error {
		open, err := all.of(addr, 1)
		if err != nil {
			return err
		}
		i++
		_, err = open[0].ask(request("POST", "/change", "", jsonOf(entered{ID: f.openIDs[i%len(f.openIDs)], Priority: level(i)})))
		return err
	}
	if t.crowd, err = gather(addr, centrifugal, n, func(int) string { return "" }); err != nil {
		return nil, errors.Join(err, t.stop())
	}
	if err := t.stand(t.change); err != nil {
		t.close()
		return nil, errors.Join(err, t.stop())
	}
	return t, nil
}

// telling is what came of telling for a while.
type telling struct {
	changes, deliveries int
	cpu                 time.Duration
	last                []time.Duration // to the last subscriber, sorted
	each                []time.Duration // to every subscriber, sorted
}

// tellFor makes one change after the other, each when all have heard the last.
func (t *told) tellFor(long time.Duration, readers []*subscriber) (*telling, error) {
	for _, s := range readers {
		s.took = s.took[:0]
	}
	before, err := t.spent()
	if err != nil {
		return nil, err
	}
	x := &telling{}
	for began := time.Now(); time.Since(began) < long; x.changes++ {
		at := time.Now()
		if err := t.tell(t.change, len(readers)); err != nil {
			return nil, fmt.Errorf("%s: %w", t.name, err)
		}
		x.last = append(x.last, time.Since(at))
	}
	after, err := t.spent()
	if err != nil {
		return nil, err
	}
	for _, s := range readers {
		x.each = append(x.each, s.took...)
	}
	slices.Sort(x.last)
	slices.Sort(x.each)
	x.deliveries, x.cpu = x.changes*len(readers), max(after-before, time.Second/hertz)
	return x, nil
}

func (x *telling) perCore() float64 { return float64(x.deliveries) / x.cpu.Seconds() }

func quantile(sorted []time.Duration, q float64) float64 {
	return float64(sorted[min(len(sorted)-1, int(q*float64(len(sorted))))]) / float64(time.Millisecond)
}

// fanOut is P9, with the time to the last subscriber beside it.
func (p *plan) fanOut(ours, theirs *told) error {
	var mine, other []*telling
	for turn := range p.turns + 1 {
		a, err := ours.tellFor(p.block, ours.all)
		if err != nil {
			return err
		}
		b, err := theirs.tellFor(p.block, theirs.all)
		if err != nil {
			return err
		}
		if turn > 0 {
			mine, other = append(mine, a), append(other, b)
		}
	}
	of := func(list []*telling, f func(*telling) float64) string {
		all := make([]float64, len(list))
		for i, x := range list {
			all[i] = f(x)
		}
		slices.Sort(all)
		return short(middle(all))
	}
	last := func(x *telling) float64 { return quantile(x.last, .99) }
	cores := ratioOf(p.turns, func(t int) float64 { return mine[t].perCore() / other[t].perCore() })
	slow := ratioOf(p.turns, func(t int) float64 { return last(mine[t]) / last(other[t]) })
	name := count(p.crowd) + " subscribers, a commit each time"
	table(p.out, "Live: a change told to everybody", []string{name, "fuwu", "centrifuge", "ratio", "goal"}, [][]string{
		{"deliveries per second and processor", of(mine, (*telling).perCore), of(other, (*telling).perCore), cores.String(), goal{"P9", .9, true}.of(cores)},
		{"time to the last subscriber, p99, ms", of(mine, last), of(other, last), slow.String(), ""},
		{"bytes of an event", fmt.Sprint(ours.size.Load()), fmt.Sprint(theirs.size.Load()), "", ""},
	})
	return nil
}

// stalled is P13: what the others notice when one in twenty stops reading.
func (p *plan) stalled(ours *told, server *served) error {
	few := max(1, len(ours.all)/20)
	var calm, rough []*telling
	for turn := range p.turns + 1 {
		a, err := ours.tellFor(p.block, ours.all)
		if err != nil {
			return err
		}
		deaf, others := ours.all[:few], ours.all[few:]
		for i, s := range deaf {
			// A small window, so that the server notices soon.
			s.stall.Store(true)
			_ = s.conn.Close()
			token := server.tokens[i/socketsFew]
			if ours.all[i], err = ours.open(server.addr, token, 4<<10); err != nil {
				return err
			}
		}
		if err := ours.stand(ours.change); err != nil {
			return err
		}
		deaf = ours.all[:few]
		for _, s := range deaf {
			s.stall.Store(true)
		}
		// Until what the system holds for them is full.
		for range 250 {
			if err := ours.change(); err != nil {
				return err
			}
		}
		if err := ours.quiet(); err != nil {
			return err
		}
		b, err := ours.tellFor(p.block, others)
		if err != nil {
			return err
		}
		for i, s := range deaf {
			_ = s.conn.Close()
			if ours.all[i], err = ours.open(server.addr, server.tokens[i/socketsFew], 0); err != nil {
				return err
			}
		}
		if err := ours.stand(ours.change); err != nil {
			return err
		}
		if turn > 0 {
			calm, rough = append(calm, a), append(rough, b)
		}
	}
	p99 := func(x *telling) float64 { return quantile(x.each, .99) }
	r := ratioOf(p.turns, func(t int) float64 { return p99(rough[t]) / p99(calm[t]) })
	all := func(list []*telling) string {
		var v []float64
		for _, x := range list {
			v = append(v, p99(x))
		}
		slices.Sort(v)
		return short(middle(v))
	}
	table(p.out, "Live: one in twenty stops reading", []string{"p99 of the others, ms", "all read", "5 % do not", "ratio", "goal"},
		[][]string{{count(p.crowd) + " subscribers", all(calm), all(rough), r.String(), goal{"P13", 1.3, false}.of(r)}})
	return nil
}

// quiet waits until nothing is on its way.
func (c *crowd) quiet() error {
	for range 200 {
		before := c.heard.Load()
		time.Sleep(300 * time.Millisecond)
		if c.heard.Load() == before {
			return nil
		}
	}
	return errors.New("the line does not come to rest")
}

// idleMemory is P11: what a server holds for those who only wait.
func (p *plan) idleMemory(ctx context.Context, source, place, rival string, agents int) error {
	ours, _, err := p.listenFuwu(ctx, source, place, "one", 1, socketsEach, agents)
	if err != nil {
		return err
	}
	defer func() { ours.close(); _ = ours.stop() }()
	theirs, err := p.listenCentrifuge(source, place, "one", rival, 1)
	if err != nil {
		return err
	}
	defer func() { theirs.close(); _ = theirs.stop() }()
	many, _, err := p.listenFuwu(ctx, source, place, "many", p.idle, socketsEach, agents)
	if err != nil {
		return err
	}
	defer func() { many.close(); _ = many.stop() }()
	others, err := p.listenCentrifuge(source, place, "many", rival, p.idle)
	if err != nil {
		return err
	}
	defer func() { others.close(); _ = others.stop() }()
	fmt.Fprintf(p.say, "%d sockets wait %s\n", 2*p.idle, p.rest)
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(p.rest):
	}
	var held [4]float64
	for i, x := range []*process{ours.process, theirs.process, many.process, others.process} {
		n, err := x.memory()
		if err != nil {
			return err
		}
		held[i] = float64(n)
	}
	mine, other := (held[2]-held[0])/float64(p.idle-1), (held[3]-held[1])/float64(p.idle-1)
	r := ratio{mine / other, mine / other, mine / other}
	table(p.out, "Live: memory of those who wait", []string{count(p.idle) + " subscribers", "fuwu", "centrifuge", "ratio", "goal"}, [][]string{
		{"of one subscription", bytesOf(mine), bytesOf(other), short(r.mid), goal{"P11", .6, false}.of(r)},
		{"of the server with one subscriber", bytesOf(held[0]), bytesOf(held[1]), "", ""},
	})
	return nil
}
