package exports

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"fuwu/ent"
	"fuwu/ent/contact"
	"fuwu/ent/customer"
	"fuwu/ent/ticket"
	"fuwu/ent/unit"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/people"
	"fuwu/server/tickets"
)

// sendTickets gives out tickets.
func (h *Handler) sendTickets(w http.ResponseWriter, ctx context.Context, a asked) error {
	if err := access.Allow(a.actor, "ticket.export"); err != nil {
		return err
	}
	var f tickets.Filter
	if err := a.filter(&f); err != nil {
		return err
	}
	if err := checkTickets(f); err != nil {
		return err
	}
	by, err := order(a, tickets.OpenedDesc, tickets.OpenedAsc, tickets.UpdatedDesc, tickets.DueAsc)
	if err != nil {
		return err
	}
	entered := f
	entered.Text = hidden(f.Text)
	return send(h, w, ctx, a, list[*ticketPage, *ent.Ticket]{
		act: "ticket.export", name: nameTickets, columns: ticketColumns, filter: entered,
		rows: func(ctx context.Context, after **ent.Ticket) ([]*ent.Ticket, bool, error) {
			page := tickets.Page{First: pageRows}
			if after != nil {
				c := tickets.CursorOf(*after, by)
				page.After = &c
			}
			return h.Tickets.List(ctx, f, by, page)
		},
		know: func(ctx context.Context, rows []*ent.Ticket) (*ticketPage, error) {
			return h.knowTickets(ctx, a.locale, rows)
		},
		count: func(ctx context.Context) (int, error) {
			n, _, err := h.Tickets.Count(ctx, f)
			return n, err
		},
	})
}

// hidden says that there was a text, and not which.
func hidden(text *string) *string {
	if text == nil || *text == "" {
		return nil
	}
	said := "…"
	return &said
}

// mostValues is how many values one member of a filter may have.
const mostValues = 500

// checkTickets refuses values the API would refuse.
func checkTickets(f tickets.Filter) error {
	var all fault.All
	for name, n := range map[string]int{
		"kinds": len(f.Kinds), "states": len(f.States), "priorities": len(f.Priorities), "teams": len(f.Teams),
		"assignees": len(f.Assignees), "categories": len(f.Categories), "channels": len(f.Channels),
	} {
		if n > mostValues {
			all.Add(fault.New(fault.TooMany, "filter", name).With("max", mostValues))
		}
	}
	for _, k := range f.Kinds {
		all.Add(unknown(ticket.KindValidator(k), "kinds"))
	}
	for _, s := range f.States {
		all.Add(unknown(ticket.StateValidator(s), "states"))
	}
	for _, p := range f.Priorities {
		all.Add(unknown(ticket.PriorityValidator(p), "priorities"))
	}
	for _, c := range f.Channels {
		all.Add(unknown(ticket.ChannelValidator(c), "channels"))
	}
	if f.Due != nil && *f.Due != tickets.Overdue && *f.Due != tickets.Soon && *f.Due != tickets.Today {
		all.Add(fault.New(fault.Unknown, "filter", "due"))
	}
	if f.Text != nil {
		all.OptionalLine(*f.Text, 200, "filter", "text")
	}
	return all.Err()
}

func unknown(err error, name string) *fault.Error {
	if err == nil {
		return nil
	}
	return fault.New(fault.Unknown, "filter", name)
}

// ticketPage is what the rows of a page refer to, as far as it exists for the actor.
type ticketPage struct {
	locale     string
	people     *people.Directory
	categories *tickets.Categories
	customers  map[string]string
	contacts   map[string]string
	units      map[string]string
}

