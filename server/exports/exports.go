package exports

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"mime"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/people"
	"fuwu/server/tickets"
)

// Parts are the departments whose lists are given out.
type Parts struct {
	Ops       *op.Runner
	Read      *ent.Client
	People    *people.Service
	Customers *customers.Service
	Tickets   *tickets.Service
	Clock     func() time.Time
	Zone      *time.Location
	Log       *slog.Logger
}

// Handler answers below /exports/, for whoever is signed in.
type Handler struct{ Parts }

// New makes the handler.
func New(p Parts) *Handler { return &Handler{p} }

// pageRows is how many rows are read at once.
const pageRows = 500

// ServeHTTP gives a list as a file.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	actor, ok := access.From(r.Context())
	if !ok {
		h.refuse(w, fault.Chinese, fault.New(fault.SignedOut))
		return
	}
	q := r.URL.Query()
	a := asked{actor: actor, locale: actor.Locale, zone: h.Zone, form: strings.TrimPrefix(path.Ext(r.URL.Path), "."), query: q}
	if l := q.Get("locale"); l == fault.Chinese || l == fault.English {
		a.locale = l
	}
	if r.Method != http.MethodGet {
		w.Header().Set("Allow", http.MethodGet)
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	var err error
	switch name := path.Base(r.URL.Path); {
	case r.URL.Path != "/exports/"+name || a.form != "csv" && a.form != "xlsx":
		err = fault.New(fault.NotFound)
	case strings.TrimSuffix(name, "."+a.form) == "tickets":
		err = h.sendTickets(w, r.Context(), a)
	case strings.TrimSuffix(name, "."+a.form) == "customers":
		err = h.sendCustomers(w, r.Context(), a)
	default:
		err = fault.New(fault.NotFound)
	}
	h.end(w, r.Context(), a, err)
}

// asked is what somebody asks for.
type asked struct {
	actor  access.Actor
	locale string
	zone   *time.Location
	form   string // csv or xlsx
	query  url.Values
}

// order is how the list is sorted; the first one when it does not say.
func order[T ~string](a asked, known ...T) (T, error) {
	text := a.query.Get("orderBy")
	if text == "" {
		text = a.query.Get("order")
	}
	switch {
	case text == "":
		return known[0], nil
	case !slices.Contains(known, T(text)):
		words := make([]string, len(known))
		for i, k := range known {
			words[i] = string(k)
		}
		return "", fault.New(fault.Malformed, "orderBy").With("expected", strings.Join(words, ", "))
	}
	return T(text), nil
}

// filter reads a filter in the shape of the API.
func (a asked) filter(into any) error {
	text := a.query.Get("filter")
	if text == "" {
		return nil
	}
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil || d.More() {
		return fault.New(fault.Malformed, "filter").With("expected", `{"open": true}`)
	}
	return nil
}

// enter writes the export into the ledger.
func (h *Handler) enter(ctx context.Context, a asked, act string, columns []string, filter any) error {
	what := map[string]any{"file": a.form, "columns": columns, "filter": filter}
	text, err := json.Marshal(what)
	if err != nil {
		return err
	}
	_, err = h.Ops.Run(ctx, a.actor, act, "", func(o *op.Op) error {
		o.Reason(string(text))
		return nil
	})
	return err
}

// errCut is met when the file is on its way already.
var errCut = errors.New("cut in the middle")

// end words what went wrong, unless the file is on its way.
func (h *Handler) end(w http.ResponseWriter, ctx context.Context, a asked, err error) {
	if err == nil || errors.Is(err, context.Canceled) && !errors.Is(err, errCut) {
		return
	}
	if _, ok := fault.From(err); ok && !errors.Is(err, errCut) {
		h.refuse(w, a.locale, err)
		return
	}
	if !errors.Is(err, context.Canceled) {
		h.Log.ErrorContext(ctx, "an export failed", "error", err)
	}
	if errors.Is(err, errCut) {
		panic(http.ErrAbortHandler)
	}
	w.Header().Del("Content-Disposition")
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(http.StatusInternalServerError)
	h.write(w, map[string]any{"errors": []map[string]any{{"code": "INTERNAL", "path": []string{}, "message": fault.Internal(a.locale, w.Header().Get("X-Request-Id"))}}})
}

// statuses of refusals; 422 for all others.
var statuses = map[fault.Code]int{
	fault.SignedOut: http.StatusUnauthorized, fault.Forbidden: http.StatusForbidden, fault.NotFound: http.StatusNotFound,
	fault.Malformed: http.StatusBadRequest, fault.Unknown: http.StatusBadRequest, fault.Busy: http.StatusServiceUnavailable,
}

// refuse words faults as the API does.
func (h *Handler) refuse(w http.ResponseWriter, locale string, err error) {
	type userError struct {
		Code    fault.Code `json:"code"`
		Path    []string   `json:"path"`
		Message string     `json:"message"`
	}
	reasons, _ := fault.From(err)
	list := make([]userError, len(reasons))
	status := http.StatusUnprocessableEntity
	for i, e := range reasons {
		list[i] = userError{e.Code, append([]string{}, e.Path...), fault.Message(e, locale)}
		if s, ok := statuses[e.Code]; ok && i == 0 {
			status = s
		}
	}
	w.Header().Del("Content-Disposition")
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	h.write(w, map[string]any{"errors": list})
}

func (h *Handler) write(w http.ResponseWriter, v any) {
	if err := json.NewEncoder(w).Encode(v); err != nil {
		h.Log.Debug("whoever asked has left", "error", err)
	}
}

// name is how the file is called: what it holds and the day.
func (h *Handler) name(a asked, what words) string {
	return mime.FormatMediaType("attachment", map[string]string{
		"filename": what.in(a.locale) + "-" + h.Clock().In(h.Zone).Format(time.DateOnly) + "." + a.form,
	})
}
