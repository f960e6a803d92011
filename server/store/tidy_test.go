package store_test

import (
	"fmt"
	"testing"

	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/store/storetest"
)

func TestTidyLeavesOnePieceThatFindsTheSame(t *testing.T) {
	s := storetest.SQLite(t)
	ops := op.New(s.Database(), storetest.NewClock().Now)
	for i := range 9 {
		_, err := ops.Run(t.Context(), access.System("test"), "ticket.describe", "", func(o *op.Op) error {
			for j := range 50 {
				if err := o.Index("tkt", fmt.Sprintf("tkt_%d_%02d", i, j), "空调维修", fmt.Sprint(j)); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	before := hits(t, s, "tkt", "维修")
	if err := s.Tidy(t.Context()); err != nil {
		t.Fatal(err)
	}
	var pieces int
	if err := s.DB().QueryRowContext(t.Context(), "SELECT count(DISTINCT segid) FROM search_idx").Scan(&pieces); err != nil || pieces != 1 {
		t.Errorf("%d pieces, %v", pieces, err)
	}
	if after := hits(t, s, "tkt", "维修"); after != before || after == "" {
		t.Errorf("found %s instead of %s", after, before)
	}
}
