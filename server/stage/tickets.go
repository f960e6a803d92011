package stage

import (
	"context"
	"fmt"
	"sort"
	"time"

	"fuwu/ent"
	"fuwu/ent/call"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/tickets"
)

// busy is how much comes in on each day of the week, from Sunday, and in each
// hour of a day.
var (
	busyDays  = [7]float64{.25, 1.6, 1.15, 1, 1, 1.1, .5}
	busyHours = [24]float64{.02, .01, .01, .01, .01, .02, .08, .3, 1.2, 2, 2, 1.5, .5, 1.1, 1.7, 1.6, 1.3, 1, .5, .3, .2, .12, .08, .04}
)

// open puts the coming of all tickets on the agenda.
func (b *building) open(from time.Time) {
	span := b.plan.Until.Sub(from)
	var times []time.Time
	for len(times) < b.plan.Size.Tickets {
		t := from.Add(time.Duration(b.rnd.Int64N(int64(span)))).In(b.Zone)
		so := float64(t.Sub(from)) / float64(span) // a company that grows is asked more
		weight := busyDays[t.Weekday()] / 1.6 * busyHours[t.Hour()] / 2 * (.3 + .7*so*so)
		if b.chance(weight) {
			times = append(times, t)
		}
	}
	sort.Slice(times, func(i, j int) bool { return times[i].Before(times[j]) })
	for _, t := range times {
		b.at(t, b.come)
	}
}

// matterNow is something that comes at this time of the year.
func (b *building) matterNow(c client) matter {
	month := int(b.Clock.Now().In(b.Zone).Month()) - 1
	for {
		m := pick(b, matters)
		if m.english != c.english || !b.chance(groups[m.group].season[month]/2.2) {
			continue
		}
		if m.kind == ticket.KindCOMPLAINT && b.chance(.55) || m.kind == ticket.KindPRAISE && b.chance(.4) {
			continue
		}
		return m
	}
}

// come lets a customer come with something.
func (b *building) come(ctx context.Context) error {
	c := b.customers[int(float64(len(b.customers))*b.rnd.Float64()*b.rnd.Float64())]
	m := b.matterNow(c)
	agent, err := b.actor(ctx, pick(b, b.members[b.shift()]))
	if err != nil {
		return err
	}
	contact, category := pick(b, c.contacts), b.categories[m.group][m.inner]
	var unit *string
	for _, u := range c.units {
		if u.group == m.group {
			unit = &u.id
		}
	}
	b.operations++
	if m.kind == ticket.KindCONSULTATION && b.chance(.6) {
		started := b.Clock.Now().Add(-time.Duration(2+b.rnd.IntN(7)) * time.Minute)
		_, err := b.Tickets.Record(ctx, agent, tickets.CallInput{
			Result: tickets.Answered, StartedAt: started, Number: c.number, CustomerID: &c.id, ContactID: &contact,
			Subject: m.subject, Words: m.words, CategoryID: &category, UnitID: unit, Answer: m.answer,
		})
		return err
	}
	channel := pick(b, []ticket.Channel{ticket.ChannelPHONE, ticket.ChannelPHONE, ticket.ChannelPHONE, ticket.ChannelWECHAT, ticket.ChannelEMAIL, ticket.ChannelWEB})
	in := tickets.CreateInput{
		Kind: m.kind, Channel: channel, Subject: m.subject, Description: m.words, CategoryID: &category, CustomerID: c.id, ContactID: &contact, UnitID: unit,
	}
	if !b.chance(.06) {
		in.TeamID = b.home(m.group)
	}
	done, err := b.Tickets.Create(ctx, agent, in)
	if err != nil {
		return fmt.Errorf("%s: %w", m.subject, err)
	}
	s := &story{b: b, id: done.IDs[0], m: m, by: agent.ID}
	if in.TeamID == nil {
		b.at(b.after(20*time.Minute, 5*time.Hour), s.dispatch)
		return nil
	}
	b.at(b.after(4*time.Minute, 3*time.Hour), s.take)
	return nil
}

// shift is the customer service team that is there.
func (b *building) shift() string {
	if h := b.Clock.Now().In(b.Zone).Hour(); h >= 17 || h < 7 {
		return "night"
	}
	return "front"
}

// story is what becomes of one ticket.
type story struct {
	b      *building
	id     string
	m      matter
	by     string // who entered it
	chased int
}

