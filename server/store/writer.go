package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"slices"
	"sync"

	"github.com/mattn/go-sqlite3"

	"fuwu/server/fault"
	"fuwu/server/op"
)

// batchSize is how many operations one commit carries at most.
const batchSize = 64

var (
	errClosed = errors.New("the database is closed")
	errPanic  = errors.New("panic in an operation")
	errExited = errors.New("an operation ended its goroutine")
)

// writer is the one goroutine that writes to SQLite. Operations that wait while
// a commit is on its way to the disk share the next one: each in a savepoint of
// its own, so that one that fails takes back only itself.
type writer struct {
	conn  *sql.Conn
	log   *slog.Logger
	queue chan *job
	quit  chan struct{} // closed to ask for the end
	done  chan struct{} // closed when everything is answered
	stop  sync.Once
	after func(*session) // told after each commit, before the answers go out

	open    []*job // taken from the queue and not answered yet
	running *job   // whose work is being called
}

// job is an operation that waits for its turn and then for its commit.
type job struct {
	ctx    context.Context
	work   func(op.Conn) error
	err    error
	answer chan error
}

func newWriter(conn *sql.Conn, log *slog.Logger, after func(*session)) *writer {
	w := &writer{
		conn: conn, log: log, after: after,
		queue: make(chan *job, 4*batchSize), quit: make(chan struct{}), done: make(chan struct{}),
	}
	go w.loop()
	return w
}

// transact waits for the commit that carries the work. Deadlines are looked at
// before the work starts; once started it is carried through.
func (w *writer) transact(ctx context.Context, work func(op.Conn) error) error {
	j := &job{ctx: ctx, work: work, answer: make(chan error, 1)}
	select {
	case <-w.quit:
		return errClosed
	case <-ctx.Done():
		return ctx.Err()
	case w.queue <- j:
	}
	select {
	case err := <-j.answer:
		return err
	case <-w.done:
		select {
		case err := <-j.answer:
			return err
		default:
			return errClosed
		}
	}
}

// close lets what waits be done and ends the goroutine.
func (w *writer) close() error {
	w.stop.Do(func() { close(w.quit) })
	<-w.done
	return w.conn.Close()
}

func (w *writer) loop() {
	defer func() {
		if w.running == nil {
			close(w.done)
			return
		}
		// Somebody's work ended our goroutine (runtime.Goexit, as t.FailNow
		// does): it is answered, and another goroutine carries its neighbours on.
		w.rollback()
		i := slices.Index(w.open, w.running)
		w.open = slices.Delete(w.open, i, i+1)
		w.running.answer <- errExited
		w.running = nil
		go w.loop()
	}()
	w.oneByOne()
	for w.take() {
		w.carry()
	}
}

// take waits for work and takes what is there; false when the end is asked for
// and nothing waits.
func (w *writer) take() bool {
	select {
	case j := <-w.queue:
		w.open = append(w.open, j)
	case <-w.quit:
		select {
		case j := <-w.queue:
			w.open = append(w.open, j)
		default:
			return false
		}
	}
	for len(w.open) < batchSize {
		select {
		case j := <-w.queue:
			w.open = append(w.open, j)
		default:
			return true
		}
	}
	return true
}

// carry does what is open in one transaction, or, where that is lost, one by one.
func (w *writer) carry() {
	lost, err := w.attempt(w.open)
	if lost && len(w.open) > 1 {
		w.log.Warn("a transaction was lost, its operations are run again one by one", "operations", len(w.open), "error", err)
		w.oneByOne()
		return
	}
	w.answer(len(w.open), err)
}

func (w *writer) oneByOne() {
	for len(w.open) > 0 {
		_, err := w.attempt(w.open[:1])
		w.answer(1, err)
	}
}

// answer tells the first n of what is open how it went; err, if any, befell all.
func (w *writer) answer(n int, err error) {
	for _, j := range w.open[:n] {
		if err != nil {
			j.err = err
		}
		j.answer <- j.err
	}
	w.open = append(w.open[:0], w.open[n:]...)
}

// attempt runs a batch and commits it. Nothing is answered here: even a refusal
// goes out only after the commit. lost says that the transaction broke, so that
// nothing of the batch is kept.
func (w *writer) attempt(batch []*job) (lost bool, err error) {
	if err := w.exec("BEGIN IMMEDIATE"); err != nil {
		return false, busy(fmt.Errorf("begin: %w", err))
	}
	s := &session{Conn: w.conn}
	for _, j := range batch {
		if j.err = j.ctx.Err(); j.err != nil {
			continue
		}
		if err := w.exec("SAVEPOINT operation"); err != nil {
			return w.abandon(fmt.Errorf("savepoint: %w", err))
		}
		before, later := s.head, len(s.later)
		if j.err = w.call(j, s); j.err != nil {
			s.head, s.later = before, s.later[:later]
			if w.autocommit() {
				// SQLite has taken back the whole transaction.
				return true, j.err
			}
			if err := w.exec("ROLLBACK TO operation"); err != nil {
				return w.abandon(fmt.Errorf("roll back to the savepoint: %w", err))
			}
		}
		if err := w.exec("RELEASE operation"); err != nil {
			return w.abandon(fmt.Errorf("release the savepoint: %w", err))
		}
	}
	if err := writeIndex(context.Background(), s, s.later); err != nil {
		return w.abandon(err)
	}
	if err := w.exec("COMMIT"); err != nil {
		return w.abandon(busy(fmt.Errorf("commit: %w", err)))
	}
	w.after(s)
	return false, nil
}

// call runs one operation's work; its panic is its own.
func (w *writer) call(j *job, s *session) (err error) {
	w.running = j
	defer func() {
		if r := recover(); r != nil {
			w.running = nil
			w.log.Error("panic in an operation", "panic", r, "stack", string(debug.Stack()))
			err = fmt.Errorf("%w: %v", errPanic, r)
		}
	}()
	err = j.work(s)
	w.running = nil
	return err
}

func (w *writer) abandon(err error) (lost bool, _ error) {
	w.rollback()
	return true, err
}

func (w *writer) rollback() {
	if w.autocommit() {
		return
	}
	if err := w.exec("ROLLBACK"); err != nil {
		w.log.Error("a transaction could not be rolled back", "error", err)
	}
}

// autocommit reports that no transaction is open.
func (w *writer) autocommit() bool {
	var auto bool
	err := w.conn.Raw(func(c any) error {
		auto = c.(*sqlite3.SQLiteConn).AutoCommit()
		return nil
	})
	return err != nil || auto
}

func (w *writer) exec(statement string) error {
	_, err := w.conn.ExecContext(context.Background(), statement)
	return err
}

// busy turns a lock somebody else holds too long into the fault that says so.
func busy(err error) error {
	var e sqlite3.Error
	if errors.As(err, &e) && (e.Code == sqlite3.ErrBusy || e.Code == sqlite3.ErrLocked) {
		return errors.Join(fault.New(fault.Busy), err)
	}
	return err
}
