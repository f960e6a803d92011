package tickets

import (
	"context"

	"fuwu/ent"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// ladder is how soon, from the least to the most.
var ladder = []ticket.Priority{ticket.PriorityLOW, ticket.PriorityNORMAL, ticket.PriorityHIGH, ticket.PriorityURGENT}

// step is where on the ladder each kind begins.
var step = map[ticket.Kind]int{
	ticket.KindCOMPLAINT: 2, ticket.KindREPAIR: 1, ticket.KindCONSULTATION: 1, ticket.KindSUGGESTION: 0, ticket.KindPRAISE: 0,
}

// proposed is how soon, by kind, raised or lowered by the category's weight and
// raised once for the closest tier. Praise is never raised.
func proposed(kind ticket.Kind, category *ent.Category, tier *ent.Tier) ticket.Priority {
	at := step[kind]
	if kind == ticket.KindPRAISE {
		return ladder[at]
	}
	if category != nil {
		at += category.Weight
	}
	if tier != nil && tier.Rank == 0 {
		at++
	}
	return ladder[max(0, min(at, len(ladder)-1))]
}

// Proposed is the priority a ticket would be given.
func (s *Service) Proposed(ctx context.Context, kind ticket.Kind, categoryID, customerID *string) (ticket.Priority, error) {
	var category *ent.Category
	var tier *ent.Tier
	var err error
	if categoryID != nil {
		if category, err = s.read.Category.Get(ctx, *categoryID); err != nil && !ent.IsNotFound(err) {
			return "", err
		}
	}
	if customerID != nil {
		c, err := s.read.Customer.Get(ctx, *customerID)
		if err != nil && !ent.IsNotFound(err) {
			return "", err
		}
		if c != nil && c.TierID != nil {
			if tier, err = s.read.Tier.Get(ctx, *c.TierID); err != nil {
				return "", err
			}
		}
	}
	return proposed(kind, category, tier), nil
}

// Prioritise changes how soon; whoever works on the ticket may.
func (s *Service) Prioritise(ctx context.Context, actor access.Actor, id string, version int, in PrioritiseInput) (op.Done, error) {
	return s.act(ctx, actor, "ticket.prioritise", id, version, mayWork, func(o *op.Op, t *ent.Ticket) error {
		if in.Priority == t.Priority {
			return fault.New(fault.SameValue, "input", "priority")
		}
		return o.Tx.Ticket.UpdateOne(t).SetPriority(in.Priority).Exec(o.Ctx)
	})
}
