package graph_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"

	"fuwu/server/access"
	"fuwu/server/fault"
)

var update = flag.Bool("update", false, "write golden files")

// schema is the counter's schema as it is written.
func schema(t *testing.T) *ast.Schema {
	t.Helper()
	files, err := filepath.Glob("*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	var sources []*ast.Source
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, &ast.Source{Name: f, Input: string(text)})
	}
	s, problem := gqlparser.LoadSchema(sources...)
	if problem != nil {
		t.Fatal(problem)
	}
	return s
}

// own are the types that are ours, by name.
func own(s *ast.Schema) []*ast.Definition {
	var all []*ast.Definition
	for _, d := range s.Types {
		if !d.BuiltIn {
			all = append(all, d)
		}
	}
	slices.SortFunc(all, func(a, b *ast.Definition) int { return strings.Compare(a.Name, b.Name) })
	return all
}

func TestEverythingIsDescribed(t *testing.T) {
	for _, d := range own(schema(t)) {
		root := d.Name == "Query" || d.Name == "Mutation" || d.Name == "Subscription"
		if d.Description == "" && !root {
			t.Errorf("%s is not described", d.Name)
		}
		for _, v := range d.EnumValues {
			if v.Description == "" {
				t.Errorf("%s.%s is not described", d.Name, v.Name)
			}
		}
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			if f.Description == "" {
				t.Errorf("%s.%s is not described", d.Name, f.Name)
			}
			for _, a := range f.Arguments {
				if a.Description == "" {
					t.Errorf("%s.%s(%s) is not described", d.Name, f.Name, a.Name)
				}
			}
		}
	}
}

// bulk and compound mutations run an operation of another name for each item.
var runsAnother = map[string]string{
	"ticketAssignMany": "ticket.assign", "ticketPrioritiseMany": "ticket.prioritise",
	"ticketCloseMany": "ticket.close", "ticketCancelMany": "ticket.cancel",
}

var capital = regexp.MustCompile(`[A-Z]`)

// actOf is the operation a mutation is named for: ticketLogCall is ticket.log_call.
func actOf(mutation string) string {
	if act, ok := runsAnother[mutation]; ok {
		return act
	}
	i := strings.IndexFunc(mutation, unicode.IsUpper)
	verb := strings.ToLower(mutation[i:i+1]) + capital.ReplaceAllStringFunc(mutation[i+1:], func(c string) string { return "_" + strings.ToLower(c) })
	return mutation[:i] + "." + verb
}

// notMutations are operations that are asked for elsewhere than in GraphQL.
var notMutations = map[string]string{
	"user.sign_in": "POST /auth/sign-in", "user.sign_out": "POST /auth/sign-out",
	"ticket.export": "GET /exports", "customer.export": "GET /exports",
	"batch.begin": "every bulk act, before its items", "batch.finish": "every bulk act, after its items",
}

func TestEveryMutationIsAnOperationAndEveryOperationIsAsked(t *testing.T) {
	acts := access.AllActs()
	named := map[string]bool{}
	for _, f := range schema(t).Mutation.Fields {
		if strings.HasPrefix(f.Name, "__") {
			continue
		}
		act := actOf(f.Name)
		named[act] = true
		if !slices.Contains(acts, act) {
			t.Errorf("%s would be the operation %s, which server/access/grants.go grants to nobody", f.Name, act)
		}
	}
	for _, act := range acts {
		if !named[act] && notMutations[act] == "" {
			t.Errorf("%s is granted, but no mutation asks for it", act)
		}
	}
}

func TestMutationsTakeWhatVersionHowAndKeyInThisOrder(t *testing.T) {
	order := []string{"id", "subject", "version", "input", "key"}
	for _, f := range schema(t).Mutation.Fields {
		last := -1
		for _, a := range f.Arguments {
			at := slices.Index(order, a.Name)
			if at < 0 {
				continue
			}
			if at < last {
				t.Errorf("%s takes %s too late", f.Name, a.Name)
			}
			last = at
		}
		if !strings.HasPrefix(f.Name, "__") && !strings.HasSuffix(f.Type.Name(), "Payload") {
			t.Errorf("%s answers with %s, which is no payload", f.Name, f.Type.Name())
		}
	}
}

