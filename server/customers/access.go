package customers

import (
	"context"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/fault"
)

// Action is something the actor may do with a file, and what is missing for it.
type Action struct {
	Act     string
	Missing fault.All
}

// Actions are what the actor of the context may do with a file as it stands: from
// the functions the operations themselves ask.
func (s *Service) Actions(ctx context.Context, c *ent.Customer) ([]Action, error) {
	actor, ok := access.From(ctx)
	if !ok {
		return nil, access.ErrNobody
	}
	var list []Action
	offer := func(act string, missing fault.All) {
		if access.Allow(actor, act) == nil {
			list = append(list, Action{act, missing})
		}
	}
	switch {
	case c.MergedIntoID != nil:
		offer("customer.unmerge", unmergeable(c))
		return list, nil
	case c.ArchivedAt != nil:
		offer("customer.restore", restorable(c))
		return list, nil
	}
	offer("customer.describe", nil)
	offer("contact.create", nil)
	offer("unit.create", nil)
	offer("customer.merge", nil)
	if access.Allow(actor, "customer.archive") == nil {
		open, err := hasOpen(everywhere(ctx), s.read, c.ID)
		if err != nil {
			return nil, err
		}
		offer("customer.archive", archivable(c, open))
	}
	return list, nil
}

// everywhere reads beyond the actor's scope. What is found leaves as a fault's
// code, or is what everybody who answers the telephone must be told.
func everywhere(ctx context.Context) context.Context {
	return access.With(ctx, access.System("customers"))
}
