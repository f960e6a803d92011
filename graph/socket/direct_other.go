//go:build !unix

package socket

import "syscall"

// directWriter is never used here: every socket gets a goroutine of its own while it is written.
type directWriter struct{}

func (w *directWriter) write(syscall.RawConn, []byte) (int, error) { return 0, syscall.EAGAIN }

const direct = false
