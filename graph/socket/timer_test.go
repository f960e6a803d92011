package socket

import (
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"

	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/gobwas/ws"
)

// inBubble runs a story with one client on a pipe, where time passes when everybody waits.
func inBubble(t *testing.T, story func(t *testing.T, transport *Transport, b *board, c *client)) {
	synctest.Test(t, func(t *testing.T) {
		b := newBoard()
		transport := New(Config{Init: byHeader, Logger: slog.New(slog.NewTextHandler(io.Discard, nil)), Now: time.Now, Version: "1.2.3", Sharer: b})
		server, client := net.Pipe()
		transport.start(server, nil, httptest.NewRequest("GET", "/graphql", nil), executor.New(newDesk()))
		story(t, transport, b, newClient(t, client, nil))
		_ = client.Close()
		if err := transport.Shutdown(t.Context()); err != nil {
			t.Error(err)
		}
	})
}

func elapsed(t *testing.T, since time.Time, want time.Duration) {
	t.Helper()
	if got := time.Since(since); got != want {
		t.Errorf("after %v, want %v", got, want)
	}
}

func TestInitTimeout(t *testing.T) {
	inBubble(t, func(t *testing.T, _ *Transport, _ *board, c *client) {
		start := time.Now()
		c.say(`{"type":"ping"}`) // is not an init
		c.hear(`{"type":"pong"}`)
		f := c.next()
		if code, _ := ws.ParseCloseFrameData(f.Payload); code != 4408 {
			t.Errorf("got %s", show(f))
		}
		elapsed(t, start, 5*time.Second)
	})
}

func TestServerPings(t *testing.T) {
	inBubble(t, func(t *testing.T, transport *Transport, _ *board, c *client) {
		c.say(`{"type":"connection_init"}`)
		c.hear(`{"type":"connection_ack","payload":{"version":"1.2.3"}}`)
		start := time.Now()
		for i := range 100 { // as long as it answers
			c.hear(`{"type":"ping"}`)
			elapsed(t, start, time.Duration(i+1)*15*time.Second)
			c.say(`{"type":"pong"}`)
		}
		start = time.Now()
		c.hear(`{"type":"ping"}`)
		c.hear(`{"type":"ping"}`)
		f := c.next()
		if code, _ := ws.ParseCloseFrameData(f.Payload); code != CodeTooSlow {
			t.Errorf("got %s", show(f))
		}
		elapsed(t, start, 45*time.Second)
		if transport.Stats().Cut != 1 {
			t.Error("not counted")
		}
	})
}

// Nobody takes the ping, so ten seconds later the socket has ended.
func TestWriteTimeout(t *testing.T) {
	inBubble(t, func(t *testing.T, transport *Transport, b *board, c *client) {
		c.say(`{"type":"connection_init"}`)
		c.hear(`{"type":"connection_ack","payload":{"version":"1.2.3"}}`)
		c.subscribe("s", `subscription{queue(view:"q")}`)
		synctest.Wait()
		start := time.Now()
		b.cohort("q").Publish(b.commit(0))
		for transport.Stats().Sockets > 0 {
			time.Sleep(time.Millisecond) // of the bubble: no time passes outside
			synctest.Wait()
		}
		if took := time.Since(start); took < 10*time.Second || took > 10*time.Second+2*time.Millisecond {
			t.Errorf("cut after %v", took)
		}
		if s := transport.Stats(); s.Cut != 1 || s.Cohorts != 0 {
			t.Errorf("stats %+v", s)
		}
	})
}

// A client that says nothing after our close frame is left after a second.
func TestCloseTimeout(t *testing.T) {
	inBubble(t, func(t *testing.T, transport *Transport, _ *board, c *client) {
		c.say(`{"type":"nonsense"}`)
		if code, _ := ws.ParseCloseFrameData(c.next().Payload); code != 4400 {
			t.Errorf("closed with %d", code)
		}
		start := time.Now()
		if _, err := c.nc.Read(make([]byte, 1)); !errors.Is(err, io.EOF) {
			t.Errorf("read %v", err)
		}
		elapsed(t, start, time.Second)
	})
}
