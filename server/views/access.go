package views

import (
	"fuwu/ent"
	"fuwu/server/access"
)

// Editable reports whether the actor may change a view.
func Editable(a access.Actor, v *ent.SavedView) bool {
	switch {
	case a.IsSystem():
		return true
	case access.Allow(a, "view.change") != nil:
		return false
	case v.OwnerID != nil && *v.OwnerID == a.ID:
		return true
	case v.TeamID != nil:
		return a.LeadsTeam(*v.TeamID) || a.Has(access.Manager)
	}
	return v.OwnerID == nil && a.Has(access.Manager, access.Admin)
}

// mayShare reports whether the actor may keep a view for a team, or with an empty
// team for everybody.
func mayShare(a access.Actor, team string) bool {
	if team != "" {
		return a.In(team) || a.LeadsTeam(team) || a.Has(access.Manager)
	}
	return a.IsSystem() || a.Has(access.Manager, access.Admin)
}
