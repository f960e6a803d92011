package op

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"fuwu/server/fault"
)

// KeyLife is how long an idempotency key is remembered.
const KeyLife = 7 * 24 * time.Hour

type (
	keyKey     struct{}
	requestKey struct{}
	batchKey   struct{}
)

type keyed struct {
	key   string
	input any
	none  bool // taken off again
}

// WithKey makes the next Run happen once, however often it is asked for with the
// same key and input within seven days; a repetition gives the ids of the first.
// The input must be the whole of what was asked, as plain data. A bulk act gives
// each of its items a key of its own.
func WithKey(ctx context.Context, key string, input any) context.Context {
	return context.WithValue(ctx, keyKey{}, keyed{key: key, input: input})
}

// WithoutKey takes the key off again, before it is given to the first of many.
func WithoutKey(ctx context.Context) context.Context {
	return context.WithValue(ctx, keyKey{}, keyed{none: true})
}

// WithRequest names the request that operations come with.
func WithRequest(ctx context.Context, id string) context.Context {
	return context.WithValue(ctx, requestKey{}, id)
}

// WithBatch names the import or bulk act that operations are part of.
func WithBatch(ctx context.Context, id string) context.Context {
	return context.WithValue(ctx, batchKey{}, id)
}

func text(ctx context.Context, key any) string {
	s, _ := ctx.Value(key).(string)
	return s
}

// claim takes the key for this attempt, or finds what it led to before. Taking
// it first makes a second request with the key wait for the outcome of the first.
func (o *Op) claim(hash, key string) (before *Done, err error) {
	rows, err := o.Query(`INSERT INTO idempotency (actor_id, key, hash, ids, position, at) VALUES (?, ?, ?, '', 0, ?)
		ON CONFLICT (actor_id, key) DO UPDATE SET hash = excluded.hash, ids = '', position = 0, at = excluded.at
		WHERE idempotency.at < ? RETURNING position`,
		o.Actor.ID, key, hash, o.Now.UnixMilli(), o.Now.Add(-KeyLife).UnixMilli())
	if err != nil {
		return nil, err
	}
	taken := rows.Next()
	if err := errorsOf(rows.Err(), rows.Close()); err != nil || taken {
		return nil, err
	}
	rows, err = o.Query(`SELECT hash, ids, position FROM idempotency WHERE actor_id = ? AND key = ?`, o.Actor.ID, key)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var had, ids string
	done := Done{Replayed: true}
	if !rows.Next() {
		return nil, errorsOf(rows.Err(), fault.New(fault.Busy))
	}
	if err := rows.Scan(&had, &ids, &done.Position); err != nil {
		return nil, err
	}
	if had != hash {
		return nil, fault.New(fault.KeyReused, "key")
	}
	done.IDs = strings.Fields(ids)
	return &done, nil
}

// keep writes what the key led to.
func (o *Op) keep(key string, done Done) error {
	return o.Exec(`UPDATE idempotency SET ids = ?, position = ? WHERE actor_id = ? AND key = ?`,
		strings.Join(done.IDs, " "), done.Position, o.Actor.ID, key)
}

// fingerprint is the hash of an act and its input in canonical form.
func fingerprint(act, subject string, input any) (string, error) {
	b, err := json.Marshal(input) // sorts the keys of maps
	if err != nil {
		return "", fmt.Errorf("fingerprint the input of %s: %w", act, err)
	}
	sum := sha256.Sum256([]byte(act + "\x00" + subject + "\x00" + string(b)))
	return hex.EncodeToString(sum[:]), nil
}

func errorsOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
