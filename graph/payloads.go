package graph

import (
	"context"

	"fuwu/graph/model"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// readBack answers an act on a record: the record as the viewer now sees it, or
// why not. After CONFLICT the current record comes with the reason. gone is an
// act that succeeded on what the viewer no longer sees.
func readBack[T any](ctx context.Context, err error, get func(context.Context) (*T, error)) (now *T, reasons []*model.UserError, gone bool, defect error) {
	reasons, defect = refusal(ctx, err)
	if defect != nil || err != nil && !fault.Is(err, fault.Conflict) {
		return nil, reasons, false, defect
	}
	now, defect = orNull(get(ctx))
	return now, reasons, err == nil && now == nil, defect
}

// ticketPayload answers an act on a ticket.
func (r *Resolver) ticketPayload(ctx context.Context, done op.Done, err error, id string) (*model.TicketPayload, error) {
	t, reasons, gone, defect := readBack(ctx, err, byKey(id, r.Tickets.Get))
	if defect != nil {
		return nil, defect
	}
	return &model.TicketPayload{Ticket: t, Errors: reasons, Position: done.Position, Gone: gone}, nil
}

// madeTicket answers an act that returns the ticket's id as its last.
func (r *Resolver) madeTicket(ctx context.Context, done op.Done, err error) (*model.TicketPayload, error) {
	return r.ticketPayload(ctx, done, err, last(done.IDs))
}

// byKey makes a get of an id.
func byKey[T any](id string, get func(context.Context, string) (*T, error)) func(context.Context) (*T, error) {
	return func(ctx context.Context) (*T, error) {
		if id == "" {
			return nil, fault.New(fault.NotFound)
		}
		return get(ctx, id)
	}
}

func last(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return ids[len(ids)-1]
}
