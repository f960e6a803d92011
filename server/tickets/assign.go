package tickets

import (
	"context"

	"fuwu/ent"
	"fuwu/ent/absence"
	"fuwu/ent/membership"
	"fuwu/ent/team"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Assign gives a ticket to a team or person. Whoever works on it may. It is
// refused when the person is absent (unless said), not on the team or has left,
// and when nothing would change.
func (s *Service) Assign(ctx context.Context, actor access.Actor, id string, version int, in AssignInput) (op.Done, error) {
	return s.act(ctx, actor, "ticket.assign", id, version, mayWork, func(o *op.Op, t *ent.Ticket) error {
		to, err := next(t, "assign")
		if err != nil {
			return err
		}
		var all fault.All
		team, person, err := s.holder(o, &all, t, in)
		if err != nil {
			return err
		}
		switch {
		case team == nil && person == nil:
			all.Add(fault.New(fault.Required, "input", "teamId"))
		case text(team) == text(t.TeamID) && text(person) == text(t.AssigneeID):
			all.Add(fault.New(fault.SameValue, "input"))
		}
		if err := all.Err(); err != nil {
			return err
		}
		return s.give(o, t, to, team, person)
	})
}

// give puts a ticket into other hands; who had it goes on seeing it.
func (s *Service) give(o *op.Op, t *ent.Ticket, to ticket.State, team, person *string) error {
	u := move(o.Tx.Ticket.UpdateOne(t), t, to)
	setOrClear(team, u.SetTeamID, u.ClearTeamID)
	setOrClear(person, u.SetAssigneeID, u.ClearAssigneeID)
	if t.AssigneeID != nil && text(person) != *t.AssigneeID || t.TeamID != nil && text(team) != *t.TeamID {
		u.AddReassignments(1)
	}
	if err := u.Exec(o.Ctx); err != nil {
		return err
	}
	if text(person) == text(t.AssigneeID) {
		return nil
	}
	return join(o, t.ID, text(t.AssigneeID))
}

// holder finds team and person of an assignment, adding every reason against it.
// A person alone brings the team: the ticket's own when they are on it, else
// their first.
func (s *Service) holder(o *op.Op, all *fault.All, t *ent.Ticket, in AssignInput) (teamID, personID *string, err error) {
	teamID = in.TeamID
	if teamID == nil && t != nil {
		teamID = t.TeamID
	}
	if in.TeamID != nil {
		ok, err := o.Tx.Team.Query().Where(team.ID(*in.TeamID), team.ArchivedAtIsNil()).Exist(o.Ctx)
		if err != nil {
			return nil, nil, err
		}
		if !ok {
			all.Add(fault.New(fault.Unknown, "input", "teamId"))
			return nil, nil, nil
		}
	}
	if in.AssigneeID == nil {
		return teamID, nil, nil
	}
	person, err := o.Tx.User.Get(o.Ctx, *in.AssigneeID)
	if err != nil && !ent.IsNotFound(err) {
		return nil, nil, err
	}
	if err != nil || person.DisabledAt != nil {
		all.Add(fault.New(fault.Unknown, "input", "assigneeId"))
		return nil, nil, nil
	}
	teamID, err = s.seat(o, all, person, in.TeamID, teamID)
	if err != nil {
		return nil, nil, err
	}
	away, err := awayUntil(o, person.ID)
	if err != nil {
		return nil, nil, err
	}
	if away != nil && !in.DespiteAbsence {
		all.Add(fault.New(fault.Absent, "input", "assigneeId").With("name", person.Name).With("until", away.EndsAt.In(s.zone)))
	}
	return teamID, &person.ID, nil
}

// seat is the team a person gets the ticket in: the one asked for, the ticket's
// own, or their first.
func (s *Service) seat(o *op.Op, all *fault.All, person *ent.User, asked, current *string) (*string, error) {
	teams, err := o.Tx.Membership.Query().Where(membership.UserID(person.ID), membership.ArchivedAtIsNil()).Order(membership.ByID()).All(o.Ctx)
	if err != nil {
		return nil, err
	}
	for _, m := range teams {
		if current != nil && m.TeamID == *current {
			return current, nil
		}
	}
	if asked != nil {
		all.Add(fault.New(fault.NotOnTeam, "input", "assigneeId").With("name", person.Name))
		return asked, nil
	}
	if len(teams) > 0 {
		return &teams[0].TeamID, nil
	}
	return current, nil
}

// awayUntil is the absence that runs now, nil when the person is there.
func awayUntil(o *op.Op, userID string) (*ent.Absence, error) {
	a, err := o.All.Absence.Query().
		Where(absence.UserID(userID), absence.ArchivedAtIsNil(), absence.StartsAtLTE(o.Now), absence.EndsAtGT(o.Now)).
		Order(ent.Desc(absence.FieldEndsAt)).First(o.Ctx)
	if ent.IsNotFound(err) {
		return nil, nil //nolint:nilnil // no absence is the usual case
	}
	return a, err
}

// Take makes the actor the owner and starts the work. The team and the leader
// may, also from somebody else's hands.
func (s *Service) Take(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.act(ctx, actor, "ticket.take", id, version, mayWork, func(o *op.Op, t *ent.Ticket) error {
		if text(t.AssigneeID) == o.Actor.ID {
			return fault.New(fault.SameValue)
		}
		to, err := next(t, "take")
		if err != nil {
			return err
		}
		team := t.TeamID
		if team == nil && len(o.Actor.Teams) > 0 {
			team = &o.Actor.Teams[0]
		}
		return s.give(o, t, to, team, &o.Actor.ID)
	})
}

// Invite lets a colleague take part, so that they see the ticket.
func (s *Service) Invite(ctx context.Context, actor access.Actor, id, userID string) (op.Done, error) {
	return s.act(ctx, actor, "ticket.invite", id, 0, mayWork, func(o *op.Op, t *ent.Ticket) error {
		u, err := o.Tx.User.Get(o.Ctx, userID)
		if err != nil && !ent.IsNotFound(err) {
			return err
		}
		if err != nil || u.DisabledAt != nil {
			return fault.New(fault.Unknown, "userId")
		}
		return join(o, t.ID, userID)
	})
}
