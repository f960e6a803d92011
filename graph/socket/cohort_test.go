package socket

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// board is a Sharer over a ledger of events, in which a change is committed first and published later.
type board struct {
	mu      sync.Mutex
	ledger  []Event
	cohorts map[string]*Cohort
	history []string
	left    int

	catchUp func() // called while a member catches up
}

func newBoard() *board { return &board{cohorts: map[string]*Cohort{}} }

func (b *board) Share(ctx context.Context, op *graphql.OperationContext) (*Share, error) {
	field := op.Operation.SelectionSet[0].(*ast.Field)
	if field.Name != "queue" {
		return nil, nil
	}
	args := field.ArgumentMap(op.Variables)
	view := args["view"].(string)
	switch view {
	case "forbidden":
		return nil, errors.New("you may not see this queue")
	case "panic":
		panic("share")
	}
	after, resume := args["after"].(int64)
	user, _ := ctx.Value(userKey{}).(string)
	share := &Share{
		Key: view, Source: "source of " + view, Grants: user,
		Resync: func(position int64) []byte { return fmt.Appendf(nil, `{"data":{"resync":%d}}`, position) },
		Left:   func() { b.mu.Lock(); b.left++; b.mu.Unlock() },
	}
	if resume {
		share.CatchUp = func(context.Context) (Batch, error) {
			if view == "unreadable" {
				return Batch{}, errors.New("the ledger is unreadable")
			}
			batch := b.since(after)
			if b.catchUp != nil {
				b.catchUp()
			}
			return batch, nil
		}
	}
	return share, nil
}

func (b *board) Opened(c *Cohort) { b.note("opened", c) }
func (b *board) Closed(c *Cohort) { b.note("closed", c) }

func (b *board) note(what string, c *Cohort) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.history = append(b.history, what+" "+c.Key())
	if what == "opened" {
		b.cohorts[c.Key()] = c
	} else {
		delete(b.cohorts, c.Key())
	}
}

func (b *board) cohort(key string) *Cohort {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.cohorts[key]
}

func (b *board) since(after int64) Batch {
	b.mu.Lock()
	defer b.mu.Unlock()
	batch := Batch{Position: int64(len(b.ledger))}
	for _, e := range b.ledger[min(after, batch.Position):] {
		batch.Payloads = append(batch.Payloads, e.Payload)
	}
	return batch
}

// commit makes the next event of the ledger, without publishing it.
func (b *board) commit(size int) Event {
	b.mu.Lock()
	defer b.mu.Unlock()
	n := int64(len(b.ledger) + 1)
	e := Event{Position: n, Payload: fmt.Appendf(nil, `{"data":{"queue":%d,"text":%q}}`, n, strings.Repeat("x", size))}
	b.ledger = append(b.ledger, e)
	return e
}

func event(position int64, text string) Event {
	return Event{Position: position, Payload: fmt.Appendf(nil, `{"data":%q}`, text)}
}

func next(id, text string) string {
	return fmt.Sprintf(`{"id":"%s","type":"next","payload":{"data":%q}}`, id, text)
}

// openShared gives a room with a board in it.
func openShared(t *testing.T, change func(*Config)) (*room, *board) {
	b := newBoard()
	r := open(t, func(c *Config) {
		c.Sharer = b
		if change != nil {
			change(c)
		}
	})
	t.Cleanup(func() { // before the room closes: nothing may be left that the room would have to clean up
		b.mu.Lock()
		defer b.mu.Unlock()
		for view, last := range lastOf(b.history) {
			if last != "opened" && last != "closed" {
				t.Errorf("%s: %s", view, last)
			}
		}
	})
	return r, b
}

// lastOf checks that opening and closing take turns.
func lastOf(history []string) map[string]string {
	last := map[string]string{}
	for _, h := range history {
		what, view, _ := strings.Cut(h, " ")
		if last[view] == what {
			what += " twice"
		}
		last[view] = what
	}
	return last
}

func (r *room) members(b *board, view string, n int) *Cohort {
	r.Helper()
	eventually(r.T, fmt.Sprintf("%d members of %s", n, view), func() bool {
		c := b.cohort(view)
		if c == nil || c.Size() != n {
			return false
		}
		settled := 0
		for _, conn := range r.transport.snapshot() {
			conn.mu.Lock()
			for _, op := range conn.ops {
				if op.cohort == c && op.state != joining && !op.running {
					settled++
				}
			}
			conn.mu.Unlock()
		}
		return settled == n
	})
	return b.cohort(view)
}

