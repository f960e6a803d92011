package people

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// How long a session lasts, and how long it lasts unused.
const (
	sessionLife = 30 * 24 * time.Hour
	sessionIdle = 12 * time.Hour
)

// Session is a browser somebody signed in with.
type Session struct {
	ID        string
	UserID    string
	Agent     string
	Address   string
	StartedAt time.Time
	SeenAt    time.Time // to the minute
	ExpiresAt time.Time // at the latest
}

// sessionKey is as much of the hash as the id shows.
const sessionKey = 32

func sessionID(hash string) string { return "ses_" + hash[:sessionKey] }

// key is the beginning of the session's hash; nothing for no session.
func (x Session) key() string {
	if len(x.ID) != len("ses_")+sessionKey {
		return ""
	}
	return x.ID[len("ses_"):]
}

type sessionContext struct{}

// WithSession puts the session a request came with where acts on oneself find it.
func WithSession(ctx context.Context, s Session) context.Context {
	return context.WithValue(ctx, sessionContext{}, s)
}

// SessionFrom is the session a request came with; false for tokens and programs.
func SessionFrom(ctx context.Context) (Session, bool) {
	s, ok := ctx.Value(sessionContext{}).(Session)
	return s, ok
}

type originContext struct{}

// WithOrigin puts where a request came from where acts on oneself find it.
func WithOrigin(ctx context.Context, from Origin) context.Context {
	return context.WithValue(ctx, originContext{}, from)
}

func originFrom(ctx context.Context) Origin {
	from, _ := ctx.Value(originContext{}).(Origin)
	return from
}

// found is a session that was looked up; its absence is remembered, too.
type found struct {
	session Session
	ok      bool
}

// BySession is who asks with a session's secret; SIGNED_OUT when it is unknown or
// over, or when the account is closed. It notes, to the minute, that it was used.
func (s *Service) BySession(ctx context.Context, secret string, from Origin) (access.Actor, Session, error) {
	hash, now := hashed(secret), s.config.Clock()
	f, mark, ok := s.sessions.get(hash, now)
	if !ok {
		var err error
		if f, err = s.findSession(ctx, hash); err != nil {
			return access.Actor{}, Session{}, err
		}
	}
	if !f.ok || !now.Before(f.session.ExpiresAt) || now.Sub(f.session.SeenAt) >= sessionIdle {
		if !ok {
			s.sessions.put(hash, found{}, now, mark)
		}
		return access.Actor{}, Session{}, fault.New(fault.SignedOut)
	}
	actor, err := s.Actor(ctx, f.session.UserID)
	if err != nil {
		return access.Actor{}, Session{}, err
	}
	if !ok {
		f.session = s.touch(ctx, hash, f.session, from, now)
		s.sessions.put(hash, f, now, mark)
	}
	return actor, f.session, nil
}

// touch notes that a session is used. A database that takes no changes does not
// keep anybody from reading.
func (s *Service) touch(ctx context.Context, hash string, x Session, from Origin, now time.Time) Session {
	if now.Sub(x.SeenAt) < time.Minute {
		return x
	}
	x.SeenAt = now.Truncate(time.Minute)
	x.Address = from.Address
	if _, err := s.tables.Exec(ctx, `UPDATE session SET seen_at = ?, address = ? WHERE hash = ? AND seen_at < ?`,
		x.SeenAt.UnixMilli(), x.Address, hash, x.SeenAt.UnixMilli()); err != nil {
		s.config.Log.WarnContext(ctx, "the use of a session could not be noted", "error", err)
	}
	return x
}

const sessionColumns = `SELECT hash, user_id, created_at, seen_at, expires_at, address, agent FROM session `

func (s *Service) findSession(ctx context.Context, hash string) (found, error) {
	list, err := s.querySessions(ctx, sessionColumns+`WHERE hash = ?`, hash)
	if err != nil || len(list) == 0 {
		return found{}, err
	}
	return found{list[0], true}, nil
}

