package tickets_test

import (
	"slices"
	"testing"
	"time"

	"fuwu/ent/call"
	"fuwu/ent/ticket"
	"fuwu/ent/ticketlink"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/tickets"
)

func TestATicketFromCallToClosed(t *testing.T) {
	each(t, func(o office) {
		x := o.make(o.Wang, func(in *tickets.CreateInput) { in.TeamID = &o.Front })
		if x.State != ticket.StateASSIGNED || x.Number != "T-2026-000001" || x.AssigneeID != nil {
			o.Fatalf("entered as %+v", x)
		}
		x = o.after(o.svc.Take(o.Context(), o.Wang, x.ID, x.Version))
		if x.State != ticket.StateIN_PROGRESS || *x.AssigneeID != o.Wang.ID || x.Reassignments != 0 {
			o.Fatalf("taken as %+v", x)
		}
		o.Wait(5 * time.Minute)
		x = o.after(o.svc.Reply(o.Context(), o.Wang, x.ID, tickets.ReplyInput{Body: "E14 是高压保护，请先检查冷却水。", Means: ticket.ChannelPHONE}))
		if x.FirstResponseAt == nil || !x.FirstResponseAt.Equal(o.Clock.Now()) || x.LastMessageText == "" {
			o.Fatalf("the first reply is the first response: %+v", x)
		}
		x = o.after(o.svc.Wait(o.Context(), o.Wang, x.ID, x.Version, tickets.WaitInput{For: tickets.ForCustomer, Reason: "等客户检查冷却水"}))
		if x.State != ticket.StateWAITING_CUSTOMER || x.WaitReason == "" || x.WaitingSince == nil {
			o.Fatalf("waiting as %+v", x)
		}
		x = o.after(o.svc.Resolve(o.Context(), o.Wang, x.ID, x.Version, "冷却水阀未开，已恢复。"))
		if x.IsOpen || x.WaitReason != "" || x.ResolvedAt == nil {
			o.Fatalf("resolved as %+v", x)
		}
		x = o.after(o.svc.Close(o.Context(), o.Wang, x.ID, x.Version))
		if x.State != ticket.StateCLOSED || x.ClosedAt == nil {
			o.Fatalf("closed as %+v", x)
		}
	})
}

func TestATicketIsRefusedForAllReasonsAtOnce(t *testing.T) {
	each(t, func(o office) {
		_, err := o.svc.Create(o.Context(), o.Wang, tickets.CreateInput{
			Kind: ticket.KindREPAIR, Channel: ticket.ChannelPHONE, Subject: "  ", CustomerID: "cus_nobody", UnitID: ptr("unt_none"),
		})
		reasons, _ := fault.From(err)
		var paths []string
		for _, r := range reasons {
			paths = append(paths, string(r.Code)+" "+r.Path[len(r.Path)-1])
		}
		if want := []string{"REQUIRED subject", "UNKNOWN customerId", "UNKNOWN unitId"}; !slices.Equal(paths, want) {
			o.Fatalf("got %v, want %v", paths, want)
		}
	})
}

