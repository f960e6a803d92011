package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"fuwu/ent/customer"
	"fuwu/ent/message"
	"fuwu/ent/team"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/op"
	"fuwu/server/people"
	"fuwu/server/search"
)

// made is which data the generator makes; another number makes it again.
const made = "1"

// writersLoad is how many operations are under way while data is made.
const writersLoad = 64

// loader fills an empty folder.
type loader struct {
	of     int
	ops    *op.Runner
	at     atomic.Int64 // the firm's clock, seconds
	system access.Actor

	people    *people.Service
	customers *customers.Service

	agents  [teams][]string
	teams   [teams]string
	product string
	files   []file
}

// file is a customer with what tickets name of it.
type file struct{ id, name, contact, unit, serial string }

// dataset is where the data of n tickets lies, made if it is missing.
func dataset(ctx context.Context, cache string, n int, say io.Writer) (string, error) {
	dir := filepath.Join(cache, fmt.Sprintf("%d-v%s", n, made))
	if _, err := os.Stat(filepath.Join(dir, plainName)); err == nil {
		return dir, nil
	}
	making := dir + ".making"
	if err := os.RemoveAll(making); err != nil {
		return "", err
	}
	fmt.Fprintf(say, "making %s of data, kept in %s:", count(n), dir)
	began := time.Now()
	if err := load(ctx, making, n, say); err != nil {
		return "", fmt.Errorf("make data: %w", err)
	}
	if err := plain(ctx, making); err != nil {
		return "", fmt.Errorf("make the plain schema: %w", err)
	}
	fmt.Fprintf(say, " %.0f s\n", time.Since(began).Seconds())
	return dir, os.Rename(making, dir)
}

// load makes the department's own database.
func load(ctx context.Context, dir string, n int, say io.Writer) (err error) {
	l := &loader{of: n, system: access.System("bench")}
	l.at.Store(firstDay.Unix())
	clock := func() time.Time { return time.Unix(l.at.Load(), 0) }
	d, err := openDesk(ctx, dir, clock)
	if err != nil {
		return err
	}
	memory, read := d.memory, d.memory.Read()
	defer func() { err = errors.Join(err, memory.Close()) }()
	l.ops, l.people = d.ops, d.people
	find := search.New(search.Parts{Read: read, Page: memory.Page, Matching: memory.Found})
	l.customers = customers.New(customers.Parts{
		Ops: l.ops, Read: read, Clock: clock, Search: find.Narrow, Find: find.Find, Tickets: func(*op.Op, string) error { return nil },
	})
	if err := l.hire(ctx); err != nil {
		return err
	}
	l.files = make([]file, customersOf(n))
	if err := many(ctx, len(l.files), l.acquire); err != nil {
		return err
	}
	var done atomic.Int64
	err = many(ctx, n, func(ctx context.Context, i int) error {
		if d := done.Add(1); d%int64(max(1, n/10)) == 0 {
			fmt.Fprintf(say, " %d%%", d*100/int64(n))
		}
		return l.enter(ctx, i)
	})
	if err != nil {
		return err
	}
	return memory.Tidy(ctx)
}

// hire makes teams and their people.
func (l *loader) hire(ctx context.Context) error {
	for t := range teams {
		size := agentsEach
		if t == 0 {
			size = agentsFront
		}
		l.agents[t] = make([]string, size)
		err := many(ctx, size, func(ctx context.Context, i int) error {
			done, _, err := l.people.CreateUser(ctx, l.system, people.UserInput{
				Login: login(t, i), Name: personName(t*37 + i), Roles: []access.Role{access.CustomerService},
			})
			if err == nil {
				l.agents[t][i] = done.IDs[0]
			}
			return err
		})
		if err != nil {
			return err
		}
		done, err := l.people.CreateTeam(ctx, l.system, people.TeamInput{
			Name: fmt.Sprintf("客服%d组", t+1), NameEn: fmt.Sprintf("Desk %d", t+1), Kind: team.KindCUSTOMER_SERVICE, LeaderID: &l.agents[t][0], MemberIds: l.agents[t],
		})
		if err != nil {
			return err
		}
		l.teams[t] = done.IDs[0]
	}
	done, err := l.customers.AddProduct(ctx, l.system, customers.ProductInput{Name: "风冷冷水机组", NameEn: "Air-cooled chiller", Model: "QL-CH120", WarrantyMonths: 24})
	if err == nil {
		l.product = done.IDs[0]
	}
	return err
}

