package main

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// Under eight writers that speak to it as a page does, the program is ended
// without a warning, thirty times.
const (
	kills   = 30
	writers = 8
)

// TestKilledThirtyTimesUnderEightWriters promises R1 of the trust we give: whatever
// was acknowledged is there, and asking for everything again with the same keys
// doubles nothing.
func TestKilledThirtyTimesUnderEightWriters(t *testing.T) {
	from, err := small()
	if err != nil {
		t.Fatal(err)
	}
	v := &victim{T: t, dir: t.TempDir() + "/data"}
	v.must(os.CopyFS(v.dir, os.DirFS(from)))
	v.token = v.run("user", "token", "--role", "customer-service", "--days", "2")
	v.start()
	v.customer = v.one(`{customers(first:1){nodes{id}}}`)
	before := v.count()
	for n := range kills {
		v.writeAndKill(n)
		v.start()
		v.askedAgain()
	}
	if v.acknowledged < 5*kills {
		t.Errorf("only %d writes were acknowledged before %d kills", v.acknowledged, kills)
	}
	if after := v.count(); after != before+len(v.known) {
		t.Errorf("%d tickets were made with %d keys", after-before, len(v.known))
	}
	v.stop()
	if said := v.run("audit", "verify"); !strings.Contains(said, "are as they were sealed") {
		t.Errorf("the ledger: %s", said)
	}
	v.whole()
	t.Logf("%d writes, %d of them acknowledged before a kill", len(v.known), v.acknowledged)
}

// victim is the program and what it has promised.
type victim struct {
	*testing.T
	dir, url, token, customer string
	cmd                       *exec.Cmd
	acknowledged              int

	mu    sync.Mutex
	known map[string]string // keys to the numbers they led to, empty while unknown
}

func (v *victim) must(err error) {
	v.Helper()
	if err != nil {
		v.Fatal(err)
	}
}

// run is a command of the program; what it prints last is returned.
func (v *victim) run(args ...string) string {
	v.Helper()
	var errs bytes.Buffer
	cmd := exec.CommandContext(v.Context(), "fuwu", append(args, "--data", v.dir)...)
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		v.Fatalf("%v: %v: %s%s", args, err, out, errs.String())
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	return lines[len(lines)-1]
}

// start opens the doors and waits until they are.
func (v *victim) start() {
	v.Helper()
	v.cmd = exec.Command("fuwu", "serve", "--data", v.dir, "--addr", "127.0.0.1:0", "--log-level", "error") //nolint:noctx // killed on purpose
	var errs bytes.Buffer
	v.cmd.Stderr = &errs
	out, err := v.cmd.StdoutPipe()
	v.must(err)
	v.must(v.cmd.Start())
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if m := opened.FindStringSubmatch(lines.Text()); m != nil {
			v.url = m[1]
			go func() { _, _ = io.Copy(io.Discard, out) }()
			return
		}
	}
	v.Fatalf("it did not start again: %s", errs.String())
}

func (v *victim) stop() {
	v.Helper()
	v.must(v.cmd.Process.Signal(os.Interrupt))
	v.must(v.cmd.Wait())
}

// writeAndKill lets the writers write and ends the program anywhere within their
// next few commits.
func (v *victim) writeAndKill(round int) {
	v.Helper()
	var acknowledged atomic.Int64
	var once sync.Once
	var all sync.WaitGroup
	for w := range writers {
		all.Go(func() {
			for i := 0; ; i++ {
				key := fmt.Sprintf("kill-%d-%d-%d", round, w, i)
				v.note(key, "")
				number, err := v.create(v.Context(), key)
				if err != nil {
					return // the program is gone
				}
				v.note(key, number)
				if acknowledged.Add(1) == 2*writers {
					once.Do(func() {
						time.AfterFunc(time.Duration(rand.IntN(15_000))*time.Microsecond, func() { _ = v.cmd.Process.Kill() })
					})
				}
			}
		})
	}
	all.Wait()
	if err := v.cmd.Wait(); err == nil || v.cmd.ProcessState.Exited() {
		v.Fatalf("it ended by itself: %v", err)
	}
	v.acknowledged += int(acknowledged.Load())
}

