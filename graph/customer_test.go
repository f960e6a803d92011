package graph

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/files"
	"fuwu/server/op"
	"fuwu/server/people"
	"fuwu/server/search"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/subjects/desk"
	"fuwu/server/tickets"
)

// counter is a small desk with its customers, behind the counter.
type counter struct {
	office
	*desk.Desk
}

func eachCounter(t *testing.T, story func(c *counter)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := desk.Open(t, s)
		c := &counter{office{T: t, store: s, clock: d.Clock}, d}
		look := search.New(search.Parts{Read: d.Read, Page: s.Page, Matching: s.Found})
		f, err := files.New(d.Ops, d.Read, s, d.Clock.Now, files.Config{Dir: t.TempDir()})
		c.must(err)
		r := &Resolver{
			People: people.New(d.Ops, d.Read, s, people.Config{Clock: d.Clock.Now}), Files: f, Search: look,
			Read: d.Read, Unscoped: s.Unscoped(), Clock: d.Clock.Now, CursorKey: []byte("cursor"),
		}
		r.Customers = customers.New(customers.Parts{
			Ops: d.Ops, Read: d.Read, Clock: d.Clock.Now, Search: look.Narrow, Find: look.Find,
			Tickets: func(o *op.Op, id string) error { return r.Tickets.Reindex(o, id) },
		})
		r.Tickets = tickets.New(tickets.Parts{
			Ops: d.Ops, Read: d.Read, Clock: d.Clock.Now, Zone: time.UTC, Search: look.Narrow, Customers: r.Customers, Files: f,
		})
		answers := r.Handler(slog.New(slog.NewTextHandler(t.Output(), nil)), nil)
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
			answers.ServeHTTP(w, q.WithContext(access.With(q.Context(), c.who)))
		}))
		t.Cleanup(server.Close)
		c.url, c.who = server.URL, d.Wang
		story(c)
	})
}

// act asks a mutation as somebody; why is the code of the first reason it was refused for.
func (c *counter) act(a access.Actor, name, query string, variables map[string]any) (payload map[string]any, why any) {
	c.Helper()
	c.who = a
	payload, _ = dig(c.ask(query, variables), name).(map[string]any)
	return payload, dig(payload, "errors", 0, "code")
}

const createCustomer = `mutation($input: CustomerInput!, $contact: ContactInput, $phone: PhoneInput, $key: String!) {
	customerCreate(input: $input, contact: $contact, phone: $phone, key: $key) {
		customer { id version name contacts { id name isPrimary phones { id masked } } allowedActions { act ready } }
		errors { code path message } position gone } }`

func (c *counter) create(name, contact, number string) map[string]any {
	c.Helper()
	p, why := c.act(c.Wang, "customerCreate", createCustomer, map[string]any{
		"input": map[string]any{"kind": "COMPANY", "name": name}, "contact": map[string]any{"name": contact},
		"phone": map[string]any{"number": number}, "key": name + contact,
	})
	if why != nil {
		c.Fatalf("%v", p)
	}
	c.Wait(time.Second)
	return p["customer"].(map[string]any)
}

func TestACustomerAtTheCounter(t *testing.T) {
	eachCounter(t, func(c *counter) {
		made := c.create("云海酒店", "陈静", "13812345678")
		again := c.create("云海酒店", "陈静", "13812345678")
		if dig(made, "id") != dig(again, "id") || dig(made, "contacts", 0, "phones", 0, "masked") != "138****5678" {
			t.Errorf("%v, then %v", made, again)
		}
		p, why := c.act(c.Wang, "customerCreate", createCustomer, map[string]any{
			"input": map[string]any{"kind": "COMPANY", "name": " "}, "phone": map[string]any{"number": "x"}, "key": "k",
		})
		if why != "REQUIRED" || dig(p, "errors", 0, "path", 1) != "name" || dig(p, "errors", 0, "message") != "必须填写" || p["customer"] != nil {
			t.Errorf("%v", p)
		}
		id := dig(made, "id").(string)
		const archive = `mutation($id: ID!, $version: Int!) { customerArchive(id: $id, version: $version) {
			customer { version archivedAt } errors { code path } position gone } }`
		p, why = c.act(c.Wang, "customerArchive", archive, map[string]any{"id": id, "version": 7})
		if why != "CONFLICT" || dig(p, "customer", "version") != 1.0 || p["position"] != 0.0 {
			t.Errorf("a stale version gives no current row: %v", p)
		}
		if p, why = c.act(c.Sun, "customerArchive", archive, map[string]any{"id": id, "version": 1}); why != "FORBIDDEN" {
			t.Errorf("%v", p)
		}
		if p, why = c.act(c.Zhou, "customerArchive", archive, map[string]any{"id": "cus_none", "version": 1}); why != "FORBIDDEN" {
			t.Errorf("%v", p)
		}
		if p, why = c.act(c.Wang, "customerArchive", archive, map[string]any{"id": "cus_none", "version": 1}); why != "NOT_FOUND" {
			t.Errorf("%v", p)
		}
		if p, why = c.act(c.Wang, "customerArchive", archive, map[string]any{"id": id, "version": 1}); why != nil || dig(p, "customer", "archivedAt") == nil {
			t.Errorf("%v", p)
		}
	})
}