// do runs an act on the ticket as it is now, as somebody, or as whoever has it when
// nobody is named. What somebody else has done meanwhile may make it senseless:
// then it is left.
func (s *story) do(ctx context.Context, who string, act func(ctx context.Context, a access.Actor, t *ent.Ticket) (op.Done, error)) (bool, error) {
	t, err := s.b.Tickets.Get(ctx, s.id)
	if err != nil || !t.IsOpen && t.State != ticket.StateRESOLVED && t.State != ticket.StateCLOSED {
		return false, err
	}
	switch {
	case who == "" && t.AssigneeID != nil:
		who = *t.AssigneeID
	case who == "":
		who = s.b.logins["manager"]
	}
	a, err := s.b.actor(ctx, who)
	if err != nil {
		return false, err
	}
	s.b.operations++
	_, err = act(ctx, a, t)
	if _, refused := fault.From(err); refused {
		return false, nil
	}
	return err == nil, err
}

// team is the team that has the ticket, by its key.
func (s *story) team(ctx context.Context) (string, error) {
	t, err := s.b.Tickets.Get(ctx, s.id)
	if err != nil || t.TeamID == nil {
		return "", err
	}
	for key, id := range s.b.teams {
		if id == *t.TeamID {
			return key, nil
		}
	}
	return "", nil
}

// leaders are the logins of the teams' leaders.
var leaders = map[string]string{"front": "leader", "night": "leader2", "tech": "leader3", "repair": "leader4"}

// dispatch gives a ticket that nobody has to a team.
func (s *story) dispatch(ctx context.Context) error {
	_, err := s.do(ctx, s.b.logins["manager"], func(ctx context.Context, a access.Actor, t *ent.Ticket) (op.Done, error) {
		return s.b.Tickets.Assign(ctx, a, t.ID, t.Version, tickets.AssignInput{TeamID: s.b.home(s.m.group)})
	})
	s.b.at(s.b.after(5*time.Minute, 2*time.Hour), s.take)
	return err
}

// take puts the ticket into somebody's hands.
func (s *story) take(ctx context.Context) error {
	key, err := s.team(ctx)
	if err != nil || key == "" {
		return err
	}
	owner := pick(s.b, s.b.members[key])
	if key == "repair" || s.b.chance(.35) {
		ok, err := s.do(ctx, s.b.logins[leaders[key]], func(ctx context.Context, a access.Actor, t *ent.Ticket) (op.Done, error) {
			return s.b.Tickets.Assign(ctx, a, t.ID, t.Version, tickets.AssignInput{AssigneeID: &owner})
		})
		if ok {
			s.b.at(s.b.after(5*time.Minute, 90*time.Minute), s.start)
		}
		return err
	}
	ok, err := s.do(ctx, owner, func(ctx context.Context, a access.Actor, t *ent.Ticket) (op.Done, error) {
		return s.b.Tickets.Take(ctx, a, t.ID, t.Version)
	})
	if ok {
		s.goOn()
	}
	return err
}

// start begins the work on what was given.
func (s *story) start(ctx context.Context) error {
	_, err := s.do(ctx, "", func(ctx context.Context, a access.Actor, t *ent.Ticket) (op.Done, error) {
		return s.b.Tickets.Start(ctx, a, t.ID, t.Version)
	})
	s.goOn()
	return err
}

// goOn decides what comes next, once somebody works on it.
func (s *story) goOn() {
	b := s.b
	b.at(b.after(3*time.Minute, 4*time.Hour), s.answer)
	if b.chance(.3) {
		b.at(b.after(5*time.Minute, 8*time.Hour), s.note)
	}
	if b.chance(.08) {
		b.at(b.after(3*time.Hour, 40*time.Hour), s.chase)
	}
	switch {
	case b.chance(.07):
		b.at(b.after(time.Hour, 10*time.Hour), s.pass)
	case b.chance(.03):
		b.at(b.after(time.Hour, 20*time.Hour), s.cancel)
	case b.chance(.25):
		b.at(b.after(time.Hour, 12*time.Hour), s.wait)
	default:
		b.at(b.after(30*time.Minute, time.Duration(b.rnd.ExpFloat64()*float64(70*time.Hour))+time.Hour), s.resolve)
	}
}

// answer tells the customer something, by telephone or in writing.
func (s *story) answer(ctx context.Context) error {
	_, err := s.do(ctx, "", func(ctx context.Context, a access.Actor, t *ent.Ticket) (op.Done, error) {
		if s.b.chance(.5) {
			started := s.b.Clock.Now().Add(-time.Duration(1+s.b.rnd.IntN(6)) * time.Minute)
			outcome := call.OutcomeREACHED
			if s.b.chance(.15) {
				outcome = call.OutcomeNO_ANSWER
			}
			return s.b.Tickets.LogCall(ctx, a, t.ID, tickets.LogCallInput{
				Direction: call.DirectionOUTBOUND, Outcome: outcome, StartedAt: &started, Summary: pick(s.b, replies), ContactID: t.ContactID,
			})
		}
		return s.b.Tickets.Reply(ctx, a, t.ID, tickets.ReplyInput{Body: pick(s.b, replies), Means: pick(s.b, []ticket.Channel{ticket.ChannelWECHAT, ticket.ChannelSMS, ticket.ChannelPHONE})})
	})
	return err
}

