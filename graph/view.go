package graph

import (
	"context"

	"fuwu/graph/model"
	"fuwu/server/op"
)

// viewPayload answers an act on a saved view.
func (r *Resolver) viewPayload(ctx context.Context, done op.Done, err error, id string) (*model.ViewPayload, error) {
	now, reasons, _, defect := readBack(ctx, err, byKey(id, r.Views.Get))
	if defect != nil {
		return nil, defect
	}
	return &model.ViewPayload{View: now, Errors: reasons, Position: done.Position}, nil
}

// countViews counts each view once, however many of its numbers are asked for.
func (r *Resolver) countViews(ctx context.Context, ids []string) ([]model.ViewCount, []error) {
	counts, errs := make([]model.ViewCount, len(ids)), make([]error, len(ids))
	for i, id := range ids {
		v, err := r.Views.Get(ctx, id)
		if err != nil {
			errs[i] = err
			continue
		}
		counts[i].ID = id
		counts[i].Count, counts[i].Overdue, errs[i] = r.Views.Count(ctx, v)
	}
	return counts, errs
}
