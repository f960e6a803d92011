package web_test

import (
	"bufio"
	"errors"
	"net"
	"net/http"
	"strings"
	"testing"

	"fuwu/server/access"
	"fuwu/server/web"
)

func TestAnotherSiteIsRefused(t *testing.T) {
	h := one(t, nil)
	h.hire("li.lei", access.CustomerService)
	b := h.browser()
	b.signIn("li.lei", password)
	for _, c := range []struct {
		name   string
		header http.Header
		method string
		status int
	}{
		{"our page", http.Header{"Sec-Fetch-Site": {"same-origin"}}, "POST", 200},
		{"a program", http.Header{}, "POST", 200},
		{"another site writes", http.Header{"Sec-Fetch-Site": {"cross-site"}}, "POST", 403},
		{"a neighbour writes", http.Header{"Sec-Fetch-Site": {"same-site"}}, "POST", 403},
		{"an old browser writes", http.Header{"Origin": {"https://evil.example"}}, "POST", 403},
		{"another site reads", http.Header{"Sec-Fetch-Site": {"cross-site"}}, "GET", 403},
		{"an old browser reads", http.Header{"Origin": {"null"}}, "GET", 403},
		{"the address bar", http.Header{"Sec-Fetch-Site": {"none"}}, "GET", 200},
		{"an old browser of ours", http.Header{"Origin": {h.server.URL}}, "GET", 200},
	} {
		b.header = c.header
		x := b.send(c.method, "/graphql?query={viewer{id}}", "application/json", "{}")
		if x.StatusCode != c.status {
			t.Errorf("%s: %d %s", c.name, x.StatusCode, x.body)
		}
	}
	b.header = http.Header{"Sec-Fetch-Site": {"cross-site"}}
	if x := b.post("/auth/sign-out", nil); x.StatusCode != http.StatusForbidden {
		t.Errorf("another site signs out: %d", x.StatusCode)
	}
	if x := b.get("/"); x.StatusCode != http.StatusOK {
		t.Errorf("a link from another site to the page: %d", x.StatusCode)
	}
}

func TestEveryAnswerIsDressed(t *testing.T) {
	h := one(t, nil)
	b := h.browser()
	for _, path := range []string{"/", "/graphql", "/nothing.js", "/healthz", "/readyz", "/files/x", "/exports/x", "/auth/x"} {
		x := b.get(path)
		for name, want := range map[string]string{
			"X-Fuwu-Version": "1.2.3", "X-Content-Type-Options": "nosniff", "X-Request-Id": "req_", "Referrer-Policy": "same-origin",
			"Content-Security-Policy": "default-src 'none'; script-src 'self' 'sha256-acZZcEAT2VOO9L9w4qP1BQIRiAwsXvoe6C/Y0LozWaw='; style-src 'self';",
		} {
			if got := x.Header.Get(name); !strings.HasPrefix(got, want) {
				t.Errorf("%s: %s is %q", path, name, got)
			}
		}
		if want := "no-store"; path != "/" && x.Header.Get("Cache-Control") != want {
			t.Errorf("%s: Cache-Control is %q", path, x.Header.Get("Cache-Control"))
		}
	}
	x := b.get("/playground")
	if x.StatusCode != http.StatusSeeOther || x.Header.Get("Location") != "/sign-in?next=%2Fplayground" {
		t.Errorf("/playground: %d", x.StatusCode)
	}
	h.hire("li.lei", access.CustomerService)
	b.signIn("li.lei", password)
	x = b.get("/playground")
	if p := x.Header.Get("Content-Security-Policy"); x.body != "playground" || !strings.Contains(p, "script-src 'self'; style-src 'self' 'unsafe-inline'") || !strings.Contains(p, "worker-src 'self' blob:") {
		t.Errorf("/playground: %s %s", x.body, p)
	}
}

