package stage

import (
	"container/heap"
	"context"
	"time"
)

// act is something that happens at a time; what follows from it it puts on the
// agenda itself.
type act struct {
	at  time.Time
	seq int
	do  func(context.Context) error
}

// agenda is what is still to happen, the earliest first.
type agenda struct {
	acts []act
	seq  int
}

// Len, Less, Swap, Push and Pop make a heap of it.
func (a *agenda) Len() int { return len(a.acts) }

// Less orders by time, and what was planned first comes first.
func (a *agenda) Less(i, j int) bool {
	if !a.acts[i].at.Equal(a.acts[j].at) {
		return a.acts[i].at.Before(a.acts[j].at)
	}
	return a.acts[i].seq < a.acts[j].seq
}

// Swap exchanges two.
func (a *agenda) Swap(i, j int) { a.acts[i], a.acts[j] = a.acts[j], a.acts[i] }

// Push appends one.
func (a *agenda) Push(x any) { a.acts = append(a.acts, x.(act)) }

// Pop takes the last.
func (a *agenda) Pop() any {
	last := a.acts[len(a.acts)-1]
	a.acts = a.acts[:len(a.acts)-1]
	return last
}

// plan puts something on the agenda.
func (b *building) at(when time.Time, do func(context.Context) error) {
	b.work.seq++
	heap.Push(&b.work, act{when, b.work.seq, do})
}

// live lets everything happen that lies before the present, in order.
func (b *building) live(ctx context.Context) error {
	opened := 0
	for b.work.Len() > 0 {
		if err := ctx.Err(); err != nil {
			return err
		}
		next := heap.Pop(&b.work).(act)
		if next.at.After(b.plan.Until) {
			return nil
		}
		b.Clock.to(next.at)
		if err := next.do(ctx); err != nil {
			return err
		}
		if opened++; b.plan.Progress != nil && opened%50 == 0 {
			b.plan.Progress(opened, opened+b.work.Len())
		}
	}
	return nil
}

// hours are when somebody works: half past eight to twelve, half past one to six,
// the evening shift until nine; nobody on Sundays.
func (b *building) hours(t time.Time) time.Time {
	t = t.In(b.Zone)
	for range 20 {
		day := time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, b.Zone)
		minute := t.Hour()*60 + t.Minute()
		switch {
		case t.Weekday() == time.Sunday || minute >= 18*60:
			t = day.AddDate(0, 0, 1).Add(8*time.Hour + 30*time.Minute + time.Duration(b.rnd.IntN(50))*time.Minute)
		case minute < 8*60+30:
			t = day.Add(8*time.Hour + 30*time.Minute + time.Duration(b.rnd.IntN(40))*time.Minute)
		case minute >= 12*60 && minute < 13*60+30:
			t = day.Add(13*time.Hour + 30*time.Minute + time.Duration(b.rnd.IntN(20))*time.Minute)
		default:
			return t
		}
	}
	return t
}

// after is a moment so long from now, in somebody's working hours.
func (b *building) after(least, most time.Duration) time.Time {
	d := least + time.Duration(b.rnd.Int64N(int64(max(1, most-least))))
	if b.hurry > 0 {
		return b.Clock.Now().Add(d / time.Duration(b.hurry))
	}
	return b.hours(b.Clock.Now().Add(d))
}
