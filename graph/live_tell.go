package graph

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"time"

	"fuwu/ent"
	"fuwu/graph/model"
	"fuwu/graph/socket"
	"fuwu/server/access"
	"fuwu/server/live"
	"fuwu/server/tickets"
)

// longestTelling is how long the rows of a flush may take; who waits for them then
// is told to ask again.
const longestTelling = 5 * time.Second

// mostHeld is how many tickets are kept in mind of a question. One with more is told
// of what is touched, but not of what only time changes.
const mostHeld = 20_000

// verdict is what a touched ticket is to one question.
type verdict struct {
	row           live.Row
	before, after bool // whether it was, and is, among what is asked for
	position      int64
}

// tell tells every cohort what a flush is to it.
func (q *Queues) tell(ctx context.Context, f live.Flush) {
	q.mu.Lock()
	boards := make([]*board, 0, len(q.boards))
	for b := range q.boards {
		boards = append(boards, b)
	}
	q.mu.Unlock()
	if len(boards) == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(access.With(ctx, access.System("live")), longestTelling)
	defer cancel()
	now := q.r.Clock()
	verdicts := make(map[*board][]verdict, len(boards))
	questions, needed := map[string]*question{}, map[wanted]*ent.Ticket{}
	for _, b := range boards {
		if f.Resync != 0 {
			b.cohort.Resync(f.Resync)
		}
		of, err := q.guarded(func() ([]verdict, error) { return q.judge(ctx, b, f, now) })
		if err != nil {
			q.again(b, f, err)
			continue
		}
		for _, v := range of {
			if v.after {
				questions[b.key] = b.question
				needed[wanted{b.key, v.row.ID}] = v.row.After
			}
		}
		if len(of) > 0 {
			verdicts[b] = of
		}
	}
	rows := q.rows(ctx, questions, needed)
	for b, of := range verdicts {
		q.publish(b, f, of, rows)
	}
}

// guarded keeps a defect in one question from the others.
func (q *Queues) guarded(judge func() ([]verdict, error)) (of []verdict, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	return judge()
}

// again tells a cohort to ask again when it cannot be told what happened.
func (q *Queues) again(b *board, f live.Flush, err error) {
	if errors.Is(err, context.Canceled) {
		return // the hub closes
	}
	q.log.Error("a live queue cannot be told", "error", err)
	b.cohort.Resync(f.Position)
}

// judge says what the rows of a flush are to a question.
func (q *Queues) judge(ctx context.Context, b *board, f live.Flush, now time.Time) ([]verdict, error) {
	var of []verdict
	for _, r := range f.Rows {
		if r.Position <= f.Resync {
			continue
		}
		v := verdict{row: r, position: r.Position, after: q.r.Tickets.Match(b.filter, r.After, now)}
		v.before = r.Before != nil && q.r.Tickets.Match(b.filter, r.Before, now)
		if v.before || v.after || b.held[r.ID] {
			of = append(of, v)
		}
	}
	text, timed := b.filter.DependsOnText(), b.filter.DependsOnTime()
	if !text && !timed {
		return of, nil
	}
	if text && len(of) > 0 {
		if err := q.found(ctx, b.filter, of); err != nil {
			return nil, err
		}
	}
	if err := q.remember(ctx, b, of, now); err != nil || !timed || !f.Minute || b.held == nil {
		return of, err
	}
	crossed, err := q.crossing(ctx, b, f, now)
	return append(of, crossed...), err
}

// found asks the index, which alone can tell, for filters with words.
func (q *Queues) found(ctx context.Context, filter tickets.Filter, of []verdict) error {
	ids := make([]string, len(of))
	for i, v := range of {
		ids[i] = v.row.ID
	}
	rows, err := q.r.Tickets.Matching(ctx, filter, ids)
	if err != nil {
		return err
	}
	in := byTicketID(rows)
	for i := range of {
		of[i].after = of[i].after && in[of[i].row.ID] != nil
	}
	return nil
}

// remember keeps in mind what a question holds whose past no row can tell: one with
// words, or one that time changes.
func (q *Queues) remember(ctx context.Context, b *board, of []verdict, now time.Time) error {
	if b.held != nil {
		for i, v := range of {
			if v.row.Position > b.heldAt { // otherwise it may be in mind as it is now
				of[i].before = b.held[v.row.ID]
			}
			if v.after {
				b.held[v.row.ID] = true
			} else {
				delete(b.held, v.row.ID)
			}
		}
		return nil
	}
	if b.large {
		return nil
	}
	if b.filter.DependsOnTime() {
		now = now.Add(-time.Minute) // what its members have read may be as old
	}
	ids, err := q.r.Tickets.InQueue(ctx, b.filter, now, mostHeld)
	if err != nil {
		return err
	}
	if b.large = len(ids) > mostHeld; !b.large {
		b.held = setOf(ids)
	}
	b.heldAt, err = q.r.Live.Head(ctx)
	return err
}

