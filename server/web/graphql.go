package web

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"

	"fuwu/server/access"
	"fuwu/server/fault"
)

// Lengths of questions.
const (
	maxQuestion          = 1 << 20
	maxQuestionAnonymous = 64 << 10
)

// graphql lets questions in: sockets at once, the others by the lane.
func (d *door) graphql(w http.ResponseWriter, r *http.Request) {
	switch {
	case r.Method == http.MethodGet && strings.EqualFold(r.Header.Get("Upgrade"), "websocket"):
		d.GraphQL.ServeHTTP(w, r)
		return
	case r.Method == http.MethodPost:
		if !d.readQuestion(w, r) {
			return
		}
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, POST")
		unasked(w, r, http.StatusMethodNotAllowed, "GET or POST")
		return
	}
	d.queries.admit(d.GraphQL).ServeHTTP(w, r)
}

// readQuestion takes the whole body before the question takes a place in the
// lane, and refuses what is no JSON object without repeating it.
func (d *door) readQuestion(w http.ResponseWriter, r *http.Request) bool {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		unasked(w, r, http.StatusUnsupportedMediaType, "application/json")
		return false
	}
	max := int64(maxQuestionAnonymous)
	if _, ok := access.From(r.Context()); ok {
		max = maxQuestion
	}
	text, err := io.ReadAll(http.MaxBytesReader(w, r.Body, max))
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		unasked(w, r, http.StatusRequestEntityTooLarge, "")
		return false
	case err != nil:
		unasked(w, r, http.StatusBadRequest, "JSON")
		return false
	}
	if object := bytes.TrimLeft(text, " \t\r\n"); len(object) == 0 || object[0] != '{' || !json.Valid(text) {
		unasked(w, r, http.StatusBadRequest, "JSON")
		return false
	}
	r.Body = io.NopCloser(bytes.NewReader(text))
	r.ContentLength = int64(len(text))
	return true
}

// unasked answers a question that is none, as GraphQL does: with a message.
func unasked(w http.ResponseWriter, r *http.Request, status int, expected string) {
	e := fault.New(fault.Malformed).With("expected", expected)
	if status == http.StatusRequestEntityTooLarge {
		e = fault.New(fault.TooLarge).With("max", "1 MiB")
	}
	answer(w, status, map[string]any{"errors": []map[string]any{{
		"message": fault.Message(e, Locale(r.Context())), "extensions": map[string]any{"code": e.Code},
	}}})
}

// playground is for those who are signed in; others are sent to sign in.
func (d *door) playground() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET")
			unasked(w, r, http.StatusMethodNotAllowed, "GET")
			return
		}
		if _, ok := access.From(r.Context()); !ok {
			http.Redirect(w, r, "/sign-in?next=%2Fplayground", http.StatusSeeOther)
			return
		}
		d.Playground.ServeHTTP(w, r)
	})
}
