package imports_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"fuwu/ent"
	"fuwu/ent/contact"
	"fuwu/ent/phone"
	"fuwu/ent/unit"
	"fuwu/server/access"
	"fuwu/server/batches"
	"fuwu/server/customers"
	"fuwu/server/files"
	"fuwu/server/imports"
	"fuwu/server/op"
	"fuwu/server/people"
	"fuwu/server/search"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/subjects/desk"
	"fuwu/server/tickets"
)

// office is a small desk into which something is imported.
type office struct {
	*desk.Desk
	*testing.T
	*imports.Service
	all   *ent.Client
	batch *batches.Service
	ids   map[string]string
}

func open(t *testing.T, s *store.Store) *office {
	t.Helper()
	d := desk.Open(t, s)
	d.Clock.Set(time.Date(2026, 11, 23, 1, 0, 0, 0, time.UTC))
	f, err := files.New(d.Ops, d.Read, s, d.Clock.Now, files.Config{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	found := search.New(search.Parts{Read: d.Read, Page: s.Page, Matching: s.Found})
	var desk *tickets.Service
	c := customers.New(customers.Parts{
		Ops: d.Ops, Read: d.Read, Clock: d.Clock.Now, Search: found.Narrow, Find: found.Find,
		Tickets: func(o *op.Op, id string) error { return desk.Reindex(o, id) },
	})
	desk = tickets.New(tickets.Parts{
		Ops: d.Ops, Read: d.Read, Clock: d.Clock.Now, Zone: time.FixedZone("CST", 8*60*60), Search: found.Narrow, Customers: c, Files: f,
	})
	b := batches.New(d.Ops, d.Read, func(o *op.Op, id string) error {
		if err := desk.Reindex(o, id); err != nil {
			return err
		}
		return c.Reindex(o, id)
	})
	return &office{d, t, imports.New(imports.Parts{
		Ops: d.Ops, Read: d.Read, People: people.New(d.Ops, d.Read, s, people.Config{Clock: d.Clock.Now}), Customers: c, Tickets: desk, Batches: b, Clock: d.Clock.Now,
	}), s.Unscoped(), b, nil}
}

// each opens an office on both databases.
func each(t *testing.T, story func(o *office)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) { story(open(t, s)) })
}

// job is an import of a file.
func (o *office) job(path, mapping string) imports.Job {
	o.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		o.Fatal(err)
	}
	return imports.Job{Name: path, Data: data, Mapping: o.mapping(mapping)}
}

func (o *office) mapping(name string) *imports.Mapping {
	o.Helper()
	m, err := imports.Open(name)
	if err != nil {
		o.Fatal(err)
	}
	return m
}

// tickets imports and says how it went on one line.
func (o *office) tickets(job imports.Job) (imports.Report, string) {
	o.Helper()
	r, err := o.ImportTickets(o.Context(), job)
	if err != nil {
		o.Fatal(err)
	}
	return r, summary(r)
}

func summary(r imports.Report) string {
	return fmt.Sprintf("%d created, %d changed, %d unchanged, %d refused", r.Counts.Created, r.Counts.Changed, r.Counts.Unchanged, r.Counts.Refused)
}

func (o *office) system() context.Context {
	return access.With(o.Context(), access.System("test"))
}

func searchFor(text string) tickets.Filter { return tickets.Filter{Text: &text} }

func page(n int) tickets.Page { return tickets.Page{First: n} }

func contextWithStop(t *testing.T) (context.Context, context.CancelFunc) {
	t.Helper()
	return context.WithCancel(t.Context())
}

func partsOf(o *office, id string) []string {
	o.Helper()
	var parts []string
	for _, k := range o.all.Contact.Query().Where(contact.CustomerID(id)).AllX(o.system()) {
		line := []string{}
		for _, p := range o.all.Phone.Query().Where(phone.ContactID(k.ID)).AllX(o.system()) {
			line = append(line, p.Masked)
		}
		slices.Sort(line)
		parts = append(parts, strings.Join(append([]string{k.Name}, line...), " "))
	}
	for _, u := range o.all.Unit.Query().Where(unit.CustomerID(id)).WithProduct().AllX(o.system()) {
		parts = append(parts, strings.Join([]string{u.Edges.Product.Model, u.Serial, u.Site, u.WarrantyUntil.UTC().Format(time.DateOnly)}, " "))
	}
	slices.Sort(parts)
	return parts
}
