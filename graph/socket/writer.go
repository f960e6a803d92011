package socket

import (
	"bytes"
	"errors"
	"os"
	"sync"
	"syscall"
	"time"

	"github.com/gobwas/ws"
)

// buffers are what sockets are written from. None is kept by an idle socket.
var buffers = sync.Pool{New: func() any { b := make([]byte, 0, 2*chunk); return &b }}

func putBuffer(b *[]byte) {
	if cap(*b) <= 64<<10 {
		*b = (*b)[:0]
		buffers.Put(b)
	}
}

// wakeList collects sockets whose writer role has been claimed, and has them written by a few goroutines instead of one each.
type wakeList struct {
	home  *Transport
	hint  int // how many there may be
	conns []*conn
}

// together is how many sockets one goroutine writes after each other: enough that starting it costs little, few enough that every core gets some.
const together = 64

func (w *wakeList) add(c *conn) {
	if w.conns == nil {
		w.conns = make([]*conn, 0, min(max(w.hint, 1), together))
	}
	w.conns = append(w.conns, c)
	if len(w.conns) == together {
		w.flush()
	}
}

func (w *wakeList) flush() {
	if len(w.conns) > 0 {
		go w.home.flush(w.conns)
		w.conns = nil
	}
}

// flush writes sockets without waiting for any: one that does not take everything at once gets a goroutine of its own.
func (t *Transport) flush(conns []*conn) {
	b := buffers.Get().(*[]byte)
	defer putBuffer(b)
	var direct directWriter
	for _, c := range conns {
		c.flush(b, &direct)
	}
}

func (t *Transport) flushOne(c *conn) {
	b := buffers.Get().(*[]byte)
	defer putBuffer(b)
	var direct directWriter
	c.flush(b, &direct)
}

func (c *conn) flush(b *[]byte, direct *directWriter) {
	if c.raw == nil { // TLS, or no socket of the system: every write may wait
		go c.drain(nil, 0)
		return
	}
	for range 4 { // then it is one of those that always have more, and others wait behind it
		buf, more := c.fill((*b)[:0])
		*b = buf
		if !more {
			return
		}
		n, err := direct.write(c.raw, buf)
		switch {
		case err == nil && n == len(buf):
		case err == nil || errors.Is(err, syscall.EAGAIN):
			go c.drain(append([]byte(nil), buf...), max(n, 0))
			return
		default:
			c.broken()
			return
		}
	}
	go c.drain(nil, 0)
}

// drain is a writer that may wait: it starts with what is left of buf and ends when nothing is. A client that does not take a piece in time is cut.
func (c *conn) drain(buf []byte, off int) {
	var own *[]byte
	if buf == nil {
		own = buffers.Get().(*[]byte)
		defer putBuffer(own)
		buf = *own
	}
	limit := c.t.limits.Write
	stalled := time.AfterFunc(limit, c.interrupt)
	defer stalled.Stop()
	for more := true; more; buf, more = c.fill(buf[:0]) {
		if own != nil {
			*own = buf
		}
		for off < len(buf) {
			stalled.Reset(limit)
			n, err := c.nc.Write(buf[off:min(off+chunk, len(buf))])
			off += n
			if err == nil {
				continue
			}
			if errors.Is(err, os.ErrDeadlineExceeded) {
				c.cut(buf, off)
			}
			c.broken()
			return
		}
		off = 0
	}
}

// interrupt makes a waiting write return. The deadline lies in the past, so that no clock is read.
func (c *conn) interrupt() { _ = c.nc.SetWriteDeadline(time.Unix(1, 0)) }

// cut ends a socket whose client stopped reading. The system still holds what it did not take; room is made behind that for the rest of the frame that was
// being written and for the close frame, so that a client that wakes up later learns that it may resume.
func (c *conn) cut(buf []byte, off int) {
	c.mu.Lock()
	if !c.closing {
		c.code, c.reason = CodeTooSlow, "too slow, connect again and resume"
		c.t.stats.cut.Add(1)
	}
	c.closing, c.closeSent = true, true
	c.outbox, c.owned = nil, 0
	c.signal()
	code, reason := c.code, c.reason
	c.mu.Unlock()
	if c.raw == nil {
		return
	}
	last := append(append([]byte(nil), buf[off:frameEnd(buf, off)]...), closeFrame(code, reason)...)
	if s, ok := c.nc.(interface{ SetWriteBuffer(int) error }); ok {
		_ = s.SetWriteBuffer(4*c.t.limits.SendBuffer + len(last))
	}
	_ = c.nc.SetWriteDeadline(time.Time{})
	var direct directWriter
	_, _ = direct.write(c.raw, last)
}

// frameEnd is where the frame ends of which off is a part. buf holds whole frames of the server.
func frameEnd(buf []byte, off int) int {
	end := 0
	for end < off {
		h, err := ws.ReadHeader(bytes.NewReader(buf[end:]))
		if err != nil {
			return len(buf)
		}
		end += ws.HeaderSize(h) + int(h.Length)
	}
	return end
}

// broken gives the role of the writer back after an error.
func (c *conn) broken() {
	c.mu.Lock()
	c.closing, c.dead, c.hangUp = true, true, true
	c.outbox, c.owned = nil, 0
	c.signal()
	c.yieldUnlock()
}