func TestEachGuardAlone(t *testing.T) {
	each(t, func(o office) {
		x := o.make(o.Wang, func(in *tickets.CreateInput) { in.TeamID, in.AssigneeID = &o.Front, &o.Wang.ID })
		ctx := o.Context()
		o.refuses(fault.Conflict, func() (op.Done, error) { return o.svc.Take(ctx, o.Li, x.ID, x.Version+1) })
		o.refuses(fault.NotFound, func() (op.Done, error) { return o.svc.Take(ctx, o.Sun, x.ID, x.Version) })
		o.refuses(fault.Forbidden, func() (op.Done, error) { return o.svc.Take(ctx, o.Qian, x.ID, x.Version) })
		o.refuses(fault.SameValue, func() (op.Done, error) { return o.svc.Take(ctx, o.Wang, x.ID, x.Version) })
		o.refuses(fault.WrongState, func() (op.Done, error) { return o.svc.Close(ctx, o.Wang, x.ID, x.Version) })
		o.refuses(fault.NoAnswer, func() (op.Done, error) { return o.svc.Resolve(ctx, o.Wang, x.ID, x.Version, " ") })
		o.refuses(fault.NoMeans, func() (op.Done, error) {
			return o.svc.Reply(ctx, o.Wang, x.ID, tickets.ReplyInput{Body: "好的"})
		})
		o.refuses(fault.Required, func() (op.Done, error) { return o.svc.Cancel(ctx, o.Wang, x.ID, x.Version, "") })
		o.refuses(fault.Self, func() (op.Done, error) { return o.svc.Merge(ctx, o.Wang, x.ID, x.Version, x.ID, "重复") })
		o.refuses(fault.Unknown, func() (op.Done, error) {
			return o.svc.Assign(ctx, o.Wang, x.ID, x.Version, tickets.AssignInput{TeamID: ptr("tem_none")})
		})
		o.refuses(fault.NotOnTeam, func() (op.Done, error) {
			return o.svc.Assign(ctx, o.Wang, x.ID, x.Version, tickets.AssignInput{TeamID: &o.Front, AssigneeID: &o.Sun.ID})
		})
		o.refuses(fault.TooLong, func() (op.Done, error) {
			return o.svc.Note(ctx, o.Wang, x.ID, tickets.NoteInput{Body: longText(10_001)})
		})
		o.refuses(fault.Required, func() (op.Done, error) {
			return o.svc.LogCall(ctx, o.Wang, x.ID, tickets.LogCallInput{Direction: call.DirectionOUTBOUND, Outcome: call.OutcomeREACHED})
		})
	})
}

func longText(n int) string {
	r := make([]rune, n)
	for i := range r {
		r[i] = '长'
	}
	return string(r)
}

func TestNothingIsGivenToSomebodyAbsentWithoutSayingSo(t *testing.T) {
	each(t, func(o office) {
		o.Do("absence.create", func(p *op.Op) error {
			return p.Tx.Absence.Create().SetUserID(o.Wang.ID).SetStartsAt(p.Now.Add(-time.Hour)).SetEndsAt(p.Now.Add(24 * time.Hour)).Exec(p.Ctx)
		})
		x := o.make(o.Wang, func(in *tickets.CreateInput) { in.TeamID = &o.Front })
		to := tickets.AssignInput{AssigneeID: &o.Wang.ID}
		o.refuses(fault.Absent, func() (op.Done, error) { return o.svc.Assign(o.Context(), o.Li, x.ID, x.Version, to) })
		to.DespiteAbsence = true
		x = o.after(o.svc.Assign(o.Context(), o.Li, x.ID, x.Version, to))
		if *x.AssigneeID != o.Wang.ID {
			o.Fatal("said so, and still not given")
		}
	})
}

func TestReassigningCountsAndTheFormerOwnerGoesOnSeeing(t *testing.T) {
	each(t, func(o office) {
		x := o.make(o.Wang, func(in *tickets.CreateInput) { in.TeamID, in.AssigneeID = &o.Front, &o.Wang.ID })
		x = o.after(o.svc.Assign(o.Context(), o.Li, x.ID, x.Version, tickets.AssignInput{TeamID: &o.Back, AssigneeID: &o.Sun.ID}))
		if x.Reassignments != 1 || x.State != ticket.StateASSIGNED {
			o.Fatalf("reassigned as %+v", x)
		}
		if _, err := o.svc.Get(o.as(o.Wang), x.ID); err != nil {
			o.Fatalf("the former owner no longer sees it: %v", err)
		}
		stranger := o.Person("he", "何静", o.Front)
		stranger.Roles = o.Wang.Roles
		if _, err := o.svc.Get(o.as(stranger), x.ID); !fault.Is(err, fault.NotFound) {
			o.Fatalf("somebody of the former team still sees it: %v", err)
		}
	})
}

