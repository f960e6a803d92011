package cluster

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
)

// asHelper makes this test binary a process that starts a cluster, tells its
// address and directory, and then does nothing until it is killed.
const asHelper = "FUWU_CLUSTER_HELPER"

func TestMain(m *testing.M) {
	if os.Getenv(asHelper) == "" {
		os.Exit(m.Run())
	}
	c, err := Start()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Fprintln(os.Stdout, c.URL, c.cmd.Dir)
	_, _ = io.Copy(io.Discard, os.Stdin)
	select {}
}

func TestAClusterAnswersUntilItIsStopped(t *testing.T) {
	c, err := Start()
	if err != nil {
		t.Fatal(err)
	}
	conn, err := pgx.Connect(t.Context(), c.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	var collate string
	if err := conn.QueryRow(t.Context(), `SELECT datcollate FROM pg_database WHERE datname = 'template0'`).Scan(&collate); err != nil {
		t.Fatal(err)
	}
	if collate != "C.UTF-8" {
		t.Errorf("the collation is %s: two machines would sort differently", collate)
	}
	if err := c.Stop(); err != nil {
		t.Fatal(err)
	}
	assertGone(t, c.URL, c.cmd.Dir)
}

func TestAClusterWantsItsPassword(t *testing.T) {
	c, err := Start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Stop(); err != nil {
			t.Error(err)
		}
	})
	u, err := url.Parse(c.URL)
	if err != nil {
		t.Fatal(err)
	}
	u.User = url.UserPassword("fuwu", "guess")
	if conn, err := pgx.Connect(t.Context(), u.String()); err == nil {
		_ = conn.Close(t.Context())
		t.Error("another user of the machine could read, and run commands as the server")
	}
}

func TestAKilledTestLeavesNothingBehind(t *testing.T) {
	helper := exec.Command(os.Args[0])
	helper.Env = append(os.Environ(), asHelper+"=1")
	stdin, err := helper.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer stdin.Close()
	stdout, err := helper.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	// The keeper inherits stderr and holds it until it has tidied up: the end
	// of this pipe is the end of everything the helper started.
	stderr, err := helper.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := helper.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		why, _ := io.ReadAll(stderr)
		t.Fatalf("the helper said nothing: %v\n%s", err, why)
	}
	address, dir, _ := strings.Cut(strings.TrimSpace(line), " ")
	if _, err := os.Stat(dir); err != nil {
		t.Fatal(err)
	}
	if err := helper.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	complaints, err := io.ReadAll(stderr)
	if err != nil {
		t.Fatal(err)
	}
	if len(complaints) > 0 {
		t.Errorf("tidying up was not quiet:\n%s", complaints)
	}
	_ = helper.Wait() // "signal: killed", as we asked
	assertGone(t, address, dir)
}

func TestWithoutPostgreSQLOneLineSaysWhatToInstall(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if _, err := binariesUnder(t.TempDir()); err == nil || !strings.Contains(err.Error(), "apt-get install postgresql-15") ||
		strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v", err)
	}
}

func TestTheOldestReleaseThatIsNewEnoughIsTaken(t *testing.T) {
	tests := []struct {
		name      string
		installed []string
		want      string
	}{
		{name: "the one we promise", installed: []string{"13", "15", "17"}, want: "15"},
		{name: "a newer one where ours is missing", installed: []string{"9.6", "14", "17", "16"}, want: "16"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root := t.TempDir()
			for _, release := range test.installed {
				bin := filepath.Join(root, release, "bin")
				if err := os.MkdirAll(bin, 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(bin, "initdb"), nil, 0o755); err != nil {
					t.Fatal(err)
				}
			}
			got, err := binariesUnder(root)
			if want := filepath.Join(root, test.want, "bin"); err != nil || got != want {
				t.Errorf("got %s, %v, want %s", got, err, want)
			}
		})
	}
}

func assertGone(t *testing.T, address, dir string) {
	t.Helper()
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("the directory is still there: %v", err)
	}
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	if conn, err := net.Dial("tcp", u.Host); err == nil {
		_ = conn.Close()
		t.Error("the server still answers")
	}
}
