package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// ErrServing refuses what must not be done beside a running server.
var ErrServing = errors.New("a server is using this data folder")

// Lock is held by the one server of a data folder.
type Lock struct{ file *os.File }

// TakeLock makes the caller the one server of the data folder, or the one command that
// must be alone (restore, migrate, demo). who is told to whoever comes second:
// "serve 127.0.0.1:8080". The lock goes with the process, however it ends.
func TakeLock(dir, who string) (*Lock, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the data folder: %w", err)
	}
	f, err := os.OpenFile(filepath.Join(dir, "server.lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock the data folder: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		holder, _ := io.ReadAll(io.LimitReader(f, 200))
		closing := f.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, errors.Join(fmt.Errorf("%w: %s (%s)", ErrServing, dir, strings.TrimSpace(string(holder))), closing)
		}
		return nil, errors.Join(fmt.Errorf("lock the data folder: %w", err), closing)
	}
	if err := f.Truncate(0); err != nil {
		return nil, errors.Join(fmt.Errorf("lock the data folder: %w", err), f.Close())
	}
	if _, err := fmt.Fprintf(f, "%s, process %d\n", who, os.Getpid()); err != nil {
		return nil, errors.Join(fmt.Errorf("lock the data folder: %w", err), f.Close())
	}
	return &Lock{f}, nil
}

// Release gives the folder back.
func (l *Lock) Release() error { return l.file.Close() }
