package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Category sorts tickets by what they are about, two levels deep.
type Category struct{ ent.Schema }

// Mixin of Category.
func (Category) Mixin() []ent.Mixin { return archivable() }

// Fields of Category.
func (Category) Fields() []ent.Field {
	return append(named(),
		optionalKey("parent_id", "The broader category; empty at the top."),
		optionalKey("team_id", "The team that usually takes such tickets; proposed, never forced."),
		field.Int("weight").Default(0).Comment("Raises (1, 2) or lowers (-1) the proposed priority."),
	)
}

// Edges of Category.
func (Category) Edges() []ent.Edge {
	return []ent.Edge{self("parent", "narrower", Category.Type, "parent_id"), one("team", Team.Type, "team_id")}
}

// Indexes of Category.
func (Category) Indexes() []ent.Index { return []ent.Index{by("parent_id"), by("team_id")} }

// Ticket is one matter a customer has with us.
type Ticket struct{ ent.Schema }

// Mixin of Ticket.
func (Ticket) Mixin() []ent.Mixin { return archivable() }

// Fields of Ticket.
func (Ticket) Fields() []ent.Field {
	return []ent.Field{
		field.String("number").NotEmpty().MaxRuneLen(20).Unique().Immutable().Comment("T-2026-000123: year it was opened and a running number."),
		field.Enum("kind").Values("CONSULTATION", "COMPLAINT", "REPAIR", "SUGGESTION", "PRAISE").Comment("What the customer came with."),
		field.Enum("state").Values("NEW", "ASSIGNED", "IN_PROGRESS", "WAITING_CUSTOMER", "WAITING_DEPARTMENT", "WAITING_PARTS", "RESOLVED", "CLOSED", "MERGED", "CONVERTED", "CANCELLED").Comment("Where the matter stands; moved only by server/tickets/machine.go."),
		field.Bool("is_open").Comment("True until resolved or ended; kept beside the state so that queues are read by index."),
		field.Enum("channel").Values(channels...).Comment("How the customer reached us."),
		field.String("subject").NotEmpty().MaxRuneLen(200).Comment("One line that names the matter."),
		field.Text("description").Optional().MaxRuneLen(10000).Comment("The customer's own words."),
		optionalKey("category_id", "What it is about."),
		field.Enum("priority").Values("LOW", "NORMAL", "HIGH", "URGENT").Comment("How soon; proposed from kind, category and tier."),
		field.Enum("urgency").Values("LOW", "MEDIUM", "HIGH").Optional().Nillable().Comment("How pressing for the customer, where the matrix is used."),
		field.Enum("impact").Values("LOW", "MEDIUM", "HIGH").Optional().Nillable().Comment("How far it reaches, where the matrix is used."),
		optionalKey("customer_id", "Whose matter; empty only in imported history."),
		optionalKey("contact_id", "Who came with it."),
		optionalKey("unit_id", "The machine it is about."),
		optionalKey("team_id", "The team that has it; empty until assigned."),
		optionalKey("assignee_id", "The person who has it; empty until somebody takes it."),
		optionalKey("opened_by_id", "Who entered it."),
		field.Time("opened_at").Comment("When the customer came with it."),
		field.Time("first_response_at").Optional().Nillable().Comment("First reply or logged call to the customer; empty until then."),
		field.Time("resolved_at").Optional().Nillable().Comment("When it was last resolved; empty until then and after reopening."),
		field.Time("closed_at").Optional().Nillable().Comment("When it was closed; empty until then and after reopening."),
		field.Time("due_at").Optional().Nillable().Comment("Nearest deadline; empty while no clock runs."),
		field.Enum("due_kind").Values("FIRST_RESPONSE", "NEXT_REPLY", "RESOLUTION", "PROMISE").Optional().Nillable().Comment("Which clock is nearest."),
		field.Text("answer").Optional().MaxRuneLen(10000).Comment("What solved it, in words for the customer."),
		field.Text("end_reason").Optional().MaxRuneLen(1000).Comment("Why it was cancelled, merged or converted."),
		field.Text("wait_reason").Optional().MaxRuneLen(1000).Comment("What is waited for; empty unless waiting."),
		field.Time("waiting_since").Optional().Nillable().Comment("Since when it waits; empty unless waiting."),
		field.Int("reassignments").Default(0).NonNegative().Comment("How often it went to another person or team."),
		field.Int("reopenings").Default(0).NonNegative().Comment("How often it was reopened."),
		field.Int("chases").Default(0).NonNegative().Comment("How often the customer or a colleague urged."),
		field.Time("last_message_at").Optional().Nillable().Comment("When something was last said; kept here so that a queue needs no look-up."),
		field.String("last_message_text").Optional().MaxRuneLen(200).Comment("Beginning of what was last said to or by the customer."),
		optionalKey("last_message_by_id", "Who said it; empty for the customer."),
		optionalKey("merged_into_id", "The ticket this one was merged into."),
		field.Bool("target_met").Optional().Nillable().Comment("Whether an imported ticket met its target; empty for tickets of our own."),
		field.String("external").Optional().MaxRuneLen(120).Comment("Its number in an imported file; empty for tickets of our own."),
		optionalKey("batch_id", "The import that brought it."),
	}
}

// Edges of Ticket.
func (Ticket) Edges() []ent.Edge {
	return []ent.Edge{
		one("category", Category.Type, "category_id"),
		one("customer", Customer.Type, "customer_id"),
		one("contact", Contact.Type, "contact_id"),
		one("unit", Unit.Type, "unit_id"),
		one("team", Team.Type, "team_id"),
		one("assignee", User.Type, "assignee_id"),
		one("opened_by", User.Type, "opened_by_id"),
		one("last_message_by", User.Type, "last_message_by_id"),
		self("merged_into", "merged", Ticket.Type, "merged_into_id"),
		one("batch", Batch.Type, "batch_id"),
	}
}

