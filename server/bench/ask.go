package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"net"
	"net/http"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// line is one connection that asks and waits for its answer.
type line struct {
	conn net.Conn
	in   *bufio.Reader
	body bytes.Buffer
}

func dial(addr string) (*line, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &line{conn: c, in: bufio.NewReaderSize(c, 64<<10)}, nil
}

// ask sends a request and gives the answer's body, good until the next.
func (l *line) ask(request []byte) ([]byte, error) {
	if _, err := l.conn.Write(request); err != nil {
		return nil, err
	}
	answer, err := http.ReadResponse(l.in, nil)
	if err != nil {
		return nil, err
	}
	l.body.Reset()
	_, err = l.body.ReadFrom(answer.Body)
	if err = errors.Join(err, answer.Body.Close()); err != nil {
		return nil, err
	}
	if answer.StatusCode >= 300 {
		return nil, fmt.Errorf("%s: %.300s", answer.Status, l.body.Bytes())
	}
	return l.body.Bytes(), nil
}

// request is the bytes of one.
func request(method, path, token string, body []byte) []byte {
	b := make([]byte, 0, 256+len(body))
	b = append(b, method+" "+path+" HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n"...)
	if token != "" {
		b = append(b, "Authorization: Bearer "+token+"\r\n"...)
	}
	b = append(b, "Content-Length: "+strconv.Itoa(len(body))+"\r\n\r\n"...)
	return append(b, body...)
}

// side is somebody who is asked. say gives the i-th request of a writer or reader,
// hear takes its answer.
type side struct {
	*process
	say  func(who, i int) []byte
	hear func(who int, answer []byte) error
}

// block is what came of asking one side for a while.
type block struct {
	n    int
	cpu  time.Duration
	wall time.Duration
	took []time.Duration // sorted
}

func (b *block) perOp() float64 { return float64(b.cpu) / float64(b.n) }
func (b *block) rate() float64  { return float64(b.n) / b.wall.Seconds() }
func (b *block) at(q float64) time.Duration {
	return b.took[min(len(b.took)-1, int(q*float64(len(b.took))))]
}

// lines are connections kept from block to block.
type lines map[string][]*line

func (all lines) of(addr string, n int) ([]*line, error) {
	for len(all[addr]) < n {
		l, err := dial(addr)
		if err != nil {
			return nil, err
		}
		all[addr] = append(all[addr], l)
	}
	return all[addr][:n], nil
}

func (all lines) close() {
	for _, list := range all {
		for _, l := range list {
			_ = l.conn.Close()
		}
	}
}

// run asks a side by so many for so long.
func (all lines) run(s side, who int, long time.Duration) (*block, error) {
	open, err := all.of(s.addr, who)
	if err != nil {
		return nil, err
	}
	before, err := s.spent()
	if err != nil {
		return nil, err
	}
	var next atomic.Int64
	took, failed := make([][]time.Duration, who), make([]error, who)
	began := time.Now()
	var asking sync.WaitGroup
	for w, l := range open {
		asking.Go(func() {
			for at := time.Now(); at.Sub(began) < long; {
				answer, err := l.ask(s.say(w, int(next.Add(1))-1))
				now := time.Now()
				if err == nil {
					err = s.hear(w, answer)
				}
				if err != nil {
					failed[w] = fmt.Errorf("%s: %w", s.name, err)
					return
				}
				took[w] = append(took[w], now.Sub(at))
				at = time.Now()
			}
		})
	}
	asking.Wait()
	b := &block{wall: time.Since(began), took: slices.Concat(took...)}
	after, err := s.spent()
	if err = errors.Join(append(failed, err)...); err != nil {
		return nil, err
	}
	slices.Sort(b.took)
	b.n, b.cpu = len(b.took), max(after-before, time.Second/hertz)
	return b, nil
}

// turns asks the sides in turn, so many times, and gives the blocks of each.
func (all lines) turns(n, who int, long time.Duration, sides ...side) ([][]*block, error) {
	blocks := make([][]*block, len(sides))
	for turn := range n + 1 { // the first is to warm up
		for i, s := range sides {
			b, err := all.run(s, who, long)
			if err != nil {
				return nil, err
			}
			if turn > 0 {
				blocks[i] = append(blocks[i], b)
			}
		}
	}
	return blocks, nil
}

// well is for answers that have been compared before and are only looked at.
func well(_ int, answer []byte) error {
	if len(answer) == 0 || bytes.HasPrefix(answer, []byte(`{"errors"`)) {
		return fmt.Errorf("answered %.300s", answer)
	}
	return nil
}

// once asks a question alone.
func once(addr string, request []byte) ([]byte, error) {
	l, err := dial(addr)
	if err != nil {
		return nil, err
	}
	defer l.conn.Close()
	answer, err := l.ask(request)
	return slices.Clone(answer), err
}
