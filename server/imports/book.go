package imports

import (
	"context"
	"fmt"
	"slices"

	"fuwu/ent"
	"fuwu/ent/customer"
	"fuwu/ent/team"
	"fuwu/ent/user"
	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/tickets"
)

// book leads from the names in a file to the ids of records, and knows which are
// missing or were put away.
type book struct {
	m          *Mapping
	teams      map[string]string
	people     map[string]string
	categories map[[2]string]string // of a broader and a narrower name
	customers  map[string]string
	several    map[string]bool // customers whose name more than one has

	missingTeams, missingPeople, missingCustomers []string
	missingCategories                             [][2]string
}

// look finds the records the events name.
func (s *Service) look(ctx context.Context, m *Mapping, lines []line) (*book, error) {
	ctx = access.With(ctx, actor)
	b := &book{
		m: m, teams: map[string]string{}, people: map[string]string{}, categories: map[[2]string]string{},
		customers: map[string]string{}, several: map[string]bool{},
	}
	teams, persons, callers, categories := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[[2]string]bool{}
	for _, l := range lines {
		n := l.names
		teams[n.team], persons[n.assignee], persons[n.openedBy], callers[n.customer] = true, true, true, true
		categories[[2]string{n.category, ""}], categories[[2]string{n.category, n.subcategory}] = true, true
	}
	for _, names := range []map[string]bool{teams, persons, callers} {
		delete(names, "")
	}
	delete(categories, [2]string{})
	if err := s.lookPeople(ctx, b, sorted(teams), sorted(persons)); err != nil {
		return nil, err
	}
	if err := s.lookCategories(ctx, b, categories); err != nil {
		return nil, err
	}
	for chunk := range slices.Chunk(sorted(callers), 400) {
		if err := s.lookCustomers(ctx, b, chunk); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func (s *Service) lookPeople(ctx context.Context, b *book, teams, persons []string) error {
	for chunk := range slices.Chunk(teams, 400) {
		found, err := s.Read.Team.Query().Where(team.NameIn(chunk...), team.ArchivedAtIsNil()).All(ctx)
		if err != nil {
			return fmt.Errorf("find teams: %w", err)
		}
		for _, t := range found {
			b.teams[t.Name] = t.ID
		}
	}
	for chunk := range slices.Chunk(persons, 400) {
		found, err := s.Read.User.Query().Where(user.ExternalIn(chunk...)).Order(ent.Desc(user.FieldID)).All(ctx)
		if err != nil {
			return fmt.Errorf("find people: %w", err)
		}
		for _, u := range found {
			b.people[u.External] = u.ID
		}
	}
	b.missingTeams, b.missingPeople = without(teams, b.teams), without(persons, b.people)
	return nil
}

func (s *Service) lookCategories(ctx context.Context, b *book, wanted map[[2]string]bool) error {
	all, err := s.Tickets.Categories(ctx)
	if err != nil {
		return err
	}
	for _, c := range all.All(false) {
		key := [2]string{c.Name, ""}
		if c.ParentID != nil {
			p, ok := all.Get(*c.ParentID)
			if !ok || p.ArchivedAt != nil {
				continue
			}
			key = [2]string{p.Name, c.Name}
		}
		b.categories[key] = c.ID
	}
	for key := range wanted {
		if _, ok := b.categories[key]; !ok {
			b.missingCategories = append(b.missingCategories, key)
		}
	}
	slices.SortFunc(b.missingCategories, func(x, y [2]string) int { return slices.Compare(x[:], y[:]) }) // the broader ones first
	return nil
}

// lookCustomers finds customers by their name in an earlier file, and companies by
// the name on their own file too. Two persons may have one name: of a person it
// proves nothing.
func (s *Service) lookCustomers(ctx context.Context, b *book, names []string) error {
	found, err := s.Read.Customer.Query().Where(customer.ExternalIn(names...)).Order(ent.Desc(customer.FieldID)).All(ctx)
	if err != nil {
		return fmt.Errorf("find customers: %w", err)
	}
	gone := map[string]bool{}
	for _, c := range found {
		external := c.External
		for c.MergedIntoID != nil {
			if c, err = s.Read.Customer.Get(ctx, *c.MergedIntoID); err != nil {
				return fmt.Errorf("find the customer one was merged into: %w", err)
			}
		}
		b.customers[external], gone[external] = c.ID, c.ArchivedAt != nil
	}
	if b.m.Fields["customer_kind"].Value == string(customer.KindCOMPANY) {
		same, err := s.Read.Customer.Query().Where(customer.NameIn(names...), customer.ArchivedAtIsNil(), customer.KindEQ(customer.KindCOMPANY)).All(ctx)
		if err != nil {
			return fmt.Errorf("find customers: %w", err)
		}
		count := map[string]int{}
		for _, c := range same {
			if _, known := b.customers[c.Name]; !known || count[c.Name] > 0 {
				count[c.Name]++
				b.customers[c.Name] = c.ID
				b.several[c.Name] = count[c.Name] > 1
			}
		}
	}
	for _, name := range names {
		if b.customers[name] == "" || gone[name] {
			b.missingCustomers = append(b.missingCustomers, name)
		}
	}
	return nil
}

func without(names []string, known map[string]string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return known[name] != "" })
}