// crossing is what a minute brought into a queue and took out of it.
func (q *Queues) crossing(ctx context.Context, b *board, f live.Flush, now time.Time) ([]verdict, error) {
	ids, err := q.r.Tickets.InQueue(ctx, b.filter, now, mostHeld)
	if err != nil {
		return nil, err
	}
	in := setOf(ids)
	var crossed []string
	for id := range in {
		if !b.held[id] {
			crossed = append(crossed, id)
		}
	}
	for id := range b.held {
		if !in[id] {
			crossed = append(crossed, id)
		}
	}
	if b.held = in; len(in) > mostHeld {
		b.held, b.large = nil, true
	}
	if b.heldAt, err = q.r.Live.Head(ctx); err != nil {
		return nil, err
	}
	if len(crossed) > maxList {
		b.cohort.Resync(f.Position)
		return nil, nil
	}
	rows, err := q.r.Live.Load(ctx, crossed)
	if err != nil {
		return nil, err
	}
	var of []verdict
	for id, r := range rows {
		r.Position = f.Position
		of = append(of, verdict{row: r, before: !in[id], after: in[id]})
	}
	return of, nil
}

func setOf(ids []string) map[string]bool {
	set := make(map[string]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}

// publish gives each member what is theirs: the row to who sees it now, its leaving
// to who saw it before, nothing to anybody else.
func (q *Queues) publish(b *board, f live.Flush, of []verdict, rows map[wanted]*made) {
	defer func() {
		if p := recover(); p != nil {
			q.again(b, f, fmt.Errorf("panic: %v\n%s", p, debug.Stack()))
		}
	}()
	events := make([]socket.Event, 0, len(of))
	for _, v := range of {
		row := rows[wanted{b.key, v.row.ID}]
		if v.after && row.err != nil {
			q.again(b, f, row.err)
			return
		}
		events = q.events(events, b, v, row)
	}
	b.cohort.Publish(events...)
}

// events adds what a verdict comes to: one event, or two where some see the row for
// the first time and others have it already.
func (q *Queues) events(to []socket.Event, b *board, v verdict, row *made) []socket.Event {
	saw, sees := v.row.Saw, v.row.Sees
	event := socket.Event{Position: v.position}
	switch {
	case !v.after && !v.before:
		return to
	case !v.after:
		event.Left = q.left(b, v.row.ID, v.row.Position)
		event.Audience = reach(func(a access.Actor) (now, before bool) { return false, a.Sees(saw) })
		return append(to, event)
	case !v.before || sameAudience(saw, sees):
		is := model.QueueEventChanged
		if !v.before {
			is = model.QueueEventEntered
		}
		event.Payload = row.of(q.marks, is, v.row.Position)
		event.Audience = reach(func(a access.Actor) (now, before bool) { return a.Sees(sees), false })
		return append(to, event)
	}
	event.Payload, event.Left = row.of(q.marks, model.QueueEventChanged, v.row.Position), q.left(b, v.row.ID, v.row.Position)
	event.Audience = reach(func(a access.Actor) (now, before bool) {
		before = a.Sees(saw)
		return before && a.Sees(sees), before
	})
	entered := socket.Event{Position: v.position, Payload: row.of(q.marks, model.QueueEventEntered, v.row.Position)}
	entered.Audience = reach(func(a access.Actor) (now, before bool) { return !a.Sees(saw) && a.Sees(sees), false })
	return append(to, event, entered)
}

func sameAudience(a, b access.Audience) bool {
	return a.TeamID == b.TeamID && a.AssigneeID == b.AssigneeID && slices.Equal(a.Participants, b.Participants)
}

// reach makes an audience of who sees a row now and who saw it before.
func reach(sees func(access.Actor) (now, before bool)) func(any) socket.Reach {
	return func(grants any) socket.Reach {
		s, ok := grants.(*sight)
		if !ok {
			return socket.Nothing
		}
		switch now, before := sees(s.actor); {
		case now:
			return socket.Whole
		case before:
			return socket.Gone
		}
		return socket.Nothing
	}
}
