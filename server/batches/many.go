package batches

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"fuwu/ent/batch"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Most is how many items a bulk act may have.
const Most = 500

// Bulk is a bulk act as it was asked for.
type Bulk struct {
	Act   string // the operation each item runs
	Key   string // idempotency key; empty for none
	Input any    // all that was asked, as plain data, to tell a repetition from another act with the same key
}

// Outcome is how the items went, in the order they were given.
type Outcome struct {
	Done    []string
	Refused []Refusal
	Batch   string // empty when nothing was done
}

// Refusal is an item that was not done; Err holds faults.
type Refusal struct {
	ID  string
	Err error
}

// Many does one thing to many records, one by one. each runs the operation for
// ids[i] with the context it is given, which carries the batch and the item's own
// key. An id that comes twice is done once. A defect stops the rest and is returned
// beside what was done.
func (s *Service) Many(ctx context.Context, actor access.Actor, bulk Bulk, ids []string,
	each func(ctx context.Context, i int) (op.Done, error),
) (Outcome, error) {
	if err := access.Allow(actor, bulk.Act); err != nil {
		return Outcome{}, err
	}
	switch {
	case len(ids) == 0:
		return Outcome{}, fault.New(fault.Required, "items")
	case len(ids) > Most:
		return Outcome{}, fault.New(fault.TooMany, "items").With("max", Most)
	}
	ctx = op.WithoutKey(ctx) // a key of the caller's would be taken by the first operation
	begin := ctx
	if bulk.Key != "" {
		begin = op.WithKey(ctx, bulk.Key, []any{ids, bulk.Input})
	}
	begun, err := s.Begin(begin, actor, Start{Kind: batch.KindBULK, Act: bulk.Act})
	if err != nil {
		return Outcome{}, err
	}
	id := begun.IDs[0]
	var out Outcome
	for i, item := range ids {
		if slices.Contains(ids[:i], item) {
			continue
		}
		_, err := each(op.WithBatch(keyFor(ctx, bulk, item), id), i)
		if err == nil {
			out.Done = append(out.Done, item)
			continue
		}
		if _, ok := fault.From(err); !ok {
			return out, s.end(ctx, actor, id, out, err)
		}
		out.Refused = append(out.Refused, Refusal{item, err})
	}
	err = s.end(ctx, actor, id, out, nil)
	if len(out.Done) > 0 {
		out.Batch = id
	}
	return out, err
}

// end writes the counts down unless they stand there already, and keeps the error
// that stopped the act, if any.
func (s *Service) end(ctx context.Context, actor access.Actor, id string, out Outcome, stopped error) error {
	ctx = context.WithoutCancel(ctx)
	b, err := s.Get(access.With(ctx, actor), id)
	if err == nil && (b.Changed != len(out.Done) || b.Refused != len(out.Refused)) {
		_, err = s.Finish(ctx, actor, id, Counts{Changed: len(out.Done), Refused: len(out.Refused)})
	}
	if stopped != nil {
		return stopped
	}
	return err
}

// keyFor gives an item a key of its own, or none.
func keyFor(ctx context.Context, bulk Bulk, item string) context.Context {
	if bulk.Key == "" {
		return ctx
	}
	sum := sha256.Sum256([]byte(bulk.Key + "\x00" + item))
	return op.WithKey(ctx, "item:"+hex.EncodeToString(sum[:]), bulk.Input)
}
