package views

import (
	"context"
	"fmt"

	"fuwu/ent/savedview"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/tickets"
)

var yes = true

// department are the views every department begins with. Those by deadline come
// with the clocks.
var department = []struct {
	name, english string
	filter        tickets.Filter
	order         tickets.Order
}{
	{"全部未结", "All open", tickets.Filter{Open: &yes}, tickets.OpenedDesc},
	{"我负责的", "Mine", tickets.Filter{Open: &yes, Mine: &yes}, tickets.DueAsc},
	{"待分派", "Unassigned", tickets.Filter{Open: &yes, Unassigned: &yes}, tickets.OpenedAsc},
	{"本组", "My teams", tickets.Filter{Open: &yes, MyTeams: &yes}, tickets.DueAsc},
	{"投诉", "Complaints", tickets.Filter{Open: &yes, Kinds: []ticket.Kind{ticket.KindCOMPLAINT}}, tickets.OpenedAsc},
	{"有催办", "Chased", tickets.Filter{Open: &yes, Chased: &yes}, tickets.UpdatedDesc},
	{"等待客户", "Waiting for customer", tickets.Filter{States: []ticket.State{ticket.StateWAITING_CUSTOMER}}, tickets.UpdatedDesc},
	{"已解决待关闭", "Resolved, to be closed", tickets.Filter{States: []ticket.State{ticket.StateRESOLVED}}, tickets.UpdatedDesc},
}

// Seed enters the department's own views, each once: one that is there, or that
// somebody archived, is left as it is.
func (s *Service) Seed(ctx context.Context) error {
	for i, v := range department {
		filter, err := stored(v.filter)
		if err != nil {
			return err
		}
		there, err := s.read.SavedView.Query().Where(savedview.NameEn(v.english), savedview.OwnerIDIsNil(), savedview.TeamIDIsNil()).
			Exist(access.With(ctx, access.System("first start")))
		if err != nil {
			return fmt.Errorf("look for the view %s: %w", v.english, err)
		}
		if there {
			continue
		}
		_, err = s.ops.Run(ctx, access.System("first start"), "view.create", "", func(o *op.Op) error {
			x, err := o.Tx.SavedView.Create().SetName(v.name).SetNameEn(v.english).SetRank(i).SetFilter(filter).
				SetOrder(string(v.order)).SetDensity("normal").Save(o.Ctx)
			if err != nil {
				return err
			}
			o.Subject(x.ID)
			return nil
		})
		if err != nil {
			return fmt.Errorf("enter the view %s: %w", v.english, err)
		}
	}
	return nil
}
