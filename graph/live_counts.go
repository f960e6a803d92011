package graph

import (
	"context"
	"encoding/json"
	"slices"
	"sync"
	"time"

	"fuwu/ent"
	"fuwu/graph/model"
	"fuwu/server/access"
	"fuwu/server/live"
	"fuwu/server/tickets"
	"fuwu/server/views"
)

// countEvery is how often a viewer's views are counted at most.
const countEvery = time.Second

// tally is the viewer's views on one screen.
type tally struct {
	r     *Resolver
	actor access.Actor
	wake  chan struct{}

	mu    sync.Mutex
	views []tallied
	all   bool // every view is to be counted, and to be looked up first
}

// tallied is one view and what was told of it.
type tallied struct {
	id     string
	key    string // of equal questions
	filter tickets.Filter
	stale  bool
	told   *model.ViewCount
}

// viewsCounted tells one screen the counts of the viewer's views, first all of
// them, then those that changed, at most once a second.
func (r *Resolver) viewsCounted(ctx context.Context) (<-chan []*model.ViewCount, error) {
	release, err := r.Live.Attend(ctx)
	if err != nil {
		return nil, err
	}
	t := &tally{r: r, actor: viewer(ctx), wake: make(chan struct{}, 1), all: true}
	stop := r.Live.Follow("counts", t.flush)
	out := make(chan []*model.ViewCount)
	go func() {
		defer release()
		defer stop()
		defer close(out)
		defer survive(ctx)
		for first := true; ; first = false {
			changed := t.count(ctx)
			if (len(changed) > 0 || first) && !give(ctx, out, changed) {
				return
			}
			if !pause(ctx, r.Live.After(countEvery)) || !pause(ctx, t.wake) {
				return
			}
		}
	}()
	return out, nil
}

// flush marks the views whose counts what happened may have changed.
func (t *tally) flush(_ context.Context, f live.Flush) {
	rows := slices.Concat(f.Rows, f.Due)
	t.mu.Lock()
	defer t.mu.Unlock()
	if f.Views || f.Resync != 0 {
		t.all = true
	}
	stale := t.all
	now := t.r.Clock()
	for i := range t.views {
		v := &t.views[i]
		v.stale = v.stale || f.Minute && v.filter.DependsOnTime()
		for _, row := range rows {
			if v.stale {
				break
			}
			v.stale = t.touches(v.filter, row.Before, row.Saw, now) || t.touches(v.filter, row.After, row.Sees, now)
		}
		stale = stale || v.stale
	}
	if !stale {
		return
	}
	select {
	case t.wake <- struct{}{}:
	default:
	}
}

// touches reports whether a ticket, as it was or is, counts in a view.
func (t *tally) touches(f tickets.Filter, x *ent.Ticket, of access.Audience, now time.Time) bool {
	return x != nil && t.actor.Sees(of) && t.r.Tickets.Match(f, x, now)
}

// count counts the views that are stale and gives those whose counts changed.
func (t *tally) count(ctx context.Context) []*model.ViewCount {
	t.mu.Lock()
	all := t.all
	t.all = false
	t.mu.Unlock()
	if all {
		if err := t.lookUp(ctx); err != nil {
			t.again()
			return nil
		}
	}
	t.mu.Lock()
	list := append([]tallied{}, t.views...)
	for i := range t.views {
		t.views[i].stale = false
	}
	t.mu.Unlock()
	changed := []*model.ViewCount{}
	for i, v := range list {
		if !v.stale {
			continue
		}
		n, err := t.r.counts.of(ctx, t.r, t.actor, v)
		if err != nil {
			t.again()
			return changed
		}
		now := &model.ViewCount{ID: v.id, Count: n.count, Overdue: n.overdue}
		if v.told != nil && *v.told == *now {
			continue
		}
		changed = append(changed, now)
		t.mu.Lock()
		if i < len(t.views) && t.views[i].id == v.id {
			t.views[i].told = now
		}
		t.mu.Unlock()
	}
	return changed
}

// again lets everything be counted with the next change.
func (t *tally) again() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.all = true
}

// lookUp finds the viewer's views, each to be counted.
func (t *tally) lookUp(ctx context.Context) error {
	found, err := t.r.Views.List(ctx)
	if err != nil {
		return err
	}
	list := make([]tallied, 0, len(found))
	for _, v := range found {
		f, err := views.FilterOf(v)
		if err != nil {
			continue // of another program's making: it cannot be counted
		}
		if f, err = t.r.Tickets.For(ctx, t.actor, f); err != nil {
			return err
		}
		key, err := json.Marshal(f)
		if err != nil {
			return err
		}
		list = append(list, tallied{id: v.ID, key: string(key), filter: f, stale: true})
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	for i := range list {
		for _, old := range t.views {
			if old.id == list[i].id {
				list[i].told = old.told
			}
		}
	}
	t.views = list
	return nil
}

// counts remembers what was counted for equal rights and questions, as long as the
// ledger stays where it is and for no longer than a moment.
type counts struct {
	mu   sync.Mutex
	head int64
	at   time.Time
	by   map[string]*counted
}

// counted is one answer, which may still be on its way.
type counted struct {
	once           sync.Once
	count, overdue int
	err            error
}

func (c *counts) of(ctx context.Context, r *Resolver, actor access.Actor, v tallied) (*counted, error) {
	head, err := r.Live.Head(ctx)
	if err != nil {
		return nil, err
	}
	key := sightOf(actor) + "\n" + v.key
	now := r.Clock()
	c.mu.Lock()
	if c.by == nil || c.head != head || now.Sub(c.at) > countEvery || len(c.by) > 10_000 {
		c.head, c.at, c.by = head, now, map[string]*counted{}
	}
	n := c.by[key]
	if n == nil {
		n = &counted{}
		c.by[key] = n
	}
	c.mu.Unlock()
	n.once.Do(func() {
		n.count, n.overdue, n.err = r.Tickets.Count(context.WithoutCancel(access.With(ctx, actor)), v.filter)
	})
	return n, n.err
}
