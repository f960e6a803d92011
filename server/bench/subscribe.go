package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

// tongue is how a server of live updates is spoken to.
type tongue struct {
	path     string
	protocol string   // subprotocol, when there is one
	hello    []string // sent at once
	ready    []byte   // what an answer holds when the subscription stands
	event    []byte   // what an event holds
	ping     []byte   // what is answered with pong
	pong     string
}

var centrifugal = tongue{
	path:  "/live",
	hello: []string{`{"id":1,"connect":{}}`, `{"id":2,"subscribe":{"channel":"queue"}}`},
	ready: []byte(`"subscribe"`), event: []byte(`"push"`), ping: []byte("{}"), pong: "{}",
}

const queueSubscription = `subscription Queue($team: ID!) { queueChanged(filter: {open: true, teams: [$team]}) { event id position row {
  id version number kind state priority subject openedAt customer { id name } assignee { id name } team { id name } lastMessageAt lastMessageText } } }`

// graphical is fuwu's. A subscription is not acknowledged by its protocol: an
// operation that is asked after it and answered says that the socket works, and the
// first event that reaches everybody that all subscriptions stand.
func graphical(team string) tongue {
	subscribe := `{"id":"0f5c1f9e-52c8-4b7e-9d3c-7d1f6a2b4c5d","type":"subscribe","payload":` + string(posted(queueSubscription, map[string]any{"team": team})) + `}`
	return tongue{
		path: "/graphql", protocol: "graphql-transport-ws",
		hello: []string{`{"type":"connection_init"}`, subscribe},
		ready: []byte(`"connection_ack"`), event: []byte(`"type":"next"`), ping: []byte(`{"type":"ping"}`), pong: `{"type":"pong"}`,
	}
}

// crowd is many who are told the same.
type crowd struct {
	of      tongue
	all     []*subscriber
	heard   atomic.Int64 // events, by those who read
	size    atomic.Int64 // bytes of the last event
	began   atomic.Int64 // when the change that is told was sent, nanoseconds
	failed  chan error
	closing atomic.Bool
}

// subscriber is one socket.
type subscriber struct {
	conn  net.Conn
	in    *bufio.Reader
	ready chan struct{}
	took  []time.Duration // from a change being sent until it was heard
	stall atomic.Bool     // reads no more
}

// gather opens n sockets; token gives who each of them is.
func gather(addr string, of tongue, n int, token func(i int) string) (*crowd, error) {
	c := &crowd{of: of, all: make([]*subscriber, n), failed: make(chan error, n)}
	failed := make([]error, n)
	var next atomic.Int64
	var opening sync.WaitGroup
	for range min(16, n) { // as many at once as a department may come back
		opening.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				if c.all[i], failed[i] = c.open(addr, token(i), 0); failed[i] != nil {
					return
				}
			}
		})
	}
	opening.Wait()
	if err := errors.Join(failed...); err != nil {
		c.close()
		return nil, err
	}
	return c, nil
}

// open makes one socket and waits until it is admitted. room is how many bytes the
// system takes for it; 0 for the usual.
func (c *crowd) open(addr, token string, room int) (*subscriber, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	if t, ok := conn.(*net.TCPConn); ok && room > 0 {
		if err := t.SetReadBuffer(room); err != nil {
			return nil, errors.Join(err, conn.Close())
		}
	}
	s := &subscriber{conn: conn, in: bufio.NewReaderSize(conn, 2<<10), ready: make(chan struct{})}
	ask := "GET " + c.of.path + " HTTP/1.1\r\nHost: " + addr + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " +
		base64.StdEncoding.EncodeToString([]byte("sixteen bytes...")) + "\r\n"
	if c.of.protocol != "" {
		ask += "Sec-WebSocket-Protocol: " + c.of.protocol + "\r\n"
	}
	if token != "" {
		ask += "Authorization: Bearer " + token + "\r\n"
	}
	out := []byte(ask + "\r\n")
	if _, err := conn.Write(out); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	answer, err := http.ReadResponse(s.in, nil)
	if err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	_ = answer.Body.Close()
	if answer.StatusCode != http.StatusSwitchingProtocols {
		return nil, errors.Join(fmt.Errorf("no socket: %s", answer.Status), conn.Close())
	}
	for _, text := range c.of.hello {
		if err := s.write(1, []byte(text)); err != nil {
			return nil, errors.Join(err, conn.Close())
		}
	}
	go c.read(s)
	select {
	case <-s.ready:
		return s, nil
	case err := <-c.failed:
		return nil, errors.Join(err, conn.Close())
	case <-time.After(20 * time.Second):
		return nil, errors.Join(errors.New("a socket was not admitted"), conn.Close())
	}
}

