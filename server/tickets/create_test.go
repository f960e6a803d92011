package tickets_test

import (
	"testing"

	"fuwu/ent/ticket"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/tickets"
)

func TestNothingNewIsEnteredForWhatIsPutAway(t *testing.T) {
	each(t, func(o office) {
		left := o.customer("云帆酒店")
		x := o.make(o.Wang, func(in *tickets.CreateInput) { in.CustomerID = left.ID })
		o.Do("customer.archive", func(p *op.Op) error {
			return p.Tx.Customer.UpdateOne(left).SetArchivedAt(p.Now).Exec(p.Ctx)
		})
		o.refuses(fault.Archived, func() (op.Done, error) {
			return o.svc.Create(o.Context(), o.Wang, tickets.CreateInput{Kind: ticket.KindREPAIR, Channel: ticket.ChannelPHONE, Subject: "不制冷", CustomerID: left.ID})
		})
		// What was entered before goes on.
		x = o.after(o.svc.Describe(o.Context(), o.Wang, x.ID, x.Version, tickets.DescribeInput{Subject: "不制冷，有异响", CustomerID: &left.ID}))
		if n := o.after(o.svc.Convert(o.Context(), o.Wang, x.ID, x.Version, ticket.KindCOMPLAINT, "客户要投诉")); n.ID == x.ID {
			o.Fatal("not converted")
		}
	})
}

func TestACallGoesToTheTeamThatUsuallyTakesIt(t *testing.T) {
	each(t, func(o office) {
		var category string
		o.Do("category.create", func(p *op.Op) error {
			c, err := p.Tx.Category.Create().SetName("保养合同").SetTeamID(o.Back).Save(p.Ctx)
			category = c.ID
			return err
		})
		in := tickets.CallInput{Result: tickets.Repair, StartedAt: o.Clock.Now(), CustomerID: &o.Customer, CategoryID: &category, Words: "机器不转"}
		for _, c := range []struct {
			what   string
			change func(*tickets.CallInput)
			want   string
		}{
			{"left out", func(*tickets.CallInput) {}, o.Back},
			{"named", func(in *tickets.CallInput) { in.TeamID = &o.Front }, o.Front},
			{"answered on the line", func(in *tickets.CallInput) { in.Result, in.Answer = tickets.Answered, "按复位键" }, ""},
		} {
			in := in
			c.change(&in)
			if x := o.after(o.svc.Record(o.Context(), o.Wang, in)); x.TeamID == nil && c.want != "" || x.TeamID != nil && *x.TeamID != c.want {
				o.Errorf("%s: went to %v", c.what, x.TeamID)
			}
		}
	})
}
