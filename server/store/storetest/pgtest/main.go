// Command pgtest runs another command beside one throw-away PostgreSQL, whose
// address it passes on in FUWU_TEST_PG, and removes the server afterwards:
//
//	go run ./server/store/storetest/pgtest go test -tags sqlite_fts5 ./...
//
// It spares the packages of one test run a cluster each. Its exit code is the
// command's.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"fuwu/server/store/storetest/cluster"
)

func main() {
	if len(os.Args) < 2 {
		fail(errors.New("which command? usage: pgtest COMMAND [ARGUMENT...]"))
	}
	c, err := cluster.Start()
	if err != nil {
		fail(err)
	}
	code, err := run(os.Args[1:], c.URL)
	if err := errors.Join(err, c.Stop()); err != nil {
		fail(err)
	}
	os.Exit(code)
}

func run(command []string, url string) (int, error) {
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Env = append(os.Environ(), cluster.Variable+"="+url)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	// Ctrl-C reaches the command by itself; we stay to see it end. What is sent
	// to us alone is passed on.
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM)
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	go func() {
		for s := range asked {
			if s == syscall.SIGTERM {
				_ = cmd.Process.Signal(s)
			}
		}
	}()
	err := cmd.Wait()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return max(exit.ExitCode(), 1), nil
	}
	return 0, err
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "pgtest:", err)
	os.Exit(1)
}
