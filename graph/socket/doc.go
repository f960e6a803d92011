// Package socket is the open line between the department and a page: a server of the graphql-transport-ws protocol for gqlgen's executor, on gobwas/ws.
//
// A Transport is added to gqlgen's handler.Server before the transports for GET and POST. Queries, mutations and subscriptions run over a socket through
// the same CreateOperationContext and DispatchOperation as over HTTP, so the extensions of the executor (limits, admission) hold here too. Subscriptions for
// which a Sharer knows a key are not executed: all who ask the same form a Cohort, and each Event published to it is encoded once for everybody.
//
// # What it promises
//
//   - Publishing never waits for a reader. At most Limits.Outbox frames wait for a socket; a shared subscription for which there is no room loses those
//     that wait and gets one resync instead, after which events go on. Nobody else notices.
//   - A client that takes nothing for Limits.Write, or leaves two pings unanswered, is cut with CodeTooSlow. Exclusive operations wait for room, and
//     so does reading, so that who does not read is not worked for.
//   - A member that joins gets its batch first and then every event after Batch.Position, none twice, as long as the source publishes what it has
//     committed, after it has committed it.
//   - What CloseUser and CloseSession close gets no event once they have returned, and is gone within Limits.Close, whatever the client does.
//   - A panic in the executor, in Init or in a Share becomes an error message or a close code. Only Event.Audience panics into its publisher.
//   - Shutdown waits for everything of its sockets, operations included.
//
// # Close codes
//
//	1000  echo of the client's own goodbye
//	1002  broken framing       1007  text that is not UTF-8       1009  message above Limits.Message
//	4400  a message the protocol does not know: bad JSON, unknown type, missing id or query, binary
//	4401  an operation before connection_ack; Init found no session
//	4403  Init refused
//	4406  no common subprotocol
//	4408  no connection_init within Limits.Init
//	4409  the id is in use
//	4429  a second connection_init; more than Limits.SocketsPerUser
//	4440  session ended: signed out, disabled, roles changed. Ask who one is before connecting again
//	4499  too slow: connect again and resume
//	4503  the server is going away: connect again after a random pause, and resume
//
// Without a close frame (1006 in a browser) the line broke: connect again and resume. More operations than Limits.Operations are refused one by one, with an
// `error` message of code TOO_MANY_OPERATIONS; the socket stays. connection_ack carries {"version"}, the version of the running program.
//
// # Decisions
//
// Not gqlgen's own transport: it writes without a timeout, so one client that stops reading holds a goroutine and all it wants to say for ever; it answers a
// malformed message, an unknown one and a late init with 1002, never with the codes of the protocol; it lets an id be used twice; it sends
// `complete` after `error`, and validation errors of some kinds as `next`; and it costs a goroutine, a JSON encoding and a system call for every subscriber of an event.
//
// No writer goroutine of its own for each socket, which the design asks for. There is at most one writer at a time (conn.claim), but it exists only
// while there is something to write: publishing hands 64 sockets at a time to a goroutine that writes each without waiting, and only a socket that is full gets
// a goroutine that may wait. A writer that sleeps in each of 5,000 sockets costs 2 to 4 KiB of stack each and a wake-up for each delivery.
// On TLS connections every write may wait, so there each gets its goroutine while it is written; and one that is cut there sees the line break, since its last
// frame cannot be completed.
//
// Frames are not kept once per subscription id. Clients use random ids, so there would be as many frames as members. The part after the id is made once per
// event and shared by all outboxes; header and id are put before it when the socket is written, in a pooled buffer, at a copy of the payload (30 ns for
// 0.5 KB, beside several microseconds for the system call). The same buffer takes whatever else waits, so that a burst is one system call.
//
// Left is a second payload of the same Event and not an event of its own: the audience is asked once and answers Whole, Gone or Nothing.
//
// Do returns after the handshake, and the socket lives on: the stack and buffers of net/http's connection (12 to 16 KiB) are free again. Of the request's
// headers only Accept-Language stays for the operations; what else is needed of it, Init puts into the context it returns.
//
// Timers are relative (time.AfterFunc) and a write that takes too long is interrupted by a deadline in the past. So no clock is read, and the
// injected one can stand on any day. Config.Now only dates what is logged and traced.
//
// An error before an operation has any data (validation, limits, rights) is an `error` message and ends the operation, whatever its kind. A response with
// data, even null, is a result and goes out as `next`, its errors in it. transport.AddSubscriptionError of gqlgen is private to its own transport and has no effect here.
//
// Other subprotocols are refused after the handshake with 4406, as the reference implementation does, since a browser cannot read the body of a refused one.
// A message above the limit is 1009 and binary is 4400: the first is a matter of framing, the second of the protocol.
package socket
