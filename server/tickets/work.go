package tickets

import (
	"context"
	"strings"
	"time"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Start begins or goes on with the work; the owner may, and the team while nobody
// owns it, whereby the actor becomes the owner.
func (s *Service) Start(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.act(ctx, actor, "ticket.start", id, version, mayHandle, func(o *op.Op, t *ent.Ticket) error {
		to, err := next(t, "start")
		if err != nil {
			return err
		}
		u := move(o.Tx.Ticket.UpdateOne(t), t, to)
		if t.AssigneeID == nil && !o.Actor.IsSystem() {
			u.SetAssigneeID(o.Actor.ID)
		}
		return u.Exec(o.Ctx)
	})
}

// Wait says for whom or what a ticket waits, with the reason.
func (s *Service) Wait(ctx context.Context, actor access.Actor, id string, version int, in WaitInput) (op.Done, error) {
	return s.act(ctx, actor, "ticket.wait", id, version, mayHandle, func(o *op.Op, t *ent.Ticket) error {
		var all fault.All
		reason := all.Text(in.Reason, maxReason, "input", "reason")
		if err := all.Err(); err != nil {
			return err
		}
		to, err := next(t, "wait_"+strings.ToLower(string(in.For)))
		if err != nil {
			return err
		}
		o.Reason(reason)
		return move(o.Tx.Ticket.UpdateOne(t), t, to).SetWaitReason(reason).SetWaitingSince(o.Now).Exec(o.Ctx)
	})
}

// Resolve ends the work with the answer; the owner may, and the team while nobody
// owns it.
func (s *Service) Resolve(ctx context.Context, actor access.Actor, id string, version int, answer string) (op.Done, error) {
	return s.act(ctx, actor, "ticket.resolve", id, version, mayHandle, func(o *op.Op, t *ent.Ticket) error {
		return s.resolve(o, t, answer, "answer")
	})
}

func (s *Service) resolve(o *op.Op, t *ent.Ticket, answer string, path ...string) error {
	var all fault.All
	answer = all.OptionalText(answer, maxAnswer, path...)
	if answer == "" {
		all.Add(fault.New(fault.NoAnswer, path...))
	}
	if err := all.Err(); err != nil {
		return err
	}
	to, err := next(t, "resolve")
	if err != nil {
		return err
	}
	u := move(o.Tx.Ticket.UpdateOne(t), t, to).SetAnswer(answer).SetResolvedAt(o.Now)
	if t.AssigneeID == nil && !o.Actor.IsSystem() {
		u.SetAssigneeID(o.Actor.ID)
	}
	return u.Exec(o.Ctx)
}

// Close closes a resolved ticket; whoever works on it may.
func (s *Service) Close(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.act(ctx, actor, "ticket.close", id, version, mayWork, func(o *op.Op, t *ent.Ticket) error {
		to, err := next(t, "close")
		if err != nil {
			return err
		}
		return move(o.Tx.Ticket.UpdateOne(t), t, to).SetClosedAt(o.Now).Exec(o.Ctx)
	})
}

// Reopen takes a resolved or closed ticket up again, a closed one within the
// settings' days. It goes to its last owner, or to the team when that person is
// absent or has left.
func (s *Service) Reopen(ctx context.Context, actor access.Actor, id string, version int, reason string) (op.Done, error) {
	return s.act(ctx, actor, "ticket.reopen", id, version, mayWork, func(o *op.Op, t *ent.Ticket) error {
		var all fault.All
		reason := all.Text(reason, maxReason, "reason")
		desk, err := deskOf(o.Ctx, o.All)
		if err != nil {
			return err
		}
		if until := reopenUntil(t, desk); until != nil && o.Now.After(*until) {
			all.Add(fault.New(fault.TooLate).With("limit", time.Duration(desk.ReopenDays)*24*time.Hour))
		}
		if err := all.Err(); err != nil {
			return err
		}
		there, err := stillThere(o, text(t.AssigneeID))
		if err != nil {
			return err
		}
		act := "reopen"
		switch {
		case !there && t.TeamID != nil:
			act = "reopen_team"
		case !there:
			act = "reopen_nobody"
		}
		to, err := next(t, act)
		if err != nil {
			return err
		}
		u := move(o.Tx.Ticket.UpdateOne(t), t, to).ClearResolvedAt().ClearClosedAt().AddReopenings(1)
		if !there {
			u.ClearAssigneeID()
		}
		o.Reason(reason)
		return u.Exec(o.Ctx)
	})
}

// reopenUntil is the last moment a closed ticket may be reopened, nil when it is not closed.
func reopenUntil(t *ent.Ticket, desk Desk) *time.Time {
	if t.ClosedAt == nil {
		return nil
	}
	until := t.ClosedAt.AddDate(0, 0, desk.ReopenDays)
	return &until
}

// stillThere reports whether a person is employed and not absent now.
func stillThere(o *op.Op, userID string) (bool, error) {
	if userID == "" {
		return false, nil
	}
	u, err := o.All.User.Get(o.Ctx, userID)
	if err != nil {
		return false, err
	}
	away, err := awayUntil(o, userID)
	return u.DisabledAt == nil && away == nil, err
}

// Cancel ends a ticket without an answer; whoever works on it may.
func (s *Service) Cancel(ctx context.Context, actor access.Actor, id string, version int, reason string) (op.Done, error) {
	return s.act(ctx, actor, "ticket.cancel", id, version, mayWork, func(o *op.Op, t *ent.Ticket) error {
		var all fault.All
		reason := all.Text(reason, maxReason, "reason")
		if err := all.Err(); err != nil {
			return err
		}
		to, err := next(t, "cancel")
		if err != nil {
			return err
		}
		o.Reason(reason)
		return move(o.Tx.Ticket.UpdateOne(t), t, to).SetEndReason(reason).SetClosedAt(o.Now).Exec(o.Ctx)
	})
}
