package stage_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"fuwu/ent"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/files"
	"fuwu/server/op"
	"fuwu/server/people"
	"fuwu/server/search"
	"fuwu/server/stage"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/tickets"
	"fuwu/server/views"
)

var (
	zone  = time.FixedZone("CST", 8*60*60)
	until = time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
)

// fill builds a tiny company.
func fill(t *testing.T, s *store.Store, seed byte) stage.Built {
	t.Helper()
	clock := stage.NewClock(until.AddDate(-3, 0, 0))
	ops := op.New(s.Database(), clock.Now, op.Zone(zone), op.Entropy(rand.NewChaCha8([32]byte{seed})))
	find := search.New(search.Parts{Read: s.Read(), Page: s.Page, Matching: s.Found})
	f, err := files.New(ops, s.Read(), s, clock.Now, files.Config{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	c := customers.New(customers.Parts{Ops: ops, Read: s.Read(), Clock: clock.Now, Search: find.Narrow, Find: find.Find})
	desk := tickets.New(tickets.Parts{Ops: ops, Read: s.Read(), Clock: clock.Now, Zone: zone, Search: find.Narrow, Customers: c, Files: f})
	built, err := stage.Fill(t.Context(), stage.Doors{
		People: people.New(ops, s.Read(), s, people.Config{Clock: clock.Now}), Customers: c, Tickets: desk, Views: views.New(ops, s.Read(), desk.Count),
		Clock: clock, Zone: zone,
	}, stage.Plan{Size: stage.Tiny, Seed: uint64(seed), Until: until})
	if err != nil {
		t.Fatal(err)
	}
	return built
}

// story is the ledger of a stage in one line.
func story(t *testing.T, s *store.Store) string {
	t.Helper()
	entries, err := s.Unscoped().Entry.Query().Order(ent.Asc("id")).All(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	h := sha256.New()
	for _, e := range entries {
		fmt.Fprintln(h, e.ID, e.At.UnixMilli(), e.Act, e.ActorID, e.SubjectID)
	}
	return hex.EncodeToString(h.Sum(nil))
}

func TestTheSameSeedBuildsTheSameCompany(t *testing.T) {
	a, b, other := storetest.SQLite(t), storetest.SQLite(t), storetest.SQLite(t)
	fill(t, a, 1)
	fill(t, b, 1)
	fill(t, other, 2)
	if story(t, a) != story(t, b) {
		t.Error("the same seed tells two stories")
	}
	if story(t, a) == story(t, other) {
		t.Error("another seed tells the same story")
	}
}

func TestTheCompanyIsWhole(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		built := fill(t, s, 1)
		if built.Customers != stage.Tiny.Customers || built.Tickets != stage.Tiny.Tickets || built.Units != stage.Tiny.Units {
			t.Errorf("built %+v", built)
		}
		ctx := access.With(context.WithoutCancel(t.Context()), access.System("test"))
		for _, l := range stage.Logins {
			if built.Logins[l.Login] == "" {
				t.Errorf("nobody is %s", l.Login)
				continue
			}
			u, err := s.Read().User.Get(ctx, built.Logins[l.Login])
			if err != nil || !strings.Contains(strings.Join(u.Roles, " "), string(l.Role)) {
				t.Errorf("%s is no %s: %v", l.Login, l.Role, err)
			}
		}
		n, err := s.Read().Ticket.Query().Count(ctx)
		if err != nil || n < stage.Tiny.Tickets-2 {
			t.Errorf("%d tickets: %v", n, err)
		}
		late, err := s.Unscoped().Entry.Query().Order(ent.Desc("id")).First(ctx)
		if err != nil || late.At.After(until.Add(time.Minute)) {
			t.Errorf("the past ends at %v: %v", late.At, err)
		}
		if odd, err := s.Read().Ticket.Query().Where(ticket.StateEQ(ticket.StateCLOSED), ticket.ResolvedAtIsNil()).Count(ctx); err != nil || odd != 0 {
			t.Errorf("%d tickets were closed without being resolved: %v", odd, err)
		}
		if report, err := s.Verify(ctx); err != nil || !report.OK() {
			t.Errorf("the stage does not agree with its seals: %v, %v", report.Findings, err)
		}
	})
}
