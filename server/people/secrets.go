package people

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"

	"fuwu/server/fault"
)

// How long a one-time link works.
const linkLife = 72 * time.Hour

// The cost of a password: OWASP's first choice for argon2id. Four at once take
// 76 MiB.
const (
	hashesAtOnce = 4
	hashMemory   = 19 * 1024 // KiB
	hashTime     = 2
	hashThreads  = 1
	hashLength   = 32
	saltLength   = 16
)

// Lengths of passwords, in characters.
const (
	minPassword = 10
	maxPassword = 200
)

// newSecret is 256 random bits after a prefix that names their kind.
func newSecret(prefix string) string {
	var b [32]byte
	_, _ = rand.Read(b[:]) // never fails: the program ends instead
	return prefix + base64.RawURLEncoding.EncodeToString(b[:])
}

// hashed is the form in which secrets are kept: they are random, so a fast hash
// without salt keeps them.
func hashed(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

// hash makes the PHC string of a password. It waits for its turn.
func (s *Service) hash(ctx context.Context, password string) (string, error) {
	var salt [saltLength]byte
	_, _ = rand.Read(salt[:])
	sum, err := s.argon(ctx, password, salt[:], hashTime, hashMemory, hashThreads, hashLength)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, hashMemory, hashTime, hashThreads,
		base64.RawStdEncoding.EncodeToString(salt[:]), base64.RawStdEncoding.EncodeToString(sum)), nil
}

// nobody is what the password of a name nobody has is compared with: it costs as
// much and never fits.
var nobody = fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, hashMemory, hashTime, hashThreads,
	base64.RawStdEncoding.EncodeToString(make([]byte, saltLength)), base64.RawStdEncoding.EncodeToString(make([]byte, hashLength)))

// fits compares a password with a PHC string; an empty one costs as much and fits
// nothing.
func (s *Service) fits(ctx context.Context, password, phc string) (bool, error) {
	real := phc != ""
	if !real {
		phc = nobody
	}
	parts := strings.Split(phc, "$")
	var memory, rounds uint32
	var threads uint8
	if len(parts) != 6 || parts[1] != "argon2id" {
		return false, fmt.Errorf("a password hash of an unknown form")
	}
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &memory, &rounds, &threads); err != nil {
		return false, fmt.Errorf("parameters of a password hash: %w", err)
	}
	salt, err := base64.RawStdEncoding.DecodeString(parts[4])
	if err != nil {
		return false, fmt.Errorf("salt of a password hash: %w", err)
	}
	want, err := base64.RawStdEncoding.DecodeString(parts[5])
	if err != nil {
		return false, fmt.Errorf("a password hash: %w", err)
	}
	sum, err := s.argon(ctx, password, salt, rounds, memory, threads, uint32(len(want))) //nolint:gosec // a few bytes
	if err != nil {
		return false, err
	}
	return subtle.ConstantTimeCompare(sum, want) == 1 && real, nil
}

func (s *Service) argon(ctx context.Context, password string, salt []byte, rounds, memory uint32, threads uint8, length uint32) ([]byte, error) {
	select {
	case s.hashing <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { <-s.hashing }()
	return argon2.IDKey([]byte(norm.NFKC.String(password)), salt, rounds, memory, threads, length), nil
}

// common are passwords of the allowed length that are tried first everywhere.
var common = []string{
	"1234567890", "0123456789", "0987654321", "9876543210", "12345678910", "123456789a", "a123456789", "1q2w3e4r5t", "1q2w3e4r5t6y",
	"qwertyuiop", "qwerty12345", "qwerty123456", "asdfghjkl;", "zxcvbnm123", "1qaz2wsx3edc", "qazwsxedcrfv",
	"password12", "password123", "password1234", "passw0rd123", "administrator", "admin12345", "admin123456",
	"welcome123", "letmein123", "iloveyou123", "woaini1314", "woaini520", "woaini1314520", "5201314520", "1314520520", "abc1234567", "abcd123456", "abcdefghij",
}

// checkPassword refuses a new password that is easy to guess.
func checkPassword(password, login string, path ...string) error {
	length := utf8.RuneCountInString(password)
	different := map[rune]struct{}{}
	for _, r := range password {
		different[r] = struct{}{}
	}
	small := strings.ToLower(password)
	switch {
	case !utf8.ValidString(password):
		return fault.New(fault.Malformed, path...).With("expected", "UTF-8")
	case password == "":
		return fault.New(fault.Required, path...)
	case length > maxPassword:
		return fault.New(fault.TooLong, path...).With("max", maxPassword)
	case length < minPassword, len(different) < 5, login != "" && strings.Contains(small, login):
		return fault.New(fault.WeakPassword, path...).With("min", minPassword)
	}
	for _, c := range common {
		if small == c {
			return fault.New(fault.WeakPassword, path...).With("min", minPassword)
		}
	}
	return nil
}