// write sends a frame, masked as clients must, with a mask that changes nothing.
func (s *subscriber) write(opcode byte, payload []byte) error {
	frame := []byte{0x80 | opcode}
	switch n := len(payload); {
	case n < 126:
		frame = append(frame, 0x80|byte(n))
	default:
		frame = binary.BigEndian.AppendUint16(append(frame, 0x80|126), uint16(n)) //nolint:gosec // ours are short
	}
	_, err := s.conn.Write(append(append(frame, 0, 0, 0, 0), payload...))
	return err
}

// read takes frames until the socket closes.
func (c *crowd) read(s *subscriber) {
	var payload []byte
	admitted := false
	for {
		opcode, err := readFrame(s.in, &payload)
		if err == nil && opcode == 8 {
			err = fmt.Errorf("closed: %.200q", payload)
		}
		if err != nil {
			if !c.closing.Load() && !s.stall.Load() {
				c.failed <- err
			}
			return
		}
		switch {
		case opcode == 9:
			_ = s.write(10, payload)
		case bytes.Equal(payload, c.of.ping):
			_ = s.write(1, []byte(c.of.pong))
		case bytes.Contains(payload, c.of.event):
			// One frame may hold several.
			n := bytes.Count(payload, c.of.event)
			took := time.Duration(time.Now().UnixNano() - c.began.Load())
			for range n {
				s.took = append(s.took, took)
			}
			c.size.Store(int64(len(payload) / n))
			c.heard.Add(int64(n))
		case !admitted && bytes.Contains(payload, c.of.ready):
			admitted = true
			close(s.ready)
		case bytes.Contains(payload, []byte(`"error"`)):
			c.failed <- fmt.Errorf("refused: %.300s", payload)
			return
		}
		if s.stall.Load() {
			return
		}
	}
}

// readFrame reads a server's frame.
func readFrame(in *bufio.Reader, payload *[]byte) (opcode byte, err error) {
	var head [10]byte
	if _, err := io.ReadFull(in, head[:2]); err != nil {
		return 0, err
	}
	size := uint64(head[1] & 0x7f)
	switch size {
	case 126:
		if _, err := io.ReadFull(in, head[2:4]); err != nil {
			return 0, err
		}
		size = uint64(binary.BigEndian.Uint16(head[2:]))
	case 127:
		if _, err := io.ReadFull(in, head[2:10]); err != nil {
			return 0, err
		}
		size = binary.BigEndian.Uint64(head[2:])
	}
	if size > 1<<20 {
		return 0, fmt.Errorf("a frame of %d bytes", size)
	}
	if uint64(cap(*payload)) < size {
		*payload = make([]byte, size)
	}
	*payload = (*payload)[:size]
	_, err = io.ReadFull(in, *payload)
	return head[0] & 0x0f, err
}

// tell makes one change and waits until so many have heard of it.
func (c *crowd) tell(change func() error, readers int) error {
	want := c.heard.Load() + int64(readers)
	c.began.Store(time.Now().UnixNano())
	if err := change(); err != nil {
		return err
	}
	for deadline := time.Now().Add(10 * time.Second); c.heard.Load() < want; {
		select {
		case err := <-c.failed:
			return err
		case <-time.After(100 * time.Microsecond):
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("%d of %d were not told", want-c.heard.Load(), readers)
		}
	}
	return nil
}

// stand changes until everybody hears: only then do all subscriptions stand.
func (c *crowd) stand(change func() error) error {
	for range 100 {
		before := c.heard.Load()
		if err := change(); err != nil {
			return err
		}
		for range 50 {
			time.Sleep(10 * time.Millisecond)
			if c.heard.Load()-before >= int64(len(c.all)) {
				time.Sleep(300 * time.Millisecond) // what else was on its way
				return nil
			}
		}
	}
	return errors.New("not all subscriptions stand")
}

func (c *crowd) close() {
	c.closing.Store(true)
	for _, s := range c.all {
		if s != nil {
			_ = s.conn.Close()
		}
	}
}
