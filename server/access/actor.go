package access

import (
	"context"
	"errors"
	"slices"
	"strings"
)

// Role is a hat somebody wears; one person may wear several.
type Role string

// The roles of the department, as users hold them and grants name them.
const (
	Manager           Role = "MANAGER"
	TeamLeader        Role = "TEAM_LEADER"
	CustomerService   Role = "CUSTOMER_SERVICE"
	TechnicalSupport  Role = "TECHNICAL_SUPPORT"
	Technician        Role = "TECHNICIAN"
	Finance           Role = "FINANCE"
	GeneralManager    Role = "GENERAL_MANAGER"
	Superior          Role = "SUPERIOR"
	Storekeeper       Role = "STOREKEEPER"
	Purchaser         Role = "PURCHASER"
	DepartmentContact Role = "DEPARTMENT_CONTACT"
	Admin             Role = "ADMIN"
	Auditor           Role = "AUDITOR"
)

// Roles lists every role in the order auditors read them.
var Roles = []Role{
	Manager, TeamLeader, CustomerService, TechnicalSupport, Technician, Finance, GeneralManager,
	Superior, Storekeeper, Purchaser, DepartmentContact, Admin, Auditor,
}

// Actor is who acts: a signed-in user or the program itself. It is read from the
// database for each request and never from a token.
type Actor struct {
	ID     string   // user id, or system:<name>
	Name   string   // as colleagues write it
	Roles  []Role   //
	Teams  []string // teams the user is a member of or leads
	Leads  []string // teams the user leads
	Behalf []string // users the actor stands in for today
	Locale string   // zh-CN or en
}

// System is the program acting by itself: a sweep, an import from the command line.
func System(name string) Actor { return Actor{ID: "system:" + name, Name: name, Locale: "zh-CN"} }

// IsSystem reports whether the program itself acts.
func (a Actor) IsSystem() bool { return strings.HasPrefix(a.ID, "system:") }

// Has reports whether the actor wears one of the hats.
func (a Actor) Has(roles ...Role) bool {
	return slices.ContainsFunc(roles, func(r Role) bool { return slices.Contains(a.Roles, r) })
}

// In reports whether the actor belongs to the team.
func (a Actor) In(team string) bool { return team != "" && slices.Contains(a.Teams, team) }

// LeadsTeam reports whether the actor leads the team.
func (a Actor) LeadsTeam(team string) bool { return team != "" && slices.Contains(a.Leads, team) }

type actorKey struct{}

// With puts the actor where reads find the scope.
func With(ctx context.Context, a Actor) context.Context { return context.WithValue(ctx, actorKey{}, a) }

// From is the actor of the context; ok is false when nobody asks.
func From(ctx context.Context) (a Actor, ok bool) {
	a, ok = ctx.Value(actorKey{}).(Actor)
	return a, ok
}

// ErrNobody is returned by a scoped read without an actor: a defect, never a refusal.
var ErrNobody = errors.New("a read without an actor")
