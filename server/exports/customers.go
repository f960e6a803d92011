package exports

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"fuwu/ent"
	"fuwu/ent/contact"
	"fuwu/ent/customer"
	"fuwu/ent/phone"
	"fuwu/ent/ticket"
	"fuwu/ent/unit"
	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/people"
)

// sendCustomers gives out customers.
func (h *Handler) sendCustomers(w http.ResponseWriter, ctx context.Context, a asked) error {
	if err := access.Allow(a.actor, "customer.export"); err != nil {
		return err
	}
	var f customers.Filter
	if err := a.filter(&f); err != nil {
		return err
	}
	if f.Kind != nil {
		if err := unknown(customer.KindValidator(*f.Kind), "kind"); err != nil {
			return err
		}
	}
	by, err := order(a, customers.NameAsc, customers.UpdatedDesc, customers.CreatedDesc)
	if err != nil {
		return err
	}
	entered := f
	entered.Text = hidden(f.Text)
	return send(h, w, ctx, a, list[*customerPage, *ent.Customer]{
		act: "customer.export", name: nameCustomers, columns: customerColumns, filter: entered,
		rows: func(ctx context.Context, after **ent.Customer) ([]*ent.Customer, bool, error) {
			page := customers.Page{First: pageRows}
			if after != nil {
				c := customers.CursorOf(*after, by)
				page.After = &c
			}
			return h.Customers.List(ctx, f, by, page)
		},
		know: func(ctx context.Context, rows []*ent.Customer) (*customerPage, error) {
			return h.knowCustomers(ctx, a.locale, rows)
		},
		count: func(ctx context.Context) (int, error) { return h.Customers.Count(ctx, f) },
	})
}

// customerPage is what the rows of a page refer to, as far as it exists for the actor.
type customerPage struct {
	locale   string
	people   *people.Directory
	tiers    map[string]string
	contacts map[string]string
	phones   map[string][]string // masked
	units    map[string]int
	open     map[string]int // tickets
}

func (h *Handler) knowCustomers(ctx context.Context, locale string, rows []*ent.Customer) (*customerPage, error) {
	p := &customerPage{
		locale: locale, tiers: map[string]string{}, contacts: map[string]string{}, phones: map[string][]string{},
		units: map[string]int{}, open: map[string]int{},
	}
	var err error
	if p.people, err = h.People.Directory(ctx); err != nil {
		return nil, err
	}
	ids := make([]string, len(rows))
	for i, c := range rows {
		ids[i] = c.ID
		if c.TierID != nil && p.tiers[*c.TierID] == "" {
			t, err := h.Customers.Tier(ctx, *c.TierID)
			if err != nil {
				return nil, err
			}
			p.tiers[t.ID] = named(locale, t.Name, t.NameEn)
		}
	}
	contacts, err := h.Read.Contact.Query().Where(contact.CustomerIDIn(ids...), contact.IsPrimary(true), contact.ArchivedAtIsNil()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("name contacts: %w", err)
	}
	for _, x := range contacts {
		p.contacts[x.CustomerID] = x.Name
	}
	phones, err := h.Read.Phone.Query().Where(phone.CustomerIDIn(ids...), phone.ArchivedAtIsNil()).Order(ent.Asc(phone.FieldID)).
		Select(phone.FieldCustomerID, phone.FieldMasked).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list numbers: %w", err)
	}
	for _, x := range phones {
		if !slices.Contains(p.phones[x.CustomerID], x.Masked) {
			p.phones[x.CustomerID] = append(p.phones[x.CustomerID], x.Masked)
		}
	}
	units, err := h.Read.Unit.Query().Where(unit.CustomerIDIn(ids...), unit.ArchivedAtIsNil()).Select(unit.FieldCustomerID).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("count machines: %w", err)
	}
	for _, x := range units {
		p.units[x.CustomerID]++
	}
	open, err := h.Read.Ticket.Query().Where(ticket.CustomerIDIn(ids...), ticket.IsOpen(true), ticket.ArchivedAtIsNil()).
		Select(ticket.FieldID, ticket.FieldCustomerID).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("count open tickets: %w", err)
	}
	for _, x := range open {
		p.open[value(x.CustomerID)]++
	}
	return p, nil
}

// revealers are those who may see a number at all.
var revealers = []access.Role{access.Manager, access.TeamLeader, access.CustomerService, access.TechnicalSupport, access.Technician}

// customerColumns are those of the list on screen and of the file's head, in their
// order.
var customerColumns = []column[*customerPage, *ent.Customer]{
	{id: "name", head: words{"名称", "Name"}, usual: true, cell: func(_ *customerPage, c *ent.Customer) any { return c.Name }},
	{id: "kind", head: words{"类型", "Kind"}, usual: true, cell: func(p *customerPage, c *ent.Customer) any { return customerWords[c.Kind].in(p.locale) }},
	{id: "tier", head: words{"级别", "Tier"}, usual: true, cell: func(p *customerPage, c *ent.Customer) any { return p.tiers[value(c.TierID)] }},
	{id: "contact", head: words{"联系人", "Contact"}, usual: true, cell: func(p *customerPage, c *ent.Customer) any { return p.contacts[c.ID] }},
	{id: "phone", head: words{"电话", "Telephone"}, usual: true, roles: revealers, cell: func(p *customerPage, c *ent.Customer) any { return strings.Join(p.phones[c.ID], ", ") }},
	{id: "address", head: words{"地址", "Address"}, usual: true, cell: func(_ *customerPage, c *ent.Customer) any { return c.Address }},
	{id: "tags", head: words{"标签", "Tags"}, usual: true, cell: func(_ *customerPage, c *ent.Customer) any { return strings.Join(c.Tags, ", ") }},
	{id: "owner", head: words{"负责人", "Owner"}, usual: true, cell: func(p *customerPage, c *ent.Customer) any {
		if u, ok := p.people.User(value(c.OwnerID)); ok {
			return u.Name
		}
		return ""
	}},
	{id: "units", head: words{"产品", "Products"}, usual: true, cell: func(p *customerPage, c *ent.Customer) any { return p.units[c.ID] }},
	{id: "open", head: words{"未结", "Open"}, usual: true, cell: func(p *customerPage, c *ent.Customer) any { return p.open[c.ID] }},
	{id: "updated", head: words{"更新", "Updated"}, usual: true, cell: func(_ *customerPage, c *ent.Customer) any { return at(c.UpdatedAt) }},
	{id: "created", head: words{"建档", "Created"}, cell: func(_ *customerPage, c *ent.Customer) any { return at(c.CreatedAt) }},
	{id: "external", head: words{"原编号", "Former number"}, cell: func(_ *customerPage, c *ent.Customer) any { return c.External }},
}
