package tickets

import (
	"slices"
	"time"

	"fuwu/ent"
	"fuwu/ent/call"
	"fuwu/ent/category"
	"fuwu/ent/customer"
	"fuwu/ent/message"
	"fuwu/ent/team"
	"fuwu/ent/ticket"
	"fuwu/server/customers"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/telephone"
)

// noCase are the outcomes of a call without a case.
var noCase = []call.Outcome{call.OutcomeWRONG_NUMBER, call.OutcomeSILENT, call.OutcomeADVERT, call.OutcomeOTHER}

// recording is a call while it is entered.
type recording struct {
	s  *Service
	o  *op.Op
	in CallInput

	customerID, contactID *string
	ticket                *ent.Ticket
}

func (r *recording) run() error {
	var all fault.All
	r.check(&all)
	if err := all.Err(); err != nil {
		return err
	}
	if err := r.caller(); err != nil {
		return err
	}
	var err error
	switch r.in.Result {
	case NoCase:
	case Chase:
		err = r.chase()
	default:
		err = r.open()
	}
	if err != nil {
		return err
	}
	return r.enter()
}

// check finds everything that is missing before anything is done.
func (r *recording) check(all *fault.All) {
	in := &r.in
	in.Words = all.OptionalText(in.Words, maxDescription, "input", "words")
	in.Subject = all.OptionalLine(in.Subject, maxSubject, "input", "subject")
	in.NewCustomer = all.OptionalLine(in.NewCustomer, maxCustomer, "input", "newCustomer")
	in.NewContact = all.OptionalLine(in.NewContact, maxContact, "input", "newContact")
	in.Answer = all.OptionalText(in.Answer, maxAnswer, "input", "answer")
	times(all, in.StartedAt, in.EndedAt, r.o.Now)
	_, makes := kinds[in.Result]
	switch {
	case in.Result == NoCase:
		if in.NoCase == nil || !slices.Contains(noCase, *in.NoCase) {
			all.Add(fault.New(fault.Required, "input", "noCase"))
		}
		return
	case in.Result == Chase:
		if in.TicketID == nil {
			all.Add(fault.New(fault.Required, "input", "ticketId"))
		}
	case !makes:
		all.Add(fault.New(fault.Required, "input", "result"))
	case in.CustomerID == nil && in.NewCustomer == "" && in.NewContact == "":
		all.Add(fault.New(fault.Required, "input", "customerId").By("3.1.2"))
	}
	if in.Words == "" {
		all.Add(fault.New(fault.Required, "input", "words").By("3.1.2"))
	}
	if in.Result == Answered && in.Answer == "" {
		all.Add(fault.New(fault.NoAnswer, "input", "answer").By("3.1.3"))
	}
}

// caller finds or enters who called.
func (r *recording) caller() error {
	in := r.in
	r.customerID, r.contactID = in.CustomerID, in.ContactID
	if in.CustomerID != nil || in.NewCustomer == "" && in.NewContact == "" {
		return nil
	}
	c := customers.CustomerInput{Kind: customer.KindCOMPANY, Name: in.NewCustomer}
	if in.NewCustomer == "" {
		c.Kind, c.Name = customer.KindPERSON, in.NewContact
	}
	var contact *customers.ContactInput
	var phone *customers.PhoneInput
	if name := first(in.NewContact, in.NewCustomer); in.NewContact != "" || in.Number != "" {
		contact = &customers.ContactInput{Name: name, IsPrimary: true}
		if _, ok := telephone.Parse(in.Number); ok {
			phone = &customers.PhoneInput{Number: in.Number}
		}
	}
	customerID, contactID, err := r.s.enter(r.o, c, contact, phone)
	if err != nil {
		return err
	}
	r.customerID, r.contactID = &customerID, set(contactID)
	return nil
}

