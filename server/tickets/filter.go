package tickets

import (
	"time"

	"fuwu/ent/ticket"
)

// Due says which deadlines a filter asks for.
type Due string

// Deadlines a filter may ask for; each depends on the time of asking.
const (
	Overdue Due = "OVERDUE"
	Soon    Due = "SOON"
	Today   Due = "TODAY"
)

// Order is how a list of tickets is sorted.
type Order string

// Orders a list may have; each is read along an index.
const (
	OpenedDesc  Order = "OPENED_DESC"
	OpenedAsc   Order = "OPENED_ASC"
	UpdatedDesc Order = "UPDATED_DESC"
	DueAsc      Order = "DUE_ASC"
)

// Filter says which tickets: members are combined with and, values in one with or.
type Filter struct {
	Open         *bool             `json:"open,omitempty"`
	Kinds        []ticket.Kind     `json:"kinds,omitempty"`
	States       []ticket.State    `json:"states,omitempty"`
	Priorities   []ticket.Priority `json:"priorities,omitempty"`
	Teams        []string          `json:"teams,omitempty"`
	Assignees    []string          `json:"assignees,omitempty"`
	Mine         *bool             `json:"mine,omitempty"`
	MyTeams      *bool             `json:"myTeams,omitempty"`
	Unassigned   *bool             `json:"unassigned,omitempty"`
	Categories   []string          `json:"categories,omitempty"`
	Channels     []ticket.Channel  `json:"channels,omitempty"`
	Customer     *string           `json:"customer,omitempty"`
	Unit         *string           `json:"unit,omitempty"`
	OpenedFrom   *time.Time        `json:"openedFrom,omitempty"`
	OpenedBefore *time.Time        `json:"openedBefore,omitempty"`
	Due          *Due              `json:"due,omitempty"`
	Chased       *bool             `json:"chased,omitempty"`
	Text         *string           `json:"text,omitempty"`
	Batch        *string           `json:"batch,omitempty"`
}
