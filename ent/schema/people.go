package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Department is a part of the company: the service department itself and those it asks for help.
type Department struct{ ent.Schema }

// Mixin of Department.
func (Department) Mixin() []ent.Mixin { return archivable() }

// Fields of Department.
func (Department) Fields() []ent.Field {
	return append(named(),
		field.Bool("is_service").Default(false).Comment("True for the service department itself."),
	)
}

// Team is a group inside the service department with one leader.
type Team struct{ ent.Schema }

// Mixin of Team.
func (Team) Mixin() []ent.Mixin { return archivable() }

// Fields of Team.
func (Team) Fields() []ent.Field {
	return append(named(),
		field.Enum("kind").Values("CUSTOMER_SERVICE", "TECHNICAL_SUPPORT", "REPAIR", "OTHER").Comment("What the team does."),
		optionalKey("leader_id", "The team's leader; empty while nobody is named."),
		optionalKey("department_id", "The department the team belongs to."),
		field.Time("members_at").Optional().Nillable().Comment("When its members last changed, so that a changed membership raises the team's version."),
	)
}

// Edges of Team.
func (Team) Edges() []ent.Edge {
	return []ent.Edge{one("leader", User.Type, "leader_id"), one("department", Department.Type, "department_id")}
}

// Indexes of Team.
func (Team) Indexes() []ent.Index { return []ent.Index{by("leader_id"), by("department_id")} }

// Position is what somebody is employed as.
type Position struct{ ent.Schema }

// Mixin of Position.
func (Position) Mixin() []ent.Mixin { return archivable() }

// Fields of Position.
func (Position) Fields() []ent.Field { return named() }

// User is an employee who may sign in, or one kept for the record only (disabled).
type User struct{ ent.Schema }

// Mixin of User.
func (User) Mixin() []ent.Mixin { return record() }

// Fields of User.
func (User) Fields() []ent.Field {
	return []ent.Field{
		field.String("login").NotEmpty().MaxRuneLen(64).Unique().Comment("Name to sign in with, lower case; never given to another person."),
		field.String("name").NotEmpty().MaxRuneLen(80).Comment("The person's name as colleagues write it."),
		field.String("name_key").MaxRuneLen(200).Comment("Pinyin key that names sort by."),
		field.String("email").Optional().MaxRuneLen(200).Comment("Work e-mail; empty when none."),
		field.JSON("roles", []string{}).Comment("Roles held, names as in access: MANAGER, CUSTOMER_SERVICE ..."),
		optionalKey("department_id", "The department the person works in."),
		optionalKey("position_id", "What the person is employed as."),
		field.Bool("on_duty").Default(false).Comment("The person's own switch: on duty now."),
		field.Time("disabled_at").Optional().Nillable().Comment("When the account was closed; empty while the person may sign in."),
		field.String("locale").Default("zh-CN").MaxRuneLen(10).Comment("Language of the page: zh-CN or en."),
		field.String("theme").Default("system").MaxRuneLen(10).Comment("light, dark or system."),
		field.String("external").Optional().MaxRuneLen(120).Comment("Name in an imported file; empty for people entered here."),
	}
}

// Edges of User.
func (User) Edges() []ent.Edge {
	return []ent.Edge{one("department", Department.Type, "department_id"), one("position", Position.Type, "position_id")}
}

// Indexes of User.
func (User) Indexes() []ent.Index {
	return []ent.Index{by("department_id"), by("position_id"), by("external")}
}

// Membership puts a user into a team; one may be in several.
type Membership struct{ ent.Schema }

// Mixin of Membership.
func (Membership) Mixin() []ent.Mixin { return archivable() }

// Fields of Membership.
func (Membership) Fields() []ent.Field {
	return []ent.Field{key("team_id", "The team."), key("user_id", "The member.")}
}

// Edges of Membership.
func (Membership) Edges() []ent.Edge {
	return []ent.Edge{owner("team", Team.Type, "team_id"), owner("user", User.Type, "user_id")}
}

// Indexes of Membership.
func (Membership) Indexes() []ent.Index {
	return []ent.Index{index.Fields("team_id", "user_id").Unique(), by("user_id")}
}

// Absence is a time when somebody is not there; nothing is assigned to them without saying so.
type Absence struct{ ent.Schema }

// Mixin of Absence.
func (Absence) Mixin() []ent.Mixin { return archivable() }

