// Package history tells from the ledger what was done to a record: who, when, what
// changed, in words.
//
// Contract:
//
//   - Only of a record the actor in the context sees, and of its changes only those
//     of records the actor sees: a merge tells nothing of the other ticket where that
//     one is hidden, and then not its reason either.
//   - Newest first, by place in the ledger; imported history also says when it
//     happened.
//   - Values that are ids are told by name. A name the actor may not know is not
//     told; sensitive values are not in the ledger.
//   - The history of a user is that of the account: of one's own, and for those who
//     administer or audit; empty for other colleagues.
//   - What is kept only so that lists are read fast is not told.
//   - The history of a customer holds that of contacts, phones and units, that of a
//     team its members, that of a user their memberships and absences.
package history
