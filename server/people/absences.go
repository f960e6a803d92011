package people

import (
	"context"
	"time"

	"fuwu/ent/absence"
	"fuwu/ent/membership"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// longest is how long an absence or delegation may last, and how far ahead it may
// be planned.
const longest = 366 * 24 * time.Hour

// CreateAbsence plans when somebody is away: oneself, or somebody one leads. It is
// refused when it is over already, longer than a year, or meets another absence
// of the same person.
func (s *Service) CreateAbsence(ctx context.Context, actor access.Actor, in AbsenceInput) (op.Done, error) {
	return s.run(ctx, actor, "absence.create", "", func(o *op.Op) error {
		userID := text(in.UserID)
		if userID == "" {
			userID = actor.ID
		}
		var all fault.All
		if err := checkColleague(o, &all, userID, "input", "userId"); err != nil {
			return err
		}
		if len(all) == 0 {
			if err := planFor(o, userID); err != nil {
				return err
			}
		}
		checkSpan(&all, o.Now, in.StartsAt, in.EndsAt)
		reason := optionalLine(&all, in.Reason, maxReason, "input", "reason")
		meets, err := o.All.Absence.Query().Where(absence.UserID(userID), absence.ArchivedAtIsNil(),
			absence.StartsAtLT(in.EndsAt), absence.EndsAtGT(in.StartsAt)).Exist(o.Ctx)
		if err != nil {
			return err
		}
		if meets {
			all.Add(fault.New(fault.Taken, "input", "startsAt").With("value", in.StartsAt))
		}
		if err := all.Err(); err != nil {
			return err
		}
		a, err := o.Tx.Absence.Create().SetUserID(userID).SetStartsAt(in.StartsAt).SetEndsAt(in.EndsAt).SetReason(reason).Save(o.Ctx)
		if err != nil {
			return err
		}
		o.Subject(a.ID)
		o.Return(a.ID)
		return nil
	})
}

// ArchiveAbsence takes an absence back, as whoever may plan it.
func (s *Service) ArchiveAbsence(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.run(ctx, actor, "absence.archive", id, func(o *op.Op) error {
		a, err := o.Tx.Absence.Get(o.Ctx, id)
		if err != nil {
			return seen(err, fault.NotFound)
		}
		if err := o.Expect(a.Version, version); err != nil {
			return err
		}
		if err := planFor(o, a.UserID); err != nil {
			return err
		}
		if a.ArchivedAt != nil {
			return fault.New(fault.Archived)
		}
		o.Return(id)
		return o.Tx.Absence.UpdateOne(a).SetArchivedAt(o.Now).Exec(o.Ctx)
	})
}

// OpenTickets counts the open tickets a person has, for whoever may plan for them.
func (s *Service) OpenTickets(ctx context.Context, userID string) (int, error) {
	return s.read.Ticket.Query().Where(ticket.AssigneeID(userID), ticket.IsOpen(true), ticket.ArchivedAtIsNil()).
		Count(access.With(ctx, access.System("people")))
}

// planFor refuses whoever may not plan for the person.
func planFor(o *op.Op, userID string) error {
	rows, err := o.Tx.Membership.Query().Where(membership.UserID(userID), membership.ArchivedAtIsNil()).All(o.Ctx)
	if err != nil {
		return err
	}
	teams := make([]string, len(rows))
	for i, m := range rows {
		teams[i] = m.TeamID
	}
	return mayPlanFor(o.Actor, userID, teams)
}

// checkSpan refuses a time that is over, ends before it begins, or is too long.
func checkSpan(all *fault.All, now, starts, ends time.Time) {
	switch {
	case !ends.After(starts):
		all.Add(fault.New(fault.OutOfRange, "input", "endsAt").With("min", starts).With("max", starts.Add(longest)))
	case !ends.After(now):
		all.Add(fault.New(fault.TooLate, "input", "endsAt").With("limit", now))
	case ends.Sub(starts) > longest:
		all.Add(fault.New(fault.OutOfRange, "input", "endsAt").With("min", starts).With("max", starts.Add(longest)))
	case starts.Sub(now) > longest:
		all.Add(fault.New(fault.OutOfRange, "input", "startsAt").With("min", now).With("max", now.Add(longest)))
	}
}
