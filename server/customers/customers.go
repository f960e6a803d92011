package customers

import (
	"context"
	"time"

	"entgo.io/ent/dialect/sql"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/kept"
	"fuwu/server/op"
)

// Service keeps the files.
type Service struct {
	ops       *op.Runner
	read      *ent.Client
	search    func(kind, text string) func(*sql.Selector)
	find      func(ctx context.Context, kind, text string, limit int) ([]string, error)
	tickets   func(o *op.Op, id string) error
	catalogue *kept.Value[*book]
}

// Parts are what the files stand on.
type Parts struct {
	Ops   *op.Runner
	Read  *ent.Client
	Clock func() time.Time
	// Search narrows a list to the records of a kind that are found by the text.
	Search func(kind, text string) func(*sql.Selector)
	// Find gives the ids of the newest ones the actor in the context sees.
	Find func(ctx context.Context, kind, text string, limit int) ([]string, error)
	// Tickets indexes a ticket again, which is found by its customer's name too.
	Tickets func(o *op.Op, id string) error
}

// New opens the files.
func New(p Parts) *Service {
	s := &Service{ops: p.Ops, read: p.Read, search: p.Search, find: p.Find, tickets: p.Tickets}
	s.catalogue = kept.New(p.Read, p.Clock, s.readBook, "tier", "product", "batch")
	return s
}

// Create opens a file, with a first contact and its number when given. A phone
// needs a contact. It returns the ids of the customer and the contact.
func (s *Service) Create(ctx context.Context, actor access.Actor, input CustomerInput, contact *ContactInput, phone *PhoneInput) (op.Done, error) {
	return s.ops.Run(ctx, actor, "customer.create", "", func(o *op.Op) error {
		id, contactID, err := s.Enter(o, input, contact, phone)
		if err != nil {
			return err
		}
		o.Subject(id)
		o.Return(id)
		if contactID != "" {
			o.Return(contactID)
		}
		return nil
	})
}

// Enter is the step that opens a file inside somebody's operation: a new caller's,
// an imported row's. contactID is empty without a contact.
func (s *Service) Enter(o *op.Op, input CustomerInput, contact *ContactInput, phone *PhoneInput) (customerID, contactID string, err error) {
	var wrong fault.All
	file := checkCustomer(o, &wrong, &input, nil, "input")
	var person contactFields
	var number phoneFields
	if contact != nil {
		person = checkContact(&wrong, *contact, "contact")
	}
	if phone != nil {
		number = checkPhone(&wrong, *phone, "phone")
		if contact == nil {
			wrong.Add(fault.New(fault.Required, "contact"))
		}
	}
	if file.err != nil {
		return "", "", file.err
	}
	if err := wrong.Err(); err != nil {
		return "", "", err
	}
	c, err := file.create(o)
	if err != nil {
		return "", "", err
	}
	if contact != nil {
		person.primary = true
		k, err := person.create(o, c.ID)
		if err != nil {
			return "", "", err
		}
		contactID = k.ID
		if phone != nil {
			if _, err := number.create(o, k); err != nil {
				return "", "", err
			}
		}
		if err := indexContact(o, k.ID); err != nil {
			return "", "", err
		}
	}
	return c.ID, contactID, indexCustomer(o, c.ID)
}

// Describe changes what the file says. A name is part of what contacts and units
// are found by.
func (s *Service) Describe(ctx context.Context, actor access.Actor, id string, version int, input CustomerInput) (op.Done, error) {
	return s.ops.Run(ctx, actor, "customer.describe", id, func(o *op.Op) error {
		c, err := inUse(o, id, version)
		if err != nil {
			return err
		}
		var wrong fault.All
		file := checkCustomer(o, &wrong, &input, c, "input")
		if file.err != nil {
			return file.err
		}
		if err := wrong.Err(); err != nil {
			return err
		}
		if _, err := file.update(o, c); err != nil {
			return err
		}
		o.Return(id)
		if c.Name != file.name {
			return s.indexFile(o, id)
		}
		return indexCustomer(o, id)
	})
}

// load finds a customer in the actor's scope, at the version that was read.
func load(o *op.Op, id string, version int) (*ent.Customer, error) {
	c, err := o.Tx.Customer.Get(o.Ctx, id)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, "id")
	}
	if err != nil {
		return nil, err
	}
	return c, o.Expect(c.Version, version)
}

// inUse is load for what is done to files that are in use only.
func inUse(o *op.Op, id string, version int) (*ent.Customer, error) {
	c, err := load(o, id, version)
	if err == nil && c.ArchivedAt != nil {
		err = fault.New(fault.Archived)
	}
	return c, err
}

// whose finds the customer something is added to.
func whose(o *op.Op, id string, path ...string) (*ent.Customer, error) {
	c, err := o.Tx.Customer.Get(o.Ctx, id)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.New(fault.Unknown, path...)
	case err == nil && c.ArchivedAt != nil:
		return nil, fault.New(fault.Archived, path...)
	}
	return c, err
}
