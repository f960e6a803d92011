package customers

import (
	"context"

	"fuwu/ent"
	"fuwu/ent/contact"
	"fuwu/ent/phone"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// AddContact adds a person at a customer, with a first number when given. The
// first contact is the primary one.
func (s *Service) AddContact(ctx context.Context, actor access.Actor, customerID string, input ContactInput, number *PhoneInput) (op.Done, error) {
	return s.ops.Run(ctx, actor, "contact.create", "", func(o *op.Op) error {
		c, err := whose(o, customerID, "customerId")
		if err != nil {
			return err
		}
		var wrong fault.All
		f := checkContact(&wrong, input, "input")
		var p phoneFields
		if number != nil {
			p = checkPhone(&wrong, *number, "phone")
		}
		if err := wrong.Err(); err != nil {
			return err
		}
		k, err := f.create(o, c.ID)
		if err != nil {
			return err
		}
		if number != nil {
			if _, err := p.create(o, k); err != nil {
				return err
			}
		}
		o.Subject(k.ID)
		o.Return(k.ID)
		return indexPerson(o, k)
	})
}

// ChangeContact changes what is kept of a contact. The primary contact stays it
// until another one is made it: there is always somebody to ask first.
func (s *Service) ChangeContact(ctx context.Context, actor access.Actor, id string, version int, input ContactInput) (op.Done, error) {
	return s.ops.Run(ctx, actor, "contact.change", id, func(o *op.Op) error {
		k, err := loadContact(o, id, "id")
		if err != nil {
			return err
		}
		if err := o.Expect(k.Version, version); err != nil {
			return err
		}
		var wrong fault.All
		f := checkContact(&wrong, input, "input")
		if k.IsPrimary && !f.primary {
			wrong.Add(fault.New(fault.Required, "input", "isPrimary"))
		}
		if err := wrong.Err(); err != nil {
			return err
		}
		if f.primary && !k.IsPrimary {
			if err := demote(o, k.CustomerID); err != nil {
				return err
			}
		}
		u := o.Tx.Contact.UpdateOne(k).SetName(f.name).SetTitle(f.title).SetEmail(f.email).SetIsPrimary(f.primary)
		if u.SetNillablePreferredChannel(f.channel); f.channel == nil {
			u.ClearPreferredChannel()
		}
		if k, err = u.Save(o.Ctx); err != nil {
			return err
		}
		o.Return(id)
		return indexPerson(o, k)
	})
}

// ArchiveContact puts a contact away with its numbers. When it was the primary
// one, the contact known longest becomes it.
func (s *Service) ArchiveContact(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.ops.Run(ctx, actor, "contact.archive", id, func(o *op.Op) error {
		k, err := loadContact(o, id, "id")
		if err != nil {
			return err
		}
		if err := o.Expect(k.Version, version); err != nil {
			return err
		}
		numbers, err := o.All.Phone.Query().Where(phone.ContactID(id), phone.ArchivedAtIsNil()).All(o.Ctx)
		if err != nil {
			return err
		}
		for _, p := range numbers {
			if err := o.Tx.Phone.UpdateOne(p).SetArchivedAt(o.Now).Exec(o.Ctx); err != nil {
				return err
			}
		}
		if k, err = o.Tx.Contact.UpdateOne(k).SetArchivedAt(o.Now).SetIsPrimary(false).Save(o.Ctx); err != nil {
			return err
		}
		if err := onePrimary(o, k.CustomerID); err != nil {
			return err
		}
		o.Return(id)
		return indexPerson(o, k)
	})
}

// create enters the contact; the first one, and one that is to be it, is the
// primary one.
func (f contactFields) create(o *op.Op, customerID string) (*ent.Contact, error) {
	first, err := o.All.Contact.Query().
		Where(contact.CustomerID(customerID), contact.ArchivedAtIsNil(), contact.IsPrimary(true)).Exist(o.Ctx)
	if err != nil {
		return nil, err
	}
	if first && f.primary {
		if err := demote(o, customerID); err != nil {
			return nil, err
		}
	}
	return o.Tx.Contact.Create().SetCustomerID(customerID).SetName(f.name).SetTitle(f.title).SetEmail(f.email).
		SetIsPrimary(f.primary || !first).SetNillablePreferredChannel(f.channel).Save(o.Ctx)
}

// demote makes the primary contact an ordinary one.
func demote(o *op.Op, customerID string) error {
	all, err := o.All.Contact.Query().Where(contact.CustomerID(customerID), contact.IsPrimary(true)).All(o.Ctx)
	for _, k := range all {
		if err == nil {
			err = o.Tx.Contact.UpdateOne(k).SetIsPrimary(false).Exec(o.Ctx)
		}
	}
	return err
}

// onePrimary sees to it that exactly one contact in use is the primary one: the
// one known longest of those that are, else of all.
func onePrimary(o *op.Op, customerID string) error {
	all, err := o.All.Contact.Query().Where(contact.CustomerID(customerID), contact.ArchivedAtIsNil()).
		Order(ent.Desc(contact.FieldIsPrimary), ent.Asc(contact.FieldCreatedAt, contact.FieldID)).All(o.Ctx)
	for i, k := range all {
		if err == nil && k.IsPrimary != (i == 0) {
			err = o.Tx.Contact.UpdateOne(k).SetIsPrimary(i == 0).Exec(o.Ctx)
		}
	}
	return err
}

// loadContact finds a contact in use in the actor's scope.
func loadContact(o *op.Op, id string, path ...string) (*ent.Contact, error) {
	k, err := o.Tx.Contact.Get(o.Ctx, id)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.New(fault.NotFound, path...)
	case err == nil && k.ArchivedAt != nil:
		return nil, fault.New(fault.Archived)
	}
	return k, err
}
