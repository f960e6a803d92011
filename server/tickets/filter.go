package tickets

import (
	"context"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"

	"fuwu/ent"
	"fuwu/ent/predicate"
	"fuwu/ent/ticket"
	"fuwu/server/access"
)

// Due says which deadlines a filter asks for.
type Due string

// Deadlines a filter may ask for; each depends on the time of asking.
const (
	Overdue Due = "OVERDUE"
	Soon    Due = "SOON"
	Today   Due = "TODAY"
)

// Order is how a list of tickets is sorted.
type Order string

// Orders a list may have; each is read along an index.
const (
	OpenedDesc  Order = "OPENED_DESC"
	OpenedAsc   Order = "OPENED_ASC"
	UpdatedDesc Order = "UPDATED_DESC"
	DueAsc      Order = "DUE_ASC"
)

// Filter says which tickets: members are combined with and, values in one with or.
type Filter struct {
	Open         *bool             `json:"open,omitempty"`
	Kinds        []ticket.Kind     `json:"kinds,omitempty"`
	States       []ticket.State    `json:"states,omitempty"`
	Priorities   []ticket.Priority `json:"priorities,omitempty"`
	Teams        []string          `json:"teams,omitempty"`
	Assignees    []string          `json:"assignees,omitempty"`
	Mine         *bool             `json:"mine,omitempty"`
	MyTeams      *bool             `json:"myTeams,omitempty"`
	Unassigned   *bool             `json:"unassigned,omitempty"`
	Categories   []string          `json:"categories,omitempty"`
	Channels     []ticket.Channel  `json:"channels,omitempty"`
	Customer     *string           `json:"customer,omitempty"`
	Unit         *string           `json:"unit,omitempty"`
	OpenedFrom   *time.Time        `json:"openedFrom,omitempty"`
	OpenedBefore *time.Time        `json:"openedBefore,omitempty"`
	Due          *Due              `json:"due,omitempty"`
	Chased       *bool             `json:"chased,omitempty"`
	Text         *string           `json:"text,omitempty"`
	Batch        *string           `json:"batch,omitempty"`

	// OwnWords is set by For: a text is met by the ticket's own words alone.
	OwnWords bool `json:"ownWords,omitempty"`
}

// For makes a filter independent of who asks: the viewer's own and their teams
// become ids, categories bring their narrower ones, and to whom customers do not
// exist nothing is found by them. Two viewers whose filters are then equal ask the
// same question.
func (s *Service) For(ctx context.Context, actor access.Actor, f Filter) (Filter, error) {
	if yes(f.Mine) {
		f.Assignees = among(f.Assignees, []string{actor.ID})
	}
	if yes(f.MyTeams) {
		f.Teams = among(f.Teams, actor.Teams)
	}
	f.Mine, f.MyTeams = nil, nil
	if !actor.SeesCustomers() {
		f.OwnWords = f.DependsOnText()
		if f.Customer != nil || f.Unit != nil {
			f.Assignees = []string{nobody}
		}
	}
	if len(f.Categories) > 0 {
		c, err := s.Categories(ctx)
		if err != nil {
			return f, err
		}
		f.Categories = slices.Clone(f.Categories)
		for _, x := range c.all {
			if x.ParentID != nil && slices.Contains(f.Categories, *x.ParentID) {
				f.Categories = append(f.Categories, x.ID)
			}
		}
	}
	for _, ids := range []*[]string{&f.Assignees, &f.Teams, &f.Categories} {
		*ids = slices.Clone(*ids)
		slices.Sort(*ids)
		*ids = slices.Compact(*ids)
	}
	return f, nil
}

// nobody is an id that no record has: a filter that holds it alone finds nothing.
const nobody = "-"

// among keeps the ids that are asked for, or all when none is; never an empty
// list, which would ask for everything.
func among(asked, ids []string) []string {
	if len(asked) > 0 {
		ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return !slices.Contains(asked, id) })
	}
	if len(ids) == 0 {
		return []string{nobody}
	}
	return ids
}

func yes(p *bool) bool { return p != nil && *p }

// DependsOnTime reports whether a ticket may enter or leave by the clock alone.
func (f Filter) DependsOnTime() bool { return f.Due != nil }

// DependsOnText reports whether only the search index can answer.
func (f Filter) DependsOnText() bool { return f.Text != nil && *f.Text != "" }

