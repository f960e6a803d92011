package customers

import (
	"context"
	"encoding/json"

	"fuwu/ent"
	"fuwu/ent/change"
	"fuwu/ent/contact"
	"fuwu/ent/entry"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Unmerge takes a merge back: what it moved returns to this file if it is still
// with the file it went to (or with the one that file went to since). What came
// afterwards stays where it is.
func (s *Service) Unmerge(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.ops.Run(ctx, actor, "customer.unmerge", id, func(o *op.Op) error {
		from, err := load(o, id, version)
		if err != nil {
			return err
		}
		if err := unmergeable(from).Err(); err != nil {
			return err
		}
		chain, err := survivors(o.Ctx, o.All, from)
		if err != nil {
			return err
		}
		merge, err := o.All.Entry.Query().Where(entry.SubjectID(id), entry.Act("customer.merge")).
			Order(ent.Desc(entry.FieldID)).First(o.Ctx)
		if ent.IsNotFound(err) {
			return fault.New(fault.CannotUndo)
		}
		if err != nil {
			return err
		}
		o.Undoes(merge.ID)
		if err := bring(o, merge.ID, id, chain); err != nil {
			return err
		}
		if err := o.Tx.Customer.UpdateOne(from).ClearMergedIntoID().ClearArchivedAt().Exec(o.Ctx); err != nil {
			return err
		}
		for _, c := range append([]*ent.Customer{from}, chain...) {
			if err := onePrimary(o, c.ID); err != nil {
				return err
			}
			if err := s.indexFile(o, c.ID); err != nil {
				return err
			}
		}
		o.Return(id, chain[len(chain)-1].ID)
		return nil
	})
}

// bring moves back what a merge moved away from the file.
func bring(o *op.Op, position int64, home string, chain []*ent.Customer) error {
	still := func(customerID string) bool {
		for _, c := range chain {
			if c.ID == customerID {
				return true
			}
		}
		return false
	}
	changes, err := o.All.Change.Query().Where(change.EntryID(position)).Order(ent.Asc(change.FieldID)).All(o.Ctx)
	if err != nil {
		return err
	}
	for _, c := range changes {
		h, ok := hanging[c.Record]
		if !ok || c.Field != h.field || said(c.Old) != home {
			continue
		}
		if err := h.move(o, c.RecordID, home, still); err != nil {
			return err
		}
	}
	for _, c := range changes {
		if c.Record != "Contact" || c.Field != contact.FieldIsPrimary || c.Old == nil || *c.Old != "true" {
			continue
		}
		k, err := o.All.Contact.Get(o.Ctx, c.RecordID)
		if err != nil {
			return err
		}
		if k.CustomerID == home && k.ArchivedAt == nil {
			if err := o.Tx.Contact.UpdateOne(k).SetIsPrimary(true).Exec(o.Ctx); err != nil {
				return err
			}
		}
	}
	return nil
}

// said is a text in the ledger; empty for none.
func said(value *string) (s string) {
	if value == nil || json.Unmarshal([]byte(*value), &s) != nil {
		return ""
	}
	return s
}
