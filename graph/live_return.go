package graph

import (
	"cmp"
	"context"
	"slices"
	"time"

	"fuwu/ent"
	"fuwu/graph/model"
	"fuwu/graph/socket"
	"fuwu/server/live"
)

// crossedMost is how many rows are told to who comes back that time alone brought
// into a queue.
const crossedMost = 200

// news is something to be told to who comes back.
type news struct {
	id       string
	position int64
	ticket   *ent.Ticket // nil when it left
	event    model.QueueEvent
}

// catchUp tells one member what changed since the position they have: each ticket
// once, as it is now. The context holds the member.
func (q *Queues) catchUp(ctx context.Context, b *board, a *asked) (socket.Batch, error) {
	missed, err := q.r.Live.Since(ctx, *a.after)
	if err != nil {
		return socket.Batch{}, err
	}
	batch := socket.Batch{Position: missed.Position}
	if missed.Resync {
		batch.Payloads = [][]byte{q.marks.fill(b.resync, "", missed.Position)}
		return batch, nil
	}
	list, err := q.touched(ctx, b, a, missed)
	if err != nil {
		return batch, err
	}
	if b.filter.DependsOnTime() {
		more, err := q.crossed(ctx, b, a, missed)
		if err != nil {
			return batch, err
		}
		list = append(list, more...)
	}
	batch.Payloads, err = q.payloads(ctx, b, missed.Position, list)
	return batch, err
}

// touched is what the ledger says. Once anything has changed every row the page holds
// is asked for, not those that changed alone: whoever names a ticket that they do not
// see would else be told by LEFT when it changes.
func (q *Queues) touched(ctx context.Context, b *board, a *asked, missed live.Missed) ([]news, error) {
	if len(missed.Touched) == 0 {
		return nil, nil
	}
	ids := slices.Clone(a.holding)
	for _, t := range missed.Touched {
		ids = append(ids, t.ID)
	}
	rows, err := q.r.Tickets.Matching(ctx, b.filter, ids)
	if err != nil {
		return nil, err
	}
	in := byTicketID(rows)
	held := setOf(a.holding)
	var list []news
	for _, t := range missed.Touched {
		switch {
		case in[t.ID] != nil && held[t.ID]:
			list = append(list, news{t.ID, t.Position, in[t.ID], model.QueueEventChanged})
		case in[t.ID] != nil:
			list = append(list, news{t.ID, t.Position, in[t.ID], model.QueueEventEntered})
		}
	}
	// In the page's own order and at the position it has: which of them changed is not
	// told, and since they come before all others a line that breaks again loses none.
	for _, id := range a.holding {
		if held[id] && in[id] == nil {
			delete(held, id)
			list = append(list, news{id: id, position: *a.after, event: model.QueueEventLeft})
		}
	}
	return list, nil
}

// crossed is what time alone has changed since the last entry that is known.
func (q *Queues) crossed(ctx context.Context, b *board, a *asked, missed live.Missed) ([]news, error) {
	now := q.r.Clock()
	inNow, err := q.r.Tickets.InQueue(ctx, b.filter, now, mostHeld)
	if err != nil {
		return nil, err
	}
	then, err := q.r.Tickets.InQueue(ctx, b.filter, missed.From.Add(-time.Minute), mostHeld)
	if err != nil {
		return nil, err
	}
	if len(inNow) > mostHeld || len(then) > mostHeld {
		return nil, nil
	}
	in, was := setOf(inNow), setOf(then)
	told := map[string]bool{}
	for _, t := range missed.Touched {
		told[t.ID] = true
	}
	var list []news
	for _, id := range a.holding {
		if !in[id] && !told[id] && len(missed.Touched) == 0 { // else touched says so
			list = append(list, news{id: id, position: *a.after, event: model.QueueEventLeft})
		}
		told[id] = true
	}
	var ids []string
	for _, id := range inNow {
		if !was[id] && !told[id] && len(ids) < crossedMost {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return list, nil
	}
	rows, err := q.r.Tickets.Matching(ctx, b.filter, ids)
	for _, t := range rows {
		// They may have been there and not read yet: only the page knows.
		list = append(list, news{t.ID, missed.Position, t, model.QueueEventChanged})
	}
	return list, err
}

// payloads executes the question for the news, in the order of their positions.
func (q *Queues) payloads(ctx context.Context, b *board, position int64, list []news) ([][]byte, error) {
	slices.SortStableFunc(list, func(x, y news) int { return cmp.Compare(x.position, y.position) })
	needed := map[wanted]*ent.Ticket{}
	ready := map[string][]byte{}
	for _, n := range list {
		if n.ticket == nil {
			continue
		}
		w := wanted{b.key, n.id}
		if row, ok := q.made.get(position, w); ok {
			ready[n.id] = row
		} else {
			needed[w] = n.ticket
		}
	}
	for w, m := range q.rows(ctx, map[string]*question{b.key: b.question}, needed) {
		if m.err != nil {
			return nil, m.err
		}
		ready[w.id] = m.response
		q.made.put(position, w, m.response)
	}
	payloads := make([][]byte, 0, len(list))
	for _, n := range list {
		if n.ticket != nil {
			payloads = append(payloads, q.marks.fill(ready[n.id], n.event, n.position))
			continue
		}
		payloads = append(payloads, q.left(b, n.id, n.position))
	}
	return payloads, nil
}

func byTicketID(rows []*ent.Ticket) map[string]*ent.Ticket {
	in := make(map[string]*ent.Ticket, len(rows))
	for _, t := range rows {
		in[t.ID] = t
	}
	return in
}
