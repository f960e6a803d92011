package views_test

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"fuwu/ent"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/subjects/desk"
	"fuwu/server/tickets"
	"fuwu/server/views"
)

// open makes the service with a count that tells what it was asked.
func open(t *testing.T, s *store.Store) (*desk.Desk, *views.Service, *[]tickets.Filter) {
	t.Helper()
	d := desk.Open(t, s)
	var asked []tickets.Filter
	v := views.New(d.Ops, d.Read, func(_ context.Context, f tickets.Filter) (int, int, error) {
		asked = append(asked, f)
		return 12, 3, nil
	})
	return d, v, &asked
}

func plain(name string, share views.Share) views.ViewInput {
	return views.ViewInput{Name: name, Share: share, Order: tickets.OpenedDesc, Density: "normal"}
}

func names(list []*ent.SavedView) (names []string) {
	for _, v := range list {
		names = append(names, v.Name)
	}
	return names
}

func TestAViewIsReadBackAsItWasKept(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d, v, asked := open(t, s)
		open, words := true, "卡纸 E14"
		from := time.Date(2026, 2, 1, 8, 30, 0, 123e6, time.UTC)
		due := tickets.Today
		f := tickets.Filter{
			Open: &open, Kinds: []ticket.Kind{ticket.KindREPAIR, ticket.KindCOMPLAINT}, States: []ticket.State{ticket.StateNEW},
			Priorities: []ticket.Priority{ticket.PriorityURGENT}, Teams: []string{d.Front, d.Back}, Assignees: []string{d.Wang.ID},
			Mine: &open, MyTeams: &open, Unassigned: &open, Channels: []ticket.Channel{ticket.ChannelWECHAT}, Customer: &d.Customer,
			OpenedFrom: &from, OpenedBefore: &from, Due: &due, Chased: &open, Text: &words,
		}
		in := plain(" 我的   急件 ", views.Me)
		in.Filter, in.Order, in.Columns, in.Density, in.Rank = f, tickets.DueAsc, []string{"number", "subject"}, "compact", 7
		done, err := v.Create(t.Context(), d.Wang, in)
		if err != nil {
			t.Fatal(err)
		}
		got, err := v.Get(access.With(t.Context(), d.Wang), done.IDs[0])
		if err != nil {
			t.Fatal(err)
		}
		if got.Name != "我的 急件" || got.Rank != 7 || got.Order != "DUE_ASC" || got.Density != "compact" || !slices.Equal(got.Columns, in.Columns) {
			t.Errorf("kept %v", got)
		}
		if back, err := views.FilterOf(got); err != nil || !reflect.DeepEqual(back, f) {
			t.Errorf("the filter came back as %+v, %v", back, err)
		}
		if n, overdue, err := v.Count(access.With(t.Context(), d.Wang), got); n != 12 || overdue != 3 || err != nil || !reflect.DeepEqual((*asked)[0], f) {
			t.Errorf("counted %d, %d, %v of %+v", n, overdue, err, *asked)
		}
	})
}

