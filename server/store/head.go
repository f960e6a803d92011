package store

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"

	"entgo.io/ent/dialect"

	"fuwu/server/op"
)

// headFile is the end of the ledger as told outside the database, so that one
// that lost its last entries cannot say it never had them.
type headFile struct {
	mu       sync.Mutex
	file     *os.File
	position int64
	failed   bool
	log      *slog.Logger
}

const headName = "ledger.head"

// openLedger finds the key and the ends of the ledger, inside and outside, and
// begins a ledger that has none.
func (s *Store) openLedger(ctx context.Context) error {
	var first []byte
	err := s.transact(ctx, func(c op.Conn) error {
		var err error
		first, err = s.genesis(ctx, c)
		return err
	})
	if err != nil {
		return fmt.Errorf("open the ledger: %w", err)
	}
	if string(first) != string(s.key.genesis()) {
		return fmt.Errorf("open the ledger with %s: %w", s.config.KeyFile, errWrongKey)
	}
	s.head = &headFile{log: s.config.Log}
	return s.head.open(ctx, s)
}

// genesis reads the seal at position 0, or writes it with a new key where the
// ledger is empty.
func (s *Store) genesis(ctx context.Context, c op.Conn) (mac []byte, err error) {
	if s.dialect.name == dialect.Postgres {
		if _, err := c.ExecContext(ctx, "SELECT pg_advisory_xact_lock($1)", lockOfLedger); err != nil {
			return nil, err
		}
	}
	rows, err := c.QueryContext(ctx, "SELECT mac FROM ledger_seal WHERE position = 0")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	if rows.Next() {
		if err := rows.Scan(&mac); err != nil {
			return nil, err
		}
		s.key, err = loadKey(s.config.KeyFile, false)
		return mac, err
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return nil, err
	}
	if s.key, err = loadKey(s.config.KeyFile, true); err != nil {
		return nil, err
	}
	mac = s.key.genesis()
	_, err = c.ExecContext(ctx, s.dialect.insertSeal, 0, mac, []byte{})
	return mac, err
}

// open compares the file with the table and goes on from there.
func (h *headFile) open(ctx context.Context, s *Store) error {
	path := filepath.Join(s.config.Dir, headName)
	position, mac, err := readHead(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
	case err != nil:
		return err
	default:
		same, err := s.holds(ctx, position, mac)
		if err != nil {
			return fmt.Errorf("compare the ledger with its head: %w", err)
		}
		if !same {
			lost := fmt.Sprintf("%s.lost-%d", path, position)
			s.config.Log.Error("the ledger does not reach the head that was kept outside the database: entries are missing or were replaced; see `fuwu audit verify`",
				"head", position, "kept as", lost)
			if err := os.Rename(path, lost); err != nil {
				return fmt.Errorf("keep the ledger's lost head: %w", err)
			}
		}
	}
	if h.file, err = os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600); err != nil {
		return fmt.Errorf("open the ledger's head: %w", err)
	}
	var end head
	if err := end.read(ctx, s.pool); err != nil {
		return err
	}
	h.position = -1
	h.advance(end.position, end.mac)
	return nil
}

// advance writes the new end. That it fails is logged and does not fail the
// operation, which is on the disk by now.
func (h *headFile) advance(position int64, mac []byte) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.file == nil || position <= h.position {
		return
	}
	h.position = position
	_, err := h.file.WriteAt(fmt.Appendf(nil, "%020d %s\n", position, hex.EncodeToString(mac)), 0)
	if err != nil && !h.failed {
		h.log.Error("the ledger's head cannot be written", "error", err)
	}
	h.failed = err != nil
}

func (h *headFile) close() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.file == nil {
		return nil
	}
	err := h.file.Close()
	h.file = nil
	return err
}

// readHead reads a head file; an empty one is as good as none.
func readHead(path string) (position int64, mac []byte, err error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return 0, nil, err
	}
	if len(text) == 0 {
		return 0, nil, os.ErrNotExist
	}
	var digits string
	if _, err := fmt.Sscanf(string(text), "%d %s", &position, &digits); err != nil {
		return 0, nil, fmt.Errorf("%s is no head of a ledger: %w", path, err)
	}
	if mac, err = hex.DecodeString(digits); err != nil {
		return 0, nil, fmt.Errorf("%s is no head of a ledger: %w", path, err)
	}
	return position, mac, nil
}

// holds reports whether the ledger has that seal at that position.
func (s *Store) holds(ctx context.Context, position int64, mac []byte) (bool, error) {
	rows, err := s.pool.QueryContext(ctx, s.Rebind("SELECT mac FROM ledger_seal WHERE position = ?"), position)
	if err != nil {
		return false, err
	}
	defer rows.Close()
	if !rows.Next() {
		return false, rows.Err()
	}
	var have []byte
	if err := rows.Scan(&have); err != nil {
		return false, err
	}
	return string(have) == string(mac), nil
}
