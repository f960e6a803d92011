package people_test

import (
	"slices"
	"testing"
	"time"

	"fuwu/ent/team"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/people"
)

func TestALeaderIsAlwaysAMember(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		wang, li, zhao := h.hire("wang.min", "王敏", access.TeamLeader), h.hire("li.lei", "李雷", access.CustomerService), h.hire("zhao", "赵云", access.CustomerService)
		x := h.found("客服一组", wang, li)
		d, err := h.Directory(t.Context())
		h.must(err)
		if got := d.Members(x.ID); len(got) != 2 {
			t.Fatalf("%d members", len(got))
		}
		if a := h.actor(wang); !a.In(x.ID) || !a.LeadsTeam(x.ID) {
			t.Errorf("the leader is %+v", a)
		}
		// Zhao leads from now on, and Li leaves.
		_, err = h.ChangeTeam(t.Context(), program, x.ID, x.Version, people.TeamInput{
			Name: "客服一组", Kind: team.KindCUSTOMER_SERVICE, LeaderID: &zhao.ID, MemberIds: []string{wang.ID, wang.ID},
		})
		h.must(err)
		if a := h.actor(li); a.In(x.ID) {
			t.Error("who left is still a member")
		}
		if a := h.actor(wang); !a.In(x.ID) || a.LeadsTeam(x.ID) {
			t.Error("the former leader stays a member and leads no more")
		}
		if a := h.actor(zhao); !a.LeadsTeam(x.ID) {
			t.Error("the new leader does not lead")
		}
		// Li comes back: the row that was put away is taken back.
		x = h.team(x.ID)
		_, err = h.ChangeTeam(t.Context(), program, x.ID, x.Version, people.TeamInput{
			Name: "客服一组", Kind: team.KindCUSTOMER_SERVICE, LeaderID: &zhao.ID, MemberIds: []string{li.ID},
		})
		h.must(err)
		if a := h.actor(li); !a.In(x.ID) {
			t.Error("who came back is no member")
		}
	})
}

func TestATeamIsRefusedWithEveryReasonAtOnce(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.found("客服一组", nil)
		nobody := "usr_nobody"
		_, err := h.CreateTeam(t.Context(), program, people.TeamInput{Name: " 客服一组 ", LeaderID: &nobody, MemberIds: []string{nobody}, DepartmentID: &nobody})
		all, _ := fault.From(err)
		var paths []string
		for _, e := range all {
			paths = append(paths, e.Error())
		}
		slices.Sort(paths)
		want := []string{"input.departmentId: unknown", "input.kind: required", "input.leaderId: unknown", "input.memberIds.0: unknown", "input.name: taken"}
		if !slices.Equal(paths, want) {
			t.Errorf("got %v, want %v", paths, want)
		}
	})
}

func TestATeamWithOpenTicketsIsNotPutAway(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		li := h.hire("li.lei", "李雷", access.CustomerService)
		x := h.found("客服一组", nil, li)
		done, err := h.ops.Run(t.Context(), program, "ticket.create", "", func(o *op.Op) error {
			k, err := o.Tx.Ticket.Create().SetNumber("T-2026-000001").SetKind(ticket.KindREPAIR).SetState(ticket.StateASSIGNED).SetIsOpen(true).
				SetChannel(ticket.ChannelPHONE).SetSubject("打不开").SetPriority(ticket.PriorityNORMAL).SetTeamID(x.ID).SetAssigneeID(li.ID).SetOpenedAt(o.Now).Save(o.Ctx)
			if err == nil {
				o.Return(k.ID)
			}
			return err
		})
		h.must(err)
		_, err = h.ArchiveTeam(t.Context(), program, x.ID, x.Version)
		h.refused(err, fault.InUse)
		n, err := h.OpenTickets(t.Context(), li.ID)
		h.must(err)
		if n != 1 {
			t.Errorf("%d open tickets", n)
		}
		_, err = h.ops.Run(t.Context(), program, "ticket.close", done.IDs[0], func(o *op.Op) error {
			k, err := o.Tx.Ticket.Get(o.Ctx, done.IDs[0])
			if err != nil {
				return err
			}
			return o.Tx.Ticket.UpdateOne(k).SetIsOpen(false).SetState(ticket.StateCLOSED).Exec(o.Ctx)
		})
		h.must(err)
		_, err = h.ArchiveTeam(t.Context(), program, x.ID, x.Version)
		h.must(err)
		if a := h.actor(li); a.In(x.ID) {
			t.Error("a team that was put away still gives rights")
		}
		// Its name may be given again; then it cannot come back.
		h.found("客服一组", nil)
		_, err = h.RestoreTeam(t.Context(), program, x.ID, x.Version+1)
		h.refused(err, fault.Taken)
	})
}

