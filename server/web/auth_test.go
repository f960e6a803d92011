package web_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"fuwu/server/access"
	"fuwu/server/people"
	"fuwu/server/web"
)

func TestSomebodySignsInWorksAndSignsOut(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		id := h.hire("li.lei", access.CustomerService)
		b := h.browser()
		if who := b.who(); who.ID != "" {
			t.Fatalf("before signing in: %+v", who)
		}
		x := b.signIn("li.lei", password)
		if x.StatusCode != http.StatusNoContent {
			t.Fatalf("%d %s", x.StatusCode, x.body)
		}
		c := x.Cookies()[0]
		if c.Name != "fuwu" || !c.HttpOnly || c.Secure || c.SameSite != http.SameSiteLaxMode || c.Path != "/" || c.MaxAge <= 0 {
			t.Errorf("cookie %+v", c)
		}
		who := b.who()
		if who.ID != id || who.Session == "" || who.Request == "" {
			t.Errorf("signed in as %+v", who)
		}
		// Signing in again ends the session the browser had.
		if x := b.signIn("li.lei", password); x.StatusCode != http.StatusNoContent {
			t.Fatal(x.StatusCode)
		}
		old := h.browser()
		old.header.Set("Cookie", "fuwu="+c.Value)
		if who := old.who(); who.ID != "" {
			t.Error("the former session still works")
		}
		if x := b.post("/auth/sign-out", nil); x.StatusCode != http.StatusNoContent || x.Cookies()[0].MaxAge >= 0 {
			t.Errorf("%d %v", x.StatusCode, x.Cookies())
		}
		if who := b.who(); who.ID != "" {
			t.Errorf("after signing out: %+v", who)
		}
		if x := b.post("/auth/sign-out", nil); x.StatusCode != http.StatusNoContent {
			t.Errorf("signing out twice: %d", x.StatusCode)
		}
	})
}

func TestOverTLSTheCookieIsTheHostsAlone(t *testing.T) {
	h := one(t, nil)
	h.hire("li.lei", access.CustomerService)
	door, err := web.New(func() web.Parts { p := h.parts; p.Metrics = web.NewMetrics(); return p }())
	h.must(err)
	h.server = httptest.NewTLSServer(door)
	t.Cleanup(h.server.Close)
	b := h.browser()
	x := b.signIn("li.lei", password)
	if c := x.Cookies()[0]; c.Name != "__Host-fuwu" || !c.Secure || !c.HttpOnly || c.Path != "/" || c.Domain != "" {
		t.Errorf("cookie %+v", c)
	}
	if x.Header.Get("Strict-Transport-Security") == "" {
		t.Error("no Strict-Transport-Security")
	}
	if b.who().ID == "" {
		t.Error("not signed in")
	}
	plain := h.browser()
	plain.header.Set("Cookie", "fuwu="+x.Cookies()[0].Value)
	if plain.who().ID != "" {
		t.Error("a cookie of plain HTTP is taken over TLS")
	}
}

func TestTenWrongPasswordsAndThenNone(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.hire("li.lei", access.CustomerService)
		h.hire("zhao", access.CustomerService)
		b := h.browser()
		b.header.Set("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5")
		var known, unknown string
		for range 10 {
			x := b.signIn("li.lei", "wrong")
			if x.StatusCode != http.StatusUnauthorized || x.code(t) != "WRONG_PASSWORD" {
				t.Fatalf("%d %s", x.StatusCode, x.body)
			}
			known = x.body
		}
		unknown = b.signIn("nobody.here", "wrong").body
		if known != unknown || !strings.Contains(known, "wrong sign-in name or password") {
			t.Errorf("told apart: %s %s", known, unknown)
		}
		x := b.signIn("li.lei", password)
		if x.StatusCode != http.StatusTooManyRequests || x.code(t) != "RATE_LIMIT" || x.Header.Get("Retry-After") != "120" {
			t.Errorf("%d %s, Retry-After %s", x.StatusCode, x.body, x.Header.Get("Retry-After"))
		}
		if x := b.signIn("zhao", password); x.StatusCode != http.StatusNoContent {
			t.Errorf("another account: %d %s", x.StatusCode, x.body)
		}
		h.clock.Advance(2 * time.Minute)
		if x := h.browser().signIn("li.lei", password); x.StatusCode != http.StatusNoContent {
			t.Errorf("later: %d %s", x.StatusCode, x.body)
		}
	})
}

