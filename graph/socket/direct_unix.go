//go:build unix

package socket

import (
	"errors"
	"syscall"
)

// directWriter writes to sockets without waiting. One closure serves many of them.
type directWriter struct {
	buf  []byte
	n    int
	err  error
	once func(fd uintptr) bool
}

// write takes what the system takes now; EAGAIN, and a short count, mean that the socket is full.
func (w *directWriter) write(raw syscall.RawConn, buf []byte) (int, error) {
	if w.once == nil {
		w.once = func(fd uintptr) bool {
			for {
				w.n, w.err = syscall.Write(int(fd), w.buf)
				if !errors.Is(w.err, syscall.EINTR) {
					return true // never wait for the socket to become writable
				}
			}
		}
	}
	w.buf, w.n, w.err = buf, 0, nil
	err := raw.Write(w.once)
	w.buf = nil
	if err == nil {
		err = w.err
	}
	return max(w.n, 0), err
}

const direct = true
