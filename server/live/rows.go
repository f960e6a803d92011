package live

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"
	"time"

	"fuwu/ent"
	"fuwu/ent/participant"
	"fuwu/ent/ticket"
	"fuwu/server/access"
)

// rows loads what was touched, once for everybody, and finds out how it was.
func (h *Hub) rows(ctx context.Context, due []*touched) ([]Row, error) {
	if len(due) == 0 {
		return nil, nil
	}
	ids := make([]string, len(due))
	for i, t := range due {
		ids[i] = t.id
	}
	now, err := h.Load(ctx, ids)
	if err != nil {
		return nil, err
	}
	// What was committed while the rows were loaded may be in them, and stays to be
	// told; for how the rows were it is taken back here too.
	if err := h.readOn(ctx); err != nil {
		return nil, err
	}
	rows := make([]Row, 0, len(due))
	for _, t := range due {
		r, ok := now[t.id]
		if !ok {
			continue // of another store: nothing is ever deleted
		}
		r.Position = t.last
		was := *t
		was.first, was.people = nil, nil
		was.merge(t)
		if later := h.todo.rows[t.id]; later != nil {
			was.merge(later)
		}
		if err := was.rewind(&r); err != nil {
			return nil, err
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// Load gives tickets as they are, whoever may see them, with their audience; how
// they were is how they are.
func (h *Hub) Load(ctx context.Context, ids []string) (map[string]Row, error) {
	tickets, err := h.read.Ticket.Query().Where(ticket.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("load touched tickets: %w", err)
	}
	people, err := h.read.Participant.Query().Where(participant.TicketIDIn(ids...), participant.ArchivedAtIsNil()).
		Select(participant.FieldTicketID, participant.FieldUserID).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("load who takes part: %w", err)
	}
	rows := make(map[string]Row, len(tickets))
	for _, t := range tickets {
		rows[t.ID] = Row{ID: t.ID, Before: t, After: t}
	}
	for _, p := range people {
		r := rows[p.TicketID]
		r.Sees.Participants = append(r.Sees.Participants, p.UserID)
		rows[p.TicketID] = r
	}
	for id, r := range rows {
		r.Sees = audience(r.After, r.Sees.Participants)
		r.Saw = r.Sees
		rows[id] = r
	}
	return rows, nil
}

func audience(t *ent.Ticket, participants []string) access.Audience {
	a := access.Audience{Participants: participants}
	if t.TeamID != nil {
		a.TeamID = *t.TeamID
	}
	if t.AssigneeID != nil {
		a.AssigneeID = *t.AssigneeID
	}
	return a
}

// rewind makes of a row how it was before the touch.
func (t *touched) rewind(r *Row) error {
	if t.created {
		r.Before, r.Saw = nil, access.Audience{}
		return nil
	}
	before := *r.After
	fields := reflect.ValueOf(&before).Elem()
	for name, old := range t.first {
		i, ok := fieldOf()[name]
		if !ok {
			return fmt.Errorf("ticket has no field %s", name)
		}
		// A value of its own: the row as it is shares its pointers.
		value := reflect.New(fields.Field(i).Type())
		if old != nil {
			if err := json.Unmarshal([]byte(*old), value.Interface()); err != nil {
				return fmt.Errorf("read the old value of %s: %w", name, err)
			}
		}
		fields.Field(i).Set(value.Elem())
	}
	people := r.Sees.Participants
	for user, tookPart := range t.people {
		switch i := slices.Index(people, user); {
		case tookPart && i < 0:
			people = append(slices.Clip(people), user)
		case !tookPart && i >= 0:
			people = slices.Delete(slices.Clone(people), i, i+1)
		}
	}
	r.Before, r.Saw = &before, audience(&before, people)
	return nil
}

// fieldOf gives the place of a ticket's field by its name in the ledger.
var fieldOf = sync.OnceValue(func() map[string]int {
	places := map[string]int{}
	t := reflect.TypeFor[ent.Ticket]()
	for i := range t.NumField() {
		if name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ","); name != "" && name != "-" && name != "edges" {
			places[name] = i
		}
	}
	return places
})

// dueBetween are the open tickets whose deadline came after one moment and up to another.
func (h *Hub) dueBetween(ctx context.Context, after, to time.Time) ([]Row, error) {
	ids, err := h.read.Ticket.Query().Where(ticket.IsOpen(true), ticket.ArchivedAtIsNil(), ticket.DueAtGT(after), ticket.DueAtLTE(to)).IDs(ctx)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	found, err := h.Load(ctx, ids)
	if err != nil {
		return nil, err
	}
	return slices.Collect(maps.Values(found)), nil
}
