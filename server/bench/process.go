package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// process is a server that is measured.
type process struct {
	name string
	addr string
	cmd  *exec.Cmd
	log  *os.File
	exit chan error
}

// start runs a program and waits until it listens at the address.
func start(name, dir, addr, program string, args ...string) (*process, error) {
	log, err := os.Create(filepath.Join(dir, name+".log"))
	if err != nil {
		return nil, err
	}
	p := &process{name: name, addr: addr, cmd: exec.Command(program, args...), log: log, exit: make(chan error, 1)}
	p.cmd.Stdout, p.cmd.Stderr = log, log
	p.cmd.Env = quiet(os.Environ())
	if err := p.cmd.Start(); err != nil {
		return nil, errors.Join(err, log.Close())
	}
	go func() { p.exit <- p.cmd.Wait() }()
	for deadline := time.Now().Add(time.Minute); ; {
		c, err := net.Dial("tcp", addr)
		if err == nil {
			return p, c.Close()
		}
		select {
		case err := <-p.exit:
			said, _ := os.ReadFile(log.Name())
			return nil, fmt.Errorf("%s ended: %w: %s", name, err, bytes.TrimSpace(said))
		case <-time.After(20 * time.Millisecond):
		}
		if time.Now().After(deadline) {
			return nil, errors.Join(fmt.Errorf("%s does not listen at %s", name, addr), p.stop())
		}
	}
}

// quiet leaves the settings of a terminal out: what is measured are the defaults.
func quiet(env []string) (kept []string) {
	for _, e := range env {
		if !strings.HasPrefix(e, "FUWU_") && !strings.HasPrefix(e, "GOGC=") && !strings.HasPrefix(e, "GOMEMLIMIT=") {
			kept = append(kept, e)
		}
	}
	return kept
}

func (p *process) stop() error {
	_ = p.cmd.Process.Signal(syscall.SIGTERM)
	var ended error
	select {
	case ended = <-p.exit:
	case <-time.After(15 * time.Second):
		_ = p.cmd.Process.Kill()
		ended = <-p.exit
	}
	_ = ended // it was told to: how is of no interest
	return p.log.Close()
}

// hertz is in what /proc counts time, everywhere Go runs on Linux.
const hertz = 100

// spent is the time on the processor so far.
func (p *process) spent() (time.Duration, error) {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.cmd.Process.Pid))
	if err != nil {
		return 0, fmt.Errorf("only Linux tells what a process spends: %w", err)
	}
	fields := strings.Fields(string(b[bytes.LastIndexByte(b, ')')+1:]))
	if len(fields) < 13 {
		return 0, fmt.Errorf("/proc/%d/stat is short", p.cmd.Process.Pid)
	}
	user, err := strconv.ParseInt(fields[11], 10, 64)
	system, err2 := strconv.ParseInt(fields[12], 10, 64)
	return time.Duration(user+system) * time.Second / hertz, errors.Join(err, err2)
}

// memory is what the process holds, in bytes.
func (p *process) memory() (int64, error) {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(b)) {
		if kb, ok := strings.CutPrefix(line, "RssAnon:"); ok {
			n, err := strconv.ParseInt(strings.Fields(kb)[0], 10, 64)
			return n << 10, err
		}
	}
	return 0, errors.New("/proc tells no RssAnon")
}

// settle waits until the process does nothing by itself: its daily copy and the
// reading of its ledger are not what is measured.
func (p *process) settle() error {
	for range 120 {
		before, err := p.spent()
		if err != nil {
			return err
		}
		time.Sleep(500 * time.Millisecond)
		after, err := p.spent()
		if err != nil {
			return err
		}
		if after-before <= 20*time.Millisecond {
			return nil
		}
	}
	return fmt.Errorf("%s does not come to rest", p.name)
}

// free is an address nobody listens at.
func free() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	return l.Addr().String(), l.Close()
}

// copyTo copies the files of a data folder.
func copyTo(dir, from string, names ...string) error {
	for _, name := range names {
		if err := copyFile(filepath.Join(dir, name), filepath.Join(from, name)); err != nil {
			return err
		}
	}
	return nil
}

func copyFile(to, from string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	_, err = io.Copy(out, in)
	return err
}