func TestReopeningWithinSevenDays(t *testing.T) {
	each(t, func(o office) {
		closed := func() string {
			x := o.make(o.Wang, func(in *tickets.CreateInput) { in.TeamID, in.AssigneeID = &o.Front, &o.Wang.ID })
			x = o.after(o.svc.Resolve(o.Context(), o.Wang, x.ID, x.Version, "已答复"))
			return o.after(o.svc.Close(o.Context(), o.Wang, x.ID, x.Version)).ID
		}
		early, late := closed(), closed()
		o.Wait(7 * 24 * time.Hour)
		x := o.after(o.svc.Reopen(o.Context(), o.Wang, early, 3, "又出现了"))
		if x.State != ticket.StateIN_PROGRESS || x.Reopenings != 1 || x.ClosedAt != nil || x.ResolvedAt != nil {
			o.Fatalf("reopened as %+v", x)
		}
		o.Wait(time.Second)
		o.refuses(fault.TooLate, func() (op.Done, error) { return o.svc.Reopen(o.Context(), o.Wang, late, 3, "又出现了") })
	})
}

func TestReopeningGoesToTheTeamWhenTheOwnerIsAway(t *testing.T) {
	each(t, func(o office) {
		x := o.make(o.Wang, func(in *tickets.CreateInput) { in.TeamID, in.AssigneeID = &o.Front, &o.Wang.ID })
		x = o.after(o.svc.Resolve(o.Context(), o.Wang, x.ID, x.Version, "已答复"))
		o.Do("absence.create", func(p *op.Op) error {
			return p.Tx.Absence.Create().SetUserID(o.Wang.ID).SetStartsAt(p.Now).SetEndsAt(p.Now.Add(24 * time.Hour)).Exec(p.Ctx)
		})
		x = o.after(o.svc.Reopen(o.Context(), o.Li, x.ID, x.Version, "又出现了"))
		if x.AssigneeID != nil || *x.TeamID != o.Front || x.State != ticket.StateASSIGNED {
			o.Fatalf("reopened as %+v", x)
		}
	})
}

func TestAnActIsTakenBackWithinTenSeconds(t *testing.T) {
	each(t, func(o office) {
		x := o.make(o.Wang, func(in *tickets.CreateInput) { in.TeamID = &o.Front })
		taken, err := o.svc.Take(o.Context(), o.Wang, x.ID, x.Version)
		if err != nil {
			o.Fatal(err)
		}
		o.refuses(fault.CannotUndo, func() (op.Done, error) { return o.svc.Undo(o.Context(), o.Li, taken.Position) })
		o.Wait(tickets.UndoWithin)
		back := o.after(o.svc.Undo(o.Context(), o.Wang, taken.Position))
		if back.State != ticket.StateASSIGNED || back.AssigneeID != nil {
			o.Fatalf("taken back as %+v", back)
		}
		again, err := o.svc.Take(o.Context(), o.Wang, x.ID, back.Version)
		if err != nil {
			o.Fatal(err)
		}
		o.Wait(tickets.UndoWithin + time.Millisecond)
		o.refuses(fault.TooLate, func() (op.Done, error) { return o.svc.Undo(o.Context(), o.Wang, again.Position) })
	})
}

