package graph_test

import (
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"fuwu/server/access"
	"fuwu/server/store/storetest"
)

// few are the fields that not every colleague may read, written down here once more
// beside server/access/fields.txt: a line changed there by mistake is noticed.
func few(field string) []access.Role {
	kind, _, _ := strings.Cut(field, ".")
	if kind == "Account" || kind == "AccountPayload" || field == "Query.accounts" {
		return []access.Role{access.Admin, access.Manager, access.Auditor}
	}
	return nil
}

// mayRead is what is expected of a path of fields for a role; none for nobody.
func mayRead(path []string, role access.Role) bool {
	if role == "" {
		return path[0] == "Query.viewer"
	}
	return !slices.ContainsFunc(path, func(f string) bool { r := few(f); return r != nil && !slices.Contains(r, role) })
}

// atlas is how each type of the schema is reached.
type atlas struct {
	schema *ast.Schema
	to     map[string][]step
}

// step is a field of the way, and on which type it is asked.
type step struct {
	on    string
	field *ast.FieldDefinition
}

func draw(t *testing.T) *atlas {
	t.Helper()
	a := &atlas{schema: schema(t), to: map[string][]step{"Query": {}, "Mutation": {}, "Subscription": {}}}
	for queue := []string{"Query", "Mutation", "Subscription"}; len(queue) > 0; queue = queue[1:] {
		on := queue[0]
		for _, f := range a.schema.Types[on].Fields {
			d := a.schema.Types[f.Type.Name()]
			for _, next := range append([]*ast.Definition{d}, a.schema.GetPossibleTypes(d)...) {
				if strings.HasPrefix(f.Name, "__") || a.to[next.Name] != nil || next.Kind == ast.Scalar || next.Kind == ast.Enum {
					continue
				}
				way := append(slices.Clone(a.to[on]), step{on, f})
				if next != d {
					way = append(way, step{on: next.Name})
				}
				a.to[next.Name] = way
				queue = append(queue, next.Name)
			}
		}
	}
	return a
}

// ask is the question for fields of a type, and the path the policy is asked for.
func (a *atlas) ask(on string, fields ...*ast.FieldDefinition) (query string, path []string) {
	var inner strings.Builder
	for _, f := range fields {
		inner.WriteString(a.call(f))
		if d := a.schema.Types[f.Type.Name()]; d.IsCompositeType() {
			inner.WriteString("{__typename}")
		}
		inner.WriteString(" ")
	}
	query = inner.String()
	way := a.to[on]
	for _, s := range slices.Backward(way) {
		if s.field == nil {
			query = "... on " + s.on + "{" + query + "}"
			continue
		}
		query = a.call(s.field) + "{" + query + "}"
		path = append(path, s.on+"."+s.field.Name)
	}
	slices.Reverse(path)
	root := on
	if len(way) > 0 {
		root = way[0].on
	}
	return strings.ToLower(root) + "{" + query + "}", path
}

// call is a field with what must be given, of no use to anybody.
func (a *atlas) call(f *ast.FieldDefinition) string {
	var args []string
	for _, arg := range f.Arguments {
		if arg.Type.NonNull && arg.DefaultValue == nil {
			args = append(args, arg.Name+":"+a.sample(arg.Type))
		}
	}
	if len(args) == 0 {
		return f.Name
	}
	return f.Name + "(" + strings.Join(args, ",") + ")"
}

func (a *atlas) sample(t *ast.Type) string {
	if t.Elem != nil {
		return "[]"
	}
	d := a.schema.Types[t.NamedType]
	switch {
	case d.Kind == ast.Enum:
		return d.EnumValues[0].Name
	case d.Kind == ast.InputObject:
		var members []string
		for _, m := range d.Fields {
			if m.Type.NonNull && m.DefaultValue == nil {
				members = append(members, m.Name+":"+a.sample(m.Type))
			}
		}
		return "{" + strings.Join(members, ",") + "}"
	}
	switch t.NamedType {
	case "ID":
		return `"none_0"`
	case "Int", "Position":
		return "0"
	case "Boolean":
		return "true"
	case "DateTime":
		return `"2026-03-02T01:00:00Z"`
	}
	return `""`
}

