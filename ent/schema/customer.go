package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
)

// Channels by which a customer reaches us or is told something.
var channels = []string{"PHONE", "SMS", "WECHAT", "EMAIL", "WEB", "IN_PERSON", "OTHER"}

// Tier is how closely a customer is looked after.
type Tier struct{ ent.Schema }

// Mixin of Tier.
func (Tier) Mixin() []ent.Mixin { return archivable() }

// Fields of Tier.
func (Tier) Fields() []ent.Field {
	return append(named(),
		field.Int("rank").NonNegative().Comment("0 is the closest; orders the list and raises the proposed priority."),
	)
}

// Customer is a company or a person we serve.
type Customer struct{ ent.Schema }

// Mixin of Customer.
func (Customer) Mixin() []ent.Mixin { return archivable() }

// Fields of Customer.
func (Customer) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("kind").Values("COMPANY", "PERSON").Comment("Company or person."),
		field.String("name").NotEmpty().MaxRuneLen(120).Comment("The customer's name as they write it."),
		field.String("name_key").MaxRuneLen(300).Comment("Pinyin key that names sort by."),
		optionalKey("tier_id", "How closely the customer is looked after; empty means not decided."),
		field.JSON("tags", []string{}).Optional().Comment("Free words to find customers by."),
		field.String("address").Optional().MaxRuneLen(300).Comment("Where they are."),
		field.Enum("preferred_channel").Values(channels...).Optional().Nillable().Comment("How they like to be reached."),
		field.String("contact_hours").Optional().MaxRuneLen(80).Comment("When they like to be reached, in words."),
		field.Text("note").Optional().MaxRuneLen(2000).Comment("What everybody who answers should know."),
		optionalKey("owner_id", "The colleague who looks after the customer."),
		optionalKey("merged_into_id", "The customer this file was merged into; empty while it stands alone."),
		field.String("external").Optional().MaxRuneLen(120).Comment("Name or number in an imported file."),
	}
}

// Edges of Customer.
func (Customer) Edges() []ent.Edge {
	return []ent.Edge{one("tier", Tier.Type, "tier_id"), one("owner", User.Type, "owner_id"), self("merged_into", "merged", Customer.Type, "merged_into_id")}
}

// Indexes of Customer.
func (Customer) Indexes() []ent.Index {
	return []ent.Index{by("name_key", "id"), by("tier_id"), by("owner_id"), by("merged_into_id"), by("external")}
}

// Contact is a person at a customer.
type Contact struct{ ent.Schema }

// Mixin of Contact.
func (Contact) Mixin() []ent.Mixin { return archivable() }

// Fields of Contact.
func (Contact) Fields() []ent.Field {
	return []ent.Field{
		key("customer_id", "Whose contact."),
		field.String("name").NotEmpty().MaxRuneLen(80).Comment("The person's name."),
		field.String("title").Optional().MaxRuneLen(80).Comment("What they do there."),
		field.Bool("is_primary").Default(false).Comment("The one to ask first."),
		field.String("email").Optional().MaxRuneLen(200).Comment("E-mail; empty when none."),
		field.Enum("preferred_channel").Values(channels...).Optional().Nillable().Comment("How this person likes to be reached."),
	}
}

// Edges of Contact.
func (Contact) Edges() []ent.Edge { return []ent.Edge{owner("customer", Customer.Type, "customer_id")} }

// Indexes of Contact.
func (Contact) Indexes() []ent.Index { return []ent.Index{by("customer_id")} }

// Phone is a contact's number, a record of its own because revealing it is an act that is entered.
type Phone struct{ ent.Schema }

// Mixin of Phone.
func (Phone) Mixin() []ent.Mixin { return archivable() }

// Fields of Phone.
func (Phone) Fields() []ent.Field {
	return []ent.Field{
		key("customer_id", "Whose number, for the look-up of a caller."),
		key("contact_id", "Which contact's number."),
		field.String("number").NotEmpty().MaxRuneLen(32).Sensitive().Comment("Digits with a leading + for other countries, no separators."),
		field.String("masked").NotEmpty().MaxRuneLen(32).Comment("The number as lists show it: 138****5678."),
		field.String("label").Optional().MaxRuneLen(40).Comment("Mobile, office, night ..."),
	}
}

// Edges of Phone.
func (Phone) Edges() []ent.Edge {
	return []ent.Edge{owner("customer", Customer.Type, "customer_id"), owner("contact", Contact.Type, "contact_id")}
}

// Indexes of Phone.
func (Phone) Indexes() []ent.Index {
	return []ent.Index{by("number"), by("customer_id"), by("contact_id")}
}

// Product is a model that customers own.
type Product struct{ ent.Schema }

// Mixin of Product.
func (Product) Mixin() []ent.Mixin { return archivable() }

// Fields of Product.
func (Product) Fields() []ent.Field {
	return append(named(),
		field.String("model").NotEmpty().MaxRuneLen(80).Unique().Comment("The maker's model name."),
		field.Int("warranty_months").Default(12).NonNegative().Comment("Months of warranty from the day of purchase."),
	)
}

// Unit is one machine a customer owns.
type Unit struct{ ent.Schema }

// Mixin of Unit.
func (Unit) Mixin() []ent.Mixin { return archivable() }

// Fields of Unit.
func (Unit) Fields() []ent.Field {
	return []ent.Field{
		key("customer_id", "Who owns it."),
		key("product_id", "Which model it is."),
		field.String("serial").NotEmpty().MaxRuneLen(80).Unique().Comment("Serial number, upper case."),
		field.Time("purchased_at").Optional().Nillable().Comment("Day of purchase; empty when unknown."),
		field.Time("warranty_until").Optional().Nillable().Comment("Last day of warranty; empty when unknown."),
		field.String("site").Optional().MaxRuneLen(200).Comment("Where it stands."),
	}
}

// Edges of Unit.
func (Unit) Edges() []ent.Edge {
	return []ent.Edge{owner("customer", Customer.Type, "customer_id"), owner("product", Product.Type, "product_id")}
}

// Indexes of Unit.
func (Unit) Indexes() []ent.Index { return []ent.Index{by("customer_id"), by("product_id")} }
