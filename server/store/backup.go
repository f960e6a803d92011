package store

import (
	"context"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"entgo.io/ent/dialect"
)

// FilesDir is the folder of attachments in the data folder.
const FilesDir = "files"

const manifestName = "backup.json"

// Manifest says what a copy holds.
type Manifest struct {
	Dialect  string    `json:"dialect"`
	Position int64     `json:"position"` // of the last ledger entry in it
	At       time.Time `json:"at"`
	Files    int       `json:"files"`
	Bytes    int64     `json:"bytes"` // of the files
}

// Backup copies everything that a restore needs into the new folder to, while the
// department works: the database as it is at one moment, the files it names, the
// ledger's key and its head. Who holds the copy can seal a ledger, so it is as
// secret as the data folder.
//
// The folder appears when it is complete; one that failed leaves nothing.
func (s *Store) Backup(ctx context.Context, to string) (m Manifest, err error) {
	if exists(to) {
		return m, fmt.Errorf("back up: %s is there already: name a new folder", to)
	}
	draft := to + ".making"
	if err := errors.Join(os.RemoveAll(draft), os.MkdirAll(draft, 0o700)); err != nil {
		return m, fmt.Errorf("back up: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(draft)) }()
	m = Manifest{Dialect: s.dialect.name, At: moment(s.config.Clock())}
	var end head
	if s.dialect.name == dialect.Postgres {
		end, err = s.dumpPostgres(ctx, draft)
	} else {
		end, err = s.dumpSQLite(ctx, filepath.Join(draft, FileName))
	}
	if err != nil {
		return m, fmt.Errorf("back up the database: %w", err)
	}
	m.Position = end.position
	head := fmt.Appendf(nil, "%020d %s\n", end.position, hex.EncodeToString(end.mac))
	if err := errors.Join(
		writeFile(filepath.Join(draft, headName), head),
		copyOne(s.config.KeyFile, filepath.Join(draft, "ledger.key")),
	); err != nil {
		return m, fmt.Errorf("back up the ledger's key and head: %w", err)
	}
	// After the database: a row is never without its file.
	if m.Files, m.Bytes, err = copyTree(ctx, filepath.Join(s.config.Dir, FilesDir), filepath.Join(draft, FilesDir)); err != nil {
		return m, fmt.Errorf("back up the files: %w", err)
	}
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return m, fmt.Errorf("back up: %w", err)
	}
	if err := errors.Join(writeFile(filepath.Join(draft, manifestName), append(text, '\n')), os.Rename(draft, to)); err != nil {
		return m, fmt.Errorf("back up: %w", err)
	}
	return m, syncDir(filepath.Dir(to))
}

// dumpSQLite copies the database as a reader sees it, so that no write waits.
func (s *Store) dumpSQLite(ctx context.Context, to string) (end head, err error) {
	db := sql.OpenDB(connector(filepath.Join(s.config.Dir, FileName), nil))
	db.SetMaxOpenConns(1)
	defer func() { err = errors.Join(err, db.Close()) }()
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", to); err != nil {
		return end, err
	}
	if err := errors.Join(os.Chmod(to, 0o600), syncFile(to)); err != nil {
		return end, err
	}
	copied := sql.OpenDB(connector(to, settings{"_journal_mode": "DELETE", "_query_only": "1"}))
	defer func() { err = errors.Join(err, copied.Close()) }()
	return end, end.read(ctx, copied)
}

