package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"fuwu/server/store"
)

// served is fuwu, open over a copy of the data.
type served struct {
	*process
	dir    string
	facts  facts
	tokens []string
}

// serve opens fuwu over a copy of the data and lets so many agents in.
func (p *plan) serve(ctx context.Context, source, place string, n, agents int) (*served, error) {
	s := &served{dir: filepath.Join(place, fmt.Sprintf("fuwu-%d", n))}
	if err := os.Mkdir(s.dir, 0o700); err != nil {
		return nil, err
	}
	if err := copyTo(s.dir, source, store.FileName, "ledger.key", "ledger.head"); err != nil {
		return nil, err
	}
	var err error
	if s.facts, err = factsOf(ctx, source); err != nil {
		return nil, err
	}
	if s.tokens, err = tokensFor(ctx, s.dir, agents); err != nil {
		return nil, fmt.Errorf("let agents in: %w", err)
	}
	addr, err := free()
	if err != nil {
		return nil, err
	}
	if s.process, err = start("fuwu", s.dir, addr, p.binary, "serve", "--data", s.dir, "--addr", addr); err != nil {
		return nil, err
	}
	if err := s.settle(); err != nil {
		return nil, errors.Join(err, s.stop())
	}
	return s, nil
}

// plainly opens raw over a copy of its own data.
func (p *plan) plainly(source, place string) (*process, error) {
	dir := filepath.Join(place, "raw")
	if err := os.Mkdir(dir, 0o700); err != nil {
		return nil, err
	}
	if err := copyTo(dir, source, plainName); err != nil {
		return nil, err
	}
	me, err := os.Executable()
	if err != nil {
		return nil, err
	}
	addr, err := free()
	if err != nil {
		return nil, err
	}
	return start("raw", dir, addr, me, "-raw", dir, "-addr", addr)
}

// asks is fuwu as somebody asks it.
func (s *served) asks(q question) side {
	var kept [][]byte // requests do not cost the turn in which they are made
	for i := range 512 {
		kept = append(kept, request("POST", "/graphql", s.tokens[0], posted(q.graph, q.vars(i))))
	}
	return side{s.process, func(_, i int) []byte { return kept[i%len(kept)] }, well}
}

func rawAsks(p *process, q question) side {
	var kept [][]byte
	for i := range 512 {
		path, body := q.plain(i)
		kept = append(kept, request("POST", path, "", jsonOf(body)))
	}
	return side{p, func(_, i int) []byte { return kept[i%len(kept)] }, well}
}

// floorAsks gives the floor an answer and asks for it.
func floorAsks(p *process, name, answer string) (side, error) {
	if _, err := once(p.addr, request("PUT", "/floor?"+name, "", []byte(answer))); err != nil {
		return side{}, err
	}
	ask := request("POST", "/floor?"+name, "", []byte("[]"))
	return side{p, func(int, int) []byte { return ask }, well}, nil
}
