// Package tickets is the service desk: 服务单, one matter a customer has with us.
//
// A ticket is entered, goes to a team and a person, is worked on, may wait, is
// resolved with an answer and closed. It may also end otherwise: merged into
// another, converted into one of another kind, cancelled. What was said about it
// (calls, replies, notes) hangs on it; whoever acts on a ticket takes part in it
// and goes on seeing it.
//
// Every operation checks in the same order: who may (access.go), where it stands
// (machine.go), what is missing (the operation's own file), and names all that is
// missing at once. Bulk acts, imports and timers call the same operations.
//
// The state diagram is testdata/machine.md.
//
// # Decisions
//
// Reassigning somebody's running ticket takes it back to ASSIGNED: the new owner
// has not begun. A waiting ticket stays waiting, since what it waits for has not
// come.
//
// A merge moves no messages. The survivor's stream reads those of the tickets
// merged into it, so that unmerging is one field and nothing can be lost.
package tickets
