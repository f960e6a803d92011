package graph

import (
	"context"
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"fuwu/server/access"
	"fuwu/server/fault"
)

// Limits of one question, the same for every transport.
const (
	maxQuery      = 64 << 10
	maxTokens     = 2_000
	maxDepth      = 12
	maxInspection = 20 // below __schema and __type: the standard question is 15 deep
	maxAliases    = 50
	maxInspected  = 3 // aliases in a question about the schema: tools use none
	maxCost       = 10_000
	maxMutations  = 10
	maxDirectives = 50
	maxList       = 500
)

// usualRows is what a list costs that takes no size.
const usualRows = 10

// Codes of refusals before anything is run.
const (
	codeLimit     = "LIMIT"
	codeSignedOut = string(fault.SignedOut)
	codeForbidden = string(fault.Forbidden)
)

func limited(code string) bool {
	return code == codeLimit || code == codeSignedOut || code == codeForbidden
}

// admission looks at a question before it is run: may it be asked at all, by this
// viewer, and what can it cost. Fragments are measured once and remembered, so
// that nesting them costs the asker and not us.
type admission struct{ schema *ast.Schema }

var _ interface {
	graphql.HandlerExtension
	graphql.OperationParameterMutator
	graphql.OperationContextMutator
} = (*admission)(nil)

// ExtensionName names the extension to gqlgen.
func (*admission) ExtensionName() string { return "Admission" }

// Validate keeps the schema.
func (a *admission) Validate(s graphql.ExecutableSchema) error {
	a.schema = s.Schema()
	return nil
}

// MutateOperationParameters refuses a text that is too long to be read.
func (*admission) MutateOperationParameters(_ context.Context, p *graphql.RawParams) *gqlerror.Error {
	if len(p.Query) > maxQuery {
		return refuse(codeLimit, "the query is longer than %d bytes", maxQuery)
	}
	return nil
}

// MutateOperationContext refuses what is too much or not the viewer's to ask.
func (a *admission) MutateOperationContext(ctx context.Context, o *graphql.OperationContext) *gqlerror.Error {
	m := measure{schema: a.schema, vars: o.Variables, known: map[*ast.FragmentDefinition]weight{}}
	m.actor, m.signedIn = access.From(ctx)
	if m.signedIn {
		m.roles = m.actor.Roles
	}
	for _, f := range o.Doc.Fragments {
		m.aliases(f.SelectionSet)
	}
	m.aliases(o.Operation.SelectionSet)
	if err := m.flat(o); err != nil {
		return err
	}
	w := m.set(o.Operation.SelectionSet, true)
	switch {
	case m.refused != nil:
		return m.refused
	case w.cost > maxCost:
		return refuse(codeLimit, "the query may cost %d, at most %d is allowed: ask for fewer rows or fields", w.cost, maxCost)
	case w.depth > maxDepth:
		return refuse(codeLimit, "the query is %d deep, at most %d is allowed", w.depth, maxDepth)
	case w.inspection > maxInspection:
		return refuse(codeLimit, "the introspection is %d deep, at most %d is allowed", w.inspection, maxInspection)
	}
	return nil
}

// measure is a question while it is looked at.
type measure struct {
	schema   *ast.Schema
	vars     map[string]any
	known    map[*ast.FragmentDefinition]weight
	actor    access.Actor
	signedIn bool
	roles    []access.Role
	alias    int
	direct   int
	inspects int // questions about the schema, as they are written
	refused  *gqlerror.Error
}

// weight is what a selection can cost.
type weight struct{ cost, depth, inspection int }

func (w weight) plus(x weight) weight {
	return weight{cost: min(w.cost+x.cost, 1<<40), depth: max(w.depth, x.depth), inspection: max(w.inspection, x.inspection)}
}

// flat checks what needs no walk.
func (m *measure) flat(o *graphql.OperationContext) *gqlerror.Error {
	switch {
	case m.alias > maxAliases:
		return refuse(codeLimit, "%d aliases, at most %d are allowed", m.alias, maxAliases)
	case m.inspects > 0 && m.alias > maxInspected || m.inspects > maxInspected:
		return refuse(codeLimit, "an introspection with %d aliases, at most %d are allowed", m.alias, maxInspected)
	case m.direct > maxDirectives:
		return refuse(codeLimit, "%d directives, at most %d are allowed", m.direct, maxDirectives)
	case o.Operation.Operation == ast.Mutation && len(o.Operation.SelectionSet) > maxMutations:
		return refuse(codeLimit, "%d mutations, at most %d are allowed", len(o.Operation.SelectionSet), maxMutations)
	}
	for name, v := range m.vars {
		if longest(v) > maxList {
			return refuse(codeLimit, "the list $%s is longer than %d", name, maxList)
		}
	}
	return nil
}