func TestAMergedTicketLeadsToTheSurvivorAndBack(t *testing.T) {
	each(t, func(o office) {
		a := o.make(o.Wang, func(in *tickets.CreateInput) { in.TeamID = &o.Front })
		b := o.make(o.Wang, func(in *tickets.CreateInput) { in.TeamID = &o.Front })
		o.after(o.svc.Note(o.Context(), o.Wang, a.ID, tickets.NoteInput{Body: "同一台机器"}))
		_, err := o.svc.Merge(o.Context(), o.Wang, a.ID, 2, b.ID, "重复报告")
		if err != nil {
			o.Fatal(err)
		}
		stream, err := o.svc.Stream(o.as(o.Wang), b.ID)
		if err != nil || len(stream) != 1 {
			o.Fatalf("the survivor tells %d things of the merged one: %v", len(stream), err)
		}
		x := o.after(o.svc.Unmerge(o.Context(), o.Wang, a.ID, 3))
		if x.State != ticket.StateASSIGNED || x.MergedIntoID != nil || x.ClosedAt != nil {
			o.Fatalf("unmerged as %+v", x)
		}
	})
}

func TestConvertingKeepsBothTied(t *testing.T) {
	each(t, func(o office) {
		a := o.make(o.Wang, func(in *tickets.CreateInput) { in.TeamID = &o.Front })
		b := o.after(o.svc.Convert(o.Context(), o.Wang, a.ID, a.Version, ticket.KindCOMPLAINT, "客户要投诉"))
		if b.ID == a.ID || b.Kind != ticket.KindCOMPLAINT || b.Priority != ticket.PriorityHIGH {
			o.Fatalf("converted into %+v", b)
		}
		links, err := o.svc.Links(o.as(o.Wang), a.ID)
		if err != nil || len(links) != 1 || links[0].Kind != ticketlink.KindCONVERTED || links[0].ToID != b.ID {
			o.Fatalf("tied as %v, %v", links, err)
		}
	})
}

func TestACallBecomesATicketOrUrgesOneOrNothing(t *testing.T) {
	each(t, func(o office) {
		ctx, started := o.Context(), o.Clock.Now()
		o.Wait(3 * time.Minute)
		x := o.after(o.svc.Record(ctx, o.Wang, tickets.CallInput{
			Result: tickets.Answered, StartedAt: started, Number: "13800001111", NewCustomer: "云海酒店", NewContact: "王女士",
			Words: "冷水机组报警 E14 是什么意思？昨天也有一次。", Answer: "高压保护，请检查冷却水。",
		}))
		if x.State != ticket.StateCLOSED || x.Subject != "冷水机组报警 E14 是什么意思" || x.FirstResponseAt == nil {
			o.Fatalf("an answered call is %+v", x)
		}
		open := o.make(o.Wang, func(in *tickets.CreateInput) { in.TeamID = &o.Front })
		urged := o.after(o.svc.Record(ctx, o.Wang, tickets.CallInput{Result: tickets.Chase, StartedAt: started, TicketID: &open.ID, Words: "怎么还没人来"}))
		if urged.ID != open.ID || urged.Chases != 1 {
			o.Fatalf("an urging call is %+v", urged)
		}
		done, err := o.svc.Record(ctx, o.Wang, tickets.CallInput{Result: tickets.NoCase, StartedAt: started, NoCase: ptr(call.OutcomeADVERT)})
		if err != nil || len(done.IDs) != 1 {
			o.Fatalf("a call without a case: %v, %v", done, err)
		}
		o.refuses(fault.Required, func() (op.Done, error) {
			return o.svc.Record(ctx, o.Wang, tickets.CallInput{Result: tickets.Repair, StartedAt: started})
		})
		o.refuses(fault.NoAnswer, func() (op.Done, error) {
			return o.svc.Record(ctx, o.Wang, tickets.CallInput{Result: tickets.Answered, StartedAt: started, CustomerID: &o.Customer, Words: "问一下"})
		})
	})
}

func TestACallerUrgesWhatAnotherTeamHas(t *testing.T) {
	each(t, func(o office) {
		x := o.make(o.Sun, func(in *tickets.CreateInput) { in.TeamID = &o.Back })
		urged := o.after(o.svc.Record(o.Context(), o.Wang, tickets.CallInput{Result: tickets.Chase, StartedAt: o.Clock.Now(), TicketID: &x.ID, Words: "怎么还没人来"}))
		if urged.ID != x.ID || urged.Chases != 1 {
			o.Fatalf("urged as %+v", urged)
		}
		if _, err := o.svc.Get(o.as(o.Wang), x.ID); !fault.Is(err, fault.NotFound) {
			o.Fatalf("who urged it now sees it: %v", err)
		}
		o.refuses(fault.NotFound, func() (op.Done, error) { return o.svc.Chase(o.Context(), o.Li, x.ID, "快一点") })
	})
}

