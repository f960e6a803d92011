package imports

import "fuwu/ent/ticket"

// kind is what a field may hold.
type kind struct {
	words []string // one of these, if any
	date  bool
}

var (
	anything = kind{}
	date     = kind{date: true}
	truth    = kind{words: []string{"true", "false"}}
	levels   = kind{words: []string{"LOW", "MEDIUM", "HIGH"}}
	channel  = kind{words: []string{"PHONE", "SMS", "WECHAT", "EMAIL", "WEB", "IN_PERSON", "OTHER"}}
	teamKind = kind{words: []string{"CUSTOMER_SERVICE", "TECHNICAL_SUPPORT", "REPAIR", "OTHER"}}
	party    = kind{words: []string{"COMPANY", "PERSON"}}
	state    = kind{words: []string{
		string(ticket.StateNEW), string(ticket.StateASSIGNED), string(ticket.StateIN_PROGRESS), string(ticket.StateWAITING_CUSTOMER),
		string(ticket.StateWAITING_DEPARTMENT), string(ticket.StateWAITING_PARTS), string(ticket.StateRESOLVED), string(ticket.StateCLOSED),
		string(ticket.StateMERGED), string(ticket.StateCONVERTED), string(ticket.StateCANCELLED),
	}}
	matter = kind{words: []string{
		string(ticket.KindCONSULTATION), string(ticket.KindCOMPLAINT), string(ticket.KindREPAIR), string(ticket.KindSUGGESTION), string(ticket.KindPRAISE),
	}}
	priority = kind{words: []string{
		string(ticket.PriorityLOW), string(ticket.PriorityNORMAL), string(ticket.PriorityHIGH), string(ticket.PriorityURGENT),
	}}
)

// knownFields are the fields a mapping may fill.
var knownFields = map[Subject]map[string]kind{
	OfTickets: {
		"external": anything, "at": date, "opened": date, "resolved": date, "closed": date, "state": state, "kind": matter,
		"channel": channel, "subject": anything, "description": anything, "category": anything, "subcategory": anything,
		"priority": priority, "urgency": levels, "impact": levels, "customer": anything, "customer_kind": party,
		"team": anything, "team_kind": teamKind, "assignee": anything, "opened_by": anything,
		"reassignments": anything, "reopenings": anything, "target_met": truth,
		"answer": anything, "wait_reason": anything, "end_reason": anything, "reason": anything,
	},
	OfCustomers: {
		"external": anything, "name": anything, "kind": party, "tier": anything, "tags": anything, "address": anything,
		"channel": channel, "hours": anything, "note": anything, "owner": anything,
		"contact": anything, "contact_title": anything, "contact_email": anything, "contact_channel": channel,
		"phone": anything, "phone2": anything, "product": anything, "serial": anything, "purchased": date, "warranty": date, "site": anything,
	},
}

// needs are the fields a mapping must fill, each with others that do as well.
func (m *Mapping) needs() [][]string {
	switch {
	case m.Of == OfCustomers:
		return [][]string{{"name"}, {"kind"}}
	case m.Log:
		return [][]string{{"external"}, {"at"}, {"opened"}, {"state"}, {"kind"}, {"channel"}, {"subject"}, {"priority", "urgency"}, {"priority", "impact"}}
	}
	return [][]string{{"external"}, {"opened"}, {"state"}, {"kind"}, {"channel"}, {"subject"}, {"priority", "urgency"}, {"priority", "impact"}}
}
