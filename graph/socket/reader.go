package socket

import (
	"errors"
	"io"
	"sync"

	"github.com/gobwas/ws"
)

// input reads the client's bytes through a buffer that is as small as the messages of an idle client.
type input struct {
	source io.Reader
	ahead  []byte // what came with the handshake
	small  [96]byte
	r, w   uint8
	header [ws.MaxHeaderSize]byte
}

func (in *input) Read(p []byte) (int, error) {
	if len(in.ahead) > 0 {
		n := copy(p, in.ahead)
		if in.ahead = in.ahead[n:]; len(in.ahead) == 0 {
			in.ahead = nil
		}
		return n, nil
	}
	if in.r == in.w {
		if len(p) >= len(in.small) {
			return in.source.Read(p)
		}
		n, err := in.source.Read(in.small[:])
		in.r, in.w = 0, uint8(n)
		if n == 0 {
			return 0, err
		}
	}
	n := copy(p, in.small[in.r:in.w])
	in.r += uint8(n)
	return n, nil
}

var messages = sync.Pool{New: func() any { b := make([]byte, 0, 1<<10); return &b }}

// errPeerClosed is the end of reading after the client's close frame.
var errPeerClosed = errors.New("closed by the client")

// read is the goroutine of the socket.
func (c *conn) read() {
	broken := false
	for {
		err := c.readMessage()
		if err == nil {
			continue
		}
		var f *fault
		switch {
		case errors.As(err, &f):
			c.close(f.code, f.reason)
			c.discard()
		case errors.Is(err, errPeerClosed):
		default:
			broken = !errors.Is(err, io.EOF) // at its end the client may still be reading
		}
		break
	}
	c.finish(broken)
}

// discard reads until the client has seen the close frame and gone, or the time for it is over: closing a connection with unread bytes resets it, and the
// client would not learn the code.
func (c *conn) discard() {
	p := messages.Get().(*[]byte)
	defer messages.Put(p)
	for {
		if _, err := c.in.Read((*p)[:cap(*p)]); err != nil {
			return
		}
	}
}

// readMessage reads one text message and handles it.
func (c *conn) readMessage() error {
	state := ws.StateServerSide
	h, err := c.readHeader(state)
	if err != nil {
		return err
	}
	p := messages.Get().(*[]byte)
	defer func() {
		*p = (*p)[:0]
		messages.Put(p)
	}()
	for {
		c.silent.Store(0)
		switch {
		case h.OpCode.IsControl():
			if err := c.readControl(h); err != nil {
				return err
			}
			if !state.Fragmented() {
				return nil
			}
		case h.OpCode == ws.OpBinary:
			return malformed("text messages only")
		default:
			if *p, err = c.readPayload(*p, h); err != nil {
				return err
			}
			if h.Fin {
				if f := c.handle(*p); f != nil {
					return f
				}
				return nil
			}
			state = state.Set(ws.StateFragmented)
		}
		if h, err = c.readHeader(state); err != nil {
			return err
		}
	}
}

func (c *conn) readHeader(state ws.State) (ws.Header, error) {
	h, err := ws.ReadHeaderBuffer(&c.in, c.in.header[:])
	if err != nil {
		if errors.Is(err, ws.ErrHeaderLengthMSB) || errors.Is(err, ws.ErrHeaderLengthUnexpected) {
			return h, &fault{codeProtocolError, err.Error()}
		}
		return h, err
	}
	if err := ws.CheckHeader(h, state); err != nil {
		return h, &fault{codeProtocolError, err.Error()}
	}
	return h, nil
}

// readPayload appends a frame's payload. Memory grows with what arrives, not with what the header announces.
func (c *conn) readPayload(b []byte, h ws.Header) ([]byte, error) {
	if h.Length > int64(c.t.limits.Message-len(b)) {
		return b, &fault{codeMessageTooBig, "message too big"}
	}
	start := len(b)
	for want := start + int(h.Length); len(b) < want; {
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
		n, err := c.in.Read(b[len(b):min(cap(b), want)])
		b = b[:len(b)+n]
		if err != nil {
			return b, err
		}
	}
	ws.Cipher(b[start:], h.Mask, 0)
	return b, nil
}

// readControl handles a frame of the WebSocket protocol itself; CheckHeader has made sure that it is short.
func (c *conn) readControl(h ws.Header) error {
	body := make([]byte, h.Length)
	if _, err := io.ReadFull(&c.in, body); err != nil {
		return err
	}
	ws.Cipher(body, h.Mask, 0)
	switch h.OpCode {
	case ws.OpPing:
		c.mu.Lock()
		c.pong = body // the latest is enough, by RFC 6455 5.5.3
		start := c.claim()
		c.mu.Unlock()
		if start {
			c.t.flushOne(c)
		}
	case ws.OpClose:
		code, reason := ws.ParseCloseFrameData(body)
		if len(body) == 0 {
			code = ws.StatusNoStatusRcvd
		} else if len(body) == 1 || ws.CheckCloseFrameData(code, reason) != nil {
			return &fault{codeProtocolError, "invalid close frame"}
		}
		c.close(code, "")
		return errPeerClosed
	}
	return nil
}
