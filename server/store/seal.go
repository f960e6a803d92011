package store

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"os"
	"path/filepath"
	"strings"

	"fuwu/server/op"
)

// digestSize is how much of a change's digest the seal keeps.
const digestSize = 16

var (
	errNoGenesis = errors.New("the ledger has no beginning: its first seal is missing")
	errWrongKey  = errors.New("the ledger was sealed with another key")
)

// key seals the ledger. It lives outside the database, so that who can write
// the one cannot make the other agree.
type key struct{ secret []byte }

// envelope is what of an entry never changes.
type envelope struct {
	position int64
	*op.Entry
}

// genesis is the seal at position 0: it names the key and begins the chain.
func (k *key) genesis() []byte {
	m := hmac.New(sha256.New, k.secret)
	m.Write([]byte("fuwu ledger 1"))
	return m.Sum(nil)
}

// digest is the salted hash of one change. With the key in it a phone number
// cannot be found by trying all of them.
func (k *key) digest(salt, record, id, field string, old, value *string) []byte {
	m := hmac.New(sha256.New, k.secret)
	write(m, "change", salt, record, id, field)
	for _, v := range []*string{old, value} {
		if v == nil {
			m.Write([]byte{0})
			continue
		}
		m.Write([]byte{1})
		write(m, *v)
	}
	return m.Sum(nil)[:digestSize]
}

// seal is the link of the chain for an entry.
func (k *key) seal(before []byte, e envelope, digests []byte) []byte {
	m := hmac.New(sha256.New, k.secret)
	write(m, "entry", string(before), e.Actor, e.Behalf, e.Act, e.Subject, e.Reason, e.Clauses, e.Batch, e.Request)
	number(m, e.position, e.At.UnixMilli(), e.OccurredAt.UnixMilli(), e.Undoes)
	write(m, string(digests))
	return m.Sum(nil)
}

// write hashes texts so that their borders count.
func write(h hash.Hash, texts ...string) {
	for _, s := range texts {
		number(h, int64(len(s)))
		h.Write([]byte(s))
	}
}

func number(h hash.Hash, numbers ...int64) {
	var b [8]byte
	for _, n := range numbers {
		binary.BigEndian.PutUint64(b[:], uint64(n)) //nolint:gosec // bits, not a number
		h.Write(b[:])
	}
}

// loadKey reads the key, or makes the first one where none was used yet.
func loadKey(path string, first bool) (*key, error) {
	text, err := os.ReadFile(path)
	switch {
	case err == nil:
		secret, err := hex.DecodeString(strings.TrimSpace(string(text)))
		if err != nil || len(secret) != 32 {
			return nil, fmt.Errorf("%s holds no ledger key: 64 hexadecimal digits are expected", path)
		}
		return &key{secret}, nil
	case !errors.Is(err, os.ErrNotExist):
		return nil, fmt.Errorf("read the ledger key: %w", err)
	case !first:
		return nil, fmt.Errorf("the ledger key %s is missing: put it back from a backup, or name its place with FUWU_LEDGER_KEY", path)
	}
	secret := [32]byte{}
	if _, err := rand.Read(secret[:]); err != nil {
		return nil, fmt.Errorf("make a ledger key: %w", err)
	}
	if err := writeFile(path, []byte(hex.EncodeToString(secret[:])+"\n")); err != nil {
		return nil, fmt.Errorf("make a ledger key: %w", err)
	}
	return &key{secret[:]}, nil
}

// writeFile writes a small secret file so that it is there wholly or not at all,
// even after a power cut.
func writeFile(path string, content []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err := f.Write(content); err != nil {
		return errors.Join(err, f.Close())
	}
	if err := errors.Join(f.Chmod(0o600), f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
