package tickets

import (
	"slices"

	"fuwu/ent/ticket"
	"fuwu/server/flow"
)

// open are the states of a ticket that somebody still has to work on.
var open = []ticket.State{
	ticket.StateNEW, ticket.StateASSIGNED, ticket.StateIN_PROGRESS,
	ticket.StateWAITING_CUSTOMER, ticket.StateWAITING_DEPARTMENT, ticket.StateWAITING_PARTS,
}

// unended are the open states and RESOLVED, which a customer may still answer.
var unended = append(slices.Clone(open), ticket.StateRESOLVED)

// machine says where an act may lead. Acts with a suffix are ways of one
// operation: wait for whom, reopen to whom.
var machine = flow.Machine[ticket.State]{
	{Act: "assign", From: []ticket.State{ticket.StateNEW, ticket.StateASSIGNED, ticket.StateIN_PROGRESS}, To: ticket.StateASSIGNED},
	{Act: "assign", From: []ticket.State{ticket.StateWAITING_CUSTOMER}, To: ticket.StateWAITING_CUSTOMER},
	{Act: "assign", From: []ticket.State{ticket.StateWAITING_DEPARTMENT}, To: ticket.StateWAITING_DEPARTMENT},
	{Act: "assign", From: []ticket.State{ticket.StateWAITING_PARTS}, To: ticket.StateWAITING_PARTS},
	{Act: "take", From: []ticket.State{ticket.StateNEW, ticket.StateASSIGNED, ticket.StateIN_PROGRESS}, To: ticket.StateIN_PROGRESS},
	{Act: "take", From: []ticket.State{ticket.StateWAITING_CUSTOMER}, To: ticket.StateWAITING_CUSTOMER},
	{Act: "take", From: []ticket.State{ticket.StateWAITING_DEPARTMENT}, To: ticket.StateWAITING_DEPARTMENT},
	{Act: "take", From: []ticket.State{ticket.StateWAITING_PARTS}, To: ticket.StateWAITING_PARTS},
	{Act: "start", From: []ticket.State{ticket.StateASSIGNED, ticket.StateWAITING_CUSTOMER, ticket.StateWAITING_DEPARTMENT, ticket.StateWAITING_PARTS}, To: ticket.StateIN_PROGRESS},
	{Act: "wait_customer", From: []ticket.State{ticket.StateIN_PROGRESS, ticket.StateWAITING_DEPARTMENT, ticket.StateWAITING_PARTS}, To: ticket.StateWAITING_CUSTOMER},
	{Act: "wait_department", From: []ticket.State{ticket.StateIN_PROGRESS, ticket.StateWAITING_CUSTOMER, ticket.StateWAITING_PARTS}, To: ticket.StateWAITING_DEPARTMENT},
	{Act: "wait_parts", From: []ticket.State{ticket.StateIN_PROGRESS, ticket.StateWAITING_CUSTOMER, ticket.StateWAITING_DEPARTMENT}, To: ticket.StateWAITING_PARTS},
	{Act: "resolve", From: open, To: ticket.StateRESOLVED},
	{Act: "close", From: []ticket.State{ticket.StateRESOLVED}, To: ticket.StateCLOSED},
	{Act: "reopen", From: []ticket.State{ticket.StateRESOLVED, ticket.StateCLOSED}, To: ticket.StateIN_PROGRESS},
	{Act: "reopen_team", From: []ticket.State{ticket.StateRESOLVED, ticket.StateCLOSED}, To: ticket.StateASSIGNED},
	{Act: "reopen_nobody", From: []ticket.State{ticket.StateRESOLVED, ticket.StateCLOSED}, To: ticket.StateNEW},
	{Act: "merge", From: unended, To: ticket.StateMERGED},
	{Act: "unmerge", From: []ticket.State{ticket.StateMERGED}, To: ticket.StateASSIGNED},
	{Act: "unmerge_nobody", From: []ticket.State{ticket.StateMERGED}, To: ticket.StateNEW},
	{Act: "convert", From: unended, To: ticket.StateCONVERTED},
	{Act: "cancel", From: open, To: ticket.StateCANCELLED},
}

// isOpen is what is kept beside the state for the queues' indexes.
func isOpen(s ticket.State) bool { return slices.Contains(open, s) }

// waiting are the states in which a ticket waits.
func waiting(s ticket.State) bool {
	return s == ticket.StateWAITING_CUSTOMER || s == ticket.StateWAITING_DEPARTMENT || s == ticket.StateWAITING_PARTS
}
