package web

import (
	"bufio"
	"net"
	"net/http"
)

// watched notes how an answer ended.
type watched struct {
	http.ResponseWriter
	status int
	bytes  int64
	taken  bool // the connection went to somebody else: a socket
}

// WriteHeader notes the status.
func (w *watched) WriteHeader(status int) {
	if w.status == 0 && status >= 200 {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

// Write counts.
func (w *watched) Write(b []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(b)
	w.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController reach what is below.
func (w *watched) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// Hijack gives the connection away, for sockets.
func (w *watched) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	conn, rw, err := http.NewResponseController(w.ResponseWriter).Hijack()
	w.taken = err == nil
	return conn, rw, err
}

// Flush sends what is there.
func (w *watched) Flush() { _ = http.NewResponseController(w.ResponseWriter).Flush() }
