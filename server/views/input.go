package views

import "fuwu/server/tickets"

// Share says who may use a view.
type Share string

// Who may use a view.
const (
	Me   Share = "ME"
	Team Share = "TEAM"
	All  Share = "ALL"
)

// ViewInput is all that a saved view is.
type ViewInput struct {
	Name    string
	Share   Share
	TeamID  *string
	Filter  tickets.Filter
	Order   tickets.Order
	Columns []string
	Density string
	Rank    int
}
