package graph

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"fuwu/graph/model"
	"fuwu/server/fault"
)

// Sizes of a page of a list.
const (
	usualPage = 20
	mostPage  = 100
)

// size is how many rows are asked for, or a refusal.
func size(first *int, most int) (int, error) {
	if first == nil {
		return min(usualPage, most), nil
	}
	if *first < 0 || *first > most {
		return 0, fault.New(fault.OutOfRange, "first").With("min", 0).With("max", most)
	}
	return *first, nil
}

// macLen is how many bytes of the seal a cursor carries.
const macLen = 12

// seal makes a cursor of a place in a list: opaque, and refused in any other list.
func (r *Resolver) seal(list string, at *time.Time, id string) string {
	text := "-"
	if at != nil {
		text = at.UTC().Format(time.RFC3339Nano)
	}
	return r.sealText(list, text+" "+id)
}

// sealText is seal for lists that are sorted by a text.
func (r *Resolver) sealText(list, place string) string {
	return base64.RawURLEncoding.EncodeToString(append(r.mac(list, place), place...))
}

func (r *Resolver) mac(list, place string) []byte {
	h := hmac.New(sha256.New, r.CursorKey)
	fmt.Fprintf(h, "%s\x00%s", list, place)
	return h.Sum(nil)[:macLen]
}

// open reads a cursor of the list, nil when none is given.
func (r *Resolver) open(list string, cursor *string) (at *time.Time, id string, given bool, err error) {
	place, given, err := r.openText(list, cursor)
	if err != nil || !given {
		return nil, "", false, err
	}
	text, id, _ := strings.Cut(place, " ")
	if text == "-" {
		return nil, id, true, nil
	}
	t, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return nil, "", false, badCursor()
	}
	return &t, id, true, nil
}

// openText is open for lists that are sorted by a text.
func (r *Resolver) openText(list string, cursor *string) (place string, given bool, err error) {
	if cursor == nil || *cursor == "" {
		return "", false, nil
	}
	raw, err := base64.RawURLEncoding.DecodeString(*cursor)
	if err != nil || len(raw) <= macLen || !hmac.Equal(raw[:macLen], r.mac(list, string(raw[macLen:]))) {
		return "", false, badCursor()
	}
	return string(raw[macLen:]), true, nil
}

func badCursor() error { return fault.New(fault.Malformed, "after").With("expected", "cursor") }

// info says where a page begins and ends.
func info(cursors []string, more, before bool) *model.PageInfo {
	p := &model.PageInfo{HasNextPage: more, HasPreviousPage: before}
	if len(cursors) > 0 {
		p.StartCursor, p.EndCursor = &cursors[0], &cursors[len(cursors)-1]
	}
	return p
}

// wants reports whether the query wants a field of what is being resolved.
func wants(ctx context.Context, field string) bool {
	for _, f := range graphql.CollectFieldsCtx(ctx, nil) {
		if f.Name == field {
			return true
		}
	}
	return false
}
