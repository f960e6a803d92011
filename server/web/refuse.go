package web

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"

	"fuwu/server/fault"
)

type localeKey struct{}

// Locale is the language a request is answered in: the viewer's own, else what
// the browser asks for.
func Locale(ctx context.Context) string {
	if l, ok := ctx.Value(localeKey{}).(string); ok && l != "" {
		return l
	}
	return fault.Chinese
}

// asked is the language a browser prefers of those there are; English for those
// who read neither.
func asked(r *http.Request) string {
	header := strings.ToLower(r.Header.Get("Accept-Language"))
	if strings.TrimSpace(header) == "" {
		return fault.Chinese
	}
	best, weight := fault.English, 0.0
	for part := range strings.SplitSeq(header, ",") {
		tag, params, _ := strings.Cut(strings.TrimSpace(part), ";")
		q := 1.0
		if v, ok := strings.CutPrefix(strings.TrimSpace(params), "q="); ok {
			q, _ = strconv.ParseFloat(v, 64)
		}
		tag, _, _ = strings.Cut(strings.TrimSpace(tag), "-")
		if q <= weight {
			continue
		}
		switch tag {
		case "zh":
			best, weight = fault.Chinese, q
		case "en":
			best, weight = fault.English, q
		}
	}
	return best
}

// userError is UserError of the API.
type userError struct {
	Code    fault.Code `json:"code"`
	Path    []string   `json:"path"`
	Message string     `json:"message"`
}

// statuses of refusals; 422 for all others.
var statuses = map[fault.Code]int{
	fault.WrongPassword: http.StatusUnauthorized,
	fault.SignedOut:     http.StatusUnauthorized,
	fault.Forbidden:     http.StatusForbidden,
	fault.NotFound:      http.StatusNotFound,
	fault.TooLarge:      http.StatusRequestEntityTooLarge,
	fault.WrongFile:     http.StatusUnsupportedMediaType,
	fault.RateLimit:     http.StatusTooManyRequests,
	fault.Busy:          http.StatusServiceUnavailable,
	fault.QuotaExceeded: http.StatusInsufficientStorage,
	fault.Malformed:     http.StatusBadRequest,
}

// refuse words faults for whoever asks.
func refuse(w http.ResponseWriter, r *http.Request, err error) {
	reasons, _ := fault.From(err)
	list := make([]userError, len(reasons))
	status := http.StatusUnprocessableEntity
	for i, e := range reasons {
		list[i] = userError{e.Code, append([]string{}, e.Path...), fault.Message(e, Locale(r.Context()))}
		if s, ok := statuses[e.Code]; ok && i == 0 {
			status = s
		}
		if e.Code == fault.RateLimit {
			if s, ok := e.Params["seconds"].(int64); ok {
				w.Header().Set("Retry-After", strconv.FormatInt(s, 10))
			}
		}
		if e.Code == fault.Busy {
			w.Header().Set("Retry-After", "1")
		}
	}
	answer(w, status, map[string]any{"errors": list})
}

// fail refuses what is a fault and hides what is not.
func (d *door) fail(w http.ResponseWriter, r *http.Request, err error) {
	if _, ok := fault.From(err); ok {
		refuse(w, r, err)
		return
	}
	if errors.Is(err, context.Canceled) {
		return // nobody is there any more
	}
	if errors.Is(err, context.DeadlineExceeded) {
		refuse(w, r, fault.New(fault.Busy))
		return
	}
	d.Log.ErrorContext(r.Context(), "defect", "error", err, "request", RequestID(r.Context()))
	d.defect(w, r)
}

// defect tells the number of the request and nothing else.
func (d *door) defect(w http.ResponseWriter, r *http.Request) {
	answer(w, http.StatusInternalServerError, map[string]any{"errors": []map[string]any{{
		"code": "INTERNAL", "path": []string{}, "message": fault.Internal(Locale(r.Context()), RequestID(r.Context())),
	}}})
}

func notFound(w http.ResponseWriter, r *http.Request) { refuse(w, r, fault.New(fault.NotFound)) }

// answer writes JSON.
func answer(w http.ResponseWriter, status int, v any) {
	b, err := json.Marshal(v)
	if err != nil {
		status, b = http.StatusInternalServerError, []byte(`{"errors":[]}`)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(append(b, '\n')) // whoever asked may have left
}
