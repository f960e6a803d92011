package customers

import (
	"context"
	"maps"
	"slices"

	"fuwu/ent"
	"fuwu/ent/contact"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Merge ends a file in another one of the same customer: contacts, numbers,
// machines, tickets, calls, comments and files move to the one that stays, and
// this one is put away. Everything moves, whether or not the actor sees it; each
// move is in the ledger. The primary contact of the file that stays remains it.
func (s *Service) Merge(ctx context.Context, actor access.Actor, id string, version int, intoID string) (op.Done, error) {
	return s.ops.Run(ctx, actor, "customer.merge", id, func(o *op.Op) error {
		from, err := inUse(o, id, version)
		if err != nil {
			return err
		}
		if intoID == id {
			return fault.New(fault.Self, "intoId")
		}
		into, err := whose(o, intoID, "intoId")
		if err != nil {
			return err
		}
		had, err := o.All.Contact.Query().Where(contact.CustomerID(intoID), contact.ArchivedAtIsNil(), contact.IsPrimary(true)).Exist(o.Ctx)
		if err != nil {
			return err
		}
		if had {
			if err := demote(o, id); err != nil {
				return err
			}
		}
		if err := carry(o, id, into.ID); err != nil {
			return err
		}
		if err := o.Tx.Customer.UpdateOne(from).SetMergedIntoID(into.ID).SetArchivedAt(o.Now).Exec(o.Ctx); err != nil {
			return err
		}
		if err := onePrimary(o, into.ID); err != nil {
			return err
		}
		o.Return(id, into.ID)
		return s.indexBoth(o, id, into.ID)
	})
}

// carry moves everything that hangs on a file to another one, always in the same
// order.
func carry(o *op.Op, id, into string) error {
	for _, record := range slices.Sorted(maps.Keys(hanging)) {
		h := hanging[record]
		ids, err := h.of(o, id)
		if err != nil {
			return err
		}
		slices.Sort(ids)
		for _, moving := range ids {
			if err := h.move(o, moving, into, func(at string) bool { return at == id }); err != nil {
				return err
			}
		}
	}
	return nil
}

// indexBoth indexes two files after things moved between them.
func (s *Service) indexBoth(o *op.Op, a, b string) error {
	if err := s.indexFile(o, a); err != nil {
		return err
	}
	return s.indexFile(o, b)
}

// survivors are the files a merged one leads to, the last one last.
func survivors(ctx context.Context, all *ent.Client, c *ent.Customer) ([]*ent.Customer, error) {
	var chain []*ent.Customer
	for c.MergedIntoID != nil {
		next, err := all.Customer.Get(ctx, *c.MergedIntoID)
		if err != nil {
			return nil, err
		}
		chain = append(chain, next)
		c = next
	}
	return chain, nil
}
