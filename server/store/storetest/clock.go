package storetest

import (
	"sync"
	"time"
)

// Clock is a clock that goes only when it is told to.
type Clock struct {
	mu  sync.Mutex
	now time.Time
}

// NewClock shows nine o'clock of a Monday in Shanghai, 2 March 2026.
func NewClock() *Clock {
	return &Clock{now: time.Date(2026, 3, 2, 1, 0, 0, 0, time.UTC)}
}

// Now reads the clock.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// Set puts the clock to a moment.
func (c *Clock) Set(at time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = at
}

// Advance lets time pass.
func (c *Clock) Advance(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}
