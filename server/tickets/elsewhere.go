package tickets

import (
	"entgo.io/ent/dialect/sql"

	"fuwu/ent/predicate"
	"fuwu/ent/ticket"
	"fuwu/server/access"
)

// unseen are the tickets that do not exist for the actor. It asks for those that
// do and takes the others: the plain opposite of a scope passes over tickets
// without a team or an owner, for which it is neither true nor false.
func unseen(a access.Actor) predicate.Ticket {
	return func(s *sql.Selector) {
		seen := sql.Select().From(sql.Table(ticket.Table).As("seen"))
		seen.SetDialect(s.Dialect())
		seen.Select(seen.C(ticket.FieldID)).Where(sql.ColumnsEQ(seen.C(ticket.FieldCustomerID), s.C(ticket.FieldCustomerID)))
		access.Tickets(a)(seen)
		s.Where(sql.NotIn(s.C(ticket.FieldID), seen))
	}
}
