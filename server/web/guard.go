package web

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"log/slog"
	"net/http"
	"net/url"
	"runtime/debug"
	"strings"

	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

type requestKey struct{}

// RequestID is the number of the request a context belongs to; empty for none.
func RequestID(ctx context.Context) string {
	id, _ := ctx.Value(requestKey{}).(string)
	return id
}

// numbered gives a request its number and its language.
func (d *door) numbered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var b [9]byte
		_, _ = rand.Read(b[:])
		id := "req_" + hex.EncodeToString(b[:])
		w.Header().Set("X-Request-Id", id)
		ctx := context.WithValue(r.Context(), requestKey{}, id)
		ctx = context.WithValue(op.WithRequest(ctx, id), localeKey{}, asked(r))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// logged writes a line for each request: what was asked of which route, how it
// ended and how long it took.
func (d *door) logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := d.Clock()
		seen := &watched{ResponseWriter: w}
		route := &route{}
		next.ServeHTTP(seen, r.WithContext(context.WithValue(r.Context(), routeKey{}, route)))
		took := d.Clock().Sub(began)
		if seen.status == 0 {
			seen.status = http.StatusOK
		}
		if seen.taken {
			seen.status = http.StatusSwitchingProtocols
		}
		d.Metrics.answered(route.String(), seen.status, took)
		level := slog.LevelInfo
		if route.String() == "GET /healthz" || route.String() == "GET /metrics" || route.String() == "/" && seen.status < 400 {
			level = slog.LevelDebug
		}
		d.Log.Log(r.Context(), level, "request", "method", method(r), "route", route.String(), "status", seen.status,
			"bytes", seen.bytes, "ms", took.Milliseconds(), "request", RequestID(r.Context()))
	})
}

// method is one of those there are: what else is sent is not logged.
func method(r *http.Request) string {
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodOptions, http.MethodPut, http.MethodPatch, http.MethodDelete:
		return r.Method
	}
	return "OTHER"
}

type routeKey struct{}

// route is the pattern that met a request, known only behind the mux.
type route struct{ pattern string }

func (r *route) String() string {
	if r.pattern == "" {
		return "none"
	}
	return r.pattern
}

// recovered answers a panic with a number to find it by.
func (d *door) recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			p := recover()
			if p == nil {
				return
			}
			if p == http.ErrAbortHandler { //nolint:errorlint // the very value
				panic(p)
			}
			d.Log.ErrorContext(r.Context(), "panic", "panic", p, "request", RequestID(r.Context()), "stack", string(debug.Stack()))
			d.defect(w, r)
		}()
		next.ServeHTTP(w, r)
	})
}

// dressed sets the headers every answer wears, and notes the route.
func (d *door) dressed(mux http.Handler) http.Handler {
	policy, open := d.page.policy(), playgroundPolicy
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Fuwu-Version", d.Version)
		h.Set("Content-Security-Policy", policy)
		if r.URL.Path == "/playground" || strings.HasPrefix(r.URL.Path, "/playground/") {
			h.Set("Content-Security-Policy", open)
		}
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(self), microphone=(), geolocation=(self)")
		h.Set("Cache-Control", "no-store")
		if d.Gate.secure(r) {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		defer func() {
			if x, ok := r.Context().Value(routeKey{}).(*route); ok {
				x.pattern = r.Pattern
			}
		}()
		mux.ServeHTTP(w, r)
	})
}

// guarded refuses what another site makes a browser send, reading too.
func (d *door) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if d.cross.Check(r) != nil || foreign(r) {
			refuse(w, r, fault.New(fault.Forbidden))
			return
		}
		next.ServeHTTP(w, r)
	})
}

// foreign reports a request a browser makes for another site. Requests without
// either header come from no browser of this decade.
func foreign(r *http.Request) bool {
	switch r.Header.Get("Sec-Fetch-Site") {
	case "same-origin", "none":
		return false
	case "":
		origin := r.Header.Get("Origin")
		if origin == "" {
			return false
		}
		u, err := url.Parse(origin)
		return err != nil || u.Host != r.Host
	}
	return true
}

// identified finds out who asks. The handlers behind it find them on the context.
func (d *door) identified(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, err := d.Gate.Identify(r.Context(), r)
		switch {
		case fault.Is(err, fault.SignedOut):
			w.Header().Set("WWW-Authenticate", `Bearer realm="fuwu"`)
			refuse(w, r, err)
			return
		case err != nil:
			d.fail(w, r, err)
			return
		}
		if a, ok := access.From(ctx); ok {
			ctx = context.WithValue(ctx, localeKey{}, a.Locale)
		}
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// signedIn refuses nobody.
func signedIn(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, ok := access.From(r.Context()); !ok {
			refuse(w, r, fault.New(fault.SignedOut))
			return
		}
		next.ServeHTTP(w, r)
	})
}
