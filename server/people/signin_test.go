package people_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"fuwu/ent/credential"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/people"
)

func (h *house) wrong(login, address string, n int) {
	h.t.Helper()
	for range n {
		_, _, err := h.SignIn(h.t.Context(), login, "not the password", people.Origin{Address: address})
		h.refused(err, fault.WrongPassword)
	}
}

func seconds(t *testing.T, err error) int64 {
	t.Helper()
	all, _ := fault.From(err)
	if len(all) != 1 || all[0].Code != fault.RateLimit {
		t.Fatalf("got %v, want RATE_LIMIT", err)
	}
	return all[0].Params["seconds"].(int64)
}

func TestTenWrongPasswordsLockTheAccountForAWhile(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.hire("li.lei", "李雷", access.CustomerService)
		h.hire("zhao", "赵云", access.CustomerService)
		h.clock.Advance(30 * time.Second)
		h.wrong("li.lei", "192.0.2.1", 10)
		_, _, err := h.SignIn(t.Context(), "li.lei", password, people.Origin{Address: "192.0.2.2"})
		if s := seconds(t, err); s != 90 {
			t.Errorf("locked for %d seconds", s)
		}
		h.signIn("zhao")
		h.clock.Advance(60 * time.Second)
		_, _, err = h.SignIn(t.Context(), "li.lei", password, here)
		if s := seconds(t, err); s != 30 {
			t.Errorf("then locked for %d seconds", s)
		}
		h.clock.Advance(30 * time.Second)
		h.signIn("li.lei")
	})
}

func TestRightPasswordsAreNotCounted(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.hire("li.lei", "李雷", access.CustomerService)
		h.wrong("li.lei", "192.0.2.1", 9)
		for range 3 {
			h.signIn("li.lei")
		}
		h.wrong("li.lei", "192.0.2.1", 1)
		_, _, err := h.SignIn(t.Context(), "li.lei", password, here)
		h.refused(err, fault.RateLimit)
	})
}

func TestThirtyWrongPasswordsLockAnAddress(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.hire("li.lei", "李雷", access.CustomerService)
		for i := range 6 {
			h.wrong("guess"+string(rune('a'+i)), "2001:db8:1:2::7", 5)
		}
		_, _, err := h.SignIn(t.Context(), "li.lei", password, people.Origin{Address: "2001:db8:1:2:ffff::1"})
		h.refused(err, fault.RateLimit)
		_, _, err = h.SignIn(t.Context(), "li.lei", password, people.Origin{Address: "2001:db8:1:3::1"})
		h.must(err)
	})
}

func TestAHundredGuessesAtOnceAreTen(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.hire("li.lei", "李雷", access.CustomerService)
		var guesses sync.WaitGroup
		var looked atomic.Int64
		for range 25 {
			guesses.Go(func() {
				_, _, err := h.SignIn(context.Background(), "li.lei", "not the password", here)
				switch {
				case fault.Is(err, fault.WrongPassword):
					looked.Add(1)
				case !fault.Is(err, fault.RateLimit):
					t.Error(err)
				}
			})
		}
		guesses.Wait()
		if n := looked.Load(); n != 10 {
			t.Errorf("%d passwords were looked at", n)
		}
	})
}

func TestSignInIsInTheLedgerAndItsSecretIsNot(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		li := h.hire("li.lei", "李雷", access.CustomerService)
		secret, session := h.signIn("li.lei")
		actor, _, err := h.BySession(t.Context(), secret, here)
		h.must(err)
		_, err = h.SignOut(t.Context(), actor, session)
		h.must(err)
		_, err = h.SignOut(t.Context(), actor, session)
		h.refused(err, fault.NotFound)
		_, _, err = h.BySession(t.Context(), secret, here)
		h.refused(err, fault.SignedOut)
		want := []string{"user.create", "user.change_password", "user.sign_in", "user.sign_in", "user.sign_out"}
		if got := h.acts(li.ID); !slices.Equal(got, want) {
			t.Errorf("the ledger says %v", got)
		}
		changes, err := h.store.Unscoped().Change.Query().All(t.Context())
		h.must(err)
		for _, c := range changes {
			if c.New != nil && (strings.Contains(*c.New, "argon2id") || strings.Contains(*c.New, "link_hash")) {
				t.Errorf("the ledger tells %s", *c.New)
			}
		}
		last, err := h.LastSignIns(t.Context(), []string{li.ID, "usr_nobody"})
		h.must(err)
		if !last[li.ID].Equal(h.clock.Now()) || len(last) != 1 {
			t.Errorf("last signed in %v", last)
		}
	})
}

