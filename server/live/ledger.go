package live

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"fuwu/ent"
	"fuwu/ent/batch"
	"fuwu/ent/change"
	"fuwu/ent/entry"
	"fuwu/server/op"
)

// stretch is how many entries are read at once.
const stretch = 500

// readOn reads the ledger to its end and notes what was touched.
func (h *Hub) readOn(ctx context.Context) error {
	for {
		place := h.at()
		entries, err := h.read.Entry.Query().Where(entry.IDGT(place)).Order(ent.Asc(entry.FieldID)).Limit(stretch).
			Select(entry.FieldID, entry.FieldActorID, entry.FieldSubjectID, entry.FieldBatchID).All(ctx)
		if err != nil {
			return fmt.Errorf("read the ledger on from %d: %w", place, err)
		}
		if len(entries) == 0 {
			return nil
		}
		end := entries[len(entries)-1].ID
		if err := h.note(ctx, place, entries); err != nil {
			return err
		}
		h.mu.Lock()
		h.place = end
		h.mu.Unlock()
		if len(entries) < stretch {
			return nil
		}
	}
}

// note puts what the entries after place did on the list, all of it or nothing.
func (h *Hub) note(ctx context.Context, place int64, entries []*ent.Entry) error {
	end := entries[len(entries)-1].ID
	changes, err := h.read.Change.Query().Where(change.EntryIDGT(place), change.EntryIDLTE(end)).Order(ent.Asc(change.FieldID)).
		Select(change.FieldID, change.FieldEntryID, change.FieldRecord, change.FieldRecordID, change.FieldField, change.FieldOld, change.FieldNew).
		All(ctx)
	if err != nil {
		return fmt.Errorf("read the changes after %d: %w", place, err)
	}
	slices.SortStableFunc(changes, func(a, b *ent.Change) int { return int(a.EntryID - b.EntryID) })
	imports, err := h.imports(ctx, entries)
	if err != nil {
		return err
	}
	parents, err := h.parents(ctx, changes)
	if err != nil {
		return err
	}
	actors := map[int64]string{}
	for _, e := range entries {
		actors[e.ID] = e.ActorID
		if imports[e.BatchID] {
			h.todo.importing(e.ID, h.after(quiet))
			h.stats.importing.CompareAndSwap(0, e.ID)
		}
	}
	imported := map[int64]bool{}
	for _, e := range entries {
		imported[e.ID] = imports[e.BatchID]
	}
	woken := map[string]bool{}
	for _, c := range changes {
		woken[c.RecordID] = true
		for _, p := range parents.of(c) {
			woken[p] = true
		}
		switch c.Record {
		case "SavedView":
			h.todo.views = true
		case "Notice":
			h.ring(c, parents, actors[c.EntryID])
		case "Ticket", "Participant", "Message", "Call":
			if !imported[c.EntryID] {
				h.todo.change(c, parents)
			}
		}
	}
	h.watches.wake(woken)
	return nil
}

// change notes one change of a ticket or of what hangs on it.
func (t *todo) change(c *ent.Change, parents parents) {
	if c.Record == "Ticket" {
		r := t.touch(c.RecordID, c.EntryID)
		if c.Field == op.Created {
			// What came before in the list of changes would be of a later touch.
			r.created = true
			return
		}
		r.field(c.Field, c.Old)
		return
	}
	for _, id := range parents.of(c) {
		if !strings.HasPrefix(id, "tkt_") {
			continue
		}
		r := t.touch(id, c.EntryID)
		if c.Record == "Participant" && (c.Field == op.Created || c.Field == "archived_at") {
			r.person(parents.user(c), c.Field != op.Created && c.Old == nil)
		}
	}
}

// imports are the batches of the entries that are imports.
func (h *Hub) imports(ctx context.Context, entries []*ent.Entry) (map[string]bool, error) {
	var ids []string
	for _, e := range entries {
		if e.BatchID != "" && !slices.Contains(ids, e.BatchID) {
			ids = append(ids, e.BatchID)
		}
	}
	if len(ids) == 0 {
		return nil, nil //nolint:nilnil // the usual case
	}
	found, err := h.read.Batch.Query().Where(batch.IDIn(ids...), batch.KindEQ(batch.KindIMPORT)).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("find imports: %w", err)
	}
	is := map[string]bool{}
	for _, id := range found {
		is[id] = true
	}
	return is, nil
}

// ring tells a user of a new notice, or that others were read elsewhere.
func (h *Hub) ring(c *ent.Change, parents parents, actor string) {
	if c.Field == op.Created {
		h.bells.ring(parents.user(c), c.RecordID)
		return
	}
	h.bells.ring(actor, "")
}

// text reads a value of the ledger that is a text.
func text(value *string) string {
	var s string
	if value == nil || json.Unmarshal([]byte(*value), &s) != nil {
		return ""
	}
	return s
}
