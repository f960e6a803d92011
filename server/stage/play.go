package stage

import (
	"container/heap"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"fuwu/server/access"
	"fuwu/server/customers"
)

// ErrNoStage is returned by Play where the demo company does not work.
var ErrNoStage = errors.New("the demo company does not work here: fill an empty folder with fuwu demo first")

// hurry is how much faster the demo company lives while it is watched: what takes
// hours takes minutes.
const hurry = 90

// Play keeps believable traffic coming, from now until ctx is done: every few
// seconds somebody calls, and what is open goes on. now is the machine's clock;
// told hears of each act.
func Play(ctx context.Context, d Doors, seed uint64, now func() time.Time, told func()) error {
	d.Clock = NewClock(now())
	b := &building{
		Doors: d, rnd: rand.New(rand.NewPCG(seed, uint64(now().UnixNano()))), program: access.System(Name), //nolint:gosec // a demo's dice
		logins: map[string]string{}, teams: map[string]string{}, members: map[string][]string{}, hurry: hurry,
	}
	ctx = access.With(ctx, b.program)
	if err := b.meet(ctx); err != nil {
		return err
	}
	b.at(now(), b.comeAgain)
	for b.work.Len() > 0 {
		next := heap.Pop(&b.work).(act)
		if !pause(ctx, next.at.Sub(now())) {
			return nil
		}
		d.Clock.to(now())
		if err := next.do(ctx); err != nil {
			return err
		}
		told()
	}
	return nil
}

// pause waits so long; false when ctx is done first.
func pause(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(max(0, d))
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}

// comeAgain lets somebody call and the next one some seconds later.
func (b *building) comeAgain(ctx context.Context) error {
	b.at(b.Clock.Now().Add(time.Duration((1+b.rnd.ExpFloat64()*6)*float64(time.Second))), b.comeAgain)
	return b.come(ctx)
}

// meet finds who and what is on the stage already.
func (b *building) meet(ctx context.Context) error {
	directory, err := b.People.Directory(ctx)
	if err != nil {
		return err
	}
	for _, u := range directory.Users(false) {
		b.logins[u.Login] = u.ID
	}
	for _, t := range teamNames {
		for _, x := range directory.Teams(false) {
			if x.Name != t.zh {
				continue
			}
			b.teams[t.key] = x.ID
			for _, m := range directory.Members(x.ID) {
				if m.DisabledAt == nil {
					b.members[t.key] = append(b.members[t.key], m.ID)
				}
			}
		}
		if len(b.members[t.key]) == 0 || b.logins[leaders[t.key]] == "" {
			return ErrNoStage
		}
	}
	if err := b.meetCategories(ctx); err != nil {
		return err
	}
	return b.meetCustomers(ctx)
}

func (b *building) meetCategories(ctx context.Context) error {
	all, err := b.Tickets.Categories(ctx)
	if err != nil {
		return err
	}
	byName := map[string]string{}
	for _, c := range all.All(false) {
		byName[c.Name] = c.ID
	}
	for _, g := range groups {
		var inner []string
		for _, n := range g.inner {
			if byName[n[0]] == "" {
				return ErrNoStage
			}
			inner = append(inner, byName[n[0]])
		}
		b.categories = append(b.categories, inner)
	}
	return nil
}

func (b *building) meetCustomers(ctx context.Context) error {
	rows, _, err := b.Customers.List(ctx, customers.Filter{}, customers.NameAsc, customers.Page{First: 200})
	if err != nil {
		return fmt.Errorf("meet the customers: %w", err)
	}
	ids := make([]string, len(rows))
	for i, c := range rows {
		ids[i] = c.ID
	}
	contacts, err := b.Customers.ContactsOf(ctx, ids)
	if err != nil {
		return err
	}
	for _, c := range rows {
		x := client{id: c.ID, name: c.Name}
		for _, p := range contacts[c.ID] {
			x.contacts = append(x.contacts, p.ID)
		}
		if len(x.contacts) > 0 {
			b.customers = append(b.customers, x)
		}
	}
	if len(b.customers) == 0 {
		return ErrNoStage
	}
	return nil
}
