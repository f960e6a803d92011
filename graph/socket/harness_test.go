package socket

import (
	"bufio"
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/gobwas/ws"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) {
	if actAsClients() {
		return
	}
	goleak.VerifyTestMain(m)
}

const patience = 20 * time.Second // how long a test waits for what must come

// desk is a hand-written executable schema with something of every kind.
type desk struct {
	schema  *ast.Schema
	holding chan struct{} // says that `held` has begun
	held    chan struct{} // what `held` waits for, whatever becomes of its context
	ended   chan string   // says which endless subscription's context has ended
}

func newDesk() *desk {
	return &desk{
		schema: gqlparser.MustLoadSchema(&ast.Source{Input: `
			type Query { echo(text: String!): String boom: String held: String slow: String refused: String }
			type Mutation { note(text: String!): String }
			type Subscription { count(to: Int!): Int endless: Int boom: Int queue(view: String!, after: Int): Int }`}),
		holding: make(chan struct{}, 100),
		held:    make(chan struct{}),
		ended:   make(chan string, 100),
	}
}

func (d *desk) Schema() *ast.Schema { return d.schema }

func (d *desk) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

func (d *desk) Exec(ctx context.Context) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	field := op.Operation.SelectionSet[0].(*ast.Field)
	args := field.ArgumentMap(op.Variables)
	one := func(v any) graphql.ResponseHandler {
		data, _ := json.Marshal(map[string]any{field.Alias: v})
		return graphql.OneShot(&graphql.Response{Data: data})
	}
	switch field.Name {
	case "echo", "note":
		return one(args["text"])
	case "held":
		d.holding <- struct{}{}
		<-d.held
		return one("let go")
	case "slow":
		return func(ctx context.Context) *graphql.Response {
			<-ctx.Done()
			return nil
		}
	case "refused":
		graphql.AddError(ctx, errors.New("not today"))
		return nil
	case "boom":
		if op.Operation.Operation == ast.Query {
			panic("boom")
		}
		return func(context.Context) *graphql.Response { panic("boom in the stream") }
	case "count":
		n, to := int64(0), args["to"].(int64)
		return func(ctx context.Context) *graphql.Response {
			if n == to {
				return nil
			}
			n++
			return &graphql.Response{Data: json.RawMessage(fmt.Sprintf(`{"count":%d}`, n))}
		}
	case "endless":
		return func(ctx context.Context) *graphql.Response {
			<-ctx.Done()
			d.ended <- op.OperationName
			return nil
		}
	}
	panic("unexpected field " + field.Name)
}

// room is a transport behind a real HTTP server.
type room struct {
	*testing.T
	transport *Transport
	desk      *desk
	server    *httptest.Server
}

type userKey struct{}

// byHeader admits who names themselves in the request.
func byHeader(ctx context.Context, r *http.Request, _ json.RawMessage) (context.Context, Identity, error) {
	user := r.Header.Get("X-User")
	switch user {
	case "refused":
		return nil, Identity{}, errors.New("refused")
	case "expired":
		return nil, Identity{}, fmt.Errorf("session: %w", ErrUnauthorized)
	case "panic":
		panic("init")
	}
	return context.WithValue(ctx, userKey{}, user), Identity{User: user, Session: r.Header.Get("X-Session")}, nil
}

func open(t *testing.T, change func(*Config)) *room {
	return openOn(t, change, (*httptest.Server).Start)
}

func openOn(t *testing.T, change func(*Config), start func(*httptest.Server)) *room {
	config := Config{Init: byHeader, Logger: slog.New(slog.NewTextHandler(io.Discard, nil)), Now: time.Now, Version: "1.2.3"}
	if change != nil {
		change(&config)
	}
	r := &room{T: t, transport: New(config), desk: newDesk()}
	h := handler.New(r.desk)
	h.AddTransport(r.transport)
	h.SetErrorPresenter(func(ctx context.Context, err error) *gqlerror.Error {
		e := graphql.DefaultErrorPresenter(ctx, err)
		if e.Extensions == nil && strings.Contains(e.Message, "internal system error") {
			e = &gqlerror.Error{Message: "internal error", Extensions: map[string]any{"code": "INTERNAL"}}
		}
		return e
	})
	h.SetRecoverFunc(func(context.Context, any) error { return errors.New("internal system error") })
	r.server = httptest.NewUnstartedServer(h)
	start(r.server)
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		if err := r.transport.Shutdown(ctx); err != nil {
			t.Errorf("shutdown: %v", err)
		}
		r.server.Close()
		if s := r.transport.Stats(); s.Sockets != 0 || s.Operations != 0 || s.Cohorts != 0 {
			t.Errorf("left behind: %+v", s)
		}
	})
	return r
}

