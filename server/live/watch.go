package live

import (
	"maps"
	"slices"
	"sync"
)

// Watch is one open record on one screen.
type Watch struct {
	hub     *Hub
	subject string
	user    string // who is present; under the lock of watches
	wake    chan struct{}
}

type watches struct {
	mu sync.Mutex
	by map[string]map[*Watch]struct{}
}

// Watch begins to watch a record.
func (h *Hub) Watch(subject string) *Watch {
	w := &Watch{hub: h, subject: subject, wake: make(chan struct{}, 1)}
	h.watches.mu.Lock()
	defer h.watches.mu.Unlock()
	if h.watches.by[subject] == nil {
		h.watches.by[subject] = map[*Watch]struct{}{}
	}
	h.watches.by[subject][w] = struct{}{}
	return w
}

// C says that it is time to look again: the record was touched, or somebody came
// or went.
func (w *Watch) C() <-chan struct{} { return w.wake }

// Present says who looks at the record now; nobody when empty.
func (w *Watch) Present(user string) {
	h := w.hub
	h.watches.mu.Lock()
	defer h.watches.mu.Unlock()
	if w.user == user {
		return
	}
	w.user = user
	h.watches.tell(w.subject, w)
}

// Here are the others who look at the record now, sorted.
func (w *Watch) Here() []string {
	h := w.hub
	h.watches.mu.Lock()
	defer h.watches.mu.Unlock()
	users := map[string]bool{}
	for other := range h.watches.by[w.subject] {
		if other.user != "" && other.user != w.user {
			users[other.user] = true
		}
	}
	return slices.Sorted(maps.Keys(users))
}

// Close ends the watching.
func (w *Watch) Close() {
	h := w.hub
	h.watches.mu.Lock()
	defer h.watches.mu.Unlock()
	all := h.watches.by[w.subject]
	delete(all, w)
	if len(all) == 0 {
		delete(h.watches.by, w.subject)
	}
	if w.user != "" {
		h.watches.tell(w.subject, w)
	}
}

// tell wakes those who watch a record, but for one. Called with the lock held.
func (ws *watches) tell(subject string, but *Watch) {
	for w := range ws.by[subject] {
		if w != but {
			nudge(w.wake)
		}
	}
}

func (ws *watches) wake(subjects map[string]bool) {
	ws.mu.Lock()
	defer ws.mu.Unlock()
	if len(ws.by) == 0 {
		return
	}
	for id := range subjects {
		ws.tell(id, nil)
	}
}

func (ws *watches) count() int {
	ws.mu.Lock()
	defer ws.mu.Unlock()
	n := 0
	for _, all := range ws.by {
		n += len(all)
	}
	return n
}

func nudge(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// Bell is one user's bell on one screen.
type Bell struct {
	hub  *Hub
	user string
	wake chan struct{}
	rung []string // under the lock of bells
}

type bells struct {
	mu sync.Mutex
	by map[string]map[*Bell]struct{}
}

// ringsMost is how many notices wait for a screen; of more, only the count is told.
const ringsMost = 20

// Listen begins to listen for a user's notices.
func (h *Hub) Listen(user string) *Bell {
	b := &Bell{hub: h, user: user, wake: make(chan struct{}, 1)}
	h.bells.mu.Lock()
	defer h.bells.mu.Unlock()
	if h.bells.by[user] == nil {
		h.bells.by[user] = map[*Bell]struct{}{}
	}
	h.bells.by[user][b] = struct{}{}
	return b
}

// C says that it rang.
func (b *Bell) C() <-chan struct{} { return b.wake }

// Take gives the notices that came since it was last asked, oldest first; none when
// some were only read elsewhere, or when there were too many.
func (b *Bell) Take() []string {
	b.hub.bells.mu.Lock()
	defer b.hub.bells.mu.Unlock()
	rung := b.rung
	b.rung = nil
	if len(rung) > ringsMost {
		return nil
	}
	return rung
}

// Close ends the listening.
func (b *Bell) Close() {
	h := b.hub
	h.bells.mu.Lock()
	defer h.bells.mu.Unlock()
	delete(h.bells.by[b.user], b)
	if len(h.bells.by[b.user]) == 0 {
		delete(h.bells.by, b.user)
	}
}

// ring tells a user's bells of a notice; without one, to count again.
func (bs *bells) ring(user, notice string) {
	bs.mu.Lock()
	defer bs.mu.Unlock()
	for b := range bs.by[user] {
		if notice != "" && len(b.rung) <= ringsMost {
			b.rung = append(b.rung, notice)
		}
		nudge(b.wake)
	}
}
