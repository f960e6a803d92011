package tickets

import (
	"context"
	"time"

	"fuwu/ent"
	"fuwu/ent/ticket"
	"fuwu/ent/ticketlink"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Lengths of a ticket's texts, in characters.
const (
	maxSubject     = 200
	maxDescription = 10_000
	maxReason      = 1_000
	maxAnswer      = 10_000
	maxBody        = 10_000
	maxSummary     = 4_000
	maxCustomer    = 120
	maxContact     = 80
)

// Create enters a new ticket. It is refused when a member of the input is
// missing, too long, or leads to what the actor does not see or what is put away;
// when the contact or unit is another customer's; when the person is absent (unless
// said) or not on the team.
func (s *Service) Create(ctx context.Context, actor access.Actor, in CreateInput) (op.Done, error) {
	if in.TeamID == nil && in.AssigneeID == nil {
		in.TeamID = firstTeam(actor)
	}
	return s.ops.Run(ctx, actor, "ticket.create", "", func(o *op.Op) error {
		t, err := s.create(o, in, o.Now, &ent.Ticket{})
		if err != nil {
			return err
		}
		o.Subject(t.ID)
		o.Return(t.ID)
		return nil
	})
}

// firstTeam is where a ticket stays that is given to nobody: nobody but managers
// looks at what no team has. Nil for who belongs to none.
func firstTeam(a access.Actor) *string {
	if len(a.Teams) == 0 {
		return nil
	}
	return &a.Teams[0]
}

// create is the step of every operation that makes a ticket; from is the one it goes
// on from, empty for none.
func (s *Service) create(o *op.Op, in CreateInput, openedAt time.Time, from *ent.Ticket) (*ent.Ticket, error) {
	var all fault.All
	in.Subject = all.Line(in.Subject, maxSubject, "input", "subject")
	in.Description = all.OptionalText(in.Description, maxDescription, "input", "description")
	if err := ticket.KindValidator(in.Kind); err != nil {
		all.Add(fault.New(fault.Required, "input", "kind"))
	}
	about, err := s.about(o, &all, from, in.CustomerID, in.ContactID, in.UnitID, in.CategoryID)
	if err != nil {
		return nil, err
	}
	if about.customer == nil && in.CustomerID == "" {
		all.Add(fault.New(fault.Required, "input", "customerId"))
	}
	team, person, err := s.holder(o, &all, nil, AssignInput{TeamID: in.TeamID, AssigneeID: in.AssigneeID, DespiteAbsence: in.DespiteAbsence})
	if err != nil {
		return nil, err
	}
	if err := all.Err(); err != nil {
		return nil, err
	}
	priority := proposed(in.Kind, about.category, about.tier)
	if in.Priority != nil {
		priority = *in.Priority
	}
	number, err := o.Number("T")
	if err != nil {
		return nil, err
	}
	c := o.Tx.Ticket.Create().
		SetNumber(number).SetKind(in.Kind).SetState(ticket.StateNEW).SetIsOpen(true).SetChannel(in.Channel).
		SetSubject(in.Subject).SetDescription(in.Description).SetPriority(priority).SetOpenedAt(openedAt).
		SetNillableCustomerID(set(in.CustomerID)).SetNillableContactID(in.ContactID).SetNillableUnitID(in.UnitID).SetNillableCategoryID(in.CategoryID).
		SetNillableTeamID(team).SetNillableAssigneeID(person)
	if !o.Actor.IsSystem() {
		c.SetOpenedByID(o.Actor.ID)
	}
	if team != nil || person != nil {
		c.SetState(ticket.StateASSIGNED)
	}
	t, err := c.Save(o.Ctx)
	if err != nil {
		return nil, err
	}
	if err := join(o, t.ID, o.Actor.ID); err != nil {
		return nil, err
	}
	return t, index(o, t)
}

// subject is what a ticket is about, as far as the actor sees it.
type subject struct {
	customer *ent.Customer
	category *ent.Category
	tier     *ent.Tier
}

// about looks up what a ticket names and adds a reason for each that is unknown, is
// put away or does not belong together. What the ticket named before may be put away.
func (s *Service) about(o *op.Op, all *fault.All, had *ent.Ticket, customerID string, contactID, unitID, categoryID *string) (subject, error) {
	var x subject
	var err error
	inUse := func(archived *time.Time, id string, before *string, member string) {
		if archived != nil && id != text(before) {
			all.Add(fault.New(fault.Archived, "input", member))
		}
	}
	read := o.Tx
	if o.Actor.Has(access.TeamLeader) {
		// A leader looks a full number up everywhere, and may then enter the caller's matter.
		read = o.All
	}
	if customerID != "" {
		if x.customer, err = read.Customer.Get(o.Ctx, customerID); err != nil && !ent.IsNotFound(err) {
			return x, err
		} else if err != nil {
			all.Add(fault.New(fault.Unknown, "input", "customerId"))
		} else {
			inUse(x.customer.ArchivedAt, customerID, had.CustomerID, "customerId")
		}
	}
	if contactID != nil {
		c, err := read.Contact.Get(o.Ctx, *contactID)
		switch {
		case ent.IsNotFound(err):
			all.Add(fault.New(fault.Unknown, "input", "contactId"))
		case err != nil:
			return x, err
		case c.CustomerID != customerID:
			all.Add(fault.New(fault.NotCustomers, "input", "contactId"))
		default:
			inUse(c.ArchivedAt, c.ID, had.ContactID, "contactId")
		}
	}
	if unitID != nil {
		u, err := read.Unit.Get(o.Ctx, *unitID)
		switch {
		case ent.IsNotFound(err):
			all.Add(fault.New(fault.Unknown, "input", "unitId"))
		case err != nil:
			return x, err
		case u.CustomerID != customerID:
			all.Add(fault.New(fault.NotCustomers, "input", "unitId"))
		default:
			inUse(u.ArchivedAt, u.ID, had.UnitID, "unitId")
		}
	}
	if categoryID != nil {
		if x.category, err = o.Tx.Category.Get(o.Ctx, *categoryID); err != nil && !ent.IsNotFound(err) {
			return x, err
		} else if err != nil {
			all.Add(fault.New(fault.Unknown, "input", "categoryId"))
		} else {
			inUse(x.category.ArchivedAt, *categoryID, had.CategoryID, "categoryId")
		}
	}
	if x.customer != nil && x.customer.TierID != nil {
		if x.tier, err = o.All.Tier.Get(o.Ctx, *x.customer.TierID); err != nil {
			return x, err
		}
	}
	return x, nil
}

// Describe changes what a ticket says; whoever works on it may.
func (s *Service) Describe(ctx context.Context, actor access.Actor, id string, version int, in DescribeInput) (op.Done, error) {
	return s.act(ctx, actor, "ticket.describe", id, version, mayWork, func(o *op.Op, t *ent.Ticket) error {
		var all fault.All
		in.Subject = all.Line(in.Subject, maxSubject, "input", "subject")
		in.Description = all.OptionalText(in.Description, maxDescription, "input", "description")
		if _, err := s.about(o, &all, t, text(in.CustomerID), in.ContactID, in.UnitID, in.CategoryID); err != nil {
			return err
		}
		if in.CustomerID == nil && t.CustomerID != nil {
			all.Add(fault.New(fault.Required, "input", "customerId"))
		}
		if err := all.Err(); err != nil {
			return err
		}
		u := o.Tx.Ticket.UpdateOne(t).SetSubject(in.Subject).SetDescription(in.Description)
		setOrClear(in.CategoryID, u.SetCategoryID, u.ClearCategoryID)
		setOrClear(in.CustomerID, u.SetCustomerID, u.ClearCustomerID)
		setOrClear(in.ContactID, u.SetContactID, u.ClearContactID)
		setOrClear(in.UnitID, u.SetUnitID, u.ClearUnitID)
		t, err := u.Save(o.Ctx)
		if err != nil {
			return err
		}
		return index(o, t)
	})
}

// Convert ends a ticket and goes on with a new one of another kind, tied to it.
// It returns the new one's id first.
func (s *Service) Convert(ctx context.Context, actor access.Actor, id string, version int, kind ticket.Kind, reason string) (op.Done, error) {
	return s.act(ctx, actor, "ticket.convert", id, version, mayWork, func(o *op.Op, t *ent.Ticket) error {
		var all fault.All
		reason := all.Text(reason, maxReason, "reason")
		if kind == t.Kind {
			all.Add(fault.New(fault.SameValue, "kind"))
		}
		if err := all.Err(); err != nil {
			return err
		}
		to, err := next(t, "convert")
		if err != nil {
			return err
		}
		n, err := s.create(o, CreateInput{
			Kind: kind, Channel: t.Channel, Subject: t.Subject, Description: t.Description, CategoryID: t.CategoryID,
			CustomerID: text(t.CustomerID), ContactID: t.ContactID, UnitID: t.UnitID, TeamID: t.TeamID,
		}, o.Now, t)
		if err != nil {
			return err
		}
		if err := o.Tx.TicketLink.Create().SetFromID(t.ID).SetToID(n.ID).SetKind(ticketlink.KindCONVERTED).Exec(o.Ctx); err != nil {
			return err
		}
		o.Reason(reason)
		o.Return(n.ID)
		return move(o.Tx.Ticket.UpdateOne(t), t, to).SetEndReason(reason).Exec(o.Ctx)
	})
}

// setOrClear writes an optional key.
func setOrClear[U any](id *string, set func(string) U, clear func() U) {
	if id == nil {
		clear()
		return
	}
	set(*id)
}

// set is nil for an empty id.
func set(id string) *string {
	if id == "" {
		return nil
	}
	return &id
}
