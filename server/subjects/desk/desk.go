// Package desk enters a small desk for tests of what hangs on records: two teams,
// their people, a customer and whatever tickets a story needs. Everything is
// written by operations of the program, so that the ledger tells of it.
package desk

import (
	"context"
	"testing"
	"time"

	"fuwu/ent"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

// Desk is a small department at nine o'clock of a Monday.
type Desk struct {
	Clock *storetest.Clock
	Ops   *op.Runner
	Read  *ent.Client
	Store *store.Store

	Front, Back string // teams: customer service, technical support
	Customer    string

	Wang  access.Actor // customer service, of Front
	Li    access.Actor // leads Front
	Sun   access.Actor // technical support, of Back
	Zhou  access.Actor // technician, of no team
	Zhao  access.Actor // manager
	Qian  access.Actor // department contact
	Admin access.Actor

	t testing.TB
}

// Open enters the desk into an empty store.
func Open(t testing.TB, s *store.Store) *Desk {
	t.Helper()
	clock := storetest.NewClock()
	d := &Desk{t: t, Clock: clock, Store: s, Read: s.Read(), Ops: op.New(s.Database(), clock.Now)}
	d.Do("team.create", func(o *op.Op) error {
		for id, name := range map[*string][2]string{&d.Front: {"客服组", "Customer service"}, &d.Back: {"技术支持组", "Technical support"}} {
			x, err := o.Tx.Team.Create().SetName(name[0]).SetNameEn(name[1]).SetKind("CUSTOMER_SERVICE").Save(o.Ctx)
			if err != nil {
				return err
			}
			*id = x.ID
		}
		c, err := o.Tx.Customer.Create().SetKind("COMPANY").SetName("青禾食品").SetNameKey("qhsp").Save(o.Ctx)
		if err == nil {
			d.Customer = c.ID
		}
		return err
	})
	d.Wang = d.Person("wang", "王小雨", d.Front, access.CustomerService)
	d.Li = d.Person("li", "李建国", d.Front, access.TeamLeader)
	d.Sun = d.Person("sun", "孙佳怡", d.Back, access.TechnicalSupport)
	d.Zhou = d.Person("zhou", "周凯", "", access.Technician)
	d.Zhao = d.Person("zhao", "赵敏", "", access.Manager)
	d.Qian = d.Person("qian", "钱进", "", access.DepartmentContact)
	d.Admin = d.Person("admin", "管理员", "", access.Admin)
	d.Li.Leads = []string{d.Front}
	d.Do("team.change", func(o *op.Op) error {
		x, err := o.Tx.Team.Get(o.Ctx, d.Front)
		if err != nil {
			return err
		}
		return o.Tx.Team.UpdateOne(x).SetLeaderID(d.Li.ID).Exec(o.Ctx)
	})
	return d
}

// Do runs an operation of the program.
func (d *Desk) Do(act string, fn func(*op.Op) error) op.Done {
	d.t.Helper()
	return d.As(access.System("test"), act, "", fn)
}

// As runs an operation of somebody, which must not be refused.
func (d *Desk) As(actor access.Actor, act, subject string, fn func(*op.Op) error) op.Done {
	d.t.Helper()
	done, err := d.Ops.Run(d.t.Context(), actor, act, subject, fn)
	if err != nil {
		d.t.Fatalf("%s: %v", act, err)
	}
	return done
}

// Person enters a colleague.
func (d *Desk) Person(login, name, team string, roles ...access.Role) access.Actor {
	d.t.Helper()
	a := access.Actor{Name: name, Roles: roles, Locale: "zh-CN"}
	words := make([]string, len(roles))
	for i, r := range roles {
		words[i] = string(r)
	}
	d.Do("user.create", func(o *op.Op) error {
		u, err := o.Tx.User.Create().SetLogin(login).SetName(name).SetNameKey(login).SetRoles(words).Save(o.Ctx)
		if err != nil {
			return err
		}
		a.ID = u.ID
		if team == "" {
			return nil
		}
		return o.Tx.Membership.Create().SetTeamID(team).SetUserID(u.ID).Exec(o.Ctx)
	})
	if team != "" {
		a.Teams = []string{team}
	}
	return a
}

// Ticket enters a ticket of a team, in somebody's hands unless assignee is empty.
func (d *Desk) Ticket(subject, team, assignee string) *ent.Ticket {
	d.t.Helper()
	var made *ent.Ticket
	d.Do("ticket.create", func(o *op.Op) error {
		number, err := o.Number("T")
		if err != nil {
			return err
		}
		c := o.Tx.Ticket.Create().SetNumber(number).SetKind(ticket.KindCONSULTATION).SetState(ticket.StateASSIGNED).
			SetIsOpen(true).SetChannel(ticket.ChannelPHONE).SetSubject(subject).SetPriority(ticket.PriorityNORMAL).
			SetCustomerID(d.Customer).SetTeamID(team).SetOpenedAt(o.Now)
		if assignee != "" {
			c.SetAssigneeID(assignee)
		}
		if made, err = c.Save(o.Ctx); err == nil {
			o.Subject(made.ID)
		}
		return err
	})
	return made
}

// Assign gives a ticket to somebody, as somebody.
func (d *Desk) Assign(by access.Actor, id, assignee string) op.Done {
	d.t.Helper()
	return d.As(by, "ticket.assign", id, func(o *op.Op) error {
		t, err := o.Tx.Ticket.Get(o.Ctx, id)
		if err != nil {
			return err
		}
		return o.Tx.Ticket.UpdateOne(t).SetAssigneeID(assignee).Exec(o.Ctx)
	})
}

// Acts are the operations in the ledger after a position, in order.
func (d *Desk) Acts(after int64) []string {
	d.t.Helper()
	all, err := d.Store.Unscoped().Entry.Query().Order(ent.Asc("id")).All(d.t.Context())
	if err != nil {
		d.t.Fatal(err)
	}
	var acts []string
	for _, e := range all {
		if e.ID > after {
			acts = append(acts, e.Act)
		}
	}
	return acts
}

// Wait lets time pass.
func (d *Desk) Wait(by time.Duration) { d.Clock.Advance(by) }

// Actor is who a colleague is now.
func (d *Desk) Actor(_ context.Context, id string) (access.Actor, error) {
	for _, a := range []access.Actor{d.Wang, d.Li, d.Sun, d.Zhou, d.Zhao, d.Qian, d.Admin} {
		if a.ID == id {
			return a, nil
		}
	}
	return access.Actor{}, fault.New(fault.SignedOut)
}