func TestTheLogTellsNothingOfPeople(t *testing.T) {
	h := one(t, nil)
	id := h.hire("li.lei", access.CustomerService)
	b := h.browser()
	b.header.Set("User-Agent", "Secret Browser")
	b.signIn("li.lei", password)
	b.get("/graphql?query=zhangsan")
	b.get("/customers/cus_secret")
	text := h.logged()
	for _, secret := range []string{"li.lei", id, password, "zhangsan", "cus_secret", "127.0.0.1", "Secret"} {
		if strings.Contains(text, secret) {
			t.Errorf("the log tells %q", secret)
		}
	}
	if !strings.Contains(text, `route="POST /auth/sign-in" status=204`) {
		t.Errorf("the log lacks the sign-in:\n%s", text)
	}
}

func TestAPanicIsANumber(t *testing.T) {
	h := one(t, func(p *web.Parts) {
		p.GraphQL = http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("secret of the house") })
	})
	x := h.browser().post("/graphql", map[string]string{})
	id := x.Header.Get("X-Request-Id")
	if x.StatusCode != http.StatusInternalServerError || x.code(t) != "INTERNAL" || !strings.Contains(x.body, id) || strings.Contains(x.body, "secret") {
		t.Errorf("%d %s", x.StatusCode, x.body)
	}
	if !strings.Contains(h.logged(), id) {
		t.Error("the log does not know the number")
	}
}

func TestQuestionsThatAreNone(t *testing.T) {
	h := one(t, nil)
	h.hire("li.lei", access.CustomerService)
	nobody, somebody := h.browser(), h.browser()
	somebody.signIn("li.lei", password)
	long := `{"query":"` + strings.Repeat("x", 70<<10) + `"}`
	longer := `{"query":"` + strings.Repeat("x", 1<<20) + `"}`
	for _, c := range []struct {
		name, method, kind, body string
		who                      *browser
		status                   int
	}{
		{"no JSON", "POST", "application/json", `{"query": <secret>}`, somebody, 400},
		{"a list", "POST", "application/json", `[]`, somebody, 400},
		{"nothing", "POST", "application/json", ``, somebody, 400},
		{"another type", "POST", "text/plain", `{}`, somebody, 415},
		{"a form", "POST", "multipart/form-data; boundary=x", `{}`, somebody, 415},
		{"another method", "PUT", "application/json", `{}`, somebody, 405},
		{"long", "POST", "application/json", long, somebody, 200},
		{"long, by nobody", "POST", "application/json", long, nobody, 413},
		{"too long", "POST", "application/json", longer, somebody, 413},
	} {
		x := c.who.send(c.method, "/graphql", c.kind, c.body)
		if x.StatusCode != c.status || strings.Contains(x.body, "secret") {
			t.Errorf("%s: %d %s", c.name, x.StatusCode, x.body[:min(200, len(x.body))])
		}
	}
}

func TestWhoComesThirtyThirdWaitsAndWhoComesLaterIsSentAway(t *testing.T) {
	begun, finish := make(chan struct{}, 300), make(chan struct{})
	h := one(t, func(p *web.Parts) {
		p.GraphQL = http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
			begun <- struct{}{}
			<-finish
		})
	})
	results := make(chan int, 300)
	ask := func() {
		r, _ := http.NewRequest("POST", h.server.URL+"/graphql", strings.NewReader("{}"))
		r.Header.Set("Content-Type", "application/json")
		x, err := http.DefaultClient.Do(r)
		if err != nil {
			results <- 0
			return
		}
		_ = x.Body.Close()
		results <- x.StatusCode
	}
	for range 32 {
		go ask()
	}
	for range 32 {
		<-begun
	}
	// 32 are at work. Of 201 more one is too many, whichever it is.
	for range 201 {
		go ask()
	}
	if status := <-results; status != http.StatusServiceUnavailable {
		t.Errorf("the one too many got %d", status)
	}
	close(finish)
	for range 232 {
		if status := <-results; status != http.StatusOK {
			t.Fatalf("somebody who waited got %d", status)
		}
	}
}

