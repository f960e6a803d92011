// Package livetest gives tests a timer that goes only when it is told to.
package livetest

import (
	"sync"
	"time"

	"fuwu/server/store/storetest"
)

// Timer goes with a clock.
type Timer struct {
	*storetest.Clock
	mu      sync.Mutex
	waiting []waiting
}

type waiting struct {
	at time.Time
	c  chan time.Time
}

// NewTimer makes a timer that goes with the clock.
func NewTimer(clock *storetest.Clock) *Timer { return &Timer{Clock: clock} }

// After is time.After on the clock.
func (t *Timer) After(d time.Duration) <-chan time.Time {
	t.mu.Lock()
	defer t.mu.Unlock()
	w := waiting{t.Now().Add(d), make(chan time.Time, 1)}
	t.waiting = append(t.waiting, w)
	return w.c
}

// Pass lets time pass and what waited for it go on.
func (t *Timer) Pass(d time.Duration) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.Advance(d)
	now := t.Now()
	var rest []waiting
	for _, w := range t.waiting {
		if w.at.After(now) {
			rest = append(rest, w)
			continue
		}
		w.c <- now
	}
	t.waiting = rest
}
