package imports

import (
	"context"
	"sync"
	"time"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/batches"
	"fuwu/server/customers"
	"fuwu/server/op"
	"fuwu/server/people"
	"fuwu/server/tickets"
)

// Parts are the departments an import goes through.
type Parts struct {
	Ops       *op.Runner
	Read      *ent.Client
	People    *people.Service
	Customers *customers.Service
	Tickets   *tickets.Service
	Batches   *batches.Service
	Clock     func() time.Time
}

// Service imports.
type Service struct{ Parts }

// New makes the service.
func New(p Parts) *Service { return &Service{p} }

// Job is one import.
type Job struct {
	Name    string // of the file
	Data    []byte
	Mapping *Mapping
	Dry     bool
	// Progress is told how many operations are done, of how many; nil for silence. It
	// is called by several goroutines, one at a time.
	Progress func(done, of int)
}

// What becomes of a record.
type What string

// What may become of a record.
const (
	Created   What = "created"
	Changed   What = "changed"
	Unchanged What = "unchanged"
)

// Item is a record a file tells of.
type Item struct {
	What   What
	Name   string // as the file has it
	Text   string // its subject or name
	Rows   []int
	Events int  // that are new in the history
	Back   bool // it was archived by undoing an import, and comes back
}

// Refused is a row that was not taken, with every reason.
type Refused struct {
	Row     Row
	Reasons []Words
}

// Twin is a row that says the same as another one before it, and was passed over.
type Twin struct{ Row, Of int }

// Report is how an import went, or would go.
type Report struct {
	Counts  batches.Counts
	Batch   string // empty when nothing was done
	Head    []string
	Items   []Item
	Refused []Refused
	Twins   []Twin
	// What had to be entered, or taken back into use, for the records to refer to.
	Teams, People, Categories, Customers []string
	Events                               int // entered in the history
}

// actor is who imports.
var actor = access.System("import")

// workers is how many records are entered at once, so that they share commits.
const workers = 8

// pace tells progress.
type pace struct {
	mu       sync.Mutex
	done, of int
	tell     func(done, of int)
}

func (p *pace) step() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	if p.tell != nil {
		p.tell(p.done, p.of)
	}
}

// many runs do for each of a list, several at once, until one fails or the context
// ends.
func many[T any](ctx context.Context, list []T, do func(T) error) error {
	var wait sync.WaitGroup
	var mu sync.Mutex
	var failed error
	next := 0
	take := func() (x T, ok bool) {
		mu.Lock()
		defer mu.Unlock()
		if failed == nil {
			failed = ctx.Err()
		}
		if failed != nil || next == len(list) {
			return x, false
		}
		next++
		return list[next-1], true
	}
	for range min(workers, len(list)) {
		wait.Go(func() {
			for x, ok := take(); ok; x, ok = take() {
				if err := do(x); err != nil {
					mu.Lock()
					failed = err
					mu.Unlock()
				}
			}
		})
	}
	wait.Wait()
	return failed
}