// Indexes of Ticket: one for each way a queue is read.
func (Ticket) Indexes() []ent.Index {
	return []ent.Index{
		by("opened_at", "id"), by("is_open", "opened_at", "id"),
		by("team_id", "is_open", "opened_at", "id"), by("assignee_id", "is_open", "opened_at", "id"),
		by("is_open", "due_at", "id"), by("state", "opened_at"),
		by("customer_id", "opened_at"), by("contact_id"), by("unit_id"), by("category_id"),
		by("opened_by_id"), by("last_message_by_id"), by("merged_into_id"), by("batch_id"), by("external"),
		by("updated_at", "id"),
	}
}

// Participant is somebody who takes part in a ticket and so sees it.
type Participant struct{ ent.Schema }

// Mixin of Participant.
func (Participant) Mixin() []ent.Mixin { return archivable() }

// Fields of Participant.
func (Participant) Fields() []ent.Field {
	return []ent.Field{key("ticket_id", "The ticket."), key("user_id", "Who takes part.")}
}

// Edges of Participant.
func (Participant) Edges() []ent.Edge {
	return []ent.Edge{owner("ticket", Ticket.Type, "ticket_id"), owner("user", User.Type, "user_id")}
}

// Indexes of Participant.
func (Participant) Indexes() []ent.Index {
	return []ent.Index{index.Fields("ticket_id", "user_id").Unique(), by("user_id", "ticket_id")}
}

// Call is one telephone call, with or without a case.
type Call struct{ ent.Schema }

// Mixin of Call.
func (Call) Mixin() []ent.Mixin { return archivable() }

// Fields of Call.
func (Call) Fields() []ent.Field {
	return []ent.Field{
		optionalKey("ticket_id", "The ticket it belongs to; empty for a call without a case."),
		optionalKey("customer_id", "Who was on the line; empty when unknown."),
		optionalKey("contact_id", "Which contact; empty when unknown."),
		key("user_id", "Which colleague was on the line."),
		field.Enum("direction").Values("INBOUND", "OUTBOUND").Comment("Who called whom."),
		field.Time("started_at").Comment("When it began."),
		field.Time("ended_at").Optional().Nillable().Comment("When it ended; empty when it was not timed."),
		field.Enum("outcome").Values("REACHED", "NO_ANSWER", "BUSY", "WRONG_NUMBER", "SILENT", "ADVERT", "OTHER").Comment("How it went; the last four are calls without a case."),
		field.String("caller_number").Optional().MaxRuneLen(32).Sensitive().Comment("Number the caller came from, digits."),
		field.Text("summary").Optional().MaxRuneLen(4000).Comment("What was said."),
	}
}

// Edges of Call.
func (Call) Edges() []ent.Edge {
	return []ent.Edge{
		one("ticket", Ticket.Type, "ticket_id"), one("customer", Customer.Type, "customer_id"),
		one("contact", Contact.Type, "contact_id"), owner("user", User.Type, "user_id"),
	}
}

// Indexes of Call.
func (Call) Indexes() []ent.Index {
	return []ent.Index{by("ticket_id", "started_at"), by("customer_id", "started_at"), by("contact_id"), by("user_id", "started_at")}
}

// Message is what was told the customer, or an internal note.
type Message struct{ ent.Schema }

// Mixin of Message.
func (Message) Mixin() []ent.Mixin { return archivable() }

// Fields of Message.
func (Message) Fields() []ent.Field {
	return []ent.Field{
		key("ticket_id", "The ticket it belongs to."),
		field.Enum("kind").Values("REPLY", "NOTE", "FROM_CUSTOMER").Comment("Reply to the customer, internal note, or the customer's own words."),
		field.Enum("means").Values(channels...).Optional().Nillable().Comment("How the customer was told; empty for a note."),
		field.Text("body").NotEmpty().MaxRuneLen(10000).Comment("The text."),
		optionalKey("author_id", "Who wrote it; empty for the customer."),
		field.Time("said_at").Comment("When it was said."),
	}
}

// Edges of Message.
func (Message) Edges() []ent.Edge {
	return []ent.Edge{owner("ticket", Ticket.Type, "ticket_id"), one("author", User.Type, "author_id")}
}

// Indexes of Message.
func (Message) Indexes() []ent.Index { return []ent.Index{by("ticket_id", "said_at"), by("author_id")} }

// TicketLink ties two tickets together.
type TicketLink struct{ ent.Schema }

// Mixin of TicketLink.
func (TicketLink) Mixin() []ent.Mixin { return archivable() }

// Fields of TicketLink.
func (TicketLink) Fields() []ent.Field {
	return []ent.Field{
		key("from_id", "The ticket the link starts at."),
		key("to_id", "The ticket it leads to."),
		field.Enum("kind").Values("RELATED", "CONVERTED", "FOLLOW_UP").Comment("Related, converted into, or a follow-up on a closed one."),
	}
}

// Edges of TicketLink.
func (TicketLink) Edges() []ent.Edge {
	return []ent.Edge{owner("from", Ticket.Type, "from_id"), owner("to", Ticket.Type, "to_id")}
}

// Indexes of TicketLink.
func (TicketLink) Indexes() []ent.Index {
	return []ent.Index{index.Fields("from_id", "to_id").Unique(), by("to_id")}
}
