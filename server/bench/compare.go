package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// readers ask at once.
const readers = 4

// compare asks fuwu, raw and the floor the same.
func (p *plan) compare(ctx context.Context, source, place string) (err error) {
	ours, err := p.serve(ctx, source, place, p.sizes[0], 4)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, ours.stop()) }()
	bare, err := p.plainly(source, place)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, bare.stop()) }()
	all := lines{}
	defer all.close()
	var rows [][]string
	for i, q := range readings(ours.facts) {
		if !p.asked(q.name) {
			continue
		}
		mine, theirs := ours.asks(q), rawAsks(bare, q)
		answer, err := agree(mine, theirs, len(searched))
		if err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
		floor, err := floorAsks(bare, fmt.Sprint(i), answer)
		if err != nil {
			return err
		}
		blocks, err := all.turns(p.turns, readers, p.block, mine, theirs, floor)
		if err != nil {
			return err
		}
		r := ratioOf(p.turns, func(t int) float64 { return blocks[1][t].perOp() / blocks[0][t].perOp() })
		goal := goal{}
		if i == 0 {
			goal.name, goal.bound, goal.least = "P1", .12, true
		}
		rows = append(rows, []string{q.name, cost(blocks[0]), cost(blocks[1]), cost(blocks[2]), waits(blocks[0]), waits(blocks[1]), bytesOf(float64(len(answer))), r.String(), goal.of(r)})
	}
	table(p.out, "Reading, "+count(p.sizes[0])+" tickets, signed in; the ratio is work per processor against raw",
		[]string{"question", "fuwu, CPU", "raw, CPU", "floor, CPU", "fuwu p50 / p95 / p99", "raw p50 / p95 / p99", "answer", "ratio", "goal"}, rows)
	if err := p.writes(all, ours, bare); err != nil {
		return err
	}
	return p.memories(ours.process, bare)
}

// agree compares what both sides answer to the first questions.
func agree(mine, theirs side, n int) (answer string, err error) {
	for i := range n {
		a, err := once(mine.addr, mine.say(0, i))
		if err != nil {
			return "", err
		}
		b, err := once(theirs.addr, theirs.say(0, i))
		if err != nil {
			return "", err
		}
		var x, y any
		if err := errors.Join(json.Unmarshal(a, &x), json.Unmarshal(b, &y)); err != nil {
			return "", err
		}
		if !reflect.DeepEqual(x, y) {
			return "", fmt.Errorf("the answers differ:\n%.1500s\n%.1500s", a, b)
		}
		if answer == "" || strings.Count(answer, "number") < strings.Count(string(a), "number") {
			answer = string(a)
		}
	}
	if !strings.Contains(answer, `"number"`) {
		return "", fmt.Errorf("nothing was found to compare: %.300s", answer)
	}
	return answer, nil
}

// memories prints what the processes hold after the work.
func (p *plan) memories(processes ...*process) error {
	var rows [][]string
	for _, x := range processes {
		n, err := x.memory()
		if err != nil {
			return err
		}
		rows = append(rows, []string{x.name, bytesOf(float64(n))})
	}
	table(p.out, "Memory after that", []string{"process", "anonymous, resident"}, rows)
	return nil
}
