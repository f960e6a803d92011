package imports

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"fuwu/ent/customer"
	"fuwu/ent/product"
	"fuwu/ent/ticket"
	"fuwu/ent/unit"
	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// client is a customer as the file tells of it, in one row or several: each may bring
// another contact, number or machine.
type client struct {
	external string
	rows     []clientRow
	outcome  customers.Outcome
	refused  []Refused
}

// clientRow is one row of customers.
type clientRow struct {
	row  Row
	told customers.Row
	unit *customers.UnitInput
	// Names that lead to records.
	tier, owner, product string
}

// What ends an operation that is to leave nothing.
var (
	errSame = errors.New("nothing new")
	errDry  = errors.New("a dry run")
)

// ImportCustomers imports customers, or says what an import would do.
func (s *Service) ImportCustomers(ctx context.Context, job Job) (Report, error) {
	if job.Mapping.Of != OfCustomers {
		return Report{}, refuse("这份对照表不是客户的", "this mapping is not of customers")
	}
	t, err := job.Mapping.Read(job.Name, job.Data)
	if err != nil {
		return Report{}, err
	}
	r := Report{Head: t.Head}
	clients := readCustomers(job.Mapping, t, s.Clock(), &r)
	names, err := s.catalogue(ctx)
	if err != nil {
		return Report{}, err
	}
	c := &clerk{Service: s, names: names, column: job.Mapping.column, pace: &pace{tell: job.Progress}}
	// First as a dry run: an import that changes nothing is not even entered.
	err = many(ctx, clients, func(p *client) error { return c.record(ctx, p, true) })
	if err == nil && !job.Dry && slices.ContainsFunc(clients, func(p *client) bool { return p.fresh() }) {
		err = c.enter(ctx, job, clients, &r)
	}
	for _, p := range clients {
		r.Refused = append(r.Refused, p.refused...)
		p.report(&r)
	}
	slices.SortStableFunc(r.Refused, func(a, b Refused) int { return a.Row.Number - b.Row.Number })
	r.Counts.Refused = len(r.Refused)
	if r.Batch != "" {
		err = errors.Join(err, s.finish(context.WithoutCancel(ctx), r))
	}
	return r, err
}

// fresh: there is something to enter.
func (p *client) fresh() bool {
	return len(p.rows) > 0 && (p.outcome == customers.Created || p.outcome == customers.Changed)
}

func (p *client) report(r *Report) {
	if len(p.rows) == 0 || p.outcome == "" {
		return
	}
	x := Item{What: Unchanged, Name: p.external, Text: p.rows[0].told.Customer.Name}
	for _, row := range p.rows {
		x.Rows = append(x.Rows, row.row.Number)
	}
	switch p.outcome {
	case customers.Created:
		x.What = Created
		r.Counts.Created++
	case customers.Changed:
		x.What = Changed
		r.Counts.Changed++
	default:
		r.Counts.Unchanged++
	}
	r.Items = append(r.Items, x)
}

// readCustomers reads the rows of a file into customers.
func readCustomers(m *Mapping, t *Table, now time.Time, r *Report) []*client {
	var clients []*client
	byName, same, machines := map[string]*client{}, map[string]int{}, map[string]clientRow{}
	for _, row := range t.Rows {
		s := &scribe{m: m, t: t, row: row, wrong: row.wrong}
		if len(s.wrong) == 0 {
			text := strings.Join(row.Cells, "\x1f")
			if of, ok := same[text]; ok {
				r.Twins = append(r.Twins, Twin{row.Number, of})
				continue
			}
			same[text] = row.Number
		}
		var x clientRow
		if len(s.wrong) == 0 {
			x = s.customer(now)
		}
		if x.unit != nil && len(s.wrong) == 0 {
			// Found here, so that it does not depend on which of them is entered first.
			serial := customers.Serial(x.unit.Serial)
			if other, ok := machines[serial]; ok && other.told.External != x.told.External {
				s.refuse(m.column("serial"), "第 %d 行的客户也有序列号 %s", "the customer of row %d has the serial number %s, too", other.row.Number, serial)
			} else {
				machines[serial] = x
			}
		}
		if len(s.wrong) > 0 {
			r.Refused = append(r.Refused, Refused{row, s.wrong})
			continue
		}
		p := byName[x.told.External]
		if p == nil {
			p = &client{external: x.told.External}
			byName[p.external] = p
			clients = append(clients, p)
		}
		p.rows = append(p.rows, x)
	}
	return clients
}

