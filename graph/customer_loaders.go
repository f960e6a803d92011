package graph

import (
	"context"
	"time"

	"github.com/vikstrous/dataloadgen"

	"fuwu/ent"
	"fuwu/server/customers"
)

// customerParts fetch what hangs on many customers, contacts or machines in one
// question each.
type customerParts struct {
	contactsOf *dataloadgen.Loader[string, []*ent.Contact]
	phonesOf   *dataloadgen.Loader[string, []*ent.Phone]
	unitsOf    *dataloadgen.Loader[string, []*ent.Unit]
	openOf     *dataloadgen.Loader[string, customers.Open]
	faultsOf   *dataloadgen.Loader[string, time.Time]
}

func newCustomerParts(s *customers.Service) customerParts {
	return customerParts{
		contactsOf: perKey(s.ContactsOf), phonesOf: perKey(s.PhonesOf), unitsOf: perKey(s.UnitsOf),
		openOf: perKey(s.OpenOf), faultsOf: perKey(s.LastFaults),
	}
}

// perKey loads what belongs to each key, nothing where there is nothing.
func perKey[V any](ask func(context.Context, []string) (map[string]V, error)) *dataloadgen.Loader[string, V] {
	return dataloadgen.NewLoader(func(ctx context.Context, keys []string) ([]V, []error) {
		of, err := ask(ctx, keys)
		if err != nil {
			return nil, []error{err}
		}
		out := make([]V, len(keys))
		for i, k := range keys {
			out[i] = of[k]
		}
		return out, nil
	}, dataloadgen.WithWait(gather))
}

// those loads rows in the order of their ids, without what the viewer does not see.
func those[T any](ctx context.Context, l *dataloadgen.Loader[string, *T], ids []string) ([]*T, error) {
	later := make([]func() (*T, error), len(ids))
	for i, id := range ids {
		later[i] = l.LoadThunk(ctx, id)
	}
	rows := make([]*T, 0, len(ids))
	for _, then := range later {
		row, err := orNull(then())
		if err != nil {
			return nil, err
		}
		if row != nil {
			rows = append(rows, row)
		}
	}
	return rows, nil
}
