package graph

import (
	"context"
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
		of, err := q.judge(ctx, b, f, now)
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
		q.publish(ctx, b, f, of, rows)
	}
}

// again tells a cohort to ask again when it cannot be told what happened.
func (q *Queues) again(b *board, f live.Flush, err error) {
	q.log.Error("a live queue cannot be told", "error", err)
	b.cohort.Resync(f.Position)
}

// judge says what the rows of a flush are to a question.
func (q *Queues) judge(ctx context.Context, b *board, f live.Flush, now time.Time) ([]verdict, error) {
	var of []verdict
	var ids []string
	for _, r := range f.Rows {
		if r.Position <= f.Resync {
			continue
		}
		v := verdict{row: r, position: r.Position, after: q.r.Tickets.Match(b.filter, r.After, now)}
		v.before = r.Before != nil && q.r.Tickets.Match(b.filter, r.Before, now)
		if v.before || v.after {
			of, ids = append(of, v), append(ids, r.ID)
		}
	}
	if len(ids) > 0 && b.filter.DependsOnText() {
		if err := q.found(ctx, b.filter, ids, of); err != nil {
			return nil, err
		}
	}
	if !b.filter.DependsOnTime() {
		return of, nil
	}
	return q.timed(ctx, b, f, of, now)
}

// found asks the index, which alone can tell, for filters with words.
func (q *Queues) found(ctx context.Context, filter tickets.Filter, ids []string, of []verdict) error {
	rows, err := q.r.Tickets.Matching(ctx, filter, ids)
	if err != nil {
		return err
	}
	in := map[string]bool{}
	for _, t := range rows {
		in[t.ID] = true
	}
	for i := range of {
		of[i].after = of[i].after && in[of[i].row.ID]
	}
	return nil
}

// timed keeps in mind what a filter holds that depends on time, and each minute
// asks it again.
func (q *Queues) timed(ctx context.Context, b *board, f live.Flush, of []verdict, now time.Time) ([]verdict, error) {
	if b.held == nil {
		// As of a minute ago: what its members have read may be as old.
		ids, err := q.r.Tickets.InQueue(ctx, b.filter, now.Add(-time.Minute))
		if err != nil {
			return nil, err
		}
		b.held = setOf(ids)
	}
	for i, v := range of {
		of[i].before = v.before || b.held[v.row.ID]
		if v.after {
			b.held[v.row.ID] = true
		} else {
			delete(b.held, v.row.ID)
		}
	}
	if !f.Minute {
		return of, nil
	}
	ids, err := q.r.Tickets.InQueue(ctx, b.filter, now)
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
	b.held = in
	if len(crossed) > maxList {
		b.cohort.Resync(f.Position)
		return of, nil
	}
	rows, err := q.r.Live.Load(ctx, crossed)
	if err != nil {
		return nil, err
	}
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
func (q *Queues) publish(ctx context.Context, b *board, f live.Flush, of []verdict, rows map[wanted]made) {
	defer func() {
		if p := recover(); p != nil {
			q.again(b, f, fmt.Errorf("panic: %v\n%s", p, debug.Stack()))
		}
	}()
	var events []socket.Event
	for _, v := range of {
		var row, left []byte
		if v.after {
			m := rows[wanted{b.key, v.row.ID}]
			if m.err != nil {
				q.again(b, f, m.err)
				return
			}
			row = m.response
		}
		if v.before {
			var err error
			if left, err = q.left(ctx, b.question, v.row.ID, v.row.Position); err != nil {
				q.again(b, f, err)
				return
			}
		}
		events = append(events, q.events(v, row, left)...)
	}
	b.cohort.Publish(events...)
}

// events are what a verdict comes to: one event, or two where some see the row for
// the first time and others have it already.
func (q *Queues) events(v verdict, row, left []byte) []socket.Event {
	saw, sees := v.row.Saw, v.row.Sees
	event := socket.Event{Position: v.position, Left: left}
	switch {
	case !v.after:
		event.Audience = reach(func(a access.Actor) (now, before bool) { return false, a.Sees(saw) })
		return []socket.Event{event}
	case !v.before:
		event.Payload = q.marks.fill(row, model.QueueEventEntered, v.row.Position)
		event.Audience = reach(func(a access.Actor) (now, before bool) { return a.Sees(sees), false })
		return []socket.Event{event}
	case sameAudience(saw, sees):
		event.Payload = q.marks.fill(row, model.QueueEventChanged, v.row.Position)
		event.Audience = reach(func(a access.Actor) (now, before bool) { return a.Sees(sees), false })
		return []socket.Event{event}
	}
	event.Payload = q.marks.fill(row, model.QueueEventChanged, v.row.Position)
	event.Audience = reach(func(a access.Actor) (now, before bool) {
		before = a.Sees(saw)
		return before && a.Sees(sees), before
	})
	entered := socket.Event{Position: v.position, Payload: q.marks.fill(row, model.QueueEventEntered, v.row.Position)}
	entered.Audience = reach(func(a access.Actor) (now, before bool) { return !a.Sees(saw) && a.Sees(sees), false })
	return []socket.Event{event, entered}
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