func TestCohortOfEqualQuestions(t *testing.T) {
	r, b := openShared(t, nil)
	wang, li := r.join("X-User", "wang"), r.join("X-User", "li")
	wang.subscribe("a", `subscription{queue(view:"mine")}`)
	wang.subscribe("b", `subscription{queue(view:"mine")}`)
	li.subscribe("a", `subscription{queue(view:"mine")}`)
	li.subscribe("other", `subscription{queue(view:"other")}`)
	mine, other := r.members(b, "mine", 3), r.members(b, "other", 1)
	if mine.Source() != "source of mine" {
		t.Errorf("source %v", mine.Source())
	}
	if s := r.transport.Stats(); s.Cohorts != 2 || s.Operations != 4 || s.Sockets != 2 {
		t.Errorf("stats %+v", s)
	}
	mine.Publish(event(1, "one"), event(2, "two"))
	got := []string{string(wang.next().Payload), string(wang.next().Payload), string(wang.next().Payload), string(wang.next().Payload)}
	slices.Sort(got)
	if want := []string{next("a", "one"), next("a", "two"), next("b", "one"), next("b", "two")}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	li.hear(next("a", "one"))
	li.hear(next("a", "two"))
	wang.say(`{"id":"a","type":"complete"}`)
	r.members(b, "mine", 2)
	mine.Publish(event(3, "three"))
	wang.hear(next("b", "three"))
	li.hear(next("a", "three"))
	_ = li.nc.Close()
	eventually(t, "li has left", func() bool { return b.cohort("other") == nil })
	other.Publish(event(4, "to nobody"))
	wang.say(`{"id":"b","type":"complete"}`)
	eventually(t, "everybody has left", func() bool { return b.cohort("mine") == nil })
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.left != 4 {
		t.Errorf("left called %d times", b.left)
	}
}

// Who may see a row, who no longer may, and who never could: each is asked once for all members of the same grants.
func TestAudience(t *testing.T) {
	r, b := openShared(t, nil)
	clients := map[string]*client{}
	for _, user := range []string{"team-a", "team-b", "stranger"} {
		for i := range 2 {
			c := r.join("X-User", user)
			c.subscribe("s", `subscription{queue(view:"all")}`)
			clients[user+strconv.Itoa(i)] = c
		}
	}
	asked := map[any]int{}
	cohort := r.members(b, "all", 6)
	cohort.Publish(Event{
		Position: 1, Payload: []byte(`{"data":"row"}`), Left: []byte(`{"data":"left"}`),
		Audience: func(grants any) Reach {
			asked[grants]++
			return map[any]Reach{"team-a": Gone, "team-b": Whole}[grants]
		},
	}, Event{Position: 2, Payload: nil, Left: []byte(`{"data":"only for those it left"}`)}, event(3, "for all"))
	for who, c := range clients {
		switch who[:len(who)-1] {
		case "team-a":
			c.hear(next("s", "left"))
		case "team-b":
			c.hear(next("s", "row"))
		}
		c.hear(next("s", "for all"))
	}
	if len(asked) != 3 || asked["team-a"] != 1 || asked["team-b"] != 1 || asked["stranger"] != 1 {
		t.Errorf("asked %v", asked)
	}
}

func TestShareRefuses(t *testing.T) {
	r, b := openShared(t, nil)
	c := r.join()
	for view, message := range map[string]string{
		"forbidden":  `[{"message":"you may not see this queue"}]`,
		"panic":      `[{"message":"internal error","extensions":{"code":"INTERNAL"}}]`,
		"unreadable": `[{"message":"the ledger is unreadable"}]`,
	} {
		c.subscribe("a", fmt.Sprintf(`subscription{queue(view:%q,after:0)}`, view))
		c.hear(`{"id":"a","type":"error","payload":` + message + `}`)
	}
	eventually(t, "nothing left behind", func() bool { b.mu.Lock(); defer b.mu.Unlock(); return len(b.cohorts) == 0 && b.left == 1 })
	c.subscribe("a", `subscription{count(to:1)}`) // nobody's but its own
	c.hear(`{"id":"a","type":"next","payload":{"data":{"count":1}}}`)
	c.hear(`{"id":"a","type":"complete"}`)
}

// What is published while a member catches up waits for it, unless the batch contains it.
func TestCatchUpComesFirst(t *testing.T) {
	r, b := openShared(t, nil)
	one := b.commit(0)
	b.catchUp = func() {
		c := b.cohort("q")
		c.Publish(one)                              // contained in the batch, published late
		c.Publish(b.commit(0), event(0, "outside")) // two
		c.Publish(b.commit(0))                      // three
	}
	c := r.join()
	c.subscribe("s", `subscription{queue(view:"q",after:0)}`)
	heard := func(n int) string {
		return fmt.Sprintf(`{"id":"s","type":"next","payload":{"data":{"queue":%d,"text":""}}}`, n)
	}
	c.hear(heard(1))
	c.hear(heard(2))
	c.hear(next("s", "outside"))
	c.hear(heard(3))
	r.members(b, "q", 1).Publish(one, b.commit(0)) // still late, and four
	c.hear(heard(4))
}

