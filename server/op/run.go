package op

import (
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"fuwu/server/access"
	"fuwu/server/fault"
)

// ErrNested is returned by a Run inside a Run: a defect.
var ErrNested = errors.New("an operation inside an operation")

// Done is what an operation leaves.
type Done struct {
	Position int64    // of its ledger entry
	IDs      []string // what it returned
	Replayed bool     // done before, with the same idempotency key
}

// Runner runs operations.
type Runner struct {
	db      Database
	clock   func() time.Time
	zone    *time.Location
	entropy struct {
		sync.Mutex
		source io.Reader
	}
	mu       sync.RWMutex
	onCommit []func(position int64)
	onRefuse []func(ctx context.Context, actor access.Actor, act, subject string, err error)
}

// Option changes a Runner.
type Option func(*Runner)

// Zone says by which clock on the wall a year begins, for running numbers;
// without it, by China's.
func Zone(zone *time.Location) Option { return func(r *Runner) { r.zone = zone } }

// Entropy makes ids from a source of one's own, so that a demo company is the
// same each time. It must never be used for a real one.
func Entropy(source io.Reader) Option { return func(r *Runner) { r.entropy.source = source } }

// New makes a Runner over a database, with the program's clock.
func New(db Database, clock func() time.Time, options ...Option) *Runner {
	r := &Runner{db: db, clock: clock, zone: time.FixedZone("CST", 8*60*60)}
	r.entropy.source = bufio.NewReaderSize(rand.Reader, 1<<10)
	for _, o := range options {
		o(r)
	}
	return r
}

// OnCommit calls f after each commit, outside every lock, on the goroutine of
// whoever ran the operation. It must be cheap: a wake-up. Positions may come out
// of order.
func (r *Runner) OnCommit(f func(position int64)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.onCommit = append(r.onCommit, f)
}

// OnRefused calls f for each operation that was not done, whether refused or
// failed, for logs and metrics.
func (r *Runner) OnRefused(f func(ctx context.Context, actor access.Actor, act, subject string, err error)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.onRefuse = append(r.onRefuse, f)
}

// Run does act to subject as actor, wholly or not at all, and returns after the
// commit. See the package's contract.
func (r *Runner) Run(ctx context.Context, actor access.Actor, act, subject string, fn func(*Op) error) (Done, error) {
	done, err := r.do(ctx, actor, act, subject, fn)
	r.mu.RLock()
	committed, refused := r.onCommit, r.onRefuse
	r.mu.RUnlock()
	switch {
	case err != nil:
		for _, f := range refused {
			f(ctx, actor, act, subject, err)
		}
		return Done{}, err
	case !done.Replayed:
		for _, f := range committed {
			f(done.Position)
		}
	}
	return done, nil
}

func (r *Runner) do(ctx context.Context, actor access.Actor, act, subject string, fn func(*Op) error) (Done, error) {
	if Of(ctx) != nil {
		return Done{}, fmt.Errorf("%s: %w", act, ErrNested)
	}
	if err := access.Allow(actor, act); err != nil {
		return Done{}, err
	}
	var hash string
	k, given := ctx.Value(keyKey{}).(keyed)
	if given && !k.none && k.key == "" {
		return Done{}, fault.New(fault.Required, "key")
	}
	if k.key != "" {
		if len(k.key) > 100 {
			return Done{}, fault.New(fault.TooLong, "key").With("max", 100)
		}
		var err error
		if hash, err = fingerprint(act, subject, k.input); err != nil {
			return Done{}, err
		}
	}
	var done Done
	err := r.db.Transact(ctx, func(c Conn) (err error) {
		o := r.begin(ctx, c, actor, act, subject)
		defer func() {
			if closing := o.end(); err == nil {
				err = closing
			}
		}()
		done = Done{}
		if k.key != "" {
			before, err := o.claim(hash, k.key)
			if err != nil {
				return err
			}
			if before != nil {
				done = *before
				return nil
			}
		}
		if err := fn(o); err != nil {
			return err
		}
		if done, err = o.commit(); err != nil || k.key == "" {
			return err
		}
		return o.keep(k.key, done)
	})
	if err != nil {
		return Done{}, err
	}
	return done, nil
}

// begin makes the Op of one attempt.
func (r *Runner) begin(ctx context.Context, c Conn, actor access.Actor, act, subject string) *Op {
	now := moment(r.clock())
	o := &Op{
		Actor: actor, Now: now, run: r, conn: c,
		index: map[string]int{}, seen: map[string]struct{}{},
		entry: Entry{
			At: now, OccurredAt: now, Actor: actor.ID, Act: act, Subject: subject,
			Batch: text(ctx, batchKey{}), Request: text(ctx, requestKey{}),
		},
	}
	o.Tx, o.All = r.db.Clients()
	o.Ctx = context.WithValue(access.With(context.WithoutCancel(ctx), actor), opKey{}, o)
	return o
}

// commit enters the operation in the ledger.
func (o *Op) commit() (Done, error) {
	o.entry.close()
	position, err := o.run.db.Append(o.Ctx, o.conn, &o.entry)
	if err != nil {
		return Done{}, fmt.Errorf("enter %s in the ledger: %w", o.entry.Act, err)
	}
	return Done{Position: position, IDs: o.ids}, nil
}
