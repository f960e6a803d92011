// Package batches keeps many operations together that were done as one: the
// tickets somebody selected and assigned, a file that was imported. Such a batch
// is shown as one and taken back as one.
//
// Contract:
//
//   - Each item is an operation of its own, with its own entry in the ledger; a
//     refusal of one stops no other and is told with the item's id.
//   - Many begins, runs and finishes a bulk act of at most 500 items. With the same
//     key it is done once: what was done is told again, what is missing (because the
//     server stopped in the middle) is done.
//   - Undo takes the items back one by one, newest first, each as an operation of
//     its own (batch.undo), and tells which could not be. A second Undo goes on with
//     what is left.
//
// # Decisions
//
// A bulk act is undone by taking each entry back (op.Revert). An import is undone by
// archiving what it made, as it is by then, and taking back only what it changed: its
// history stays readable, and importing again merely brings the records back. What
// somebody has worked on since is left and told, and so is what a ticket in use stands
// on: its customer, its category, its team. People an import made stay, they
// cannot sign in anyhow and history names them.
//
// A batch that only contains refusals is kept, because the ledger speaks of it, but
// no list shows it.
package batches
