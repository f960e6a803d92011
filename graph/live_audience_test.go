package graph

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"fuwu/ent"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/tickets"
)

// What is told in memory must be what a question of the database would give: for
// every role, for pairs of roles, for people with and without teams and
// delegations, over tickets and filters of all kinds.
func TestMemoryAndDatabaseAgreeOnWhoSeesWhat(t *testing.T) {
	eachHall(t, func(h *hall) {
		dice := rand.New(rand.NewPCG(1, 2))
		ids := h.scatter(dice, 120)
		rows, err := h.hub.Load(h.Context(), ids)
		if err != nil || len(rows) != len(ids) {
			h.Fatalf("%d rows, %v", len(rows), err)
		}
		actors := h.actors(dice)
		now := h.Clock.Now()
		asked := 0
		for range 40 {
			f := h.filter(dice)
			for _, a := range actors {
				ctx := access.With(h.Context(), a)
				canonical, err := h.r.Tickets.For(ctx, a, f)
				if err != nil {
					h.Fatal(err)
				}
				var inMemory []string
				for id, r := range rows {
					if a.Sees(r.Sees) && h.r.Tickets.Match(canonical, r.After, now) {
						inMemory = append(inMemory, id)
					}
				}
				inDatabase, err := h.r.Tickets.InQueue(ctx, f, now, len(ids))
				if err != nil {
					h.Fatal(err)
				}
				slices.Sort(inMemory)
				slices.Sort(inDatabase)
				if !slices.Equal(inMemory, inDatabase) {
					h.Fatalf("%v asking %s: memory says %d, the database %d", a, jsonOf(f), len(inMemory), len(inDatabase))
				}
				asked += len(inMemory)
			}
		}
		if asked < 1000 {
			h.Errorf("only %d rows were found: the dice ask too little", asked)
		}
	})
}

// scatter enters tickets of all kinds.
func (h *hall) scatter(dice *rand.Rand, n int) []string {
	h.Helper()
	people := []string{h.Wang.ID, h.Li.ID, h.Sun.ID, h.Zhou.ID, h.Qian.ID}
	kinds := []ticket.Kind{ticket.KindCONSULTATION, ticket.KindCOMPLAINT, ticket.KindREPAIR, ticket.KindSUGGESTION, ticket.KindPRAISE}
	states := []ticket.State{ticket.StateNEW, ticket.StateASSIGNED, ticket.StateIN_PROGRESS, ticket.StateWAITING_PARTS, ticket.StateRESOLVED, ticket.StateCLOSED}
	priorities := []ticket.Priority{ticket.PriorityLOW, ticket.PriorityNORMAL, ticket.PriorityHIGH, ticket.PriorityURGENT}
	var category [2]string
	h.Do("category.create", func(o *op.Op) error {
		for i := range category {
			c := o.Tx.Category.Create().SetName(fmt.Sprint("分类", i))
			if i > 0 {
				c.SetParentID(category[0])
			}
			x, err := c.Save(o.Ctx)
			if err != nil {
				return err
			}
			category[i] = x.ID
		}
		return nil
	})
	var ids []string
	for range n {
		h.Do("ticket.create", func(o *op.Op) error {
			number, err := o.Number("T")
			if err != nil {
				return err
			}
			state := one(dice, states)
			c := o.Tx.Ticket.Create().SetNumber(number).SetKind(one(dice, kinds)).SetState(state).
				SetIsOpen(state != ticket.StateRESOLVED && state != ticket.StateCLOSED).
				SetChannel(one(dice, []ticket.Channel{ticket.ChannelPHONE, ticket.ChannelEMAIL})).SetSubject("随机").SetPriority(one(dice, priorities)).
				SetOpenedAt(o.Now.Add(-time.Duration(dice.IntN(100)) * time.Hour)).SetChases(dice.IntN(2))
			maybe := func(set func(string) *ent.TicketCreate, of ...string) {
				if id := one(dice, append(of, "")); id != "" {
					set(id)
				}
			}
			maybe(c.SetTeamID, h.Front, h.Back)
			maybe(c.SetAssigneeID, people...)
			maybe(c.SetCategoryID, category[:]...)
			maybe(c.SetCustomerID, h.Customer)
			if dice.IntN(2) == 0 {
				c.SetDueAt(o.Now.Add(time.Duration(dice.IntN(40)-20) * time.Hour / 2))
			}
			if dice.IntN(10) == 0 {
				c.SetArchivedAt(o.Now)
			}
			x, err := c.Save(o.Ctx)
			if err != nil {
				return err
			}
			ids = append(ids, x.ID)
			for _, p := range people {
				switch dice.IntN(6) {
				case 0:
					err = o.Tx.Participant.Create().SetTicketID(x.ID).SetUserID(p).Exec(o.Ctx)
				case 1:
					err = o.Tx.Participant.Create().SetTicketID(x.ID).SetUserID(p).SetArchivedAt(o.Now).Exec(o.Ctx)
				}
				if err != nil {
					return err
				}
			}
			return nil
		})
	}
	return ids
}

