package stage

import (
	"context"
	"fmt"
	"time"

	"fuwu/ent/customer"
	"fuwu/ent/ticket"
	"fuwu/server/customers"
)

// acquire enters most customers at once, and puts the others on the agenda: a
// company wins customers as it goes.
func (b *building) acquire(ctx context.Context) error {
	n := b.plan.Size.Customers
	machines := make([]int, n)
	for i := range b.plan.Size.Units {
		if i >= n {
			i = int(float64(n) * b.rnd.Float64() * b.rnd.Float64())
		}
		machines[i]++
	}
	names := map[string]bool{}
	span := b.plan.Until.Sub(b.Clock.Now())
	for i := range n {
		if i >= n*3/5 {
			b.at(b.hours(b.Clock.Now().Add(time.Duration(b.rnd.Int64N(int64(span))))), func(ctx context.Context) error { return b.win(ctx, names, i, machines[i]) })
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := b.win(ctx, names, i, machines[i]); err != nil {
			return err
		}
	}
	return nil
}

// win enters a customer with contacts, numbers and machines.
func (b *building) win(ctx context.Context, names map[string]bool, i, machines int) error {
	c := client{english: b.chance(.1), number: fmt.Sprintf("199%08d", 10_000_000+i*7_919%89_999_999)}
	in := b.customer(names, c.english)
	name, others := in.Name, 0
	if in.Kind == customer.KindCOMPANY {
		name, others = b.somebody(c.english), b.rnd.IntN(3)
	}
	done, err := b.Customers.Create(ctx, b.program, in,
		&customers.ContactInput{Name: name, Title: pick(b, jobs), IsPrimary: true}, &customers.PhoneInput{Number: c.number, Label: "手机"})
	if err != nil {
		return fmt.Errorf("customer %s: %w", in.Name, err)
	}
	c.id, c.name, c.contacts = done.IDs[0], in.Name, []string{done.IDs[1]}
	for n := range others {
		done, err := b.Customers.AddContact(ctx, b.program, c.id, customers.ContactInput{Name: b.somebody(c.english), Title: pick(b, jobs)},
			&customers.PhoneInput{Number: fmt.Sprintf("0755%08d", 20_000_000+(i*3+n)*6_007%59_999_999), Label: "办公"})
		if err != nil {
			return fmt.Errorf("contact of %s: %w", in.Name, err)
		}
		c.contacts = append(c.contacts, done.IDs[0])
	}
	for range machines {
		m := b.rnd.IntN(len(models))
		bought := b.Clock.Now().AddDate(0, -b.rnd.IntN(48), -1-b.rnd.IntN(28)).Truncate(24 * time.Hour)
		b.units++
		done, err := b.Customers.AddUnit(ctx, b.program, c.id, customers.UnitInput{
			ProductID: b.products[m], Serial: fmt.Sprintf("%s-%05d", models[m].code, 10_000+b.units), PurchasedAt: &bought, Site: pick(b, sites),
		})
		if err != nil {
			return fmt.Errorf("machine of %s: %w", in.Name, err)
		}
		c.units = append(c.units, owned{done.IDs[0], models[m].group})
	}
	b.operations += 1 + others + machines
	b.customers = append(b.customers, c)
	return nil
}

// customer makes up who a customer is.
func (b *building) customer(names map[string]bool, english bool) customers.CustomerInput {
	var in customers.CustomerInput
	for in.Name == "" || names[in.Name] {
		in.Kind, in.Name = customer.KindCOMPANY, pick(b, places)+pick(b, trades)
		if names[in.Name] {
			in.Name += pick(b, []string{"一", "二", "三", "四", "五", "六", "七", "八", "九"}) + "店"
		}
		if b.chance(.12) {
			in.Kind, in.Name = customer.KindPERSON, b.somebody(english)
		}
	}
	names[in.Name] = true
	tier := b.tiers[min(2, int(b.rnd.ExpFloat64()*.8+.7))]
	in.TierID = &tier
	in.Address = fmt.Sprintf("%s %d 号", pick(b, streets), 1+b.rnd.IntN(300))
	if b.chance(.3) {
		in.Tags = []string{pick(b, []string{"连锁", "年度合同", "新客户", "续签中", "夜间营业"})}
	}
	if b.chance(.4) {
		channel := pick(b, []ticket.Channel{ticket.ChannelPHONE, ticket.ChannelWECHAT, ticket.ChannelEMAIL})
		in.PreferredChannel = &channel
		in.ContactHours = pick(b, []string{"上午", "工作日 9:00–17:00", "下午两点后"})
	}
	if b.chance(.15) {
		in.Note = pick(b, []string{"进场需提前一天报备车牌。", "夜间只能走货运通道。", "财务每月 25 日前收票。"})
	}
	if b.chance(.25) {
		owner := b.logins[pick(b, []string{"agent", "leader", "leader2", "agent2", "agent3"})]
		in.OwnerID = &owner
	}
	if b.plan.Canary != "" {
		in.Note, in.Address = b.plan.Canary+"-note", b.plan.Canary+"-address"
	}
	return in
}

// somebody is a name.
func (b *building) somebody(english bool) string {
	name := pick(b, surnames) + pick(b, given)
	if english {
		name = pick(b, englishNames)
	}
	if b.plan.Canary != "" {
		name += b.plan.Canary
	}
	return name
}
