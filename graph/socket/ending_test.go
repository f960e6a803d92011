package socket

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"testing"
	"time"
)

func TestCloseUserAndCloseSession(t *testing.T) {
	r, b := openShared(t, nil)
	phone := r.join("X-User", "wang", "X-Session", "phone")
	desk := r.join("X-User", "wang", "X-Session", "desk")
	li := r.join("X-User", "li", "X-Session", "li's")
	for _, c := range []*client{phone, desk, li} {
		c.subscribe("s", `subscription{queue(view:"q")}`)
	}
	cohort := r.members(b, "q", 3)
	if n := r.transport.CloseSession("phone"); n != 1 {
		t.Errorf("closed %d", n)
	}
	cohort.Publish(event(1, "one"))
	phone.hearClose(4440)
	desk.hear(next("s", "one"))
	if n := r.transport.CloseUser("wang"); n != 1 && n != 2 { // the phone's may not have ended yet
		t.Errorf("closed %d", n)
	}
	cohort.Publish(event(2, "two"))
	desk.hearClose(4440)
	li.hear(next("s", "one"))
	li.hear(next("s", "two"))
	r.members(b, "q", 1)
}

// What waited for somebody whose right has ended is not sent any more, even to one who does not read and answers nothing.
func TestCloseUserWhoDoesNotRead(t *testing.T) {
	r, b := openShared(t, func(c *Config) { c.Limits.Close = 50 * time.Millisecond })
	r.sleeper("wang")
	cohort := r.members(b, "q", 1)
	for r.transport.Stats().Resyncs == 0 {
		cohort.Publish(b.commit(2 << 10))
	}
	r.transport.CloseUser("wang")
	eventually(t, "gone", func() bool { return r.transport.Stats().Sockets == 0 })
}

// A sign-out that comes while the socket is being admitted is not lost.
func TestCloseWhileInitRuns(t *testing.T) {
	asked, answer := make(chan bool), make(chan bool)
	r := open(t, func(c *Config) {
		c.Init = func(ctx context.Context, _ *http.Request, _ json.RawMessage) (context.Context, Identity, error) {
			asked <- true
			<-answer
			return ctx, Identity{User: "wang", Session: "desk"}, nil
		}
	})
	for _, end := range []func(){
		func() { r.transport.CloseUser("wang") },
		func() { r.transport.CloseSession("desk") },
	} {
		c := r.dial()
		c.say(`{"type":"connection_init"}`)
		<-asked
		end()
		answer <- true
		c.hearClose(4440)
	}
	c := r.dial()
	c.say(`{"type":"connection_init"}`)
	<-asked
	r.transport.CloseUser("li")
	answer <- true
	c.hear(`{"type":"connection_ack","payload":{"version":"1.2.3"}}`)
}

func TestShutdown(t *testing.T) {
	r, b := openShared(t, nil)
	c, idle := r.join(), r.dial()
	c.subscribe("s", `subscription{queue(view:"q")}`)
	cohort := r.members(b, "q", 1)
	c.subscribe("h", `{held}`)
	<-r.desk.holding
	cohort.Publish(event(1, "before the end"))
	short, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if err := r.transport.Shutdown(short); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("an operation still runs, but shutdown says %v", err)
	}
	c.hear(next("s", "before the end"))
	c.hearClose(4503)
	idle.hearClose(4503)
	if status, _ := handshake(t, r, subprotocol, ""); status != http.StatusServiceUnavailable {
		t.Errorf("status %d", status)
	}
	close(r.desk.held)
}
