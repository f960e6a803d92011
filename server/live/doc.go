// Package live tells, after the commit, that it is time to look again.
//
// A Hub reads the ledger on from its place whenever somebody wrote (Wake), and
// knows for each ticket that was touched how it was when it was last told and how
// it is now, with the audience of both. What that means to whom is the business of
// its followers; whom an open record or a bell belongs to, of those who watch.
//
// # Contract
//
//   - Rows are told in the order of their last touch, a row at most every 250 ms,
//     with its last state; the first touch after a pause is told at once. When a row
//     of position p has been told, so has every touch up to p: who has heard p may
//     come back and ask for what happened since (Since).
//   - Rows are loaded once for all followers, those of a flush in one statement.
//   - What an import did is told as one Resync when it has been quiet for half a
//     second, and so is a flush of more than 500 rows.
//   - A follower that panics is logged and does not hinder the others. It must not
//     wait: watchers and bells are told through channels that hold one wake-up.
//   - While nobody attends, nothing is read.
//   - The Hub keeps nothing anywhere: it begins at the end of the ledger, and who was
//     away asks for what happened since.
//
// # Decisions
//
// The design has a flush at most every 250 ms. Here that holds for each row, and a
// row waits only behind one that was touched before it and is not due: a change made
// while nothing else happens reaches the last screen in milliseconds. Between two
// flushes lie at least 10 ms, so that a burst of writes is one question.
//
// The design has the place remembered in the table of cursors. Nothing could be told
// from there to anybody: screens name their own position when they come back.
//
// How a row was before is not kept in memory. It is the row as it is now, with the
// first of the old values that the ledger has for each field since it was last told.
// The ledger is read on once more after the row was loaded, so that a change which
// came between is taken back too.
//
// Presence is told within one process. Behind several nodes of one database
// colleagues on another node are not seen; nothing is decided by it.
package live
