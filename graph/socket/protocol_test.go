package socket

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/gobwas/ws"
)

// Each story is what a client says that it must not, and the code it is sent away with.
func TestClosesWhoBreaksTheProtocol(t *testing.T) {
	r := open(t, nil)
	long := strings.Repeat("x", 64<<10)
	for _, story := range []struct {
		name  string
		acked bool
		say   []string
		code  ws.StatusCode
	}{
		{"not JSON", true, []string{`hello`}, 4400},
		{"JSON but no object", true, []string{`["ping"]`}, 4400},
		{"two values", true, []string{`{"type":"ping"}{"type":"ping"}`}, 4400},
		{"empty message", true, []string{``}, 4400},
		{"no type", true, []string{`{"id":"1"}`}, 4400},
		{"unknown type", true, []string{`{"type":"start"}`}, 4400},
		{"a type only the server says", true, []string{`{"type":"connection_ack"}`}, 4400},
		{"type is a number", true, []string{`{"type":1}`}, 4400},
		{"id is a number", true, []string{`{"id":1,"type":"subscribe","payload":{"query":"{echo}"}}`}, 4400},
		{"subscribe without id", true, []string{`{"type":"subscribe","payload":{"query":"{echo}"}}`}, 4400},
		{"subscribe with an empty id", true, []string{`{"id":"","type":"subscribe","payload":{"query":"{echo}"}}`}, 4400},
		{"subscribe with an id without end", true, []string{`{"id":"` + long[:300] + `","type":"subscribe","payload":{"query":"{echo}"}}`}, 4400},
		{"subscribe without payload", true, []string{`{"id":"1","type":"subscribe"}`}, 4400},
		{"subscribe with a null payload", true, []string{`{"id":"1","type":"subscribe","payload":null}`}, 4400},
		{"subscribe with a text payload", true, []string{`{"id":"1","type":"subscribe","payload":"{echo}"}`}, 4400},
		{"subscribe without query", true, []string{`{"id":"1","type":"subscribe","payload":{}}`}, 4400},
		{"query is a number", true, []string{`{"id":"1","type":"subscribe","payload":{"query":1}}`}, 4400},
		{"variables are a list", true, []string{`{"id":"1","type":"subscribe","payload":{"query":"{echo}","variables":[]}}`}, 4400},
		{"extensions are a text", true, []string{`{"id":"1","type":"subscribe","payload":{"query":"{echo}","extensions":""}}`}, 4400},
		{"complete without id", true, []string{`{"type":"complete"}`}, 4400},
		{"ping with a list", true, []string{`{"type":"ping","payload":[]}`}, 4400},
		{"init with a text", false, []string{`{"type":"connection_init","payload":"me"}`}, 4400},
		{"an operation before the ack", false, []string{`{"id":"1","type":"subscribe","payload":{"query":"{echo}"}}`}, 4401},
		{"init twice", true, []string{`{"type":"connection_init"}`}, 4429},
		{"one id twice", true, []string{`{"id":"1","type":"subscribe","payload":{"query":"subscription{endless}"}}`, `{"id":"1","type":"subscribe","payload":{"query":"subscription{endless}"}}`}, 4409},
		{"text that is no text", true, []string{"{\"type\":\"ping\",\"payload\":{\"a\":\"\xff\"}}"}, 1007},
		{"more than the limit", true, []string{`{"type":"ping","payload":{"a":"` + long + `"}}`}, 1009},
	} {
		t.Run(story.name, func(t *testing.T) {
			c := r.dial()
			c.T = t
			if story.acked {
				c.say(`{"type":"connection_init"}`)
				c.hear(`{"type":"connection_ack","payload":{"version":"1.2.3"}}`)
			}
			for _, text := range story.say {
				c.say(text)
			}
			c.hearClose(story.code)
		})
	}
}

