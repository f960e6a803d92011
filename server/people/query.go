package people

import (
	"context"
	"fmt"
	"time"

	"fuwu/ent"
	"fuwu/ent/absence"
	"fuwu/ent/credential"
	"fuwu/ent/delegation"
	"fuwu/ent/entry"
	"fuwu/server/access"
	"fuwu/server/fault"
)

// User is a colleague, disabled ones too; NOT_FOUND when nobody has the id.
func (s *Service) User(ctx context.Context, id string) (*ent.User, error) {
	return one(ctx, s, id, (*Directory).User)
}

// Team is a team, archived ones too.
func (s *Service) Team(ctx context.Context, id string) (*ent.Team, error) {
	return one(ctx, s, id, (*Directory).Team)
}

// Department is a department, archived ones too.
func (s *Service) Department(ctx context.Context, id string) (*ent.Department, error) {
	return one(ctx, s, id, (*Directory).Department)
}

// Position is a position, archived ones too.
func (s *Service) Position(ctx context.Context, id string) (*ent.Position, error) {
	return one(ctx, s, id, (*Directory).Position)
}

func one[T any](ctx context.Context, s *Service, id string, find func(*Directory, string) (T, bool)) (T, error) {
	d, err := s.directory.Get(ctx)
	if err != nil {
		var none T
		return none, err
	}
	if x, ok := find(d, id); ok {
		return x, nil
	}
	var none T
	return none, fault.New(fault.NotFound)
}

// Absence is one absence, taken back or not.
func (s *Service) Absence(ctx context.Context, id string) (*ent.Absence, error) {
	a, err := s.read.Absence.Get(ctx, id)
	return a, seen(err, fault.NotFound)
}

// Delegation is one delegation, taken back or not.
func (s *Service) Delegation(ctx context.Context, id string) (*ent.Delegation, error) {
	d, err := s.read.Delegation.Get(ctx, id)
	return d, seen(err, fault.NotFound)
}

// Token is one of the actor's tokens.
func (s *Service) Token(ctx context.Context, id string) (*ent.Token, error) {
	t, err := s.read.Token.Get(ctx, id)
	return t, seen(err, fault.NotFound)
}

// Snippet is one snippet, put away or not.
func (s *Service) Snippet(ctx context.Context, id string) (*ent.Snippet, error) {
	x, err := s.read.Snippet.Get(ctx, id)
	return x, seen(err, fault.NotFound)
}

// Accounts are all users by name, closed accounts too, for those who administer.
func (s *Service) Accounts(ctx context.Context, actor access.Actor) ([]*ent.User, error) {
	if err := mayReadAccounts(actor); err != nil {
		return nil, err
	}
	d, err := s.directory.Get(ctx)
	if err != nil {
		return nil, err
	}
	return d.Users(true), nil
}

// Absences of the actor that are not over, by their start.
func (s *Service) Absences(ctx context.Context, actor access.Actor) ([]*ent.Absence, error) {
	return s.read.Absence.Query().Where(absence.UserID(actor.ID), absence.ArchivedAtIsNil(), absence.EndsAtGT(s.config.Clock())).
		Order(absence.ByStartsAt()).Limit(200).All(access.With(ctx, actor))
}

// Delegations the actor gave or was given that are not over, by their start.
func (s *Service) Delegations(ctx context.Context, actor access.Actor) ([]*ent.Delegation, error) {
	return s.read.Delegation.Query().
		Where(delegation.Or(delegation.FromID(actor.ID), delegation.ToID(actor.ID)), delegation.ArchivedAtIsNil(), delegation.EndsAtGT(s.config.Clock())).
		Order(delegation.ByStartsAt()).Limit(200).All(access.With(ctx, actor))
}

// LastSignIns are the moments users last signed in, by their ids.
func (s *Service) LastSignIns(ctx context.Context, userIDs []string) (map[string]time.Time, error) {
	var rows []struct {
		SubjectID string `json:"subject_id"`
		Last      int64  `json:"last"`
	}
	ctx = access.With(ctx, access.System("people"))
	err := s.read.Entry.Query().Where(entry.SubjectIDIn(userIDs...), entry.Act("user.sign_in")).
		GroupBy(entry.FieldSubjectID).Aggregate(ent.As(ent.Max(entry.FieldID), "last")).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("ask for last sign-ins: %w", err)
	}
	positions := make([]int64, len(rows))
	for i, r := range rows {
		positions[i] = r.Last
	}
	entries, err := s.read.Entry.Query().Where(entry.IDIn(positions...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask for last sign-ins: %w", err)
	}
	last := make(map[string]time.Time, len(entries))
	for _, e := range entries {
		last[e.SubjectID] = e.At
	}
	return last, nil
}

// IsDemo reports whether passwords of the demo company are in use.
func (s *Service) IsDemo(ctx context.Context) (bool, error) {
	demo, err := s.read.Credential.Query().Where(credential.IsDemo(true)).Exist(access.With(ctx, access.System("people")))
	if err != nil {
		return false, fmt.Errorf("ask for demo passwords: %w", err)
	}
	return demo, nil
}
