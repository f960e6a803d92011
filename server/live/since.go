package live

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"fuwu/ent"
	"fuwu/ent/batch"
	"fuwu/ent/change"
	"fuwu/ent/entry"
)

const (
	kept     = 7 * 24 * time.Hour // how long somebody may be away and come back
	farthest = 20_000             // entries; further back is a resync
)

// Missed is what happened since a position.
type Missed struct {
	Position int64     // up to here
	From     time.Time // when the last that is known happened
	Touched  []Touch   // tickets, in the order of their last touch
	Resync   bool      // too much, too long ago, or unknown: everything is to be asked for again
}

// Touch is a ticket that was touched.
type Touch struct {
	ID       string
	Position int64 // of the last touch
}

// memo remembers answers as long as the ledger does not grow, since many come back
// at once after a break.
type memo struct {
	mu sync.Mutex
	of ends
	by map[int64]Missed
}

// ends are how far the ledger goes, and from where an import that was not told yet
// is at work; 0 when none is.
type ends struct{ head, importing int64 }

// Since gives what happened after a position, for somebody who attends.
func (h *Hub) Since(ctx context.Context, after int64) (Missed, error) {
	head, err := h.Head(ctx)
	if err != nil {
		return Missed{}, err
	}
	to := ends{head, h.stats.importing.Load()}
	h.missed.mu.Lock()
	if h.missed.of != to || len(h.missed.by) > 1000 {
		h.missed.of, h.missed.by = to, map[int64]Missed{}
	}
	m, ok := h.missed.by[after]
	h.missed.mu.Unlock()
	if ok {
		return m, nil
	}
	if m, err = h.since(ctx, after, to); err != nil {
		return m, fmt.Errorf("find what happened since %d: %w", after, err)
	}
	h.missed.mu.Lock()
	defer h.missed.mu.Unlock()
	if h.missed.of == to {
		h.missed.by[after] = m
	}
	return m, nil
}

func (h *Hub) since(ctx context.Context, after int64, to ends) (Missed, error) {
	m := Missed{Position: to.head, Resync: true, From: h.now()}
	if after < 0 || after > to.head || to.head-after > farthest {
		return m, nil
	}
	if to.importing > 0 && to.importing <= to.head {
		// From here on a resync will tell.
		m.Position = max(after, to.importing-1)
	}
	if after > 0 {
		e, err := h.read.Entry.Query().Where(entry.ID(after)).Only(ctx)
		if ent.IsNotFound(err) {
			return m, nil
		}
		if err != nil {
			return m, err
		}
		m.From = e.At
	}
	if after == m.Position {
		m.Resync = false
		return m, nil
	}
	first, err := h.read.Entry.Query().Where(entry.IDGT(after)).Order(ent.Asc(entry.FieldID)).First(ctx)
	if err != nil {
		return m, err
	}
	if first.At.Before(h.now().Add(-kept)) {
		return m, nil
	}
	if imported, err := h.imported(ctx, after, m.Position); err != nil || imported {
		return m, err
	}
	last, err := h.touchedIn(ctx, after, m.Position)
	if err != nil {
		return m, err
	}
	// An act that touched several tickets is told in several events of one position,
	// and the line may have broken between them.
	if siblings, err := h.touchedIn(ctx, after-1, after); err != nil {
		return m, err
	} else if len(siblings) > 1 {
		for id, position := range siblings {
			last[id] = max(last[id], position)
		}
	}
	if len(last) > most {
		return m, nil
	}
	m.Resync = false
	for id, position := range last {
		m.Touched = append(m.Touched, Touch{id, position})
	}
	slices.SortFunc(m.Touched, func(a, b Touch) int {
		return cmp.Or(cmp.Compare(a.Position, b.Position), cmp.Compare(a.ID, b.ID))
	})
	return m, nil
}

// imported reports whether an import was at work.
func (h *Hub) imported(ctx context.Context, after, to int64) (bool, error) {
	var batches []string
	err := h.read.Entry.Query().Where(entry.IDGT(after), entry.IDLTE(to), entry.BatchIDNotNil()).
		Unique(true).Select(entry.FieldBatchID).Scan(ctx, &batches)
	if err != nil || len(batches) == 0 {
		return false, err
	}
	return h.read.Batch.Query().Where(batch.IDIn(batches...), batch.KindEQ(batch.KindIMPORT)).Exist(ctx)
}

// touchedIn are the tickets touched after one position up to another, with the
// position of their last touch.
func (h *Hub) touchedIn(ctx context.Context, after, to int64) (map[string]int64, error) {
	var found []struct {
		Record   string `json:"record"`
		RecordID string `json:"record_id"`
		Last     int64  `json:"last"`
	}
	err := h.read.Change.Query().
		Where(change.EntryIDGT(after), change.EntryIDLTE(to), change.RecordIn("Ticket", "Participant", "Message", "Call")).
		GroupBy(change.FieldRecord, change.FieldRecordID).Aggregate(ent.As(ent.Max(change.FieldEntryID), "last")).Scan(ctx, &found)
	if err != nil {
		return nil, err
	}
	last, others := map[string]int64{}, map[string]map[string]int64{}
	for _, f := range found {
		switch {
		case f.Record == "Ticket":
			last[f.RecordID] = f.Last
		case others[f.Record] == nil:
			others[f.Record] = map[string]int64{f.RecordID: f.Last}
		default:
			others[f.Record][f.RecordID] = f.Last
		}
	}
	for record, of := range others {
		if len(last) > most {
			break
		}
		if err := h.ticketsOf(ctx, record, of, last); err != nil {
			return nil, err
		}
	}
	return last, nil
}

// ticketsOf adds the tickets that records hang on.
func (h *Hub) ticketsOf(ctx context.Context, record string, of, last map[string]int64) error {
	const some = 5000 // a statement takes so many values
	p := parents{ids: map[string][]string{}, users: map[string]string{}}
	for ids := range slices.Chunk(slices.Collect(maps.Keys(of)), some) {
		if err := p.lookUp(ctx, h.read, record, ids); err != nil {
			return err
		}
	}
	for id, position := range of {
		for _, parent := range p.ids[id] {
			last[parent] = max(last[parent], position)
		}
	}
	return nil
}
