package tickets

import (
	"time"

	"fuwu/ent/call"
	"fuwu/ent/ticket"
)

// Item names a record at the version it was read at.
type Item struct {
	ID      string
	Version int
}

// CreateInput is a new ticket as it is told.
type CreateInput struct {
	Kind           ticket.Kind
	Channel        ticket.Channel
	Subject        string
	Description    string
	CategoryID     *string
	Priority       *ticket.Priority // proposed when nil
	CustomerID     string
	ContactID      *string
	UnitID         *string
	TeamID         *string
	AssigneeID     *string
	DespiteAbsence bool
}

// DescribeInput is all that a ticket says.
type DescribeInput struct {
	Subject     string
	Description string
	CategoryID  *string
	CustomerID  *string
	ContactID   *string
	UnitID      *string
}

// PrioritiseInput is how soon.
type PrioritiseInput struct{ Priority ticket.Priority }

// AssignInput is who gets a ticket.
type AssignInput struct {
	TeamID         *string // kept when nil
	AssigneeID     *string // nobody when nil
	DespiteAbsence bool
}

// WaitingFor is whom or what a ticket waits for.
type WaitingFor string

// What may be waited for.
const (
	ForCustomer   WaitingFor = "CUSTOMER"
	ForDepartment WaitingFor = "DEPARTMENT"
	ForParts      WaitingFor = "PARTS"
)

// WaitInput is why a ticket waits.
type WaitInput struct {
	For    WaitingFor
	Reason string
}

// ReplyInput is what the customer was told and by what means.
type ReplyInput struct {
	Body      string
	Means     ticket.Channel
	UploadIds []string
}

// NoteInput is an internal note.
type NoteInput struct {
	Body      string
	UploadIds []string
}

// LogCallInput is a call about a ticket.
type LogCallInput struct {
	Direction call.Direction
	Outcome   call.Outcome
	StartedAt *time.Time // now when nil
	EndedAt   *time.Time
	Summary   string
	ContactID *string
}

// CallResult is how a call ended.
type CallResult string

// How a call may end.
const (
	Answered   CallResult = "ANSWERED"
	Repair     CallResult = "REPAIR"
	Complaint  CallResult = "COMPLAINT"
	Suggestion CallResult = "SUGGESTION"
	Praise     CallResult = "PRAISE"
	Question   CallResult = "QUESTION"
	Chase      CallResult = "CHASE"
	NoCase     CallResult = "NO_CASE"
)

// CallInput is a whole call from somebody, with the case it makes or urges.
type CallInput struct {
	Result      CallResult
	StartedAt   time.Time
	EndedAt     *time.Time
	Number      string
	CustomerID  *string
	ContactID   *string
	NewCustomer string
	NewContact  string
	Subject     string
	Words       string
	CategoryID  *string
	UnitID      *string
	Priority    *ticket.Priority
	Answer      string
	TicketID    *string
	TeamID      *string
	NoCase      *call.Outcome
}

// CategoryInput is what a category is.
type CategoryInput struct {
	Name     string
	NameEn   string
	ParentID *string
	TeamID   *string
	Weight   int
}
