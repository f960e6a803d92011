package people

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"fuwu/ent"
	"fuwu/ent/absence"
	"fuwu/ent/delegation"
	"fuwu/ent/department"
	"fuwu/ent/membership"
	"fuwu/ent/position"
	"fuwu/ent/user"
	"fuwu/server/access"
	"fuwu/server/gram"
)

// Directory is who works here, as of one moment. It is shared: nothing in it is
// ever written to.
type Directory struct {
	users       []*ent.User // by name
	teams       []*ent.Team // by name, as all lists
	departments []*ent.Department
	positions   []*ent.Position

	user       map[string]*ent.User
	team       map[string]*ent.Team
	department map[string]*ent.Department
	position   map[string]*ent.Position

	members     map[string][]*ent.User // by team
	teamsOf     map[string][]*ent.Team // by user, archived ones left out
	absences    map[string][]*ent.Absence
	delegations map[string][]*ent.Delegation // by who represents
	actors      map[string]access.Actor
}

// User finds a colleague, disabled ones too.
func (d *Directory) User(id string) (*ent.User, bool) { u, ok := d.user[id]; return u, ok }

// Team finds a team, archived ones too.
func (d *Directory) Team(id string) (*ent.Team, bool) { t, ok := d.team[id]; return t, ok }

// Department finds a department, archived ones too.
func (d *Directory) Department(id string) (*ent.Department, bool) {
	x, ok := d.department[id]
	return x, ok
}

// Position finds a position, archived ones too.
func (d *Directory) Position(id string) (*ent.Position, bool) { x, ok := d.position[id]; return x, ok }

// Users are all colleagues by name.
func (d *Directory) Users(disabled bool) []*ent.User {
	return only(d.users, disabled, func(u *ent.User) bool { return u.DisabledAt == nil })
}

// Teams are all teams by name.
func (d *Directory) Teams(archived bool) []*ent.Team {
	return only(d.teams, archived, func(t *ent.Team) bool { return t.ArchivedAt == nil })
}

// Departments are all departments by name.
func (d *Directory) Departments(archived bool) []*ent.Department {
	return only(d.departments, archived, func(x *ent.Department) bool { return x.ArchivedAt == nil })
}

// Positions are all positions by name.
func (d *Directory) Positions(archived bool) []*ent.Position {
	return only(d.positions, archived, func(x *ent.Position) bool { return x.ArchivedAt == nil })
}

func only[T any](all []T, everything bool, use func(T) bool) []T {
	if everything {
		return all
	}
	some := make([]T, 0, len(all))
	for _, x := range all {
		if use(x) {
			some = append(some, x)
		}
	}
	return some
}

// Members are those of a team by name, disabled ones too.
func (d *Directory) Members(teamID string) []*ent.User { return d.members[teamID] }

// TeamsOf are the teams in use that a user is a member of, by name.
func (d *Directory) TeamsOf(userID string) []*ent.Team { return d.teamsOf[userID] }

// AbsentUntil is the end of the absence that runs at the moment, nil when the
// user is there. Absences that follow each other without a gap are one.
func (d *Directory) AbsentUntil(userID string, at time.Time) *time.Time {
	var until *time.Time
	for _, a := range d.absences[userID] { // by their start
		if !a.StartsAt.After(at) && a.EndsAt.After(at) {
			end := a.EndsAt
			until, at = &end, end
		}
	}
	return until
}

// Actor is the user as somebody who acts; false when nobody has the id or the
// account is closed.
func (d *Directory) Actor(userID string, at time.Time) (access.Actor, bool) {
	a, ok := d.actors[userID]
	if !ok {
		return access.Actor{}, false
	}
	for _, x := range d.delegations[userID] {
		if !x.StartsAt.After(at) && x.EndsAt.After(at) && !slices.Contains(a.Behalf, x.FromID) {
			a.Behalf = append(a.Behalf, x.FromID)
		}
	}
	return a, true
}

