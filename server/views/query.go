package views

import (
	"context"
	"fmt"

	"fuwu/ent"
	"fuwu/ent/savedview"
	"fuwu/server/fault"
)

// Get is a view the actor in the context may use.
func (s *Service) Get(ctx context.Context, id string) (*ent.SavedView, error) {
	v, err := s.read.SavedView.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound)
	}
	if err != nil {
		return nil, fmt.Errorf("load a view: %w", err)
	}
	return v, nil
}

// List are the views the actor in the context may use: the department's, those of
// their teams, their own, each in the order of the sidebar.
func (s *Service) List(ctx context.Context) ([]*ent.SavedView, error) {
	all, err := s.read.SavedView.Query().Where(savedview.ArchivedAtIsNil()).
		Order(savedview.ByRank(), savedview.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list views: %w", err)
	}
	var department, teams, own []*ent.SavedView
	for _, v := range all {
		switch {
		case v.TeamID != nil:
			teams = append(teams, v)
		case v.OwnerID != nil:
			own = append(own, v)
		default:
			department = append(department, v)
		}
	}
	return append(append(department, teams...), own...), nil
}

// Count is how many tickets of a view exist for the actor in the context, and how
// many of them are overdue.
func (s *Service) Count(ctx context.Context, v *ent.SavedView) (count, overdue int, err error) {
	f, err := FilterOf(v)
	if err != nil {
		return 0, 0, err
	}
	return s.count(ctx, f)
}
