package tickets

import (
	"context"
	"time"

	"fuwu/ent"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
)

// Offered is an act on a ticket and what is still missing for it.
type Offered struct {
	Act     string
	Missing fault.All
}

// offer is an act as the page may show it: when it makes sense from a state, who
// may, and what the ticket itself must have.
type offer struct {
	act  string
	from []ticket.State // empty: whenever the ticket is not archived
	may  func(access.Actor, *ent.Ticket) error
	also func(access.Actor, *ent.Ticket, Desk, time.Time) *fault.Error
}

// offers in the order of how sensible they are: the first that is ready is the
// page's primary button.
var offers = []offer{
	{act: "ticket.take", from: machine.From("take"), may: mayWork, also: notMine},
	{act: "ticket.start", from: machine.From("start"), may: mayHandle},
	{act: "ticket.close", from: machine.From("close"), may: mayWork},
	{act: "ticket.resolve", from: machine.From("resolve"), may: mayHandle},
	{act: "ticket.reopen", from: machine.From("reopen"), may: mayWork, also: inTime},
	{act: "ticket.wait", from: append(machine.From("wait_customer"), ticket.StateWAITING_CUSTOMER), may: mayHandle},
	{act: "ticket.assign", from: machine.From("assign"), may: mayWork},
	{act: "ticket.reply", may: maySpeak},
	{act: "ticket.log_call", may: maySpeak},
	{act: "ticket.note", may: maySpeak},
	{act: "ticket.chase", from: open, may: maySpeak},
	{act: "ticket.prioritise", from: open, may: mayWork},
	{act: "ticket.describe", may: mayWork},
	{act: "ticket.link", may: mayWork},
	{act: "ticket.invite", may: mayWork},
	{act: "ticket.convert", from: machine.From("convert"), may: mayWork},
	{act: "ticket.merge", from: machine.From("merge"), may: mayWork},
	{act: "ticket.unmerge", from: machine.From("unmerge"), may: mayWork},
	{act: "ticket.cancel", from: machine.From("cancel"), may: mayWork},
}

func notMine(a access.Actor, t *ent.Ticket, _ Desk, _ time.Time) *fault.Error {
	if text(t.AssigneeID) == a.ID {
		return fault.New(fault.SameValue)
	}
	return nil
}

func inTime(_ access.Actor, t *ent.Ticket, desk Desk, now time.Time) *fault.Error {
	if until := reopenUntil(t, desk); until != nil && now.After(*until) {
		return fault.New(fault.TooLate).With("limit", time.Duration(desk.ReopenDays)*24*time.Hour)
	}
	return nil
}

// Actions are the acts that make sense where a ticket stands and that the actor's
// roles grant, each with what keeps this actor from it now. It asks the functions
// the operations ask.
func (s *Service) Actions(ctx context.Context, t *ent.Ticket) ([]Offered, error) {
	actor, ok := access.From(ctx)
	if !ok {
		return nil, access.ErrNobody
	}
	if t.ArchivedAt != nil {
		return nil, nil
	}
	desk, err := s.Settings(ctx)
	if err != nil {
		return nil, err
	}
	now := s.clock()
	var list []Offered
	for _, x := range offers {
		if access.Allow(actor, x.act) != nil || len(x.from) > 0 && !stands(t, x.from) {
			continue
		}
		a := Offered{Act: x.act}
		if x.also != nil {
			a.Missing.Add(x.also(actor, t, desk, now))
		}
		if fault.Is(a.Missing, fault.SameValue) {
			continue // nothing to offer: it is so already
		}
		if reasons, _ := fault.From(x.may(actor, t)); len(reasons) > 0 {
			a.Missing = append(a.Missing, reasons...)
		}
		list = append(list, a)
	}
	return list, nil
}

func stands(t *ent.Ticket, in []ticket.State) bool {
	for _, s := range in {
		if t.State == s {
			return true
		}
	}
	return false
}
