package main

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"fuwu/server/store/storetest"
)

// TestMain lets this binary be the program too: scripts run it as fuwu.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"fuwu": main})
}

// patience is how long a script waits for what must come.
const patience = 30 * time.Second

// TestScripts runs the program as people do: from the command line, from outside.
//
//	demo DIR                 a copy of the small demo company
//	up [NAME] ARGS...        fuwu serve on a free port, until it is open; sets $URL and $HOSTPORT
//	down, slay               ends it politely, which must succeed, or not at all
//	ask [!] TOKEN QUERY      asks the counter; ! wants errors
//	get STATUS PATH [TOKEN]  what a browser reads
//	signin STATUS LOGIN PASSWORD
//	link PATH PASSWORD       sets a password by a one-time link
//	sql DIR STATEMENT        changes the database behind the program's back
//	save NAME [REGEXP]       keeps the last line of what was printed as $NAME, or what is found in it
//	within SECONDS           fails when more have passed since the last up or within
func TestScripts(t *testing.T) {
	address := storetest.Postgres(t)
	events, err := filepath.Abs("imports/testdata/small_log.csv")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", RequireExplicitExec: true, RequireUniqueNames: true, UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(e *testscript.Env) error {
			e.Setenv("POSTGRES", address)
			e.Setenv("SMALL_LOG", events)
			e.Values[stageKey{}] = &onstage{began: time.Now()}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"demo": demo, "up": up, "down": down, "slay": slay, "ask": ask, "get": get, "signin": signIn, "link": useLink, "sql": behind, "save": save, "within": within,
		},
	})
}

type stageKey struct{}

// onstage is what a script has running.
type onstage struct {
	cmd   *exec.Cmd
	log   *bytes.Buffer
	began time.Time
}

func playing(ts *testscript.TestScript) *onstage { return ts.Value(stageKey{}).(*onstage) }

// small is the demo company, filled once for all scripts.
var small = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "fuwu-demo-")
	if err != nil {
		return "", err
	}
	out, err := exec.Command("fuwu", "demo", "--small", "--data", dir).CombinedOutput() //nolint:noctx // no test owns it
	if err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return dir, nil
})

func demo(ts *testscript.TestScript, _ bool, args []string) {
	from, err := small()
	ts.Check(err)
	ts.Check(os.CopyFS(ts.MkAbs(args[0]), os.DirFS(from)))
}

var opened = regexp.MustCompile(`open at (https?://\S+)`)