func TestTwoWhoChangeTheMembersSeeEachOther(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		li, zhao := h.hire("li.lei", "李雷", access.CustomerService), h.hire("zhao", "赵云", access.CustomerService)
		x := h.found("客服一组", nil)
		in := people.TeamInput{Name: "客服一组", Kind: team.KindCUSTOMER_SERVICE, MemberIds: []string{li.ID}}
		_, err := h.ChangeTeam(t.Context(), program, x.ID, x.Version, in)
		h.must(err)
		in.MemberIds = []string{zhao.ID}
		_, err = h.ChangeTeam(t.Context(), program, x.ID, x.Version, in)
		h.refused(err, fault.Conflict)
		h.clock.Advance(time.Second)
		in.MemberIds = []string{li.ID, zhao.ID}
		_, err = h.ChangeTeam(t.Context(), program, x.ID, x.Version+1, in)
		h.must(err)
		// Nothing is another than before: no version.
		_, err = h.ChangeTeam(t.Context(), program, x.ID, x.Version+2, in)
		h.must(err)
		if v := h.team(x.ID).Version; v != x.Version+2 {
			t.Errorf("version %d", v)
		}
	})
}

func TestAStaleTeamIsNotChanged(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		x := h.found("客服一组", nil)
		in := people.TeamInput{Name: "客服二组", Kind: team.KindREPAIR}
		_, err := h.ChangeTeam(t.Context(), program, x.ID, x.Version, in)
		h.must(err)
		_, err = h.ChangeTeam(t.Context(), program, x.ID, x.Version, in)
		h.refused(err, fault.Conflict)
		_, err = h.ChangeTeam(t.Context(), program, "tem_nothing", 1, in)
		h.refused(err, fault.NotFound)
		agent := access.Actor{ID: "usr_x", Roles: []access.Role{access.CustomerService}}
		_, err = h.ChangeTeam(t.Context(), agent, x.ID, x.Version+1, in)
		h.refused(err, fault.Forbidden)
		if got := h.acts(x.ID); !slices.Equal(got, []string{"team.create", "team.change"}) {
			t.Errorf("the ledger says %v", got)
		}
	})
}

func TestDepartmentsAndPositionsInUseStay(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		first, err := h.CreateDepartment(t.Context(), program, people.NameInput{Name: "服务部", NameEn: "Service"})
		h.must(err)
		second, err := h.CreateDepartment(t.Context(), program, people.NameInput{Name: "研发部"})
		h.must(err)
		post, err := h.CreatePosition(t.Context(), program, people.NameInput{Name: "工程师"})
		h.must(err)
		_, err = h.CreateDepartment(t.Context(), program, people.NameInput{Name: "研发部"})
		h.refused(err, fault.Taken)
		_, err = h.CreatePosition(t.Context(), program, people.NameInput{})
		h.refused(err, fault.Required)
		done, _, err := h.CreateUser(t.Context(), program, people.UserInput{
			Login: "han.mei", Name: "韩梅梅", Roles: []access.Role{access.DepartmentContact}, DepartmentID: &second.IDs[0], PositionID: &post.IDs[0],
		})
		h.must(err)
		for _, id := range []string{first.IDs[0], second.IDs[0]} {
			_, err = h.ArchiveDepartment(t.Context(), program, id, 1)
			h.refused(err, fault.InUse)
		}
		_, err = h.ArchivePosition(t.Context(), program, post.IDs[0], 1)
		h.refused(err, fault.InUse)
		_, err = h.ChangeUser(t.Context(), program, done.IDs[0], 1, people.UserInput{Login: "han.mei", Name: "韩梅梅", Roles: []access.Role{access.DepartmentContact}})
		h.must(err)
		_, err = h.ArchiveDepartment(t.Context(), program, second.IDs[0], 1)
		h.must(err)
		_, err = h.ArchivePosition(t.Context(), program, post.IDs[0], 1)
		h.must(err)
		_, err = h.ChangePosition(t.Context(), program, post.IDs[0], 2, people.NameInput{Name: "主任工程师"})
		h.refused(err, fault.Archived)
		d, err := h.Directory(t.Context())
		h.must(err)
		if x, _ := d.Department(first.IDs[0]); !x.IsService {
			t.Error("the first department is not the service department")
		}
		if len(d.Departments(false)) != 1 || len(d.Departments(true)) != 2 || len(d.Positions(false)) != 0 {
			t.Error("lists do not know what was put away")
		}
	})
}

