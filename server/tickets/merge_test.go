package tickets_test

import (
	"testing"

	"fuwu/ent"
	"fuwu/ent/ticket"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/tickets"
)

func TestTheLastSurvivorTellsOfAllThatWentIntoIt(t *testing.T) {
	each(t, func(o office) {
		a, b, c := o.make(o.Wang, nil), o.make(o.Wang, nil), o.make(o.Wang, nil)
		for _, x := range []*ent.Ticket{a, b} {
			if _, err := o.svc.Note(o.Context(), o.Wang, x.ID, tickets.NoteInput{Body: "客户又来电"}); err != nil {
				o.Fatal(err)
			}
		}
		for _, x := range [][2]string{{a.ID, b.ID}, {b.ID, c.ID}} {
			if _, err := o.svc.Merge(o.Context(), o.Wang, x[0], 2, x[1], "重复报告"); err != nil {
				o.Fatal(err)
			}
		}
		if stream, err := o.svc.Stream(o.as(o.Wang), c.ID); err != nil || len(stream) != 2 {
			o.Fatalf("the survivor tells %d things: %v", len(stream), err)
		}
	})
}

func TestAMergeStaysWithOneCustomer(t *testing.T) {
	each(t, func(o office) {
		other := o.customer("云帆酒店")
		a, b := o.make(o.Wang, nil), o.make(o.Wang, func(in *tickets.CreateInput) { in.CustomerID = other.ID })
		o.refuses(fault.NotCustomers, func() (op.Done, error) {
			return o.svc.Merge(o.Context(), o.Wang, a.ID, a.Version, b.ID, "重复报告")
		})
	})
}

func TestAMergeOfASolvedTicketTakenBackLeavesItOpen(t *testing.T) {
	each(t, func(o office) {
		a, b := o.make(o.Wang, nil), o.make(o.Wang, nil)
		a = o.after(o.svc.Resolve(o.Context(), o.Wang, a.ID, a.Version, "重启即可"))
		if _, err := o.svc.Merge(o.Context(), o.Wang, a.ID, a.Version, b.ID, "重复报告"); err != nil {
			o.Fatal(err)
		}
		x := o.after(o.svc.Unmerge(o.Context(), o.Wang, a.ID, a.Version+1))
		if x.State != ticket.StateASSIGNED || !x.IsOpen || x.ResolvedAt != nil {
			o.Fatalf("unmerged as %s, resolved %v", x.State, x.ResolvedAt)
		}
	})
}

// customer opens another customer's file.
func (o office) customer(name string) (c *ent.Customer) {
	o.Do("customer.create", func(p *op.Op) (err error) {
		c, err = p.Tx.Customer.Create().SetKind("COMPANY").SetName(name).SetNameKey(name).Save(p.Ctx)
		return err
	})
	return c
}
