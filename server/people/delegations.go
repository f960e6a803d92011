package people

import (
	"context"

	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// CreateDelegation lets somebody act for somebody else between two dates: for
// oneself, or for somebody one leads.
func (s *Service) CreateDelegation(ctx context.Context, actor access.Actor, in DelegationInput) (op.Done, error) {
	return s.runRights(ctx, actor, "delegation.create", "", func(o *op.Op) error {
		from := text(in.FromID)
		if from == "" {
			from = actor.ID
		}
		var all fault.All
		if _, err := o.Tx.User.Get(o.Ctx, from); err != nil {
			return seen(err, fault.Unknown, "input", "fromId")
		}
		if err := planFor(o, from); err != nil {
			return err
		}
		if err := checkColleague(o, &all, in.ToID, "input", "toId"); err != nil {
			return err
		}
		if in.ToID == from {
			all.Add(fault.New(fault.Self, "input", "toId"))
		}
		checkSpan(&all, o.Now, in.StartsAt, in.EndsAt)
		reason := optionalLine(&all, in.Reason, maxReason, "input", "reason")
		if err := all.Err(); err != nil {
			return err
		}
		d, err := o.Tx.Delegation.Create().SetFromID(from).SetToID(in.ToID).
			SetStartsAt(in.StartsAt).SetEndsAt(in.EndsAt).SetReason(reason).Save(o.Ctx)
		if err != nil {
			return err
		}
		o.Subject(d.ID)
		o.Return(d.ID)
		return nil
	})
}

// ArchiveDelegation takes a delegation back: who is represented, who represents,
// and whoever may plan for the first.
func (s *Service) ArchiveDelegation(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.runRights(ctx, actor, "delegation.archive", id, func(o *op.Op) error {
		d, err := o.Tx.Delegation.Get(o.Ctx, id)
		if err != nil {
			return seen(err, fault.NotFound)
		}
		if err := o.Expect(d.Version, version); err != nil {
			return err
		}
		if d.ToID != actor.ID {
			if err := planFor(o, d.FromID); err != nil {
				return err
			}
		}
		if d.ArchivedAt != nil {
			return fault.New(fault.Archived)
		}
		o.Return(id)
		return o.Tx.Delegation.UpdateOne(d).SetArchivedAt(o.Now).Exec(o.Ctx)
	})
}
