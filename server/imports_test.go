package main

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// mayImport says which of our packages a package may know, and why. Imports go one
// way: the counter and the web to the departments, departments down to each other
// as listed, all of them to the machinery, the machinery to the ground.
var mayImport = map[string]struct {
	why  string
	know []string
}{
	"frontend": {"the built page, carried along", nil},

	"server/fault":     {"ground: how we say no", nil},
	"server/flow":      {"ground: state machines as tables", nil},
	"server/gram":      {"ground: words for search, pinyin", nil},
	"server/telephone": {"ground: telephone numbers", nil},

	"server/access":                  {"who may and who sees; stands before everything", []string{"ent", "server/fault"}},
	"server/op":                      {"the unit of work", []string{"ent", "server/access", "server/fault", "server/gram"}},
	"server/store":                   {"the only package that knows the dialect", []string{"ent", "server/access", "server/fault", "server/gram", "server/op", "server/store/migrations"}},
	"server/store/migrations":        {"SQL, embedded", nil},
	"server/store/migrations/diff":   {"writes migrations", []string{"ent", "server/store/storetest/cluster", "server/store/migrations"}},
	"server/store/storetest":         {"real databases for tests", []string{"server/store", "server/store/migrations", "server/store/storetest/cluster"}},
	"server/store/storetest/cluster": {"a throw-away PostgreSQL", nil},
	"server/store/storetest/pgtest":  {"one PostgreSQL for a whole run", []string{"server/store/storetest/cluster"}},
	"server/live":                    {"after commit; knows the ledger, no department", []string{"ent", "server/access", "server/op"}},
	"server/live/livetest":           {"a hub for tests", nil},
	"server/kept":                    {"small tables in memory", []string{"ent", "server/access"}},
	"server/subjects":                {"what an id leads to; below all that hangs on records", []string{"ent", "server/access", "server/fault", "server/op"}},
	"server/subjects/desk":           {"a small desk for tests", nil},
	"server/files":                   {"capability of any subject", []string{"ent", "server/access", "server/fault", "server/op", "server/subjects"}},
	"server/comments":                {"capability of any subject", []string{"ent", "server/access", "server/fault", "server/op", "server/subjects"}},
	"server/history":                 {"capability of any subject", []string{"ent", "server/access", "server/fault", "server/op", "server/subjects"}},
	"server/notices":                 {"capability: reacts to the ledger", []string{"ent", "server/access", "server/fault", "server/op", "server/subjects"}},
	"server/batches":                 {"capability: many operations as one", []string{"ent", "server/access", "server/fault", "server/op", "server/subjects"}},
	"server/search":                  {"finds any subject", []string{"ent", "server/access", "server/telephone"}},

	"server/people":    {"department", []string{"ent", "server/access", "server/fault", "server/gram", "server/kept", "server/op"}},
	"server/customers": {"department", []string{"ent", "server/access", "server/fault", "server/gram", "server/kept", "server/op", "server/search", "server/telephone"}},
	"server/tickets": {"department: down to customers and files", []string{
		"ent", "server/access", "server/customers", "server/fault", "server/files", "server/flow", "server/gram", "server/kept", "server/op", "server/telephone",
	}},
	"server/views": {"a way of looking at tickets", []string{"ent", "server/access", "server/fault", "server/op", "server/subjects", "server/tickets"}},
	"server/imports": {"history from files, through the departments", []string{
		"ent", "server/access", "server/batches", "server/customers", "server/fault", "server/op", "server/people", "server/telephone", "server/tickets",
	}},
	"server/exports": {"lists as files, through the departments", []string{
		"ent", "server/access", "server/customers", "server/fault", "server/op", "server/people", "server/tickets",
	}},

	"server/stage": {"the cast", []string{
		"ent", "server/access", "server/customers", "server/fault", "server/op", "server/people", "server/tickets", "server/views",
	}},
	"server/web":   {"doors: HTTP, no GraphQL", []string{"server/access", "server/fault", "server/files", "server/op", "server/people"}},
	"server/bench": {"measures the program from outside", nil},
	"server":       {"package main, the only one that knows everyone", []string{"*"}},

	"graph": {"the counter: departments and machinery, never the store", []string{
		"ent", "graph/exec", "graph/model", "graph/socket", "server/access", "server/batches", "server/comments", "server/customers", "server/fault",
		"server/files", "server/history", "server/live", "server/notices", "server/op", "server/people", "server/search", "server/subjects", "server/tickets", "server/views",
	}},
	"graph/exec":   {"generated", []string{"*"}},
	"graph/model":  {"generated", []string{"*"}},
	"graph/socket": {"the open line: a transport, nothing of ours", nil},
}

