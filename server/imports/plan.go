package imports

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"fuwu/ent"
	"fuwu/ent/entry"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/tickets"
)

// file is a ticket as the file tells of it and as it is here.
type file struct {
	external string
	lines    []line // in the order of events
	fresh    []line // of them, those that are not in the history yet
	id       string // empty when it is not here yet
	archived bool

	made    bool // by this import
	back    bool // taken back into use by this import
	done    int  // events entered by this import
	refused []Refused
}

func (f *file) what() What {
	switch {
	case f.id == "" || f.made:
		return Created
	case f.archived || len(f.fresh) > 0:
		return Changed
	}
	return Unchanged
}

func (f *file) item() Item {
	last := f.lines[len(f.lines)-1]
	x := Item{What: f.what(), Name: f.external, Text: last.told.Subject, Events: len(f.fresh), Back: f.archived}
	for _, l := range f.lines {
		x.Rows = append(x.Rows, l.row.Number)
	}
	slices.Sort(x.Rows)
	return x
}

// plan is what an import of tickets would do.
type plan struct {
	files   []*file // in the order in which they were opened
	refused []Refused
	twins   []Twin
}

func (p *plan) refuse(r Row, reasons ...Words) {
	p.refused = append(p.refused, Refused{r, reasons})
}

// readTickets reads the rows of a file into tickets with their events.
func readTickets(m *Mapping, t *Table, now time.Time) *plan {
	p := &plan{}
	byName := map[string]*file{}
	seen, cells := map[string]int{}, map[string]int{}
	for _, row := range t.Rows {
		if len(row.wrong) > 0 {
			p.refuse(row, row.wrong...)
			continue
		}
		s := &scribe{m: m, t: t, row: row}
		l := s.ticket(now)
		same := strings.Join(row.Cells, "\x1f")
		if of, ok := cells[same]; ok {
			p.twins = append(p.twins, Twin{row.Number, of})
			continue
		}
		cells[same] = row.Number
		if m.Log && l.told.External != "" && !l.told.At.IsZero() {
			// Numbered before the row may be refused, so that it keeps its place when
			// it is put right.
			base := l.base()
			seen[base]++
			l.key = keyOf(base, fmt.Sprint(seen[base]))
		}
		if len(s.wrong) > 0 {
			p.refuse(row, s.wrong...)
			continue
		}
		f := byName[l.told.External]
		if f == nil {
			f = &file{external: l.told.External}
			byName[f.external] = f
			p.files = append(p.files, f)
		}
		if !m.Log && len(f.lines) > 0 {
			p.refuse(row, say("第 %d 行说的是同一张服务单", "row %d tells of the same ticket", f.lines[0].row.Number))
			continue
		}
		f.lines = append(f.lines, l)
	}
	for _, f := range p.files {
		f.arrange(m, p)
	}
	p.files = slices.DeleteFunc(p.files, func(f *file) bool { return len(f.lines) == 0 })
	slices.SortStableFunc(p.files, func(a, b *file) int { return a.lines[0].told.OpenedAt.Compare(b.lines[0].told.OpenedAt) })
	return p
}

// base is what an event is known by, but for its place among those that have the
// same.
func (l *line) base() string {
	return strings.Join(append([]string{l.told.External, l.told.At.Format(time.RFC3339)}, l.order...), "\x1f")
}

func keyOf(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x1e")))
	return "row:" + hex.EncodeToString(sum[:16])
}

// arrange puts the events of a ticket in order and fills in what an event leaves as
// it was.
func (f *file) arrange(m *Mapping, p *plan) {
	slices.SortStableFunc(f.lines, func(a, b line) int {
		by := a.told.At.Compare(b.told.At)
		for i := range a.order {
			by = cmp.Or(by, smaller(a.order[i], b.order[i]))
		}
		return by
	})
	var good []line
	for _, l := range f.lines {
		if len(good) > 0 {
			l.told.stay(good[len(good)-1].told)
		}
		if all, bad := fault.From(tickets.CheckTold(l.told.Told)); bad {
			for _, e := range all {
				e.Path = columnPath(m, e.Path)
			}
			p.refuse(l.row, ofFaults(all)...)
			continue
		}
		good = append(good, l)
	}
	for i := range good {
		good[i].told.end(i == len(good)-1)
		if !m.Log {
			good[i].key = good[i].content()
		}
	}
	f.lines = good
}

// columnPath names a field by the column a person who has the file knows.
func columnPath(m *Mapping, path []string) []string {
	if len(path) == 1 {
		name := strings.NewReplacer("waitReason", "wait_reason", "endReason", "end_reason").Replace(path[0])
		return []string{m.column(name)}
	}
	return path
}

// content is what a row of a table is known by: all that it tells.
func (l *line) content() string {
	text, err := json.Marshal(struct {
		Told  tickets.Told
		Names [6]string
	}{l.told.Told, [6]string{l.names.category, l.names.subcategory, l.names.customer, l.names.team, l.names.assignee, l.names.openedBy}})
	if err != nil {
		panic(err) // texts, numbers and times
	}
	return keyOf(string(text))
}

// compare finds out which tickets and events are here already.
func (s *Service) compare(ctx context.Context, p *plan) error {
	ctx = access.With(ctx, actor)
	for chunk := range slices.Chunk(p.files, 400) {
		byName := map[string]*file{}
		var names []string
		for _, f := range chunk {
			byName[f.external] = f
			names = append(names, f.external)
			f.fresh = f.lines
		}
		rows, err := s.Read.Ticket.Query().Where(ticket.ExternalIn(names...)).Order(ent.Desc(ticket.FieldID)).
			Select(ticket.FieldID, ticket.FieldExternal, ticket.FieldArchivedAt).All(ctx)
		if err != nil {
			return fmt.Errorf("find imported tickets: %w", err)
		}
		here := map[string]*file{}
		for _, t := range rows {
			f := byName[t.External]
			delete(here, f.id)
			f.id, f.archived = t.ID, t.ArchivedAt != nil
			here[t.ID] = f
		}
		if err := s.compareEvents(ctx, p, here); err != nil {
			return err
		}
	}
	return nil
}

// compareEvents keeps of the tickets that are here the events that are not.
func (s *Service) compareEvents(ctx context.Context, p *plan, here map[string]*file) error {
	if len(here) == 0 {
		return nil
	}
	entries, err := s.Read.Entry.Query().Where(entry.SubjectIDIn(sorted(here)...)).
		Select(entry.FieldID, entry.FieldAct, entry.FieldSubjectID, entry.FieldRequestID, entry.FieldOccurredAt).All(ctx)
	if err != nil {
		return fmt.Errorf("read the history of imported tickets: %w", err)
	}
	known, worked, last := map[string]bool{}, map[string]bool{}, map[string]time.Time{}
	for _, e := range entries {
		switch e.Act {
		case "ticket.import", "ticket.event":
			known[e.SubjectID+e.RequestID] = true
			if e.RequestID != "" && e.OccurredAt.After(last[e.SubjectID]) {
				last[e.SubjectID] = e.OccurredAt
			}
		case "batch.undo":
		default:
			worked[e.SubjectID] = true
		}
	}
	for id, f := range here {
		f.fresh = nil
		for _, l := range f.lines {
			switch {
			case known[id+l.key]:
			case worked[id]:
				p.refuse(l.row, say("导入之后已有同事处理过，不再覆盖", "colleagues have worked on it here since it was imported"))
			default:
				l.late = l.told.At.Before(last[id])
				f.fresh = append(f.fresh, l)
			}
		}
	}
	return nil
}