func TestCatchUpThatMissesTooMuch(t *testing.T) {
	r, b := openShared(t, func(c *Config) { c.Limits.Outbox = 4 })
	b.catchUp = func() {
		for range 6 {
			b.cohort("q").Publish(b.commit(0))
		}
	}
	c := r.join()
	c.subscribe("s", `subscription{queue(view:"q",after:0)}`)
	c.hear(`{"id":"s","type":"next","payload":{"data":{"resync":6}}}`)
	b.cohort("q").Publish(b.commit(0))
	c.hear(`{"id":"s","type":"next","payload":{"data":{"queue":7,"text":""}}}`)
	b.cohort("q").Resync(9)
	c.hear(`{"id":"s","type":"next","payload":{"data":{"resync":9}}}`)
	if s := r.transport.Stats(); s.Resyncs != 2 {
		t.Errorf("stats %+v", s)
	}
}

// Members come at any time, from any position, while changes are committed and, a little later, published: each gets every one after its own, once, in order.
func TestNoGapAndNoRepeatAroundJoining(t *testing.T) {
	const changes, comers = 600, 40
	r, b := openShared(t, func(c *Config) { c.Limits.Outbox = 2 * changes })
	keeper := r.join("X-User", "keeper")
	keeper.subscribe("s", `subscription{queue(view:"q")}`)
	cohort := r.members(b, "q", 1)
	go func() { // its events are read so that it is not cut
		for {
			if _, err := keeper.tryNext(); err != nil {
				return
			}
		}
	}()
	clients := make([]*client, comers)
	for i := range clients {
		clients[i] = r.join("X-User", "comer"+strconv.Itoa(i))
	}
	committed := make(chan Event, changes)
	var wg sync.WaitGroup
	wg.Go(func() {
		for range changes {
			committed <- b.commit(20)
		}
		close(committed)
	})
	wg.Go(func() {
		for e := range committed {
			if rand.N(3) == 0 {
				cohort.Publish(e, event(0, "noise"))
			} else {
				cohort.Publish(e)
			}
		}
	})
	for i, c := range clients {
		wg.Go(func() {
			b.mu.Lock()
			after := max(len(b.ledger)-i, 0)
			b.mu.Unlock()
			c.subscribe("s", fmt.Sprintf(`subscription{queue(view:"q",after:%d)}`, after))
			for want := after + 1; want <= changes; {
				f, err := c.tryNext()
				if err != nil {
					t.Errorf("comer %d: %v", i, err)
					return
				}
				if strings.Contains(string(f.Payload), "noise") {
					continue
				}
				if !strings.HasPrefix(string(f.Payload), fmt.Sprintf(`{"id":"s","type":"next","payload":{"data":{"queue":%d,`, want)) {
					t.Errorf("comer %d from %d: want %d, got %s", i, after, want, show(f))
					return
				}
				want++
			}
		})
	}
	wg.Wait()
}

// Cohorts open and close in turn, however their members come and go.
func TestHooksTakeTurns(t *testing.T) {
	r, b := openShared(t, nil)
	b.commit(0)
	var wg sync.WaitGroup
	for i := range 8 {
		c := r.join("X-User", strconv.Itoa(i))
		wg.Go(func() {
			for n := range 50 {
				c.say(fmt.Sprintf(`{"id":"%d","type":"subscribe","payload":{"query":"subscription{queue(view:\"q\",after:0)}"}}`, n))
				for joined := n%3 == 0; !joined; { // every third leaves while it comes
					f, err := c.tryNext()
					if err != nil {
						t.Error(err)
						return
					}
					joined = strings.HasPrefix(string(f.Payload), fmt.Sprintf(`{"id":"%d"`, n))
				}
				c.say(fmt.Sprintf(`{"id":"%d","type":"complete"}`, n))
			}
		})
	}
	wg.Wait()
	eventually(t, "all have left", func() bool {
		for _, conn := range r.transport.snapshot() {
			conn.mu.Lock()
			busy := conn.busy
			conn.mu.Unlock()
			if busy > 0 {
				return false
			}
		}
		return r.transport.Stats().Cohorts == 0
	})
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.history) == 0 || len(b.history)%2 != 0 || lastOf(b.history)["q"] != "closed" {
		t.Errorf("history of %d: %v", len(b.history), lastOf(b.history))
	}
}