func TestADisabledUsersNextRequestIsNobodys(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		id := h.hire("li.lei", access.CustomerService)
		b := h.browser()
		b.signIn("li.lei", password)
		if b.who().ID != id {
			t.Fatal("not signed in")
		}
		u, err := h.people.User(t.Context(), id)
		h.must(err)
		_, err = h.people.ChangeUser(t.Context(), program, id, u.Version, people.UserInput{Login: "li.lei", Name: "li", Roles: []access.Role{access.Technician}})
		h.must(err)
		if who := b.who(); len(who.Roles) != 1 || who.Roles[0] != "TECHNICIAN" {
			t.Errorf("the changed role does not work: %+v", who)
		}
		u, err = h.people.User(t.Context(), id)
		h.must(err)
		_, err = h.people.DisableUser(t.Context(), program, id, u.Version)
		h.must(err)
		if who := b.who(); who.ID != "" {
			t.Errorf("still in: %+v", who)
		}
		if x := b.get("/files/att_1"); x.StatusCode != http.StatusUnauthorized {
			t.Errorf("files: %d", x.StatusCode)
		}
	})
}

func TestSignedOutEverywhereElse(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		id := h.hire("li.lei", access.CustomerService)
		phone, desk := h.browser(), h.browser()
		phone.signIn("li.lei", password)
		desk.signIn("li.lei", password)
		actor, err := h.people.Actor(t.Context(), id)
		h.must(err)
		ctx := people.WithSession(t.Context(), people.Session{ID: desk.who().Session})
		_, err = h.people.EndOtherSessions(ctx, actor)
		h.must(err)
		if phone.who().ID != "" || desk.who().ID != id {
			t.Error("the wrong ones were signed out")
		}
	})
}

func TestAOneTimeLinkSetsAPasswordAndSignsIn(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		_, secret, err := h.people.CreateUser(t.Context(), program, people.UserInput{Login: "chen", Name: "陈明", Roles: []access.Role{access.Manager}})
		h.must(err)
		b := h.browser()
		if x := b.post("/auth/link", map[string]string{"secret": "guess", "password": password}); x.StatusCode != http.StatusNotFound {
			t.Errorf("a guess: %d %s", x.StatusCode, x.body)
		}
		if x := b.post("/auth/link", map[string]string{"secret": secret, "password": "short"}); x.StatusCode != http.StatusUnprocessableEntity || x.code(t) != "WEAK_PASSWORD" {
			t.Errorf("a weak one: %d %s", x.StatusCode, x.body)
		}
		if x := b.post("/auth/link", map[string]string{"secret": secret, "password": password}); x.StatusCode != http.StatusNoContent {
			t.Fatalf("%d %s", x.StatusCode, x.body)
		}
		if b.who().ID == "" {
			t.Error("not signed in")
		}
	})
}

func TestAProgramComesWithAToken(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		id := h.hire("li.lei", access.CustomerService)
		actor, err := h.people.Actor(t.Context(), id)
		h.must(err)
		_, secret, err := h.people.CreateToken(t.Context(), actor, "报表", 1)
		h.must(err)
		p := h.browser()
		p.header = http.Header{"Authorization": {"bearer " + secret}}
		if who := p.who(); who.ID != id || who.Session != "" {
			t.Errorf("came as %+v", who)
		}
		p.header.Set("Authorization", "Bearer "+secret+"x")
		if x := p.post("/graphql", map[string]string{}); x.StatusCode != http.StatusUnauthorized || x.code(t) != "SIGNED_OUT" || x.Header.Get("WWW-Authenticate") == "" {
			t.Errorf("a wrong token: %d %s", x.StatusCode, x.body)
		}
	})
}

func TestSignInIsRefusedInPlainWords(t *testing.T) {
	h := one(t, nil)
	b := h.browser()
	for _, c := range []struct {
		name, kind, body string
		status           int
		code             string
	}{
		{"no JSON", "application/json", `{"login":`, 400, "MALFORMED"},
		{"another type", "text/plain", `{}`, 400, "MALFORMED"},
		{"nothing", "application/json", `{}`, 422, "REQUIRED"},
		{"numbers", "application/json", `{"login":1,"password":2}`, 400, "MALFORMED"},
		{"too long", "application/json", `{"login":"` + strings.Repeat("x", 9000) + `"}`, 413, "TOO_LARGE"},
	} {
		x := b.send("POST", "/auth/sign-in", c.kind, c.body)
		if x.StatusCode != c.status || x.code(t) != c.code {
			t.Errorf("%s: %d %s", c.name, x.StatusCode, x.body)
		}
	}
	if x := b.get("/auth/sign-in"); x.StatusCode != http.StatusNotFound && x.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("GET: %d", x.StatusCode)
	}
}
