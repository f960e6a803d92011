package access

import (
	"fmt"

	"entgo.io/ent/dialect/sql"

	"fuwu/ent"
	"fuwu/ent/absence"
	"fuwu/ent/attachment"
	"fuwu/ent/batch"
	"fuwu/ent/call"
	"fuwu/ent/comment"
	"fuwu/ent/contact"
	"fuwu/ent/customer"
	"fuwu/ent/delegation"
	"fuwu/ent/message"
	"fuwu/ent/notice"
	"fuwu/ent/participant"
	"fuwu/ent/phone"
	"fuwu/ent/predicate"
	"fuwu/ent/savedview"
	"fuwu/ent/snippet"
	"fuwu/ent/ticket"
	"fuwu/ent/ticketlink"
	"fuwu/ent/token"
	"fuwu/ent/unit"
)

// Intercept narrows a query to the rows that exist for the actor. A record
// without a scope exists for nobody but the program.
func Intercept(query ent.Query, a Actor) error {
	if a.IsSystem() {
		return nil
	}
	switch q := query.(type) {
	case *ent.DepartmentQuery, *ent.TeamQuery, *ent.PositionQuery, *ent.UserQuery, *ent.MembershipQuery,
		*ent.TierQuery, *ent.ProductQuery, *ent.CategoryQuery, *ent.SettingQuery:
		// Who works here, what we sell and how we sort is known to every colleague.
	case *ent.TicketQuery:
		q.Where(Tickets(a))
	case *ent.ParticipantQuery:
		q.Where(Participants(a))
	case *ent.MessageQuery:
		q.Where(Messages(a))
	case *ent.CallQuery:
		q.Where(Calls(a))
	case *ent.TicketLinkQuery:
		q.Where(TicketLinks(a))
	case *ent.CustomerQuery:
		q.Where(Customers(a))
	case *ent.ContactQuery:
		q.Where(Contacts(a))
	case *ent.PhoneQuery:
		q.Where(Phones(a))
	case *ent.UnitQuery:
		q.Where(Units(a))
	case *ent.CommentQuery:
		q.Where(Comments(a))
	case *ent.AttachmentQuery:
		q.Where(Attachments(a))
	case *ent.SavedViewQuery:
		q.Where(SavedViews(a))
	case *ent.SnippetQuery:
		q.Where(snippet.Or(snippet.OwnerIDIsNil(), snippet.OwnerID(a.ID)))
	case *ent.NoticeQuery:
		q.Where(notice.UserID(a.ID))
	case *ent.TokenQuery:
		q.Where(token.UserID(a.ID))
	case *ent.AbsenceQuery:
		// That and until when somebody is away is known to all; the absence says why.
		if !a.Has(Manager, TeamLeader, Admin, Auditor) {
			q.Where(absence.UserID(a.ID))
		}
	case *ent.DelegationQuery:
		if !a.Has(Manager, TeamLeader, Admin, Auditor) {
			q.Where(delegation.Or(delegation.FromID(a.ID), delegation.ToID(a.ID)))
		}
	case *ent.BatchQuery:
		if !a.Has(Manager, Admin, Auditor) {
			q.Where(batch.ActorID(a.ID))
		}
	default:
		return fmt.Errorf("%T has no scope in server/access", query)
	}
	return nil
}

// SeesAccount reports whether the actor may know how a colleague signs in, what
// roles they hold and by what mail they are reached: one's own, and those who
// administer or audit.
func (a Actor) SeesAccount(userID string) bool {
	return a.IsSystem() || a.ID == userID || a.Has(Manager, Admin, Auditor)
}

// nothing is the predicate no row meets.
func nothing(s *sql.Selector) { s.Where(sql.False()) }

// everything is the predicate every row meets.
func everything(*sql.Selector) {}

// SeesAllTickets reports whether every ticket exists for the actor.
func (a Actor) SeesAllTickets() bool { return a.IsSystem() || a.Has(Manager, GeneralManager, Auditor) }

// ticketTeams are the teams whose tickets the actor sees.
func (a Actor) ticketTeams() []string {
	if a.Has(CustomerService, TechnicalSupport, TeamLeader) {
		return a.Teams
	}
	return nil
}

// ticketOwners are the people whose own tickets the actor sees: oneself and those one stands in for.
func (a Actor) ticketOwners() []string {
	if a.Has(CustomerService, TechnicalSupport, TeamLeader, Technician) {
		return append([]string{a.ID}, a.Behalf...)
	}
	return nil
}

// takesPart reports whether being a participant shows a ticket to the actor.
func (a Actor) takesPart() bool {
	return a.Has(CustomerService, TechnicalSupport, TeamLeader, DepartmentContact)
}

// Tickets are those of one's teams, one's own and those one takes part in, as the roles say.
func Tickets(a Actor) predicate.Ticket {
	if a.SeesAllTickets() {
		return everything
	}
	var any []predicate.Ticket
	if teams := a.ticketTeams(); len(teams) > 0 {
		any = append(any, ticket.TeamIDIn(teams...))
	}
	if owners := a.ticketOwners(); len(owners) > 0 {
		any = append(any, ticket.AssigneeIDIn(owners...))
	}
	if a.takesPart() {
		any = append(any, taking(a, len(any) > 0))
	}
	if len(any) == 0 {
		return nothing
	}
	return ticket.Or(any...)
}

