package socket

import (
	"context"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/gobwas/ws"
)

// conn is one socket. A goroutine of its own reads it for as long as it lives; it is written by whoever holds the role of the writer (claim), which nobody
// does while there is nothing to write.
type conn struct {
	t          *Transport
	nc         net.Conn
	raw        syscall.RawConn // nil when a write may wait
	exec       graphql.GraphExecutor
	ctx        context.Context // parent of the operations' contexts; written by the reader alone
	cancel     context.CancelFunc
	timer      *time.Timer // waits for connection_init, then for the next ping, then for the end of closing
	request    *http.Request
	language   string // Accept-Language, the one header operations may ask for
	identity   Identity
	opened     time.Time
	index      int  // in Transport.conns, under its lock
	registered bool // under the lock of Transport
	in         input
	silent     atomic.Int32 // pings since something was heard

	mu        sync.Mutex
	outbox    []item
	owned     int           // bytes of owned items
	pong      []byte        // payload of the latest ping frame, to be answered; nil: none
	room      chan struct{} // closed when somebody who waits for room should look again
	idle      chan struct{} // closed when tasks is zero; made by the reader at the end
	ops       []*operation  // by id; a slice, since there are few
	busy      int           // operations that are in ops, or whose goroutine still runs
	tasks     int           // goroutines other than the reader that may touch the socket
	initiated bool          // connection_init has come
	acked     bool
	writing   bool // somebody is the writer
	closing   bool // nothing more is accepted; what waits, and the close frame, still go out
	closeSent bool
	hangUp    bool // the connection is to be closed when the writer is done
	dead      bool // nothing can be written any more
	code      ws.StatusCode
	reason    string
}

// start takes over a connection on which the handshake is done. rest is what the client sent ahead.
func (t *Transport) start(nc net.Conn, rest []byte, r *http.Request, exec graphql.GraphExecutor) {
	ctx, cancel := context.WithCancel(context.WithoutCancel(r.Context())) // the request ends here, the socket begins
	c := &conn{t: t, nc: nc, exec: exec, ctx: ctx, cancel: cancel, opened: t.now(), code: codeAbnormal}
	c.request, c.language = r.WithContext(ctx), r.Header.Get("Accept-Language")
	c.in.source, c.in.ahead = nc, rest
	if tcp, ok := nc.(*net.TCPConn); ok {
		_ = tcp.SetWriteBuffer(t.limits.SendBuffer)
		if direct {
			c.raw, _ = tcp.SyscallConn()
		}
	}
	c.timer = time.AfterFunc(t.limits.Init, c.tick)
	if !t.admit(c) {
		c.timer.Stop()
		cancel()
		_ = nc.Close()
		return
	}
	go c.read()
}

// tick is the timer.
func (c *conn) tick() {
	c.mu.Lock()
	closing, acked := c.closing, c.acked
	c.mu.Unlock()
	switch {
	case closing:
		c.abandon()
	case !acked:
		c.close(CodeInitTimeout, "connection initialisation timeout")
	case c.silent.Add(1) > 2:
		c.t.stats.cut.Add(1)
		c.close(CodeTooSlow, "no answer, connect again and resume")
	default:
		c.ping()
	}
}

func (c *conn) ping() {
	c.mu.Lock()
	if c.closing {
		c.mu.Unlock()
		return
	}
	if len(c.outbox) < c.t.limits.Outbox { // otherwise it is written to all the time
		c.outbox = append(c.outbox, item{tail: pingMessage})
	}
	c.timer.Reset(c.t.limits.Ping)
	start := c.claim()
	c.mu.Unlock()
	if start {
		c.t.flushOne(c)
	}
}

// close ends the socket from our side. What waits in the outbox still goes out, unless the right to it has ended. The first code stays.
func (c *conn) close(code ws.StatusCode, reason string) {
	c.mu.Lock()
	if c.closing {
		c.mu.Unlock()
		return
	}
	c.closing, c.code, c.reason = true, code, reason
	if code == CodeSessionEnded {
		c.outbox, c.owned = nil, 0
	}
	c.signal()
	c.timer.Reset(c.t.limits.Close)
	start := c.claim()
	c.mu.Unlock()
	c.cancel()
	if start {
		c.t.flushOne(c)
	}
}

// abandon ends the connection without ceremony.
func (c *conn) abandon() {
	c.mu.Lock()
	c.closing, c.dead = true, true
	c.signal()
	c.mu.Unlock()
	_ = c.nc.Close()
}

// yieldUnlock gives the role of the writer back. Called with the lock held, which it releases: closing a TLS connection may wait.
func (c *conn) yieldUnlock() {
	hangUp, sent := c.hangUp, c.closeSent
	c.writing = false
	c.mu.Unlock()
	if hangUp {
		_ = c.nc.Close()
	} else if half, ok := c.nc.(interface{ CloseWrite() error }); ok && sent {
		_ = half.CloseWrite() // closing it whole with bytes unread would take the close frame back
	}
	c.taskDone()
}

func (c *conn) taskDone() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.tasks--
	if c.tasks == 0 && c.idle != nil {
		close(c.idle)
	}
}

// finish is the end of the reader, and waits for everything else of the socket. broken says that the connection is no good any more.
func (c *conn) finish(broken bool) {
	c.mu.Lock()
	c.hangUp = true
	if broken {
		c.dead = true
	}
	if !c.closing {
		c.closing, c.closeSent = true, true // the client is gone, there is nobody to say goodbye to
	}
	c.signal()
	hangUp := broken || !c.writing
	ops := c.ops
	c.ops = nil
	cohorts := make([]*Cohort, len(ops))
	for i, op := range ops {
		cohorts[i] = op.end()
	}
	var idle chan struct{}
	if c.tasks > 0 {
		idle = make(chan struct{})
		c.idle = idle
	}
	c.timer.Reset(c.t.limits.Close)
	c.mu.Unlock()
	c.cancel()
	if hangUp {
		_ = c.nc.Close()
	}
	for i, op := range ops {
		op.release(cohorts[i])
	}
	if idle != nil {
		<-idle
	}
	_ = c.nc.Close()
	c.timer.Stop()
	c.t.dismiss(c)
}
