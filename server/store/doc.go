// Package store keeps the department's memory: it is the only package that knows
// which database is below.
//
// Contract:
//
//   - Open migrates, checks and opens DATA/fuwu.db (SQLite) or a PostgreSQL
//     database. A newer database, one of another collation, or one sealed with
//     another key is refused with a line that says so.
//   - Read gives a client that sees the rows of the actor in the context
//     (access.With) and can write nothing; without an actor it fails.
//   - Database is for op.New alone. Whatever is written to a record goes through an
//     operation; the one hook here refuses everything else.
//   - Write is for the tables listed in Machinery and for nothing else.
//   - What was answered is on the disk.
//
// # Decisions
//
// One ent client serves all transactions: its driver finds the connection through
// the operation in the context. A client a transaction would cost as much as the
// statements of a small operation, and one that is kept too long would write into
// a neighbour's savepoint; this one refuses. There is no router of statements to
// pools: the reading client refuses changes and the writing one has no pool.
//
// Documents of the search index are written at the end of a batch, after the last
// savepoint: FTS5 writes a segment for each savepoint otherwise, and sixty-four
// small segments cost more than the sixty-four tickets.
//
// The index keeps first characters too (prefix = '1'), since one Chinese character
// is asked as a beginning: 5 us a ticket, for an answer whose cost does not grow.
// Other beginnings (2026, 138) cost what they find, 60 ms for 400,000 tickets. The
// index is brought into one piece after each 20,000 documents (Tidy): eight pieces
// of 400,000 tickets take three times as long to ask as one.
//
// A small digest beside each document lets one that says the same words again
// cost a single look-up.
//
// Times are cut to milliseconds and brought to UTC in the driver, in changes and in
// questions alike: SQLite keeps and compares them as text.
//
// The head of the ledger (DATA/ledger.head) is written over in place after each
// commit without waiting for the disk: after a power cut it may be older than the
// table, which only means that fewer of the last entries are held by it. One that
// is ahead of the table when the database is opened is kept under another name,
// said in the log and reported by Verify: the department can work, the evidence
// stays.
//
// Before it is migrated, an SQLite database is copied beside itself. A PostgreSQL
// database is not: its migrations run in transactions that are undone when they fail,
// and copies of it are its administrators' (or `fuwu backup`'s) affair.
//
// `fuwu backup` of a PostgreSQL database writes its tables with COPY in one snapshot
// instead of calling pg_dump, which has to be of the server's release or newer and
// is missing where only the program is installed.
//
// The ledger's key is DATA/ledger.key, also with --db, unless FUWU_LEDGER_KEY names
// another file; server nodes that share a PostgreSQL share that file.
package store
