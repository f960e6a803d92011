package history

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"fuwu/ent"
	"fuwu/ent/change"
	"fuwu/ent/entry"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/subjects"
)

// Entry is one operation that was done.
type Entry struct {
	Position       int64
	At, OccurredAt time.Time
	Act            string
	Actor          string // user id; empty for the program
	Behalf         string // user id; empty when nobody was stood in for
	System         string // the program's part that acted; empty for a person
	Reason         string
	Changes        []Change
}

// Change is a field that changed, in words; Field * is a record that was created.
type Change struct {
	Record, Field string
	Old, New      *string
}

// Service tells history.
type Service struct{ read *ent.Client }

// New makes the service over the scoped reading client.
func New(read *ent.Client) *Service { return &Service{read} }

// Of are the latest operations on a record before a position (0: the end). A
// record the actor in the context does not see is NOT_FOUND.
func (s *Service) Of(ctx context.Context, subject string, first int, before int64) ([]Entry, error) {
	actor, ok := access.From(ctx)
	if !ok {
		return nil, access.ErrNobody
	}
	there, err := subjects.Exists(ctx, s.read, subject)
	if err != nil {
		return nil, err
	}
	if !there {
		return nil, fault.New(fault.NotFound)
	}
	if first <= 0 || subjects.Prefix(subject) == "usr" && !actor.SeesAccount(subject) {
		return nil, nil // a colleague is known to all, the account is not
	}
	if before <= 0 {
		before = math.MaxInt64
	}
	about, err := s.related(ctx, subject)
	if err != nil {
		return nil, err
	}
	t := teller{locale: actor.Locale}
	if err := s.collect(ctx, &t, about, first, before); err != nil {
		return nil, err
	}
	if t.found, err = subjects.Find(ctx, s.read, t.ids()); err != nil {
		return nil, err
	}
	return t.tell(), nil
}

// collect reads the latest entries about the records, with their changes. The
// ledger's rows have no scope of their own: tell drops what the actor may not know.
func (s *Service) collect(ctx context.Context, t *teller, about []string, first int, before int64) error {
	ctx = access.With(ctx, access.System("history"))
	positions, err := s.read.Entry.Query().Where(entry.SubjectIDIn(about...), entry.IDLT(before)).
		Order(ent.Desc(entry.FieldID)).Limit(first).Select(entry.FieldID).Ints(ctx)
	if err != nil {
		return fmt.Errorf("read the ledger: %w", err)
	}
	changed, err := s.read.Change.Query().Where(change.RecordIDIn(about...), change.EntryIDLT(before)).
		Order(ent.Desc(change.FieldEntryID)).Limit(first).Unique(true).Select(change.FieldEntryID).Ints(ctx)
	if err != nil {
		return fmt.Errorf("read the ledger: %w", err)
	}
	positions = append(positions, changed...)
	slices.Sort(positions)
	positions = slices.Compact(positions)
	positions = positions[max(0, len(positions)-first):]
	at := make([]int64, len(positions))
	for i, p := range positions {
		at[i] = int64(p)
	}
	if t.entries, err = s.read.Entry.Query().Where(entry.IDIn(at...)).Order(ent.Desc(entry.FieldID)).All(ctx); err != nil {
		return fmt.Errorf("read the ledger: %w", err)
	}
	changes, err := s.read.Change.Query().Where(change.EntryIDIn(at...)).Order(ent.Asc(change.FieldID)).All(ctx)
	if err != nil {
		return fmt.Errorf("read the ledger: %w", err)
	}
	t.changes = map[int64][]*ent.Change{}
	for _, c := range changes {
		t.changes[c.EntryID] = append(t.changes[c.EntryID], c)
	}
	return nil
}

// teller words entries for an actor.
type teller struct {
	locale  string
	entries []*ent.Entry
	changes map[int64][]*ent.Change
	found   map[string]subjects.Found // what exists for the actor
}

// ids are all records the entries speak of.
func (t *teller) ids() []string {
	ids := map[string]struct{}{}
	for _, e := range t.entries {
		ids[e.SubjectID] = struct{}{}
		for _, c := range t.changes[e.ID] {
			ids[c.RecordID] = struct{}{}
			for _, value := range []*string{c.Old, c.New} {
				mentioned(c.Field, value, func(id string) { ids[id] = struct{}{} })
			}
		}
	}
	list := make([]string, 0, len(ids))
	for id := range ids {
		list = append(list, id)
	}
	return list
}

func (t *teller) tell() []Entry {
	told := make([]Entry, len(t.entries))
	for i, e := range t.entries {
		x := Entry{Position: e.ID, At: e.At, OccurredAt: e.OccurredAt, Act: e.Act, Behalf: e.BehalfID}
		if name, ok := strings.CutPrefix(e.ActorID, "system:"); ok {
			x.System = name
		} else {
			x.Actor = e.ActorID
		}
		if _, ok := t.found[e.SubjectID]; ok {
			x.Reason = e.Reason
		}
		for _, c := range t.changes[e.ID] {
			if _, ok := t.found[c.RecordID]; ok && !aside[c.Field] {
				x.Changes = append(x.Changes, Change{c.Record, c.Field, t.word(c.Field, c.Old), t.word(c.Field, c.New)})
			}
		}
		told[i] = x
	}
	return told
}
