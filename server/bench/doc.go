// Command bench measures the released program from outside, beside what the bare
// machine does for the same answer. `make bench` builds the program and runs it.
//
// What is compared, each a process of its own on loopback, all asked by the same
// clients:
//
//   - fuwu: bin/fuwu serve with its default configuration, asked by a signed-in
//     agent whose rows are narrowed by scope.
//   - raw: a minimal handler over mattn/go-sqlite3 and a plain schema of its own,
//     which answers with one JSON query, knows nobody and checks nothing. For writes
//     it has one transaction each (record and search index, nothing else) with the
//     same synchronous=FULL, through database/sql.
//   - floor: net/http writing the same bytes from memory.
//   - centrifuge (-live): github.com/centrifugal/centrifuge with its memory broker,
//     publishing the same row after a commit of its own.
//
// Before anything is timed, every answer is compared with raw's. Then they are asked
// in turn, block by block (A B C A B C ...), so that what else the machine does
// befalls all of them; a ratio is taken within each turn, and what is printed is the
// median of the turns with the lowest and the highest in brackets. Cost is the time
// on the processor that the asked process spent (/proc), not time on the wall: the
// clients share the machine.
//
// -n 10k,100k prints how cost grows, -live compares live updates, -quick is a short
// round with little data.
//
// # Decisions
//
// The data is written through op.Runner, one operation a ticket, by 64 writers that
// share commits, in the state it ends in: acting each ticket out (take, reply,
// resolve, close) gives the same rows and takes four times as long. What a ticket
// holds follows from its place alone and is the same each time; ids and the order of
// entries in the ledger are not. 100,000 tickets take two to four minutes and are
// kept in .cache/bench; what is served is a copy.
//
// raw has a plain schema and not a view of our own database: our queue's row carries
// its last message, which a minimal handler looks up. Its rows are those of our
// database, read from it once.
//
// centrifuge is a module of its own in this folder, so that its requirements are not
// ours. It is built when -live asks for it.
package main
