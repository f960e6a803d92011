package customers

import (
	"context"

	"fuwu/ent"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Archive puts a file away. It is refused while anything is open with the
// customer, whether or not the actor sees it.
func (s *Service) Archive(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.ops.Run(ctx, actor, "customer.archive", id, func(o *op.Op) error {
		c, err := inUse(o, id, version)
		if err != nil {
			return err
		}
		open, err := hasOpen(o.Ctx, o.All, id)
		if err != nil {
			return err
		}
		if err := archivable(c, open).Err(); err != nil {
			return err
		}
		o.Return(id)
		return o.Tx.Customer.UpdateOne(c).SetArchivedAt(o.Now).Exec(o.Ctx)
	})
}

// Restore takes a file back into use. One that was merged comes back by Unmerge
// alone.
func (s *Service) Restore(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.ops.Run(ctx, actor, "customer.restore", id, func(o *op.Op) error {
		c, err := load(o, id, version)
		if err != nil {
			return err
		}
		if err := restorable(c).Err(); err != nil {
			return err
		}
		o.Return(id)
		return o.Tx.Customer.UpdateOne(c).ClearArchivedAt().Exec(o.Ctx)
	})
}

// hasOpen reports whether anything is open with the customer.
func hasOpen(ctx context.Context, all *ent.Client, id string) (bool, error) {
	return all.Ticket.Query().Where(ticket.CustomerID(id), ticket.IsOpen(true), ticket.ArchivedAtIsNil()).Exist(ctx)
}

// archivable are the reasons why a file cannot be put away.
func archivable(c *ent.Customer, open bool) (wrong fault.All) {
	if c.ArchivedAt != nil {
		wrong.Add(fault.New(fault.Archived))
	}
	if open {
		wrong.Add(fault.New(fault.InUse))
	}
	return wrong
}

// restorable are the reasons why a file cannot be taken back into use.
func restorable(c *ent.Customer) (wrong fault.All) {
	switch {
	case c.MergedIntoID != nil:
		wrong.Add(fault.New(fault.WrongState).With("state", "MERGED").With("allowed", "ARCHIVED"))
	case c.ArchivedAt == nil:
		wrong.Add(fault.New(fault.SameValue))
	}
	return wrong
}

// unmergeable are the reasons why a merge cannot be taken back.
func unmergeable(c *ent.Customer) (wrong fault.All) {
	if c.MergedIntoID == nil {
		wrong.Add(fault.New(fault.CannotUndo))
	}
	return wrong
}