func (s *story) note(ctx context.Context) error {
	_, err := s.do(ctx, "", func(ctx context.Context, a access.Actor, t *ent.Ticket) (op.Done, error) {
		return s.b.Tickets.Note(ctx, a, t.ID, tickets.NoteInput{Body: pick(s.b, notes)})
	})
	return err
}

func (s *story) chase(ctx context.Context) error {
	_, err := s.do(ctx, s.by, func(ctx context.Context, a access.Actor, t *ent.Ticket) (op.Done, error) {
		return s.b.Tickets.Chase(ctx, a, t.ID, pick(s.b, chases))
	})
	if s.chased++; err == nil && s.chased < 3 && s.b.chance(.3) {
		s.b.at(s.b.after(3*time.Hour, 30*time.Hour), s.chase)
	}
	return err
}

// pass gives the ticket to a colleague.
func (s *story) pass(ctx context.Context) error {
	key, err := s.team(ctx)
	if err != nil || key == "" {
		return err
	}
	to := pick(s.b, s.b.members[key])
	ok, err := s.do(ctx, s.b.logins[leaders[key]], func(ctx context.Context, a access.Actor, t *ent.Ticket) (op.Done, error) {
		return s.b.Tickets.Assign(ctx, a, t.ID, t.Version, tickets.AssignInput{AssigneeID: &to})
	})
	if !ok {
		s.b.at(s.b.after(10*time.Minute, 3*time.Hour), s.resolve)
		return err
	}
	s.b.at(s.b.after(10*time.Minute, 3*time.Hour), s.start)
	return err
}

func (s *story) wait(ctx context.Context) error {
	longest := 200 * time.Hour
	_, err := s.do(ctx, "", func(ctx context.Context, a access.Actor, t *ent.Ticket) (op.Done, error) {
		in := tickets.WaitInput{For: tickets.ForCustomer, Reason: pick(s.b, waits)}
		if s.m.kind == ticket.KindREPAIR && s.b.chance(.5) {
			longest = 25 * 24 * time.Hour
			in = tickets.WaitInput{For: tickets.ForParts, Reason: pick(s.b, parts)}
		}
		return s.b.Tickets.Wait(ctx, a, t.ID, t.Version, in)
	})
	s.b.at(s.b.after(4*time.Hour, longest), s.resume)
	return err
}

func (s *story) resume(ctx context.Context) error {
	_, err := s.do(ctx, "", func(ctx context.Context, a access.Actor, t *ent.Ticket) (op.Done, error) {
		return s.b.Tickets.Start(ctx, a, t.ID, t.Version)
	})
	s.b.at(s.b.after(30*time.Minute, 10*time.Hour), s.resolve)
	return err
}

func (s *story) cancel(ctx context.Context) error {
	_, err := s.do(ctx, s.by, func(ctx context.Context, a access.Actor, t *ent.Ticket) (op.Done, error) {
		return s.b.Tickets.Cancel(ctx, a, t.ID, t.Version, "客户来电说明已自行恢复")
	})
	return err
}

func (s *story) resolve(ctx context.Context) error {
	ok, err := s.do(ctx, "", func(ctx context.Context, a access.Actor, t *ent.Ticket) (op.Done, error) {
		return s.b.Tickets.Resolve(ctx, a, t.ID, t.Version, s.m.answer)
	})
	if ok {
		s.b.at(s.b.after(time.Hour, 30*time.Hour), s.close)
	}
	return err
}

func (s *story) close(ctx context.Context) error {
	_, err := s.do(ctx, s.by, func(ctx context.Context, a access.Actor, t *ent.Ticket) (op.Done, error) {
		return s.b.Tickets.Close(ctx, a, t.ID, t.Version)
	})
	if s.b.chance(.03) {
		s.b.at(s.b.after(5*time.Hour, 6*24*time.Hour), s.reopen)
	}
	return err
}

func (s *story) reopen(ctx context.Context) error {
	ok, err := s.do(ctx, s.by, func(ctx context.Context, a access.Actor, t *ent.Ticket) (op.Done, error) {
		return s.b.Tickets.Reopen(ctx, a, t.ID, t.Version, "客户来电说同样的问题又出现了")
	})
	if ok {
		s.b.at(s.b.after(time.Hour, 8*time.Hour), s.resolve)
	}
	return err
}