func TestANumberAtTheCounter(t *testing.T) {
	eachCounter(t, func(c *counter) {
		made := c.create("云海酒店", "陈静", "13812345678")
		phone := dig(made, "contacts", 0, "phones", 0, "id")
		const reveal = `mutation($id: ID!) { phoneReveal(id: $id) { phone { masked } number errors { code } position } }`
		p, why := c.act(c.Wang, "phoneReveal", reveal, map[string]any{"id": phone})
		if why != nil || p["number"] != "13812345678" || p["position"] == 0.0 {
			t.Errorf("%v", p)
		}
		p, why = c.act(c.Zhou, "phoneReveal", reveal, map[string]any{"id": phone})
		if why != "NOT_FOUND" || p["number"] != nil || p["phone"] != nil {
			t.Errorf("%v", p)
		}
		p, why = c.act(c.Admin, "phoneReveal", reveal, map[string]any{"id": phone})
		if why != "FORBIDDEN" || p["number"] != nil {
			t.Errorf("%v", p)
		}
	})
}

func TestListsOfCustomersAtTheCounter(t *testing.T) {
	eachCounter(t, func(c *counter) {
		c.create("云海酒店", "陈静", "13812345678")
		c.create("安康 医院", "何芳", "13987654321")
		const list = `query($after: String, $order: CustomerOrder, $filter: CustomerFilter) { customers(first: 2, after: $after, orderBy: $order, filter: $filter) {
			totalCount nodes { name } edges { cursor node { name } } pageInfo { hasNextPage endCursor } } }`
		c.who = c.Wang
		for _, order := range []string{"NAME_ASC", "CREATED_DESC", "UPDATED_DESC"} {
			var names []any
			var after any
			for {
				x := dig(c.ask(list, map[string]any{"after": after, "order": order}), "customers")
				if dig(x, "totalCount") != 3.0 {
					t.Errorf("%s: %v", order, x)
				}
				for i := 0; dig(x, "edges", i) != nil; i++ {
					names = append(names, dig(x, "edges", i, "node", "name"))
				}
				if after = dig(x, "pageInfo", "endCursor"); dig(x, "pageInfo", "hasNextPage") != true {
					break
				}
			}
			if len(names) != 3 {
				t.Errorf("%s: %v", order, names)
			}
		}
		x := c.ask(list, map[string]any{"filter": map[string]any{"text": "酒店"}})
		if dig(x, "customers", "totalCount") != 1.0 {
			t.Errorf("%v", x)
		}
	})
}

