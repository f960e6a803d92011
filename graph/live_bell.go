package graph

import (
	"context"

	"fuwu/ent/notice"
	"fuwu/graph/model"
)

// noticed tells one screen how many notices the viewer has not read, now and
// whenever that changes, and each new notice.
func (r *Resolver) noticed(ctx context.Context) (<-chan *model.Noticed, error) {
	release, err := r.Live.Attend(ctx)
	if err != nil {
		return nil, err
	}
	bell := r.Live.Listen(viewer(ctx).ID)
	out := make(chan *model.Noticed)
	go func() {
		defer release()
		defer bell.Close()
		defer close(out)
		defer survive(ctx)
		for {
			for _, n := range r.rung(ctx, bell.Take()) {
				if !give(ctx, out, n) {
					return
				}
			}
			if !pause(ctx, bell.C()) {
				return
			}
		}
	}()
	return out, nil
}

// rung words what rang: each notice with the count, or the count alone.
func (r *Resolver) rung(ctx context.Context, ids []string) []*model.Noticed {
	me := viewer(ctx).ID
	unread, err := r.Read.Notice.Query().Where(notice.UserID(me), notice.ReadAtIsNil()).Count(ctx)
	if err != nil {
		return nil // asked again when it rings next
	}
	var all []*model.Noticed
	for _, id := range ids {
		n, err := orNull(r.Read.Notice.Get(ctx, id))
		if err == nil && n != nil {
			all = append(all, &model.Noticed{Notice: n, Unread: unread})
		}
	}
	if len(all) == 0 {
		all = append(all, &model.Noticed{Unread: unread})
	}
	return all
}
