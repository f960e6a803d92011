package graph

import (
	"context"

	"fuwu/graph/model"
	"fuwu/server/batches"
	"fuwu/server/op"
	"fuwu/server/tickets"
)

// many does one thing to many tickets, each its own operation.
func (r *Resolver) many(ctx context.Context, key, act string, items []*tickets.Item, input any, each func(context.Context, tickets.Item) (op.Done, error)) (*model.BulkPayload, error) {
	ids := make([]string, len(items))
	for i, x := range items {
		ids[i] = x.ID
	}
	out, err := r.Batches.Many(ctx, viewer(ctx), batches.Bulk{Act: act, Key: key, Input: []any{items, input}}, ids,
		func(ctx context.Context, i int) (op.Done, error) { return each(ctx, *items[i]) })
	return r.bulkPayload(ctx, out, err)
}

// bulkPayload words what a bulk act did.
func (r *Resolver) bulkPayload(ctx context.Context, out batches.Outcome, err error) (*model.BulkPayload, error) {
	reasons, defect := refusal(ctx, err)
	if defect != nil {
		return nil, defect
	}
	p := &model.BulkPayload{Done: append([]string{}, out.Done...), Refused: []*model.RefusedItem{}, Errors: reasons}
	for _, x := range out.Refused {
		why, defect := refusal(ctx, x.Err)
		if defect != nil {
			return nil, defect
		}
		p.Refused = append(p.Refused, &model.RefusedItem{ID: x.ID, Errors: why})
	}
	if out.Batch != "" {
		p.Batch, err = orNull(r.Batches.Get(ctx, out.Batch))
		if err != nil {
			return nil, err
		}
	}
	return p, nil
}
