package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/99designs/gqlgen/graphql"

	"fuwu/ent"
	"fuwu/graph/model"
	"fuwu/server/access"
)

// errNoAnswer is a document that gives nothing, a defect.
var errNoAnswer = errors.New("a live row without an answer")

// atOnce is how many rows are executed at a time. Together they ask for their
// neighbours: a customer is loaded once for all rows.
const atOnce = 16

// run executes a question for one change and gives the response.
func (q *Queues) run(ctx context.Context, of *question, change *model.QueueChange) (response []byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic in a live row: %v", p)
		}
	}()
	feed := make(chan *model.QueueChange, 1)
	feed <- change
	ctx = access.With(graphql.WithOperationContext(context.WithValue(ctx, feedKey{}, feed), of.op), of.as)
	ctx = graphql.WithResponseContext(ctx, q.present, of.op.RecoverFunc)
	answer := q.schema.Exec(ctx)
	if errs := graphql.GetErrors(ctx); len(errs) > 0 {
		return nil, errs
	}
	made := answer(ctx)
	if ctx.Err() != nil {
		return nil, ctx.Err() // nobody waits for it: what it lacks is no defect
	}
	if errs := graphql.GetErrors(ctx); len(errs) > 0 {
		return nil, errs
	}
	if made == nil {
		return nil, errNoAnswer
	}
	const head = `{"data":`
	response = make([]byte, 0, len(head)+len(made.Data)+1)
	return append(append(append(response, head...), made.Data...), '}'), nil
}

// row executes a question for a ticket, with marks for event and position.
func (q *Queues) row(ctx context.Context, of *question, t *ent.Ticket) ([]byte, error) {
	return q.run(ctx, of, &model.QueueChange{Event: q.marks.event, ID: &t.ID, Row: t, Position: q.marks.position})
}

// wanted is a row that a question is to be executed for.
type wanted struct {
	question string
	id       string
}

// made is what executing gave, and what it says of each event once that was asked.
type made struct {
	response []byte
	err      error
	says     map[said][]byte
}

// said is what differs in what is said of one row.
type said struct {
	event    model.QueueEvent
	position int64
}

// of gives the response for an event. It is asked by one goroutine.
func (m *made) of(marks marks, event model.QueueEvent, position int64) []byte {
	is := said{event, position}
	if m.says[is] == nil {
		if m.says == nil {
			m.says = map[said][]byte{}
		}
		m.says[is] = marks.fill(m.response, event, position)
	}
	return m.says[is]
}

// rows executes each question for each ticket once.
func (q *Queues) rows(ctx context.Context, questions map[string]*question, tickets map[wanted]*ent.Ticket) map[wanted]*made {
	as := map[string]context.Context{} // loaders see what one actor sees
	for _, of := range questions {
		if as[of.as.ID] == nil {
			as[of.as.ID] = q.r.WithLoaders(ctx)
		}
	}
	var all sync.WaitGroup
	var mu sync.Mutex
	turns := make(chan struct{}, atOnce)
	out := make(map[wanted]*made, len(tickets))
	for w, t := range tickets {
		turns <- struct{}{}
		all.Go(func() {
			defer func() { <-turns }()
			of := questions[w.question]
			response, err := q.row(as[of.as.ID], of, t)
			mu.Lock()
			defer mu.Unlock()
			out[w] = &made{response: response, err: err}
		})
	}
	all.Wait()
	return out
}

// rowMemo remembers rows for those who come back at once after a break, as long as
// the ledger does not grow.
type rowMemo struct {
	mu       sync.Mutex
	position int64
	by       map[wanted][]byte
}

// mostKept is how many rows are remembered.
const mostKept = 2_000

func (m *rowMemo) get(position int64, w wanted) ([]byte, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.position != position {
		return nil, false
	}
	response, ok := m.by[w]
	return response, ok
}

func (m *rowMemo) put(position int64, w wanted, response []byte) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.position != position || len(m.by) >= mostKept {
		if m.position > position {
			return
		}
		m.position, m.by = position, map[wanted][]byte{}
	}
	m.by[w] = slices.Clip(response)
}

// queueChanged is what the resolver of that name does: inside run it tells of the
// one change that is executed, inside asked it only looks at its arguments.
func queueChanged(ctx context.Context, a asked) (<-chan *model.QueueChange, error) {
	if feed, ok := ctx.Value(feedKey{}).(chan *model.QueueChange); ok {
		return feed, nil
	}
	if into, ok := ctx.Value(askedKey{}).(*asked); ok {
		*into = a
		none := make(chan *model.QueueChange)
		close(none)
		return none, nil
	}
	return nil, errNoSocket
}
