package store_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

func TestACopyMadeWhileWritingIsWhole(t *testing.T) {
	for name, empty := range map[string]func(t *testing.T) store.Config{
		"sqlite": func(t *testing.T) store.Config { return store.Config{Dir: t.TempDir()} },
		"postgres": func(t *testing.T) store.Config {
			return store.Config{Dir: t.TempDir(), URL: storetest.Postgres(t)}
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := storetest.SQLite
			if name == "postgres" {
				s = storetest.PostgreSQL
			}
			first := s(t)
			company(t, first)
			write(t, filepath.Join(first.Dir(), store.FilesDir, "ab", "abcd"), "the file")
			write(t, filepath.Join(first.Dir(), store.FilesDir, "incoming", "x"), "half a file")

			ctx, stop := context.WithCancel(t.Context())
			var wait sync.WaitGroup
			ops := op.New(first.Database(), storetest.NewClock().Now)
			for range 4 {
				wait.Go(func() {
					for ctx.Err() == nil {
						if _, err := ops.Run(ctx, access.System("test"), "ticket.create", "", ticket); err != nil && !errors.Is(err, context.Canceled) {
							t.Error(err)
						}
					}
				})
			}
			copied := filepath.Join(t.TempDir(), "copy")
			m, err := first.Backup(t.Context(), copied)
			stop()
			wait.Wait()
			if err != nil {
				t.Fatal(err)
			}
			if m.Files != 1 || m.Position < 12 {
				t.Errorf("the copy holds %+v", m)
			}
			if _, err := first.Backup(t.Context(), copied); err == nil {
				t.Error("a copy was written over")
			}

			c := empty(t)
			c.Clock = storetest.NewClock().Now
			if name == "sqlite" {
				write(t, filepath.Join(c.Dir, store.FileName), "what was there")
			}
			got, report, err := store.Restore(t.Context(), copied, c, true)
			if err != nil {
				t.Fatal(err)
			}
			if got.Position != m.Position || report.Entries != m.Position || !report.OK() {
				t.Errorf("restored %+v, %+v", got, report)
			}
			again := storetest.Open(t, c)
			if n := again.Unscoped().Entry.Query().CountX(t.Context()); int64(n) != m.Position {
				t.Errorf("%d entries", n)
			}
			if text, err := os.ReadFile(filepath.Join(c.Dir, store.FilesDir, "ab", "abcd")); err != nil || string(text) != "the file" {
				t.Errorf("the file: %s, %v", text, err)
			}
			if name == "sqlite" {
				if aside, _ := filepath.Glob(filepath.Join(c.Dir, "before-restore-*", store.FileName)); len(aside) != 1 {
					t.Error("what was there is gone")
				}
			}
			if hits(t, again, "tkt", "空调") == "" {
				t.Error("nothing is found")
			}
			// It goes on where it was.
			done, err := op.New(again.Database(), storetest.NewClock().Now).Run(t.Context(), access.System("test"), "ticket.create", "", ticket)
			if err != nil || done.Position != m.Position+1 {
				t.Errorf("the next operation: %+v, %v", done, err)
			}
		})
	}
}

func TestADamagedCopyIsNotRestored(t *testing.T) {
	s := storetest.SQLite(t)
	company(t, s)
	copied := filepath.Join(t.TempDir(), "copy")
	if _, err := s.Backup(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(copied, store.FileName)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, text[:len(text)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, store.FileName), "what was there")
	if _, _, err := store.Restore(t.Context(), copied, store.Config{Dir: dir, Clock: storetest.NewClock().Now}, false); err == nil {
		t.Fatal("it was restored")
	}
	if text, _ := os.ReadFile(filepath.Join(dir, store.FileName)); string(text) != "what was there" {
		t.Error("what was there is gone")
	}
}

func TestWhoComesSecondIsToldWhoIsThere(t *testing.T) {
	dir := t.TempDir()
	first, err := store.TakeLock(dir, "serve 127.0.0.1:8080")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.TakeLock(dir, "demo"); !errors.Is(err, store.ErrServing) {
		t.Errorf("%v", err)
	}
	if _, _, err := store.Restore(t.Context(), t.TempDir(), store.Config{Dir: dir}, false); err == nil {
		t.Error("restored beside a server")
	}
	if err := first.Release(); err != nil {
		t.Fatal(err)
	}
	second, err := store.TakeLock(dir, "demo")
	if err != nil {
		t.Fatal(err)
	}
	if err := second.Release(); err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
