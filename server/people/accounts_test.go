package people_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"

	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/people"
)

func TestAnAccountBeginsWithAOneTimeLink(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		in := people.UserInput{Login: "chen.ming", Name: "陈明", Email: "chen@example.com", Roles: []access.Role{access.Manager}}
		ctx := op.WithKey(t.Context(), "k1", in)
		done, link, err := h.CreateUser(ctx, program, in)
		h.must(err)
		again, second, err := h.CreateUser(ctx, program, in)
		h.must(err)
		if !again.Replayed || again.IDs[0] != done.IDs[0] || second != "" {
			t.Errorf("repeated: %+v %q", again, second)
		}
		_, _, err = h.SignIn(t.Context(), "chen.ming", "", here)
		h.refused(err, fault.WrongPassword)
		for _, weak := range []string{"short", "aaaaaaaaaaaaaa", "my chen.ming 1", "Password123"} {
			_, _, err = h.UseLink(t.Context(), link, weak, here)
			h.refused(err, fault.WeakPassword)
		}
		_, _, err = h.UseLink(t.Context(), link+"x", password, here)
		h.refused(err, fault.NotFound)
		secret, _, err := h.UseLink(t.Context(), link, password, here)
		h.must(err)
		actor, _, err := h.BySession(t.Context(), secret, here)
		h.must(err)
		if actor.ID != done.IDs[0] || actor.Name != "陈明" || !actor.Has(access.Manager) {
			t.Errorf("signed in as %+v", actor)
		}
		_, _, err = h.UseLink(t.Context(), link, "another good password", here)
		h.refused(err, fault.NotFound)
		h.signIn("CHEN.ming ")
	})
}

func TestALinkThatIsTooOldIsNoLink(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		_, link, err := h.CreateUser(t.Context(), program, people.UserInput{Login: "chen", Name: "陈明", Roles: []access.Role{access.Manager}})
		h.must(err)
		h.clock.Advance(73 * 3600 * 1e9)
		_, _, err = h.UseLink(t.Context(), link, password, here)
		h.refused(err, fault.NotFound)
	})
}

func TestAnAccountIsRefusedWithEveryReason(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.hire("chen.ming", "陈明", access.Manager)
		for _, c := range []struct {
			name string
			in   people.UserInput
			want []string
		}{
			{"nothing given", people.UserInput{}, []string{"input.login: required", "input.name: required", "input.roles: required"}},
			{"taken, wrong role, no address", people.UserInput{Login: "chen.ming", Name: "陈明", Email: "chen", Roles: []access.Role{"KING"}},
				[]string{"input.email: malformed", "input.login: taken", "input.roles: unknown"}},
			{"capitals", people.UserInput{Login: "Chen", Name: strings.Repeat("陈", 81), Roles: []access.Role{access.Manager}},
				[]string{"input.login: malformed", "input.name: too_long"}},
		} {
			_, _, err := h.CreateUser(t.Context(), program, c.in)
			all, _ := fault.From(err)
			var got []string
			for _, e := range all {
				got = append(got, e.Error())
			}
			slices.Sort(got)
			if !slices.Equal(got, c.want) {
				t.Errorf("%s: got %v, want %v", c.name, got, c.want)
			}
		}
	})
}

func TestALoginIsNeverChanged(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		u := h.hire("chen.ming", "陈明", access.Manager)
		_, err := h.ChangeUser(t.Context(), program, u.ID, u.Version, people.UserInput{Login: "chen", Name: "陈明", Roles: []access.Role{access.Manager}})
		h.refused(err, fault.Forbidden)
	})
}

func TestTheLastAdministratorStays(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		a, b := h.hire("root", "管理员", access.Admin), h.hire("second", "副管理员", access.Admin, access.Manager)
		demote := people.UserInput{Login: "second", Name: "副管理员", Roles: []access.Role{access.Manager}}
		// Both take the other's role away at once: one of them stays.
		var both sync.WaitGroup
		errs := make([]error, 2)
		both.Go(func() { _, errs[0] = h.DisableUser(context.Background(), h.actor(b), a.ID, a.Version) })
		both.Go(func() { _, errs[1] = h.ChangeUser(context.Background(), program, b.ID, b.Version, demote) })
		both.Wait()
		if (errs[0] == nil) == (errs[1] == nil) {
			t.Fatalf("got %v and %v", errs[0], errs[1])
		}
		if errs[0] == nil {
			h.refused(errs[1], fault.LastAdmin)
		} else {
			h.refused(errs[0], fault.LastAdmin)
		}
	})
}

