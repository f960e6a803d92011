// Package flow is a state machine as a table: which act leads from which state
// to which. The table is data, so that it can be drawn, listed and checked; who
// may act and what must be ready stand elsewhere.
package flow

import (
	"fmt"
	"slices"
	"strings"
)

// Step says that an act leads from any of From to To.
type Step[S ~string] struct {
	Act  string
	From []S
	To   S
}

// Machine is a table of steps. Its zero value allows nothing.
type Machine[S ~string] []Step[S]

// Next is the state the act leads to, and false when it leads nowhere from here.
func (m Machine[S]) Next(from S, act string) (S, bool) {
	for _, s := range m {
		if s.Act == act && slices.Contains(s.From, from) {
			return s.To, true
		}
	}
	var none S
	return none, false
}

// Acts are the acts that lead somewhere from a state, in the table's order.
func (m Machine[S]) Acts(from S) []string {
	var acts []string
	for _, s := range m {
		if slices.Contains(s.From, from) && !slices.Contains(acts, s.Act) {
			acts = append(acts, s.Act)
		}
	}
	return acts
}

// From lists the states an act may start from, in the table's order.
func (m Machine[S]) From(act string) []S {
	var from []S
	for _, s := range m {
		if s.Act == act {
			from = append(from, s.From...)
		}
	}
	return from
}

// Check proves that no act leads two ways from one state and that every state
// except start can be reached.
func (m Machine[S]) Check(start S, all []S) error {
	reached := map[S]bool{start: true}
	seen := map[string]bool{}
	for _, s := range m {
		reached[s.To] = true
		for _, from := range s.From {
			k := string(from) + " " + s.Act
			if seen[k] {
				return fmt.Errorf("%s from %s leads two ways", s.Act, from)
			}
			seen[k] = true
		}
	}
	for _, s := range all {
		if !reached[s] {
			return fmt.Errorf("nothing leads to %s", s)
		}
	}
	return nil
}

// Mermaid draws the table as a state diagram.
func (m Machine[S]) Mermaid() string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n")
	for _, s := range m {
		for _, from := range s.From {
			fmt.Fprintf(&b, "  %s --> %s: %s\n", from, s.To, s.Act)
		}
	}
	return b.String()
}
