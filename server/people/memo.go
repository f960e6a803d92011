package people

import (
	"sync"
	"time"
)

// memo remembers for a second what was looked up, by the hash of a secret: who
// asks ten times a second is looked up once.
type memo[T any] struct {
	mu    sync.Mutex
	known map[string]remembered[T]
	gone  int64 // counts clearings
}

type remembered[T any] struct {
	value T
	at    time.Time
}

// memoLife is how long a look-up is good for, and memoSize how many are kept.
const (
	memoLife = time.Second
	memoSize = 10_000
)

// get gives what is remembered, and a mark for put.
func (m *memo[T]) get(key string, now time.Time) (value T, mark int64, ok bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	r, ok := m.known[key]
	if age := now.Sub(r.at); ok && age >= 0 && age < memoLife {
		return r.value, m.gone, true
	}
	return value, m.gone, false
}

// put remembers what was looked up, unless everything was forgotten meanwhile.
func (m *memo[T]) put(key string, value T, now time.Time, mark int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if mark != m.gone {
		return
	}
	if m.known == nil || len(m.known) >= memoSize {
		m.known = map[string]remembered[T]{}
	}
	m.known[key] = remembered[T]{value, now}
}

// forget everything.
func (m *memo[T]) forget() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.gone++
	m.known = nil
}
