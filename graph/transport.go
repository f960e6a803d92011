package graph

import (
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"fuwu/server/fault"
)

// plain is GraphQL over HTTP: questions by POST, and by GET what changes nothing.
// gqlgen's own transports repeat a body they cannot read, run a subscription for
// its first event, and read every answer through once more to write it.
type plain struct{}

var _ graphql.Transport = plain{}

// The two kinds an answer is sent as. The older one is 200 whenever the question
// could be read, the newer one tells by its status whether it was run.
const (
	kindJSON     = "application/json"
	kindResponse = "application/graphql-response+json"
)

// Supports everything but sockets: what is no question is refused in Do.
func (plain) Supports(r *http.Request) bool {
	return r.Header.Get("Upgrade") == "" && (r.Method == http.MethodPost || r.Method == http.MethodGet)
}

// Do answers a question.
func (plain) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	kind := answersAs(r)
	start := graphql.Now()
	q, err := readQuestion(r)
	if err != nil || q.Query == "" {
		reason := refuse(string(fault.Malformed), "%s", fault.Message(fault.New(fault.Malformed).With("expected", `{"query": "…"}`), locale(r.Context())))
		write(w, http.StatusBadRequest, kind, &graphql.Response{Errors: gqlerror.List{reason}})
		return
	}
	q.Headers, q.ReadTime = r.Header, graphql.TraceTiming{Start: start, End: graphql.Now()}
	asked, refused := exec.CreateOperationContext(r.Context(), q)
	status := http.StatusBadRequest
	if refused == nil {
		status, refused = byThisWay(w, r, asked.Operation.Operation)
	}
	if refused != nil {
		if kind == kindJSON && status == http.StatusBadRequest {
			status = http.StatusOK
		}
		x := exec.DispatchError(graphql.WithOperationContext(r.Context(), asked), refused)
		x.Data = nil
		write(w, status, kind, x)
		return
	}
	answer, ctx := exec.DispatchOperation(r.Context(), asked)
	write(w, http.StatusOK, kind, answer(ctx))
}

// byThisWay refuses changes by GET and what goes on for ever.
func byThisWay(w http.ResponseWriter, r *http.Request, o ast.Operation) (int, gqlerror.List) {
	switch {
	case o == ast.Subscription:
		return http.StatusBadRequest, gqlerror.List{refuse(codeLimit, "subscriptions are answered on the socket")}
	case o != ast.Query && r.Method == http.MethodGet:
		w.Header().Set("Allow", http.MethodPost)
		return http.StatusMethodNotAllowed, gqlerror.List{refuse(codeLimit, "GET only asks: send changes by POST")}
	}
	return http.StatusOK, nil
}

// answersAs is the kind of answer whoever asks prefers.
func answersAs(r *http.Request) string {
	for part := range strings.SplitSeq(r.Header.Get("Accept"), ",") {
		kind, _, err := mime.ParseMediaType(strings.TrimSpace(part))
		switch {
		case err != nil:
		case kind == kindResponse:
			return kindResponse
		case kind == kindJSON || kind == "application/*" || kind == "*/*":
			return kindJSON
		}
	}
	return kindJSON
}

// readQuestion reads what is asked; an error never says what was sent.
func readQuestion(r *http.Request) (*graphql.RawParams, error) {
	q := &graphql.RawParams{}
	if r.Method == http.MethodPost {
		return q, decode(r.Body, q)
	}
	given, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, err
	}
	q.Query, q.OperationName = given.Get("query"), given.Get("operationName")
	for name, into := range map[string]*map[string]any{"variables": &q.Variables, "extensions": &q.Extensions} {
		if text := given.Get(name); text != "" {
			if err := decode(strings.NewReader(text), into); err != nil {
				return nil, err
			}
		}
	}
	return q, nil
}

// decode reads one JSON value with its numbers as they are written.
func decode(from io.Reader, into any) error {
	d := json.NewDecoder(from)
	d.UseNumber()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more follows")
	}
	return nil
}

// write sends an answer. Data is JSON already and is not looked at again; a
// question that was not run has none.
func write(w http.ResponseWriter, status int, kind string, x *graphql.Response) {
	var body []byte
	if len(x.Errors) == 0 && x.Extensions == nil {
		body = append(append([]byte(`{"data":`), x.Data...), '}')
	} else {
		var err error
		body, err = json.Marshal(struct {
			Errors     gqlerror.List   `json:"errors,omitempty"`
			Data       json.RawMessage `json:"data,omitempty"`
			Extensions map[string]any  `json:"extensions,omitempty"`
		}{x.Errors, x.Data, x.Extensions})
		if err != nil {
			status, body = http.StatusInternalServerError, []byte(`{"errors":[{"message":"INTERNAL","extensions":{"code":"INTERNAL"}}]}`)
		}
	}
	w.Header().Set("Content-Type", kind+"; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body) // whoever asked may have left
}
