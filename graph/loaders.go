package graph

import (
	"context"
	"sync"
	"time"

	"github.com/vikstrous/dataloadgen"

	"fuwu/ent"
	"fuwu/ent/contact"
	"fuwu/ent/customer"
	"fuwu/ent/ticket"
	"fuwu/ent/unit"
	"fuwu/graph/model"
	"fuwu/server/fault"
)

// loaders fetch the neighbours of many rows in one question each, in the
// viewer's scope. They live as long as one answer.
type loaders struct {
	customerParts
	customers *dataloadgen.Loader[string, *ent.Customer]
	contacts  *dataloadgen.Loader[string, *ent.Contact]
	units     *dataloadgen.Loader[string, *ent.Unit]
	tickets   *dataloadgen.Loader[string, *ent.Ticket]
	signIns   *dataloadgen.Loader[string, *time.Time]
	files     *dataloadgen.Loader[string, []*ent.Attachment]
	counts    *dataloadgen.Loader[string, model.ViewCount]
}

// gather is how long a loader waits for more keys.
const gather = time.Millisecond

func (r *Resolver) newLoaders() *loaders {
	read := r.Read
	return &loaders{
		customerParts: newCustomerParts(r.Customers),
		customers: loader(func(ctx context.Context, ids []string) ([]*ent.Customer, error) {
			return read.Customer.Query().Where(customer.IDIn(ids...)).All(ctx)
		}, func(x *ent.Customer) string { return x.ID }),
		contacts: loader(func(ctx context.Context, ids []string) ([]*ent.Contact, error) {
			return read.Contact.Query().Where(contact.IDIn(ids...)).All(ctx)
		}, func(x *ent.Contact) string { return x.ID }),
		units: loader(func(ctx context.Context, ids []string) ([]*ent.Unit, error) {
			return read.Unit.Query().Where(unit.IDIn(ids...)).All(ctx)
		}, func(x *ent.Unit) string { return x.ID }),
		tickets: loader(func(ctx context.Context, ids []string) ([]*ent.Ticket, error) {
			return read.Ticket.Query().Where(ticket.IDIn(ids...)).All(ctx)
		}, func(x *ent.Ticket) string { return x.ID }),
		signIns: dataloadgen.NewLoader(r.lastSignIns, dataloadgen.WithWait(gather)),
		files:   dataloadgen.NewLoader(r.attachmentsOf, dataloadgen.WithWait(gather)),
		counts:  dataloadgen.NewLoader(r.countViews, dataloadgen.WithWait(gather)),
	}
}

// loader answers each key from one question; what the viewer does not see is NOT_FOUND.
func loader[T any](ask func(context.Context, []string) ([]*T, error), id func(*T) string) *dataloadgen.Loader[string, *T] {
	return dataloadgen.NewLoader(func(ctx context.Context, ids []string) ([]*T, []error) {
		rows, err := ask(ctx, ids)
		if err != nil {
			return nil, []error{err}
		}
		found := make(map[string]*T, len(rows))
		for _, x := range rows {
			found[id(x)] = x
		}
		out, errs := make([]*T, len(ids)), make([]error, len(ids))
		for i, k := range ids {
			if out[i] = found[k]; out[i] == nil {
				errs[i] = fault.New(fault.NotFound)
			}
		}
		return out, errs
	}, dataloadgen.WithWait(gather))
}

type loadersKey struct{}

// WithLoaders gives an answer, or one event of a subscription, loaders of its own.
// They are made when somebody asks for them: most answers need none.
func (r *Resolver) WithLoaders(ctx context.Context) context.Context {
	return context.WithValue(ctx, loadersKey{}, sync.OnceValue(r.newLoaders))
}

func (r *Resolver) loaders(ctx context.Context) *loaders {
	if made, ok := ctx.Value(loadersKey{}).(func() *loaders); ok {
		return made()
	}
	return r.newLoaders() // a subscription: each event asks anew
}

// byID loads a neighbour; null when there is none or the viewer does not see it.
func byID[T any](ctx context.Context, l *dataloadgen.Loader[string, *T], id *string) (*T, error) {
	if id == nil {
		return nil, nil
	}
	return orNull(l.Load(ctx, *id))
}
