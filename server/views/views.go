package views

import (
	"context"
	"fmt"

	"fuwu/ent"
	"fuwu/ent/savedview"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/tickets"
)

// mostOwn is how many views one person may keep.
const mostOwn = 50

// Service keeps views.
type Service struct {
	ops   *op.Runner
	read  *ent.Client
	count func(ctx context.Context, f tickets.Filter) (count, overdue int, err error)
}

// New makes the service. count is how tickets are counted for the actor in the
// context (tickets.Service.Count).
func New(ops *op.Runner, read *ent.Client, count func(context.Context, tickets.Filter) (count, overdue int, err error)) *Service {
	return &Service{ops, read, count}
}

// Create keeps a view. It returns its id.
func (s *Service) Create(ctx context.Context, actor access.Actor, in ViewInput) (op.Done, error) {
	return s.ops.Run(ctx, actor, "view.create", "", func(o *op.Op) error {
		w, err := check(o, in)
		if err != nil {
			return err
		}
		if w.owner != nil {
			n, err := o.Tx.SavedView.Query().Where(savedview.OwnerID(o.Actor.ID), savedview.ArchivedAtIsNil()).Count(o.Ctx)
			if err != nil {
				return fmt.Errorf("count views: %w", err)
			}
			if n >= mostOwn {
				return fault.New(fault.TooMany).With("max", mostOwn)
			}
		}
		v, err := o.Tx.SavedView.Create().SetName(w.name).SetNillableOwnerID(w.owner).SetNillableTeamID(w.team).SetRank(in.Rank).
			SetFilter(w.filter).SetOrder(string(in.Order)).SetColumns(in.Columns).SetDensity(in.Density).Save(o.Ctx)
		if err != nil {
			return fmt.Errorf("keep a view: %w", err)
		}
		o.Subject(v.ID)
		o.Return(v.ID)
		return nil
	})
}

// Change changes a view, all of it.
func (s *Service) Change(ctx context.Context, actor access.Actor, id string, version int, in ViewInput) (op.Done, error) {
	return s.ops.Run(ctx, actor, "view.change", id, func(o *op.Op) error {
		v, err := load(o, id, version)
		if err != nil {
			return err
		}
		w, err := check(o, in)
		if err != nil {
			return err
		}
		u := o.Tx.SavedView.UpdateOne(v).SetName(w.name).SetRank(in.Rank).SetFilter(w.filter).
			SetOrder(string(in.Order)).SetColumns(in.Columns).SetDensity(in.Density)
		if w.name != v.Name {
			u.ClearNameEn() // the English name was that of another Chinese one
		}
		switch in.Share {
		case All:
			u.ClearOwnerID().ClearTeamID()
		case Team:
			u.SetTeamID(*w.team)
		default:
			u.ClearTeamID()
		}
		if v.OwnerID == nil && w.owner != nil {
			u.SetOwnerID(*w.owner) // the department's own becomes somebody's
		}
		o.Return(id)
		return u.Exec(o.Ctx)
	})
}

// Archive puts a view away.
func (s *Service) Archive(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.ops.Run(ctx, actor, "view.archive", id, func(o *op.Op) error {
		v, err := load(o, id, version)
		if err != nil {
			return err
		}
		o.Return(id)
		return o.Tx.SavedView.UpdateOne(v).SetArchivedAt(o.Now).Exec(o.Ctx)
	})
}

// load finds a view the actor may change, at the version that was read.
func load(o *op.Op, id string, version int) (*ent.SavedView, error) {
	v, err := o.Tx.SavedView.Get(o.Ctx, id)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound)
	}
	if err != nil {
		return nil, fmt.Errorf("load a view: %w", err)
	}
	if err := o.Expect(v.Version, version); err != nil {
		return nil, err
	}
	if !Editable(o.Actor, v) {
		return nil, fault.New(fault.Forbidden)
	}
	if v.ArchivedAt != nil {
		return nil, fault.New(fault.Archived)
	}
	return v, nil
}
