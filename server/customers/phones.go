package customers

import (
	"context"
	"strings"

	"golang.org/x/text/unicode/norm"

	"fuwu/ent"
	"fuwu/ent/phone"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/telephone"
)

// phoneFields are what is kept of a number.
type phoneFields struct {
	number telephone.Number
	label  string
}

func checkPhone(wrong *fault.All, in PhoneInput, at string) phoneFields {
	f := phoneFields{label: wrong.OptionalLine(norm.NFC.String(in.Label), maxLabel, at, "label")}
	text := wrong.Line(in.Number, telephone.Longest, at, "number")
	n, ok := telephone.Parse(text)
	if text != "" && !ok {
		wrong.Add(fault.New(fault.Malformed, at, "number").With("expected", "13812345678, 0755-86131819, +442079460000"))
	}
	f.number = n
	return f
}

// create enters the number; it must not be the contact's already.
func (f phoneFields) create(o *op.Op, k *ent.Contact) (*ent.Phone, error) {
	had, err := o.All.Phone.Query().
		Where(phone.ContactID(k.ID), phone.Number(f.number.String()), phone.ArchivedAtIsNil()).Exist(o.Ctx)
	if err != nil {
		return nil, err
	}
	if had {
		return nil, fault.New(fault.Taken, "input", "number").With("value", f.number.Masked())
	}
	return o.Tx.Phone.Create().SetCustomerID(k.CustomerID).SetContactID(k.ID).SetNumber(f.number.String()).
		SetMasked(f.number.Masked()).SetLabel(f.label).Save(o.Ctx)
}

// AddPhone adds a number to a contact.
func (s *Service) AddPhone(ctx context.Context, actor access.Actor, contactID string, input PhoneInput) (op.Done, error) {
	return s.ops.Run(ctx, actor, "phone.create", "", func(o *op.Op) error {
		k, err := o.Tx.Contact.Get(o.Ctx, contactID)
		switch {
		case ent.IsNotFound(err):
			return fault.New(fault.Unknown, "contactId")
		case err != nil:
			return err
		case k.ArchivedAt != nil:
			return fault.New(fault.Archived, "contactId")
		}
		var wrong fault.All
		f := checkPhone(&wrong, input, "input")
		if err := wrong.Err(); err != nil {
			return err
		}
		p, err := f.create(o, k)
		if err != nil {
			return err
		}
		o.Subject(p.ID)
		o.Return(p.ID)
		return indexPerson(o, k)
	})
}

// ArchivePhone puts a number away: it leads to nobody any more.
func (s *Service) ArchivePhone(ctx context.Context, actor access.Actor, id string) (op.Done, error) {
	return s.ops.Run(ctx, actor, "phone.archive", id, func(o *op.Op) error {
		p, err := loadPhone(o, id)
		if err != nil {
			return err
		}
		if err := o.Tx.Phone.UpdateOne(p).SetArchivedAt(o.Now).Exec(o.Ctx); err != nil {
			return err
		}
		k, err := o.All.Contact.Get(o.Ctx, p.ContactID)
		if err != nil {
			return err
		}
		o.Return(id)
		return indexPerson(o, k)
	})
}

// Reveal answers the whole number. It changes nothing; that somebody looked is
// the entry. The number is answered only after the entry is on the disk.
func (s *Service) Reveal(ctx context.Context, actor access.Actor, id string) (number string, done op.Done, err error) {
	var seen string
	done, err = s.ops.Run(ctx, actor, "phone.reveal", id, func(o *op.Op) error {
		p, err := loadPhone(o, id)
		if err != nil {
			return err
		}
		seen = p.Number
		o.Return(id)
		return nil
	})
	if err != nil {
		return "", op.Done{}, err
	}
	return seen, done, nil
}

// loadPhone finds a number in use in the actor's scope.
func loadPhone(o *op.Op, id string) (*ent.Phone, error) {
	p, err := o.Tx.Phone.Get(o.Ctx, id)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.New(fault.NotFound, "id")
	case err == nil && p.ArchivedAt != nil:
		return nil, fault.New(fault.Archived)
	}
	return p, err
}

// Digits is a number as it is kept, for those who keep one beside its owner: of
// what is no telephone number its digits remain.
func Digits(text string) string {
	if n, ok := telephone.Parse(text); ok {
		return n.String()
	}
	var digits strings.Builder
	for _, r := range norm.NFKC.String(text) {
		if r >= '0' && r <= '9' && digits.Len() < 32 {
			digits.WriteRune(r)
		}
	}
	return digits.String()
}
