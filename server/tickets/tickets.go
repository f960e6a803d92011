package tickets

import (
	"context"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"fuwu/ent"
	"fuwu/ent/participant"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/fault"
	"fuwu/server/files"
	"fuwu/server/kept"
	"fuwu/server/op"
)

// Service is the desk.
type Service struct {
	ops    *op.Runner
	read   *ent.Client
	clock  func() time.Time
	zone   *time.Location
	search func(kind, text string) func(*sql.Selector)
	enter  func(o *op.Op, customer customers.CustomerInput, contact *customers.ContactInput, phone *customers.PhoneInput) (customerID, contactID string, err error)
	attach func(o *op.Op, subject string, uploads []string) ([]string, error)

	categories *kept.Value[*Categories]
}

// Parts are what the desk stands on.
type Parts struct {
	Ops       *op.Runner
	Read      *ent.Client
	Clock     func() time.Time
	Zone      *time.Location // in which a day begins
	Search    func(kind, text string) func(*sql.Selector)
	Customers *customers.Service
	Files     *files.Service
}

// New opens the desk.
func New(p Parts) *Service {
	s := &Service{ops: p.Ops, read: p.Read, clock: p.Clock, zone: p.Zone, search: p.Search, enter: p.Customers.Enter, attach: p.Files.Attach}
	s.categories = kept.New(p.Read, p.Clock, s.loadCategories, "category")
	return s
}

// act is the frame of an operation on one ticket: load it in the actor's scope,
// compare the version (0: the act adds and needs none), ask may, then do.
func (s *Service) act(ctx context.Context, actor access.Actor, name, id string, version int,
	may func(access.Actor, *ent.Ticket) error, do func(o *op.Op, t *ent.Ticket) error,
) (op.Done, error) {
	return s.ops.Run(ctx, actor, name, id, func(o *op.Op) error {
		t, err := load(o, id)
		if err != nil {
			return err
		}
		if version != 0 {
			if err := o.Expect(t.Version, version); err != nil {
				return err
			}
		}
		if t.ArchivedAt != nil {
			return fault.New(fault.Archived)
		}
		if err := may(o.Actor, t); err != nil {
			return err
		}
		standIn(o, t)
		return do(o, t)
	})
}

// load finds a ticket in the actor's scope.
func load(o *op.Op, id string) (*ent.Ticket, error) {
	t, err := o.Tx.Ticket.Get(o.Ctx, id)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, "id")
	}
	return t, err
}

// standIn enters for whom the actor acts when the ticket is somebody else's.
func standIn(o *op.Op, t *ent.Ticket) {
	if who := text(t.AssigneeID); who != o.Actor.ID && owns(o.Actor, t) {
		o.OnBehalf(who)
	}
}

// next is the state an act leads to, or a refusal that names where it stands.
func next(t *ent.Ticket, act string) (ticket.State, error) {
	to, ok := machine.Next(t.State, act)
	if !ok {
		return "", fault.New(fault.WrongState).With("state", string(t.State)).With("allowed", machine.From(act))
	}
	return to, nil
}

// move sets the state and what follows from it.
func move(u *ent.TicketUpdateOne, t *ent.Ticket, to ticket.State) *ent.TicketUpdateOne {
	u.SetState(to).SetIsOpen(isOpen(to))
	if waiting(t.State) && !waiting(to) {
		u.ClearWaitReason().ClearWaitingSince()
	}
	return u
}

// join lets a user take part in a ticket, so that they go on seeing it.
func join(o *op.Op, ticketID, userID string) error {
	if userID == "" || strings.HasPrefix(userID, "system:") {
		return nil
	}
	p, err := o.All.Participant.Query().Where(participant.TicketID(ticketID), participant.UserID(userID)).Only(o.Ctx)
	switch {
	case ent.IsNotFound(err):
		return o.Tx.Participant.Create().SetTicketID(ticketID).SetUserID(userID).Exec(o.Ctx)
	case err != nil:
		return err
	case p.ArchivedAt != nil:
		return o.Tx.Participant.UpdateOne(p).ClearArchivedAt().Exec(o.Ctx)
	}
	return nil
}

// index keeps what a ticket is found by.
func index(o *op.Op, t *ent.Ticket) error {
	parts := []string{t.Number, t.Subject, t.Description, t.External}
	if id := text(t.CustomerID); id != "" {
		c, err := o.All.Customer.Get(o.Ctx, id)
		if err != nil {
			return err
		}
		parts = append(parts, c.Name)
	}
	if id := text(t.UnitID); id != "" {
		u, err := o.All.Unit.Get(o.Ctx, id)
		if err != nil {
			return err
		}
		parts = append(parts, u.Serial)
	}
	return o.Index("tkt", t.ID, parts...)
}

// Reindex makes what a ticket is found by again, after something outside the desk
// changed it: a batch that was undone, a customer's new name.
func (s *Service) Reindex(o *op.Op, id string) error {
	t, err := o.All.Ticket.Get(o.Ctx, id)
	switch {
	case ent.IsNotFound(err):
		return nil
	case err != nil:
		return err
	case t.ArchivedAt != nil:
		return o.Index("tkt", t.ID)
	}
	return index(o, t)
}