func TestADisabledAccountIsOutAtOnce(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.hire("root", "管理员", access.Admin)
		li := h.hire("li.lei", "李雷", access.CustomerService)
		secret, _ := h.signIn("li.lei")
		_, token, err := h.CreateToken(t.Context(), h.actor(li), "报表", 30)
		h.must(err)
		_, err = h.ByToken(t.Context(), token)
		h.must(err)
		_, _, err = h.BySession(t.Context(), secret, here)
		h.must(err)
		h.closed()
		_, err = h.DisableUser(t.Context(), program, li.ID, h.user(li.ID).Version)
		h.must(err)
		if got := h.closed(); !slices.Contains(got, li.ID+" ") {
			t.Errorf("sockets closed: %q", got)
		}
		_, _, err = h.BySession(t.Context(), secret, here)
		h.refused(err, fault.SignedOut)
		_, err = h.ByToken(t.Context(), token)
		h.refused(err, fault.SignedOut)
		_, _, err = h.SignIn(t.Context(), "li.lei", password, here)
		h.refused(err, fault.WrongPassword)
		_, err = h.EnableUser(t.Context(), program, li.ID, h.user(li.ID).Version)
		h.must(err)
		h.signIn("li.lei")
		_, err = h.ByToken(t.Context(), token)
		h.refused(err, fault.SignedOut)
		_, _, err = h.BySession(t.Context(), secret, here)
		h.refused(err, fault.SignedOut)
	})
}

func TestAChangedRoleWorksAtOnce(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		li := h.hire("li.lei", "李雷", access.CustomerService)
		secret, _ := h.signIn("li.lei")
		h.closed()
		_, err := h.ChangeUser(t.Context(), program, li.ID, li.Version, people.UserInput{Login: "li.lei", Name: "李雷", Roles: []access.Role{access.Technician}})
		h.must(err)
		actor, _, err := h.BySession(t.Context(), secret, here)
		h.must(err)
		if !slices.Equal(actor.Roles, []access.Role{access.Technician}) {
			t.Errorf("roles are %v", actor.Roles)
		}
		if got := h.closed(); !slices.Equal(got, []string{li.ID + " "}) {
			t.Errorf("sockets closed: %q", got)
		}
		// A change of the name alone leaves the sockets open.
		_, err = h.ChangeUser(t.Context(), program, li.ID, li.Version+1, people.UserInput{Login: "li.lei", Name: "李蕾", Roles: []access.Role{access.Technician}})
		h.must(err)
		if got := h.closed(); len(got) != 0 {
			t.Errorf("sockets closed: %q", got)
		}
	})
}

func TestAResetTakesThePasswordAway(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		li := h.hire("li.lei", "李雷", access.CustomerService)
		secret, _ := h.signIn("li.lei")
		_, link, err := h.ResetPassword(t.Context(), program, li.ID, li.Version)
		h.must(err)
		_, _, err = h.BySession(t.Context(), secret, here)
		h.refused(err, fault.SignedOut)
		_, _, err = h.SignIn(t.Context(), "li.lei", password, here)
		h.refused(err, fault.WrongPassword)
		_, _, err = h.UseLink(t.Context(), link, "a fresh and long one", here)
		h.must(err)
	})
}

func TestAnotherProcessChangesARole(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		li := h.hire("li.lei", "李雷", access.CustomerService)
		secret, _ := h.signIn("li.lei")
		_, _, err := h.BySession(t.Context(), secret, here)
		h.must(err)
		h.must(h.Look(t.Context()))
		h.closed()

		other := newHouse(t, h.store, h.clock)
		_, err = other.ChangeUser(t.Context(), program, li.ID, li.Version, people.UserInput{Login: "li.lei", Name: "李雷", Roles: []access.Role{access.Technician}})
		h.must(err)
		h.clock.Advance(1e9)
		actor, _, err := h.BySession(t.Context(), secret, here)
		h.must(err)
		if !actor.Has(access.Technician) {
			t.Errorf("after a second the roles are %v", actor.Roles)
		}
		h.must(h.Look(t.Context()))
		if got := h.closed(); !slices.Equal(got, []string{li.ID + " "}) {
			t.Errorf("sockets closed: %q", got)
		}
		done, _, err := other.CreateToken(t.Context(), h.actor(li), "报表", 30)
		h.must(err)
		_, err = other.RevokeToken(t.Context(), h.actor(li), done.IDs[0])
		h.must(err)
		h.must(h.Look(t.Context()))
		if got := h.closed(); !slices.Equal(got, []string{li.ID + " "}) {
			t.Errorf("sockets closed after a token was taken back elsewhere: %q", got)
		}
		_, err = other.EndOtherSessions(t.Context(), h.actor(li))
		h.must(err)
		h.must(h.Look(t.Context()))
		if got := h.closed(); !slices.Equal(got, []string{li.ID + " "}) {
			t.Errorf("sockets closed after a sign-out elsewhere: %q", got)
		}
		_, _, err = h.BySession(t.Context(), secret, here)
		h.refused(err, fault.SignedOut)
	})
}
