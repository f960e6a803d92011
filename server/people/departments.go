package people

import (
	"context"

	"fuwu/ent"
	"fuwu/ent/department"
	"fuwu/ent/team"
	"fuwu/ent/user"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// CreateDepartment makes a department; the first one is the service department.
func (s *Service) CreateDepartment(ctx context.Context, actor access.Actor, in NameInput) (op.Done, error) {
	return s.run(ctx, actor, "department.create", "", func(o *op.Op) error {
		in, err := checkName(in, func(name string) (bool, error) { return departmentNamed(o, name) })
		if err != nil {
			return err
		}
		others, err := o.All.Department.Query().Exist(o.Ctx)
		if err != nil {
			return err
		}
		d, err := o.Tx.Department.Create().SetName(in.Name).SetNameEn(in.NameEn).SetIsService(!others).Save(o.Ctx)
		if err != nil {
			return err
		}
		o.Subject(d.ID)
		o.Return(d.ID)
		return nil
	})
}

// ChangeDepartment renames a department.
func (s *Service) ChangeDepartment(ctx context.Context, actor access.Actor, id string, version int, in NameInput) (op.Done, error) {
	return s.run(ctx, actor, "department.change", id, func(o *op.Op) error {
		d, err := departmentAt(o, id, version)
		if err != nil {
			return err
		}
		in, err := checkName(in, func(name string) (bool, error) {
			if name == d.Name {
				return false, nil
			}
			return departmentNamed(o, name)
		})
		if err != nil {
			return err
		}
		o.Return(id)
		return o.Tx.Department.UpdateOne(d).SetName(in.Name).SetNameEn(in.NameEn).Exec(o.Ctx)
	})
}

// ArchiveDepartment puts a department away; refused for the service department
// and while a team in use or somebody with an open account belongs to it.
func (s *Service) ArchiveDepartment(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.run(ctx, actor, "department.archive", id, func(o *op.Op) error {
		d, err := departmentAt(o, id, version)
		if err != nil {
			return err
		}
		teams, err := o.All.Team.Query().Where(team.DepartmentID(id), team.ArchivedAtIsNil()).Exist(o.Ctx)
		if err != nil {
			return err
		}
		colleagues, err := o.All.User.Query().Where(user.DepartmentID(id), user.DisabledAtIsNil()).Exist(o.Ctx)
		if err != nil {
			return err
		}
		if teams || colleagues || d.IsService {
			return fault.New(fault.InUse)
		}
		o.Return(id)
		return o.Tx.Department.UpdateOne(d).SetArchivedAt(o.Now).Exec(o.Ctx)
	})
}

// departmentAt is a department in use at the version.
func departmentAt(o *op.Op, id string, version int) (*ent.Department, error) {
	d, err := o.Tx.Department.Get(o.Ctx, id)
	if err != nil {
		return nil, seen(err, fault.NotFound)
	}
	if err := o.Expect(d.Version, version); err != nil {
		return nil, err
	}
	if d.ArchivedAt != nil {
		return nil, fault.New(fault.Archived)
	}
	return d, nil
}

func departmentNamed(o *op.Op, name string) (bool, error) {
	return o.All.Department.Query().Where(department.Name(name), department.ArchivedAtIsNil()).Exist(o.Ctx)
}

// checkName finds everything wrong with a name in two languages.
func checkName(in NameInput, taken func(name string) (bool, error)) (NameInput, error) {
	var all fault.All
	in.Name = line(&all, in.Name, maxName, "input", "name")
	in.NameEn = optionalLine(&all, in.NameEn, maxName, "input", "nameEn")
	is, err := taken(in.Name)
	if err != nil {
		return in, err
	}
	if is {
		all.Add(fault.New(fault.Taken, "input", "name").With("value", in.Name))
	}
	return in, all.Err()
}