func TestAnAbsenceAndADelegation(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		wang := h.hire("wang.min", "王敏", access.TeamLeader)
		li, zhao := h.hire("li.lei", "李雷", access.CustomerService), h.hire("zhao", "赵云", access.CustomerService)
		h.found("客服一组", wang, li)
		now := h.clock.Now()
		day := func(n int) time.Time { return now.AddDate(0, 0, n) }

		_, err := h.CreateAbsence(t.Context(), h.actor(zhao), people.AbsenceInput{UserID: &li.ID, StartsAt: day(1), EndsAt: day(3)})
		h.refused(err, fault.Forbidden)
		_, err = h.CreateAbsence(t.Context(), h.actor(li), people.AbsenceInput{StartsAt: day(-3), EndsAt: day(-1)})
		h.refused(err, fault.TooLate)
		_, err = h.CreateAbsence(t.Context(), h.actor(li), people.AbsenceInput{StartsAt: day(3), EndsAt: day(1)})
		h.refused(err, fault.OutOfRange)
		away, err := h.CreateAbsence(t.Context(), h.actor(wang), people.AbsenceInput{UserID: &li.ID, StartsAt: day(1), EndsAt: day(3), Reason: "培训"})
		h.must(err)
		_, err = h.CreateAbsence(t.Context(), h.actor(li), people.AbsenceInput{StartsAt: day(2), EndsAt: day(4)})
		h.refused(err, fault.Taken)
		_, err = h.CreateAbsence(t.Context(), h.actor(li), people.AbsenceInput{StartsAt: day(3), EndsAt: day(4)})
		h.must(err)
		d, err := h.Directory(t.Context())
		h.must(err)
		if d.AbsentUntil(li.ID, now) != nil {
			t.Error("away before it begins")
		}
		if end := d.AbsentUntil(li.ID, day(2)); end == nil || !end.Equal(day(4)) {
			t.Errorf("two absences in a row end %v, want %v", end, day(4))
		}
		_, err = h.ArchiveAbsence(t.Context(), h.actor(li), away.IDs[0], 1)
		h.must(err)

		_, err = h.CreateDelegation(t.Context(), h.actor(li), people.DelegationInput{ToID: li.ID, StartsAt: day(1), EndsAt: day(3)})
		h.refused(err, fault.Self)
		_, err = h.CreateDelegation(t.Context(), h.actor(zhao), people.DelegationInput{FromID: &li.ID, ToID: zhao.ID, StartsAt: day(1), EndsAt: day(3)})
		h.refused(err, fault.Forbidden)
		given, err := h.CreateDelegation(t.Context(), h.actor(li), people.DelegationInput{ToID: zhao.ID, StartsAt: day(1), EndsAt: day(3)})
		h.must(err)
		if a := h.actor(zhao); len(a.Behalf) != 0 {
			t.Error("stands in too early")
		}
		h.closed()
		h.clock.Set(day(1))
		if a := h.actor(zhao); !slices.Equal(a.Behalf, []string{li.ID}) {
			t.Errorf("stands in for %v", a.Behalf)
		}
		h.must(h.Look(t.Context()))
		if got := h.closed(); !slices.Equal(got, []string{zhao.ID + " "}) {
			t.Errorf("a delegation that began closed the sockets of %q", got)
		}
		_, err = h.ArchiveDelegation(t.Context(), h.actor(zhao), given.IDs[0], 1)
		h.must(err)
		if a := h.actor(zhao); len(a.Behalf) != 0 {
			t.Error("still stands in")
		}
	})
}

func TestSnippetsOfOnesOwnAndOfTheDepartment(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		wang, li := h.hire("wang.min", "王敏", access.TeamLeader), h.hire("li.lei", "李雷", access.CustomerService)
		_, err := h.CreateSnippet(t.Context(), h.actor(li), people.SnippetInput{Title: "问候", Body: "您好，{customer}"})
		h.refused(err, fault.Forbidden)
		own, err := h.CreateSnippet(t.Context(), h.actor(li), people.SnippetInput{Title: "问候", Body: "您好，{customer}", Own: true})
		h.must(err)
		all, err := h.CreateSnippet(t.Context(), h.actor(wang), people.SnippetInput{Title: "结束语", Body: "感谢您的来电"})
		h.must(err)
		_, err = h.ChangeSnippet(t.Context(), h.actor(wang), own.IDs[0], 1, people.SnippetInput{Title: "x", Body: "x", Own: true})
		h.refused(err, fault.NotFound)
		_, err = h.ArchiveSnippet(t.Context(), h.actor(li), all.IDs[0], 1)
		h.refused(err, fault.Forbidden)
		list, err := h.Snippets(access.With(t.Context(), h.actor(li)))
		h.must(err)
		if len(list) != 2 || list[0].Title != "结束语" {
			t.Errorf("%d snippets", len(list))
		}
		_, err = h.ArchiveSnippet(t.Context(), h.actor(li), own.IDs[0], 1)
		h.must(err)
	})
}
