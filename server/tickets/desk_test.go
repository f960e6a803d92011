package tickets_test

import (
	"context"
	"testing"
	"time"

	"fuwu/ent"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/fault"
	"fuwu/server/files"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/subjects/desk"
	"fuwu/server/tickets"
)

// office is the desk with the department's tickets open.
type office struct {
	*desk.Desk
	*testing.T
	svc *tickets.Service
}

// each opens an office on both databases.
func each(t *testing.T, story func(o office)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := desk.Open(t, s)
		f, err := files.New(d.Ops, d.Read, s, d.Clock.Now, files.Config{Dir: t.TempDir()})
		if err != nil {
			t.Fatal(err)
		}
		zone := time.FixedZone("CST", 8*60*60)
		c := customers.New(customers.Parts{Ops: d.Ops, Read: d.Read, Search: s.Found})
		story(office{d, t, tickets.New(tickets.Parts{
			Ops: d.Ops, Read: d.Read, Clock: d.Clock.Now, Zone: zone, Search: s.Found, Customers: c, Files: f,
		})})
	})
}

// as is somebody's context.
func (o office) as(a access.Actor) context.Context { return access.With(o.Context(), a) }

// make enters a ticket as somebody.
func (o office) make(a access.Actor, change func(*tickets.CreateInput)) *ent.Ticket {
	o.Helper()
	in := tickets.CreateInput{Kind: ticket.KindCONSULTATION, Channel: ticket.ChannelPHONE, Subject: "冷水机组报警代码 E14 是什么意思", CustomerID: o.Customer}
	if change != nil {
		change(&in)
	}
	return o.after(o.svc.Create(o.Context(), a, in))
}

// after is the ticket as it is once an act has succeeded.
func (o office) after(done op.Done, err error) *ent.Ticket {
	o.Helper()
	if err != nil {
		o.Fatalf("refused: %v", err)
	}
	e, err := o.Store.Unscoped().Entry.Get(o.Context(), done.Position)
	if err != nil {
		o.Fatal(err)
	}
	id := e.SubjectID
	if len(done.IDs) > 0 {
		id = done.IDs[len(done.IDs)-1]
	}
	t, err := o.Store.Unscoped().Ticket.Get(o.Context(), id)
	if err != nil {
		o.Fatal(err)
	}
	return t
}

// refuses asserts that an act is refused for a reason and enters nothing.
func (o office) refuses(code fault.Code, act func() (op.Done, error)) {
	o.Helper()
	before := len(o.Acts(0))
	_, err := act()
	if !fault.Is(err, code) {
		o.Fatalf("got %v, want %s", err, code)
	}
	if n := len(o.Acts(0)); n != before {
		o.Fatalf("a refused act left %d entries in the ledger", n-before)
	}
}

func ptr[T any](v T) *T { return &v }