func TestHeadersHaveALimit(t *testing.T) {
	h := one(t, nil)
	b := h.browser()
	b.header.Set("X-Long", strings.Repeat("x", 40<<10))
	if x := b.get("/healthz"); x.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("%d", x.StatusCode)
	}
}

func TestASocketGoesThroughTheDoor(t *testing.T) {
	h := one(t, func(p *web.Parts) {
		p.GraphQL = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			conn, rw, err := w.(http.Hijacker).Hijack()
			if err != nil {
				t.Error(err)
				return
			}
			defer conn.Close()
			_, _ = rw.WriteString("HTTP/1.1 101 Switching Protocols\r\n\r\nhello\n")
			_ = rw.Flush()
		})
	})
	conn, err := net.Dial("tcp", strings.TrimPrefix(h.server.URL, "http://"))
	h.must(err)
	defer conn.Close()
	_, err = conn.Write([]byte("GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"))
	h.must(err)
	r := bufio.NewReader(conn)
	line, err := r.ReadString('\n')
	h.must(err)
	if !strings.Contains(line, "101") {
		t.Error(line)
	}
}

func TestHealthReadinessAndFigures(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		b := h.browser()
		if x := b.get("/healthz"); x.StatusCode != http.StatusOK || x.body != "ok\n" {
			t.Errorf("/healthz: %d %s", x.StatusCode, x.body)
		}
		if x := b.get("/readyz"); x.StatusCode != http.StatusOK || !strings.Contains(x.body, `"lastBackupAt":"2026-03-02T00:00:00Z"`) {
			t.Errorf("/readyz: %d %s", x.StatusCode, x.body)
		}
		h.mu.Lock()
		h.ready = errors.New("the disk is full of secrets")
		h.mu.Unlock()
		if x := b.get("/readyz"); x.StatusCode != http.StatusServiceUnavailable || strings.Contains(x.body, "secrets") {
			t.Errorf("/readyz: %d %s", x.StatusCode, x.body)
		}
		if x := b.get("/metrics"); x.StatusCode != http.StatusOK || !strings.Contains(x.body, `fuwu_request_seconds_count{route="GET /healthz",status="2xx"} 1`) {
			t.Errorf("/metrics: %d %s", x.StatusCode, x.body)
		}
		b.header.Set("X-Forwarded-For", "203.0.113.9")
		if x := b.get("/metrics"); x.StatusCode != http.StatusNotFound {
			t.Errorf("/metrics from afar: %d", x.StatusCode)
		}
		h.hire("root", access.Admin)
		b.signIn("root", password)
		if x := b.get("/metrics"); x.StatusCode != http.StatusOK {
			t.Errorf("/metrics for an administrator: %d", x.StatusCode)
		}
	})
}

func TestATrustedProxySaysWhereOneComesFrom(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		id := h.hire("li.lei", access.CustomerService)
		parts := h.parts
		parts.Metrics, parts.Gate = web.NewMetrics(), web.NewGate(h.people, prefixes("127.0.0.0/8", "10.0.0.0/8"))
		door, err := web.New(parts)
		h.must(err)
		h.server.Config.Handler = door
		b := h.browser()
		b.header.Set("X-Forwarded-For", "198.51.100.66, 203.0.113.9, 10.1.2.3")
		b.header.Set("X-Forwarded-Proto", "https")
		x := b.signIn("li.lei", password)
		if c := x.Cookies()[0]; c.Name != "__Host-fuwu" || !c.Secure {
			t.Errorf("cookie %+v", c)
		}
		actor, err := h.people.Actor(t.Context(), id)
		h.must(err)
		list, err := h.people.Sessions(t.Context(), actor)
		h.must(err)
		var seen []string
		for _, s := range list {
			seen = append(seen, s.Address)
		}
		if !strings.Contains(strings.Join(seen, " "), "203.0.113.9") || strings.Contains(strings.Join(seen, " "), "198.51.100.66") {
			t.Errorf("came from %q", seen)
		}
	})
}