func (h *Handler) knowTickets(ctx context.Context, locale string, rows []*ent.Ticket) (*ticketPage, error) {
	p := &ticketPage{locale: locale, customers: map[string]string{}, contacts: map[string]string{}, units: map[string]string{}}
	var err error
	if p.people, err = h.People.Directory(ctx); err != nil {
		return nil, err
	}
	if p.categories, err = h.Tickets.Categories(ctx); err != nil {
		return nil, err
	}
	ids := func(key func(*ent.Ticket) *string) []string {
		var list []string
		for _, t := range rows {
			if id := key(t); id != nil {
				list = append(list, *id)
			}
		}
		return list
	}
	cs, err := h.Read.Customer.Query().Where(customer.IDIn(ids(func(t *ent.Ticket) *string { return t.CustomerID })...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("name customers: %w", err)
	}
	for _, x := range cs {
		p.customers[x.ID] = x.Name
	}
	ks, err := h.Read.Contact.Query().Where(contact.IDIn(ids(func(t *ent.Ticket) *string { return t.ContactID })...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("name contacts: %w", err)
	}
	for _, x := range ks {
		p.contacts[x.ID] = x.Name
	}
	us, err := h.Read.Unit.Query().Where(unit.IDIn(ids(func(t *ent.Ticket) *string { return t.UnitID })...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("name machines: %w", err)
	}
	for _, x := range us {
		p.units[x.ID] = x.Serial
	}
	return p, nil
}

func (p *ticketPage) user(id *string) any {
	if u, ok := p.people.User(value(id)); ok {
		return u.Name
	}
	return ""
}

func (p *ticketPage) team(id *string) any {
	if t, ok := p.people.Team(value(id)); ok {
		return named(p.locale, t.Name, t.NameEn)
	}
	return ""
}

func (p *ticketPage) category(id *string) any {
	c, ok := p.categories.Get(value(id))
	if !ok {
		return ""
	}
	name := named(p.locale, c.Name, c.NameEn)
	if broader, ok := p.categories.Get(value(c.ParentID)); ok {
		name = named(p.locale, broader.Name, broader.NameEn) + " / " + name
	}
	return name
}

func value(p *string) string {
	if p == nil {
		return ""
	}
	return *p
}

func at(t time.Time) any { return &t }

// ticketColumns are those of the list on screen and of the panel beside it, in their
// order.
var ticketColumns = []column[*ticketPage, *ent.Ticket]{
	{id: "number", head: words{"编号", "Number"}, usual: true, cell: func(_ *ticketPage, t *ent.Ticket) any { return t.Number }},
	{id: "kind", head: words{"类型", "Kind"}, usual: true, cell: func(p *ticketPage, t *ent.Ticket) any { return kindWords[t.Kind].in(p.locale) }},
	{id: "subject", head: words{"主题", "Subject"}, usual: true, cell: func(_ *ticketPage, t *ent.Ticket) any { return t.Subject }},
	{id: "category", head: words{"类别", "Category"}, usual: true, cell: func(p *ticketPage, t *ent.Ticket) any { return p.category(t.CategoryID) }},
	{id: "priority", head: words{"优先级", "Priority"}, usual: true, cell: func(p *ticketPage, t *ent.Ticket) any { return priorityWords[t.Priority].in(p.locale) }},
	{id: "customer", head: words{"客户", "Customer"}, usual: true, cell: func(p *ticketPage, t *ent.Ticket) any { return p.customers[value(t.CustomerID)] }},
	{id: "contact", head: words{"联系人", "Contact"}, cell: func(p *ticketPage, t *ent.Ticket) any { return p.contacts[value(t.ContactID)] }},
	{id: "unit", head: words{"产品序列号", "Serial number"}, cell: func(p *ticketPage, t *ent.Ticket) any { return p.units[value(t.UnitID)] }},
	{id: "state", head: words{"状态", "State"}, usual: true, cell: func(p *ticketPage, t *ent.Ticket) any { return stateWords[t.State].in(p.locale) }},
	{id: "owner", head: words{"负责人", "Owner"}, usual: true, cell: func(p *ticketPage, t *ent.Ticket) any { return p.user(t.AssigneeID) }},
	{id: "team", head: words{"组", "Team"}, usual: true, cell: func(p *ticketPage, t *ent.Ticket) any { return p.team(t.TeamID) }},
	{id: "channel", head: words{"渠道", "Channel"}, usual: true, cell: func(p *ticketPage, t *ent.Ticket) any { return channelWords[t.Channel].in(p.locale) }},
	{id: "opened", head: words{"受理", "Opened"}, usual: true, cell: func(_ *ticketPage, t *ent.Ticket) any { return at(t.OpenedAt) }},
	{id: "due", head: words{"到期", "Due"}, usual: true, cell: func(_ *ticketPage, t *ent.Ticket) any { return t.DueAt }},
	{id: "updated", head: words{"更新", "Updated"}, usual: true, cell: func(_ *ticketPage, t *ent.Ticket) any { return at(t.UpdatedAt) }},
	{id: "resolved", head: words{"解决时间", "Resolved"}, cell: func(_ *ticketPage, t *ent.Ticket) any { return t.ResolvedAt }},
	{id: "closed", head: words{"关闭时间", "Closed"}, cell: func(_ *ticketPage, t *ent.Ticket) any { return t.ClosedAt }},
	{id: "chases", head: words{"催办", "Chases"}, cell: func(_ *ticketPage, t *ent.Ticket) any { return t.Chases }},
	{id: "reassignments", head: words{"改派", "Reassignments"}, cell: func(_ *ticketPage, t *ent.Ticket) any { return t.Reassignments }},
	{id: "reopenings", head: words{"重新打开", "Reopenings"}, cell: func(_ *ticketPage, t *ent.Ticket) any { return t.Reopenings }},
	{id: "target", head: words{"导入时的时限", "Target when imported"}, cell: func(p *ticketPage, t *ent.Ticket) any {
		if t.TargetMet == nil {
			return ""
		}
		return targetWords[*t.TargetMet].in(p.locale)
	}},
	{id: "external", head: words{"原编号", "Former number"}, cell: func(_ *ticketPage, t *ent.Ticket) any { return t.External }},
}
