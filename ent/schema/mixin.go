package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"entgo.io/ent/schema/mixin"
)

// Prefix names each record's type in its id: tkt_01J... is a ticket.
// An id never changes its prefix; a new record takes a new one.
var Prefix = map[string]string{
	"Department": "dep", "Team": "tem", "Position": "pos", "User": "usr", "Membership": "mem", "Absence": "abs",
	"Delegation": "dlg", "Credential": "crd", "Token": "tok", "Snippet": "snp",
	"Tier": "tir", "Customer": "cus", "Contact": "con", "Phone": "phn", "Product": "prd", "Unit": "unt",
	"Category": "cat", "Ticket": "tkt", "Participant": "par", "Call": "cal", "Message": "msg", "TicketLink": "lnk",
	"Comment": "cmt", "Attachment": "att", "SavedView": "viw", "Notice": "ntc", "Setting": "set", "Batch": "bat",
}

// Identified gives a record its id: a prefixed ULID, made by the ledger hook.
type Identified struct{ mixin.Schema }

// Fields of Identified.
func (Identified) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").Immutable().NotEmpty().MaxRuneLen(40).
			Comment("Prefixed ULID: sortable by creation, unguessable, names its type."),
	}
}

// Timed says when a record was entered and last changed.
type Timed struct{ mixin.Schema }

// Fields of Timed.
func (Timed) Fields() []ent.Field {
	return []ent.Field{
		field.Time("created_at").Immutable().Comment("When the record was entered, UTC in milliseconds."),
		field.Time("updated_at").Comment("When an operation last changed the record, UTC in milliseconds."),
	}
}

// Versioned counts a record's changes, so that nobody overwrites what they have not seen.
type Versioned struct{ mixin.Schema }

// Fields of Versioned.
func (Versioned) Fields() []ent.Field {
	return []ent.Field{
		field.Int("version").Positive().Comment("Counts the record's changes, from 1; a change names the version it was read at."),
	}
}

// Archived lets a record be put away without being lost.
type Archived struct{ mixin.Schema }

// Fields of Archived.
func (Archived) Fields() []ent.Field {
	return []ent.Field{
		field.Time("archived_at").Optional().Nillable().Comment("When the record was put away; empty while it is in use."),
	}
}

func record() []ent.Mixin { return []ent.Mixin{Identified{}, Timed{}, Versioned{}} }

func archivable() []ent.Mixin { return append(record(), Archived{}) }

// key is the column of an edge to another record.
func key(name, comment string) ent.Field {
	return field.String(name).MaxRuneLen(40).Comment(comment)
}

// optionalKey is key for an edge that may be empty.
func optionalKey(name, comment string) ent.Field {
	return field.String(name).Optional().Nillable().MaxRuneLen(40).Comment(comment)
}

// named are the two forms of a seeded name.
func named() []ent.Field {
	return []ent.Field{
		field.String("name").NotEmpty().MaxRuneLen(80).Comment("Name in Chinese, as the department says it."),
		field.String("name_en").Optional().MaxRuneLen(80).Comment("Name in English; empty means the Chinese one is shown."),
	}
}

// one is an edge to a single record over its own key field, declared by the side that owns the key.
func one(name string, to any, key string) ent.Edge {
	return edge.To(name, to).Unique().Field(key)
}

// self is one to a record of the same type. It is written from the other end, or
// ent would tie both ends to each other like spouses.
func self(name, inverse string, to any, key string) ent.Edge {
	return edge.To(inverse, to).From(name).Unique().Field(key)
}

// owner is one with a required key.
func owner(name string, to any, key string) ent.Edge {
	return edge.To(name, to).Unique().Required().Field(key)
}

func by(fields ...string) ent.Index { return index.Fields(fields...) }
