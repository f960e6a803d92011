package tickets

import (
	"context"

	"fuwu/ent"
	"fuwu/ent/category"
	"fuwu/ent/team"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// CreateCategory adds a category, two levels deep at most.
func (s *Service) CreateCategory(ctx context.Context, actor access.Actor, in CategoryInput) (op.Done, error) {
	return s.kept(s.ops.Run(ctx, actor, "category.create", "", func(o *op.Op) error {
		if err := checkCategory(o, "", &in); err != nil {
			return err
		}
		c, err := o.Tx.Category.Create().SetName(in.Name).SetNameEn(in.NameEn).SetNillableParentID(in.ParentID).
			SetNillableTeamID(in.TeamID).SetWeight(in.Weight).Save(o.Ctx)
		if err != nil {
			return err
		}
		o.Subject(c.ID)
		o.Return(c.ID)
		return nil
	}))
}

// ChangeCategory changes a category.
func (s *Service) ChangeCategory(ctx context.Context, actor access.Actor, id string, version int, in CategoryInput) (op.Done, error) {
	return s.category(ctx, actor, "category.change", id, version, func(o *op.Op, c *ent.Category) error {
		if err := checkCategory(o, id, &in); err != nil {
			return err
		}
		u := o.Tx.Category.UpdateOne(c).SetName(in.Name).SetNameEn(in.NameEn).SetWeight(in.Weight)
		setOrClear(in.ParentID, u.SetParentID, u.ClearParentID)
		setOrClear(in.TeamID, u.SetTeamID, u.ClearTeamID)
		return u.Exec(o.Ctx)
	})
}

// ArchiveCategory puts a category away; refused while narrower ones are in use.
func (s *Service) ArchiveCategory(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.category(ctx, actor, "category.archive", id, version, func(o *op.Op, c *ent.Category) error {
		used, err := o.Tx.Category.Query().Where(category.ParentID(id), category.ArchivedAtIsNil()).Exist(o.Ctx)
		if err != nil {
			return err
		}
		if used {
			return fault.New(fault.InUse)
		}
		return o.Tx.Category.UpdateOne(c).SetArchivedAt(o.Now).Exec(o.Ctx)
	})
}

func (s *Service) category(ctx context.Context, actor access.Actor, act, id string, version int, do func(o *op.Op, c *ent.Category) error) (op.Done, error) {
	return s.kept(s.ops.Run(ctx, actor, act, id, func(o *op.Op) error {
		c, err := o.Tx.Category.Get(o.Ctx, id)
		if ent.IsNotFound(err) {
			return fault.New(fault.NotFound, "id")
		}
		if err != nil {
			return err
		}
		if err := o.Expect(c.Version, version); err != nil {
			return err
		}
		o.Return(id)
		return do(o, c)
	}))
}

func checkCategory(o *op.Op, id string, in *CategoryInput) error {
	var all fault.All
	in.Name = all.Line(in.Name, 80, "input", "name")
	in.NameEn = all.OptionalLine(in.NameEn, 80, "input", "nameEn")
	if in.Weight < -1 || in.Weight > 2 {
		all.Add(fault.New(fault.OutOfRange, "input", "weight").With("min", -1).With("max", 2))
	}
	if in.ParentID != nil {
		p, err := o.Tx.Category.Get(o.Ctx, *in.ParentID)
		switch {
		case ent.IsNotFound(err):
			all.Add(fault.New(fault.Unknown, "input", "parentId"))
		case err != nil:
			return err
		case p.ID == id:
			all.Add(fault.New(fault.Self, "input", "parentId"))
		case p.ParentID != nil:
			all.Add(fault.New(fault.WrongKind, "input", "parentId"))
		}
	}
	if in.TeamID != nil {
		ok, err := o.Tx.Team.Query().Where(team.ID(*in.TeamID)).Exist(o.Ctx)
		if err != nil {
			return err
		}
		if !ok {
			all.Add(fault.New(fault.Unknown, "input", "teamId"))
		}
	}
	return all.Err()
}
