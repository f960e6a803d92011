package stage

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/people"
	"fuwu/server/tickets"
	"fuwu/server/views"
)

// Doors are the departments through which everything on the stage is done.
type Doors struct {
	People    *people.Service
	Customers *customers.Service
	Tickets   *tickets.Service
	Views     *views.Service
	// Clock is the clock of the doors' operations while the stage is filled.
	Clock *Clock
	Zone  *time.Location
}

// Size is how large the company's past is.
type Size struct {
	Days      int
	Customers int
	Units     int
	Tickets   int
}

// Sizes of the company.
var (
	Whole = Size{Days: 730, Customers: 600, Units: 1500, Tickets: 6000}
	Small = Size{Days: 30, Customers: 60, Units: 150, Tickets: 200}
	Tiny  = Size{Days: 3, Customers: 12, Units: 20, Tickets: 20}
)

// Plan is what to build.
type Plan struct {
	Size  Size
	Seed  uint64
	Until time.Time // the stage's present
	// Progress is told how much is done, of how much; nil for silence.
	Progress func(done, of int)
	// Canary marks every personal text, so that leaks can be searched for.
	Canary string
}

// Built is what is on the stage afterwards.
type Built struct {
	People, Customers, Units, Tickets, Operations int
	Logins                                        map[string]string // user ids by login
}

// building is the stage while it is built.
type building struct {
	Doors
	plan    Plan
	rnd     *rand.Rand
	program access.Actor

	logins     map[string]string
	everybody  []string
	teams      map[string]string
	members    map[string][]string
	categories [][]string // by group and narrower one
	tiers      []string
	products   []string
	customers  []client
	work       agenda
	operations int
	units      int
	hurry      int // how much faster than life; 0 for the past, which keeps hours
}

// client is a customer on the stage.
type client struct {
	id, name string
	contacts []string
	number   string
	units    []owned
	english  bool
}

// owned is a machine of a client.
type owned struct {
	id    string
	group int
}

// Name is under which the stage acts: what it made is told from what people did.
const Name = "stage"

// Fill builds the company. The memory must be empty. It stops between two acts
// when ctx is done.
func Fill(ctx context.Context, d Doors, p Plan) (Built, error) {
	b := &building{
		Doors: d, plan: p, rnd: rand.New(rand.NewPCG(p.Seed, 0x5EED)), program: access.System(Name),
		logins: map[string]string{}, teams: map[string]string{}, members: map[string][]string{},
	}
	start := p.Until.AddDate(0, 0, -p.Size.Days)
	d.Clock.to(start.AddDate(0, 0, -1))
	ctx = access.With(ctx, b.program)
	for _, step := range []func(context.Context) error{b.hire, b.furnish, b.acquire} {
		if err := step(ctx); err != nil {
			return Built{}, fmt.Errorf("build the stage: %w", err)
		}
	}
	b.open(start)
	if err := b.live(ctx); err != nil {
		return Built{}, fmt.Errorf("play the past: %w", err)
	}
	if err := b.today(ctx); err != nil {
		return Built{}, fmt.Errorf("set the stage for today: %w", err)
	}
	return Built{
		People: len(b.everybody), Customers: len(b.customers), Units: b.units, Tickets: p.Size.Tickets,
		Operations: b.operations, Logins: b.logins,
	}, nil
}

// today puts most people on duty and two away.
func (b *building) today(ctx context.Context) error {
	b.Clock.to(b.plan.Until)
	for i, id := range b.everybody {
		a, err := b.actor(ctx, id)
		if err != nil {
			return err
		}
		switch {
		case id == b.members["tech"][len(b.members["tech"])-1] || id == b.members["front"][len(b.members["front"])-1]:
			_, err = b.People.CreateAbsence(ctx, a, people.AbsenceInput{StartsAt: b.Clock.Now().AddDate(0, 0, -1), EndsAt: b.Clock.Now().AddDate(0, 0, 4), Reason: "年假"})
		case i%6 != 5:
			_, err = b.People.Duty(ctx, a, true)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// furnish enters what the desk sorts by: categories, tiers, products, views, snippets.
func (b *building) furnish(ctx context.Context) error {
	for g, x := range groups {
		done, err := b.Tickets.CreateCategory(ctx, b.program, tickets.CategoryInput{Name: x.zh, NameEn: x.en, TeamID: b.home(g)})
		if err != nil {
			return fmt.Errorf("category %s: %w", x.zh, err)
		}
		parent := done.IDs[0]
		var inner []string
		for i, n := range x.inner {
			weight := 0
			if x.zh == "电梯扶梯" && i == 0 {
				weight = 2
			}
			done, err := b.Tickets.CreateCategory(ctx, b.program, tickets.CategoryInput{Name: n[0], NameEn: n[1], ParentID: &parent, TeamID: b.home(g), Weight: weight})
			if err != nil {
				return fmt.Errorf("category %s: %w", n[0], err)
			}
			inner = append(inner, done.IDs[0])
		}
		b.categories = append(b.categories, inner)
	}
	for rank, t := range [][2]string{{"A 级", "Tier A"}, {"B 级", "Tier B"}, {"C 级", "Tier C"}} {
		done, err := b.Customers.AddTier(ctx, b.program, customers.TierInput{Name: t[0], NameEn: t[1], Rank: rank})
		if err != nil {
			return fmt.Errorf("tier %s: %w", t[0], err)
		}
		b.tiers = append(b.tiers, done.IDs[0])
	}
	for _, m := range models {
		done, err := b.Customers.AddProduct(ctx, b.program, customers.ProductInput{Name: m.zh, NameEn: m.en, Model: m.code, WarrantyMonths: m.months})
		if err != nil {
			return fmt.Errorf("product %s: %w", m.code, err)
		}
		b.products = append(b.products, done.IDs[0])
	}
	for _, s := range [][2]string{
		{"收到，稍后答复", "{contact}您好，您的来电已登记，服务单号 {number}，我们会尽快答复。{me}"},
		{"上门确认", "{contact}您好，维修人员将在约定时间段内到达，请安排人员接待。{team}"},
		{"已解决，请确认", "{contact}您好，{number} 已处理完毕，请您确认是否恢复正常。"},
	} {
		if _, err := b.People.CreateSnippet(ctx, b.program, people.SnippetInput{Title: s[0], Body: s[1]}); err != nil {
			return fmt.Errorf("snippet %s: %w", s[0], err)
		}
	}
	return b.Views.Seed(ctx)
}

// home is the team that usually takes a group's tickets.
func (b *building) home(group int) *string {
	key := "tech"
	switch groups[group].zh {
	case "账务与合同", "服务":
		key = "front"
	case "电梯扶梯", "冷链":
		key = "repair"
	}
	id := b.teams[key]
	return &id
}

// pick is one of a list.
func pick[T any](b *building, list []T) T { return list[b.rnd.IntN(len(list))] }

// chance is true so often.
func (b *building) chance(p float64) bool { return b.rnd.Float64() < p }
