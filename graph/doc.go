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
// # Live queues
//
// Who asks queueChanged with equal words for equal tickets forms one cohort. A
// touched row is executed once for a document, as the program, and the bytes go to
// the members whose grants meet its audience; who saw it before and does not now is
// told its id alone.
//
// # Decisions
//
// A live row is executed as the program only for members who see all customers. For
// the others (technicians, department contacts, leaders without the desk's roles)
// what stands beside a ticket may be more than they see, so they are asked for
// alone, as themselves. What leads from a row to other tickets is refused to
// everybody.
//
// Event and position are filled into a live row's bytes afterwards, where
// unguessable marks stand: one execution serves who sees the row for the first time
// and who has it.
//
// A live question with words or deadlines keeps the ids it holds in mind, up to
// 20,000, since no row can tell whether it was found before. A larger one is told of
// every touched row, and of time alone only when it is asked for anew.
//
// gqlgen's HTTP transports are not used (transport.go): they repeat a body they
// cannot read in the error, and run a subscription that is posted for its first
// event. The status says whether a question was run only to those who accept
// application/graphql-response+json; others are answered 200, as the audits of
// graphql-http want it.
//
// Refusals before anything is run suggest no names: who is not signed in learns the
// schema neither by asking for it nor by guessing. A question about the schema has
// at most three aliases, since its answer is as large as the schema each time.
// gqlparser v2.5.64 compares and walks fragments with a memo; limits_test.go asks it
// what has hung others, so no check of our own stands before its validation.
//
// Generated code is in exec and model alone; <noun>.resolvers.go hold signatures
// made by gqlgen with bodies of ours.
package graph
