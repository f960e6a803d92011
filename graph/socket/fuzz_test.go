package socket

import (
	"io"
	"log/slog"
	"net"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/gobwas/ws"
)

// FuzzSocket sends anything at all to a socket that has been acknowledged: it must end, without a panic, and leave nothing behind.
func FuzzSocket(f *testing.F) {
	frame := func(text string) []byte { return ws.MustCompileFrame(ws.MaskFrame(ws.NewTextFrame([]byte(text)))) }
	f.Add(frame(`{"type":"ping"}`))
	f.Add(frame(`{"id":"1","type":"subscribe","payload":{"query":"{echo(text:\"a\")}","variables":{"a":1e999}}}`))
	f.Add(append(frame(`{"id":"1","type":"subscribe","payload":{"query":"subscription{queue(view:\"q\",after:0)}"}}`), frame(`{"id":"1","type":"complete"}`)...))
	f.Add(ws.MustCompileFrame(ws.MaskFrame(ws.NewCloseFrame(ws.NewCloseFrameBody(1000, "bye")))))
	f.Add([]byte{0x01, 0xff, 0, 0, 0, 0, 0, 0, 0, 9, 1, 2, 3, 4})
	transport := New(Config{Init: byHeader, Logger: slog.New(slog.DiscardHandler), Now: time.Now, Sharer: newBoard()})
	exec := executor.New(newDesk())
	init := frame(`{"type":"connection_init"}`)
	f.Fuzz(func(t *testing.T, sent []byte) {
		server, client := net.Pipe()
		transport.start(server, init, httptest.NewRequest("GET", "/graphql", nil), exec)
		go func() { _, _ = io.Copy(io.Discard, client) }()
		_, _ = client.Write(sent)
		_ = client.Close()
		eventually(t, "ended", func() bool { return transport.Stats().Sockets == 0 })
		if s := transport.Stats(); s.Cohorts != 0 || s.Panics != 0 {
			t.Errorf("stats %+v", s)
		}
	})
}
