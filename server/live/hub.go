package live

import (
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"fuwu/ent"
	"fuwu/ent/entry"
	"fuwu/server/access"
)

const (
	every = 250 * time.Millisecond // a row is told at most so often
	gap   = 10 * time.Millisecond  // between two flushes
	quiet = 500 * time.Millisecond // after which an import is over
	retry = time.Second            // after the database failed
	most  = 500                    // rows of a flush; more is a resync
)

// Config is what a Hub needs.
type Config struct {
	// Read sees every row.
	Read *ent.Client
	// Now is the program's clock, After its timer (time.After).
	Now   func() time.Time
	After func(time.Duration) <-chan time.Time
	Log   *slog.Logger
}

// Row is a ticket that was touched.
type Row struct {
	ID       string
	Position int64       // of the last touch
	Before   *ent.Ticket // as it was last told; nil when it did not exist
	After    *ent.Ticket // as it is
	Saw      access.Audience
	Sees     access.Audience
}

// Flush is what happened since the one before.
type Flush struct {
	Rows   []Row // in the order of their positions
	Resync int64 // everything up to here is to be asked for again; 0 when nothing is
	Views  bool  // somebody changed a saved view
	Minute bool  // a minute has passed
	Due    []Row // open tickets whose deadline came in that minute
	// Position up to which everything has been told after this flush.
	Position int64
}

// Stats is a moment's count, and totals since the start.
type Stats struct {
	Place     int64 // up to where the ledger was read, and what is due was told
	Attending int64 // who wants to be told
	Pending   int   // rows that wait
	Watches   int   // open records
	Flushes   int64
	Rows      int64 // told
	Resyncs   int64 // flushes that were one
	Failures  int64 // readings that failed, and panics of followers
}

type follower struct {
	name string
	tell func(context.Context, Flush)
}

// Hub follows the ledger.
type Hub struct {
	read  *ent.Client
	now   func() time.Time
	after func(time.Duration) <-chan time.Time
	log   *slog.Logger

	wake   chan struct{}
	stop   context.CancelFunc
	done   chan struct{}
	closed sync.Once

	// under mu: who attends and from where
	mu        sync.Mutex
	attending int64
	following bool  // place is kept up
	place     int64 // up to where the ledger was read
	followers []*follower

	watches watches
	bells   bells
	missed  memo

	// the loop's own
	todo   todo
	told   int64
	minute time.Time // when the last one had passed
	stats  struct {
		place, pending, importing, flushes, rows, resyncs, failures atomic.Int64
	}
}

// New makes a Hub and begins to follow. Close ends it.
func New(c Config) *Hub {
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	ctx, stop := context.WithCancel(context.Background())
	h := &Hub{
		read: c.Read, now: c.Now, after: c.After, log: c.Log,
		wake: make(chan struct{}, 1), stop: stop, done: make(chan struct{}),
	}
	h.watches.by = map[string]map[*Watch]struct{}{}
	h.bells.by = map[string]map[*Bell]struct{}{}
	h.todo, h.minute = newTodo(), c.Now()
	go h.run(ctx)
	return h
}

// Wake says that somebody wrote. It never waits.
func (h *Hub) Wake() {
	select {
	case h.wake <- struct{}{}:
	default:
	}
}

// Follow calls tell with each flush, from one goroutine, until stop is called.
func (h *Hub) Follow(name string, tell func(context.Context, Flush)) (stop func()) {
	f := &follower{name, tell}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.followers = append(h.followers, f)
	return func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		var others []*follower
		for _, other := range h.followers {
			if other != f {
				others = append(others, other)
			}
		}
		h.followers = others
	}
}

// Attend begins to be told: what is committed after it returned is told until
// release is called, which may be called more than once.
func (h *Hub) Attend(ctx context.Context) (release func(), err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if !h.following {
		place, err := h.Head(ctx)
		if err != nil {
			return nil, err
		}
		h.place, h.following = place, true
	}
	h.attending++
	return sync.OnceFunc(func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.attending--
	}), nil
}

// Head is where the ledger ends.
func (h *Hub) Head(ctx context.Context) (int64, error) {
	ids, err := h.read.Entry.Query().Order(ent.Desc(entry.FieldID)).Limit(1).IDs(ctx)
	if err != nil {
		return 0, fmt.Errorf("find the end of the ledger: %w", err)
	}
	if len(ids) == 0 {
		return 0, nil
	}
	return ids[0], nil
}

// After is the hub's timer, for those who tell on at a pace of their own.
func (h *Hub) After(d time.Duration) <-chan time.Time { return h.after(d) }

