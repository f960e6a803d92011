package tickets

import (
	"context"

	"fuwu/ent"
	"fuwu/ent/ticket"
	"fuwu/ent/ticketlink"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Merge ends a ticket in favour of another of the same customer or of none.
// Number, id and links of the ended one lead to the survivor.
func (s *Service) Merge(ctx context.Context, actor access.Actor, id string, version int, intoID, reason string) (op.Done, error) {
	return s.act(ctx, actor, "ticket.merge", id, version, mayWork, func(o *op.Op, t *ent.Ticket) error {
		var all fault.All
		reason := all.Text(reason, maxReason, "reason")
		into, err := other(o, &all, t, intoID, "intoId")
		if err != nil {
			return err
		}
		if into != nil && (into.State == ticket.StateMERGED || !into.IsOpen && into.State != ticket.StateRESOLVED) {
			all.Add(fault.New(fault.WrongState, "intoId").With("state", string(into.State)).With("allowed", unended))
		}
		if into != nil && t.CustomerID != nil && into.CustomerID != nil && *t.CustomerID != *into.CustomerID {
			all.Add(fault.New(fault.NotCustomers, "intoId"))
		}
		if err := all.Err(); err != nil {
			return err
		}
		to, err := next(t, "merge")
		if err != nil {
			return err
		}
		o.Reason(reason)
		o.Return(into.ID)
		return move(o.Tx.Ticket.UpdateOne(t), t, to).SetMergedIntoID(into.ID).SetEndReason(reason).SetClosedAt(o.Now).Exec(o.Ctx)
	})
}

// Unmerge takes a merge back; the ticket returns, open, to who had it.
func (s *Service) Unmerge(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.act(ctx, actor, "ticket.unmerge", id, version, mayWork, func(o *op.Op, t *ent.Ticket) error {
		act := "unmerge"
		if nobodys(t) {
			act = "unmerge_nobody"
		}
		to, err := next(t, act)
		if err != nil {
			return err
		}
		return move(o.Tx.Ticket.UpdateOne(t), t, to).ClearMergedIntoID().ClearEndReason().ClearResolvedAt().ClearClosedAt().Exec(o.Ctx)
	})
}

// other finds the second ticket of an act.
func other(o *op.Op, all *fault.All, t *ent.Ticket, id string, path string) (*ent.Ticket, error) {
	if id == t.ID {
		all.Add(fault.New(fault.Self, path))
		return nil, nil //nolint:nilnil // the reason is in all
	}
	x, err := o.Tx.Ticket.Get(o.Ctx, id)
	if ent.IsNotFound(err) {
		all.Add(fault.New(fault.Unknown, path))
		return nil, nil //nolint:nilnil // the reason is in all
	}
	return x, err
}

// Link ties two tickets the actor sees.
func (s *Service) Link(ctx context.Context, actor access.Actor, id, toID string, kind ticketlink.Kind) (op.Done, error) {
	return s.act(ctx, actor, "ticket.link", id, 0, mayWork, func(o *op.Op, t *ent.Ticket) error {
		var all fault.All
		to, err := other(o, &all, t, toID, "toId")
		if err != nil {
			return err
		}
		if kind == ticketlink.KindCONVERTED {
			all.Add(fault.New(fault.WrongKind, "kind"))
		}
		if err := all.Err(); err != nil {
			return err
		}
		l, err := o.All.TicketLink.Query().Where(ticketlink.Or(
			ticketlink.And(ticketlink.FromID(t.ID), ticketlink.ToID(to.ID)),
			ticketlink.And(ticketlink.FromID(to.ID), ticketlink.ToID(t.ID)))).First(o.Ctx)
		switch {
		case ent.IsNotFound(err):
			return o.Tx.TicketLink.Create().SetFromID(t.ID).SetToID(to.ID).SetKind(kind).Exec(o.Ctx)
		case err != nil:
			return err
		case l.ArchivedAt == nil:
			return fault.New(fault.SameValue, "toId")
		}
		return o.Tx.TicketLink.UpdateOne(l).ClearArchivedAt().SetKind(kind).Exec(o.Ctx)
	})
}

// Unlink unties two tickets.
func (s *Service) Unlink(ctx context.Context, actor access.Actor, id, linkID string) (op.Done, error) {
	return s.act(ctx, actor, "ticket.unlink", id, 0, mayWork, func(o *op.Op, t *ent.Ticket) error {
		l, err := o.Tx.TicketLink.Get(o.Ctx, linkID)
		if ent.IsNotFound(err) || err == nil && (l.ArchivedAt != nil || l.FromID != t.ID && l.ToID != t.ID) {
			return fault.New(fault.Unknown, "linkId")
		}
		if err != nil {
			return err
		}
		if l.Kind == ticketlink.KindCONVERTED {
			return fault.New(fault.WrongKind, "linkId")
		}
		return o.Tx.TicketLink.UpdateOne(l).SetArchivedAt(o.Now).Exec(o.Ctx)
	})
}
