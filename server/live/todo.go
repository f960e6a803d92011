package live

import (
	"cmp"
	"slices"
	"time"
)

// touched is a ticket that somebody touched and that was not told yet.
type touched struct {
	id      string
	last    int64              // position of the last touch
	created bool               // it did not exist when it was last told
	first   map[string]*string // value of each field when it was last told, as JSON
	people  map[string]bool    // who took part then, where that changed
}

func (t *touched) field(name string, old *string) {
	if t.first == nil {
		t.first = map[string]*string{}
	}
	if _, ok := t.first[name]; !ok {
		t.first[name] = old
	}
}

func (t *touched) person(user string, tookPart bool) {
	if t.people == nil {
		t.people = map[string]bool{}
	}
	if _, ok := t.people[user]; !ok {
		t.people[user] = tookPart
	}
}

// cooling are rows that were told together.
type cooling struct {
	until <-chan time.Time
	ids   []string
}

// todo is what is to be told, in order.
type todo struct {
	rows  map[string]*touched
	warm  map[string]bool // told less than 250 ms ago
	cool  []cooling       // in the order in which they cool
	views bool

	imported     int64            // position of the last entry of an import that was not told
	importedFrom int64            // of the first
	still        bool             // the import has been quiet for long enough
	silence      <-chan time.Time // until it is
}

func newTodo() todo {
	return todo{rows: map[string]*touched{}, warm: map[string]bool{}}
}

// touch notes a touch at a position.
func (t *todo) touch(id string, position int64) *touched {
	r := t.rows[id]
	if r == nil {
		r = &touched{id: id}
		t.rows[id] = r
	}
	r.last = max(r.last, position)
	return r
}

func (t *todo) importing(position int64, silence <-chan time.Time) {
	t.imported, t.still, t.silence = position, false, silence
	if t.importedFrom == 0 {
		t.importedFrom = position
	}
}

func (t *todo) quiets() <-chan time.Time { return t.silence }

func (t *todo) quieted() { t.still, t.silence = true, nil }

func (t *todo) cools() <-chan time.Time {
	if len(t.cool) == 0 {
		return nil
	}
	return t.cool[0].until
}

func (t *todo) cooled() {
	for _, id := range t.cool[0].ids {
		delete(t.warm, id)
	}
	t.cool = t.cool[1:]
}

func (t *todo) warmUp(rows []*touched, until <-chan time.Time) {
	c := cooling{until: until}
	for _, r := range rows {
		t.warm[r.id] = true
		c.ids = append(c.ids, r.id)
	}
	t.cool = append(t.cool, c)
}

func (t *todo) empty() bool { return len(t.rows) == 0 && t.imported == 0 }

// due takes out, in the order of their last touch, the rows before the first that
// must wait, and the position of a resync that is due or that stands for too many.
func (t *todo) due(most int) (due []*touched, resync int64) {
	rows := make([]*touched, 0, len(t.rows))
	for _, r := range t.rows {
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b *touched) int { return cmp.Or(cmp.Compare(a.last, b.last), cmp.Compare(a.id, b.id)) })
	for _, r := range rows {
		if t.imported != 0 && t.imported <= r.last {
			if !t.still {
				break
			}
			resync = t.imported
		}
		if t.warm[r.id] {
			break
		}
		due = append(due, r)
	}
	if t.imported != 0 && t.still && (len(due) == len(rows) || resync != 0) {
		resync = t.imported
	}
	if len(due) > most {
		resync, due = max(resync, due[len(due)-1].last), due[:len(due):len(due)]
		for _, r := range due {
			delete(t.rows, r.id)
		}
		due = nil
	}
	for _, r := range due {
		delete(t.rows, r.id)
	}
	if resync != 0 && resync >= t.imported {
		t.imported, t.importedFrom, t.still, t.silence = 0, 0, false, nil
	}
	return due, resync
}

// putBack makes due again what could not be told.
func (t *todo) putBack(due []*touched, resync int64) {
	for _, r := range due {
		later := t.rows[r.id]
		if later == nil {
			t.rows[r.id] = r
			continue
		}
		// What was known before is older than what came since.
		r.last = max(r.last, later.last)
		r.merge(later)
		t.rows[r.id] = r
	}
	if resync != 0 {
		t.imported, t.still = max(t.imported, resync), true
	}
}

// merge adds what a later touch says of fields that were not touched before.
func (t *touched) merge(later *touched) {
	for name, old := range later.first {
		t.field(name, old)
	}
	for user, tookPart := range later.people {
		t.person(user, tookPart)
	}
}