func login(team, i int) string { return fmt.Sprintf("agent%d-%d", team, i) }

// acquire enters a customer, with a contact, a number and a machine.
func (l *loader) acquire(ctx context.Context, i int) error {
	f := file{name: customerName(i)}
	done, err := l.customers.Create(ctx, l.system, customers.CustomerInput{Kind: customer.KindCOMPANY, Name: f.name, Address: fmt.Sprintf("滨河路 %d 号", i)},
		&customers.ContactInput{Name: personName(i), IsPrimary: true}, &customers.PhoneInput{Number: fmt.Sprintf("199%08d", 10_000_000+i)})
	if err != nil {
		return err
	}
	f.id, f.contact = done.IDs[0], done.IDs[1]
	if i%2 == 0 {
		f.serial = fmt.Sprintf("QL-CH120-%06d", i)
		if done, err = l.customers.AddUnit(ctx, l.system, f.id, customers.UnitInput{ProductID: l.product, Serial: f.serial}); err != nil {
			return err
		}
		f.unit = done.IDs[0]
	}
	l.files[i] = f
	return nil
}

// enter writes one ticket as it is in the end, in one operation.
func (l *loader) enter(ctx context.Context, i int) error {
	m := matterAt(i, l.of)
	for at := l.at.Load(); at < m.opened.Unix() && !l.at.CompareAndSwap(at, m.opened.Unix()); {
		at = l.at.Load()
	}
	f, agents := l.files[m.customer], l.agents[m.team]
	last := m.said[len(m.said)-1]
	_, err := l.ops.Run(ctx, l.system, "ticket.import", "", func(o *op.Op) error {
		o.Occurred(m.opened)
		number, err := o.Number("T")
		if err != nil {
			return err
		}
		c := o.Tx.Ticket.Create().SetNumber(number).SetKind(m.kind).SetState(m.state).SetIsOpen(m.open()).SetChannel(m.channel).SetPriority(m.priority).
			SetSubject(m.subject).SetDescription(m.words).SetCustomerID(f.id).SetContactID(f.contact).
			SetTeamID(l.teams[m.team]).SetAssigneeID(agents[m.agent]).SetOpenedByID(agents[m.opener]).
			SetOpenedAt(m.opened).SetFirstResponseAt(m.said[0].at).
			SetLastMessageAt(last.at).SetLastMessageText(last.body).SetLastMessageByID(agents[last.by])
		if f.unit != "" {
			c.SetUnitID(f.unit)
		}
		if !m.open() {
			c.SetAnswer("已处理，运行正常。").SetResolvedAt(last.at)
		}
		if m.state == ticket.StateCLOSED {
			c.SetClosedAt(last.at.Add(time.Hour))
		}
		t, err := c.Save(o.Ctx)
		if err != nil {
			return err
		}
		o.Subject(t.ID)
		for _, s := range m.said {
			if err := o.Tx.Message.Create().SetTicketID(t.ID).SetKind(message.KindREPLY).SetMeans(message.MeansPHONE).
				SetBody(s.body).SetAuthorID(agents[s.by]).SetSaidAt(s.at).Exec(o.Ctx); err != nil {
				return err
			}
		}
		if err := o.Tx.Participant.Create().SetTicketID(t.ID).SetUserID(agents[m.opener]).Exec(o.Ctx); err != nil {
			return err
		}
		return o.Index("tkt", t.ID, t.Number, t.Subject, t.Description, "", f.name, f.serial)
	})
	return err
}

// many does n things, so many at once.
func many(ctx context.Context, n int, do func(ctx context.Context, i int) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(writersLoad, n) {
		all.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				if err := do(ctx, i); err != nil {
					cancel(err)
				}
			}
		})
	}
	all.Wait()
	return context.Cause(ctx)
}