func TestAListIsReadAlongAKeyInEveryOrder(t *testing.T) {
	each(t, func(o office) {
		for range 7 {
			o.make(o.Wang, func(in *tickets.CreateInput) { in.TeamID = &o.Front })
			o.Wait(time.Minute)
		}
		for _, order := range []tickets.Order{tickets.OpenedDesc, tickets.OpenedAsc, tickets.UpdatedDesc, tickets.DueAsc} {
			var seen []string
			page := tickets.Page{First: 3}
			for {
				rows, more, err := o.svc.List(o.as(o.Wang), tickets.Filter{Open: ptr(true)}, order, page)
				if err != nil {
					o.Fatal(err)
				}
				for _, r := range rows {
					seen = append(seen, r.ID)
				}
				if !more {
					break
				}
				page.After = ptr(tickets.CursorOf(rows[len(rows)-1], order))
			}
			slices.Sort(seen)
			if len(seen) != 7 || len(slices.Compact(seen)) != 7 {
				o.Errorf("%s shows %d rows", order, len(seen))
			}
		}
	})
}

func TestATicketIsFoundByTwoCharacters(t *testing.T) {
	each(t, func(o office) {
		o.make(o.Wang, func(in *tickets.CreateInput) { in.Subject, in.TeamID = "三楼会议室空调漏水", &o.Front })
		o.make(o.Wang, func(in *tickets.CreateInput) { in.Subject, in.TeamID = "打印机卡纸", &o.Front })
		n, _, err := o.svc.Count(o.as(o.Wang), tickets.Filter{Text: ptr("空调")})
		if err != nil || n != 1 {
			o.Fatalf("found %d: %v", n, err)
		}
		if n, _, _ := o.svc.Count(o.as(o.Sun), tickets.Filter{Text: ptr("空调")}); n != 0 {
			o.Fatalf("another team counts %d", n)
		}
	})
}

func TestMyOwnIsAQuestionOfWhoAsks(t *testing.T) {
	each(t, func(o office) {
		o.make(o.Wang, func(in *tickets.CreateInput) { in.TeamID, in.AssigneeID = &o.Front, &o.Wang.ID })
		o.make(o.Wang, func(in *tickets.CreateInput) { in.TeamID, in.AssigneeID = &o.Front, &o.Li.ID })
		mine := tickets.Filter{Mine: ptr(true)}
		for name, want := range map[string]int{"wang": 1, "sun": 0} {
			a := o.Wang
			if name == "sun" {
				a = o.Sun
			}
			if n, _, err := o.svc.Count(o.as(a), mine); err != nil || n != want {
				o.Errorf("%s counts %d: %v", name, n, err)
			}
		}
	})
}

func TestActionsSayWhatIsMissing(t *testing.T) {
	each(t, func(o office) {
		x := o.make(o.Wang, func(in *tickets.CreateInput) { in.TeamID, in.AssigneeID = &o.Front, &o.Li.ID })
		list, err := o.svc.Actions(o.as(o.Wang), x)
		if err != nil {
			o.Fatal(err)
		}
		ready := map[string]bool{}
		for _, a := range list {
			ready[a.Act] = len(a.Missing) == 0
		}
		if !ready["ticket.take"] || ready["ticket.resolve"] {
			o.Fatalf("a colleague may %v", ready)
		}
		if _, offered := ready["ticket.close"]; offered {
			o.Fatal("closing is offered before resolving")
		}
	})
}