// customer reads a row of customers.
func (s *scribe) customer(now time.Time) clientRow {
	x := clientRow{row: s.row, tier: s.name("tier"), owner: s.name("owner"), product: s.name("product")}
	x.told = customers.Row{External: s.name("external"), Customer: customers.CustomerInput{
		Kind: customer.Kind(s.word("kind")), Name: s.get("name"), Address: s.get("address"),
		ContactHours: s.get("hours"), Note: s.get("note"), PreferredChannel: optional[ticket.Channel](s.word("channel")),
	}}
	for _, tag := range strings.FieldsFunc(s.get("tags"), func(r rune) bool { return strings.ContainsRune(",;，；、|", r) }) {
		x.told.Customer.Tags = append(x.told.Customer.Tags, strings.TrimSpace(tag))
	}
	if _, ok := s.m.Fields["external"]; !ok {
		x.told.External = fold(x.told.Customer.Name)
	}
	if x.told.External == "" {
		field := "external"
		if _, ok := s.m.Fields[field]; !ok {
			field = "name"
		}
		s.refuse(s.m.column(field), "必须填写", "must be given")
	}
	for _, field := range []string{"phone", "phone2"} {
		if number := s.get(field); number != "" {
			x.told.Phones = append(x.told.Phones, customers.PhoneInput{Number: number})
		}
	}
	name := s.get("contact")
	if name == "" && len(x.told.Phones) > 0 && x.told.Customer.Kind == customer.KindPERSON {
		name = x.told.Customer.Name // whose number it is, then
	}
	if name != "" {
		x.told.Contact = &customers.ContactInput{
			Name: name, Title: s.get("contact_title"), Email: s.get("contact_email"),
			PreferredChannel: optional[ticket.Channel](s.word("contact_channel")),
		}
	}
	if serial := s.get("serial"); serial != "" {
		x.unit = &customers.UnitInput{Serial: serial, Site: s.get("site"), PurchasedAt: s.when("purchased", now), WarrantyUntil: s.until("warranty", now)}
		if x.product == "" {
			s.refuse(s.m.column("product"), "有序列号就必须填写产品型号", "a serial number needs its product model")
		}
	}
	return x
}

// until is when for a day that may lie ahead.
func (s *scribe) until(field string, now time.Time) *time.Time {
	return s.when(field, now.AddDate(50, 0, 0))
}

// names lead to tiers, colleagues and product models.
type catalogue struct{ tiers, owners, products map[string]string }

// catalogue reads the names a file may use, in both languages.
func (s *Service) catalogue(ctx context.Context) (catalogue, error) {
	c := catalogue{map[string]string{}, map[string]string{}, map[string]string{}}
	ctx = access.With(ctx, actor)
	tiers, err := s.Customers.Tiers(ctx)
	if err != nil {
		return c, err
	}
	for _, t := range tiers {
		c.tiers[fold(t.Name)], c.tiers[fold(t.NameEn)] = t.ID, t.ID
	}
	d, err := s.People.Directory(ctx)
	if err != nil {
		return c, err
	}
	several := map[string]bool{}
	for _, u := range d.Users(false) {
		_, had := c.owners[fold(u.Name)]
		several[fold(u.Name)] = had
		c.owners[fold(u.Name)] = u.ID
	}
	for name, more := range several {
		if more {
			delete(c.owners, name)
		}
	}
	for _, u := range d.Users(false) {
		c.owners[u.Login] = u.ID
	}
	products, err := s.Read.Product.Query().Where(product.ArchivedAtIsNil()).All(ctx)
	if err != nil {
		return c, fmt.Errorf("list products: %w", err)
	}
	for _, p := range products {
		c.products[fold(p.Name)], c.products[fold(p.NameEn)] = p.ID, p.ID
	}
	for _, p := range products {
		c.products[fold(p.Model)] = p.ID
	}
	return c, nil
}

// clerk enters customers.
type clerk struct {
	*Service
	names  catalogue
	column func(field string) string
	pace   *pace
}

// enter enters what is new.
func (c *clerk) enter(ctx context.Context, job Job, clients []*client, r *Report) (err error) {
	if r.Batch, err = c.begin(ctx, job, "customer.import"); err != nil {
		return err
	}
	ctx = op.WithBatch(ctx, r.Batch)
	var fresh []*client
	for _, p := range clients {
		if p.fresh() {
			p.outcome = ""
			fresh = append(fresh, p)
		}
	}
	c.pace.of = len(fresh)
	return many(ctx, fresh, func(p *client) error {
		defer c.pace.step()
		return c.record(ctx, p, false)
	})
}

