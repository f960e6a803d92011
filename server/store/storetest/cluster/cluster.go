package cluster

import (
	"crypto/rand"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
)

//go:embed keeper.sh
var keeper string

// Variable names the environment variable that holds the address of a cluster
// which the whole test run shares; see command pgtest.
const Variable = "FUWU_TEST_PG"

// Cluster is a running throw-away PostgreSQL.
type Cluster struct {
	// URL reaches the database "postgres" as a superuser.
	URL string

	leash io.Closer // closing it, or dying with it open, ends the cluster
	cmd   *exec.Cmd
}

// running keeps every cluster reachable until it is stopped. A caller may care
// for nothing but the address, and a leash that is collected closes itself.
var running sync.Map

// attempts is how often Start tries another port: between our asking for a
// free one and PostgreSQL's taking it, somebody else may have it.
const attempts = 3

// Start makes a cluster and returns when it answers.
func Start() (*Cluster, error) {
	bin, err := binaries()
	if err != nil {
		return nil, err
	}
	who, err := owner()
	if err != nil {
		return nil, err
	}
	for range attempts {
		var c *Cluster
		if c, err = start(bin, who); err == nil {
			running.Store(c, true)
			return c, nil
		}
		if !strings.Contains(err.Error(), "could not bind") {
			break
		}
	}
	return nil, fmt.Errorf("start a throw-away PostgreSQL from %s: %w", bin, err)
}

// Stop ends the server and returns when its directory is removed.
func (c *Cluster) Stop() error {
	defer running.Delete(c)
	if err := c.leash.Close(); err != nil {
		return fmt.Errorf("stop the throw-away PostgreSQL: %w", err)
	}
	if err := c.cmd.Wait(); err != nil {
		return fmt.Errorf("stop the throw-away PostgreSQL: %w", err)
	}
	return nil
}

func start(bin string, who *syscall.Credential) (*Cluster, error) {
	port, err := freePort()
	if err != nil {
		return nil, fmt.Errorf("find a free port: %w", err)
	}
	dir, err := directory(who)
	if err != nil {
		return nil, fmt.Errorf("make its directory: %w", err)
	}
	password := rand.Text()
	cmd := exec.Command("/bin/sh", "-c", keeper, "keeper", bin, dir, strconv.Itoa(port))
	cmd.Dir = dir
	// None of the caller's PG* variables may reach the server's commands.
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "LC_ALL=C", "PASSWORD=" + password}
	// A session of its own: Ctrl-C in the terminal is for the tests.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Credential: who}
	// The keeper holds our stderr until it has tidied up, so `go test`, which
	// waits for the end of its binaries' output, waits for that too.
	cmd.Stderr = os.Stderr

	c := &Cluster{
		URL: fmt.Sprintf("postgres://fuwu:%s@127.0.0.1:%d/postgres?sslmode=disable", password, port),
		cmd: cmd,
	}
	if err := c.launch(); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return c, nil
}

// launch starts the keeper and waits for its "ready"; anything else it says is
// the log of what went wrong.
func (c *Cluster) launch() error {
	leash, err := c.cmd.StdinPipe()
	if err != nil {
		return err
	}
	said, err := c.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := c.cmd.Start(); err != nil {
		return err
	}
	c.leash = leash
	ready := make([]byte, len("ready\n"))
	if _, err := io.ReadFull(said, ready); err == nil && string(ready) == "ready\n" {
		return nil
	}
	rest, _ := io.ReadAll(said)
	return errors.Join(errors.New(strings.TrimSpace(string(ready)+string(rest))), c.cmd.Wait())
}
