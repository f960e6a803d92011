package store_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

func index(t *testing.T, ops *op.Runner, kind, id string, parts ...string) {
	t.Helper()
	_, err := ops.Run(t.Context(), access.System("test"), "ticket.describe", "", func(o *op.Op) error { return o.Index(kind, id, parts...) })
	if err != nil {
		t.Fatal(err)
	}
}

func hits(t *testing.T, s *store.Store, kind, question string) string {
	t.Helper()
	hits, err := s.Search(t.Context(), kind, question, 10, 0)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, h := range hits {
		ids = append(ids, h.ID)
	}
	return strings.Join(ids, " ")
}

func TestSearchFindsWordsNewestFirst(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ops := op.New(s.Database(), storetest.NewClock().Now)
		index(t, ops, "tkt", "tkt_1", "T-2026-000001", "空调维修")
		index(t, ops, "tkt", "tkt_2", "T-2026-000002", "冰箱不制冷，空调也坏了")
		index(t, ops, "cus", "cus_1", "空调商行", "138-0000-5678")
		for question, want := range map[string]string{
			"空调": "tkt_2 tkt_1", "维修": "tkt_1", "000002": "tkt_2", "洗衣机": "", "": "", `"' OR 1=1`: "", "t-2026": "tkt_2 tkt_1",
		} {
			if got := hits(t, s, "tkt", question); got != want {
				t.Errorf("%s: %s instead of %s", question, got, want)
			}
		}
		if got := hits(t, s, "cus", "5678"); got != "cus_1" {
			t.Errorf("the customer by the end of a phone: %s", got)
		}
		index(t, ops, "tkt", "tkt_1", "T-2026-000001", "洗衣机")
		if got := hits(t, s, "tkt", "空调"); got != "tkt_2" {
			t.Errorf("after another description: %s", got)
		}
		if got := hits(t, s, "tkt", "洗衣机"); got != "tkt_1" {
			t.Errorf("after another description: %s", got)
		}
		index(t, ops, "tkt", "tkt_1")
		if got := hits(t, s, "tkt", "洗衣机"); got != "" {
			t.Errorf("after leaving the index: %s", got)
		}
	})
}

func TestWhatFailsIsNotFound(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ops := op.New(s.Database(), storetest.NewClock().Now)
		_, err := ops.Run(t.Context(), access.System("test"), "ticket.describe", "", func(o *op.Op) error {
			if err := o.Index("tkt", "tkt_1", "空调"); err != nil {
				return err
			}
			return context.Canceled
		})
		if err == nil || hits(t, s, "tkt", "空调") != "" {
			t.Errorf("%v", err)
		}
	})
}

func TestAPageTellsNothingOfWhatIsNotInScope(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ops := op.New(s.Database(), storetest.NewClock().Now)
		_, err := ops.Run(t.Context(), access.System("test"), "ticket.describe", "", func(o *op.Op) error {
			for i := range 100 {
				if err := o.Index("tkt", fmt.Sprintf("tkt_%02d", i), "空调"); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		// The actor sees every tenth.
		visible := func(_ context.Context, ids []string) (seen []string, _ error) {
			for _, id := range ids {
				if strings.HasSuffix(id, "0") {
					seen = append(seen, id)
				}
			}
			return seen, nil
		}
		var pages []string
		var before int64
		for {
			ids, next, err := s.Page(t.Context(), "tkt", "空调", 4, before, visible)
			if err != nil {
				t.Fatal(err)
			}
			pages = append(pages, strings.Join(ids, " "))
			if before = next; next == 0 {
				break
			}
		}
		want := "tkt_90 tkt_80 tkt_70 tkt_60|tkt_50 tkt_40 tkt_30 tkt_20|tkt_10 tkt_00"
		if got := strings.Join(pages, "|"); got != want {
			t.Errorf("pages %s", got)
		}
	})
}
