package web

import (
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"

	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/people"
)

// maxAuth is how long a sign-in may be.
const maxAuth = 8 << 10

// signIn begins a session and ends the one the browser had.
func (d *door) signIn(w http.ResponseWriter, r *http.Request) {
	var in struct{ Login, Password string }
	if err := body(w, r, &in); err != nil {
		refuse(w, r, err)
		return
	}
	var missing fault.All
	if in.Login == "" {
		missing.Add(fault.New(fault.Required, "login"))
	}
	if in.Password == "" {
		missing.Add(fault.New(fault.Required, "password"))
	}
	if err := missing.Err(); err != nil {
		refuse(w, r, err)
		return
	}
	secret, session, err := d.People.SignIn(r.Context(), in.Login, in.Password, d.Gate.origin(r))
	d.begun(w, r, secret, session, err)
}

// useLink sets a password by a one-time link and begins a session.
func (d *door) useLink(w http.ResponseWriter, r *http.Request) {
	var in struct{ Secret, Password string }
	if err := body(w, r, &in); err != nil {
		refuse(w, r, err)
		return
	}
	secret, session, err := d.People.UseLink(r.Context(), in.Secret, in.Password, d.Gate.origin(r))
	d.begun(w, r, secret, session, err)
}

// begun gives the browser its new session.
func (d *door) begun(w http.ResponseWriter, r *http.Request, secret string, session people.Session, err error) {
	if err != nil {
		d.Metrics.signIn("refused")
		d.fail(w, r, err)
		return
	}
	d.Metrics.signIn("done")
	_ = d.endOld(r) // logged; the new session stands in any case
	d.Gate.setCookie(w, r, secret, session.ExpiresAt.Sub(session.StartedAt))
	w.WriteHeader(http.StatusNoContent)
}

// signOut ends the session that asks. Whoever has none is signed out already.
func (d *door) signOut(w http.ResponseWriter, r *http.Request) {
	if err := d.endOld(r); err != nil {
		d.fail(w, r, err)
		return
	}
	d.Gate.setCookie(w, r, "", 0)
	w.WriteHeader(http.StatusNoContent)
}

// endOld ends the session the request came with.
func (d *door) endOld(r *http.Request) error {
	actor, known := access.From(r.Context())
	session, ok := people.SessionFrom(r.Context())
	if !known || !ok {
		return nil
	}
	_, err := d.People.SignOut(r.Context(), actor, session)
	if err == nil || fault.Is(err, fault.NotFound) {
		return nil
	}
	d.Log.ErrorContext(r.Context(), "a session could not be ended", "error", err, "request", RequestID(r.Context()))
	return err
}

// body reads a small JSON object.
func body(w http.ResponseWriter, r *http.Request, into any) error {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return fault.New(fault.Malformed).With("expected", "application/json")
	}
	text, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxAuth))
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return fault.New(fault.TooLarge).With("max", "8 KiB")
	case err != nil:
		return fault.New(fault.Malformed).With("expected", "JSON")
	}
	if err := json.Unmarshal(text, into); err != nil {
		return fault.New(fault.Malformed).With("expected", "JSON")
	}
	return nil
}
