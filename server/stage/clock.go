package stage

import (
	"sync/atomic"
	"time"
)

// Clock is the time on the stage. It moves only when something happens there, and
// never back.
type Clock struct{ at atomic.Int64 }

// NewClock starts at a moment.
func NewClock(at time.Time) *Clock {
	c := &Clock{}
	c.at.Store(at.UnixMilli())
	return c
}

// Now is the time on the stage.
func (c *Clock) Now() time.Time { return time.UnixMilli(c.at.Load()).UTC() }

// to moves the time on, a millisecond at least, so that no two acts share one.
func (c *Clock) to(at time.Time) {
	c.at.Store(max(c.at.Load()+1, at.UnixMilli()))
}
