package files

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"fuwu/ent/attachment"
	"fuwu/server/access"
)

// Sweep forgets uploads that nobody attached within a day, and removes files and
// drafts older than that of which nothing speaks. It says how many files went.
func (s *Service) Sweep(ctx context.Context) (removed int, err error) {
	before := s.clock().Add(-Life)
	if _, err := s.tables.Exec(ctx, `DELETE FROM upload WHERE created_at < ?`, before.UnixMilli()); err != nil {
		return 0, fmt.Errorf("sweep uploads: %w", err)
	}
	folders, err := os.ReadDir(s.shelf.dir)
	if err != nil {
		return 0, fmt.Errorf("sweep files: %w", err)
	}
	for _, folder := range folders {
		if err := ctx.Err(); err != nil {
			return removed, err
		}
		n, err := s.sweepFolder(ctx, folder.Name(), before)
		if removed += n; err != nil {
			return removed, fmt.Errorf("sweep files: %w", err)
		}
	}
	return removed, nil
}

func (s *Service) sweepFolder(ctx context.Context, name string, before time.Time) (removed int, err error) {
	dir := filepath.Join(s.shelf.dir, name)
	old, err := olderThan(dir, before)
	if err != nil || len(old) == 0 {
		return 0, err
	}
	// Nothing is put on the shelf meanwhile.
	s.coming.Lock()
	defer s.coming.Unlock()
	known := map[string]struct{}{}
	if name != incoming {
		if known, err = s.known(ctx, name); err != nil {
			return 0, err
		}
	}
	for _, file := range old {
		if _, ok := known[file]; ok {
			continue
		}
		if err := os.Remove(filepath.Join(dir, file)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return removed, err
		}
		removed++
	}
	return removed, nil
}

func olderThan(dir string, before time.Time) (old []string, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		info, err := e.Info()
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return nil, err
		case info.Mode().IsRegular() && info.ModTime().Before(before):
			old = append(old, e.Name())
		}
	}
	return old, nil
}

// known are the hashes that begin with two digits and of which a row speaks. Uploads
// are asked first: one that is attached meanwhile is found among the attachments.
func (s *Service) known(ctx context.Context, digits string) (map[string]struct{}, error) {
	known := map[string]struct{}{}
	rows, err := s.tables.Ask(ctx, `SELECT hash FROM upload WHERE hash >= ? AND hash < ?`, digits, digits+"g")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var hash string
		if err := rows.Scan(&hash); err != nil {
			return nil, err
		}
		known[hash] = struct{}{}
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	hashes, err := s.read.Attachment.Query().Where(attachment.HashGTE(digits), attachment.HashLT(digits+"g")).
		Unique(true).Select(attachment.FieldHash).Strings(access.With(ctx, access.System("files")))
	if err != nil {
		return nil, err
	}
	for _, hash := range hashes {
		known[hash] = struct{}{}
	}
	return known, nil
}
