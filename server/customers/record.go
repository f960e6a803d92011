package customers

import (
	"cmp"
	"slices"

	"fuwu/ent"
	"fuwu/ent/contact"
	"fuwu/ent/customer"
	"fuwu/ent/phone"
	"fuwu/ent/ticket"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Row is a customer as a file tells of it. External is its name or number there,
// by which it is known again.
type Row struct {
	External string
	Customer CustomerInput
	Contact  *ContactInput
	Phones   []PhoneInput
}

// Outcome is what became of a row.
type Outcome string

// Outcomes of Record.
const (
	Created   Outcome = "CREATED"
	Changed   Outcome = "CHANGED"
	Unchanged Outcome = "UNCHANGED"
)

const maxExternal = 120

// Record is the step that enters a row inside somebody's operation, or brings the
// file that came from it up to date. What a row leaves empty stays as it is; what
// was put away comes back; a row of a merged file goes to the one that stayed, and
// fills there what is empty. The same row twice changes nothing.
func (s *Service) Record(o *op.Op, row Row) (customerID string, outcome Outcome, err error) {
	var wrong fault.All
	external := wrong.Line(row.External, maxExternal, "external")
	if len(row.Phones) > 0 && row.Contact == nil {
		wrong.Add(fault.New(fault.Required, "contact"))
	}
	if err := wrong.Err(); err != nil {
		return "", "", err
	}
	before, merged, err := recorded(o, external)
	if err != nil {
		return "", "", err
	}
	in := row.Customer
	switch {
	case merged:
		in = over(file(before), in)
	case before != nil:
		in = over(in, file(before))
	}
	fields := checkCustomer(o, &wrong, &in, before, "input")
	if fields.err != nil {
		return "", "", fields.err
	}
	person, numbers := checkPerson(&wrong, row)
	if err := wrong.Err(); err != nil {
		return "", "", err
	}
	c, err := recordFile(o, before, fields, external)
	if err != nil {
		return "", "", err
	}
	changed := before != nil && c.Version != before.Version
	if row.Contact != nil {
		said, err := recordContact(o, c.ID, person, numbers)
		if err != nil {
			return "", "", err
		}
		changed = changed || said
	}
	switch {
	case before == nil:
		outcome = Created
	case changed:
		outcome = Changed
	default:
		return c.ID, Unchanged, nil
	}
	return c.ID, outcome, s.indexFile(o, c.ID)
}

// recorded finds the file that came from a row, the one that stayed if it was
// merged; nil when there is none.
func recorded(o *op.Op, external string) (c *ent.Customer, merged bool, err error) {
	c, err = o.All.Customer.Query().Where(customer.External(external)).Order(ent.Asc(customer.FieldID)).First(o.Ctx)
	if ent.IsNotFound(err) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	chain, err := survivors(o.Ctx, o.All, c)
	if err != nil || len(chain) == 0 {
		return c, false, err
	}
	return chain[len(chain)-1], true, nil
}

// recordFile enters a file, or brings it up to date and back into use.
func recordFile(o *op.Op, before *ent.Customer, fields fileFields, external string) (*ent.Customer, error) {
	if before == nil {
		c, err := fields.create(o)
		if err != nil {
			return nil, err
		}
		return o.Tx.Customer.UpdateOne(c).SetExternal(external).Save(o.Ctx)
	}
	c, err := fields.update(o, before)
	if err != nil || c.ArchivedAt == nil {
		return c, err
	}
	return o.Tx.Customer.UpdateOne(c).ClearArchivedAt().Save(o.Ctx)
}

// file is what a customer's file says.
func file(c *ent.Customer) CustomerInput {
	in := CustomerInput{
		Kind: c.Kind, Name: c.Name, TierID: c.TierID, Tags: c.Tags, Address: c.Address,
		ContactHours: c.ContactHours, Note: c.Note, OwnerID: c.OwnerID,
	}
	if c.PreferredChannel != nil {
		channel := ticket.Channel(*c.PreferredChannel)
		in.PreferredChannel = &channel
	}
	return in
}

// over is the first input, with what it leaves empty taken from the second.
func over(a, b CustomerInput) CustomerInput {
	return CustomerInput{
		Kind: cmp.Or(a.Kind, b.Kind), Name: cmp.Or(a.Name, b.Name), TierID: cmp.Or(a.TierID, b.TierID),
		Tags: append(slices.Clone(b.Tags), a.Tags...), Address: cmp.Or(a.Address, b.Address),
		PreferredChannel: cmp.Or(a.PreferredChannel, b.PreferredChannel), ContactHours: cmp.Or(a.ContactHours, b.ContactHours),
		Note: cmp.Or(a.Note, b.Note), OwnerID: cmp.Or(a.OwnerID, b.OwnerID),
	}
}

func checkPerson(wrong *fault.All, row Row) (person contactFields, numbers []phoneFields) {
	if row.Contact == nil {
		return person, nil
	}
	for _, p := range row.Phones {
		numbers = append(numbers, checkPhone(wrong, p, "phone"))
	}
	return checkContact(wrong, *row.Contact, "contact"), numbers
}

// recordContact enters a row's contact, known again by name, with its numbers. It
// reports whether that changed anything.
func recordContact(o *op.Op, customerID string, f contactFields, numbers []phoneFields) (changed bool, err error) {
	k, err := o.All.Contact.Query().Where(contact.CustomerID(customerID), contact.Name(f.name)).
		Order(ent.Desc(contact.FieldIsPrimary), ent.Asc(contact.FieldID)).First(o.Ctx)
	switch {
	case ent.IsNotFound(err):
		if k, err = f.create(o, customerID); err != nil {
			return false, err
		}
		changed = true
	case err != nil:
		return false, err
	default:
		had := k.Version
		u := o.Tx.Contact.UpdateOne(k).SetTitle(cmp.Or(f.title, k.Title)).SetEmail(cmp.Or(f.email, k.Email)).SetNillablePreferredChannel(f.channel)
		if k.ArchivedAt != nil {
			u.ClearArchivedAt()
		}
		if k, err = u.Save(o.Ctx); err != nil {
			return false, err
		}
		changed = k.Version != had
	}
	for _, n := range numbers {
		added, err := recordPhone(o, k, n)
		if err != nil {
			return false, err
		}
		changed = changed || added
	}
	if !changed {
		return false, nil
	}
	return true, onePrimary(o, customerID)
}

// recordPhone enters a number of a contact, or takes it back into use.
func recordPhone(o *op.Op, k *ent.Contact, f phoneFields) (changed bool, err error) {
	p, err := o.All.Phone.Query().Where(phone.ContactID(k.ID), phone.Number(f.number.String())).
		Order(ent.Desc(phone.FieldID)).First(o.Ctx)
	switch {
	case ent.IsNotFound(err):
		_, err = f.create(o, k)
		return true, err
	case err != nil || p.ArchivedAt == nil:
		return false, err
	}
	return true, o.Tx.Phone.UpdateOne(p).ClearArchivedAt().Exec(o.Ctx)
}
