package tickets

import (
	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/fault"
)

func text(p *string) string {
	if p == nil {
		return ""
	}
	return *p
}

// owns: the ticket is the actor's own, or of somebody the actor stands in for.
func owns(a access.Actor, t *ent.Ticket) bool {
	who := text(t.AssigneeID)
	if who == "" {
		return false
	}
	if who == a.ID {
		return true
	}
	for _, b := range a.Behalf {
		if who == b {
			return true
		}
	}
	return false
}

// leads: the actor answers for the ticket's team.
func leads(a access.Actor, t *ent.Ticket) bool {
	return a.IsSystem() || a.Has(access.Manager) || a.LeadsTeam(text(t.TeamID))
}

// nobodys: no team and no person has it yet.
func nobodys(t *ent.Ticket) bool { return text(t.TeamID) == "" && text(t.AssigneeID) == "" }

// mayWork: the owner, the owner's team, the leader, the manager; whoever is at
// the desk while nobody has it.
func mayWork(a access.Actor, t *ent.Ticket) error {
	if owns(a, t) || leads(a, t) || a.In(text(t.TeamID)) || nobodys(t) || text(t.OpenedByID) == a.ID {
		return nil
	}
	return fault.New(fault.Forbidden)
}

// mayHandle: the owner, the leader and the manager; the team while nobody owns it.
func mayHandle(a access.Actor, t *ent.Ticket) error {
	if owns(a, t) || leads(a, t) {
		return nil
	}
	if text(t.AssigneeID) == "" && (a.In(text(t.TeamID)) || nobodys(t)) {
		return nil
	}
	return fault.New(fault.Forbidden)
}

// maySpeak: everybody who sees the ticket; the grant says by which means.
func maySpeak(access.Actor, *ent.Ticket) error { return nil }
