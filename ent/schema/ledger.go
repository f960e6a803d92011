package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
)

// Entry is one operation that was done: the only source of history, live updates, notices and checks.
// Rows are written by server/op alone and never changed.
type Entry struct{ ent.Schema }

// Fields of Entry.
func (Entry) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").Immutable().Comment("Position: dense, in commit order, from 1."),
		field.Time("at").Immutable().Comment("When it was recorded."),
		field.Time("occurred_at").Immutable().Comment("When it happened; differs from at only for imported history."),
		field.String("actor_id").Immutable().MaxRuneLen(60).Comment("Who did it: a user's id, or system:<name>."),
		field.String("behalf_id").Optional().Immutable().MaxRuneLen(40).Comment("For whom, under a delegation; empty otherwise."),
		field.String("act").Immutable().MaxRuneLen(60).Comment("The operation's name: ticket.take ..."),
		field.String("subject_id").Optional().Immutable().MaxRuneLen(40).Comment("The record it was done to."),
		field.Text("reason").Optional().Immutable().Comment("The reason that was given."),
		field.String("clauses").Optional().Immutable().MaxRuneLen(200).Comment("Clauses of the policy it serves, separated by spaces."),
		field.String("batch_id").Optional().Immutable().MaxRuneLen(40).Comment("The import or bulk act it was part of."),
		field.String("request_id").Optional().Immutable().MaxRuneLen(40).Comment("The request it came with."),
		field.Int64("undoes").Optional().Immutable().Comment("Position of the entry it takes back; 0 otherwise."),
	}
}

// Indexes of Entry.
func (Entry) Indexes() []ent.Index {
	return []ent.Index{by("subject_id", "id"), by("actor_id", "id"), by("batch_id"), by("at")}
}

// Change is one field that an entry changed, or a whole record that it created.
type Change struct{ ent.Schema }

// Fields of Change.
func (Change) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").Immutable().Comment("Running number."),
		field.Int64("entry_id").Immutable().Comment("Position of the entry."),
		field.String("record").Immutable().MaxRuneLen(40).Comment("Type of the record: Ticket ..."),
		field.String("record_id").Immutable().MaxRuneLen(40).Comment("Id of the record."),
		field.String("field").Immutable().MaxRuneLen(60).Comment("The field; * for a creation, whose first values are one JSON object."),
		field.Text("old").Optional().Nillable().Comment("Value before, as JSON; empty for a creation and for sensitive fields."),
		field.Text("new").Optional().Nillable().Comment("Value after, as JSON; empty for sensitive fields."),
		field.String("salt").MaxRuneLen(32).Comment("Makes the sealed hash of the values unguessable; blanked with them."),
	}
}

// Indexes of Change.
func (Change) Indexes() []ent.Index { return []ent.Index{by("entry_id"), by("record_id", "entry_id")} }