// types are the objects with fields, in order.
func (a *atlas) types() []string {
	var all []string
	for name, d := range a.schema.Types {
		if d.Kind == ast.Object && !d.BuiltIn {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return all
}

// fieldWrongs asks every field of a type as somebody.
func (c *court) fieldWrongs(a *atlas, on, login string) (wrong []string) {
	c.Helper()
	role := everyone[login]
	way, reached := a.to[on]
	if !reached {
		return nil // what nothing leads to is read by nobody
	}
	root := on
	if len(way) > 0 {
		root = way[0].on
	}
	var together []*ast.FieldDefinition
	for _, f := range a.schema.Types[on].Fields {
		if strings.HasPrefix(f.Name, "__") {
			continue
		}
		// A second line of defence may refuse what the policy allows by mistake: the
		// policy itself is held against what is meant, too.
		field := on + "." + f.Name
		if meant := few(field); role != "" && access.MayRead(field, []access.Role{role}) != (meant == nil || slices.Contains(meant, role)) {
			wrong = append(wrong, field+" is not as it is meant for "+string(role))
		}
		_, path := a.ask(on, f)
		path = append(path, on+"."+f.Name)
		if mayRead(path, role) && root == "Query" && on != "Query" {
			together = append(together, f) // asked at once below: all of them are answered
			continue
		}
		query, _ := a.ask(on, f)
		code := c.ask(login, query, nil).code()
		refused := code == "FORBIDDEN" || code == "SIGNED_OUT"
		if refused == mayRead(path, role) {
			wrong = append(wrong, fmt.Sprintf("%s as %q: %q", path, role, code))
		}
	}
	if len(together) > 0 {
		query, path := a.ask(on, together...)
		if x := c.ask(login, query, nil); len(x.errs()) > 0 {
			wrong = append(wrong, fmt.Sprintf("%s of %s as %q: %s", on, path, role, x.body))
		}
	}
	return wrong
}

func TestEveryFieldIsAskedAsEveryRole(t *testing.T) {
	c, a := openCourt(t, storetest.SQLite(t)), draw(t)
	before := (&tale{whole: c.whole}).head()
	for login := range everyone {
		for _, on := range a.types() {
			for _, w := range c.fieldWrongs(a, on, login) {
				t.Error(w)
			}
		}
	}
	// Nothing was asked in earnest: what one does to oneself is all that happened.
	for _, act := range c.Acts(before) {
		if !strings.HasPrefix(act, "user.") && !strings.HasPrefix(act, "session.") && act != "notice.read" && !strings.HasPrefix(act, "batch.") {
			t.Errorf("%s was done", act)
		}
	}
}

// grantWrongs asks a mutation as somebody, and holds the answer against the table
// that auditors read.
func (c *court) grantWrongs(a *atlas, matrix map[string][]access.Role, mutation, login string) (wrong []string) {
	c.Helper()
	f := a.schema.Mutation.Fields.ForName(mutation)
	if f.Type.Name() == "AccountPayload" && !slices.Contains(few("Account.id"), everyone[login]) {
		return nil // the payload is not theirs to read, and so it cannot be asked
	}
	x := c.ask(login, "mutation{"+a.call(f)+"{errors{code}}}", nil)
	granted := slices.Contains(matrix[actOf(mutation)], everyone[login])
	refused := x.code() == "SIGNED_OUT" || strings.Contains(string(x.body), `"FORBIDDEN"`)
	if granted == refused {
		wrong = append(wrong, fmt.Sprintf("%s as %q: granted %v, answered %s", mutation, everyone[login], granted, x.body))
	}
	return wrong
}

// matrix is server/access/testdata/matrix.txt: operations to roles.
func matrix(t *testing.T) map[string][]access.Role {
	t.Helper()
	text, err := os.ReadFile("../server/access/testdata/matrix.txt")
	if err != nil {
		t.Fatal(err)
	}
	granted := map[string][]access.Role{}
	line := regexp.MustCompile(`(?m)^(\w+\.\w+)((?:\s+[x.])+)$`)
	for _, m := range line.FindAllStringSubmatch(string(text), -1) {
		marks := strings.Fields(m[2])
		granted[m[1]] = []access.Role{}
		for i, mark := range marks {
			if mark == "x" {
				granted[m[1]] = append(granted[m[1]], access.Roles[i])
			}
		}
	}
	if len(granted) < 60 {
		t.Fatalf("%d operations in the matrix", len(granted))
	}
	return granted
}

func TestEveryMutationIsAskedAsEveryRole(t *testing.T) {
	c, a, granted := openCourt(t, storetest.SQLite(t)), draw(t), matrix(t)
	for login := range everyone {
		for _, f := range a.schema.Mutation.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			for _, w := range c.grantWrongs(a, granted, f.Name, login) {
				t.Error(w)
			}
		}
	}
}

// TestAPolicyChangedByMistakeIsNoticed changes a line of the policy at a time and
// wants the tests above to notice each.
func TestAPolicyChangedByMistakeIsNoticed(t *testing.T) {
	c, a, granted := openCourt(t, storetest.SQLite(t)), draw(t), matrix(t)
	notices := func(what string, wrongs func(login string) []string) {
		t.Helper()
		if !slices.ContainsFunc(slices.Sorted(maps.Keys(everyone)), func(login string) bool { return len(wrongs(login)) > 0 }) {
			t.Errorf("%s, and nobody notices", what)
		}
	}
	row, auditors := access.Class{Name: "row"}, access.Class{Name: "roles", Roles: []access.Role{access.Auditor}}
	for _, m := range []struct {
		field string
		to    *access.Class // nil: the line is deleted
	}{
		{"Account.login", &row}, {"Account.email", &row}, {"Account.roles", &row}, {"Account.lastSignInAt", &row}, {"Account.disabledAt", &row},
		{"AccountPayload.link", &row}, {"AccountPayload.account", &row}, {"Query.accounts", &row},
		{"Account.email", &auditors}, {"Account.user", &auditors},
		{"Ticket.subject", nil}, {"Ticket.allowedActions", nil}, {"Customer.note", &auditors}, {"Phone.masked", &auditors}, {"Viewer.login", nil},
		{"Query.search", nil}, {"Message.body", nil}, {"Mutation.ticketClose", nil}, {"Subscription.noticed", nil}, {"HistoryChange.new", &auditors},
	} {
		kept := access.Fields()[m.field]
		on, _, _ := strings.Cut(m.field, ".")
		if m.to == nil {
			delete(access.Fields(), m.field)
		} else {
			access.Fields()[m.field] = *m.to
		}
		notices(fmt.Sprintf("%s is %v", m.field, m.to), func(login string) []string { return c.fieldWrongs(a, on, login) })
		access.Fields()[m.field] = kept
	}
	for _, m := range []struct {
		mutation string
		role     access.Role
	}{
		{"ticketClose", access.Finance}, {"ticketTake", access.Technician}, {"phoneReveal", access.Storekeeper}, {"customerMerge", access.TechnicalSupport},
		{"userDisable", access.Manager}, {"settingChange", access.Admin}, {"ticketReply", access.DepartmentContact}, {"commentCreate", access.DepartmentContact},
		{"teamCreate", access.TeamLeader}, {"ticketReassignAll", access.CustomerService}, {"batchUndo", access.Auditor}, {"tokenCreate", access.Purchaser},
	} {
		act := actOf(m.mutation)
		kept := access.Grants()[act]
		if i := slices.Index(kept, m.role); i >= 0 {
			access.Grants()[act] = slices.Delete(slices.Clone(kept), i, i+1)
		} else {
			access.Grants()[act] = append(slices.Clone(kept), m.role)
		}
		notices(fmt.Sprintf("%s is changed for %s", act, m.role), func(login string) []string { return c.grantWrongs(a, granted, m.mutation, login) })
		access.Grants()[act] = kept
	}
}
