package tickets

import (
	"context"
	"fmt"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"

	"fuwu/ent"
	"fuwu/ent/call"
	"fuwu/ent/message"
	"fuwu/ent/participant"
	"fuwu/ent/predicate"
	"fuwu/ent/ticket"
	"fuwu/ent/ticketlink"
	"fuwu/server/access"
	"fuwu/server/fault"
)

// Cursor is a place in an ordered list: the sorting value and the id.
type Cursor struct {
	At *time.Time // nil for a row without a deadline
	ID string
}

// Page asks for a stretch of a list.
type Page struct {
	First int
	After *Cursor
}

// Get is a ticket the actor of the context sees.
func (s *Service) Get(ctx context.Context, id string) (*ent.Ticket, error) {
	t, err := s.read.Ticket.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, "id")
	}
	return t, err
}

// ByNumber is Get by the number.
func (s *Service) ByNumber(ctx context.Context, number string) (*ent.Ticket, error) {
	t, err := s.read.Ticket.Query().Where(ticket.Number(number)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, "number")
	}
	return t, err
}

// List is a stretch of the tickets that meet a filter, in an order, and whether
// more follow. It counts nothing and skips nothing: each page begins at a key.
func (s *Service) List(ctx context.Context, f Filter, order Order, page Page) (rows []*ent.Ticket, more bool, err error) {
	actor, ok := access.From(ctx)
	if !ok {
		return nil, false, access.ErrNobody
	}
	if f, err = s.For(ctx, actor, f); err != nil {
		return nil, false, err
	}
	by, ok := orders[order]
	if !ok {
		return nil, false, fault.New(fault.Malformed, "orderBy")
	}
	q := s.read.Ticket.Query().Where(s.where(f, s.clock())...).Order(by.sort).Limit(page.First + 1)
	if page.After != nil {
		q.Where(by.after(*page.After))
	}
	if rows, err = q.All(ctx); err != nil {
		return nil, false, fmt.Errorf("list tickets: %w", err)
	}
	if more = len(rows) > page.First; more {
		rows = rows[:page.First]
	}
	return rows, more, nil
}

// ordering is one way of sorting a list and of going on in it.
type ordering struct {
	column string
	desc   bool
	nulls  bool // rows without the value come last
}

var orders = map[Order]ordering{
	OpenedDesc:  {column: ticket.FieldOpenedAt, desc: true},
	OpenedAsc:   {column: ticket.FieldOpenedAt},
	UpdatedDesc: {column: ticket.FieldUpdatedAt, desc: true},
	DueAsc:      {column: ticket.FieldDueAt, nulls: true},
}

// CursorOf is the place of a row in an order.
func CursorOf(t *ent.Ticket, order Order) Cursor {
	at := &t.OpenedAt
	switch order {
	case UpdatedDesc:
		at = &t.UpdatedAt
	case DueAsc:
		at = t.DueAt
	}
	return Cursor{At: at, ID: t.ID}
}

func (o ordering) sort(s *sql.Selector) {
	if o.nulls {
		s.OrderExpr(sql.ExprP(s.C(o.column) + " IS NULL"))
	}
	if o.desc {
		s.OrderBy(sql.Desc(s.C(o.column)), sql.Desc(s.C(ticket.FieldID)))
		return
	}
	s.OrderBy(s.C(o.column), s.C(ticket.FieldID))
}

// after are the rows behind a place.
func (o ordering) after(c Cursor) predicate.Ticket {
	return func(s *sql.Selector) {
		at, id := s.C(o.column), s.C(ticket.FieldID)
		switch {
		case c.At == nil:
			s.Where(sql.And(sql.IsNull(at), sql.GT(id, c.ID)))
		case o.desc:
			s.Where(sql.Or(sql.LT(at, *c.At), sql.And(sql.EQ(at, *c.At), sql.LT(id, c.ID))))
		case o.nulls:
			s.Where(sql.Or(sql.GT(at, *c.At), sql.And(sql.EQ(at, *c.At), sql.GT(id, c.ID)), sql.IsNull(at)))
		default:
			s.Where(sql.Or(sql.GT(at, *c.At), sql.And(sql.EQ(at, *c.At), sql.GT(id, c.ID))))
		}
	}
}

// Count is how many tickets of a filter the actor of the context sees, and how
// many of them are past a deadline.
func (s *Service) Count(ctx context.Context, f Filter) (count, overdue int, err error) {
	actor, ok := access.From(ctx)
	if !ok {
		return 0, 0, access.ErrNobody
	}
	if f, err = s.For(ctx, actor, f); err != nil {
		return 0, 0, err
	}
	now := s.clock()
	if count, err = s.read.Ticket.Query().Where(s.where(f, now)...).Count(ctx); err != nil || count == 0 {
		return count, 0, err
	}
	overdue, err = s.read.Ticket.Query().Where(s.where(f, now)...).Where(opened(true), ticket.DueAtLT(now.UTC())).Count(ctx)
	return count, overdue, err
}

