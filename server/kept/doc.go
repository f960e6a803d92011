// Package kept holds in memory what is small, read with every row of every queue
// and changed a few times a day: colleagues and teams, categories, products,
// tiers.
//
// A Value is loaded whole, shared by everybody who asks and never changed: whoever
// gets one must not write to it. It is loaded again
//
//   - at the next Get after Stale, which the operations of this process call when
//     they have committed, so that what was answered is what is read back;
//   - at most a second after another process has done one of the acts it depends
//     on. That is asked of the ledger: two look-ups by its key a second, however
//     many ask.
//
// Get reads with the program's own eyes, and therefore only what every colleague
// may know belongs into a Value. It must not be called with the context of a
// running operation, which reads through its own transaction.
//
// # Decisions
//
// The ledger is asked instead of told (by server/live, or a trigger): a value that
// nobody tells anything is merely a second old, one that waits for news that are
// not delivered is wrong for ever.
package kept