// missing is how many records have to be entered.
func (b *book) missing() int {
	return len(b.missingTeams) + len(b.missingPeople) + len(b.missingCategories) + len(b.missingCustomers)
}

// report names what has to be entered.
func (b *book) report(r *Report) {
	r.Teams, r.People, r.Customers = b.missingTeams, b.missingPeople, b.missingCustomers
	for _, c := range b.missingCategories {
		name := c[0]
		if c[1] != "" {
			name += " / " + c[1]
		}
		r.Categories = append(r.Categories, name)
	}
}

// enter enters what is missing. What a department refuses stays missing, and so do
// the events that name it.
func (s *Service) enter(ctx context.Context, b *book, p *pace) error {
	keep := func(done op.Done, err error, put func(id string)) error {
		p.step()
		if _, refused := fault.From(err); refused {
			return nil
		}
		if err == nil {
			put(done.IDs[0])
		}
		return err
	}
	kind := team.Kind(b.m.Fields["team_kind"].Value)
	if kind == "" {
		kind = team.KindOTHER
	}
	for _, name := range b.missingTeams {
		done, err := s.People.ImportTeam(ctx, actor, name, kind)
		if err := keep(done, err, func(id string) { b.teams[name] = id }); err != nil {
			return err
		}
	}
	for _, name := range b.missingPeople {
		done, err := s.People.ImportUser(ctx, actor, name)
		if err := keep(done, err, func(id string) { b.people[name] = id }); err != nil {
			return err
		}
	}
	for _, key := range b.missingCategories {
		name, parent := key[0], (*string)(nil)
		if key[1] != "" {
			broader, ok := b.categories[[2]string{key[0], ""}]
			if !ok {
				continue
			}
			name, parent = key[1], &broader
		}
		done, err := s.Tickets.ImportCategory(ctx, actor, name, parent)
		if err := keep(done, err, func(id string) { b.categories[key] = id }); err != nil {
			return err
		}
	}
	return s.enterCustomers(ctx, b, p)
}

func (s *Service) enterCustomers(ctx context.Context, b *book, p *pace) error {
	kind := customer.Kind(b.m.Fields["customer_kind"].Value)
	if kind == "" {
		kind = customer.KindPERSON
	}
	ids := make([]string, len(b.missingCustomers))
	at := map[string]int{}
	for i, name := range b.missingCustomers {
		at[name] = i
	}
	err := many(ctx, b.missingCustomers, func(name string) error {
		defer p.step()
		done, err := s.Ops.Run(ctx, actor, "customer.import", "", func(o *op.Op) error {
			id, _, err := s.Customers.Record(o, customers.Row{External: name, Customer: customers.CustomerInput{Kind: kind, Name: name}})
			o.Subject(id)
			o.Return(id)
			return err
		})
		if _, refused := fault.From(err); refused {
			return nil
		}
		if err == nil {
			ids[at[name]] = done.IDs[0]
		}
		return err
	})
	for i, name := range b.missingCustomers {
		b.customers[name] = ids[i]
	}
	return err
}

// fill puts ids in the place of names, or says which name leads nowhere.
func (b *book) fill(l line, batch string) (tickets.Told, []Words) {
	t := l.told.Told
	t.BatchID = batch
	var wrong []Words
	find := func(field, name, id string) *string {
		if name == "" {
			return nil
		}
		if id == "" {
			wrong = append(wrong, about(b.m.column(field), say("找不到 %q，也不能新建", "%q is not here and cannot be entered", name)))
			return nil
		}
		return &id
	}
	n := l.names
	t.TeamID = find("team", n.team, b.teams[n.team])
	t.AssigneeID = find("assignee", n.assignee, b.people[n.assignee])
	t.OpenedByID = find("opened_by", n.openedBy, b.people[n.openedBy])
	t.CategoryID = find("category", n.category, b.categories[[2]string{n.category, n.subcategory}])
	t.CustomerID = find("customer", n.customer, b.customers[n.customer])
	if b.several[n.customer] {
		wrong = append(wrong, about(b.m.column("customer"), say("有几个客户都叫 %q", "several customers are called %q", n.customer)))
	}
	return t, wrong
}

// severalRefused refuses, before anything is entered, the events whose customer
// cannot be told from another.
func (b *book) severalRefused(p *plan) {
	for _, f := range p.files {
		f.fresh = slices.DeleteFunc(f.fresh, func(l line) bool {
			if !b.several[l.names.customer] {
				return false
			}
			p.refuse(l.row, about(b.m.column("customer"), say("有几个客户都叫 %q", "several customers are called %q", l.names.customer)))
			return true
		})
	}
	p.files = slices.DeleteFunc(p.files, func(f *file) bool { return f.id == "" && len(f.fresh) == 0 })
}