// load reads everybody.
func (s *Service) load(ctx context.Context) (*Directory, error) {
	d := &Directory{
		user: map[string]*ent.User{}, team: map[string]*ent.Team{},
		department: map[string]*ent.Department{}, position: map[string]*ent.Position{},
		members: map[string][]*ent.User{}, teamsOf: map[string][]*ent.Team{},
		absences: map[string][]*ent.Absence{}, delegations: map[string][]*ent.Delegation{},
		actors: map[string]access.Actor{},
	}
	ctx = access.With(ctx, access.System("people"))
	var err error
	if d.users, err = s.read.User.Query().Order(user.ByNameKey(), user.ByID()).All(ctx); err != nil {
		return nil, fmt.Errorf("load users: %w", err)
	}
	if d.teams, err = s.read.Team.Query().Order(ent.Asc("id")).All(ctx); err != nil {
		return nil, fmt.Errorf("load teams: %w", err)
	}
	if d.departments, err = s.read.Department.Query().Order(department.ByID()).All(ctx); err != nil {
		return nil, fmt.Errorf("load departments: %w", err)
	}
	if d.positions, err = s.read.Position.Query().Order(position.ByID()).All(ctx); err != nil {
		return nil, fmt.Errorf("load positions: %w", err)
	}
	for _, u := range d.users {
		d.user[u.ID] = u
	}
	sortByName(d.teams, func(t *ent.Team) string { return t.Name })
	for _, t := range d.teams {
		d.team[t.ID] = t
	}
	sortByName(d.departments, func(x *ent.Department) string { return x.Name })
	for _, x := range d.departments {
		d.department[x.ID] = x
	}
	sortByName(d.positions, func(x *ent.Position) string { return x.Name })
	for _, x := range d.positions {
		d.position[x.ID] = x
	}
	if err := s.loadMembers(ctx, d); err != nil {
		return nil, err
	}
	if err := s.loadAbsences(ctx, d); err != nil {
		return nil, err
	}
	d.makeActors()
	return d, nil
}

func (s *Service) loadMembers(ctx context.Context, d *Directory) error {
	rows, err := s.read.Membership.Query().Where(membership.ArchivedAtIsNil()).All(ctx)
	if err != nil {
		return fmt.Errorf("load members of teams: %w", err)
	}
	in := make(map[[2]string]bool, len(rows))
	for _, m := range rows {
		in[[2]string{m.TeamID, m.UserID}] = true
	}
	for _, t := range d.teams {
		for _, u := range d.users {
			if !in[[2]string{t.ID, u.ID}] {
				continue
			}
			d.members[t.ID] = append(d.members[t.ID], u)
			if t.ArchivedAt == nil {
				d.teamsOf[u.ID] = append(d.teamsOf[u.ID], t)
			}
		}
	}
	return nil
}

// loadAbsences reads absences and delegations that are not over.
func (s *Service) loadAbsences(ctx context.Context, d *Directory) error {
	now := s.config.Clock()
	away, err := s.read.Absence.Query().Where(absence.ArchivedAtIsNil(), absence.EndsAtGT(now)).Order(absence.ByStartsAt()).All(ctx)
	if err != nil {
		return fmt.Errorf("load absences: %w", err)
	}
	for _, a := range away {
		d.absences[a.UserID] = append(d.absences[a.UserID], a)
	}
	standing, err := s.read.Delegation.Query().Where(delegation.ArchivedAtIsNil(), delegation.EndsAtGT(now)).Order(delegation.ByStartsAt()).All(ctx)
	if err != nil {
		return fmt.Errorf("load delegations: %w", err)
	}
	for _, x := range standing {
		d.delegations[x.ToID] = append(d.delegations[x.ToID], x)
	}
	return nil
}

func (d *Directory) makeActors() {
	for _, u := range d.users {
		if u.DisabledAt != nil {
			continue
		}
		a := access.Actor{ID: u.ID, Name: u.Name, Locale: u.Locale}
		for _, r := range u.Roles {
			a.Roles = append(a.Roles, access.Role(r))
		}
		for _, t := range d.teamsOf[u.ID] {
			a.Teams = append(a.Teams, t.ID)
			if text(t.LeaderID) == u.ID {
				a.Leads = append(a.Leads, t.ID)
			}
		}
		d.actors[u.ID] = a
	}
}

// sortByName sorts as a Chinese reader looks for names.
func sortByName[T any](list []T, name func(T) string) {
	keys := make(map[string]string, len(list))
	for _, x := range list {
		keys[name(x)] = gram.Key(name(x))
	}
	slices.SortStableFunc(list, func(a, b T) int {
		return cmp.Or(strings.Compare(keys[name(a)], keys[name(b)]), strings.Compare(name(a), name(b)))
	})
}