// up starts the program and waits until its doors are open.
func up(ts *testscript.TestScript, neg bool, args []string) {
	p := playing(ts)
	if p.cmd != nil || neg {
		ts.Fatalf("it is up already")
	}
	p.began, p.log = time.Now(), &bytes.Buffer{}
	cmd := exec.Command("fuwu", append([]string{"serve", "--addr", "127.0.0.1:0"}, args...)...) //nolint:noctx // ended by Defer
	cmd.Dir, cmd.Env, cmd.Stderr = ts.MkAbs("."), append(os.Environ(), "FUWU_DATA="), p.log
	out, err := cmd.StdoutPipe()
	ts.Check(err)
	ts.Check(cmd.Start())
	p.cmd = cmd
	ts.Defer(func() {
		if p.cmd == cmd {
			_ = cmd.Process.Kill()
			_ = cmd.Wait()
		}
	})
	timer := time.AfterFunc(patience, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	// What is said at the opening is said at once, and one reading takes it whole.
	said := make([]byte, 64<<10)
	n, _ := out.Read(said)
	fmt.Fprintf(ts.Stdout(), "%s", said[:n])
	if m := opened.FindSubmatch(said[:n]); m != nil {
		_, host, _ := strings.Cut(string(m[1]), "://")
		ts.Setenv("URL", string(m[1]))
		ts.Setenv("HOSTPORT", host)
		go func() { _, _ = io.Copy(io.Discard, out) }()
		return
	}
	_ = cmd.Wait()
	p.cmd = nil
	ts.Fatalf("it did not open: %s", p.log)
}

func down(ts *testscript.TestScript, _ bool, _ []string) {
	p := playing(ts)
	ts.Check(p.cmd.Process.Signal(syscall.SIGTERM))
	err := p.cmd.Wait()
	fmt.Fprint(ts.Stderr(), p.log)
	p.cmd = nil
	ts.Check(err)
}

func slay(ts *testscript.TestScript, _ bool, _ []string) {
	p := playing(ts)
	ts.Check(p.cmd.Process.Kill())
	_ = p.cmd.Wait()
	p.cmd = nil
}

// client trusts the certificate the program made for itself, where there is one.
func client(ts *testscript.TestScript) *http.Client {
	pool := x509.NewCertPool()
	if ca := ts.Getenv("CA"); ca != "" {
		pem, err := os.ReadFile(ts.MkAbs(ca))
		ts.Check(err)
		pool.AppendCertsFromPEM(pem)
	}
	return &http.Client{
		Timeout:       patience,
		Transport:     &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}, DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// ask puts a question. What another process did is known to the program within a
// second, so a refusal is waited for so long.
func ask(ts *testscript.TestScript, neg bool, args []string) {
	deadline, again := time.After(2*time.Second), time.NewTicker(20*time.Millisecond)
	defer again.Stop()
	for {
		text, refused := asked(ts, args[0], args[1])
		if refused == neg {
			fmt.Fprintln(ts.Stdout(), text)
			return
		}
		select {
		case <-deadline:
			ts.Fatalf("answered %s", text)
		case <-again.C:
			if !neg {
				ts.Fatalf("answered %s", text)
			}
		}
	}
}

func asked(ts *testscript.TestScript, token, query string) (text string, refused bool) {
	body, err := json.Marshal(map[string]string{"query": query})
	ts.Check(err)
	q, err := http.NewRequest(http.MethodPost, ts.Getenv("URL")+"/graphql", bytes.NewReader(body)) //nolint:noctx // the client has a timeout
	ts.Check(err)
	q.Header.Set("Content-Type", "application/json")
	q.Header.Set("Authorization", "Bearer "+token)
	x, err := client(ts).Do(q)
	ts.Check(err)
	defer x.Body.Close()
	b, err := io.ReadAll(x.Body)
	ts.Check(err)
	var answer struct{ Errors []any }
	ts.Check(json.Unmarshal(b, &answer))
	return string(b), len(answer.Errors) > 0
}

func get(ts *testscript.TestScript, _ bool, args []string) {
	q, err := http.NewRequest(http.MethodGet, ts.Getenv("URL")+args[1], nil) //nolint:noctx // the client has a timeout
	ts.Check(err)
	if len(args) > 2 {
		q.Header.Set("Authorization", "Bearer "+args[2])
	}
	x, err := client(ts).Do(q)
	ts.Check(err)
	defer x.Body.Close()
	text, err := io.ReadAll(x.Body)
	ts.Check(err)
	fmt.Fprintf(ts.Stdout(), "%s\n%s\n", x.Header.Get("Content-Type"), text)
	if fmt.Sprint(x.StatusCode) != args[0] {
		ts.Fatalf("%d: %s", x.StatusCode, text)
	}
}

func signIn(ts *testscript.TestScript, _ bool, args []string) {
	post(ts, args[0], "/auth/sign-in", map[string]string{"login": args[1], "password": args[2]})
}

func useLink(ts *testscript.TestScript, _ bool, args []string) {
	post(ts, "204", "/auth/link", map[string]string{"secret": strings.TrimPrefix(args[0], "/link/"), "password": args[1]})
}

func post(ts *testscript.TestScript, status, path string, what map[string]string) {
	body, err := json.Marshal(what)
	ts.Check(err)
	x, err := client(ts).Post(ts.Getenv("URL")+path, "application/json", bytes.NewReader(body)) //nolint:noctx // the client has a timeout
	ts.Check(err)
	ts.Check(x.Body.Close())
	if fmt.Sprint(x.StatusCode) != status {
		ts.Fatalf("%s: %d", path, x.StatusCode)
	}
}

// behind changes a database as somebody would who has its file.
func behind(ts *testscript.TestScript, _ bool, args []string) {
	db, err := sql.Open("sqlite3", filepath.Join(ts.MkAbs(args[0]), "fuwu.db"))
	ts.Check(err)
	_, err = db.Exec(args[1]) //nolint:noctx // a script has no context
	ts.Check(errors.Join(err, db.Close()))
}

func save(ts *testscript.TestScript, _ bool, args []string) {
	printed := strings.TrimSpace(ts.ReadFile("stdout"))
	lines := strings.Split(printed, "\n")
	found := lines[len(lines)-1]
	if len(args) > 1 {
		m := regexp.MustCompile(args[1]).FindStringSubmatch(printed)
		if m == nil {
			ts.Fatalf("nothing like %s was printed", args[1])
		}
		found = m[1]
	}
	ts.Setenv(args[0], found)
}

func within(ts *testscript.TestScript, _ bool, args []string) {
	limit, err := time.ParseDuration(args[0])
	ts.Check(err)
	p := playing(ts)
	took := time.Since(p.began)
	p.began = time.Now()
	if took > limit {
		ts.Fatalf("it took %v, more than %v", took, limit)
	}
}
