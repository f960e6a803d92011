package people

import (
	"time"

	"fuwu/ent/team"
	"fuwu/server/access"
)

// TeamInput is all that a team is.
type TeamInput struct {
	Name         string
	NameEn       string
	Kind         team.Kind
	LeaderID     *string
	MemberIds    []string
	DepartmentID *string
}

// NameInput is a name in both languages.
type NameInput struct {
	Name   string
	NameEn string
}

// UserInput is all that an account is.
type UserInput struct {
	Login        string
	Name         string
	Email        string
	Roles        []access.Role
	DepartmentID *string
	PositionID   *string
}

// AbsenceInput is when somebody is away; the actor when UserID is nil.
type AbsenceInput struct {
	UserID   *string
	StartsAt time.Time
	EndsAt   time.Time
	Reason   string
}

// DelegationInput is who acts for whom; the actor is represented when FromID is nil.
type DelegationInput struct {
	FromID   *string
	ToID     string
	StartsAt time.Time
	EndsAt   time.Time
	Reason   string
}

// SnippetInput is a text that is often written.
type SnippetInput struct {
	Title string
	Body  string
	Own   bool
}
