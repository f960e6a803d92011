package graph

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/tickets"
)

// question is a document as all members of a cohort ask it.
type question struct {
	key string                    // document, operation and the variables inside the row
	op  *graphql.OperationContext // without the variables that only one member has
	as  access.Actor              // who it is executed as
}

// errNoSocket is for who asks for a live queue in another way.
var errNoSocket = fault.New(fault.Malformed).With("expected", "graphql-transport-ws")

// asked are the arguments of queueChanged as its resolver gets them.
type asked struct {
	view    *string
	filter  *tickets.Filter
	after   *int64
	holding []string
}

type (
	askedKey struct{}
	feedKey  struct{}
)

// asked reads the arguments: the executor words what is wrong with them.
func (q *Queues) asked(ctx context.Context, op *graphql.OperationContext) (*asked, error) {
	a := &asked{}
	ctx = graphql.WithResponseContext(context.WithValue(ctx, askedKey{}, a), q.present, op.RecoverFunc)
	q.schema.Exec(graphql.WithOperationContext(ctx, op))
	if errs := graphql.GetErrors(ctx); len(errs) > 0 {
		return nil, errs
	}
	if len(a.holding) > maxList {
		return nil, fault.New(fault.TooMany, "holding").With("max", maxList)
	}
	return a, nil
}

// seenWithARow are the types whose every record is seen by who sees a ticket that
// leads to it and sees all customers.
var seenWithARow = map[string]bool{
	"QueueChange": true, "Ticket": true, "Category": true, "Customer": true, "Contact": true, "Unit": true, "Phone": true,
	"Product": true, "Tier": true, "Team": true, "User": true, "Department": true, "JobPosition": true,
}

// newQuestion refuses what cannot be the same for everybody, and says as whom the
// rest is executed. Who sees tickets but not every customer is asked for alone:
// what stands in their rows is theirs.
func newQuestion(op *graphql.OperationContext, actor access.Actor) (*question, error) {
	field := graphql.CollectFields(op, op.Operation.SelectionSet, []string{"Subscription"})[0]
	inner := &inside{vars: map[string]any{}, given: op.Variables, seen: map[*ast.FragmentDefinition]bool{}}
	inner.directives(field.Directives)
	inner.set(field.Selections)
	if inner.refused != nil {
		return nil, inner.refused
	}
	vars, err := json.Marshal(inner.vars)
	if err != nil {
		return nil, fmt.Errorf("read the variables of a live queue: %w", err)
	}
	as := access.System("live")
	if !actor.SeesAllCustomers() {
		as = actor
	}
	h := sha256.New()
	for _, part := range []string{op.RawQuery, op.OperationName, string(vars), as.ID} {
		fmt.Fprintf(h, "%d %s", len(part), part)
	}
	if !as.IsSystem() {
		fmt.Fprint(h, sightOf(as))
	}
	return &question{
		key: hex.EncodeToString(h.Sum(nil)), as: as,
		op: &graphql.OperationContext{
			RawQuery: op.RawQuery, OperationName: op.OperationName, Doc: op.Doc, Operation: op.Operation, Variables: inner.vars,
			DisableIntrospection: true, RecoverFunc: op.RecoverFunc,
			ResolverMiddleware: op.ResolverMiddleware, RootResolverMiddleware: op.RootResolverMiddleware,
		},
	}, nil
}

// inside walks what is asked for of each change.
type inside struct {
	given   map[string]any
	vars    map[string]any // those that are used
	seen    map[*ast.FragmentDefinition]bool
	refused error
}

func (in *inside) set(set ast.SelectionSet) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			in.field(s)
		case *ast.InlineFragment:
			in.directives(s.Directives)
			in.set(s.SelectionSet)
		case *ast.FragmentSpread:
			in.directives(s.Directives)
			if s.Definition != nil && !in.seen[s.Definition] {
				in.seen[s.Definition] = true
				in.set(s.Definition.SelectionSet)
			}
		}
	}
}

func (in *inside) field(f *ast.Field) {
	if f.Name == "__typename" || f.Definition == nil || f.ObjectDefinition == nil {
		return
	}
	name := f.ObjectDefinition.Name + "." + f.Name
	class := access.Fields()[name].Name
	switch {
	case f.Definition.Directives.ForName("viewer") != nil || class != "row" && class != "public":
		in.refuse(name, "depends on who asks")
	case len(f.SelectionSet) > 0 && !seenWithARow[f.Definition.Type.Name()]:
		in.refuse(name, "leads to what not everybody sees who sees the row")
	}
	in.directives(f.Directives)
	for _, a := range f.Arguments {
		in.value(a.Value)
	}
	in.set(f.SelectionSet)
}

func (in *inside) refuse(name, why string) {
	if in.refused == nil {
		in.refused = refuse(codeForbidden, "%s %s and is no part of a live row: ask for it with the open record", name, why)
	}
}

func (in *inside) directives(list ast.DirectiveList) {
	for _, d := range list {
		for _, a := range d.Arguments {
			in.value(a.Value)
		}
	}
}

// value keeps the variables in it.
func (in *inside) value(v *ast.Value) {
	if v == nil {
		return
	}
	if v.Kind == ast.Variable {
		if given, ok := in.given[v.Raw]; ok {
			in.vars[v.Raw] = given
		}
	}
	for _, c := range v.Children {
		in.value(c.Value)
	}
}