// Fields of Absence.
func (Absence) Fields() []ent.Field {
	return []ent.Field{
		key("user_id", "Who is away."),
		field.Time("starts_at").Comment("First moment of the absence."),
		field.Time("ends_at").Comment("First moment back at work."),
		field.String("reason").Optional().MaxRuneLen(200).Comment("Why; may be empty."),
	}
}

// Edges of Absence.
func (Absence) Edges() []ent.Edge { return []ent.Edge{owner("user", User.Type, "user_id")} }

// Indexes of Absence.
func (Absence) Indexes() []ent.Index { return []ent.Index{by("user_id", "ends_at")} }

// Delegation lets somebody act for somebody else between two dates.
type Delegation struct{ ent.Schema }

// Mixin of Delegation.
func (Delegation) Mixin() []ent.Mixin { return archivable() }

// Fields of Delegation.
func (Delegation) Fields() []ent.Field {
	return []ent.Field{
		key("from_id", "Who is represented."),
		key("to_id", "Who represents."),
		field.Time("starts_at").Comment("First moment of the delegation."),
		field.Time("ends_at").Comment("First moment after it."),
		field.String("reason").Optional().MaxRuneLen(200).Comment("Why; may be empty."),
	}
}

// Edges of Delegation.
func (Delegation) Edges() []ent.Edge {
	return []ent.Edge{owner("from", User.Type, "from_id"), owner("to", User.Type, "to_id")}
}

// Indexes of Delegation.
func (Delegation) Indexes() []ent.Index {
	return []ent.Index{by("from_id", "ends_at"), by("to_id", "ends_at")}
}

// Credential is how a user proves who they are; apart from User because nobody reads it.
type Credential struct{ ent.Schema }

// Mixin of Credential.
func (Credential) Mixin() []ent.Mixin { return record() }

// Fields of Credential.
func (Credential) Fields() []ent.Field {
	return []ent.Field{
		field.String("user_id").MaxRuneLen(40).Unique().Comment("Whose credential."),
		field.String("password_hash").Optional().Sensitive().Comment("argon2id hash in PHC form; empty until the one-time link was used."),
		field.Bool("is_demo").Default(false).Comment("Set by the demo company; refused beyond loopback and beside real data."),
		field.String("link_hash").Optional().Sensitive().Comment("SHA-256 of the one-time link's secret; empty when none is open."),
		field.Time("link_expires_at").Optional().Nillable().Comment("Until when the one-time link may be used."),
	}
}

// Edges of Credential.
func (Credential) Edges() []ent.Edge { return []ent.Edge{owner("user", User.Type, "user_id")} }

// Indexes of Credential.
func (Credential) Indexes() []ent.Index { return []ent.Index{by("link_hash")} }

// Token lets a program ask with a user's rights.
type Token struct{ ent.Schema }

// Mixin of Token.
func (Token) Mixin() []ent.Mixin { return record() }

// Fields of Token.
func (Token) Fields() []ent.Field {
	return []ent.Field{
		key("user_id", "In whose name the program asks."),
		field.String("name").NotEmpty().MaxRuneLen(80).Comment("What the token is for."),
		field.String("hash").Sensitive().Unique().Comment("SHA-256 of the token; the token itself is shown once."),
		field.String("hint").MaxRuneLen(12).Comment("Last characters of the token, to tell one from another."),
		field.Time("expires_at").Comment("When it stops working."),
		field.Time("revoked_at").Optional().Nillable().Comment("When it was taken back; empty while it works."),
	}
}

// Edges of Token.
func (Token) Edges() []ent.Edge { return []ent.Edge{owner("user", User.Type, "user_id")} }

// Indexes of Token.
func (Token) Indexes() []ent.Index { return []ent.Index{by("user_id")} }

// Snippet is a text that is often written; {customer}, {contact}, {number}, {me} and {team} are filled in.
type Snippet struct{ ent.Schema }

// Mixin of Snippet.
func (Snippet) Mixin() []ent.Mixin { return archivable() }

// Fields of Snippet.
func (Snippet) Fields() []ent.Field {
	return []ent.Field{
		field.String("title").NotEmpty().MaxRuneLen(80).Comment("What it is found by."),
		field.Text("body").NotEmpty().MaxRuneLen(4000).Comment("The text, with variables in braces."),
		optionalKey("owner_id", "Whose own it is; empty means the whole department's."),
	}
}

// Edges of Snippet.
func (Snippet) Edges() []ent.Edge { return []ent.Edge{one("owner", User.Type, "owner_id")} }

// Indexes of Snippet.
func (Snippet) Indexes() []ent.Index { return []ent.Index{by("owner_id")} }
