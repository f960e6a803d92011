package graph

import (
	"context"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"fuwu/ent"
	"fuwu/ent/user"
	"fuwu/graph/model"
)

// subjectEvery is how often an open record is told of at most.
const subjectEvery = 250 * time.Millisecond

// subjectChanged tells one screen of the record it shows, first as it is now, until
// the context ends. Whoever sees the record is seen by the others who do.
func (r *Resolver) subjectChanged(ctx context.Context, id string) (<-chan *model.SubjectChange, error) {
	release, err := r.Live.Attend(ctx)
	if err != nil {
		return nil, err
	}
	me := viewer(ctx).ID
	watch := r.Live.Watch(id)
	out := make(chan *model.SubjectChange)
	go func() {
		defer release()
		defer watch.Close()
		defer close(out)
		defer survive(ctx)
		for {
			change, err := r.subjectNow(ctx, id)
			if err == nil {
				if change.Subject == nil {
					watch.Present("")
				} else {
					watch.Present(me)
					change.Here, err = r.colleagues(ctx, watch.Here())
				}
			}
			if err == nil && !give(ctx, out, change) {
				return
			}
			// After a failure it is asked again with the next change.
			if !pause(ctx, r.Live.After(subjectEvery)) || !pause(ctx, watch.C()) {
				return
			}
		}
	}()
	return out, nil
}

// subjectNow is the record as the viewer sees it now; nothing when it is gone.
func (r *Resolver) subjectNow(ctx context.Context, id string) (*model.SubjectChange, error) {
	position, err := r.Live.Head(ctx) // before the record: it is at least as new
	if err != nil {
		return nil, err
	}
	subject, err := (&queryResolver{r}).Node(r.WithLoaders(ctx), id)
	if err != nil {
		return nil, err
	}
	return &model.SubjectChange{Subject: subject, Here: []*ent.User{}, Position: position}, nil
}

// colleagues are users by id, those who are left in the order of their names.
func (r *Resolver) colleagues(ctx context.Context, ids []string) ([]*ent.User, error) {
	if len(ids) == 0 {
		return []*ent.User{}, nil
	}
	return r.Read.User.Query().Where(user.IDIn(ids...)).Order(user.ByNameKey(), user.ByID()).All(ctx)
}

// survive ends one subscription where a defect would end the program. To be deferred.
func survive(ctx context.Context) {
	if p := recover(); p != nil {
		_ = graphql.GetOperationContext(ctx).Recover(ctx, p)
	}
}

// give hands a value over unless nobody listens any more.
func give[T any](ctx context.Context, to chan<- T, value T) bool {
	select {
	case to <- value:
		return true
	case <-ctx.Done():
		return false
	}
}

// pause waits for a sign unless nobody listens any more.
func pause[T any](ctx context.Context, until <-chan T) bool {
	select {
	case <-until:
		return true
	case <-ctx.Done():
		return false
	}
}
