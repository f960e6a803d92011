package people

import (
	"context"
	"slices"
	"strconv"

	"fuwu/ent"
	"fuwu/ent/membership"
	"fuwu/ent/team"
	"fuwu/ent/ticket"
	"fuwu/ent/user"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// maxMembers bounds a team, so that it can be shown and sent whole.
const maxMembers = 500

// CreateTeam makes a team; its leader is always a member. It is refused when
// another team in use has the name and when leader, members or department are
// unknown.
func (s *Service) CreateTeam(ctx context.Context, actor access.Actor, in TeamInput) (op.Done, error) {
	return s.runRights(ctx, actor, "team.create", "", func(o *op.Op) error {
		in, err := s.checkTeam(o, in, nil)
		if err != nil {
			return err
		}
		t, err := o.Tx.Team.Create().SetName(in.Name).SetNameEn(in.NameEn).SetKind(in.Kind).
			SetNillableLeaderID(in.LeaderID).SetNillableDepartmentID(in.DepartmentID).Save(o.Ctx)
		if err != nil {
			return err
		}
		o.Subject(t.ID)
		o.Return(t.ID)
		_, err = setMembers(o, t.ID, in.MemberIds)
		return err
	})
}

// ChangeTeam changes all of a team, its members too.
func (s *Service) ChangeTeam(ctx context.Context, actor access.Actor, id string, version int, in TeamInput) (op.Done, error) {
	return s.runRights(ctx, actor, "team.change", id, func(o *op.Op) error {
		t, err := teamAt(o, id, version)
		if err != nil {
			return err
		}
		if t.ArchivedAt != nil {
			return fault.New(fault.Archived)
		}
		in, err := s.checkTeam(o, in, t)
		if err != nil {
			return err
		}
		u := o.Tx.Team.UpdateOne(t).SetName(in.Name).SetNameEn(in.NameEn).SetKind(in.Kind)
		setOrClear(in.LeaderID, u.SetLeaderID, u.ClearLeaderID)
		setOrClear(in.DepartmentID, u.SetDepartmentID, u.ClearDepartmentID)
		changed, err := setMembers(o, id, in.MemberIds)
		if err != nil {
			return err
		}
		if changed {
			u.SetMembersAt(o.Now)
		}
		o.Return(id)
		return u.Exec(o.Ctx)
	})
}

// ArchiveTeam puts a team away; refused while it has open tickets.
func (s *Service) ArchiveTeam(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.runRights(ctx, actor, "team.archive", id, func(o *op.Op) error {
		t, err := teamAt(o, id, version)
		if err != nil {
			return err
		}
		if t.ArchivedAt != nil {
			return fault.New(fault.Archived)
		}
		busy, err := o.All.Ticket.Query().Where(ticket.TeamID(id), ticket.IsOpen(true), ticket.ArchivedAtIsNil()).Exist(o.Ctx)
		if err != nil {
			return err
		}
		if busy {
			return fault.New(fault.InUse)
		}
		o.Return(id)
		return o.Tx.Team.UpdateOne(t).SetArchivedAt(o.Now).Exec(o.Ctx)
	})
}

// RestoreTeam takes a team back into use; refused when another one in use has
// its name by now.
func (s *Service) RestoreTeam(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.runRights(ctx, actor, "team.restore", id, func(o *op.Op) error {
		t, err := teamAt(o, id, version)
		if err != nil {
			return err
		}
		if t.ArchivedAt == nil {
			return fault.New(fault.SameValue)
		}
		taken, err := o.All.Team.Query().Where(team.Name(t.Name), team.ArchivedAtIsNil()).Exist(o.Ctx)
		if err != nil {
			return err
		}
		if taken {
			return fault.New(fault.Taken, "name").With("value", t.Name)
		}
		o.Return(id)
		return o.Tx.Team.UpdateOne(t).ClearArchivedAt().Exec(o.Ctx)
	})
}

func teamAt(o *op.Op, id string, version int) (*ent.Team, error) {
	t, err := o.Tx.Team.Get(o.Ctx, id)
	if err != nil {
		return nil, seen(err, fault.NotFound)
	}
	return t, o.Expect(t.Version, version)
}

// checkTeam finds everything wrong with a team and makes its leader a member.
func (s *Service) checkTeam(o *op.Op, in TeamInput, is *ent.Team) (TeamInput, error) {
	var all fault.All
	in.Name = line(&all, in.Name, maxName, "input", "name")
	in.NameEn = optionalLine(&all, in.NameEn, maxName, "input", "nameEn")
	in.LeaderID, in.DepartmentID = filled(in.LeaderID), filled(in.DepartmentID)
	if team.KindValidator(in.Kind) != nil {
		all.Add(fault.New(fault.Required, "input", "kind"))
	}
	if is == nil || is.Name != in.Name {
		taken, err := o.All.Team.Query().Where(team.Name(in.Name), team.ArchivedAtIsNil()).Exist(o.Ctx)
		if err != nil {
			return in, err
		}
		if taken {
			all.Add(fault.New(fault.Taken, "input", "name").With("value", in.Name))
		}
	}
	if in.DepartmentID != nil && (is == nil || text(is.DepartmentID) != *in.DepartmentID) {
		if err := checkDepartment(o, &all, *in.DepartmentID); err != nil {
			return in, err
		}
	}
	if in.LeaderID != nil && (is == nil || text(is.LeaderID) != *in.LeaderID) {
		if err := checkColleague(o, &all, *in.LeaderID, "input", "leaderId"); err != nil {
			return in, err
		}
	}
	members, err := checkMembers(o, &all, in.MemberIds)
	if err != nil {
		return in, err
	}
	if in.LeaderID != nil && !slices.Contains(members, *in.LeaderID) {
		members = append(members, *in.LeaderID)
	}
	in.MemberIds = members
	return in, all.Err()
}

// checkMembers refuses unknown ids and drops repeated ones.
func checkMembers(o *op.Op, all *fault.All, ids []string) ([]string, error) {
	if len(ids) > maxMembers {
		all.Add(fault.New(fault.TooMany, "input", "memberIds").With("max", maxMembers))
		return nil, nil
	}
	known, err := o.Tx.User.Query().Where(user.IDIn(ids...)).IDs(o.Ctx)
	if err != nil {
		return nil, err
	}
	members := make([]string, 0, len(ids)+1)
	for i, id := range ids {
		switch {
		case !slices.Contains(known, id):
			all.Add(fault.New(fault.Unknown, "input", "memberIds", strconv.Itoa(i)))
		case !slices.Contains(members, id):
			members = append(members, id)
		}
	}
	return members, nil
}

// setMembers makes exactly these the members of a team, and says whether they
// were others before.
func setMembers(o *op.Op, teamID string, members []string) (changed bool, err error) {
	rows, err := o.Tx.Membership.Query().Where(membership.TeamID(teamID)).Order(membership.ByID()).All(o.Ctx)
	if err != nil {
		return false, err
	}
	missing := slices.Clone(members)
	for _, m := range rows {
		u := o.Tx.Membership.UpdateOne(m)
		wanted := slices.Index(missing, m.UserID)
		if wanted >= 0 {
			missing = slices.Delete(missing, wanted, wanted+1)
		}
		switch {
		case wanted >= 0 && m.ArchivedAt != nil:
			u.ClearArchivedAt()
		case wanted < 0 && m.ArchivedAt == nil:
			u.SetArchivedAt(o.Now)
		default:
			continue
		}
		changed = true
		if err := u.Exec(o.Ctx); err != nil {
			return false, err
		}
	}
	changed = changed || len(missing) > 0
	for _, id := range missing {
		if err := o.Tx.Membership.Create().SetTeamID(teamID).SetUserID(id).Exec(o.Ctx); err != nil {
			return false, err
		}
	}
	return changed, nil
}

// checkColleague refuses somebody unknown, or who has left.
func checkColleague(o *op.Op, all *fault.All, id string, path ...string) error {
	u, err := o.Tx.User.Get(o.Ctx, id)
	switch {
	case ent.IsNotFound(err):
		all.Add(fault.New(fault.Unknown, path...))
	case err != nil:
		return err
	case u.DisabledAt != nil:
		all.Add(fault.New(fault.Archived, path...))
	}
	return nil
}

func checkDepartment(o *op.Op, all *fault.All, id string) error {
	d, err := o.Tx.Department.Get(o.Ctx, id)
	switch {
	case ent.IsNotFound(err):
		all.Add(fault.New(fault.Unknown, "input", "departmentId"))
	case err != nil:
		return err
	case d.ArchivedAt != nil:
		all.Add(fault.New(fault.Archived, "input", "departmentId"))
	}
	return nil
}

// setOrClear sets what is given and empties what is not.
func setOrClear[U any](value *string, set func(string) U, clear func() U) {
	if value == nil {
		clear()
		return
	}
	set(*value)
}
