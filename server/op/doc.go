// Package op is the unit of work: one named thing, done by one actor to one
// subject at one moment, wholly or not at all, and entered in the ledger.
//
// An operation is what a mutation, an import, a timer or a bulk act calls:
//
//	done, err := ops.Run(ctx, actor, "ticket.take", id, func(o *op.Op) error {
//		t, err := o.Tx.Ticket.Get(o.Ctx, id) // in the actor's scope
//		...
//		return o.Tx.Ticket.UpdateOne(t).SetAssigneeID(o.Actor.ID).Exec(o.Ctx)
//	})
//
// A step is a function that takes *Op: part of somebody's operation, never
// opening anything of its own.
//
// # Contract
//
//   - The name is asked of access.Allow before anything else; a refusal touches
//     no database.
//   - The function may run more than once and therefore touches nothing but the
//     Op. It uses o.Ctx in every statement: that context finds the transaction,
//     the actor and the Op, and cannot be cancelled.
//   - Every successful Run writes exactly one ledger entry, its changes and its
//     seal, even if nothing changed. An error, a panic or a failing commit leaves
//     nothing behind and is returned to the caller alone.
//   - Ids leave as Done.IDs (o.Return); entities die with their transaction.
//   - Records are changed through o.Tx (or o.All) one by one: Create, CreateBulk
//     and UpdateOne of a loaded entity. Its version is the version the statement
//     expects in the database; a lost race is CONFLICT. Within one operation a
//     record's version rises once, however often it is touched.
//   - A change that changes nothing is not entered and raises no version.
//   - Run inside Run is ErrNested.
//
// # Decisions
//
// Position is taken in the transaction that writes the entry. The design had a
// leased sealer give positions on PostgreSQL afterwards, because a sequence is
// not commit order. Here the entry is the last thing a transaction writes, under
// pg_advisory_xact_lock, which is held until the commit: position is dense and is
// commit order in one step, the answer of an operation already carries it, no
// node has to be elected and nothing waits for a second writer. The cost: from
// the lock to the commit (two round trips and one flush of the log) operations on
// PostgreSQL pass one at a time, about 1,000 a second on a disk with a cache, more
// where commit_delay groups them. A department does not write that much; one that
// does shortens the flush first.
//
// A creation is one change, field "*", whose new value is a JSON object of the
// fields that are not empty: a ticket of thirty fields is one row instead of
// thirty. Fields that must not be shown (Sensitive) are rows of their own without
// values, beside it, so that the seal still covers them.
//
// A record changed twice within an operation has one change a field: the first
// old value and the last new one. What is created and then changed is one
// creation.
//
// The running number of a ticket belongs to the calendar year of the department's
// clock on the wall (Options.Zone), not to that of UTC: a call at seven in the
// morning of the first of January is the new year's.
package op
