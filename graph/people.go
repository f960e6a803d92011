package graph

import (
	"context"
	"time"

	"fuwu/ent"
	"fuwu/graph/model"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/people"
)

// viewerNow is who asks, as they are now: an act may just have changed them.
func (r *Resolver) viewerNow(ctx context.Context, id string) (*model.Viewer, error) {
	d, err := r.People.Directory(ctx)
	if err != nil {
		return nil, err
	}
	u, known := d.User(id)
	a, ok := d.Actor(id, r.Clock())
	if !known || !ok {
		return nil, fault.New(fault.NotFound)
	}
	position, err := r.Position(ctx)
	if err != nil {
		return nil, err
	}
	v := &model.Viewer{
		User: u, Login: u.Login, Email: u.Email, Roles: a.Roles, Acts: access.Acts(a), Locale: u.Locale, Theme: u.Theme,
		Position: position, Version: r.Version,
	}
	if a.Has(access.Admin) && r.LastBackup != nil {
		v.LastBackupAt = r.LastBackup()
	}
	return v, nil
}

// viewerPayload answers an act on oneself.
func (r *Resolver) viewerPayload(ctx context.Context, done op.Done, err error) (*model.ViewerPayload, error) {
	now, reasons, _, defect := readBack(ctx, err, byKey(viewer(ctx).ID, r.viewerNow))
	if defect != nil {
		return nil, defect
	}
	return &model.ViewerPayload{Viewer: now, Errors: reasons, Position: done.Position}, nil
}

func (r *Resolver) teamPayload(ctx context.Context, done op.Done, err error, id string) (*model.TeamPayload, error) {
	now, reasons, _, defect := readBack(ctx, err, byKey(id, r.People.Team))
	if defect != nil {
		return nil, defect
	}
	return &model.TeamPayload{Team: now, Errors: reasons, Position: done.Position}, nil
}

func (r *Resolver) departmentPayload(ctx context.Context, done op.Done, err error, id string) (*model.DepartmentPayload, error) {
	now, reasons, _, defect := readBack(ctx, err, byKey(id, r.People.Department))
	if defect != nil {
		return nil, defect
	}
	return &model.DepartmentPayload{Department: now, Errors: reasons, Position: done.Position}, nil
}

func (r *Resolver) positionPayload(ctx context.Context, done op.Done, err error, id string) (*model.PositionPayload, error) {
	now, reasons, _, defect := readBack(ctx, err, byKey(id, r.People.Position))
	if defect != nil {
		return nil, defect
	}
	return &model.PositionPayload{JobPosition: now, Errors: reasons, Position: done.Position}, nil
}

// accountPayload answers an act on an account, with its one-time link where the
// act made one.
func (r *Resolver) accountPayload(ctx context.Context, done op.Done, err error, id, secret string) (*model.AccountPayload, error) {
	now, reasons, _, defect := readBack(ctx, err, byKey(id, r.People.User))
	if defect != nil {
		return nil, defect
	}
	p := &model.AccountPayload{Account: now, Errors: reasons, Position: done.Position}
	if secret != "" {
		path := people.LinkPath(secret)
		p.Link = &path
	}
	return p, nil
}

func (r *Resolver) tokenPayload(ctx context.Context, done op.Done, err error, id, secret string) (*model.TokenPayload, error) {
	now, reasons, _, defect := readBack(ctx, err, byKey(id, r.People.Token))
	if defect != nil {
		return nil, defect
	}
	return &model.TokenPayload{Token: now, Secret: nonEmpty(secret), Errors: reasons, Position: done.Position}, nil
}

// absencePayload answers an act on an absence, with what the person leaves behind.
func (r *Resolver) absencePayload(ctx context.Context, done op.Done, err error, id string) (*model.AbsencePayload, error) {
	now, reasons, _, defect := readBack(ctx, err, byKey(id, r.People.Absence))
	if defect != nil {
		return nil, defect
	}
	p := &model.AbsencePayload{Absence: now, Errors: reasons, Position: done.Position}
	if err == nil && now != nil && now.ArchivedAt == nil {
		p.OpenTickets, defect = r.People.OpenTickets(ctx, now.UserID)
	}
	return p, defect
}

func (r *Resolver) delegationPayload(ctx context.Context, done op.Done, err error, id string) (*model.DelegationPayload, error) {
	now, reasons, _, defect := readBack(ctx, err, byKey(id, r.People.Delegation))
	if defect != nil {
		return nil, defect
	}
	return &model.DelegationPayload{Delegation: now, Errors: reasons, Position: done.Position}, nil
}

func (r *Resolver) snippetPayload(ctx context.Context, done op.Done, err error, id string) (*model.SnippetPayload, error) {
	now, reasons, _, defect := readBack(ctx, err, byKey(id, r.People.Snippet))
	if defect != nil {
		return nil, defect
	}
	return &model.SnippetPayload{Snippet: now, Errors: reasons, Position: done.Position}, nil
}

// department finds a department in memory; null when none is named.
func (r *Resolver) department(ctx context.Context, id *string) (*ent.Department, error) {
	if id == nil {
		return nil, nil
	}
	return orNull(r.People.Department(ctx, *id))
}

// position finds a position in memory; null when none is named.
func (r *Resolver) position(ctx context.Context, id *string) (*ent.Position, error) {
	if id == nil {
		return nil, nil
	}
	return orNull(r.People.Position(ctx, *id))
}

// lastSignIns answers when people last signed in from one question; nil for never.
func (r *Resolver) lastSignIns(ctx context.Context, ids []string) ([]*time.Time, []error) {
	last, err := r.People.LastSignIns(ctx, ids)
	if err != nil {
		return nil, []error{err}
	}
	list := make([]*time.Time, len(ids))
	for i, id := range ids {
		if at, ok := last[id]; ok {
			list[i] = &at
		}
	}
	return list, nil
}
