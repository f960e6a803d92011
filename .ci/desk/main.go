// Command desk runs another command beside a service desk that was opened for
// it alone: the released binary, a small demo company in a new directory, a
// free port. The command finds the address in FUWU_URL; afterwards the desk is
// closed and its directory removed. Its exit code is the command's.
//
//	go run ./.ci/desk bin/fuwu npx playwright test
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

// patience is how long a desk may take to open and to close.
const patience = 30 * time.Second

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "desk: usage: desk BINARY COMMAND [ARGUMENT...]")
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code, err := run(ctx, os.Args[1], os.Args[2:])
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "desk:", err)
		code = 1
	}
	os.Exit(code)
}

func run(ctx context.Context, binary string, command []string) (code int, err error) {
	dir, err := os.MkdirTemp("", "fuwu-desk-")
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	data := filepath.Join(dir, "data")
	fill := exec.CommandContext(ctx, binary, "demo", "--data", data, "--small")
	fill.Env = environment()
	if out, err := fill.CombinedOutput(); err != nil {
		return 0, fmt.Errorf("fill the demo company: %w\n%s", err, out)
	}
	log, err := os.Create(filepath.Join(dir, "log"))
	if err != nil {
		return 0, err
	}
	defer log.Close()
	addr, err := freeAddress()
	if err != nil {
		return 0, err
	}
	ended, closeDesk, err := open(ctx, binary, data, addr, log)
	if err != nil {
		return 0, err
	}
	defer closeDesk()
	if err := await(ctx, "http://"+addr+"/readyz", ended); err != nil {
		return 0, fmt.Errorf("open the desk: %w\n%s", err, tail(log.Name()))
	}
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Env = append(environment(), "FUWU_URL=http://"+addr, "FUWU_DATA="+data)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	err = cmd.Run()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		fmt.Fprintf(os.Stderr, "the desk's last words:\n%s\n", tail(log.Name()))
		return max(exit.ExitCode(), 1), nil
	}
	return 0, err
}

// environment is ours without the department's own settings: FUWU_DB of a
// terminal must not lead a test to somebody's real database.
func environment() []string {
	return slices.DeleteFunc(os.Environ(), func(setting string) bool { return strings.HasPrefix(setting, "FUWU_") })
}

// open starts the server; ended tells when it stopped by itself.
func open(ctx context.Context, binary, data, addr string, log io.Writer) (ended <-chan error, closeDesk func(), err error) {
	ctx, cancel := context.WithCancel(ctx)
	server := exec.CommandContext(ctx, binary, "serve", "--data", data, "--addr", addr)
	server.Env = environment()
	server.Stdout, server.Stderr = log, log
	server.Cancel = func() error { return server.Process.Signal(syscall.SIGTERM) }
	server.WaitDelay = patience
	if err := server.Start(); err != nil {
		cancel()
		return nil, nil, fmt.Errorf("start the server: %w", err)
	}
	end := make(chan error, 1)
	go func() { end <- server.Wait(); close(end) }()
	return end, func() {
		cancel()
		for range end { // until it is closed: the server has ended
		}
	}, nil
}

// await asks until the desk says it is ready.
func await(ctx context.Context, url string, ended <-chan error) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	again := time.NewTicker(50 * time.Millisecond)
	defer again.Stop()
	for {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
		if err != nil {
			return err
		}
		if answer, err := http.DefaultClient.Do(request); err == nil {
			_ = answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				return nil
			}
		}
		select {
		case err := <-ended:
			return errors.Join(errors.New("the server ended"), err)
		case <-ctx.Done():
			return fmt.Errorf("%s did not answer: %w", url, ctx.Err())
		case <-again.C:
		}
	}
}

func freeAddress() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", fmt.Errorf("find a free port: %w", err)
	}
	return l.Addr().String(), l.Close()
}

// tail is the end of a log, enough to see why.
func tail(path string) string {
	text, err := os.ReadFile(path)
	if err != nil {
		return err.Error()
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return strings.Join(lines[max(0, len(lines)-40):], "\n")
}