func TestSignOutEverywhereElse(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		li := h.hire("li.lei", "李雷", access.CustomerService)
		h.clock.Advance(time.Second)
		phone, _ := h.signIn("li.lei")
		desk, mine := h.signIn("li.lei")
		zhao := h.hire("zhao", "赵云", access.CustomerService)
		theirs, other := h.signIn("zhao")
		list, err := h.Sessions(t.Context(), h.actor(li))
		h.must(err)
		if len(list) != 3 { // the link's, too
			t.Fatalf("%d sessions", len(list))
		}
		_, err = h.EndSession(t.Context(), h.actor(li), other.ID)
		h.refused(err, fault.NotFound)
		_, err = h.EndOtherSessions(people.WithSession(t.Context(), mine), h.actor(li))
		h.must(err)
		for secret, alive := range map[string]bool{phone: false, desk: true, theirs: true} {
			if _, _, err := h.BySession(t.Context(), secret, here); (err == nil) != alive {
				t.Errorf("alive %v, got %v", alive, err)
			}
		}
		_, err = h.EndSession(t.Context(), h.actor(zhao), other.ID)
		h.must(err)
		_, _, err = h.BySession(t.Context(), theirs, here)
		h.refused(err, fault.SignedOut)
	})
}

func TestSessionsEndUnusedAndInAnyCase(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		li := h.hire("li.lei", "李雷", access.CustomerService)
		idle, x := h.signIn("li.lei")
		busy, y := h.signIn("li.lei")
		h.clock.Advance(11 * time.Hour)
		_, seen, err := h.BySession(t.Context(), busy, people.Origin{Address: "198.51.100.4"})
		h.must(err)
		if !seen.SeenAt.Equal(h.clock.Now()) || seen.Address != "198.51.100.4" {
			t.Errorf("seen %v from %s", seen.SeenAt, seen.Address)
		}
		h.clock.Advance(time.Hour)
		_, _, err = h.BySession(t.Context(), idle, here)
		h.refused(err, fault.SignedOut)
		_, _, err = h.BySession(t.Context(), busy, here)
		h.must(err)
		h.closed()
		h.must(h.Sweep(t.Context()))
		if got := h.closed(); !slices.Contains(got, li.ID+" "+x.ID) || slices.Contains(got, li.ID+" "+y.ID) {
			t.Errorf("swept %q", got)
		}
		for range 80 {
			h.clock.Advance(10 * time.Hour)
			_, _, err = h.BySession(t.Context(), busy, here)
		}
		h.refused(err, fault.SignedOut)
	})
}

func TestAPasswordIsChangedKnowingTheOldOne(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		li := h.hire("li.lei", "李雷", access.CustomerService)
		other, _ := h.signIn("li.lei")
		mine, session := h.signIn("li.lei")
		ctx := people.WithSession(t.Context(), session)
		_, err := h.ChangePassword(ctx, h.actor(li), "wrong", "a fresh and long one")
		h.refused(err, fault.WrongPassword)
		_, err = h.ChangePassword(ctx, h.actor(li), password, "short")
		h.refused(err, fault.WeakPassword)
		_, err = h.ChangePassword(ctx, h.actor(li), password, "a fresh and long one")
		h.must(err)
		_, _, err = h.BySession(t.Context(), other, here)
		h.refused(err, fault.SignedOut)
		_, _, err = h.BySession(t.Context(), mine, here)
		h.must(err)
		_, _, err = h.SignIn(t.Context(), "li.lei", password, here)
		h.refused(err, fault.WrongPassword)
		for range 9 {
			_, _ = h.ChangePassword(ctx, h.actor(li), "wrong", "another long one")
		}
		_, err = h.ChangePassword(ctx, h.actor(li), "wrong", "another long one")
		h.refused(err, fault.RateLimit)
	})
}