func TestClosesWhoBreaksTheFraming(t *testing.T) {
	r := open(t, nil)
	mask := [4]byte{1, 2, 3, 4}
	for _, story := range []struct {
		name string
		do   func(c *client)
		code ws.StatusCode
	}{
		{"binary", func(c *client) { c.frame(ws.NewBinaryFrame([]byte(`{"type":"ping"}`))) }, 4400},
		{"unmasked", func(c *client) { _ = ws.WriteFrame(c.nc, ws.NewTextFrame([]byte(`{}`))) }, 1002},
		{"reserved bit", func(c *client) {
			_ = ws.WriteHeader(c.nc, ws.Header{Fin: true, Rsv: 4, OpCode: ws.OpText, Masked: true, Mask: mask})
		}, 1002},
		{"continuation of nothing", func(c *client) { c.frame(ws.NewFrame(ws.OpContinuation, true, []byte("x"))) }, 1002},
		{"text inside a text", func(c *client) {
			c.frame(ws.NewFrame(ws.OpText, false, []byte(`{`)))
			c.frame(ws.NewTextFrame([]byte(`{}`)))
		}, 1002},
		{"an announcement of four exabytes", func(c *client) {
			_ = ws.WriteHeader(c.nc, ws.Header{Fin: true, OpCode: ws.OpText, Masked: true, Mask: mask, Length: 1 << 62})
		}, 1009},
		{"fragments that together are too big", func(c *client) {
			c.frame(ws.NewFrame(ws.OpText, false, make([]byte, 40<<10)))
			c.frame(ws.NewFrame(ws.OpContinuation, true, make([]byte, 40<<10)))
		}, 1009},
		{"a close frame of one byte", func(c *client) { c.frame(ws.NewCloseFrame([]byte{3})) }, 1002},
		{"a goodbye", func(c *client) { c.frame(ws.NewCloseFrame(ws.NewCloseFrameBody(1000, "bye"))) }, 1000},
		{"a goodbye without a code", func(c *client) { c.frame(ws.NewCloseFrame(nil)) }, 0},
	} {
		t.Run(story.name, func(t *testing.T) {
			c := r.join()
			c.T = t
			story.do(c)
			c.hearClose(story.code)
		})
	}
}

func TestRefusesWhoMayNotHaveASocket(t *testing.T) {
	r := open(t, nil)
	for user, code := range map[string]ws.StatusCode{"refused": 4403, "expired": 4401, "panic": 4403} {
		c := r.dial("X-User", user)
		c.say(`{"type":"connection_init","payload":{}}`)
		c.hearClose(code)
	}
}

func TestRefusesHandshakes(t *testing.T) {
	r := open(t, func(c *Config) { c.AllowedOrigins = []string{"https://desk.example"} })
	host := strings.TrimPrefix(r.server.URL, "http://")
	for _, story := range []struct {
		name, protocol, origin string
		status                 int
	}{
		{"no browser", subprotocol, "", 101},
		{"the server's own page", subprotocol, "https://" + host, 101},
		{"an allowed page", subprotocol, "https://desk.example", 101},
		{"a stranger's page", subprotocol, "https://evil.example", 403},
		{"an allowed host with another port", subprotocol, "https://desk.example:1", 403},
		{"a page without origin", subprotocol, "null", 403},
	} {
		t.Run(story.name, func(t *testing.T) {
			status, _ := handshake(t, r, story.protocol, story.origin)
			if status != story.status {
				t.Errorf("status %d, want %d", status, story.status)
			}
		})
	}
	for _, protocol := range []string{"", "graphql-ws"} {
		status, c := handshake(t, r, protocol, "")
		if status != 101 {
			t.Fatalf("status %d", status)
		}
		c.hearClose(4406)
	}
}

func handshake(t *testing.T, r *room, protocol, origin string) (int, *client) {
	nc, err := net.Dial("tcp", strings.TrimPrefix(r.server.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = nc.Close() })
	request, _ := http.NewRequest("GET", r.server.URL, nil)
	for k, v := range map[string]string{
		"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
		"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Protocol": protocol, "Origin": origin,
	} {
		if v != "" {
			request.Header.Set(k, v)
		}
	}
	if err := request.Write(nc); err != nil {
		t.Fatal(err)
	}
	br := bufio.NewReader(nc)
	response, err := http.ReadResponse(br, request)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, newClient(t, nc, br)
}

