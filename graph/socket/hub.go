package socket

import (
	"context"
	"encoding/json"
	"slices"
)

// closures are the CloseUser and CloseSession calls that came while a socket's Init ran.
type closures struct{ users, sessions []string }

// Stats is a moment's count, and totals since the start.
type Stats struct {
	Sockets    int // open now
	Operations int // of all sockets, now
	Cohorts    int // now

	Delivered int64 // next messages handed to the system
	Resyncs   int64 // members whose waiting events collapsed, or who were told to ask again
	Cut       int64 // sockets ended because the client stopped reading or answering
	Panics    int64 // survived, in hooks
}

// Stats locks each socket for a moment.
func (t *Transport) Stats() Stats {
	s := Stats{Delivered: t.stats.delivered.Load(), Resyncs: t.stats.resyncs.Load(), Cut: t.stats.cut.Load(), Panics: t.stats.panics.Load()}
	conns := t.snapshot()
	s.Sockets = len(conns)
	for _, c := range conns {
		c.mu.Lock()
		s.Operations += len(c.ops)
		c.mu.Unlock()
	}
	t.cohorts.mu.Lock()
	s.Cohorts = len(t.cohorts.byKey)
	t.cohorts.mu.Unlock()
	return s
}

// CloseUser closes every socket of a user with CodeSessionEnded and says how many. No event is sent to them any more when it returns; a client that does
// not take the close frame within Limits.Close is cut.
func (t *Transport) CloseUser(user string) int {
	return t.closeWhere(func(i Identity) bool { return i.User == user }, func(p *closures) { p.users = append(p.users, user) })
}

// CloseSession does the same for the sockets of one session.
func (t *Transport) CloseSession(session string) int {
	return t.closeWhere(func(i Identity) bool { return i.Session == session }, func(p *closures) { p.sessions = append(p.sessions, session) })
}

func (t *Transport) closeWhere(matches func(Identity) bool, note func(*closures)) int {
	t.mu.Lock()
	var found []*conn
	for _, c := range t.conns {
		if p := t.pending[c]; p != nil {
			note(p)
		} else if c.registered && matches(c.identity) {
			found = append(found, c)
		}
	}
	t.mu.Unlock()
	for _, c := range found {
		c.close(CodeSessionEnded, "session ended")
	}
	return len(found)
}

// Shutdown refuses new sockets, closes all with CodeGoingAway and waits until they and their operations have ended, or until ctx does; then it ends the
// connections without ceremony and returns the error of ctx.
func (t *Transport) Shutdown(ctx context.Context) error {
	t.mu.Lock()
	t.shutting = true
	if t.empty == nil {
		t.empty = make(chan struct{})
		if len(t.conns) == 0 {
			close(t.empty)
		}
	}
	empty := t.empty
	t.mu.Unlock()
	for _, c := range t.snapshot() {
		c.close(CodeGoingAway, "server going away, connect again and resume")
	}
	select {
	case <-empty:
		return nil
	case <-ctx.Done():
		for _, c := range t.snapshot() {
			c.abandon()
		}
		return ctx.Err()
	}
}

func (t *Transport) isShutting() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.shutting
}

func (t *Transport) snapshot() []*conn {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.conns)
}

func (t *Transport) admit(c *conn) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.shutting {
		return false
	}
	c.index = len(t.conns)
	t.conns = append(t.conns, c)
	return true
}

// admitted runs Init. What is closed meanwhile is noted until register.
func (c *conn) admitted(payload json.RawMessage) (ctx context.Context, identity Identity, err error) {
	t := c.t
	t.mu.Lock()
	t.pending[c] = &closures{}
	t.mu.Unlock()
	defer func() {
		if r := recover(); t.recovered("init", r) {
			err = errInit
		}
		if err == nil && ctx == nil {
			err = errInit
		}
	}()
	return t.init(c.ctx, c.request, payload)
}

// register makes the socket its user's.
func (t *Transport) register(c *conn, identity Identity) *fault {
	t.mu.Lock()
	defer t.mu.Unlock()
	noted := t.pending[c]
	delete(t.pending, c)
	if slices.Contains(noted.users, identity.User) || slices.Contains(noted.sessions, identity.Session) {
		return &fault{CodeSessionEnded, "session ended"}
	}
	if t.users[identity.User] >= t.limits.SocketsPerUser {
		return &fault{CodeTooMany, "too many sockets"}
	}
	t.users[identity.User]++
	c.identity, c.registered = identity, true
	return nil
}

// dismiss forgets a socket that has ended.
func (t *Transport) dismiss(c *conn) {
	t.mu.Lock()
	last := len(t.conns) - 1
	moved := t.conns[last]
	t.conns[c.index], moved.index = moved, c.index
	t.conns[last] = nil
	t.conns = t.conns[:last]
	delete(t.pending, c)
	if c.registered {
		if t.users[c.identity.User]--; t.users[c.identity.User] == 0 {
			delete(t.users, c.identity.User)
		}
	}
	if last == 0 && t.empty != nil {
		close(t.empty)
	}
	t.mu.Unlock()
	t.logger.Debug("socket closed", "code", int(c.code), "reason", c.reason, "user", c.identity.User, "lasted", t.now().Sub(c.opened))
}
