package notices

import (
	"context"
	"fmt"
	"slices"

	"fuwu/ent"
	"fuwu/ent/batch"
	"fuwu/ent/change"
	"fuwu/ent/entry"
	"fuwu/ent/team"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/subjects"
)

// news finds whom the entries tell what.
func (s *Service) news(ctx context.Context, entries []*ent.Entry) ([]message, error) {
	acts, err := s.acts(ctx, entries)
	if err != nil || len(acts) == 0 {
		return nil, err
	}
	var all []message
	for _, a := range acts {
		var users []string
		for _, who := range table[a.entry.Act] {
			if id := who(a); id != "" && id != a.entry.ActorID && !slices.Contains(users, id) {
				users = append(users, id)
			}
		}
		for _, id := range users {
			ok, err := s.sees(ctx, id, a)
			if err != nil {
				return nil, err
			}
			if ok {
				all = append(all, message{id, a.ticket.ID, a.entry})
			}
		}
	}
	return all, nil
}

// sees asks whether the ticket exists for the user, with the rights they have now.
func (s *Service) sees(ctx context.Context, userID string, a act) (bool, error) {
	actor, err := s.Actor(ctx, userID)
	if _, refused := fault.From(err); refused {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("ask who is told: %w", err)
	}
	ok, err := s.Read.Ticket.Query().Where(ticket.ID(a.ticket.ID)).Exist(access.With(ctx, actor))
	if err != nil {
		return false, fmt.Errorf("ask whether a ticket may be told of: %w", err)
	}
	return ok, nil
}

// acts are the entries that tell of a ticket, still count and are no import.
func (s *Service) acts(ctx context.Context, entries []*ent.Entry) ([]act, error) {
	old := s.Clock().Add(-news)
	entries = slices.DeleteFunc(slices.Clone(entries), func(e *ent.Entry) bool {
		return table[e.Act] == nil || e.At.Before(old) || !e.At.Equal(e.OccurredAt)
	})
	if len(entries) == 0 {
		return nil, nil
	}
	off, err := s.off(ctx, entries)
	if err != nil {
		return nil, err
	}
	at := make([]int64, len(entries))
	for i, e := range entries {
		at[i] = e.ID
	}
	rows, err := s.Read.Change.Query().Where(change.EntryIDIn(at...), change.RecordIn("Ticket", "Participant")).
		Order(ent.Asc(change.FieldID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the ledger: %w", err)
	}
	changes := map[int64][]*ent.Change{}
	for _, c := range rows {
		changes[c.EntryID] = append(changes[c.EntryID], c)
	}
	var acts []act
	ids := map[string]struct{}{}
	for _, e := range entries {
		if off(e) {
			continue
		}
		a := act{entry: e, changes: changes[e.ID]}
		ids[a.about()] = struct{}{}
		acts = append(acts, a)
	}
	return s.fill(ctx, acts, ids)
}

// off tells which entries count as nothing: undone ones, and those of an import.
func (s *Service) off(ctx context.Context, entries []*ent.Entry) (func(*ent.Entry) bool, error) {
	at, batches := make([]int64, len(entries)), []string{}
	for i, e := range entries {
		at[i] = e.ID
		if e.BatchID != "" && !slices.Contains(batches, e.BatchID) {
			batches = append(batches, e.BatchID)
		}
	}
	undoing, err := s.Read.Entry.Query().Where(entry.IDGT(at[0]), entry.UndoesIn(at...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask what was undone: %w", err)
	}
	undone := map[int64]bool{}
	for _, e := range undoing {
		undone[e.Undoes] = true
	}
	imports, err := s.Read.Batch.Query().Where(batch.IDIn(batches...), batch.KindEQ(batch.KindIMPORT)).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask what was imported: %w", err)
	}
	return func(e *ent.Entry) bool { return undone[e.ID] || slices.Contains(imports, e.BatchID) }, nil
}

// about is the ticket an act tells of: its subject, or the one it changed.
func (a act) about() string {
	if subjects.Prefix(a.entry.SubjectID) == "tkt" {
		return a.entry.SubjectID
	}
	for _, c := range a.changes {
		if c.Record == "Ticket" {
			return c.RecordID
		}
	}
	return ""
}

// fill gives acts their tickets and those tickets' leaders; an act about a ticket
// that is put away is left out.
func (s *Service) fill(ctx context.Context, acts []act, ids map[string]struct{}) ([]act, error) {
	tickets := map[string]*ent.Ticket{}
	if err := s.tickets(ctx, tickets, ids); err != nil {
		return nil, err
	}
	survivors, teams := map[string]struct{}{}, []string{}
	for _, t := range tickets {
		if t.MergedIntoID != nil {
			survivors[*t.MergedIntoID] = struct{}{}
		}
		if t.TeamID != nil && !slices.Contains(teams, *t.TeamID) {
			teams = append(teams, *t.TeamID)
		}
	}
	if err := s.tickets(ctx, tickets, survivors); err != nil {
		return nil, err
	}
	led, err := s.Read.Team.Query().Where(team.IDIn(teams...), team.LeaderIDNotNil()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("load teams: %w", err)
	}
	leaders := map[string]string{}
	for _, t := range led {
		leaders[t.ID] = text(t.LeaderID)
	}
	filled := acts[:0]
	for _, a := range acts {
		if a.ticket = tickets[a.about()]; a.ticket == nil || a.ticket.ArchivedAt != nil {
			continue
		}
		a.survivor, a.leaders = tickets[text(a.ticket.MergedIntoID)], leaders
		filled = append(filled, a)
	}
	return filled, nil
}

func (s *Service) tickets(ctx context.Context, into map[string]*ent.Ticket, ids map[string]struct{}) error {
	var missing []string
	for id := range ids {
		if _, ok := into[id]; !ok && id != "" {
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	found, err := s.Read.Ticket.Query().Where(ticket.IDIn(missing...)).All(ctx)
	if err != nil {
		return fmt.Errorf("load tickets: %w", err)
	}
	for _, t := range found {
		into[t.ID] = t
	}
	return nil
}
