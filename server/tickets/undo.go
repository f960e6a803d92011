package tickets

import (
	"context"
	"slices"
	"strings"
	"time"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// UndoWithin is how long an act on a ticket may be taken back. Until then nobody
// is told of it.
const UndoWithin = 10 * time.Second

// Undoable are the acts that can be taken back: everything but what was said to
// somebody outside cannot be unsaid, so the record of it can only be put away.
var Undoable = []string{
	"ticket.create", "ticket.describe", "ticket.prioritise", "ticket.assign", "ticket.take", "ticket.start", "ticket.wait",
	"ticket.reply", "ticket.note", "ticket.log_call", "ticket.chase", "ticket.resolve", "ticket.close", "ticket.reopen",
	"ticket.merge", "ticket.unmerge", "ticket.link", "ticket.unlink", "ticket.convert", "ticket.cancel", "ticket.invite", "call.record",
}

// Undo takes the actor's own act on a ticket back within ten seconds, unless
// somebody changed the ticket since. An undone act counts as nothing.
func (s *Service) Undo(ctx context.Context, actor access.Actor, position int64) (op.Done, error) {
	return s.ops.Run(ctx, actor, "ticket.undo", "", func(o *op.Op) error {
		e, err := o.All.Entry.Get(o.Ctx, position)
		if err != nil && !ent.IsNotFound(err) {
			return err
		}
		if err != nil || e.ActorID != o.Actor.ID || !slices.Contains(Undoable, e.Act) {
			return fault.New(fault.CannotUndo, "position")
		}
		if o.Now.Sub(e.At) > UndoWithin {
			return fault.New(fault.TooLate, "position").With("limit", UndoWithin)
		}
		if err := o.Revert(position); err != nil {
			return err
		}
		o.Subject(e.SubjectID)
		o.Undoes(position)
		if !strings.HasPrefix(e.SubjectID, "tkt_") {
			return nil
		}
		t, err := o.All.Ticket.Get(o.Ctx, e.SubjectID)
		if err != nil {
			return err
		}
		o.Return(t.ID)
		if t.ArchivedAt != nil {
			return o.Index("tkt", t.ID)
		}
		return index(o, t)
	})
}
