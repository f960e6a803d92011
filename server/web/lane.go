package web

import (
	"net/http"
	"sync/atomic"

	"fuwu/server/fault"
)

// lane lets so many through at once, so many wait, and sends the rest away.
type lane struct {
	running chan struct{}
	waiting atomic.Int64
	queue   int64
	full    atomic.Int64 // how many were sent away
}

func newLane(running int, queue int64) *lane {
	return &lane{running: make(chan struct{}, running), queue: queue}
}

// admit keeps a handler to the lane.
func (l *lane) admit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !l.enter(r) {
			if r.Context().Err() == nil {
				l.full.Add(1)
				refuse(w, r, fault.New(fault.Busy))
			}
			return
		}
		defer func() { <-l.running }()
		next.ServeHTTP(w, r)
	})
}

// enter takes a place, waiting for one as long as whoever asks does.
func (l *lane) enter(r *http.Request) bool {
	select {
	case l.running <- struct{}{}:
		return true
	default:
	}
	if l.waiting.Add(1) > l.queue {
		l.waiting.Add(-1)
		return false
	}
	defer l.waiting.Add(-1)
	select {
	case l.running <- struct{}{}:
		return true
	case <-r.Context().Done():
		return false
	}
}
