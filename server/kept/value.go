package kept

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"fuwu/ent"
	"fuwu/ent/entry"
	"fuwu/ent/predicate"
	"fuwu/server/access"
)

// Life is how long a value is taken for current without asking the ledger.
const Life = time.Second

// Value is something made of records.
type Value[T any] struct {
	read  *ent.Client
	clock func() time.Time
	load  func(context.Context) (T, error)
	about []predicate.Entry

	want  atomic.Int64 // grows with Stale
	state atomic.Pointer[state[T]]
	mu    sync.Mutex // held while loading
}

type state[T any] struct {
	value    T
	have     int64 // of want, when it was loaded
	asked    time.Time
	position int64 // up to which the ledger was read
}

// New makes a value that load gives and that operations on the nouns change:
// with "team" every act team.* makes it load again.
func New[T any](read *ent.Client, clock func() time.Time, load func(context.Context) (T, error), nouns ...string) *Value[T] {
	v := &Value[T]{read: read, clock: clock, load: load}
	for _, n := range nouns {
		v.about = append(v.about, entry.ActHasPrefix(n+"."))
	}
	return v
}

// Stale makes the next Get load again.
func (v *Value[T]) Stale() { v.want.Add(1) }

// Get gives the value, at most a second old where another process writes, and
// never older than the last Stale.
func (v *Value[T]) Get(ctx context.Context) (T, error) {
	if s := v.current(); s != nil {
		return s.value, nil
	}
	return v.get(ctx, false)
}

// Fresh is Get that asks the ledger in any case.
func (v *Value[T]) Fresh(ctx context.Context) (T, error) { return v.get(ctx, true) }

// current is what is kept, nil when it may be out of date.
func (v *Value[T]) current() *state[T] {
	s := v.state.Load()
	if s == nil || s.have != v.want.Load() {
		return nil
	}
	if age := v.clock().Sub(s.asked); age < 0 || age >= Life {
		return nil
	}
	return s
}

func (v *Value[T]) get(ctx context.Context, ask bool) (T, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if s := v.current(); s != nil && !ask {
		return s.value, nil
	}
	ctx = access.With(ctx, access.System("kept"))
	// All three before the rows: what happens meanwhile is seen the next time.
	next := state[T]{have: v.want.Load(), asked: v.clock()}
	var err error
	if next.position, err = v.head(ctx); err != nil {
		return next.value, err
	}
	if s := v.state.Load(); s != nil && s.have == next.have {
		moved, err := v.moved(ctx, s.position, next.position)
		if err != nil {
			return next.value, err
		}
		if !moved {
			next.value = s.value
			v.state.Store(&next)
			return next.value, nil
		}
	}
	if next.value, err = v.load(ctx); err != nil {
		return next.value, fmt.Errorf("load what is kept in memory: %w", err)
	}
	v.state.Store(&next)
	return next.value, nil
}

// head is where the ledger ends.
func (v *Value[T]) head(ctx context.Context) (int64, error) {
	id, err := v.read.Entry.Query().Order(ent.Desc(entry.FieldID)).FirstID(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return 0, fmt.Errorf("ask where the ledger ends: %w", err)
	}
	return id, nil
}

// moved reports whether one of the acts was done after the one position, up to
// the other.
func (v *Value[T]) moved(ctx context.Context, after, upTo int64) (bool, error) {
	if upTo == after || len(v.about) == 0 {
		return false, nil
	}
	moved, err := v.read.Entry.Query().Where(entry.IDGT(after), entry.IDLTE(upTo), entry.Or(v.about...)).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("ask the ledger what was done: %w", err)
	}
	return moved, nil
}
