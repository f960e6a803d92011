package store_test

import (
	"context"
	"strings"
	"testing"

	"entgo.io/ent/dialect/sql"

	"fuwu/ent"
	"fuwu/ent/customer"
	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

func TestFoundNarrowsAListOfItsOwnOrder(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ops := op.New(s.Database(), storetest.NewClock().Now)
		_, err := ops.Run(t.Context(), access.System("test"), "customer.create", "", func(o *op.Op) error {
			for _, name := range []string{"云海酒店", "海天酒店", "青山学校"} {
				c, err := o.Tx.Customer.Create().SetKind(customer.KindCOMPANY).SetName(name).SetNameKey(name).Save(o.Ctx)
				if err != nil {
					return err
				}
				if err := o.Index("cus", c.ID, name, "T-1"); err != nil {
					return err
				}
				if err := o.Index("con", "con_"+c.ID, "酒店"); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		ctx := access.With(context.Background(), access.System("test"))
		for question, want := range map[string]string{"酒店": "云海酒店 海天酒店", "青山": "青山学校", "工厂": "", "，": "", `") OR 1=1 --'`: "", "酒店 t-1": "云海酒店 海天酒店"} {
			rows, err := s.Read().Customer.Query().Where(func(q *sql.Selector) { s.Found("cus", question)(q) }, customer.VersionGT(0)).
				Order(ent.Asc(customer.FieldName)).All(ctx)
			if err != nil {
				t.Fatal(question, err)
			}
			names := make([]string, len(rows))
			for i, c := range rows {
				names[i] = c.Name
			}
			if got := strings.Join(names, " "); got != want {
				t.Errorf("%s: %q instead of %q", question, got, want)
			}
		}
	})
}