func TestWhatACustomersPageAsks(t *testing.T) {
	eachCounter(t, func(c *counter) {
		made := c.create("云海酒店", "陈静", "13812345678")
		c.create("云海酒店", "陈女士", "13812345678")
		id := dig(made, "id").(string)
		c.Do("unit.create", func(o *op.Op) error {
			p, err := o.Tx.Product.Create().SetName("冷水机组").SetModel("CH-300").SetWarrantyMonths(12).Save(o.Ctx)
			if err != nil {
				return err
			}
			u, err := o.Tx.Unit.Create().SetCustomerID(id).SetProductID(p.ID).SetSerial("A1").Save(o.Ctx)
			if err != nil {
				return err
			}
			for _, team := range []string{c.Front, c.Back} {
				number, err := o.Number("T")
				if err != nil {
					return err
				}
				if err := o.Tx.Ticket.Create().SetNumber(number).SetKind(ticket.KindREPAIR).SetState(ticket.StateNEW).SetIsOpen(true).
					SetChannel(ticket.ChannelPHONE).SetSubject("不制冷").SetPriority(ticket.PriorityNORMAL).SetCustomerID(id).
					SetUnitID(u.ID).SetTeamID(team).SetOpenedAt(o.Now).Exec(o.Ctx); err != nil {
					return err
				}
			}
			return nil
		})
		c.who = c.Wang
		x := c.ask(`{ customers(filter: {text: "陈静"}) { nodes { name tier { name } owner { name } tags openTickets openComplaints mergedInto { id }
			contacts { name customer { id } phones { masked } } units { serial lastFaultAt product { name model } customer { id } }
			tickets(first: 5, open: true) { nodes { number } } openElsewhere { number state team { name } }
			duplicates { samePhone sameName customer { id } } allowedActions { act ready missing { code } } } }
			callers(text: "13812345678") { customer { id } contact { name customer { id } } unit { id } }
			search(query: "云海") { customers { id } contacts { name } units { id } tickets { id } } products { name } tiers { id } }`, nil)
		for _, want := range []struct {
			value any
			path  []any
		}{
			{1.0, []any{"customers", "nodes", 0, "openTickets"}},
			{"陈静", []any{"customers", "nodes", 0, "contacts", 0, "name"}},
			{"冷水机组", []any{"customers", "nodes", 0, "units", 0, "product", "name"}},
			{"2026-03-02T01:00:02Z", []any{"customers", "nodes", 0, "units", 0, "lastFaultAt"}},
			{"T-2026-000001", []any{"customers", "nodes", 0, "tickets", "nodes", 0, "number"}},
			{nil, []any{"customers", "nodes", 0, "tickets", "nodes", 1}},
			{"T-2026-000002", []any{"customers", "nodes", 0, "openElsewhere", 0, "number"}},
			{"技术支持组", []any{"customers", "nodes", 0, "openElsewhere", 0, "team", "name"}},
			{true, []any{"customers", "nodes", 0, "duplicates", 0, "samePhone"}},
			{"customer.describe", []any{"customers", "nodes", 0, "allowedActions", 0, "act"}},
			{"IN_USE", []any{"customers", "nodes", 0, "allowedActions", 4, "missing", 0, "code"}},
			{id, []any{"callers", 0, "contact", "customer", "id"}},
			{"陈女士", []any{"callers", 1, "contact", "name"}},
			{"陈静", []any{"search", "contacts", 1, "name"}},
			{"冷水机组", []any{"products", 0, "name"}},
		} {
			if got := dig(x, want.path...); got != want.value {
				t.Errorf("%v: %v instead of %v", want.path, got, want.value)
			}
		}
	})
}

func TestAMergeAtTheCounter(t *testing.T) {
	eachCounter(t, func(c *counter) {
		old, stays := c.create("云海大酒店", "陈静", "13812345678"), c.create("云海酒店", "何芳", "13987654321")
		const fields = `{ customer { version archivedAt mergedInto { id name contacts { name } } contacts { name } } errors { code path } gone position }`
		vars := map[string]any{"id": old["id"], "version": 1, "into": stays["id"]}
		p, why := c.act(c.Wang, "customerMerge", `mutation($id: ID!, $version: Int!, $into: ID!) { customerMerge(id: $id, version: $version, intoId: $into) `+fields+` }`, vars)
		if why != nil || dig(p, "customer", "mergedInto", "id") != stays["id"] || dig(p, "customer", "mergedInto", "contacts", 1, "name") != "陈静" {
			t.Errorf("%v", p)
		}
		p, why = c.act(c.Wang, "customerUnmerge", `mutation($id: ID!, $version: Int!) { customerUnmerge(id: $id, version: $version) `+fields+` }`,
			map[string]any{"id": old["id"], "version": 2})
		if why != nil || dig(p, "customer", "mergedInto") != nil || dig(p, "customer", "contacts", 0, "name") != "陈静" {
			t.Errorf("%v", p)
		}
	})
}
