package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// subject is the id of any record; its prefix says of which type.
func subject(comment string) ent.Field {
	return field.String("subject_id").NotEmpty().MaxRuneLen(40).Comment(comment)
}

// Comment is a remark on any record.
type Comment struct{ ent.Schema }

// Mixin of Comment.
func (Comment) Mixin() []ent.Mixin { return archivable() }

// Fields of Comment.
func (Comment) Fields() []ent.Field {
	return []ent.Field{
		subject("The record it is about."),
		key("author_id", "Who wrote it."),
		field.Text("body").NotEmpty().MaxRuneLen(4000).Comment("The remark."),
	}
}

// Edges of Comment.
func (Comment) Edges() []ent.Edge { return []ent.Edge{owner("author", User.Type, "author_id")} }

// Indexes of Comment.
func (Comment) Indexes() []ent.Index {
	return []ent.Index{by("subject_id", "created_at"), by("author_id")}
}

// Attachment is a file on any record; the bytes are kept by their hash in the data folder.
type Attachment struct{ ent.Schema }

// Mixin of Attachment.
func (Attachment) Mixin() []ent.Mixin { return archivable() }

// Fields of Attachment.
func (Attachment) Fields() []ent.Field {
	return []ent.Field{
		subject("The record it belongs to."),
		key("author_id", "Who attached it."),
		field.String("name").NotEmpty().MaxRuneLen(200).Comment("File name as it was given, without folders."),
		field.String("media_type").NotEmpty().MaxRuneLen(100).Comment("Media type found from the bytes."),
		field.Int64("size").NonNegative().Comment("Bytes."),
		field.String("hash").NotEmpty().MaxRuneLen(64).Comment("SHA-256 of the bytes, hexadecimal."),
	}
}

// Edges of Attachment.
func (Attachment) Edges() []ent.Edge { return []ent.Edge{owner("author", User.Type, "author_id")} }

// Indexes of Attachment.
func (Attachment) Indexes() []ent.Index {
	return []ent.Index{by("subject_id", "created_at"), by("author_id"), by("hash")}
}

// SavedView is a way of looking at a list that somebody keeps.
type SavedView struct{ ent.Schema }

// Mixin of SavedView.
func (SavedView) Mixin() []ent.Mixin { return archivable() }

// Fields of SavedView.
func (SavedView) Fields() []ent.Field {
	return []ent.Field{
		field.String("name").NotEmpty().MaxRuneLen(60).Comment("Name in the sidebar."),
		field.String("name_en").Optional().MaxRuneLen(60).Comment("English name of a seeded view."),
		optionalKey("owner_id", "Whose view; empty for the department's own."),
		optionalKey("team_id", "The team it is shared with; empty otherwise."),
		field.Int("rank").Default(0).Comment("Order in the sidebar."),
		field.JSON("filter", map[string]any{}).Comment("The filter, in the shape of the API's TicketFilter."),
		field.String("order").Default("OPENED_DESC").MaxRuneLen(40).Comment("Sort order, a value of the API's TicketOrder."),
		field.JSON("columns", []string{}).Optional().Comment("Columns on screen, in order; empty means the usual ones."),
		field.String("density").Default("normal").MaxRuneLen(10).Comment("compact, normal or roomy."),
	}
}

// Edges of SavedView.
func (SavedView) Edges() []ent.Edge {
	return []ent.Edge{one("owner", User.Type, "owner_id"), one("team", Team.Type, "team_id")}
}

// Indexes of SavedView.
func (SavedView) Indexes() []ent.Index { return []ent.Index{by("owner_id"), by("team_id")} }

// Notice tells a user that something happened.
type Notice struct{ ent.Schema }

// Mixin of Notice.
func (Notice) Mixin() []ent.Mixin { return record() }

// Fields of Notice.
func (Notice) Fields() []ent.Field {
	return []ent.Field{
		key("user_id", "Who is told."),
		field.String("act").NotEmpty().MaxRuneLen(60).Comment("The operation it tells of: ticket.assign ..."),
		subject("The record it is about."),
		optionalKey("actor_id", "Who did it; empty for the program."),
		field.Int64("position").Comment("The ledger entry it tells of; one notice a user and entry."),
		field.Time("read_at").Optional().Nillable().Comment("When it was read; empty until then."),
	}
}

// Edges of Notice.
func (Notice) Edges() []ent.Edge {
	return []ent.Edge{owner("user", User.Type, "user_id"), one("actor", User.Type, "actor_id")}
}

// Indexes of Notice.
func (Notice) Indexes() []ent.Index {
	return []ent.Index{index.Fields("user_id", "position").Unique(), by("user_id", "created_at", "id"), by("subject_id"), by("actor_id")}
}

// Setting is a number or table the department may change: the priority matrix, the reopening window ...
type Setting struct{ ent.Schema }

// Mixin of Setting.
func (Setting) Mixin() []ent.Mixin { return record() }

// Fields of Setting.
func (Setting) Fields() []ent.Field {
	return []ent.Field{
		field.String("key").NotEmpty().MaxRuneLen(60).Unique().Comment("What is set: ticket.priority_matrix ..."),
		field.JSON("value", map[string]any{}).Comment("The value; its shape is checked by the operation that sets it."),
	}
}

// Batch is many operations done together: an import or a bulk act. It can be shown and undone as one.
type Batch struct{ ent.Schema }

// Mixin of Batch.
func (Batch) Mixin() []ent.Mixin { return record() }

// Fields of Batch.
func (Batch) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("kind").Values("IMPORT", "BULK").Comment("Import or bulk act."),
		field.String("act").NotEmpty().MaxRuneLen(60).Comment("The operation each item ran."),
		optionalKey("actor_id", "Who started it; empty for the command line."),
		field.String("source").Optional().MaxRuneLen(200).Comment("Name of the imported file; empty for a bulk act."),
		field.String("source_hash").Optional().MaxRuneLen(64).Comment("SHA-256 of file and mapping."),
		field.Int("created").Default(0).Comment("Records created."),
		field.Int("changed").Default(0).Comment("Records changed."),
		field.Int("unchanged").Default(0).Comment("Records that were as the input says."),
		field.Int("refused").Default(0).Comment("Items refused."),
		field.Time("undone_at").Optional().Nillable().Comment("When the batch was undone; empty while it stands."),
	}
}

// Edges of Batch.
func (Batch) Edges() []ent.Edge { return []ent.Edge{one("actor", User.Type, "actor_id")} }

// Indexes of Batch.
func (Batch) Indexes() []ent.Index { return []ent.Index{by("actor_id"), by("source_hash")} }