// client speaks frames, and says what it expects.
type client struct {
	*testing.T
	nc net.Conn
	br io.Reader
}

func (r *room) dial(header ...string) *client {
	r.Helper()
	h := http.Header{}
	for i := 0; i < len(header); i += 2 {
		h.Set(header[i], header[i+1])
	}
	d := ws.Dialer{Protocols: []string{"something-else", subprotocol}, Header: ws.HandshakeHeaderHTTP(h), Timeout: patience,
		TLSConfig: &tls.Config{InsecureSkipVerify: true}} // the server is ours
	nc, br, _, err := d.Dial(r.Context(), strings.Replace(r.server.URL, "http", "ws", 1))
	if err != nil {
		r.Fatal(err)
	}
	r.Cleanup(func() { _ = nc.Close() })
	return newClient(r.T, nc, br)
}

func newClient(t *testing.T, nc net.Conn, br *bufio.Reader) *client {
	c := &client{T: t, nc: nc, br: nc}
	if br != nil {
		c.br = br
	}
	return c
}

func (r *room) join(header ...string) *client {
	r.Helper()
	c := r.dial(header...)
	c.say(`{"type":"connection_init"}`)
	c.hear(`{"type":"connection_ack","payload":{"version":"1.2.3"}}`)
	return c
}

func (c *client) frame(f ws.Frame) {
	c.Helper()
	if err := ws.WriteFrame(c.nc, ws.MaskFrame(f)); err != nil {
		c.Fatal(err)
	}
}

func (c *client) say(text string) {
	c.Helper()
	c.frame(ws.NewTextFrame([]byte(text)))
}

func (c *client) subscribe(id, query string) {
	c.Helper()
	q, _ := json.Marshal(query)
	c.say(fmt.Sprintf(`{"id":%q,"type":"subscribe","payload":{"query":%s}}`, id, q))
}

func (c *client) next() ws.Frame {
	c.Helper()
	f, err := c.tryNext()
	if err != nil {
		c.Fatal(err)
	}
	return f
}

func (c *client) tryNext() (ws.Frame, error) {
	if _, fake := c.nc.(*net.TCPConn); fake {
		_ = c.nc.SetReadDeadline(time.Now().Add(patience))
	}
	return ws.ReadFrame(c.br)
}

func (c *client) hear(want string) {
	c.Helper()
	f := c.next()
	if f.Header.OpCode != ws.OpText || string(f.Payload) != want {
		c.Fatalf("got %s, want %s", show(f), want)
	}
}

func (c *client) hearClose(code ws.StatusCode) {
	c.Helper()
	for {
		f := c.next()
		if f.Header.OpCode == ws.OpText && string(f.Payload) == string(pingMessage) {
			continue
		}
		got, reason := ws.ParseCloseFrameData(f.Payload)
		if f.Header.OpCode != ws.OpClose || got != code {
			c.Fatalf("got %s, want close %d", show(f), code)
		}
		if code >= 4000 && reason == "" {
			c.Fatalf("close %d without a reason", code)
		}
		break
	}
	if f, err := c.tryNext(); err == nil {
		c.Fatalf("after the close frame came %s", show(f))
	}
	_ = c.nc.Close()
}

func show(f ws.Frame) string {
	if f.Header.OpCode == ws.OpClose {
		code, reason := ws.ParseCloseFrameData(f.Payload)
		return fmt.Sprintf("close %d %s", code, reason)
	}
	return fmt.Sprintf("opcode %d: %.300s", f.Header.OpCode, f.Payload)
}

// eventually waits for what other goroutines are about to bring about.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	deadline := time.NewTimer(patience)
	defer deadline.Stop()
	again := time.NewTicker(time.Millisecond)
	defer again.Stop()
	for !ok() {
		select {
		case <-again.C:
		case <-deadline.C:
			t.Fatalf("not in time: %s", what)
		}
	}
}