// A client may send its first messages together with the handshake.
func TestReadsWhatCameWithTheHandshake(t *testing.T) {
	r := open(t, nil)
	nc, err := net.Dial("tcp", strings.TrimPrefix(r.server.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer nc.Close()
	first := ws.MustCompileFrame(ws.MaskFrame(ws.NewTextFrame([]byte(`{"type":"connection_init"}`))))
	_, err = fmt.Fprintf(nc, "GET / HTTP/1.1\r\nHost: desk\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"+
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: %s\r\n\r\n%s", subprotocol, first)
	if err != nil {
		t.Fatal(err)
	}
	br := bufio.NewReader(nc)
	if _, err := http.ReadResponse(br, nil); err != nil {
		t.Fatal(err)
	}
	newClient(t, nc, br).hear(`{"type":"connection_ack","payload":{"version":"1.2.3"}}`)
}

func TestOperations(t *testing.T) {
	r := open(t, nil)
	for _, story := range []struct {
		name, query string
		hear        []string
	}{
		{"a query", `{echo(text:"hi")}`, []string{`{"id":"a","type":"next","payload":{"data":{"echo":"hi"}}}`, `{"id":"a","type":"complete"}`}},
		{"a mutation", `mutation{note(text:"hi")}`, []string{`{"id":"a","type":"next","payload":{"data":{"note":"hi"}}}`, `{"id":"a","type":"complete"}`}},
		{"a subscription that ends", `subscription{count(to:2)}`, []string{
			`{"id":"a","type":"next","payload":{"data":{"count":1}}}`, `{"id":"a","type":"next","payload":{"data":{"count":2}}}`, `{"id":"a","type":"complete"}`}},
		{"no such field", `{nothing}`, []string{`{"id":"a","type":"error","payload":[{"message":"Cannot query field \"nothing\" on type \"Query\".","locations":[{"line":1,"column":2}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}`}},
		{"no GraphQL", `{`, []string{`{"id":"a","type":"error","payload":[{"message":"Expected Name, found \u003cEOF\u003e","locations":[{"line":1,"column":2}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}`}},
		{"refused before it began", `{refused}`, []string{`{"id":"a","type":"error","payload":[{"message":"not today"}]}`}},
		{"a panic", `{boom}`, []string{`{"id":"a","type":"error","payload":[{"message":"internal error","extensions":{"code":"INTERNAL"}}]}`}},
		{"a panic in the stream", `subscription{boom}`, []string{`{"id":"a","type":"error","payload":[{"message":"internal error","extensions":{"code":"INTERNAL"}}]}`}},
	} {
		t.Run(story.name, func(t *testing.T) {
			c := r.join()
			c.T = t
			c.subscribe("a", story.query)
			for _, want := range story.hear {
				c.hear(want)
			}
			c.subscribe("a", `{echo(text:"the id is free again, and nothing else came")}`)
			c.hear(`{"id":"a","type":"next","payload":{"data":{"echo":"the id is free again, and nothing else came"}}}`)
		})
	}
}

func TestIdsAreAnyText(t *testing.T) {
	c := open(t, nil).join()
	c.say(`{"id":"a\"\\\n号","type":"subscribe","payload":{"query":"query Q($t:String!){echo(text:$t)} query R{echo(text:\"r\")}","operationName":"Q","variables":{"t":"v"},"extensions":null}}`)
	c.hear(`{"id":"a\"\\\n号","type":"next","payload":{"data":{"echo":"v"}}}`)
	c.hear(`{"id":"a\"\\\n号","type":"complete"}`)
}

func TestClientCompletes(t *testing.T) {
	r := open(t, nil)
	c := r.join()
	c.subscribe("a", `subscription Mine{endless}`)
	eventually(t, "subscribed", func() bool { return r.transport.Stats().Operations == 1 })
	c.say(`{"id":"a","type":"complete"}`)
	select {
	case <-r.desk.ended:
	case <-time.After(patience):
		t.Fatal("the context of a completed operation must end")
	}
	c.say(`{"id":"never seen","type":"complete"}`)
	c.subscribe("a", `{echo(text:"again")}`)
	c.hear(`{"id":"a","type":"next","payload":{"data":{"echo":"again"}}}`)
}

func TestPings(t *testing.T) {
	c := open(t, nil).dial()
	c.say(`{"type":"ping"}`) // allowed before the ack
	c.hear(`{"type":"pong"}`)
	c.say(`{"type":"ping","payload":{"n":1}}`)
	c.hear(`{"type":"pong","payload":{"n":1}}`)
	c.say(`{"type":"pong"}`)
	c.frame(ws.NewPingFrame([]byte("frame")))
	if f := c.next(); f.Header.OpCode != ws.OpPong || string(f.Payload) != "frame" {
		t.Fatalf("got %s", show(f))
	}
}

func TestFragmentsWithAPingBetween(t *testing.T) {
	c := open(t, nil).dial()
	c.frame(ws.NewFrame(ws.OpText, false, []byte(`{"type":`)))
	c.frame(ws.NewPingFrame(nil))
	if f := c.next(); f.Header.OpCode != ws.OpPong {
		t.Fatalf("got %s", show(f))
	}
	c.frame(ws.NewFrame(ws.OpContinuation, false, []byte(`"pi`)))
	c.frame(ws.NewFrame(ws.OpContinuation, true, []byte(`ng"}`)))
	c.hear(`{"type":"pong"}`)
}

func TestHundredOperationsASocket(t *testing.T) {
	r := open(t, nil)
	c := r.join()
	for i := range 100 {
		c.subscribe(fmt.Sprint(i), `subscription{endless}`)
	}
	c.subscribe("one more", `{echo(text:"no")}`)
	c.hear(`{"id":"one more","type":"error","payload":[{"message":"too many operations at once on this socket","extensions":{"code":"TOO_MANY_OPERATIONS"}}]}`)
	c.say(`{"id":"7","type":"complete"}`)
	eventually(t, "room for another", func() bool {
		c.subscribe("another", `{echo(text:"yes")}`)
		f := c.next()
		if strings.Contains(string(f.Payload), "TOO_MANY") {
			return false
		}
		return string(f.Payload) == `{"id":"another","type":"next","payload":{"data":{"echo":"yes"}}}`
	})
}

// An operation that ignores that it was completed still counts, or subscribe and complete in turn would start goroutines without end.
func TestOperationsThatDoNotEndCount(t *testing.T) {
	r := open(t, func(c *Config) { c.Limits.Operations = 3 })
	c := r.join()
	for range 3 {
		c.subscribe("a", `{held}`)
		<-r.desk.holding
		c.say(`{"id":"a","type":"complete"}`)
	}
	c.subscribe("a", `{held}`)
	c.hear(`{"id":"a","type":"error","payload":[{"message":"too many operations at once on this socket","extensions":{"code":"TOO_MANY_OPERATIONS"}}]}`)
	close(r.desk.held)
}

func TestTwentySocketsAUser(t *testing.T) {
	r := open(t, nil)
	var first *client
	for range 20 {
		first = r.join("X-User", "wang")
	}
	c := r.dial("X-User", "wang")
	c.say(`{"type":"connection_init"}`)
	c.hearClose(4429)
	r.join("X-User", "li") // others are not concerned
	_ = first.nc.Close()
	eventually(t, "one has gone", func() bool { return r.transport.Stats().Sockets == 20 })
	r.join("X-User", "wang")
}

func TestOperationTakesTooLong(t *testing.T) {
	c := open(t, func(c *Config) { c.Limits.Operation = 20 * time.Millisecond }).join()
	c.subscribe("a", `{slow}`)
	c.hear(`{"id":"a","type":"error","payload":[{"message":"the operation took too long","extensions":{"code":"TIMEOUT"}}]}`)
}
