package customers

import (
	"strings"

	"fuwu/ent"
	"fuwu/ent/contact"
	"fuwu/ent/customer"
	"fuwu/ent/phone"
	"fuwu/ent/predicate"
	"fuwu/ent/ticket"
	"fuwu/ent/unit"
	"fuwu/server/gram"
	"fuwu/server/op"
	"fuwu/server/search"
	"fuwu/server/telephone"
)

// Kinds of documents in the search index.
const (
	kindCustomer = search.Customers
	kindContact  = search.Contacts
	kindUnit     = search.Units
)

// Reindex indexes a customer, a contact or a machine again after it was changed
// without the operations here, as when an import is taken back.
func (s *Service) Reindex(o *op.Op, id string) error {
	switch kind, _, _ := strings.Cut(id, "_"); kind {
	case kindCustomer:
		return s.indexFile(o, id)
	case kindContact:
		return indexContact(o, id)
	case kindUnit:
		return indexUnits(o, unit.ID(id))
	}
	return nil
}

// indexFile indexes a customer with all its contacts, units and tickets, whose
// words include its name.
func (s *Service) indexFile(o *op.Op, customerID string) error {
	tickets, err := o.All.Ticket.Query().Where(ticket.CustomerID(customerID)).IDs(o.Ctx)
	if err != nil {
		return err
	}
	for _, id := range tickets {
		if err := s.tickets(o, id); err != nil {
			return err
		}
	}
	contacts, err := o.All.Contact.Query().Where(contact.CustomerID(customerID)).IDs(o.Ctx)
	if err != nil {
		return err
	}
	for _, id := range contacts {
		if err := indexContact(o, id); err != nil {
			return err
		}
	}
	if err := indexUnits(o, unit.CustomerID(customerID)); err != nil {
		return err
	}
	return indexCustomer(o, customerID)
}

// indexPerson indexes a contact and its customer.
func indexPerson(o *op.Op, k *ent.Contact) error {
	if err := indexContact(o, k.ID); err != nil {
		return err
	}
	return indexCustomer(o, k.CustomerID)
}

// indexCustomer keeps what a customer is found by. A merged file is found no more:
// the survivor answers to its name.
func indexCustomer(o *op.Op, id string) error {
	c, err := o.All.Customer.Get(o.Ctx, id)
	if err != nil {
		return err
	}
	if c.MergedIntoID != nil {
		return o.Index(kindCustomer, id)
	}
	parts := append(spoken(c.Name, gram.Read(c.Name)), c.Address, c.External)
	if c.Kind == customer.KindPERSON {
		parts = append(parts, spoken(c.Name, gram.Person(c.Name))...)
	}
	parts = append(parts, c.Tags...)
	merged, err := o.All.Customer.Query().Where(customer.MergedIntoID(id)).All(o.Ctx)
	if err != nil {
		return err
	}
	for _, m := range merged {
		parts = append(parts, m.Name, m.External)
	}
	contacts, err := o.All.Contact.Query().Where(contact.CustomerID(id), contact.ArchivedAtIsNil()).All(o.Ctx)
	if err != nil {
		return err
	}
	for _, k := range contacts {
		parts = append(parts, spoken(k.Name, gram.Person(k.Name))...)
	}
	endings, err := endings(o, phone.CustomerID(id))
	if err != nil {
		return err
	}
	serials, err := o.All.Unit.Query().Where(unit.CustomerID(id), unit.ArchivedAtIsNil()).Select(unit.FieldSerial).Strings(o.Ctx)
	if err != nil {
		return err
	}
	parts = append(append(parts, endings...), serials...)
	return o.Index(kindCustomer, id, parts...)
}

// indexContact keeps what a contact is found by.
func indexContact(o *op.Op, id string) error {
	k, err := o.All.Contact.Get(o.Ctx, id)
	if err != nil {
		return err
	}
	if k.ArchivedAt != nil {
		return o.Index(kindContact, id)
	}
	c, err := o.All.Customer.Get(o.Ctx, k.CustomerID)
	if err != nil {
		return err
	}
	endings, err := endings(o, phone.ContactID(id))
	if err != nil {
		return err
	}
	parts := append(spoken(k.Name, gram.Person(k.Name)), k.Title, k.Email, c.Name)
	return o.Index(kindContact, id, append(parts, endings...)...)
}

// indexUnits keeps what units are found by.
func indexUnits(o *op.Op, which ...predicate.Unit) error {
	units, err := o.All.Unit.Query().Where(which...).WithCustomer().WithProduct().All(o.Ctx)
	if err != nil {
		return err
	}
	for _, u := range units {
		if err := indexUnit(o, u); err != nil {
			return err
		}
	}
	return nil
}

func indexUnit(o *op.Op, u *ent.Unit) error {
	if u.ArchivedAt != nil {
		return o.Index(kindUnit, u.ID)
	}
	return o.Index(kindUnit, u.ID, u.Serial, u.Edges.Product.Name, u.Edges.Product.NameEn, u.Edges.Product.Model, u.Edges.Customer.Name, u.Site)
}

// spoken is a name with what one types to find it quickly.
func spoken(name string, read gram.Reading) []string {
	return []string{name, read.Initials, read.Pinyin}
}

// endings are the last digits of numbers in use, as their masks show them.
func endings(o *op.Op, whose predicate.Phone) ([]string, error) {
	phones, err := o.All.Phone.Query().Where(whose, phone.ArchivedAtIsNil()).All(o.Ctx)
	if err != nil {
		return nil, err
	}
	parts := make([]string, 0, len(phones))
	for _, p := range phones {
		if n, ok := telephone.Parse(p.Number); ok {
			parts = append(parts, n.Ending())
		}
	}
	return parts, nil
}
