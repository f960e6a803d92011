package files

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// shelf is the folder of files by the hash of their bytes: ab/ab12..., drafts
// in incoming.
type shelf struct{ dir string }

const incoming = "incoming"

func openShelf(dir string) (*shelf, error) {
	if err := os.MkdirAll(filepath.Join(dir, incoming), 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of files: %w", err)
	}
	return &shelf{dir}, nil
}

func (s *shelf) path(hash string) string { return filepath.Join(s.dir, hash[:2], hash) }

// draft is a file that is still coming.
type draft struct {
	*os.File
	sum  hash.Hash
	head []byte // its first bytes
	size int64
	hash string // when it is complete
	kind string // media type
}

// headSize is how many bytes tell what a file is.
const headSize = 4096

func (s *shelf) draft() (*draft, error) {
	f, err := os.CreateTemp(filepath.Join(s.dir, incoming), "*")
	if err != nil {
		return nil, fmt.Errorf("make a draft: %w", err)
	}
	return &draft{File: f, sum: sha256.New()}, nil
}

// Write appends to the draft and its hash.
func (d *draft) Write(b []byte) (int, error) {
	if room := headSize - len(d.head); room > 0 {
		d.head = append(d.head, b[:min(room, len(b))]...)
	}
	n, err := d.File.Write(b)
	d.sum.Write(b[:n])
	d.size += int64(n)
	return n, err
}

// fill takes all of r and ends the draft.
func (d *draft) fill(r io.Reader) error {
	if _, err := io.Copy(onlyWriter{d}, r); err != nil {
		return fmt.Errorf("receive a file: %w", err)
	}
	return d.end()
}

// onlyWriter hides os.File's ReadFrom, which would pass by the hash.
type onlyWriter struct{ io.Writer }

// wash fills the draft with a clean copy of another.
func (d *draft) wash(raw *draft, wash washer) error {
	if _, err := raw.Seek(0, io.SeekStart); err != nil {
		return fmt.Errorf("read a draft: %w", err)
	}
	if err := wash(raw.File, onlyWriter{d}); err != nil {
		return err
	}
	return d.end()
}

func (d *draft) end() error {
	if err := d.Sync(); err != nil {
		return fmt.Errorf("write a draft to the disk: %w", err)
	}
	d.hash = hex.EncodeToString(d.sum.Sum(nil))
	return nil
}

// discard closes the draft and removes what is left of it.
func (d *draft) discard() {
	_ = d.Close()
	os.Remove(d.Name())
}

// keep puts a complete draft on the shelf. It is safe on the disk afterwards.
func (s *shelf) keep(d *draft) error {
	to := s.path(d.hash)
	if info, err := os.Stat(to); err == nil && info.Size() == d.size {
		return nil
	}
	if err := os.Mkdir(filepath.Dir(to), 0o700); err == nil {
		if err := syncFolder(s.dir); err != nil {
			return err
		}
	} else if !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("make a folder of files: %w", err)
	}
	if err := os.Rename(d.Name(), to); err != nil {
		return fmt.Errorf("keep a file: %w", err)
	}
	return syncFolder(filepath.Dir(to))
}

func (s *shelf) open(hash string) (*os.File, error) {
	f, err := os.Open(s.path(hash))
	if err != nil {
		return nil, fmt.Errorf("open a file: %w", err)
	}
	return f, nil
}

func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("write a folder to the disk: %w", err)
	}
	if err := errors.Join(d.Sync(), d.Close()); err != nil {
		return fmt.Errorf("write a folder to the disk: %w", err)
	}
	return nil
}
