package socket

import (
	"encoding/binary"

	"github.com/gobwas/ws"
)

// item is a message that waits for its socket. With an operation, tail is what follows the id, and no tail stands for a resync; without one, tail is
// the whole message.
type item struct {
	op    *operation
	tail  []byte
	owned bool // the bytes are this socket's alone and count against OutboxBytes
}

// chunk is how much is written at once, when there is more.
const chunk = 8 << 10

// offer gives a live member the events of a cohort. It never waits, and reports whether the caller must start the writer.
func (c *conn) offer(op *operation, frames []frame) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if op.done || c.closing {
		return false
	}
	for _, f := range frames {
		c.accept(op, f)
	}
	return c.claim()
}

// accept is called with the lock held.
func (c *conn) accept(op *operation, f frame) {
	if f.position != 0 && f.position <= op.after {
		return
	}
	switch op.state {
	case joining:
		if len(op.backlog) < c.t.limits.Outbox {
			op.backlog = append(op.backlog, f)
			return
		}
		op.state, op.backlog = joiningBehind, nil
		fallthrough
	case joiningBehind, behind:
		op.missed = max(op.missed, f.position)
	case live:
		if len(c.outbox) < c.t.limits.Outbox {
			c.outbox = append(c.outbox, item{op: op, tail: f.tail})
			return
		}
		c.fall(op, f.position)
	}
}

// fall replaces everything that waits for op by one resync, which may stand above the limit: there is at most one for each operation.
func (c *conn) fall(op *operation, position int64) {
	c.purge(op)
	op.state, op.missed = behind, max(op.missed, position)
	c.outbox = append(c.outbox, item{op: op})
	c.t.stats.resyncs.Add(1)
}

// collapse makes op ask again. It reports whether the caller must start the writer.
func (c *conn) collapse(op *operation, position int64) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if op.done || c.closing {
		return false
	}
	switch op.state {
	case joining:
		op.state, op.backlog = joiningBehind, nil
		fallthrough
	case joiningBehind, behind:
		op.missed = max(op.missed, position)
	case live:
		c.fall(op, position)
	}
	return c.claim()
}

// settle ends the catching up: what came meanwhile and is newer than position follows it, in order, and nothing else can come between.
func (c *conn) settle(op *operation, position int64) {
	c.mu.Lock()
	if op.done || c.closing {
		c.mu.Unlock()
		return
	}
	backlog := op.backlog
	op.after, op.backlog = position, nil
	if op.state == joiningBehind {
		c.fall(op, op.missed)
	} else {
		op.state = live
	}
	for _, f := range backlog {
		c.accept(op, f)
	}
	start := c.claim()
	c.mu.Unlock()
	if start {
		c.t.flushOne(c)
	}
}

// purge drops what waits for op.
func (c *conn) purge(op *operation) {
	kept := c.outbox[:0]
	for _, it := range c.outbox {
		if it.op != op {
			kept = append(kept, it)
		} else if it.owned {
			c.owned -= len(it.tail)
		}
	}
	clear(c.outbox[len(kept):])
	c.outbox = kept
}

// send queues a message that belongs to this socket alone and waits for room, so that a client who does not read is not executed for either. It reports
// false, and queues nothing, when the operation or the socket has ended. last ends the operation with this message.
func (c *conn) send(op *operation, tail []byte, last bool) bool {
	for {
		c.mu.Lock()
		if c.closing || op != nil && op.done {
			c.mu.Unlock()
			return false
		}
		if len(c.outbox) < c.t.limits.Outbox && (c.owned == 0 || c.owned+len(tail) <= c.t.limits.OutboxBytes) {
			break
		}
		if c.room == nil {
			c.room = make(chan struct{})
		}
		room := c.room
		c.mu.Unlock()
		<-room
	}
	it := item{op: op, tail: tail, owned: true}
	var cohort *Cohort
	if last {
		it.op = nil
		cohort = c.retire(op)
	}
	c.outbox = append(c.outbox, it)
	c.owned += len(tail)
	start := c.claim()
	c.mu.Unlock()
	if start {
		c.t.flushOne(c)
	}
	if last {
		op.release(cohort)
	}
	return true
}