// aliases counts aliases and directives as they are written.
func (m *measure) aliases(set ast.SelectionSet) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			if s.Alias != s.Name {
				m.alias++
			}
			m.direct += len(s.Directives)
			if s.Name == "__schema" || s.Name == "__type" {
				m.inspects++
			}
			m.aliases(s.SelectionSet)
		case *ast.InlineFragment:
			m.direct += len(s.Directives)
			m.aliases(s.SelectionSet)
		case *ast.FragmentSpread:
			m.direct += len(s.Directives)
		}
	}
}

// set measures a selection; root is where @public is asked for.
func (m *measure) set(set ast.SelectionSet, root bool) weight {
	var w weight
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			w = w.plus(m.field(s, root))
		case *ast.InlineFragment:
			w = w.plus(m.set(s.SelectionSet, root))
		case *ast.FragmentSpread:
			if s.Definition == nil {
				continue
			}
			x, seen := m.known[s.Definition]
			if !seen {
				x = m.set(s.Definition.SelectionSet, root)
				m.known[s.Definition] = x
			}
			w = w.plus(x)
		}
	}
	return w
}

func (m *measure) field(f *ast.Field, root bool) weight {
	if f.Definition == nil || f.ObjectDefinition == nil {
		return weight{}
	}
	if strings.HasPrefix(f.Name, "__") && f.Name != "__typename" {
		if !m.signedIn {
			m.refuse(codeSignedOut, "introspection needs a signed-in viewer")
			return weight{}
		}
		inner := m.set(f.SelectionSet, false)
		return weight{cost: 1, inspection: inner.depth + 1}
	}
	m.admit(f, root)
	for _, a := range f.Arguments {
		if n := literal(a.Value); n > maxList {
			m.refuse(codeLimit, "a list is longer than %d", maxList)
		}
	}
	inner := m.set(f.SelectionSet, false)
	return weight{cost: 1 + m.rows(f)*inner.cost, depth: inner.depth + 1, inspection: inner.inspection}
}

// admit asks whether the viewer may read the field at all.
func (m *measure) admit(f *ast.Field, root bool) {
	if f.Name == "__typename" || strings.HasPrefix(f.ObjectDefinition.Name, "__") {
		return
	}
	if root && !m.signedIn && f.Definition.Directives.ForName("public") == nil {
		m.refuse(codeSignedOut, "%s needs a signed-in viewer", f.Name)
		return
	}
	if m.actor.IsSystem() && m.signedIn {
		return
	}
	if !access.MayRead(f.ObjectDefinition.Name+"."+f.Name, m.roles) {
		m.refuse(codeForbidden, "%s.%s is not for this viewer", f.ObjectDefinition.Name, f.Name)
	}
}

// rows is by what the inside of a field is multiplied.
func (m *measure) rows(f *ast.Field) int {
	if arg := f.Definition.Arguments.ForName("first"); arg != nil {
		given := f.ArgumentMap(m.vars)["first"]
		switch n := given.(type) {
		case int64:
			return int(max(1, min(n, maxList)))
		case int:
			return max(1, min(n, maxList))
		}
		return usualPage
	}
	if f.Definition.Type.Elem != nil && len(f.SelectionSet) > 0 && f.Name != "nodes" && f.Name != "edges" {
		return usualRows
	}
	return 1
}

func (m *measure) refuse(code, format string, args ...any) {
	if m.refused == nil {
		m.refused = refuse(code, format, args...)
	}
}

func refuse(code, format string, args ...any) *gqlerror.Error {
	return &gqlerror.Error{Message: fmt.Sprintf(format, args...), Extensions: map[string]any{"code": code}}
}

// longest is the length of the longest list in a variable.
func longest(v any) int {
	n := 0
	switch v := v.(type) {
	case []any:
		n = len(v)
		for _, x := range v {
			n = max(n, longest(x))
		}
	case map[string]any:
		for _, x := range v {
			n = max(n, longest(x))
		}
	}
	return n
}

// literal is longest for a value written in the query.
func literal(v *ast.Value) int {
	if v == nil {
		return 0
	}
	n := 0
	if v.Kind == ast.ListValue {
		n = len(v.Children)
	}
	for _, c := range v.Children {
		n = max(n, literal(c.Value))
	}
	return n
}