// taking are the tickets the actor takes part in. Beside other reasons to see a
// ticket it is asked of each row: a list of all the actor ever took part in would
// be made for every question, and grows with the years. Alone it is the list, which
// then is what the rows are found by.
func taking(a Actor, beside bool) predicate.Ticket {
	return func(s *sql.Selector) {
		p := sql.Table(participant.Table).As("mine")
		mine := sql.Select(p.C(participant.FieldTicketID)).From(p).
			Where(sql.And(sql.EQ(p.C(participant.FieldUserID), a.ID), sql.IsNull(p.C(participant.FieldArchivedAt))))
		if beside {
			s.Where(sql.Exists(mine.Where(sql.ColumnsEQ(p.C(participant.FieldTicketID), s.C(ticket.FieldID)))))
			return
		}
		s.Where(sql.In(s.C(ticket.FieldID), mine))
	}
}

// Participants are those of tickets one sees.
func Participants(a Actor) predicate.Participant {
	if a.SeesAllTickets() {
		return everything
	}
	return participant.HasTicketWith(Tickets(a))
}

// Messages are those of tickets one sees.
func Messages(a Actor) predicate.Message {
	if a.SeesAllTickets() {
		return everything
	}
	return message.HasTicketWith(Tickets(a))
}

// Calls are those of tickets one sees, one's own, and for those who know all customers the calls without a case.
func Calls(a Actor) predicate.Call {
	if a.SeesAllTickets() {
		return everything
	}
	any := []predicate.Call{call.UserID(a.ID), call.HasTicketWith(Tickets(a))}
	if a.SeesAllCustomers() {
		any = append(any, call.TicketIDIsNil())
	}
	return call.Or(any...)
}

// TicketLinks are those whose both ends one sees.
func TicketLinks(a Actor) predicate.TicketLink {
	if a.SeesAllTickets() {
		return everything
	}
	return ticketlink.And(ticketlink.HasFromWith(Tickets(a)), ticketlink.HasToWith(Tickets(a)))
}

// SeesAllCustomers reports whether every customer exists for the actor.
func (a Actor) SeesAllCustomers() bool {
	return a.IsSystem() || a.Has(Manager, CustomerService, TechnicalSupport, GeneralManager, Auditor)
}

// Customers are all of them for the desk, and for technicians and leaders those of tickets they see.
func Customers(a Actor) predicate.Customer {
	switch {
	case a.SeesAllCustomers():
		return everything
	case !a.Has(Technician, TeamLeader):
		return nothing
	}
	return func(s *sql.Selector) {
		t := sql.Table(ticket.Table)
		theirs := sql.Select(t.C(ticket.FieldCustomerID)).From(t).Where(sql.NotNull(t.C(ticket.FieldCustomerID)))
		Tickets(a)(theirs)
		s.Where(sql.In(s.C(customer.FieldID), theirs))
	}
}

// Contacts are those of customers one sees.
func Contacts(a Actor) predicate.Contact {
	if a.SeesAllCustomers() {
		return everything
	}
	return contact.HasCustomerWith(Customers(a))
}

// Phones are those of customers one sees; the number itself is shown by phone.reveal alone.
func Phones(a Actor) predicate.Phone {
	if a.SeesAllCustomers() {
		return everything
	}
	return phone.HasCustomerWith(Customers(a))
}

// Units are those of customers one sees.
func Units(a Actor) predicate.Unit {
	if a.SeesAllCustomers() {
		return everything
	}
	return unit.HasCustomerWith(Customers(a))
}

// Comments are those on records one sees.
func Comments(a Actor) predicate.Comment {
	return predicate.Comment(subjects(a, comment.FieldSubjectID))
}

// Attachments are those on records one sees.
func Attachments(a Actor) predicate.Attachment {
	return predicate.Attachment(subjects(a, attachment.FieldSubjectID))
}

// subjects narrows a column that may hold the id of a ticket, a message or a customer.
// Each is asked by its id: a list of all one sees is never made.
func subjects(a Actor, column string) func(*sql.Selector) {
	return func(s *sql.Selector) {
		t, m, c := sql.Table(ticket.Table), sql.Table(message.Table), sql.Table(customer.Table)
		tickets := sql.Select(t.C(ticket.FieldID)).From(t).Where(sql.ColumnsEQ(t.C(ticket.FieldID), s.C(column)))
		Tickets(a)(tickets)
		messages := sql.Select(m.C(message.FieldID)).From(m).Where(sql.ColumnsEQ(m.C(message.FieldID), s.C(column)))
		Messages(a)(messages)
		customers := sql.Select(c.C(customer.FieldID)).From(c).Where(sql.ColumnsEQ(c.C(customer.FieldID), s.C(column)))
		Customers(a)(customers)
		s.Where(sql.Or(sql.Exists(tickets), sql.Exists(messages), sql.Exists(customers)))
	}
}

// SavedViews are the department's, one's own and those of one's teams.
func SavedViews(a Actor) predicate.SavedView {
	any := []predicate.SavedView{
		savedview.And(savedview.OwnerIDIsNil(), savedview.TeamIDIsNil()), savedview.OwnerID(a.ID),
	}
	if len(a.Teams) > 0 {
		any = append(any, savedview.TeamIDIn(a.Teams...))
	}
	return savedview.Or(any...)
}