func TestDemoPasswordsWorkOnlyWhereTheyMay(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		li := h.hire("li.lei", "李雷", access.CustomerService)
		h.must(h.DemoPasswords(t.Context(), program, []string{li.ID}, "demo"))
		_, _, err := h.SignIn(t.Context(), "li.lei", "demo", here)
		h.refused(err, fault.WrongPassword)
		onLoopback := people.New(h.ops, h.store.Read(), h.store, people.Config{Clock: h.clock.Now, DemoAllowed: func() bool { return true }})
		_, _, err = onLoopback.SignIn(t.Context(), "li.lei", "demo", here)
		h.must(err)
		c, err := h.store.Unscoped().Credential.Query().Where(credential.UserID(li.ID)).Only(t.Context())
		h.must(err)
		if !c.IsDemo || !strings.HasPrefix(c.PasswordHash, "$argon2id$v=19$m=19456,t=2,p=1$") {
			t.Errorf("kept as %q", c.PasswordHash)
		}
	})
}

func TestTokens(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		li, zhao := h.hire("li.lei", "李雷", access.CustomerService), h.hire("zhao", "赵云", access.CustomerService)
		_, _, err := h.CreateToken(t.Context(), h.actor(li), "", 400)
		h.refused(err, fault.OutOfRange)
		h.refused(err, fault.Required)
		done, secret, err := h.CreateToken(t.Context(), h.actor(li), "报表", 30)
		h.must(err)
		if !strings.HasPrefix(secret, "fw_") {
			t.Errorf("the secret is %q", secret)
		}
		actor, err := h.ByToken(t.Context(), secret)
		h.must(err)
		if actor.ID != li.ID {
			t.Errorf("asks for %s", actor.ID)
		}
		for _, bad := range []string{"", "fw_", secret + "x", secret[3:]} {
			_, err = h.ByToken(t.Context(), bad)
			h.refused(err, fault.SignedOut)
		}
		list, err := h.Tokens(t.Context(), h.actor(li))
		h.must(err)
		if len(list) != 1 || list[0].Hint != secret[len(secret)-4:] || strings.Contains(list[0].Hash, secret[3:]) {
			t.Errorf("tokens are %v", list)
		}
		_, err = h.RevokeToken(t.Context(), h.actor(zhao), done.IDs[0])
		h.refused(err, fault.NotFound)
		h.closed()
		_, err = h.RevokeToken(t.Context(), h.actor(li), done.IDs[0])
		h.must(err)
		if got := h.closed(); !slices.Equal(got, []string{li.ID + " "}) {
			t.Errorf("taking a token back closes the sockets of %q", got)
		}
		_, err = h.ByToken(t.Context(), secret)
		h.refused(err, fault.SignedOut)
		_, short, err := h.CreateToken(t.Context(), h.actor(li), "一天", 1)
		h.must(err)
		h.clock.Advance(24 * time.Hour)
		_, err = h.ByToken(t.Context(), short)
		h.refused(err, fault.SignedOut)
	})
}

func TestDutyAndPreferences(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		li := h.hire("li.lei", "李雷", access.CustomerService)
		_, err := h.Duty(t.Context(), h.actor(li), true)
		h.must(err)
		_, err = h.Prefer(t.Context(), h.actor(li), "fr", "pink")
		h.refused(err, fault.Malformed)
		_, err = h.Prefer(t.Context(), h.actor(li), "en", "dark")
		h.must(err)
		if u := h.user(li.ID); !u.OnDuty || u.Theme != "dark" || h.actor(li).Locale != "en" {
			t.Errorf("now %+v", u)
		}
	})
}
