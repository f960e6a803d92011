package customers

import (
	"time"

	"fuwu/ent/customer"
	"fuwu/ent/ticket"
)

// Filter says which customers: members are combined with and, values in one with or.
type Filter struct {
	Kind            *customer.Kind
	Tiers           []string
	Tag             *string
	Owners          []string
	WithOpenTickets *bool
	Text            *string
	Archived        *bool
}

// Order is how a list of customers is sorted.
type Order string

// Orders a list may have; each is read along an index.
const (
	NameAsc     Order = "NAME_ASC"
	UpdatedDesc Order = "UPDATED_DESC"
	CreatedDesc Order = "CREATED_DESC"
)

// CustomerInput is all that a customer's file says.
type CustomerInput struct {
	Kind             customer.Kind
	Name             string
	TierID           *string
	Tags             []string
	Address          string
	PreferredChannel *ticket.Channel
	ContactHours     string
	Note             string
	OwnerID          *string
}

// ContactInput is a person at a customer.
type ContactInput struct {
	Name             string
	Title            string
	IsPrimary        bool
	Email            string
	PreferredChannel *ticket.Channel
}

// PhoneInput is a telephone number, separators allowed.
type PhoneInput struct {
	Number string
	Label  string
}

// UnitInput is a machine a customer owns.
type UnitInput struct {
	ProductID     string
	Serial        string
	PurchasedAt   *time.Time
	WarrantyUntil *time.Time // counted from the purchase when nil
	Site          string
}

// ProductInput is a product model.
type ProductInput struct {
	Name           string
	NameEn         string
	Model          string
	WarrantyMonths int
}

// TierInput is a customer tier.
type TierInput struct {
	Name   string
	NameEn string
	Rank   int
}