func TestPayloadsSayWhyAndWhere(t *testing.T) {
	for _, d := range own(schema(t)) {
		if !strings.HasSuffix(d.Name, "Payload") {
			continue
		}
		if f := d.Fields.ForName("errors"); f == nil || f.Type.String() != "[UserError!]!" {
			t.Errorf("%s has no errors: [UserError!]!", d.Name)
		}
		if f := d.Fields.ForName("position"); d.Name != "BulkPayload" && (f == nil || f.Type.String() != "Position!") {
			t.Errorf("%s has no position: Position!", d.Name)
		}
	}
}

func TestConnectionsHaveNodesEdgesAndAPage(t *testing.T) {
	for _, d := range own(schema(t)) {
		if !strings.HasSuffix(d.Name, "Connection") {
			continue
		}
		for _, f := range []string{"nodes", "edges", "pageInfo"} {
			if d.Fields.ForName(f) == nil {
				t.Errorf("%s has no %s", d.Name, f)
			}
		}
	}
}

// TestEveryFieldStandsInThePolicy is default deny for the API itself: what is not
// in server/access/fields.txt cannot be read, and what stands there must exist.
func TestEveryFieldStandsInThePolicy(t *testing.T) {
	listed := access.Fields()
	s := schema(t)
	seen := map[string]bool{}
	for _, d := range own(s) {
		if d.Kind != ast.Object && d.Kind != ast.Interface && d.Kind != ast.InputObject {
			continue
		}
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			names := []string{d.Name + "." + f.Name}
			for _, a := range f.Arguments {
				names = append(names, fmt.Sprintf("%s.%s(%s)", d.Name, f.Name, a.Name))
			}
			for _, n := range names {
				seen[n] = true
				if _, ok := listed[n]; !ok {
					t.Errorf("server/access/fields.txt does not say who may read %s", n)
				}
			}
			if f.Directives.ForName("public") != nil != (listed[names[0]].Name == "public") {
				t.Errorf("%s is public in one place only", names[0])
			}
			if f.Directives.ForName("viewer") != nil && listed[names[0]].Name == "row" {
				t.Errorf("%s depends on the viewer, but stands as row", names[0])
			}
		}
	}
	for n, c := range listed {
		if !seen[n] {
			t.Errorf("server/access/fields.txt names %s, which does not exist", n)
		}
		if !slices.Contains([]string{"public", "row", "viewer", "roles"}, c.Name) {
			t.Errorf("%s has the unknown class %s", n, c.Name)
		}
		for _, r := range c.Roles {
			if !slices.Contains(access.Roles, r) {
				t.Errorf("%s is for %s, which is no role", n, r)
			}
		}
	}
}

func TestEveryReasonIsInTheSchemaAndWorded(t *testing.T) {
	var inSchema []string
	for _, v := range schema(t).Types["ErrorCode"].EnumValues {
		inSchema = append(inSchema, v.Name)
	}
	for _, c := range fault.Codes() {
		if !slices.Contains(inSchema, string(c)) {
			t.Errorf("ErrorCode lacks %s", c)
		}
	}
	if len(inSchema) != len(fault.Codes()) {
		t.Errorf("ErrorCode has %d values, server/fault words %d", len(inSchema), len(fault.Codes()))
	}
}

// TestTheSchemaDoesNotBreakUnnoticed keeps the whole schema as text. Removing or
// narrowing anything shows as a difference that somebody has to mean: -update.
func TestTheSchemaDoesNotBreakUnnoticed(t *testing.T) {
	var b strings.Builder
	formatter.NewFormatter(&b, formatter.WithIndent("  "), formatter.WithoutDescription()).FormatSchema(schema(t))
	const golden = "testdata/schema.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if string(kept) != b.String() {
		t.Errorf("the schema changed: if that is meant, run go test ./graph -run TheSchema -update and read the difference")
	}
}

func TestNoResolverIsLeftOut(t *testing.T) {
	files, err := filepath.Glob("*.resolvers.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, left := range []string{"not implemented", "!!! WARNING !!!"} {
			if n := strings.Count(string(text), left); n > 0 {
				t.Errorf("%s says %q %d times", f, left, n)
			}
		}
	}
}
