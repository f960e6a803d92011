// Package notices tells people what happened to their tickets: assigned to you,
// the customer urges, answered by a colleague. It reacts to the ledger after the
// commit; no operation calls it.
//
// Contract:
//
//   - Who is told of what stands in one table (table.go). Nobody is told of what
//     they did themselves, nor twice of one act.
//   - Each entry is told once: the notices and how far the ledger has been read are
//     written by one operation (notice.tell).
//   - An act that can be undone is told when it cannot be any more; one that was
//     undone counts as nothing. Imports and what is older than a week tell nobody.
//   - Told is only who sees the ticket at that moment, with the rights they have then;
//     who reads the list is asked again by the scopes.
//   - Whoever wants to ring a bell is told of each notice after its commit (OnTold).
//
// # Decisions
//
// Everything waits until the time for undoing is over, acts that cannot be undone
// too: notices come in the order of the ledger, and there is one place to remember.
// The other way, telling at once and withdrawing, shows people what counts as nothing.
//
// Reading entries that tell nobody moves the place in memory alone: an operation for
// that would be an entry that tells nobody, and so on for ever. After a restart some
// entries are read again; they still tell nobody.
package notices
