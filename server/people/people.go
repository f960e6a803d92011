package people

import (
	"context"
	"database/sql"
	"log/slog"
	"sync"
	"time"

	"golang.org/x/text/unicode/norm"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/kept"
	"fuwu/server/op"
)

// Machinery are the tables session and rate outside of operations; server/store
// has them.
type Machinery interface {
	Exec(ctx context.Context, query string, args ...any) (sql.Result, error)
	Ask(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// Config is what the program decides about people.
type Config struct {
	Clock func() time.Time
	Log   *slog.Logger // nil for silence
	// DemoAllowed says whether passwords of the demo company are taken: on loopback
	// only, and not beside real data. Nil for never.
	DemoAllowed func() bool
	// OnEnded is told that a session ended or, without a session, that all of the
	// user's sockets must be opened again because rights changed.
	OnEnded func(userID, sessionID string)
}

// Service is the people of the company.
type Service struct {
	ops    *op.Runner
	read   *ent.Client
	tables Machinery
	config Config

	directory *kept.Value[*Directory]
	sessions  memo[found]
	tokens    memo[tokenFound]
	hashing   chan struct{}

	watched struct {
		sync.Mutex
		position int64
		rights   map[string]access.Actor
		own      map[int64]struct{} // entries whose sessions were ended here
	}
}

// New makes the service over the scoped reading client.
func New(ops *op.Runner, read *ent.Client, tables Machinery, c Config) *Service {
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	s := &Service{ops: ops, read: read, tables: tables, config: c, hashing: make(chan struct{}, hashesAtOnce)}
	s.directory = kept.New(read, c.Clock, s.load, "user", "team", "department", "position", "absence", "delegation", "batch")
	return s
}

// Directory is everybody and every team as they are now, in memory.
func (s *Service) Directory(ctx context.Context) (*Directory, error) { return s.directory.Get(ctx) }

// Actor is who a user is now; SIGNED_OUT when nobody has the id or the account
// is closed. Whoever is not known is looked up once more: the command line may have
// made the account a moment ago.
func (s *Service) Actor(ctx context.Context, userID string) (access.Actor, error) {
	if userID == "" {
		return access.Actor{}, fault.New(fault.SignedOut)
	}
	for _, get := range []func(context.Context) (*Directory, error){s.directory.Get, s.directory.Fresh} {
		d, err := get(ctx)
		if err != nil {
			return access.Actor{}, err
		}
		if a, ok := d.Actor(userID, s.config.Clock()); ok {
			return a, nil
		}
	}
	return access.Actor{}, fault.New(fault.SignedOut)
}

// run is an operation on what the directory holds.
func (s *Service) run(ctx context.Context, actor access.Actor, act, subject string, fn func(*op.Op) error) (op.Done, error) {
	done, err := s.ops.Run(ctx, actor, act, subject, fn)
	if err == nil {
		s.directory.Stale()
	}
	return done, err
}

// runRights is run for what may change somebody's rights: the sockets of those
// whose rights changed are told before the answer goes out.
func (s *Service) runRights(ctx context.Context, actor access.Actor, act, subject string, fn func(*op.Op) error) (op.Done, error) {
	done, err := s.run(ctx, actor, act, subject, fn)
	if err != nil {
		return done, err
	}
	if err := s.Look(context.WithoutCancel(ctx)); err != nil {
		s.config.Log.ErrorContext(ctx, "rights changed, and open sockets could not be told", "act", act, "error", err)
	}
	return done, nil
}

// seen turns "no such row" into what the caller may know of it.
func seen(err error, code fault.Code, path ...string) error {
	if ent.IsNotFound(err) {
		return fault.New(code, path...)
	}
	return err
}

// line is fault.All.Line for names: composed characters, so that two that look
// alike are alike.
func line(all *fault.All, value string, max int, path ...string) string {
	return all.Line(norm.NFC.String(value), max, path...)
}

func optionalLine(all *fault.All, value string, max int, path ...string) string {
	return all.OptionalLine(norm.NFC.String(value), max, path...)
}

// Lengths of names, in characters.
const (
	maxName   = 80
	maxEmail  = 200
	maxReason = 200
	maxTitle  = 80
	maxBody   = 4000
)

// text is what a pointer leads to, empty for nothing.
func text(p *string) string {
	if p == nil {
		return ""
	}
	return *p
}

// filled is nil for an id that was left empty.
func filled(p *string) *string {
	if text(p) == "" {
		return nil
	}
	return p
}