// claim takes the role of the writer if there is something to write and nobody has it. Called with the lock held; who claims must flush.
func (c *conn) claim() bool {
	if c.writing || c.dead || len(c.outbox) == 0 && c.pong == nil && (!c.closing || c.closeSent) {
		return false
	}
	c.writing = true
	c.tasks++
	return true
}

// fill appends waiting messages to buf, about a chunk of them. False: nothing is left and the role of the writer is given back.
func (c *conn) fill(buf []byte) ([]byte, bool) {
	c.mu.Lock()
	if c.dead {
		c.outbox, c.owned = nil, 0
	}
	if c.pong != nil && !c.closeSent {
		buf = append(appendHeader(buf, ws.OpPong, len(c.pong)), c.pong...)
	}
	c.pong = nil
	var again *operation
	var n, events int
	for n < len(c.outbox) && len(buf) < chunk && again == nil {
		it := c.outbox[n]
		switch {
		case it.op == nil:
			buf = append(appendHeader(buf, ws.OpText, len(it.tail)), it.tail...)
		case it.tail == nil:
			again = it.op
		default:
			buf = appendNext(buf, it.op, it.tail)
			events++
		}
		if it.owned {
			c.owned -= len(it.tail)
		}
		n++
	}
	c.shift(n)
	var missed int64
	if again != nil { // from here on it gets events again, which come after the resync
		missed, again.missed, again.state = again.missed, 0, live
		events++
	}
	if len(buf) == 0 && again == nil {
		if c.closing && !c.closeSent && !c.dead {
			c.closeSent = true
			buf = append(buf, closeFrame(c.code, c.reason)...)
		} else {
			c.yieldUnlock()
			return buf, false
		}
	}
	c.mu.Unlock()
	if again != nil {
		buf = c.appendResync(buf, again, missed)
	}
	if events > 0 {
		c.t.stats.delivered.Add(int64(events))
	}
	return buf, true
}

// shift removes the first n items and makes room known.
func (c *conn) shift(n int) {
	rest := copy(c.outbox, c.outbox[n:])
	clear(c.outbox[rest:])
	c.outbox = c.outbox[:rest]
	if rest == 0 && cap(c.outbox) > 8 {
		c.outbox = nil // an idle socket keeps nothing
	}
	if n > 0 {
		c.signal()
	}
}

// signal wakes who waits for room, or for the end.
func (c *conn) signal() {
	if c.room != nil {
		close(c.room)
		c.room = nil
	}
}

func (c *conn) appendResync(buf []byte, op *operation, position int64) (filled []byte) {
	filled = buf
	defer func() {
		if c.t.recovered("resync", recover()) {
			c.close(CodeGoingAway, "defect") // the member has lost events: it must come back
		}
	}()
	return appendNext(buf, op, nextTail(op.resync(position)))
}

func appendNext(buf []byte, op *operation, tail []byte) []byte {
	const head = `{"id":`
	buf = appendHeader(buf, ws.OpText, len(head)+len(op.quoted)+len(tail))
	buf = append(buf, head...)
	buf = append(buf, op.quoted...)
	return append(buf, tail...)
}

// appendHeader writes the header of a final, unmasked frame. ws.WriteHeader does the same through an io.Writer, at the price of an allocation.
func appendHeader(buf []byte, code ws.OpCode, length int) []byte {
	buf = append(buf, 0x80|byte(code))
	switch {
	case length < 126:
		return append(buf, byte(length))
	case length <= 0xffff:
		return binary.BigEndian.AppendUint16(append(buf, 126), uint16(length))
	default:
		return binary.BigEndian.AppendUint64(append(buf, 127), uint64(length))
	}
}

func closeFrame(code ws.StatusCode, reason string) []byte {
	var body []byte
	if code != ws.StatusNoStatusRcvd {
		body = ws.NewCloseFrameBody(code, reason)
	}
	return ws.MustCompileFrame(ws.NewCloseFrame(body))
}