// record enters a customer with all its rows as one operation, or tries to. A row
// that is refused is left out, and the others are tried again.
func (c *clerk) record(ctx context.Context, p *client, dry bool) error {
	for len(p.rows) > 0 {
		at, outcome := 0, customers.Unchanged
		_, err := c.Ops.Run(ctx, actor, "customer.import", "", func(o *op.Op) error {
			outcome = customers.Unchanged
			for at = range p.rows {
				was, err := c.row(o, p.rows[at])
				if err != nil {
					return err
				}
				if outcome != customers.Created && was != customers.Unchanged {
					outcome = was
				}
			}
			switch {
			case outcome == customers.Unchanged:
				return errSame
			case dry:
				return errDry
			}
			return nil
		})
		wrong, bad := fault.From(err)
		var other *Error
		switch {
		case err == nil, errors.Is(err, errSame), errors.Is(err, errDry):
			p.outcome = outcome
			return nil
		case bad:
			p.refused = append(p.refused, Refused{p.rows[at].row, ofFaults(c.columns(wrong))})
		case errors.As(err, &other):
			p.refused = append(p.refused, Refused{p.rows[at].row, []Words{other.Words}})
		default:
			return fmt.Errorf("row %d: %w", p.rows[at].row.Number, err)
		}
		p.rows = slices.Delete(p.rows, at, at+1)
	}
	return nil
}

// columns names what was refused by the columns of the file.
func (c *clerk) columns(wrong fault.All) fault.All {
	fields := map[string]string{
		"input.name": "name", "input.kind": "kind", "input.tags": "tags", "input.address": "address", "input.contactHours": "hours",
		"input.note": "note", "contact.name": "contact", "contact.title": "contact_title", "contact.email": "contact_email", "contact": "contact",
		"phone.number": "phone", "input.serial": "serial", "input.productId": "product", "input.purchasedAt": "purchased",
		"input.warrantyUntil": "warranty", "input.site": "site", "external": "external",
	}
	for _, e := range wrong {
		if field, ok := fields[strings.Join(e.Path, ".")]; ok {
			e.Path = []string{c.column(field)}
		}
	}
	return wrong
}

// row enters one row.
func (c *clerk) row(o *op.Op, x clientRow) (customers.Outcome, error) {
	told := x.told
	for _, n := range []struct {
		field, name string
		ids         map[string]string
		put         func(id *string)
	}{
		{"tier", x.tier, c.names.tiers, func(id *string) { told.Customer.TierID = id }},
		{"owner", x.owner, c.names.owners, func(id *string) { told.Customer.OwnerID = id }},
		{"product", x.product, c.names.products, func(*string) {}},
	} {
		id, ok := n.ids[n.name]
		switch {
		case n.name == "":
		case !ok:
			return "", &Error{about(c.column(n.field), say("找不到 %q", "%q is not here", n.name))}
		default:
			n.put(&id)
		}
	}
	adopted, err := adopt(o, told)
	if err != nil {
		return "", err
	}
	id, outcome, err := c.Customers.Record(o, told)
	if err != nil {
		return "", err
	}
	if adopted {
		outcome = customers.Changed
	}
	o.Subject(id)
	if x.unit == nil {
		return outcome, nil
	}
	has, err := o.Tx.Unit.Query().Where(unit.Serial(customers.Serial(x.unit.Serial)), unit.CustomerID(id)).Exist(o.Ctx)
	if err != nil || has {
		return outcome, err
	}
	machine := *x.unit
	machine.ProductID = c.names.products[x.product]
	if _, err := c.Customers.EnterUnit(o, id, machine); err != nil {
		return "", err
	}
	if outcome == customers.Unchanged {
		outcome = customers.Changed
	}
	return outcome, nil
}

// adopt gives a company that was entered by hand its name in the file, if exactly one
// is called so and none came from the row before. Two persons may have one name.
func adopt(o *op.Op, told customers.Row) (bool, error) {
	if told.Customer.Kind != customer.KindCOMPANY {
		return false, nil
	}
	known, err := o.Tx.Customer.Query().Where(customer.External(told.External)).Exist(o.Ctx)
	if err != nil || known {
		return false, err
	}
	same, err := o.Tx.Customer.Query().Where(customer.Name(fold(told.Customer.Name)), customer.KindEQ(customer.KindCOMPANY),
		customer.ArchivedAtIsNil()).Limit(2).All(o.Ctx)
	if err != nil || len(same) != 1 || same[0].External != "" {
		return false, err
	}
	return true, o.Tx.Customer.UpdateOne(same[0]).SetExternal(told.External).Exec(o.Ctx)
}
