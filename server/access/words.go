package access

import (
	"strings"

	"fuwu/ent/predicate"
	"fuwu/ent/ticket"
)

// SeesCustomers reports whether the customers of the tickets an actor sees exist for
// the actor, too.
func (a Actor) SeesCustomers() bool { return a.SeesAllCustomers() || a.Has(Technician, TeamLeader) }

// Worded are the tickets that hold each of the words themselves: in number, subject
// or description. The index finds a ticket by its customer's name and its machine's
// serial, too; to whom customers do not exist that would tell them.
func Worded(text string) predicate.Ticket {
	all := []predicate.Ticket{}
	for _, word := range strings.Fields(text) {
		all = append(all, ticket.Or(ticket.NumberContainsFold(word), ticket.SubjectContainsFold(word), ticket.DescriptionContainsFold(word)))
	}
	if len(all) == 0 {
		return nothing
	}
	return ticket.And(all...)
}