// Restore puts a copy into the data folder c.Dir (and, with c.URL, into that empty
// database) and proves it: the tables are whole and, with verify, the memory
// agrees with its seals. Only then what was in the folder is moved aside into
// before-restore-<time>, nothing is overwritten, and the copy takes its place.
// It refuses while a server holds the folder.
func Restore(ctx context.Context, from string, c Config, verify bool) (m Manifest, report Report, err error) {
	text, err := os.ReadFile(filepath.Join(from, manifestName))
	if err != nil {
		return m, report, fmt.Errorf("restore: %s is no backup: %w", from, err)
	}
	if err := json.Unmarshal(text, &m); err != nil {
		return m, report, fmt.Errorf("restore: %s is no backup: %w", from, err)
	}
	if (m.Dialect == dialect.Postgres) != (c.URL != "") {
		return m, report, fmt.Errorf("restore: the copy is of %s: %s", m.Dialect, map[bool]string{
			true: "name an empty PostgreSQL database with --db", false: "restore it without --db",
		}[m.Dialect == dialect.Postgres])
	}
	lock, err := TakeLock(c.Dir, "restore")
	if err != nil {
		return m, report, fmt.Errorf("restore: %w", err)
	}
	defer func() { err = errors.Join(err, lock.Release()) }()
	draft := c
	draft.Dir = filepath.Join(c.Dir, "restoring")
	draft.KeyFile = filepath.Join(draft.Dir, "ledger.key")
	if err := os.RemoveAll(draft.Dir); err != nil {
		return m, report, fmt.Errorf("restore: %w", err)
	}
	if _, _, err := copyTree(ctx, from, draft.Dir); err != nil {
		return m, report, fmt.Errorf("restore: copy: %w", err)
	}
	if c.URL != "" {
		if err := loadPostgres(ctx, draft); err != nil {
			return m, report, fmt.Errorf("restore: %w", err)
		}
	}
	if report, err = prove(ctx, draft, verify); err != nil {
		return m, report, fmt.Errorf("restore: the copy is not whole: %w", err)
	}
	if err := takePlace(draft.Dir, c, moment(c.Clock())); err != nil {
		return m, report, fmt.Errorf("restore: %w", err)
	}
	return m, report, nil
}

// prove opens the copy and checks it.
func prove(ctx context.Context, c Config, verify bool) (report Report, err error) {
	s, err := Open(ctx, c)
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if s.dialect.name == dialect.SQLite {
		var said string
		if err := s.pool.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&said); err != nil || said != "ok" {
			return report, errors.Join(err, fmt.Errorf("integrity check: %s", said))
		}
	}
	if !verify {
		return report, nil
	}
	report, err = s.Verify(ctx)
	if err == nil && !report.OK() {
		err = fmt.Errorf("the ledger: %d findings, the first: %s", len(report.Findings)+report.More, report.Findings[0])
	}
	return report, err
}

// takePlace moves what is in the data folder aside and the copy in.
func takePlace(draft string, c Config, at time.Time) error {
	aside := filepath.Join(c.Dir, "before-restore-"+at.Format("20060102T150405.000"))
	names := []string{FileName, FileName + "-wal", FileName + "-shm", headName, "ledger.key", FilesDir}
	for _, name := range names {
		from := filepath.Join(c.Dir, name)
		if !exists(from) {
			continue
		}
		if err := errors.Join(os.MkdirAll(aside, 0o700), os.Rename(from, filepath.Join(aside, name))); err != nil {
			return err
		}
	}
	for _, name := range names {
		if from := filepath.Join(draft, name); exists(from) {
			if err := os.Rename(from, filepath.Join(c.Dir, name)); err != nil {
				return err
			}
		}
	}
	if c.KeyFile != "" && c.KeyFile != filepath.Join(c.Dir, "ledger.key") {
		// The key is kept elsewhere: what is there stays unless it is another.
		if err := placeKey(filepath.Join(c.Dir, "ledger.key"), c.KeyFile); err != nil {
			return err
		}
	}
	return errors.Join(os.RemoveAll(draft), syncDir(c.Dir))
}

func placeKey(from, to string) error {
	key, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	have, err := os.ReadFile(to)
	switch {
	case errors.Is(err, os.ErrNotExist):
		if err := writeFile(to, key); err != nil {
			return err
		}
	case err != nil:
		return err
	case strings.TrimSpace(string(have)) != strings.TrimSpace(string(key)):
		return fmt.Errorf("%s holds another ledger key: the restored one is %s, put it there", to, from)
	}
	return os.Remove(from)
}

// copyTree copies a folder's files; one that is not there is empty. What is still
// coming in (temporary names) is left out.
func copyTree(ctx context.Context, from, to string) (files int, bytes int64, err error) {
	if !exists(from) {
		return 0, 0, nil
	}
	err = filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		target := filepath.Join(to, name)
		switch {
		case d.IsDir() && name == "incoming":
			return fs.SkipDir
		case d.IsDir():
			return os.MkdirAll(target, 0o700)
		case !d.Type().IsRegular():
			return nil
		}
		if err := copyOne(path, target); err != nil {
			return err
		}
		info, err := os.Stat(target)
		if err != nil {
			return err
		}
		files, bytes = files+1, bytes+info.Size()
		return nil
	})
	return files, bytes, err
}

// copyOne copies a file durably. Files are not linked: what befalls one copy must
// not befall the other.
func copyOne(from, to string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, in.Close()) }()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, in); err != nil {
		return errors.Join(err, out.Close())
	}
	return errors.Join(out.Sync(), out.Close())
}

func syncFile(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
