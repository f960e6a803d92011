package live

import (
	"context"
	"fmt"
	"sync"
	"time"

	"fuwu/ent"
	"fuwu/ent/batch"
	"fuwu/ent/call"
	"fuwu/ent/change"
	"fuwu/ent/entry"
	"fuwu/ent/message"
	"fuwu/ent/participant"
)

const (
	kept     = 7 * 24 * time.Hour // how long somebody may be away and come back
	farthest = 20_000             // entries; further back is a resync
)

// Missed is what happened since a position.
type Missed struct {
	Position int64     // up to here
	From     time.Time // when the last that is known happened
	IDs      []string  // tickets that were touched
	Resync   bool      // too much, too long ago, or unknown: everything is to be asked for again
}

// memo remembers answers as long as the ledger does not grow, since many come back
// at once after a break.
type memo struct {
	mu   sync.Mutex
	head int64
	by   map[int64]Missed
}

// Since gives what happened after a position.
func (h *Hub) Since(ctx context.Context, after int64) (Missed, error) {
	head, err := h.Head(ctx)
	if err != nil {
		return Missed{}, err
	}
	h.missed.mu.Lock()
	if h.missed.head != head || len(h.missed.by) > 1000 {
		h.missed.head, h.missed.by = head, map[int64]Missed{}
	}
	m, ok := h.missed.by[after]
	h.missed.mu.Unlock()
	if ok {
		return m, nil
	}
	if m, err = h.since(ctx, after, head); err != nil {
		return m, fmt.Errorf("find what happened since %d: %w", after, err)
	}
	h.missed.mu.Lock()
	defer h.missed.mu.Unlock()
	if h.missed.head == head {
		h.missed.by[after] = m
	}
	return m, nil
}

func (h *Hub) since(ctx context.Context, after, head int64) (Missed, error) {
	m := Missed{Position: head, Resync: true, From: h.now()}
	if after < 0 || after > head || head-after > farthest {
		return m, nil
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
	if after == head {
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
	if imported, err := h.imported(ctx, after, head); err != nil || imported {
		return m, err
	}
	ids, err := h.touchedIn(ctx, after, head)
	if err != nil {
		return m, err
	}
	// An act that touched several tickets is told in several events of one position,
	// and the line may have broken between them.
	if more, err := h.touchedIn(ctx, after-1, after); err != nil {
		return m, err
	} else if len(more) > 1 {
		for id := range more {
			ids[id] = true
		}
	}
	if len(ids) > most {
		return m, nil
	}
	m.Resync = false
	for id := range ids {
		m.IDs = append(m.IDs, id)
	}
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

// touchedIn are the tickets touched after one position up to another; more than
// most when there are more.
func (h *Hub) touchedIn(ctx context.Context, after, to int64) (map[string]bool, error) {
	var found []struct {
		Record   string `json:"record"`
		RecordID string `json:"record_id"`
	}
	err := h.read.Change.Query().
		Where(change.EntryIDGT(after), change.EntryIDLTE(to), change.RecordIn("Ticket", "Participant", "Message", "Call")).
		Unique(true).Select(change.FieldRecord, change.FieldRecordID).Scan(ctx, &found)
	if err != nil {
		return nil, err
	}
	ids, others := map[string]bool{}, map[string][]string{}
	for _, f := range found {
		if f.Record == "Ticket" {
			ids[f.RecordID] = true
		} else {
			others[f.Record] = append(others[f.Record], f.RecordID)
		}
	}
	for record, of := range others {
		if len(ids) > most {
			break
		}
		if err := h.ticketsOf(ctx, record, of, ids); err != nil {
			return nil, err
		}
	}
	return ids, nil
}

// ticketsOf adds the tickets that records hang on.
func (h *Hub) ticketsOf(ctx context.Context, record string, of []string, ids map[string]bool) error {
	const some = 5000 // a statement takes so many values
	for len(of) > 0 {
		part := of[:min(some, len(of))]
		of = of[len(part):]
		var found []string
		var err error
		switch record {
		case "Participant":
			err = h.read.Participant.Query().Where(participant.IDIn(part...)).Unique(true).Select(participant.FieldTicketID).Scan(ctx, &found)
		case "Message":
			err = h.read.Message.Query().Where(message.IDIn(part...)).Unique(true).Select(message.FieldTicketID).Scan(ctx, &found)
		case "Call":
			err = h.read.Call.Query().Where(call.IDIn(part...), call.TicketIDNotNil()).Unique(true).Select(call.FieldTicketID).Scan(ctx, &found)
		}
		if err != nil {
			return err
		}
		for _, id := range found {
			ids[id] = true
		}
	}
	return nil
}
