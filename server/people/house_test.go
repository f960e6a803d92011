package people_test

import (
	"context"
	"slices"
	"sync"
	"testing"

	"fuwu/ent"
	"fuwu/ent/team"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/people"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

// house is a small company on a database of its own.
type house struct {
	*people.Service
	t     *testing.T
	store *store.Store
	ops   *op.Runner
	clock *storetest.Clock

	mu    sync.Mutex
	ended []string // user and session of each call of OnEnded
}

const password = "correct horse battery"

var (
	program = access.System("test")
	here    = people.Origin{Address: "192.0.2.7", Agent: "Firefox"}
)

func each(t *testing.T, test func(t *testing.T, h *house)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		test(t, newHouse(t, s, storetest.NewClock()))
	})
}

func newHouse(t *testing.T, s *store.Store, clock *storetest.Clock) *house {
	t.Helper()
	h := &house{t: t, store: s, clock: clock, ops: op.New(s.Database(), clock.Now)}
	h.Service = people.New(h.ops, s.Read(), s, people.Config{Clock: clock.Now, OnEnded: func(user, session string) {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.ended = append(h.ended, user+" "+session)
	}})
	h.must(h.Look(t.Context()))
	return h
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// refused checks that an act was refused for one reason.
func (h *house) refused(err error, code fault.Code) {
	h.t.Helper()
	if !fault.Is(err, code) {
		h.t.Fatalf("got %v, want %s", err, code)
	}
}

// hire makes an account that can sign in with the password.
func (h *house) hire(login, name string, roles ...access.Role) *ent.User {
	h.t.Helper()
	done, secret, err := h.CreateUser(h.t.Context(), program, people.UserInput{Login: login, Name: name, Roles: roles})
	h.must(err)
	_, _, err = h.UseLink(h.t.Context(), secret, password, here)
	h.must(err)
	return h.user(done.IDs[0])
}

func (h *house) user(id string) *ent.User {
	h.t.Helper()
	u, err := h.User(h.t.Context(), id)
	h.must(err)
	return u
}

func (h *house) actor(u *ent.User) access.Actor {
	h.t.Helper()
	a, err := h.Actor(h.t.Context(), u.ID)
	h.must(err)
	return a
}

func (h *house) found(name string, leader *ent.User, members ...*ent.User) *ent.Team {
	h.t.Helper()
	in := people.TeamInput{Name: name, Kind: team.KindCUSTOMER_SERVICE}
	if leader != nil {
		in.LeaderID = &leader.ID
	}
	for _, m := range members {
		in.MemberIds = append(in.MemberIds, m.ID)
	}
	done, err := h.CreateTeam(h.t.Context(), program, in)
	h.must(err)
	return h.team(done.IDs[0])
}

func (h *house) team(id string) *ent.Team {
	h.t.Helper()
	x, err := h.Team(h.t.Context(), id)
	h.must(err)
	return x
}

func (h *house) signIn(login string) (string, people.Session) {
	h.t.Helper()
	secret, session, err := h.SignIn(h.t.Context(), login, password, here)
	h.must(err)
	return secret, session
}

// closed takes what OnEnded was told since.
func (h *house) closed() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	list := h.ended
	h.ended = nil
	slices.Sort(list)
	return list
}

// acts are the ledger's entries about a subject, oldest first.
func (h *house) acts(subject string) []string {
	h.t.Helper()
	list, err := h.store.Unscoped().Entry.Query().Order(ent.Asc("id")).All(context.Background())
	h.must(err)
	var acts []string
	for _, e := range list {
		if e.SubjectID == subject {
			acts = append(acts, e.Act)
		}
	}
	return acts
}
