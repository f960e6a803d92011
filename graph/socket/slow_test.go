package socket

import (
	"encoding/json"
	"net"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gobwas/ws"
)

// heard is what a member of a board's cohort got.
type heard struct {
	Payload struct {
		Data struct{ Queue, Resync int64 }
	}
}

func parse(t *testing.T, f ws.Frame) (queue, resync int64) {
	t.Helper()
	var h heard
	if err := json.Unmarshal(f.Payload, &h); err != nil {
		t.Fatalf("%v: %s", err, show(f))
	}
	return h.Payload.Data.Queue, h.Payload.Data.Resync
}

// sleeper subscribes and stops reading, with as little room on its side as the system allows.
func (r *room) sleeper(user string) *client {
	c := r.join("X-User", user)
	_ = c.nc.(*net.TCPConn).SetReadBuffer(32 << 10)
	c.subscribe("s", `subscription{queue(view:"q")}`)
	return c
}

// One stops reading. It is cut, and learns the code when it wakes up; fifty others get every event.
func TestSleeperIsCutAndNobodyElseNotices(t *testing.T) {
	r, b := openShared(t, func(c *Config) { c.Limits.Write = 300 * time.Millisecond })
	const neighbours, size = 50, 4 << 10
	got := make(chan int64, neighbours)
	var wg sync.WaitGroup
	sleeper := r.sleeper("sleeper")
	for i := range neighbours {
		c := r.join("X-User", strconv.Itoa(i))
		c.subscribe("s", `subscription{queue(view:"q")}`)
		wg.Go(func() {
			for want := int64(1); ; want++ {
				f, err := c.tryNext()
				if err != nil {
					t.Errorf("neighbour %d: %v", i, err)
					return
				}
				if f.Header.OpCode == ws.OpClose {
					return
				}
				if queue, _ := parse(t, f); queue != want {
					t.Errorf("neighbour %d: want %d, got %s", i, want, show(f))
					return
				}
				got <- want
			}
		})
	}
	cohort := r.members(b, "q", neighbours+1)
	published := int64(0)
	round := func() {
		cohort.Publish(b.commit(size))
		published++
		for range neighbours {
			if n := <-got; n != published {
				t.Fatalf("got %d, want %d", n, published)
			}
		}
	}
	eventually(t, "the sleeper is cut", func() bool { round(); return r.transport.Stats().Cut == 1 })
	eventually(t, "the sleeper has left", func() bool { return cohort.Size() == neighbours })
	for want := int64(1); ; want++ {
		f := sleeper.next()
		if f.Header.OpCode == ws.OpClose {
			if code, _ := ws.ParseCloseFrameData(f.Payload); code != CodeTooSlow {
				t.Errorf("got %s", show(f))
			}
			break
		}
		if queue, resync := parse(t, f); queue != want && resync < want {
			t.Fatalf("want %d, got %s", want, show(f))
		}
	}
	round() // the others go on
	r.transport.CloseUser("no such user")
	for i := range neighbours {
		r.transport.CloseUser(strconv.Itoa(i))
	}
	wg.Wait()
}

// One stops reading for a while: what it missed becomes one resync, and events go on after it.
func TestSleeperThatWakesUpInTime(t *testing.T) {
	r, b := openShared(t, nil)
	sleeper := r.sleeper("sleeper")
	cohort := r.members(b, "q", 1)
	conn := r.transport.snapshot()[0]
	for r.transport.Stats().Resyncs == 0 {
		cohort.Publish(b.commit(2 << 10))
		conn.mu.Lock()
		waiting := len(conn.outbox)
		conn.mu.Unlock()
		if waiting > 256 {
			t.Fatalf("%d frames wait", waiting)
		}
	}
	for range 10 {
		cohort.Publish(b.commit(0)) // dropped: the resync stands for them
	}
	missed := int64(len(b.ledger))
	want := int64(1)
	for resynced := false; !resynced; {
		queue, resync := parse(t, sleeper.next())
		switch {
		case queue == want:
			want++
		case resync == missed:
			resynced = true
		default:
			t.Fatalf("want %d or a resync up to %d, got %d and %d", want, missed, queue, resync)
		}
	}
	cohort.Publish(b.commit(0))
	if queue, _ := parse(t, sleeper.next()); queue != missed+1 {
		t.Errorf("after the resync came %d, want %d", queue, missed+1)
	}
	if s := r.transport.Stats(); s.Resyncs != 1 || s.Cut != 0 {
		t.Errorf("stats %+v", s)
	}
}

// A client that asks and does not read is not executed for either, and costs a bounded amount of memory.
func TestAskingWithoutReading(t *testing.T) {
	r := open(t, func(c *Config) { c.Limits.Write = 300 * time.Millisecond })
	c := r.join()
	_ = c.nc.(*net.TCPConn).SetReadBuffer(32 << 10)
	conn := r.transport.snapshot()[0]
	ping := `{"type":"ping","payload":{"a":"` + strings.Repeat("x", 60<<10) + `"}}`
	frame := ws.MustCompileFrame(ws.MaskFrame(ws.NewTextFrame([]byte(ping))))
	for { // until the server stops reading us, or has cut us
		_ = c.nc.SetWriteDeadline(time.Now().Add(patience))
		if _, err := c.nc.Write(frame); err != nil {
			break
		}
		conn.mu.Lock()
		owned := conn.owned
		conn.mu.Unlock()
		if owned > 256<<10 {
			t.Fatalf("%d bytes wait", owned)
		}
	}
	eventually(t, "cut", func() bool { s := r.transport.Stats(); return s.Cut == 1 && s.Sockets == 0 })
}

// Over TLS every write may wait, and goes another way.
func TestOverTLS(t *testing.T) {
	b := newBoard()
	r := openOn(t, func(c *Config) { c.Sharer = b; c.Limits.Write = 300 * time.Millisecond }, (*httptest.Server).StartTLS)
	sleeper := r.join("X-User", "sleeper")
	sleeper.subscribe("s", `subscription{queue(view:"q")}`)
	c := r.join("X-User", "reader")
	c.subscribe("s", `subscription{queue(view:"q")}`)
	cohort := r.members(b, "q", 2)
	want := int64(0)
	for r.transport.Stats().Cut == 0 {
		cohort.Publish(b.commit(16 << 10))
		want++
		if queue, _ := parse(t, c.next()); queue != want {
			t.Fatalf("got %d, want %d", queue, want)
		}
	}
	c.say(`nonsense`)
	c.hearClose(4400)
}