// forTests are packages that exist for tests alone and may use what tests use.
var forTests = []string{"server/live/livetest", "server/subjects/desk", "server/bench"}

// ground packages may use the standard library, and what is named here, alone.
var ground = map[string][]string{
	"server/fault": nil, "server/flow": nil,
	"server/gram":      {"golang.org/x/text", "github.com/mozillazg/go-pinyin"},
	"server/telephone": {"golang.org/x/text"},
}

func TestImportsGoOneWay(t *testing.T) {
	for _, p := range ours(t) {
		rule, ok := mayImport[p.name]
		if !ok {
			t.Errorf("%s is not in the table of server/imports_test.go: say what it may know, and why", p.name)
			continue
		}
		if slices.Contains(rule.know, "*") || slices.Contains(forTests, p.name) {
			continue
		}
		for _, i := range p.imports {
			local, ours := strings.CutPrefix(i, "fuwu/")
			if strings.HasPrefix(local, "ent/") {
				local = "ent"
			}
			if ours && local != "ent/schema" && !slices.Contains(rule.know, local) {
				t.Errorf("%s (%s) may not know %s", p.name, rule.why, local)
			}
			if others, isGround := ground[p.name]; isGround && !ours && strings.Contains(strings.Split(i, "/")[0], ".") &&
				!slices.ContainsFunc(others, func(o string) bool { return strings.HasPrefix(i, o) }) {
				t.Errorf("%s stands on the ground and may not know %s", p.name, i)
			}
		}
	}
}

// departments have a record file, an SDL file and a feature folder of their name.
func TestEveryDepartmentHasItsRooms(t *testing.T) {
	for plural, singular := range map[string]string{"customers": "customer", "tickets": "ticket", "people": "people"} {
		for _, path := range []string{
			"../ent/schema/" + singular + ".go", "../graph/" + singular + ".graphql", "../server/" + plural + "/doc.go", "../frontend/src/features/" + plural,
		} {
			if _, err := os.Stat(path); err != nil {
				t.Errorf("%s: %v", plural, err)
			}
		}
	}
}

// TestEveryPackageSaysWhatItIs wants a comment before every package clause.
func TestEveryPackageSaysWhatItIs(t *testing.T) {
	for _, p := range ours(t) {
		if p.doc == "" && p.name != "graph/exec" && p.name != "graph/model" {
			t.Errorf("%s has no package comment", p.name)
		}
	}
}

type pkg struct {
	name, doc string
	imports   []string
}

// ours asks the go command for our packages, the records left out.
func ours(t *testing.T) []pkg {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	list := exec.Command("go", "list", "-json=ImportPath,Doc,Imports", "-tags", "sqlite_fts5", "./server/...", "./graph/...", "./frontend")
	list.Dir, list.Stderr = root, os.Stderr
	out, err := list.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := list.Start(); err != nil {
		t.Fatal(err)
	}
	var all []pkg
	for d := json.NewDecoder(out); ; {
		var x struct {
			ImportPath, Doc string
			Imports         []string
		}
		if err := d.Decode(&x); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, pkg{strings.TrimPrefix(x.ImportPath, "fuwu/"), x.Doc, x.Imports})
	}
	if err := list.Wait(); err != nil {
		t.Fatal(err)
	}
	if len(all) < 10 {
		t.Fatalf("go list names %d packages", len(all))
	}
	return all
}
