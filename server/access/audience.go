package access

import "slices"

// Audience is what decides who sees a ticket: its team, its owner and those who
// take part. It is Tickets as a pure function over one row, so that live
// delivery asks no database.
type Audience struct {
	TeamID       string
	AssigneeID   string
	Participants []string
}

// Sees reports whether a ticket with this audience exists for the actor.
func (a Actor) Sees(t Audience) bool {
	switch {
	case a.SeesAllTickets():
		return true
	case t.TeamID != "" && slices.Contains(a.ticketTeams(), t.TeamID):
		return true
	case t.AssigneeID != "" && slices.Contains(a.ticketOwners(), t.AssigneeID):
		return true
	}
	return a.takesPart() && slices.Contains(t.Participants, a.ID)
}
