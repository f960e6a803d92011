package socket

import (
	"sync"
)

// Cohort is all the members of one question. Publishing never waits for a member.
type Cohort struct {
	key    string
	source any
	resync func(position int64) []byte
	home   *Transport

	mu     sync.Mutex
	groups map[any]*group // by grants
	size   int
}

// group is the members of a cohort who may see the same.
type group struct {
	members []*operation
	frames  []frame // of the publishing under way
}

// frame is a message for every member of a group: what follows the id.
type frame struct {
	tail     []byte
	position int64
}

// Key is the key its members came with.
func (c *Cohort) Key() string { return c.key }

// Source is the Share.Source of the member it was opened for.
func (c *Cohort) Source() any { return c.source }

// Size is the number of members.
func (c *Cohort) Size() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.size
}

// Publish sends events, in their order, to every member whose grants are in their audience. Each payload is framed once; a member's id is spliced in when
// its socket is written. It may be called by several goroutines, but order and position are what the caller makes of them.
func (c *Cohort) Publish(events ...Event) {
	tails := make([][2][]byte, len(events))
	for i, e := range events {
		if e.Payload != nil {
			tails[i][0] = nextTail(e.Payload)
		}
		if e.Left != nil {
			tails[i][1] = nextTail(e.Left)
		}
	}
	wake := wakeList{home: c.home}
	defer wake.flush()
	c.mu.Lock()
	defer c.mu.Unlock()
	wake.hint = c.size
	for grants, g := range c.groups {
		g.frames = g.frames[:0]
		for i, e := range events {
			reach := Whole
			if e.Audience != nil {
				reach = e.Audience(grants)
			}
			if reach == Nothing || tails[i][reach-Whole] == nil {
				continue
			}
			g.frames = append(g.frames, frame{tails[i][reach-Whole], e.Position})
		}
		if len(g.frames) == 0 {
			continue
		}
		for _, m := range g.members {
			if m.conn.offer(m, g.frames) {
				wake.add(m.conn)
			}
		}
		clear(g.frames) // the bytes must not outlive the outboxes
	}
}

// Resync tells every member to ask again, after a change too large to be told in events (an import); what waits for them is dropped.
func (c *Cohort) Resync(position int64) {
	wake := wakeList{home: c.home}
	defer wake.flush()
	c.mu.Lock()
	defer c.mu.Unlock()
	wake.hint = c.size
	for _, g := range c.groups {
		for _, m := range g.members {
			if m.conn.collapse(m, position) {
				wake.add(m.conn)
			}
		}
	}
}

func (c *Cohort) add(op *operation, grants any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	g := c.groups[grants]
	if g == nil {
		g = &group{}
		c.groups[grants] = g
	}
	op.grants, op.index = grants, len(g.members)
	g.members = append(g.members, op)
	c.size++
}

// remove reports whether nobody is left.
func (c *Cohort) remove(op *operation) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	g := c.groups[op.grants]
	last := len(g.members) - 1
	moved := g.members[last]
	g.members[op.index], moved.index = moved, op.index
	g.members[last] = nil
	g.members = g.members[:last]
	if last == 0 {
		delete(c.groups, op.grants)
	}
	c.size--
	return c.size == 0
}

// cohorts finds the cohort of a key. Its lock is held while cohorts are opened and closed, which makes the two hooks of one key take turns.
type cohorts struct {
	mu    sync.Mutex
	byKey map[string]*Cohort
}

// enter makes op a member, collecting events from now on.
func (t *Transport) enter(op *operation, share *Share) *Cohort {
	r := &t.cohorts
	r.mu.Lock()
	defer r.mu.Unlock()
	c := r.byKey[share.Key]
	if c == nil {
		c = &Cohort{key: share.Key, source: share.Source, resync: share.Resync, home: t, groups: map[any]*group{}}
		c.add(op, share.Grants) // before Opened: a panic in either leaves no cohort behind
		t.sharer.Opened(c)
		r.byKey[share.Key] = c
		return c
	}
	c.add(op, share.Grants)
	return c
}

func (t *Transport) leave(op *operation, c *Cohort) {
	if !c.remove(op) {
		return
	}
	r := &t.cohorts
	r.mu.Lock()
	defer r.mu.Unlock()
	if c.Size() > 0 || r.byKey[c.key] != c {
		return // somebody came in between, or another who left at the same time has closed it
	}
	delete(r.byKey, c.key)
	defer t.survive("cohort closed")
	t.sharer.Closed(c)
}
