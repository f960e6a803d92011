package notices

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"fuwu/ent"
	"fuwu/ent/notice"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Machinery is the table cursor outside of operations; server/store has it.
type Machinery interface {
	Ask(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// Parts are what notices stand on.
type Parts struct {
	Ops    *op.Runner
	Read   *ent.Client
	Tables Machinery
	Clock  func() time.Time
	Log    *slog.Logger // nil for silence
	// Actor is who a user is now, with a fault when the account is closed.
	Actor func(ctx context.Context, userID string) (access.Actor, error)
	// Wait is how long an act can be undone.
	Wait time.Duration
}

// Service tells notices.
type Service struct {
	Parts
	wake    chan struct{}
	telling sync.Mutex
	// position up to which the ledger has been read; negative before the first reading.
	position int64

	mu     sync.RWMutex
	onTold []func(userID, noticeID string)
}

// New makes the service; Run starts it.
func New(p Parts) *Service {
	if p.Log == nil {
		p.Log = slog.New(slog.DiscardHandler)
	}
	s := &Service{Parts: p, wake: make(chan struct{}, 1), position: -1}
	p.Ops.OnCommit(func(int64) { s.Wake() })
	return s
}

// OnTold calls f after each notice was told, and with an empty notice after a user
// has read some. It must be cheap.
func (s *Service) OnTold(f func(userID, noticeID string)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.onTold = append(s.onTold, f)
}

func (s *Service) told(userID, noticeID string) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	for _, f := range s.onTold {
		f(userID, noticeID)
	}
}

// Page asks for a stretch of the list.
type Page struct {
	First  int
	After  int64 // position of the notice to go on after; 0 for the beginning
	Unread bool  // only those not read
}

// List are the notices of the actor in the context, newest act first, and whether
// more follow.
func (s *Service) List(ctx context.Context, p Page) (list []*ent.Notice, more bool, err error) {
	q := s.Read.Notice.Query().Order(ent.Desc(notice.FieldPosition)).Limit(p.First + 1)
	if p.Unread {
		q.Where(notice.ReadAtIsNil())
	}
	if p.After > 0 {
		q.Where(notice.PositionLT(p.After))
	}
	if list, err = q.All(ctx); err != nil {
		return nil, false, fmt.Errorf("list notices: %w", err)
	}
	if more = len(list) > p.First; more {
		list = list[:p.First]
	}
	return list, more, nil
}

// Get is a notice of the actor in the context.
func (s *Service) Get(ctx context.Context, id string) (*ent.Notice, error) {
	n, err := s.Read.Notice.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound)
	}
	if err != nil {
		return nil, fmt.Errorf("load a notice: %w", err)
	}
	return n, nil
}

// Unread is how many notices the actor in the context has not read.
func (s *Service) Unread(ctx context.Context) (int, error) {
	n, err := s.Read.Notice.Query().Where(notice.ReadAtIsNil()).Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count notices: %w", err)
	}
	return n, nil
}

// mostAtOnce is how many notices one operation marks.
const mostAtOnce = 500

// MarkRead marks notices of the actor as read (notice.read); all of them when ids
// is nil. Those read before are left as they are.
func (s *Service) MarkRead(ctx context.Context, actor access.Actor, ids []string) (op.Done, error) {
	for {
		marked := 0
		done, err := s.Ops.Run(ctx, actor, "notice.read", actor.ID, func(o *op.Op) (err error) {
			marked, err = mark(o, ids)
			return err
		})
		if err != nil {
			return done, err
		}
		if ids != nil || marked < mostAtOnce {
			s.told(actor.ID, "")
			return done, nil
		}
	}
}

func mark(o *op.Op, ids []string) (marked int, err error) {
	q := o.Tx.Notice.Query().Where(notice.UserID(o.Actor.ID))
	switch {
	case ids == nil:
		q.Where(notice.ReadAtIsNil()).Order(notice.ByID()).Limit(mostAtOnce)
	case len(ids) == 0:
		return 0, fault.New(fault.Required, "ids")
	case len(ids) > mostAtOnce:
		return 0, fault.New(fault.TooMany, "ids").With("max", mostAtOnce)
	default:
		q.Where(notice.IDIn(ids...))
	}
	list, err := q.All(o.Ctx)
	if err != nil {
		return 0, fmt.Errorf("load notices: %w", err)
	}
	found := map[string]bool{}
	for _, n := range list {
		found[n.ID] = true
		if n.ReadAt != nil {
			continue
		}
		if err := o.Tx.Notice.UpdateOne(n).SetReadAt(o.Now).Exec(o.Ctx); err != nil {
			return 0, fmt.Errorf("mark a notice: %w", err)
		}
	}
	for _, id := range ids {
		if !found[id] {
			return 0, fault.New(fault.Unknown, "ids")
		}
	}
	return len(list), nil
}
