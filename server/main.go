// Command fuwu runs the service department: see README.md.
//
// # Decisions
//
// The demo company's passwords are known to everybody, so they open the door on
// loopback only and not beside real data. Real data is an import that was not taken
// back, or a password set by somebody whom the demo company did not bring; one of
// the demo company who changed their own password is no sign of it. It is asked at
// each such sign-in, and who cannot be answered is refused.
//
// With --tls self the program is its own authority: DATA/tls holds a certificate for
// ten years, which browsers trust once, from /ca.crt, and one for 90 days that it
// signs, renewed 30 days before its end at the next handshake. Both keys are as
// secret as the database; a backup does not hold them, since browsers can be told
// again and a stolen copy must not be able to stand in for the department.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := Main(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}
