package web

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
	"time"

	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/people"
)

// Names of the session's cookie.
const (
	cookieTLS   = "__Host-fuwu"
	cookiePlain = "fuwu"
)

// Gate finds out who comes in.
type Gate struct {
	people *people.Service
	// proxies are trusted to say where a request came from.
	proxies []netip.Prefix
}

// NewGate makes a gate. Proxies are the addresses that X-Forwarded-For and
// X-Forwarded-Proto are believed from.
func NewGate(people *people.Service, proxies []netip.Prefix) *Gate {
	return &Gate{people: people, proxies: proxies}
}

// Identify puts who asks on the context: actor, session, origin. Nobody is not an
// error; a token that does not work is, SIGNED_OUT. Sockets call it again when
// they begin.
func (g *Gate) Identify(ctx context.Context, r *http.Request) (context.Context, error) {
	from := g.origin(r)
	ctx = people.WithOrigin(ctx, from)
	if token, ok := bearer(r); ok {
		actor, err := g.people.ByToken(ctx, token)
		if err != nil {
			return ctx, err
		}
		return access.With(ctx, actor), nil
	}
	secret := g.cookie(r)
	if secret == "" {
		return ctx, nil
	}
	actor, session, err := g.people.BySession(ctx, secret, from)
	if fault.Is(err, fault.SignedOut) {
		return ctx, nil
	}
	if err != nil {
		return ctx, err
	}
	return people.WithSession(access.With(ctx, actor), session), nil
}

// bearer is the token of a program.
func bearer(r *http.Request) (string, bool) {
	scheme, token, ok := strings.Cut(r.Header.Get("Authorization"), " ")
	if !ok || !strings.EqualFold(scheme, "Bearer") {
		return "", false
	}
	return strings.TrimSpace(token), true
}

// origin is where a request came from, past trusted proxies.
func (g *Gate) origin(r *http.Request) people.Origin {
	at := direct(r)
	if g.trusts(at) {
		hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
		for _, hop := range slices.Backward(hops) {
			a, err := netip.ParseAddr(strings.TrimSpace(hop))
			if err != nil {
				break
			}
			if at = a.Unmap(); !g.trusts(at) {
				break
			}
		}
	}
	return people.Origin{Address: at.String(), Agent: r.UserAgent()}
}

// direct is the other end of the connection.
func direct(r *http.Request) netip.Addr {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	a, _ := netip.ParseAddr(host)
	return a.Unmap().WithZone("")
}

func (g *Gate) trusts(a netip.Addr) bool {
	return slices.ContainsFunc(g.proxies, func(p netip.Prefix) bool { return p.Contains(a) })
}

// secure reports whether the browser speaks TLS, with us or with a trusted proxy.
func (g *Gate) secure(r *http.Request) bool {
	return r.TLS != nil || g.trusts(direct(r)) && strings.EqualFold(r.Header.Get("X-Forwarded-Proto"), "https")
}

// cookie is the secret of the browser's session.
func (g *Gate) cookie(r *http.Request) string {
	c, err := r.Cookie(g.cookieName(r))
	if err != nil {
		return ""
	}
	return c.Value
}

func (g *Gate) cookieName(r *http.Request) string {
	if g.secure(r) {
		return cookieTLS
	}
	return cookiePlain
}

// setCookie gives the browser the session, or with an empty secret takes it away.
func (g *Gate) setCookie(w http.ResponseWriter, r *http.Request, secret string, until time.Duration) {
	c := &http.Cookie{
		Name: g.cookieName(r), Value: secret, Path: "/", MaxAge: int(until.Seconds()),
		HttpOnly: true, Secure: g.secure(r), SameSite: http.SameSiteLaxMode,
	}
	if secret == "" {
		c.MaxAge = -1
	}
	http.SetCookie(w, c)
}
