package notices

import (
	"context"
	"errors"
	"fmt"
	"time"

	"fuwu/ent"
	"fuwu/ent/entry"
	"fuwu/server/access"
	"fuwu/server/op"
)

const (
	// reader is our name among the readers of the ledger.
	reader = "notices"
	// news is how old an act may be to be told.
	news = 7 * 24 * time.Hour
	// grace lets an undo that began in time be entered.
	grace = time.Second
	// stretch is how many entries are read at once.
	stretch = 200
	// skew is how far ahead another machine's clock may be before its entries are
	// not waited for.
	skew = time.Minute
)

// errElsewhere is met when another process has told the same entries.
var errElsewhere = errors.New("told by another process")

// Wake makes Run look at the ledger.
func (s *Service) Wake() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// Run tells notices until the context ends.
func (s *Service) Run(ctx context.Context) {
	for {
		again, err := s.Tell(ctx)
		if err != nil && ctx.Err() == nil {
			s.Log.ErrorContext(ctx, "notices cannot be told", "error", err)
			again = 10 * time.Second
		}
		// While something ripens nothing later can be told: no wake-up is needed.
		wake, ripe := s.wake, (<-chan time.Time)(nil)
		if again > 0 {
			wake, ripe = nil, time.After(max(again, time.Second/2))
		}
		select {
		case <-ctx.Done():
			return
		case <-wake:
		case <-ripe:
		}
	}
}

// Tell reads the ledger on as far as its acts cannot be undone any more, and tells
// what is to be told. It says when to come again; 0 is at the next entry.
func (s *Service) Tell(ctx context.Context) (again time.Duration, err error) {
	s.telling.Lock()
	defer s.telling.Unlock()
	ctx = access.With(ctx, access.System(reader))
	if s.position < 0 {
		if s.position, err = s.start(ctx); err != nil {
			return 0, err
		}
	}
	for {
		entries, err := s.Read.Entry.Query().Where(entry.IDGT(s.position)).Order(ent.Asc(entry.FieldID)).Limit(stretch).All(ctx)
		if err != nil {
			return 0, fmt.Errorf("read the ledger: %w", err)
		}
		if len(entries) == 0 {
			return 0, nil
		}
		ripe, left := s.ripe(entries)
		if len(ripe) == 0 {
			return left, nil
		}
		all, err := s.news(ctx, ripe)
		if err != nil {
			return 0, err
		}
		err = s.enter(ctx, all, ripe[len(ripe)-1].ID)
		switch {
		case errors.Is(err, errElsewhere):
			if s.position, err = s.start(ctx); err != nil {
				return 0, err
			}
		case err != nil:
			return 0, err
		default:
			s.position = ripe[len(ripe)-1].ID
		}
	}
}

// start is how far the ledger was read before; what is older than news is passed by.
func (s *Service) start(ctx context.Context) (position int64, err error) {
	rows, err := s.Tables.Ask(ctx, `SELECT position FROM cursor WHERE reader = ?`, reader)
	if err != nil {
		return 0, fmt.Errorf("read a cursor: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(&position); err != nil {
			return 0, fmt.Errorf("read a cursor: %w", err)
		}
	}
	if err := rows.Err(); err != nil {
		return 0, fmt.Errorf("read a cursor: %w", err)
	}
	last, err := s.Read.Entry.Query().Where(entry.AtLT(s.Clock().Add(-news))).Order(ent.Desc(entry.FieldAt, entry.FieldID)).FirstID(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return 0, fmt.Errorf("read the ledger: %w", err)
	}
	return max(position, last), nil
}

// ripe are the entries that cannot be undone any more, and how long the next one
// takes.
func (s *Service) ripe(entries []*ent.Entry) (ripe []*ent.Entry, left time.Duration) {
	now := s.Clock()
	for i, e := range entries {
		left := e.At.Add(s.Wait + grace).Sub(now)
		if left > 0 && left < s.Wait+grace+skew {
			return entries[:i], left
		}
	}
	return entries, 0
}

// message is one notice to be written.
type message struct {
	user, subject string
	entry         *ent.Entry
}

// enter writes the notices and how far the ledger was read, as one operation, and
// rings the bells.
func (s *Service) enter(ctx context.Context, all []message, upTo int64) error {
	if len(all) == 0 {
		return nil
	}
	var made []*ent.Notice
	_, err := s.Ops.Run(ctx, access.System(reader), "notice.tell", "", func(o *op.Op) error {
		made = nil // an attempt may be repeated
		if err := advance(o, s.position, upTo); err != nil {
			return err
		}
		for _, m := range all {
			c := o.Tx.Notice.Create().SetUserID(m.user).SetAct(m.entry.Act).SetSubjectID(m.subject).SetPosition(m.entry.ID)
			if id := m.entry.ActorID; !(access.Actor{ID: id}).IsSystem() {
				c.SetActorID(id)
			}
			n, err := c.Save(o.Ctx)
			if err != nil {
				return fmt.Errorf("write a notice: %w", err)
			}
			made = append(made, n)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, n := range made {
		s.told(n.UserID, n.ID)
	}
	return nil
}

// advance moves our place in the ledger, unless another process was faster.
func advance(o *op.Op, from, to int64) error {
	rows, err := o.Query(`INSERT INTO cursor (reader, position, at) VALUES (?, ?, ?)
		ON CONFLICT (reader) DO UPDATE SET position = excluded.position, at = excluded.at
		WHERE cursor.position <= ? RETURNING position`, reader, to, o.Now.UnixMilli(), from)
	if err != nil {
		return err
	}
	defer rows.Close()
	if !rows.Next() {
		return errors.Join(rows.Err(), errElsewhere)
	}
	return rows.Err()
}