func (v *victim) note(key, number string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.known == nil {
		v.known = map[string]string{}
	}
	v.known[key] = number
}

// askedAgain sends what was not answered, and some of what was, with the same keys.
func (v *victim) askedAgain() {
	v.Helper()
	numbers, again := map[string]string{}, 0
	for key, number := range v.known {
		if number != "" && rand.IntN(20) > 0 {
			continue
		}
		now, err := v.create(v.Context(), key)
		v.must(err)
		if number != "" && now != number {
			v.Errorf("%s was %s and is %s", key, number, now)
		}
		if other, taken := numbers[now]; taken {
			v.Errorf("%s and %s are both %s", key, other, now)
		}
		numbers[now], v.known[key], again = key, now, again+1
	}
	if again == 0 {
		v.Error("nothing was asked again")
	}
}

const createTicket = `mutation($key:String!,$customer:ID!){ticketCreate(key:$key,input:{kind:CONSULTATION,channel:PHONE,subject:"断电",customerId:$customer}){ticket{number} errors{code}}}`

// create makes a ticket and gives its number.
func (v *victim) create(ctx context.Context, key string) (string, error) {
	var x struct {
		TicketCreate struct {
			Ticket *struct{ Number string }
			Errors []struct{ Code string }
		}
	}
	if err := v.ask(ctx, createTicket, map[string]any{"key": key, "customer": v.customer}, &x); err != nil {
		return "", err
	}
	if x.TicketCreate.Ticket == nil {
		return "", fmt.Errorf("%s was refused: %v", key, x.TicketCreate.Errors)
	}
	return x.TicketCreate.Ticket.Number, nil
}

func (v *victim) ask(ctx context.Context, query string, variables map[string]any, into any) error {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		return err
	}
	q, err := http.NewRequestWithContext(ctx, http.MethodPost, v.url+"/graphql", bytes.NewReader(body))
	if err != nil {
		return err
	}
	q.Header.Set("Content-Type", "application/json")
	q.Header.Set("Authorization", "Bearer "+v.token)
	x, err := http.DefaultClient.Do(q)
	if err != nil {
		return err
	}
	defer x.Body.Close()
	var answer struct {
		Data   json.RawMessage
		Errors []struct{ Message string }
	}
	if err := json.NewDecoder(x.Body).Decode(&answer); err != nil {
		return err
	}
	if len(answer.Errors) > 0 {
		return errors.New(answer.Errors[0].Message)
	}
	return json.Unmarshal(answer.Data, into)
}

// one is the id of the first customer.
func (v *victim) one(query string) string {
	v.Helper()
	var x struct {
		Customers struct{ Nodes []struct{ ID string } }
	}
	v.must(v.ask(v.Context(), query, nil, &x))
	return x.Customers.Nodes[0].ID
}

// count is how many tickets there are, as the manager sees them.
func (v *victim) count() int {
	v.Helper()
	out, err := exec.CommandContext(v.Context(), "fuwu", "user", "token", "--role", "manager", "--data", v.dir).Output()
	v.must(err)
	own := v.token
	v.token = strings.TrimSpace(string(out))
	defer func() { v.token = own }()
	var x struct{ Tickets struct{ TotalCount int } }
	v.must(v.ask(v.Context(), `{tickets{totalCount}}`, nil, &x))
	return x.Tickets.TotalCount
}

// whole holds the file against SQLite's own idea of it.
func (v *victim) whole() {
	v.Helper()
	db, err := sql.Open("sqlite3", filepath.Join(v.dir, "fuwu.db"))
	v.must(err)
	defer db.Close()
	var said string
	v.must(db.QueryRowContext(v.Context(), "PRAGMA integrity_check").Scan(&said))
	if said != "ok" {
		v.Errorf("integrity: %s", said)
	}
}
