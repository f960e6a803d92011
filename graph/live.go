package graph

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"log/slog"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"fuwu/graph/model"
	"fuwu/graph/socket"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/tickets"
	"fuwu/server/views"
)

// Queues makes one question of the live queues that many look at: who asks with
// equal words for equal tickets gets the same bytes, made once.
type Queues struct {
	r       *Resolver
	schema  graphql.ExecutableSchema
	present graphql.ErrorPresenterFunc
	log     *slog.Logger
	marks   marks
	made    rowMemo

	mu     sync.Mutex
	boards map[*board]struct{}
	sights map[string]*sight
}

var _ socket.Sharer = (*Queues)(nil)

// board is one question and those who asked it.
type board struct {
	*question
	filter tickets.Filter // independent of who asks
	resync []byte         // what is said, with marks
	gone   []byte         // the same of a row that left
	cohort *socket.Cohort // once it is opened

	// The hub's own: of a filter with words or one that time changes, the tickets in
	// it when something was last told; nil before, and of one that is too large.
	held   map[string]bool
	heldAt int64 // where the ledger ended when they were looked up
	large  bool
}

// sight is what a member may see; those of equal sight are one group of a cohort.
type sight struct {
	actor   access.Actor
	key     string
	members int
}

// marks stand where event and position of a row are filled in later. They are
// unguessable, so that no text of a ticket can hold them.
type marks struct {
	event    model.QueueEvent
	position int64
	id       string
}

// Queues follows the hub until stop is called. There is one for a socket's Config.
func (r *Resolver) Queues(log *slog.Logger) (q *Queues, stop func()) {
	q = &Queues{
		r: r, schema: r.Schema(), present: presenter(log), log: log,
		marks:  newMarks(),
		boards: map[*board]struct{}{}, sights: map[string]*sight{},
	}
	return q, r.Live.Follow("queues", q.tell)
}

func newMarks() marks {
	n, err := rand.Int(rand.Reader, big.NewInt(1<<61))
	if err != nil {
		panic(err) // crypto/rand does not fail
	}
	position := int64(1<<62) + n.Int64()
	word := rand.Text()
	return marks{event: model.QueueEvent("E" + word), position: position, id: "I" + word}
}

// Share makes a member of who asks for a live queue. Other subscriptions are
// nobody's but their own.
func (q *Queues) Share(ctx context.Context, op *graphql.OperationContext) (*socket.Share, error) {
	if rootOf(op) != "queueChanged" {
		return nil, nil //nolint:nilnil // the executor's
	}
	actor, ok := access.From(ctx)
	if !ok {
		return nil, access.ErrNobody
	}
	asked, err := q.asked(ctx, op)
	if err != nil {
		return nil, err
	}
	question, err := newQuestion(op, actor)
	if err != nil {
		return nil, err
	}
	filter, err := q.filter(ctx, actor, asked)
	if err != nil {
		return nil, err
	}
	key, err := json.Marshal(filter)
	if err != nil {
		return nil, err
	}
	b := &board{question: question, filter: filter}
	if b.resync, err = q.run(ctx, question, &model.QueueChange{Event: model.QueueEventResync, Position: q.marks.position}); err != nil {
		return nil, err
	}
	if b.gone, err = q.run(ctx, question, &model.QueueChange{Event: model.QueueEventLeft, ID: &q.marks.id, Position: q.marks.position}); err != nil {
		return nil, err
	}
	release, err := q.r.Live.Attend(ctx)
	if err != nil {
		return nil, err
	}
	s := q.enter(actor)
	share := &socket.Share{
		Key: question.key + string(key), Source: b, Grants: s,
		Resync: func(position int64) []byte { return q.marks.fill(b.resync, "", position) },
		Left:   func() { release(); q.leave(s) },
	}
	if asked.after != nil {
		share.CatchUp = func(ctx context.Context) (socket.Batch, error) { return q.catchUp(ctx, b, asked) }
	}
	return share, nil
}

// filter is which tickets are asked for, independent of who asks and written in
// one way.
func (q *Queues) filter(ctx context.Context, actor access.Actor, asked *asked) (f tickets.Filter, err error) {
	if asked.filter != nil {
		f = *asked.filter
	}
	if asked.view != nil {
		if asked.filter != nil {
			return f, fault.New(fault.Malformed, "filter").With("expected", "view")
		}
		v, err := q.r.Views.Get(ctx, *asked.view)
		if err != nil {
			return f, err
		}
		if f, err = views.FilterOf(v); err != nil {
			return f, err
		}
	}
	if f, err = q.r.Tickets.For(ctx, actor, f); err != nil {
		return f, err
	}
	f.Kinds, f.States, f.Priorities, f.Channels = inOrder(f.Kinds), inOrder(f.States), inOrder(f.Priorities), inOrder(f.Channels)
	for _, at := range []**time.Time{&f.OpenedFrom, &f.OpenedBefore} {
		if *at != nil {
			utc := (*at).UTC()
			*at = &utc
		}
	}
	return f, nil
}

func inOrder[T ~string](values []T) []T {
	values = slices.Clone(values)
	slices.Sort(values)
	return slices.Compact(values)
}

// Opened notes a cohort that is about to get its first member.
func (q *Queues) Opened(c *socket.Cohort) {
	b := c.Source().(*board)
	b.cohort = c
	q.mu.Lock()
	defer q.mu.Unlock()
	q.boards[b] = struct{}{}
}

// Closed forgets a cohort that nobody is in.
func (q *Queues) Closed(c *socket.Cohort) {
	q.mu.Lock()
	defer q.mu.Unlock()
	delete(q.boards, c.Source().(*board))
}

// enter gives the actor the sight of all who see the same.
func (q *Queues) enter(actor access.Actor) *sight {
	key := sightOf(actor)
	q.mu.Lock()
	defer q.mu.Unlock()
	s := q.sights[key]
	if s == nil {
		s = &sight{actor: actor, key: key}
		q.sights[key] = s
	}
	s.members++
	return s
}

func (q *Queues) leave(s *sight) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if s.members--; s.members == 0 {
		delete(q.sights, s.key)
	}
}

// sightOf names what an actor may see.
func sightOf(a access.Actor) string {
	if a.SeesAllTickets() {
		return "*"
	}
	var b strings.Builder
	b.WriteString(a.ID)
	lists := [][]string{make([]string, len(a.Roles)), slices.Clone(a.Teams), slices.Clone(a.Behalf)}
	for i, r := range a.Roles {
		lists[0][i] = string(r)
	}
	for _, list := range lists {
		slices.Sort(list)
		b.WriteString("/" + strings.Join(list, ","))
	}
	return b.String()
}

// rootOf is the one field of a subscription.
func rootOf(op *graphql.OperationContext) string {
	fields := graphql.CollectFields(op, op.Operation.SelectionSet, []string{"Subscription"})
	if op.Operation.Operation != ast.Subscription || len(fields) != 1 {
		return ""
	}
	return fields[0].Name
}

// fill puts event and position where their marks are.
func (m marks) fill(made []byte, event model.QueueEvent, position int64) []byte {
	text := strings.ReplaceAll(string(made), strconv.FormatInt(m.position, 10), strconv.FormatInt(position, 10))
	if event != "" {
		text = strings.ReplaceAll(text, string(m.event), string(event))
	}
	return []byte(text)
}

// left is what is said of a row that left: no more than its id.
func (q *Queues) left(b *board, id string, position int64) []byte {
	return bytes.ReplaceAll(q.marks.fill(b.gone, "", position), []byte(q.marks.id), []byte(id))
}