// actors are everybody with each role, and some with two, in one team, in both or
// in none.
func (h *hall) actors(dice *rand.Rand) []access.Actor {
	who := []access.Actor{h.Wang, h.Li, h.Sun, h.Zhou, h.Qian}
	var all []access.Actor
	for i, role := range access.Roles {
		for range 4 {
			a := one(dice, who)
			a.Roles = []access.Role{role}
			if dice.IntN(3) == 0 {
				a.Roles = append(a.Roles, access.Roles[(i+1+dice.IntN(len(access.Roles)-1))%len(access.Roles)])
			}
			a.Teams = one(dice, [][]string{nil, {h.Front}, {h.Back}, {h.Front, h.Back}})
			if dice.IntN(3) == 0 {
				a.Behalf = []string{one(dice, who).ID}
			}
			all = append(all, a)
		}
	}
	nobody := h.Wang
	nobody.Roles = nil
	return append(all, nobody)
}

// filter is a filter with one to three members.
func (h *hall) filter(dice *rand.Rand) tickets.Filter {
	var f tickets.Filter
	flag := func() *bool { b := dice.IntN(2) == 0; return &b }
	set := []func(){
		func() { f.Open = flag() },
		func() { f.Kinds = []ticket.Kind{ticket.KindREPAIR, ticket.KindCOMPLAINT} },
		func() { f.States = []ticket.State{ticket.StateNEW, ticket.StateWAITING_PARTS} },
		func() { f.Priorities = []ticket.Priority{ticket.PriorityHIGH} },
		func() { f.Teams = []string{one(dice, []string{h.Front, h.Back})} },
		func() { f.Assignees = []string{h.Wang.ID, h.Sun.ID} },
		func() { f.Mine = flag() },
		func() { f.MyTeams = flag() },
		func() { f.Unassigned = flag() },
		func() {
			all, err := h.Read.Category.Query().IDs(access.With(h.Context(), h.Zhao))
			if err != nil {
				h.Fatal(err)
			}
			f.Categories = []string{one(dice, all)}
		},
		func() { f.Channels = []ticket.Channel{ticket.ChannelEMAIL} },
		func() { f.Customer = &h.Customer },
		func() { at := h.Clock.Now().Add(-50 * time.Hour); f.OpenedFrom = &at },
		func() { at := h.Clock.Now().Add(-20 * time.Hour); f.OpenedBefore = &at },
		func() { due := one(dice, []tickets.Due{tickets.Overdue, tickets.Soon, tickets.Today}); f.Due = &due },
		func() { f.Chased = flag() },
	}
	for range dice.IntN(4) {
		one(dice, set)()
	}
	return f
}

func one[T any](dice *rand.Rand, of []T) T { return of[dice.IntN(len(of))] }
