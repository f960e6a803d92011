package people

import (
	"slices"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/fault"
)

// mayPlanFor: oneself; the leader of one of the person's teams; the manager and
// the administrator for everybody.
func mayPlanFor(a access.Actor, userID string, teams []string) error {
	if a.ID == userID || a.IsSystem() || a.Has(access.Manager, access.Admin) || slices.ContainsFunc(teams, a.LeadsTeam) {
		return nil
	}
	return fault.New(fault.Forbidden)
}

// mayShare: the department's snippets are kept by leaders and the manager.
func mayShare(a access.Actor) error {
	if a.IsSystem() || a.Has(access.Manager, access.TeamLeader) {
		return nil
	}
	return fault.New(fault.Forbidden)
}

// mayEdit: one's own snippets oneself, the department's whoever may share.
func mayEdit(a access.Actor, s *ent.Snippet) error {
	if s.OwnerID != nil && *s.OwnerID == a.ID {
		return nil
	}
	return mayShare(a)
}

// mayReadAccounts: who administers, the manager, and who audits it.
func mayReadAccounts(a access.Actor) error {
	if a.IsSystem() || a.Has(access.Admin, access.Manager, access.Auditor) {
		return nil
	}
	return fault.New(fault.Forbidden)
}