// Matching narrows ids to those that meet a filter and that the actor sees, as
// rows, for live queues.
func (s *Service) Matching(ctx context.Context, f Filter, ids []string) ([]*ent.Ticket, error) {
	actor, ok := access.From(ctx)
	if !ok {
		return nil, access.ErrNobody
	}
	f, err := s.For(ctx, actor, f)
	if err != nil {
		return nil, err
	}
	return s.read.Ticket.Query().Where(s.where(f, s.clock())...).Where(ticket.IDIn(ids...)).All(ctx)
}

// InQueue are the ids of the tickets of a filter that the actor sees, at a moment of
// the clock and in no order: for live queues. There are more than most when it gives
// more.
func (s *Service) InQueue(ctx context.Context, f Filter, at time.Time, most int) ([]string, error) {
	actor, ok := access.From(ctx)
	if !ok {
		return nil, access.ErrNobody
	}
	f, err := s.For(ctx, actor, f)
	if err != nil {
		return nil, err
	}
	return s.read.Ticket.Query().Where(s.where(f, at)...).Limit(most + 1).IDs(ctx)
}

// Elsewhere are the open tickets of a customer that the actor does not see, for
// customer service alone: the caller can always be told where a matter lies. Only
// number, kind, state, team, owner and due may leave.
func (s *Service) Elsewhere(ctx context.Context, unscoped *ent.Client, customerID string) ([]*ent.Ticket, error) {
	actor, ok := access.From(ctx)
	if !ok || !actor.Has(access.CustomerService) {
		return nil, nil
	}
	return unscoped.Ticket.Query().
		Where(ticket.CustomerID(customerID), ticket.IsOpen(true), ticket.ArchivedAtIsNil(), unseen(actor)).
		Select(ticket.FieldID, ticket.FieldNumber, ticket.FieldKind, ticket.FieldState, ticket.FieldTeamID, ticket.FieldAssigneeID, ticket.FieldDueAt).
		Order(ent.Desc(ticket.FieldOpenedAt)).Limit(50).All(access.With(ctx, access.System("open elsewhere")))
}

// streamMost is how many calls and messages a stream holds.
const streamMost = 500

// Stream are the calls and messages of a ticket and of those merged into it, and
// into those, oldest first: *ent.Call or *ent.Message.
func (s *Service) Stream(ctx context.Context, id string) ([]ent.Value, error) {
	ids := []string{id}
	for into := ids; len(into) > 0; {
		merged, err := s.read.Ticket.Query().Where(ticket.MergedIntoIDIn(into...), ticket.StateEQ(ticket.StateMERGED), ticket.IDNotIn(ids...)).IDs(ctx)
		if err != nil {
			return nil, err
		}
		ids, into = append(ids, merged...), merged
	}
	calls, err := s.read.Call.Query().Where(call.TicketIDIn(ids...), call.ArchivedAtIsNil()).Order(ent.Desc(call.FieldStartedAt)).Limit(streamMost).All(ctx)
	if err != nil {
		return nil, err
	}
	messages, err := s.read.Message.Query().Where(message.TicketIDIn(ids...), message.ArchivedAtIsNil()).Order(ent.Desc(message.FieldSaidAt)).Limit(streamMost).All(ctx)
	if err != nil {
		return nil, err
	}
	all := make([]ent.Value, 0, len(calls)+len(messages))
	for _, c := range calls {
		all = append(all, c)
	}
	for _, m := range messages {
		all = append(all, m)
	}
	slices.SortStableFunc(all, func(a, b ent.Value) int { return saidAt(a).Compare(saidAt(b)) })
	return all[max(0, len(all)-streamMost):], nil
}

func saidAt(v ent.Value) time.Time {
	if c, ok := v.(*ent.Call); ok {
		return c.StartedAt
	}
	return v.(*ent.Message).SaidAt
}

// Participants are the users who take part in a ticket.
func (s *Service) Participants(ctx context.Context, id string) ([]string, error) {
	rows, err := s.read.Participant.Query().Where(participant.TicketID(id), participant.ArchivedAtIsNil()).Order(ent.Asc(participant.FieldID)).All(ctx)
	ids := make([]string, len(rows))
	for i, p := range rows {
		ids[i] = p.UserID
	}
	return ids, err
}

// Links are the ties of a ticket whose other end the actor sees.
func (s *Service) Links(ctx context.Context, id string) ([]*ent.TicketLink, error) {
	return s.read.TicketLink.Query().
		Where(ticketlink.Or(ticketlink.FromID(id), ticketlink.ToID(id)), ticketlink.ArchivedAtIsNil()).
		Order(ent.Asc(ticketlink.FieldID)).All(ctx)
}

// ReopenUntil is the last moment a closed ticket may be reopened, nil when it is not closed.
func (s *Service) ReopenUntil(ctx context.Context, t *ent.Ticket) (*time.Time, error) {
	if t.ClosedAt == nil || t.State != ticket.StateCLOSED {
		return nil, nil //nolint:nilnil // null in the API
	}
	desk, err := s.Settings(ctx)
	return reopenUntil(t, desk), err
}

// Call is a call the actor of the context sees.
func (s *Service) Call(ctx context.Context, id string) (*ent.Call, error) {
	c, err := s.read.Call.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, "id")
	}
	return c, err
}