// Sessions are the actor's own, newest first.
func (s *Service) Sessions(ctx context.Context, actor access.Actor) ([]*Session, error) {
	now := s.config.Clock()
	list, err := s.querySessions(ctx, sessionColumns+`WHERE user_id = ? AND expires_at > ? AND seen_at > ? ORDER BY created_at DESC, hash`,
		actor.ID, now.UnixMilli(), now.Add(-sessionIdle).UnixMilli())
	own := make([]*Session, len(list))
	for i := range list {
		own[i] = &list[i]
	}
	return own, err
}

func (s *Service) querySessions(ctx context.Context, query string, args ...any) ([]Session, error) {
	rows, err := s.tables.Ask(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("read sessions: %w", err)
	}
	defer rows.Close()
	var list []Session
	for rows.Next() {
		x, err := scanSession(rows)
		if err != nil {
			return nil, err
		}
		list = append(list, x)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read sessions: %w", err)
	}
	return list, nil
}

func scanSession(rows *sql.Rows) (x Session, err error) {
	var hash string
	var began, seen, expires int64
	if err := rows.Scan(&hash, &x.UserID, &began, &seen, &expires, &x.Address, &x.Agent); err != nil {
		return x, fmt.Errorf("read sessions: %w", err)
	}
	x.ID = sessionID(hash)
	x.StartedAt, x.SeenAt, x.ExpiresAt = time.UnixMilli(began).UTC(), time.UnixMilli(seen).UTC(), time.UnixMilli(expires).UTC()
	return x, nil
}

// EndSession ends one of the actor's sessions.
func (s *Service) EndSession(ctx context.Context, actor access.Actor, id string) (op.Done, error) {
	return s.end(ctx, actor, "session.end", id)
}

// EndOtherSessions ends all of the actor's sessions but the one that asks.
func (s *Service) EndOtherSessions(ctx context.Context, actor access.Actor) (op.Done, error) {
	keep, _ := SessionFrom(ctx)
	done, err := s.ops.Run(ctx, actor, "session.end_others", actor.ID, func(o *op.Op) error {
		return o.Exec(`DELETE FROM session WHERE user_id = ? AND substr(hash, 1, 32) <> ?`, actor.ID, keep.key())
	})
	s.afterEnding(done, err, actor.ID, "")
	return done, err
}

// end ends one session of the actor.
func (s *Service) end(ctx context.Context, actor access.Actor, act, id string) (op.Done, error) {
	key := Session{ID: id}.key()
	done, err := s.ops.Run(ctx, actor, act, actor.ID, func(o *op.Op) error {
		rows, err := o.Query(`SELECT 1 FROM session WHERE user_id = ? AND substr(hash, 1, 32) = ?`, actor.ID, key)
		if err != nil {
			return err
		}
		there := rows.Next()
		if err := rows.Close(); err != nil {
			return err
		}
		if !there {
			return fault.New(fault.NotFound)
		}
		return o.Exec(`DELETE FROM session WHERE user_id = ? AND substr(hash, 1, 32) = ?`, actor.ID, key)
	})
	s.afterEnding(done, err, actor.ID, id)
	return done, err
}

// Sweep forgets sessions that are over and attempts that count no more.
func (s *Service) Sweep(ctx context.Context) error {
	now := s.config.Clock()
	over, idle := now.UnixMilli(), now.Add(-sessionIdle).UnixMilli()
	list, err := s.querySessions(ctx, sessionColumns+`WHERE expires_at <= ? OR seen_at <= ?`, over, idle)
	if err != nil {
		return err
	}
	if len(list) > 0 {
		if _, err := s.tables.Exec(ctx, `DELETE FROM session WHERE expires_at <= ? OR seen_at <= ?`, over, idle); err != nil {
			return fmt.Errorf("forget sessions: %w", err)
		}
		s.sessions.forget()
	}
	for _, x := range list {
		s.ended(x.UserID, x.ID)
	}
	if _, err := s.tables.Exec(ctx, `DELETE FROM rate WHERE minute < ?`, now.Add(-rateLife).Unix()/60); err != nil {
		return fmt.Errorf("forget attempts: %w", err)
	}
	return nil
}

// agent is what a browser says of itself, in one line of bounded length.
func agent(told string) string {
	var all fault.All
	told = all.OptionalLine(told, 1<<20)
	if r := []rune(told); len(r) > 300 {
		told = string(r[:300])
	}
	return told
}
