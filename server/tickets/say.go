package tickets

import (
	"context"
	"time"
	"unicode/utf8"

	"fuwu/ent"
	"fuwu/ent/call"
	"fuwu/ent/message"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// excerpt is how much of the last message a queue row carries, in characters.
const excerpt = 120

// Reply records what the customer was told and by what means. The first one is
// the first response. Nothing is sent by itself.
func (s *Service) Reply(ctx context.Context, actor access.Actor, id string, in ReplyInput) (op.Done, error) {
	return s.act(ctx, actor, "ticket.reply", id, 0, maySpeak, func(o *op.Op, t *ent.Ticket) error {
		var all fault.All
		body := all.Text(in.Body, maxBody, "input", "body")
		if in.Means == "" {
			all.Add(fault.New(fault.NoMeans, "input", "means"))
		}
		if err := all.Err(); err != nil {
			return err
		}
		means := message.Means(in.Means)
		if err := s.write(o, t, message.KindREPLY, &means, body, in.UploadIds); err != nil {
			return err
		}
		return said(o, t, body, o.Now, true)
	})
}

// Note writes something among ourselves.
func (s *Service) Note(ctx context.Context, actor access.Actor, id string, in NoteInput) (op.Done, error) {
	return s.act(ctx, actor, "ticket.note", id, 0, maySpeak, func(o *op.Op, t *ent.Ticket) error {
		var all fault.All
		body := all.Text(in.Body, maxBody, "input", "body")
		if err := all.Err(); err != nil {
			return err
		}
		if err := s.write(o, t, message.KindNOTE, nil, body, in.UploadIds); err != nil {
			return err
		}
		return said(o, t, body, o.Now, false)
	})
}

func (s *Service) write(o *op.Op, t *ent.Ticket, kind message.Kind, means *message.Means, body string, uploads []string) error {
	m, err := o.Tx.Message.Create().SetTicketID(t.ID).SetKind(kind).SetNillableMeans(means).SetBody(body).
		SetNillableAuthorID(person(o.Actor)).SetSaidAt(o.Now).Save(o.Ctx)
	if err != nil {
		return err
	}
	if len(uploads) > 0 {
		if _, err := s.attach(o, m.ID, uploads); err != nil {
			return err
		}
	}
	return join(o, t.ID, o.Actor.ID)
}

// person is the actor's user id, nil for the program.
func person(a access.Actor) *string {
	if a.IsSystem() {
		return nil
	}
	return &a.ID
}

// said keeps the last message on the ticket and, when the customer was reached,
// the first response.
func said(o *op.Op, t *ent.Ticket, words string, at time.Time, reached bool) error {
	u := o.Tx.Ticket.UpdateOne(t).SetLastMessageAt(at).SetLastMessageText(shorten(words, excerpt))
	if by := person(o.Actor); by != nil {
		u.SetLastMessageByID(*by)
	} else {
		u.ClearLastMessageByID()
	}
	if reached && t.FirstResponseAt == nil {
		u.SetFirstResponseAt(at)
	}
	return u.Exec(o.Ctx)
}

// shorten cuts a text after so many characters.
func shorten(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}

// LogCall enters a call about a ticket; when somebody was reached, what was said
// is needed, and the first such call is the first response.
func (s *Service) LogCall(ctx context.Context, actor access.Actor, id string, in LogCallInput) (op.Done, error) {
	return s.act(ctx, actor, "ticket.log_call", id, 0, maySpeak, func(o *op.Op, t *ent.Ticket) error {
		var all fault.All
		summary := all.OptionalText(in.Summary, maxSummary, "input", "summary")
		reached := in.Outcome == call.OutcomeREACHED
		switch {
		case reached && summary == "":
			all.Add(fault.New(fault.Required, "input", "summary"))
		case !reached && in.Outcome != call.OutcomeNO_ANSWER && in.Outcome != call.OutcomeBUSY:
			all.Add(fault.New(fault.WrongKind, "input", "outcome"))
		}
		started := o.Now
		if in.StartedAt != nil {
			started = *in.StartedAt
		}
		times(&all, started, in.EndedAt, o.Now)
		if in.ContactID != nil {
			c, err := o.Tx.Contact.Get(o.Ctx, *in.ContactID)
			switch {
			case ent.IsNotFound(err):
				all.Add(fault.New(fault.Unknown, "input", "contactId"))
			case err != nil:
				return err
			case c.CustomerID != text(t.CustomerID):
				all.Add(fault.New(fault.NotCustomers, "input", "contactId"))
			}
		}
		if err := all.Err(); err != nil {
			return err
		}
		c, err := o.Tx.Call.Create().SetTicketID(t.ID).SetNillableCustomerID(t.CustomerID).SetNillableContactID(in.ContactID).
			SetUserID(o.Actor.ID).SetDirection(in.Direction).SetOutcome(in.Outcome).
			SetStartedAt(started).SetNillableEndedAt(in.EndedAt).SetSummary(summary).Save(o.Ctx)
		if err != nil {
			return err
		}
		o.Return(c.ID)
		if err := join(o, t.ID, o.Actor.ID); err != nil {
			return err
		}
		return said(o, t, summary, o.Now, reached)
	})
}

// longest is how long a call may have lasted.
const longest = 12 * time.Hour

// times refuses a call that ends before it begins, lies ahead or lasts too long.
func times(all *fault.All, started time.Time, ended *time.Time, now time.Time) {
	if started.After(now.Add(time.Minute)) {
		all.Add(fault.New(fault.OutOfRange, "input", "startedAt").With("max", now))
	}
	if ended != nil && (ended.Before(started) || ended.Sub(started) > longest) {
		all.Add(fault.New(fault.OutOfRange, "input", "endedAt").With("min", started).With("max", started.Add(longest)))
	}
}

// Chase urges: owner and leader are told, the count goes up, no new ticket is made.
// Customer service may urge what other teams have, too, since the caller is on the
// line; it does not see the ticket by that.
func (s *Service) Chase(ctx context.Context, actor access.Actor, id, words string) (op.Done, error) {
	return s.ops.Run(ctx, actor, "ticket.chase", id, func(o *op.Op) error {
		t, seen, err := loadUrged(o, id)
		if err != nil {
			return err
		}
		return s.chase(o, t, seen, words, "said")
	})
}

// loadUrged finds the ticket that is urged, and whether the actor sees it.
func loadUrged(o *op.Op, id string) (t *ent.Ticket, seen bool, err error) {
	t, err = load(o, id)
	if !fault.Is(err, fault.NotFound) || !o.Actor.Has(access.CustomerService) {
		return t, true, err
	}
	t, err = o.All.Ticket.Get(o.Ctx, id)
	if ent.IsNotFound(err) || err == nil && (t.CustomerID == nil || !t.IsOpen || t.ArchivedAt != nil) {
		return nil, false, fault.New(fault.NotFound, "id")
	}
	return t, false, err
}

func (s *Service) chase(o *op.Op, t *ent.Ticket, seen bool, words string, path ...string) error {
	if t.ArchivedAt != nil {
		return fault.New(fault.Archived)
	}
	var all fault.All
	words = all.Text(words, maxReason, path...)
	if err := all.Err(); err != nil {
		return err
	}
	if !t.IsOpen {
		return fault.New(fault.WrongState).With("state", string(t.State)).With("allowed", open)
	}
	err := o.Tx.Message.Create().SetTicketID(t.ID).SetKind(message.KindFROM_CUSTOMER).SetBody(words).SetSaidAt(o.Now).Exec(o.Ctx)
	if err != nil {
		return err
	}
	if seen {
		if err := join(o, t.ID, o.Actor.ID); err != nil {
			return err
		}
	}
	o.Reason(words)
	return o.Tx.Ticket.UpdateOne(t).AddChases(1).SetLastMessageAt(o.Now).SetLastMessageText(shorten(words, excerpt)).
		ClearLastMessageByID().Exec(o.Ctx)
}

// Record enters a whole call: who called, what about and how it ended. It makes
// the ticket, urges the open one or keeps a call without a case, in one step.
func (s *Service) Record(ctx context.Context, actor access.Actor, in CallInput) (op.Done, error) {
	return s.ops.Run(ctx, actor, "call.record", "", func(o *op.Op) error {
		r := recording{s: s, o: o, in: in}
		return r.run()
	})
}

// kinds of ticket that results of a call make.
var kinds = map[CallResult]ticket.Kind{
	Answered: ticket.KindCONSULTATION, Question: ticket.KindCONSULTATION, Repair: ticket.KindREPAIR,
	Complaint: ticket.KindCOMPLAINT, Suggestion: ticket.KindSUGGESTION, Praise: ticket.KindPRAISE,
}
