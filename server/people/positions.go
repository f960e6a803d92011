package people

import (
	"context"

	"fuwu/ent"
	"fuwu/ent/position"
	"fuwu/ent/user"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// CreatePosition makes a position.
func (s *Service) CreatePosition(ctx context.Context, actor access.Actor, in NameInput) (op.Done, error) {
	return s.run(ctx, actor, "position.create", "", func(o *op.Op) error {
		in, err := checkName(in, func(name string) (bool, error) { return positionNamed(o, name) })
		if err != nil {
			return err
		}
		p, err := o.Tx.Position.Create().SetName(in.Name).SetNameEn(in.NameEn).Save(o.Ctx)
		if err != nil {
			return err
		}
		o.Subject(p.ID)
		o.Return(p.ID)
		return nil
	})
}

// ChangePosition renames a position.
func (s *Service) ChangePosition(ctx context.Context, actor access.Actor, id string, version int, in NameInput) (op.Done, error) {
	return s.run(ctx, actor, "position.change", id, func(o *op.Op) error {
		p, err := positionAt(o, id, version)
		if err != nil {
			return err
		}
		in, err := checkName(in, func(name string) (bool, error) {
			if name == p.Name {
				return false, nil
			}
			return positionNamed(o, name)
		})
		if err != nil {
			return err
		}
		o.Return(id)
		return o.Tx.Position.UpdateOne(p).SetName(in.Name).SetNameEn(in.NameEn).Exec(o.Ctx)
	})
}

// ArchivePosition puts a position away; refused while somebody with an open
// account holds it.
func (s *Service) ArchivePosition(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.run(ctx, actor, "position.archive", id, func(o *op.Op) error {
		p, err := positionAt(o, id, version)
		if err != nil {
			return err
		}
		held, err := o.All.User.Query().Where(user.PositionID(id), user.DisabledAtIsNil()).Exist(o.Ctx)
		if err != nil {
			return err
		}
		if held {
			return fault.New(fault.InUse)
		}
		o.Return(id)
		return o.Tx.Position.UpdateOne(p).SetArchivedAt(o.Now).Exec(o.Ctx)
	})
}

// positionAt is a position in use at the version.
func positionAt(o *op.Op, id string, version int) (*ent.Position, error) {
	p, err := o.Tx.Position.Get(o.Ctx, id)
	if err != nil {
		return nil, seen(err, fault.NotFound)
	}
	if err := o.Expect(p.Version, version); err != nil {
		return nil, err
	}
	if p.ArchivedAt != nil {
		return nil, fault.New(fault.Archived)
	}
	return p, nil
}

func positionNamed(o *op.Op, name string) (bool, error) {
	return o.All.Position.Query().Where(position.Name(name), position.ArchivedAtIsNil()).Exist(o.Ctx)
}
