package customers

import (
	"net/mail"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"fuwu/ent"
	"fuwu/ent/contact"
	"fuwu/ent/customer"
	"fuwu/ent/ticket"
	"fuwu/server/fault"
	"fuwu/server/gram"
	"fuwu/server/op"
)

// What a file's words may be long, in characters; the records hold as much.
const (
	maxName    = 120
	maxKey     = 300
	maxAddress = 300
	maxHours   = 80
	maxNote    = 2000
	maxTags    = 20
	maxTag     = 30
	maxPerson  = 80
	maxTitle   = 80
	maxEmail   = 200
	maxLabel   = 40
	maxSerial  = 80
	maxSite    = 200
	maxModel   = 80
	maxMonths  = 600
	maxRank    = 99
)

// fileFields are what a customer's file will say.
type fileFields struct {
	kind                 customer.Kind
	name, key            string
	tags                 []string
	address, hours, note string
	channel              *customer.PreferredChannel
	tierID, ownerID      *string
	err                  error
}

// checkCustomer reads a file's input; before is the file as it stands, nil for a
// new one. What is kept from before is not asked again.
func checkCustomer(o *op.Op, wrong *fault.All, in *CustomerInput, before *ent.Customer, at string) fileFields {
	f := fileFields{
		kind:    in.Kind,
		name:    wrong.Line(norm.NFC.String(in.Name), maxName, at, "name"),
		tags:    checkTags(wrong, in.Tags, at),
		address: wrong.OptionalLine(norm.NFC.String(in.Address), maxAddress, at, "address"),
		hours:   wrong.OptionalLine(norm.NFC.String(in.ContactHours), maxHours, at, "contactHours"),
		note:    wrong.OptionalText(norm.NFC.String(in.Note), maxNote, at, "note"),
		tierID:  in.TierID,
		ownerID: in.OwnerID,
	}
	f.key = nameKey(f.name, f.kind)
	if customer.KindValidator(in.Kind) != nil {
		wrong.Add(fault.New(fault.Required, at, "kind"))
	}
	if in.PreferredChannel != nil {
		channel := customer.PreferredChannel(*in.PreferredChannel)
		f.channel = &channel
		checkChannel(wrong, *in.PreferredChannel, at)
	}
	if in.TierID != nil && (before == nil || !equal(before.TierID, in.TierID)) {
		t, err := o.Tx.Tier.Get(o.Ctx, *in.TierID)
		f.reference(wrong, err, t != nil && t.ArchivedAt != nil, at, "tierId")
	}
	if in.OwnerID != nil && (before == nil || !equal(before.OwnerID, in.OwnerID)) {
		u, err := o.Tx.User.Get(o.Ctx, *in.OwnerID)
		f.reference(wrong, err, u != nil && u.DisabledAt != nil, at, "ownerId")
	}
	return f
}

// reference notes what became of looking up an id.
func (f *fileFields) reference(wrong *fault.All, err error, archived bool, path ...string) {
	switch {
	case ent.IsNotFound(err):
		wrong.Add(fault.New(fault.Unknown, path...))
	case err != nil:
		f.err = err
	case archived:
		wrong.Add(fault.New(fault.Archived, path...))
	}
}

func (f fileFields) create(o *op.Op) (*ent.Customer, error) {
	return o.Tx.Customer.Create().SetKind(f.kind).SetName(f.name).SetNameKey(f.key).SetTags(f.tags).SetAddress(f.address).
		SetContactHours(f.hours).SetNote(f.note).SetNillablePreferredChannel(f.channel).SetNillableTierID(f.tierID).
		SetNillableOwnerID(f.ownerID).Save(o.Ctx)
}

func (f fileFields) update(o *op.Op, c *ent.Customer) (*ent.Customer, error) {
	u := o.Tx.Customer.UpdateOne(c).SetKind(f.kind).SetName(f.name).SetNameKey(f.key).SetTags(f.tags).SetAddress(f.address).
		SetContactHours(f.hours).SetNote(f.note)
	if u.SetNillablePreferredChannel(f.channel); f.channel == nil {
		u.ClearPreferredChannel()
	}
	if u.SetNillableTierID(f.tierID); f.tierID == nil {
		u.ClearTierID()
	}
	if u.SetNillableOwnerID(f.ownerID); f.ownerID == nil {
		u.ClearOwnerID()
	}
	return u.Save(o.Ctx)
}

// nameKey is what a name sorts by: its reading, as a person's or as anything's.
func nameKey(name string, kind customer.Kind) string {
	key := gram.Read(name).Key
	if kind == customer.KindPERSON {
		key = gram.Person(name).Key
	}
	if key == "" {
		key = name // of signs alone
	}
	if r := []rune(key); len(r) > maxKey {
		key = string(r[:maxKey])
	}
	return key
}

// checkTags trims tags and drops those said twice.
func checkTags(wrong *fault.All, tags []string, at string) []string {
	kept := make([]string, 0, len(tags))
	for _, t := range tags {
		t = wrong.OptionalLine(norm.NFC.String(t), maxTag, at, "tags")
		if t != "" && !slices.ContainsFunc(kept, func(k string) bool { return strings.EqualFold(k, t) }) {
			kept = append(kept, t)
		}
	}
	if len(kept) > maxTags {
		wrong.Add(fault.New(fault.TooMany, at, "tags").With("max", maxTags))
	}
	return kept
}

func checkChannel(wrong *fault.All, c ticket.Channel, at string) {
	if ticket.ChannelValidator(c) != nil {
		wrong.Add(fault.New(fault.Malformed, at, "preferredChannel").With("expected", "PHONE, SMS, WECHAT, EMAIL, WEB, IN_PERSON, OTHER"))
	}
}

// contactFields are what is kept of a contact.
type contactFields struct {
	name, title, email string
	primary            bool
	channel            *contact.PreferredChannel
}

func checkContact(wrong *fault.All, in ContactInput, at string) contactFields {
	f := contactFields{
		name:    wrong.Line(norm.NFC.String(in.Name), maxPerson, at, "name"),
		title:   wrong.OptionalLine(norm.NFC.String(in.Title), maxTitle, at, "title"),
		email:   wrong.OptionalLine(norm.NFC.String(in.Email), maxEmail, at, "email"),
		primary: in.IsPrimary,
	}
	if a, err := mail.ParseAddress(f.email); f.email != "" && (err != nil || a.Address != f.email) {
		wrong.Add(fault.New(fault.Malformed, at, "email").With("expected", "name@example.com"))
	}
	if in.PreferredChannel != nil {
		channel := contact.PreferredChannel(*in.PreferredChannel)
		f.channel = &channel
		checkChannel(wrong, *in.PreferredChannel, at)
	}
	return f
}

func equal(a, b *string) bool { return text(a) == text(b) }

func text(p *string) string {
	if p == nil {
		return ""
	}
	return *p
}
