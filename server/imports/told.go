package imports

import (
	"cmp"
	"time"

	"fuwu/ent/ticket"
	"fuwu/server/tickets"
)

// told is what a row tells of a ticket.
type told struct{ tickets.Told }

// stay fills in what a ticket always has and an event did not know: it is as it was
// before.
func (t *told) stay(before told) {
	t.Kind = cmp.Or(t.Kind, before.Kind)
	if t.State == "" {
		t.State, t.WaitReason = before.State, before.WaitReason
	}
	t.Channel = cmp.Or(t.Channel, before.Channel)
	t.Subject = cmp.Or(t.Subject, before.Subject)
	if t.Priority == "" && (t.Urgency == nil || t.Impact == nil) {
		t.Priority = before.Priority
	}
	if t.OpenedAt.IsZero() {
		t.OpenedAt = before.OpenedAt
	}
}

// end keeps the times of resolution and closing only where the state has them. Logs
// repeat the final times in every event; an event knows nothing of what came after.
func (t *told) end(last bool) {
	switch t.State {
	case ticket.StateCLOSED, ticket.StateMERGED, ticket.StateCONVERTED, ticket.StateCANCELLED:
	case ticket.StateRESOLVED:
		t.ClosedAt = nil
	default:
		t.ResolvedAt, t.ClosedAt = nil, nil
	}
	if last {
		return
	}
	t.ResolvedAt, t.ClosedAt = notAfter(t.ResolvedAt, t.At), notAfter(t.ClosedAt, t.At)
}

func notAfter(at *time.Time, end time.Time) *time.Time {
	if at == nil || !at.After(end) {
		return at
	}
	return &end
}