// Stats counts.
func (h *Hub) Stats() Stats {
	h.mu.Lock()
	attending := h.attending
	h.mu.Unlock()
	return Stats{
		Place: h.stats.place.Load(), Attending: attending, Pending: int(h.stats.pending.Load()), Watches: h.watches.count(),
		Flushes: h.stats.flushes.Load(), Rows: h.stats.rows.Load(), Resyncs: h.stats.resyncs.Load(), Failures: h.stats.failures.Load(),
	}
}

// Close ends the following and waits for the flush under way.
func (h *Hub) Close() error {
	h.closed.Do(h.stop)
	<-h.done
	return nil
}

// run is the one goroutine that reads and tells.
func (h *Hub) run(ctx context.Context) {
	defer close(h.done)
	minute := h.after(time.Minute)
	var pause <-chan time.Time // while it runs, nothing is read
	wanted := false
	for {
		passed := false
		select {
		case <-ctx.Done():
			return
		case <-h.wake:
			wanted = true
		case <-pause:
			pause = nil
		case <-h.todo.cools():
			h.todo.cooled()
			wanted = true
		case <-h.todo.quiets():
			h.todo.quieted()
			wanted = true
		case <-minute:
			minute = h.after(time.Minute)
			passed = true
		}
		if pause != nil && !passed || !wanted && !passed {
			continue
		}
		wanted = false
		resting, err := h.turn(ctx, passed)
		if ctx.Err() != nil {
			return
		}
		if resting != nil {
			pause = resting
		}
		if err != nil {
			h.stats.failures.Add(1)
			h.log.Error("the ledger cannot be followed", "error", err)
			pause, wanted = h.after(retry), true
		}
	}
}

// turn reads on and tells what is due. It gives the rest to take afterwards.
func (h *Hub) turn(ctx context.Context, minute bool) (rest <-chan time.Time, err error) {
	if !h.attended() {
		h.todo, h.minute = newTodo(), h.now()
		h.stats.pending.Store(0)
		h.stats.importing.Store(0)
		return nil, nil //nolint:nilnil // nobody is told, nothing is to rest from
	}
	defer func() { h.stats.place.Store(h.at()) }()
	if err := h.readOn(ctx); err != nil {
		return nil, err
	}
	f := Flush{Minute: minute}
	if minute {
		now := h.now()
		if f.Due, err = h.dueBetween(ctx, h.minute, now); err != nil {
			return nil, err
		}
		h.minute = now
	}
	due, resync := h.todo.due(most)
	f.Resync, f.Views = resync, h.todo.views
	if f.Rows, err = h.rows(ctx, due); err != nil {
		h.todo.putBack(due, resync)
		return nil, err
	}
	h.todo.views = false
	for _, r := range f.Rows {
		h.told = max(h.told, r.Position)
	}
	h.told = max(h.told, resync)
	if h.todo.empty() {
		h.told = h.at()
	}
	f.Position = h.told
	if len(f.Rows) == 0 && resync == 0 && !f.Views && !minute {
		h.stats.pending.Store(int64(len(h.todo.rows)))
		return nil, nil //nolint:nilnil // nothing to rest from
	}
	rest = h.after(gap)
	if len(due) > 0 {
		h.todo.warmUp(due, h.after(every))
	}
	h.stats.pending.Store(int64(len(h.todo.rows)))
	h.tell(ctx, f)
	h.stats.importing.Store(h.todo.importedFrom)
	h.stats.flushes.Add(1)
	h.stats.rows.Add(int64(len(f.Rows)))
	if resync != 0 {
		h.stats.resyncs.Add(1)
	}
	return rest, nil
}

// at is up to where the ledger was read.
func (h *Hub) at() int64 {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.place
}

// attended reports whether anybody wants to be told; if not, the next who does
// begins at the end.
func (h *Hub) attended() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.attending == 0 {
		h.following = false
	}
	return h.following
}

func (h *Hub) tell(ctx context.Context, f Flush) {
	h.mu.Lock()
	followers := h.followers
	h.mu.Unlock()
	for _, to := range followers {
		h.tellOne(ctx, to, f)
	}
}

func (h *Hub) tellOne(ctx context.Context, to *follower, f Flush) {
	defer func() {
		if r := recover(); r != nil {
			h.stats.failures.Add(1)
			h.log.Error("a follower of the ledger panicked", "follower", to.name, "panic", r, "stack", string(debug.Stack()))
		}
	}()
	to.tell(ctx, f)
}
