package files

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"sync"
	"syscall"
	"time"

	"github.com/oklog/ulid/v2"

	"fuwu/ent"
	"fuwu/ent/attachment"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Limits where the configuration names no others.
const (
	DefaultLimit = 25 << 20
	DefaultQuota = 20 << 30
)

// Life is how long an upload waits to be attached.
const Life = 24 * time.Hour

// mostWaiting is how many uploads of one person may wait at once.
const mostWaiting = 200

// Config says where files are kept and how much of them.
type Config struct {
	Dir   string // made when it is missing
	Limit int64  // bytes of one file; DefaultLimit when 0
	Quota int64  // bytes of all files; DefaultQuota when 0
}

// Machinery is the table upload outside of operations; server/store has it.
type Machinery interface {
	Exec(ctx context.Context, query string, args ...any) (sql.Result, error)
	Ask(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// Service keeps files.
type Service struct {
	ops    *op.Runner
	read   *ent.Client
	tables Machinery
	clock  func() time.Time
	shelf  *shelf
	limit  int64
	quota  int64

	// coming is held for reading while bytes are put on the shelf and entered,
	// and for writing by the sweep.
	coming sync.RWMutex
	// entering makes the quota asked and the row written as one.
	entering sync.Mutex
	images   chan struct{} // tokens: pictures decoded at once
}

// New opens the shelf.
func New(ops *op.Runner, read *ent.Client, tables Machinery, clock func() time.Time, c Config) (*Service, error) {
	shelf, err := openShelf(c.Dir)
	if err != nil {
		return nil, err
	}
	if c.Limit == 0 {
		c.Limit = DefaultLimit
	}
	if c.Quota == 0 {
		c.Quota = DefaultQuota
	}
	return &Service{
		ops: ops, read: read, tables: tables, clock: clock, shelf: shelf,
		limit: c.Limit, quota: c.Quota, images: make(chan struct{}, 2),
	}, nil
}

// Uploaded is a file that came and waits to be attached.
type Uploaded struct {
	ID        string
	Name      string
	MediaType string
	Size      int64
}

// Upload takes a file for the actor. It is refused when it is empty, too large,
// of a kind that is not taken, or when the space is used up.
func (s *Service) Upload(ctx context.Context, actor access.Actor, name string, r io.Reader) (Uploaded, error) {
	if err := access.Allow(actor, "attachment.create"); err != nil {
		return Uploaded{}, err
	}
	name, err := nameOf(name)
	if err != nil {
		return Uploaded{}, err
	}
	if err := s.room(ctx, 1); err != nil {
		return Uploaded{}, err
	}
	draft, err := s.receive(ctx, name, r)
	if err != nil {
		if errors.Is(err, syscall.ENOSPC) {
			return Uploaded{}, fault.New(fault.QuotaExceeded, "file")
		}
		return Uploaded{}, err
	}
	defer draft.discard()
	s.coming.RLock()
	defer s.coming.RUnlock()
	if err := s.shelf.keep(draft); err != nil {
		return Uploaded{}, err
	}
	u := Uploaded{Name: name, MediaType: draft.kind, Size: draft.size}
	if u.ID, err = s.enter(ctx, actor, u, draft.hash); err != nil {
		return Uploaded{}, err
	}
	return u, nil
}

// receive streams the file to a draft, finds what it is and cleans it.
func (s *Service) receive(ctx context.Context, name string, r io.Reader) (*draft, error) {
	raw, err := s.shelf.draft()
	if err != nil {
		return nil, err
	}
	if err := raw.fill(io.LimitReader(r, s.limit+1)); err != nil {
		raw.discard()
		return nil, err
	}
	if raw.kind, err = s.check(raw, name); err != nil {
		raw.discard()
		return nil, err
	}
	wash, ok := washers[raw.kind]
	if !ok {
		return raw, nil
	}
	defer raw.discard()
	select {
	case s.images <- struct{}{}:
		defer func() { <-s.images }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	clean, err := s.shelf.draft()
	if err != nil {
		return nil, err
	}
	clean.kind = raw.kind
	if err := clean.wash(raw, wash); err != nil {
		clean.discard()
		return nil, err
	}
	return clean, nil
}

func (s *Service) check(d *draft, name string) (kind string, err error) {
	switch {
	case d.size == 0:
		return "", fault.New(fault.Required, "file")
	case d.size > s.limit:
		return "", fault.New(fault.TooLarge, "file").With("max", fmt.Sprintf("%d MiB", s.limit>>20))
	}
	return kindOf(d.head, name)
}

// room refuses when size more bytes would not fit.
func (s *Service) room(ctx context.Context, size int64) error {
	var attached []struct {
		Sum int64 `json:"sum"`
	}
	system := access.With(ctx, access.System("files"))
	if n, err := s.read.Attachment.Query().Count(system); err != nil {
		return fmt.Errorf("count attachments: %w", err)
	} else if n > 0 {
		if err := s.read.Attachment.Query().Aggregate(ent.As(ent.Sum(attachment.FieldSize), "sum")).Scan(system, &attached); err != nil {
			return fmt.Errorf("add up attachments: %w", err)
		}
	}
	waiting, err := s.number(ctx, `SELECT COALESCE(SUM(size), 0) FROM upload`)
	if err != nil {
		return err
	}
	for _, a := range attached {
		waiting += a.Sum
	}
	if waiting+size > s.quota {
		return fault.New(fault.QuotaExceeded, "file")
	}
	return nil
}

// enter writes the row of an upload whose bytes are on the shelf.
func (s *Service) enter(ctx context.Context, actor access.Actor, u Uploaded, hash string) (string, error) {
	s.entering.Lock()
	defer s.entering.Unlock()
	if err := s.room(ctx, u.Size); err != nil {
		return "", err
	}
	waiting, err := s.number(ctx, `SELECT COUNT(*) FROM upload WHERE user_id = ?`, actor.ID)
	if err != nil {
		return "", err
	}
	if waiting >= mostWaiting {
		return "", fault.New(fault.TooMany, "file").With("max", mostWaiting)
	}
	now := s.clock()
	id := "upl_" + ulid.MustNew(ulid.Timestamp(now), rand.Reader).String()
	if _, err := s.tables.Exec(ctx, `INSERT INTO upload (id, user_id, name, media_type, size, hash, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		id, actor.ID, u.Name, u.MediaType, u.Size, hash, now.UnixMilli()); err != nil {
		return "", fmt.Errorf("enter an upload: %w", err)
	}
	return id, nil
}

// number asks machinery for one number.
func (s *Service) number(ctx context.Context, query string, args ...any) (n int64, err error) {
	rows, err := s.tables.Ask(ctx, query, args...)
	if err != nil {
		return 0, fmt.Errorf("ask for uploads: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(&n); err != nil {
			return 0, fmt.Errorf("ask for uploads: %w", err)
		}
	}
	if err := rows.Err(); err != nil {
		return 0, fmt.Errorf("ask for uploads: %w", err)
	}
	return n, nil
}
