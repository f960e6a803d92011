package notices

import (
	"encoding/json"

	"fuwu/ent"
	"fuwu/ent/ticket"
	"fuwu/server/op"
)

// table says who is told of which act.
var table = map[string][]recipient{
	"ticket.create":     {newOwner},
	"ticket.convert":    {owner, newOwner},
	"ticket.assign":     {newOwner, formerOwner},
	"ticket.take":       {formerOwner},
	"ticket.invite":     {invited},
	"ticket.chase":      {owner, leader},
	"ticket.reopen":     {owner, newOwner},
	"ticket.reply":      {owner},
	"ticket.note":       {owner},
	"ticket.log_call":   {owner},
	"ticket.prioritise": {owner},
	"ticket.cancel":     {owner},
	"ticket.merge":      {owner, ownerOfSurvivor},
	"comment.create":    {owner},
	// A call may open a ticket for somebody, or urge an open one.
	"call.record": {newOwner, chased(owner), chased(leader)},
}

// recipient names users to be told of an act; an empty id is nobody.
type recipient func(act) string

// act is an entry of the ledger about a ticket.
type act struct {
	entry    *ent.Entry
	changes  []*ent.Change
	ticket   *ent.Ticket // as it is by now
	survivor *ent.Ticket // the ticket it was merged into, if any
	leaders  map[string]string
}

// owner is who has the ticket by now.
func owner(a act) string { return text(a.ticket.AssigneeID) }

func ownerOfSurvivor(a act) string {
	if a.survivor == nil {
		return ""
	}
	return text(a.survivor.AssigneeID)
}

// leader is who leads the ticket's team.
func leader(a act) string { return a.leaders[text(a.ticket.TeamID)] }

// newOwner is to whom the act gave the ticket.
func newOwner(a act) string {
	_, now, _ := a.changed("Ticket", ticket.FieldAssigneeID)
	return now
}

// formerOwner is from whom the act took the ticket.
func formerOwner(a act) string {
	before, now, _ := a.changed("Ticket", ticket.FieldAssigneeID)
	if before == now {
		return ""
	}
	return before
}

// invited is whom the act let take part, first of all.
func invited(a act) string {
	for _, c := range a.changes {
		if c.Record == "Participant" && c.Field == op.Created {
			return member(c.New, "user_id")
		}
	}
	return ""
}

// chased names somebody only if the act urged.
func chased(r recipient) recipient {
	return func(a act) string {
		if _, _, ok := a.changed("Ticket", ticket.FieldChases); !ok {
			return ""
		}
		return r(a)
	}
}

// changed is a field of a record of the type before and after the act; a creation
// changes a field from nothing if it is filled.
func (a act) changed(record, field string) (before, now string, ok bool) {
	for _, c := range a.changes {
		switch {
		case c.Record != record:
		case c.Field == field:
			return value(c.Old), value(c.New), true
		case c.Field == op.Created:
			if now := member(c.New, field); now != "" {
				return "", now, true
			}
		}
	}
	return "", "", false
}

// value is a JSON string, or anything else as it is written.
func value(s *string) string {
	if s == nil {
		return ""
	}
	var v string
	if json.Unmarshal([]byte(*s), &v) != nil {
		return *s
	}
	return v
}

// member is a text in a JSON object.
func member(object *string, name string) string {
	if object == nil {
		return ""
	}
	var m map[string]json.RawMessage
	if json.Unmarshal([]byte(*object), &m) != nil || m[name] == nil {
		return ""
	}
	v := string(m[name])
	return value(&v)
}

func text(p *string) string {
	if p == nil {
		return ""
	}
	return *p
}
