package main

import (
	"context"
	"errors"
	"fmt"
)

// growth asks the same of little data and of much.
func (p *plan) growth(ctx context.Context, sources []string, place string) (err error) {
	all := lines{}
	defer all.close()
	open := make([]*served, len(sources))
	for i, source := range sources {
		if open[i], err = p.serve(ctx, source, place, p.sizes[i], 4); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, open[i].stop()) }()
	}
	var rows [][]string
	head := []string{"question"}
	for _, n := range p.sizes {
		head = append(head, count(n)+", CPU", count(n)+" p50 / p95 / p99")
	}
	last := len(open) - 1
	head = append(head, fmt.Sprintf("t(%s) / t(%s)", count(p.sizes[last]), count(p.sizes[0])), "goal")
	ask := func(name string, g goal, sides []side) error {
		if !p.asked(name) {
			return nil
		}
		blocks, err := all.turns(p.turns, readers, p.block, sides...)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		row := []string{name}
		for i := range sides {
			row = append(row, cost(blocks[i]), waits(blocks[i]))
		}
		r := ratioOf(p.turns, func(t int) float64 { return blocks[last][t].perOp() / blocks[0][t].perOp() })
		rows = append(rows, append(row, r.String(), g.of(r)))
		return nil
	}
	p17 := goal{"P17", 1.5, false}
	for i := range readings(open[0].facts) {
		var sides []side
		var name string
		for _, s := range open {
			q := readings(s.facts)[i]
			name, sides = q.name, append(sides, s.asks(q))
		}
		if err := ask(name, p17, sides); err != nil {
			return err
		}
	}
	var creating, filtering []side
	for _, s := range open {
		creating = append(creating, s.creates())
		filtering = append(filtering, s.asks(question{graph: filterDocument, vars: func(i int) any { return map[string]any{"words": searched[i%len(searched)]} }}))
	}
	if err := ask("create", p17, creating); err != nil {
		return err
	}
	if err := ask("list narrowed by words", goal{}, filtering); err != nil {
		return err
	}
	table(p.out, "How cost grows, signed in", head, rows)
	return nil
}