func TestWhoMayUseAndChangeAView(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d, v, _ := open(t, s)
		team := plain("前台", views.Team)
		team.TeamID = &d.Front
		kept := map[string]string{}
		for _, story := range []struct {
			actor access.Actor
			in    views.ViewInput
		}{{d.Wang, plain("自己", views.Me)}, {d.Wang, team}, {d.Zhao, plain("全部门", views.All)}} {
			done, err := v.Create(t.Context(), story.actor, story.in)
			if err != nil {
				t.Fatal(err)
			}
			kept[story.in.Name] = done.IDs[0]
		}
		for _, story := range []struct {
			who      access.Actor
			sees     string
			editable string
		}{
			{d.Wang, "全部门 前台 自己", "前台 自己"},
			{d.Li, "全部门 前台", "前台"},
			{d.Sun, "全部门", ""},
			{d.Zhao, "全部门", "全部门"},
			{d.Qian, "全部门", ""},
		} {
			list, err := v.List(access.With(t.Context(), story.who))
			if got := strings.Join(names(list), " "); err != nil || got != story.sees {
				t.Errorf("%s sees %q, %v, want %q", story.who.Name, got, err, story.sees)
			}
			list = slices.DeleteFunc(list, func(x *ent.SavedView) bool { return !views.Editable(story.who, x) })
			if got := strings.Join(names(list), " "); got != story.editable {
				t.Errorf("%s may change %q, want %q", story.who.Name, got, story.editable)
			}
		}
		for _, story := range []struct {
			name    string
			actor   access.Actor
			id      string
			version int
			want    fault.Code
		}{
			{"another's own", d.Li, kept["自己"], 1, fault.NotFound},
			{"everybody's", d.Wang, kept["全部门"], 1, fault.Forbidden},
			{"stale", d.Wang, kept["自己"], 2, fault.Conflict},
			{"no such view", d.Wang, "viw_none", 1, fault.NotFound},
		} {
			if _, err := v.Change(t.Context(), story.actor, story.id, story.version, plain("x", views.Me)); !fault.Is(err, story.want) {
				t.Errorf("changed, %s: %v", story.name, err)
			}
			if _, err := v.Archive(t.Context(), story.actor, story.id, story.version); !fault.Is(err, story.want) {
				t.Errorf("archived, %s: %v", story.name, err)
			}
		}
		// The leader puts the team's view in order; whose it was stays.
		team.Name = "前台待办"
		if _, err := v.Change(t.Context(), d.Li, kept["前台"], 1, team); err != nil {
			t.Fatal(err)
		}
		got, err := v.Get(access.With(t.Context(), d.Wang), kept["前台"])
		if err != nil || got.Name != "前台待办" || *got.OwnerID != d.Wang.ID || *got.TeamID != d.Front {
			t.Errorf("changed to %v, %v", got, err)
		}
		// The manager gives the department's view to nobody but keeps it.
		if _, err := v.Change(t.Context(), d.Zhao, kept["全部门"], 1, plain("经理", views.Me)); err != nil {
			t.Fatal(err)
		}
		if list, err := v.List(access.With(t.Context(), d.Sun)); err != nil || len(list) != 0 {
			t.Errorf("it is still everybody's: %v, %v", names(list), err)
		}
		if _, err := v.Archive(t.Context(), d.Wang, kept["自己"], 1); err != nil {
			t.Fatal(err)
		}
		if _, err := v.Archive(t.Context(), d.Wang, kept["自己"], 2); !fault.Is(err, fault.Archived) {
			t.Errorf("archived twice: %v", err)
		}
	})
}

func TestAViewIsRefusedForEveryReasonAtOnce(t *testing.T) {
	d, v, _ := open(t, storetest.SQLite(t))
	none, long := "tkt_none", strings.Repeat("长", 201)
	for _, story := range []struct {
		name  string
		actor access.Actor
		in    views.ViewInput
		want  []string
	}{
		{"everything wrong", d.Wang, views.ViewInput{Share: views.All, Filter: tickets.Filter{Teams: []string{"tem_none"}, Assignees: []string{d.Front}, Customer: &none, Text: &long}}, []string{
			"input.name: required", "input.order: malformed", "input.density: malformed", "input.share: forbidden",
			"input.filter.teams: unknown", "input.filter.assignees: unknown", "input.filter.customer: unknown", "input.filter.text: too_long",
		}},
		{"a team that is not one's own", d.Wang, views.ViewInput{Name: "x", Share: views.Team, TeamID: &d.Back, Order: tickets.DueAsc, Density: "roomy"}, []string{"input.share: forbidden"}},
		{"no team", d.Wang, views.ViewInput{Name: "x", Share: views.Team, Order: tickets.DueAsc, Density: "roomy"}, []string{"input.teamId: required"}},
		{"a customer out of sight", d.Li, views.ViewInput{Name: "x", Share: views.Me, Order: tickets.DueAsc, Density: "roomy", Filter: tickets.Filter{Customer: &d.Customer}}, []string{"input.filter.customer: unknown"}},
		{"nobody's right", d.Zhou, plain("x", views.Me), []string{"forbidden"}},
	} {
		t.Run(story.name, func(t *testing.T) {
			_, err := v.Create(t.Context(), story.actor, story.in)
			all, _ := fault.From(err)
			var got []string
			for _, e := range all {
				got = append(got, e.Error())
			}
			if !slices.Equal(got, story.want) {
				t.Errorf("refused with %v", got)
			}
		})
	}
}

func TestTheDepartmentBeginsWithViews(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d, v, _ := open(t, s)
		for range 2 {
			if err := v.Seed(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		list, err := v.List(access.With(t.Context(), d.Zhao))
		if err != nil {
			t.Fatal(err)
		}
		want := "全部未结 我负责的 待分派 本组 投诉 有催办 等待客户 已解决待关闭"
		if got := strings.Join(names(list), " "); got != want {
			t.Errorf("seeded %q", got)
		}
		if _, err := v.Archive(t.Context(), d.Zhao, list[4].ID, 1); err != nil {
			t.Fatal(err)
		}
		if err := v.Seed(t.Context()); err != nil {
			t.Fatal(err)
		}
		if list, err := v.List(access.With(t.Context(), d.Zhao)); err != nil || len(list) != 7 {
			t.Errorf("an archived view came back: %v, %v", names(list), err)
		}
	})
}
