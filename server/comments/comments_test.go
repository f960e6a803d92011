package comments_test

import (
	"strings"
	"testing"

	"fuwu/server/access"
	"fuwu/server/comments"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/subjects/desk"
)

func TestColleaguesRemarkOnWhatTheySee(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := desk.Open(t, s)
		c := comments.New(d.Ops, d.Read)
		ticket := d.Ticket("打印机卡纸", d.Front, "")
		done, err := c.Create(t.Context(), d.Wang, ticket.ID, "  客户说明天再联系 ")
		if err != nil {
			t.Fatal(err)
		}
		list, err := c.Of(access.With(t.Context(), d.Li), ticket.ID)
		if err != nil || len(list) != 1 || list[0].Body != "客户说明天再联系" || list[0].AuthorID != d.Wang.ID {
			t.Fatalf("the leader reads %v, %v", list, err)
		}
		if list, err := c.Of(access.With(t.Context(), d.Sun), ticket.ID); err != nil || len(list) != 0 {
			t.Errorf("another team reads %v, %v", list, err)
		}
		if _, err := c.Get(access.With(t.Context(), d.Sun), done.IDs[0]); !fault.Is(err, fault.NotFound) {
			t.Errorf("another team gets it: %v", err)
		}

		for _, story := range []struct {
			name    string
			actor   access.Actor
			id      string
			version int
			want    fault.Code
		}{
			{"out of sight", d.Sun, done.IDs[0], 1, fault.NotFound},
			{"not the author", d.Li, done.IDs[0], 1, fault.Forbidden},
			{"stale", d.Wang, done.IDs[0], 2, fault.Conflict},
			{"no such remark", d.Wang, "cmt_none", 1, fault.NotFound},
		} {
			if _, err := c.Archive(t.Context(), story.actor, story.id, story.version); !fault.Is(err, story.want) {
				t.Errorf("%s: %v", story.name, err)
			}
		}
		if _, err := c.Archive(t.Context(), d.Wang, done.IDs[0], 1); err != nil {
			t.Fatal(err)
		}
		if list, err := c.Of(access.With(t.Context(), d.Wang), ticket.ID); err != nil || len(list) != 0 {
			t.Errorf("it is still there: %v, %v", list, err)
		}
		if _, err := c.Archive(t.Context(), d.Wang, done.IDs[0], 2); !fault.Is(err, fault.Archived) {
			t.Errorf("put away twice: %v", err)
		}
	})
}

func TestARemarkIsRefused(t *testing.T) {
	d := desk.Open(t, storetest.SQLite(t))
	c := comments.New(d.Ops, d.Read)
	mine, foreign := d.Ticket("打印机卡纸", d.Front, ""), d.Ticket("电梯异响", d.Back, "")
	gone := d.Ticket("误录", d.Front, "")
	d.Do("ticket.undo", func(o *op.Op) error {
		return o.Tx.Ticket.UpdateOne(gone).SetArchivedAt(o.Now).Exec(o.Ctx)
	})
	for _, story := range []struct {
		name    string
		actor   access.Actor
		subject string
		body    string
		want    fault.Code
		path    string
	}{
		{"nobody's right", d.Admin, mine.ID, "好", fault.Forbidden, ""},
		{"empty", d.Wang, mine.ID, " \n ", fault.Required, "body"},
		{"too long", d.Wang, mine.ID, strings.Repeat("长", 4001), fault.TooLong, "body"},
		{"out of sight", d.Wang, foreign.ID, "好", fault.Unknown, "subject"},
		{"no such record", d.Wang, "tkt_none", "好", fault.Unknown, "subject"},
		{"no such type", d.Wang, "nonsense", "好", fault.Unknown, "subject"},
		{"a record nobody remarks on", d.Wang, d.Front, "好", fault.WrongKind, "subject"},
		{"a record put away", d.Wang, gone.ID, "好", fault.Archived, "subject"},
	} {
		t.Run(story.name, func(t *testing.T) {
			before := len(d.Acts(0))
			_, err := c.Create(t.Context(), story.actor, story.subject, story.body)
			all, _ := fault.From(err)
			if len(all) != 1 || all[0].Code != story.want || strings.Join(all[0].Path, ".") != story.path {
				t.Errorf("refused with %v", err)
			}
			if after := len(d.Acts(0)); after != before {
				t.Errorf("%d entries for a refusal", after-before)
			}
		})
	}
}
