package graph

import (
	"context"

	"fuwu/server/access"
	"fuwu/server/fault"
)

// viewer is who asks; admission has seen to it that somebody does.
func viewer(ctx context.Context) access.Actor {
	a, _ := access.From(ctx)
	return a
}

// signedIn is viewer for @public fields, which nobody may ask too.
func signedIn(ctx context.Context) (access.Actor, bool) { return access.From(ctx) }

type localeKey struct{}

// WithLocale says in which language a viewer who is not signed in is answered.
func WithLocale(ctx context.Context, locale string) context.Context {
	return context.WithValue(ctx, localeKey{}, locale)
}

// locale is the language of the answer: the viewer's own, else the request's.
func locale(ctx context.Context) string {
	if a, ok := access.From(ctx); ok && a.Locale != "" {
		return a.Locale
	}
	if l, ok := ctx.Value(localeKey{}).(string); ok {
		return l
	}
	return fault.Chinese
}
