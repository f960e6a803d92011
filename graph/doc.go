// Package graph is the counter where the world asks the department: GraphQL.
//
// Manners, each proved by schema_test.go:
//
//   - A mutation is named as its operation: ticket.close is ticketClose. Its
//     arguments come in the order what (id), which version, how (input), key.
//   - It answers with a payload: the record as the viewer now sees it, read back
//     after the commit through the same scoped Get as a query; errors, which are
//     what a person can put right; position, its place in the ledger.
//   - Top-level errors are defects and forbidden questions, never a user's mistake.
//     What is not a fault is INTERNAL with a reference number, and is logged.
//   - Lists are connections read along a key: first is 20, at most 100; totalCount
//     is counted when asked for; cursors are sealed and worth nothing elsewhere.
//   - A root field needs a signed-in viewer unless it is @public. Every field,
//     argument and input member stands in server/access/fields.txt.
//   - No rule is computed here. A resolver names the actor, calls one function of a
//     department and words the answer; ten lines at most.
//
// Generated code is in exec and model alone; <noun>.resolvers.go hold signatures
// made by gqlgen with bodies of ours.
package graph
