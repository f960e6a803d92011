// Package search finds tickets, customers, contacts and machines by what somebody
// remembers of them: Chinese words of two characters and more, Latin words,
// numbers of tickets with or without their zeros, serials, telephone numbers and
// their endings.
//
// Contract:
//
//   - Only what exists for the actor in the context is found. The index gives
//     candidates; the scope is asked of each portion of them before the next one
//     is read, so that what is hidden is neither shown nor counted.
//   - What was put away is not found, nor what hangs on a customer who was.
//   - Newest first, by when it was first entered into the index. The cost is that of
//     what is shown, however much there is.
//
// # Decisions
//
// A telephone number is compared with the phones themselves. The index holds only
// the last digits that everybody sees in the masked form; an ending of five and
// more digits is looked for among the few that share the last four. Beginnings
// and middles find nothing: they would tell hidden digits, one at a time, without
// the entry in the ledger that revealing a number makes.
package search
