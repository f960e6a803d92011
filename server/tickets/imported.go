package tickets

import (
	"context"
	"time"

	"golang.org/x/text/unicode/norm"

	"fuwu/ent"
	"fuwu/ent/category"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Told is a ticket as a file tells of it at one moment. What is empty or nil was not
// known then.
type Told struct {
	External      string // its number in the file
	At            time.Time
	Kind          ticket.Kind
	State         ticket.State
	Channel       ticket.Channel
	Subject       string
	Description   string
	CategoryID    *string
	Priority      ticket.Priority // by the matrix of urgency and impact when empty
	Urgency       *ticket.Urgency
	Impact        *ticket.Impact
	CustomerID    *string
	TeamID        *string
	AssigneeID    *string
	OpenedByID    *string
	OpenedAt      time.Time
	ResolvedAt    *time.Time
	ClosedAt      *time.Time
	Reassignments int
	Reopenings    int
	TargetMet     *bool
	Answer        string
	WaitReason    string
	EndReason     string
	BatchID       string
	Reason        string // a word of the file about this moment, for the history
}

// CheckTold is nil when the field rules hold for what a file tells.
func CheckTold(t Told) error {
	var all fault.All
	t.tidy(&all)
	return all.Err()
}

// tidy trims the texts and adds a reason for each rule that does not hold.
func (t *Told) tidy(all *fault.All) {
	t.External = all.Line(norm.NFC.String(t.External), 120, "external")
	t.Subject = all.Line(norm.NFC.String(t.Subject), maxSubject, "subject")
	t.Description = all.OptionalText(norm.NFC.String(t.Description), maxDescription, "description")
	t.Answer = all.OptionalText(norm.NFC.String(t.Answer), maxAnswer, "answer")
	t.WaitReason = all.OptionalText(norm.NFC.String(t.WaitReason), maxReason, "waitReason")
	t.EndReason = all.OptionalText(norm.NFC.String(t.EndReason), maxReason, "endReason")
	t.Reason = all.OptionalText(norm.NFC.String(t.Reason), maxReason, "reason")
	if ticket.KindValidator(t.Kind) != nil {
		all.Add(fault.New(fault.Required, "kind"))
	}
	if ticket.StateValidator(t.State) != nil {
		all.Add(fault.New(fault.Required, "state"))
	}
	if ticket.ChannelValidator(t.Channel) != nil {
		all.Add(fault.New(fault.Required, "channel"))
	}
	if ticket.PriorityValidator(t.Priority) != nil && (t.Urgency == nil || t.Impact == nil) {
		all.Add(fault.New(fault.Required, "priority"))
	}
	if t.OpenedAt.IsZero() {
		all.Add(fault.New(fault.Required, "opened"))
	}
	if t.Reassignments < 0 || t.Reopenings < 0 {
		all.Add(fault.New(fault.OutOfRange, "reassignments").With("min", 0))
	}
}

// ImportTicket enters a ticket as a file tells of its first moment. Field rules
// hold; where it stood and who had it is history and not judged. Its number is of
// the year it was opened.
func (s *Service) ImportTicket(ctx context.Context, actor access.Actor, told Told) (op.Done, error) {
	return s.ops.Run(ctx, actor, "ticket.import", "", func(o *op.Op) error {
		if err := s.settle(o, &told); err != nil {
			return err
		}
		o.Occurred(told.OpenedAt) // for the number's year
		number, err := o.Number("T")
		if err != nil {
			return err
		}
		o.Occurred(told.At)
		c := o.Tx.Ticket.Create().
			SetNumber(number).SetExternal(told.External).SetKind(told.Kind).SetChannel(told.Channel).
			SetSubject(told.Subject).SetDescription(told.Description).SetPriority(told.Priority).
			SetNillableUrgency(told.Urgency).SetNillableImpact(told.Impact).SetNillableCategoryID(told.CategoryID).
			SetNillableCustomerID(told.CustomerID).SetNillableTeamID(told.TeamID).SetNillableAssigneeID(told.AssigneeID).
			SetNillableOpenedByID(told.OpenedByID).SetNillableBatchID(set(told.BatchID)).
			SetOpenedAt(told.OpenedAt).SetNillableResolvedAt(told.ResolvedAt).SetNillableClosedAt(told.ClosedAt).
			SetState(told.State).SetIsOpen(isOpen(told.State)).SetReassignments(told.Reassignments).SetReopenings(told.Reopenings).
			SetNillableTargetMet(told.TargetMet).SetAnswer(told.Answer).SetEndReason(told.EndReason)
		if waiting(told.State) {
			c.SetWaitReason(told.WaitReason).SetWaitingSince(told.At)
		}
		t, err := c.Save(o.Ctx)
		if err != nil {
			return err
		}
		o.Reason(told.Reason)
		o.Subject(t.ID)
		o.Return(t.ID)
		return index(o, t)
	})
}

// ImportEvent enters a later moment of an imported ticket and makes the ticket what
// it was then. An event that is late, because others after it are in the history
// already, is entered and changes nothing.
func (s *Service) ImportEvent(ctx context.Context, actor access.Actor, id string, told Told, late bool) (op.Done, error) {
	return s.ops.Run(ctx, actor, "ticket.event", id, func(o *op.Op) error {
		t, err := load(o, id)
		if err != nil {
			return err
		}
		if err := s.settle(o, &told); err != nil {
			return err
		}
		o.Occurred(told.At)
		o.Reason(told.Reason)
		o.Return(id)
		if late {
			return nil
		}
		after, err := become(o.Tx.Ticket.UpdateOne(t), t, told).Save(o.Ctx)
		if err != nil {
			return err
		}
		if after.Subject == t.Subject && after.Description == t.Description && text(after.CustomerID) == text(t.CustomerID) {
			return nil
		}
		return index(o, after)
	})
}

// ImportReturn takes a ticket back into use whose import was undone.
func (s *Service) ImportReturn(ctx context.Context, actor access.Actor, id string) (op.Done, error) {
	return s.ops.Run(ctx, actor, "ticket.import", id, func(o *op.Op) error {
		t, err := load(o, id)
		if err != nil {
			return err
		}
		if t.ArchivedAt == nil {
			return fault.New(fault.SameValue)
		}
		if t, err = o.Tx.Ticket.UpdateOne(t).ClearArchivedAt().Save(o.Ctx); err != nil {
			return err
		}
		o.Return(id)
		return index(o, t)
	})
}

// settle checks what is told and gives it a priority where the file has none.
func (s *Service) settle(o *op.Op, told *Told) error {
	var all fault.All
	told.tidy(&all)
	if err := all.Err(); err != nil {
		return err
	}
	if told.Priority != "" {
		return nil
	}
	desk, err := deskOf(o.Ctx, o.Tx)
	if err != nil {
		return err
	}
	told.Priority = desk.Priority(*told.Urgency, *told.Impact)
	return nil
}

// Priority is how soon, by the matrix.
func (d Desk) Priority(u ticket.Urgency, i ticket.Impact) ticket.Priority {
	row := map[ticket.Urgency]int{ticket.UrgencyHIGH: 0, ticket.UrgencyMEDIUM: 1, ticket.UrgencyLOW: 2}[u]
	column := map[ticket.Impact]int{ticket.ImpactHIGH: 0, ticket.ImpactMEDIUM: 1, ticket.ImpactLOW: 2}[i]
	return d.PriorityMatrix[row][column]
}

// become makes a ticket what it was at a moment.
func become(u *ent.TicketUpdateOne, t *ent.Ticket, told Told) *ent.TicketUpdateOne {
	u.SetKind(told.Kind).SetChannel(told.Channel).SetSubject(told.Subject).SetDescription(told.Description).
		SetPriority(told.Priority).SetState(told.State).SetIsOpen(isOpen(told.State)).SetOpenedAt(told.OpenedAt).
		SetReassignments(told.Reassignments).SetReopenings(told.Reopenings).SetAnswer(told.Answer).SetEndReason(told.EndReason)
	setOrClear(told.CategoryID, u.SetCategoryID, u.ClearCategoryID)
	setOrClear(told.CustomerID, u.SetCustomerID, u.ClearCustomerID)
	setOrClear(told.TeamID, u.SetTeamID, u.ClearTeamID)
	setOrClear(told.AssigneeID, u.SetAssigneeID, u.ClearAssigneeID)
	setOrClear(told.OpenedByID, u.SetOpenedByID, u.ClearOpenedByID)
	putOrClear(told.Urgency, u.SetUrgency, u.ClearUrgency)
	putOrClear(told.Impact, u.SetImpact, u.ClearImpact)
	putOrClear(told.ResolvedAt, u.SetResolvedAt, u.ClearResolvedAt)
	putOrClear(told.ClosedAt, u.SetClosedAt, u.ClearClosedAt)
	putOrClear(told.TargetMet, u.SetTargetMet, u.ClearTargetMet)
	switch {
	case !waiting(told.State):
		u.ClearWaitReason().ClearWaitingSince()
	case told.State != t.State || t.WaitingSince == nil:
		u.SetWaitReason(told.WaitReason).SetWaitingSince(told.At)
	default:
		u.SetWaitReason(told.WaitReason)
	}
	return u
}

func putOrClear[T, U any](value *T, put func(T) U, clear func() U) {
	if value == nil {
		clear()
		return
	}
	put(*value)
}

// ImportCategory enters a category a file names, or takes it back into use, and
// returns its id.
func (s *Service) ImportCategory(ctx context.Context, actor access.Actor, name string, parentID *string) (op.Done, error) {
	return s.kept(s.ops.Run(ctx, actor, "category.import", "", func(o *op.Op) error {
		in := CategoryInput{Name: norm.NFC.String(name), ParentID: parentID}
		if err := checkCategory(o, "", &in); err != nil {
			return err
		}
		same := category.ParentIDIsNil()
		if parentID != nil {
			same = category.ParentID(*parentID)
		}
		found, err := o.Tx.Category.Query().Where(category.Name(in.Name), same).Order(ent.Asc(category.FieldID)).All(o.Ctx)
		if err != nil {
			return err
		}
		var c *ent.Category
		for _, x := range found {
			if c == nil || c.ArchivedAt != nil && x.ArchivedAt == nil {
				c = x
			}
		}
		switch {
		case c == nil:
			c, err = o.Tx.Category.Create().SetName(in.Name).SetNillableParentID(parentID).Save(o.Ctx)
		case c.ArchivedAt != nil:
			c, err = o.Tx.Category.UpdateOne(c).ClearArchivedAt().Save(o.Ctx)
		}
		if err != nil {
			return err
		}
		o.Subject(c.ID)
		o.Return(c.ID)
		return nil
	}))
}