// where is a filter made by For as predicates.
func (s *Service) where(f Filter, now time.Time) []predicate.Ticket {
	w := []predicate.Ticket{ticket.ArchivedAtIsNil()}
	add := func(on bool, p func() predicate.Ticket) {
		if on {
			w = append(w, p())
		}
	}
	add(f.Open != nil, func() predicate.Ticket { return opened(*f.Open) })
	add(len(f.Kinds) > 0, func() predicate.Ticket { return ticket.KindIn(f.Kinds...) })
	add(len(f.States) > 0, func() predicate.Ticket { return ticket.StateIn(f.States...) })
	add(len(f.Priorities) > 0, func() predicate.Ticket { return ticket.PriorityIn(f.Priorities...) })
	add(len(f.Teams) > 0, func() predicate.Ticket { return ticket.TeamIDIn(f.Teams...) })
	add(len(f.Assignees) > 0, func() predicate.Ticket { return ticket.AssigneeIDIn(f.Assignees...) })
	add(yes(f.Unassigned), ticket.AssigneeIDIsNil)
	add(f.Unassigned != nil && !*f.Unassigned, ticket.AssigneeIDNotNil)
	add(len(f.Categories) > 0, func() predicate.Ticket { return ticket.CategoryIDIn(f.Categories...) })
	add(len(f.Channels) > 0, func() predicate.Ticket { return ticket.ChannelIn(f.Channels...) })
	add(f.Customer != nil, func() predicate.Ticket { return ticket.CustomerID(*f.Customer) })
	add(f.Unit != nil, func() predicate.Ticket { return ticket.UnitID(*f.Unit) })
	add(f.OpenedFrom != nil, func() predicate.Ticket { return ticket.OpenedAtGTE(f.OpenedFrom.UTC()) })
	add(f.OpenedBefore != nil, func() predicate.Ticket { return ticket.OpenedAtLT(f.OpenedBefore.UTC()) })
	add(f.Due != nil, func() predicate.Ticket {
		from, to := s.dueWindow(*f.Due, now)
		return ticket.And(ticket.DueAtGTE(from), ticket.DueAtLT(to), opened(true))
	})
	add(f.Chased != nil, func() predicate.Ticket {
		if *f.Chased {
			return ticket.ChasesGT(0)
		}
		return ticket.Chases(0)
	})
	add(f.DependsOnText(), func() predicate.Ticket { return s.search("tkt", *f.Text) })
	add(f.OwnWords, func() predicate.Ticket { return access.Worded(*f.Text) })
	add(f.Batch != nil, func() predicate.Ticket { return ticket.BatchID(*f.Batch) })
	return w
}

// opened are open tickets, or ended ones. Ent asks for a bool by its name alone,
// and SQLite finds no index for that.
func opened(open bool) predicate.Ticket {
	return func(s *sql.Selector) { s.Where(sql.In(s.C(ticket.FieldIsOpen), open)) }
}

// Match is where as a pure function over one row; a text is taken as met, since
// only the index can tell.
func (s *Service) Match(f Filter, t *ent.Ticket, now time.Time) bool {
	in := func(ids []string, id *string) bool { return len(ids) == 0 || id != nil && slices.Contains(ids, *id) }
	due := func() bool {
		if f.Due == nil {
			return true
		}
		from, to := s.dueWindow(*f.Due, now)
		return t.IsOpen && t.DueAt != nil && !t.DueAt.Before(from) && t.DueAt.Before(to)
	}
	return t.ArchivedAt == nil &&
		(f.Open == nil || *f.Open == t.IsOpen) &&
		(len(f.Kinds) == 0 || slices.Contains(f.Kinds, t.Kind)) &&
		(len(f.States) == 0 || slices.Contains(f.States, t.State)) &&
		(len(f.Priorities) == 0 || slices.Contains(f.Priorities, t.Priority)) &&
		in(f.Teams, t.TeamID) && in(f.Assignees, t.AssigneeID) && in(f.Categories, t.CategoryID) &&
		(f.Unassigned == nil || *f.Unassigned == (t.AssigneeID == nil)) &&
		(len(f.Channels) == 0 || slices.Contains(f.Channels, t.Channel)) &&
		(f.Customer == nil || text(t.CustomerID) == *f.Customer) &&
		(f.Unit == nil || text(t.UnitID) == *f.Unit) &&
		(f.OpenedFrom == nil || !t.OpenedAt.Before(*f.OpenedFrom)) &&
		(f.OpenedBefore == nil || t.OpenedAt.Before(*f.OpenedBefore)) &&
		due() &&
		(f.Chased == nil || *f.Chased == (t.Chases > 0)) &&
		(f.Batch == nil || text(t.BatchID) == *f.Batch)
}

// dueWindow is from when to before when a deadline lies.
func (s *Service) dueWindow(d Due, now time.Time) (from, before time.Time) {
	now = now.UTC()
	switch d {
	case Overdue:
		return time.Time{}, now
	case Soon:
		return now, now.Add(2 * time.Hour)
	case Today:
		y, m, day := now.In(s.zone).Date()
		from = time.Date(y, m, day, 0, 0, 0, 0, s.zone)
		return from.UTC(), from.AddDate(0, 0, 1).UTC()
	}
	return now, now
}