// open makes the ticket and, when it was answered on the line, ends it.
func (r *recording) open() error {
	in := r.in
	if err := r.team(&in); err != nil {
		return err
	}
	t, err := r.s.create(r.o, CreateInput{
		Kind: kinds[in.Result], Channel: ticket.ChannelPHONE, Subject: first(in.Subject, subjectOf(in.Words)), Description: in.Words,
		CategoryID: in.CategoryID, Priority: in.Priority, CustomerID: text(r.customerID), ContactID: r.contactID, UnitID: in.UnitID, TeamID: in.TeamID,
	}, in.StartedAt.UTC().Truncate(time.Millisecond), &ent.Ticket{})
	if err != nil {
		return err
	}
	r.ticket = t
	if in.Result != Answered {
		return nil
	}
	if err := r.s.resolve(r.o, t, in.Answer, "input", "answer"); err != nil {
		return err
	}
	if t, err = r.o.Tx.Ticket.Get(r.o.Ctx, t.ID); err != nil {
		return err
	}
	means := message.MeansPHONE
	if err := r.s.write(r.o, t, message.KindREPLY, &means, in.Answer, nil); err != nil {
		return err
	}
	return move(r.o.Tx.Ticket.UpdateOne(t), t, ticket.StateCLOSED).SetClosedAt(r.o.Now).SetFirstResponseAt(r.o.Now).
		SetLastMessageAt(r.o.Now).SetLastMessageText(shorten(in.Answer, excerpt)).SetNillableLastMessageByID(person(r.o.Actor)).Exec(r.o.Ctx)
}

// team gives what stays open to the team that usually takes such tickets, when the
// caller's agent names none: with no team nobody would see it waiting.
func (r *recording) team(in *CallInput) error {
	if in.TeamID != nil || in.Result == Answered {
		return nil
	}
	in.TeamID = firstTeam(r.o.Actor)
	if in.CategoryID == nil {
		return nil
	}
	c, err := r.o.Tx.Category.Query().Where(category.ID(*in.CategoryID), category.HasTeamWith(team.ArchivedAtIsNil())).Only(r.o.Ctx)
	if ent.IsNotFound(err) {
		return nil // no such category is refused where the ticket is made
	}
	if err != nil {
		return err
	}
	in.TeamID = c.TeamID
	return nil
}

func (r *recording) chase() error {
	t, seen, err := loadUrged(r.o, text(r.in.TicketID))
	if fault.Is(err, fault.NotFound) {
		return fault.New(fault.Unknown, "input", "ticketId")
	}
	if err != nil {
		return err
	}
	r.ticket = t
	if r.customerID == nil {
		r.customerID, r.contactID = t.CustomerID, t.ContactID
	}
	return r.s.chase(r.o, t, seen, r.in.Words, "input", "words")
}

// enter keeps the call itself; it is what the operation was done to.
func (r *recording) enter() error {
	in, o := r.in, r.o
	ended := o.Now
	if in.EndedAt != nil {
		ended = *in.EndedAt
	}
	c := o.Tx.Call.Create().SetNillableCustomerID(r.customerID).SetNillableContactID(r.contactID).
		SetUserID(o.Actor.ID).SetDirection(call.DirectionINBOUND).SetOutcome(call.OutcomeREACHED).
		SetStartedAt(in.StartedAt).SetEndedAt(ended).SetCallerNumber(dialled(in.Number)).SetSummary(shorten(in.Words, maxSummary))
	if in.Result == NoCase {
		c.SetOutcome(*in.NoCase)
	}
	if r.ticket != nil {
		c.SetTicketID(r.ticket.ID)
	}
	saved, err := c.Save(o.Ctx)
	if err != nil {
		return err
	}
	o.Return(saved.ID)
	o.Subject(saved.ID)
	if r.ticket != nil {
		o.Subject(r.ticket.ID)
		o.Return(r.ticket.ID)
	}
	return nil
}

// subjectOf makes one line of the customer's words: their first sentence.
func subjectOf(words string) string {
	for i, c := range words {
		switch c {
		case '。', '！', '？', '；', '\n', '!', '?', ';':
			if i > 0 {
				return shorten(words[:i], 60)
			}
		}
	}
	return shorten(words, 60)
}

// first is the first text that is not empty.
func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// dialled is a number as it is kept, or as it was shown when it is none.
func dialled(number string) string {
	if n, ok := telephone.Parse(number); ok {
		return n.String()
	}
	return shorten(number, 32)
}
