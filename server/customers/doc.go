// Package customers keeps the files of those we serve: who they are, whom one
// speaks to there and by which number, which machines they own, and how closely
// they are looked after.
//
// A customer's file (客户信息档案) is one company or one person. It is never
// deleted: it is put away (archive) when nobody has anything open with it any
// more, or it ends in another file of the same customer (merge), to which
// everything that hung on it moves and to which its numbers lead from then on.
// Merging is entered change by change, so that it can be taken back (unmerge):
// what the merge moved returns if it is still where it was put.
//
// Contract:
//
//   - Of the contacts in use one is the primary one, and only one.
//   - A telephone number is shown masked. The number itself is answered by Reveal
//     alone, and each look is an entry in the ledger with the phone as subject.
//   - A serial number belongs to one unit of the whole department.
//   - Whatever can be found by words (the customer, contacts, units) is indexed
//     again by the operation that changes it, and by those that change what it is
//     found by.
//   - Reads see what exists for the actor in the context. The two exceptions are
//     said where they are: a caller's full number, and whether tickets are open.
//
// # Decisions
//
// Search knows of a number only the last digits that the mask shows anyway. Full
// numbers and longer endings are compared with the phones themselves. With whole
// numbers in the index, which also finds by beginnings, forty questions would
// tell what Reveal enters in the ledger.
//
// A merge moves calls, comments and files too: what stays behind with a file that
// nobody opens any more is lost.
//
// Merges are not shortened: a file that was merged into one that is merged itself
// leads to the last one. Each merge can so be taken back alone and in any order.
//
// Tiers and products are read from memory (catalogue.go), since every list shows
// them.
//
// Tickets are found by their customer's name, so renaming and merging index them
// again, through a function that the program hands down (Parts.Tickets). The
// other way, a reaction to the ledger, would leave a moment in which a merged
// customer's tickets are not found by the name on them.
package customers
