// Package imports brings in what another system knew: tickets, with every event of
// theirs, and customers, from CSV or XLSX.
//
// A mapping (mapping.go, mappings/*.yaml) says how to read a file: which column is
// what, how dates are written and in which zone, what stands for "not known", which
// words of the file are which of ours, and what is made up of several columns. It is
// strict: a key, field, column or word it does not know is refused with its line.
//
// Contract:
//
//   - An import records history. The field rules of the departments hold; where a
//     ticket stood and who had it is not judged.
//   - Every event of a log is an entry in the ledger with the time it happened; the
//     first one enters the ticket (ticket.import), the others change it (ticket.event).
//     Nobody is notified, queues are told once.
//   - One import is one batch. Undoing it archives what it made; importing again takes
//     it back into use.
//   - The same file again changes nothing and is not even entered. An event is known
//     again by its ticket, its time and the columns that order events of one time.
//   - A bad row stops no other. It is told with its number and every reason, in words,
//     and written to a file of its own that can be put right and imported.
//   - A dry run reads everything, tells the same, and writes nothing.
//   - What the file does not know stays empty: no person, no group, no time is made up.
//
// # Decisions
//
// Groups become teams without members. People become closed accounts (former.…) with
// the name they have in the file; two columns whose names are numbered apart, such as
// "Resolver 8" and "Opened by 8", are two people, since nothing says otherwise. Who
// called becomes a customer, known again by the name in the file (external). People
// stay when an import is undone, because history names them.
//
// Who changed a ticket in the other system is told as the entry's reason, not as its
// actor: the ledger says who acted here, and that was the import.
//
// A ticket that colleagues have worked on here since it was imported is theirs: newer
// events of the other system are refused and told. An event that is older than one
// already entered is entered late and leaves the ticket as it is.
//
// A row of a table (one row for each ticket) has one moment: the latest time it names.
// What it was before is not made up.
//
// A resolution time later than the event that tells of it, as enriched logs have it,
// is that of the event until a later event or the last one tells otherwise.
//
// Rows are numbered as a spreadsheet numbers them: the head is row 1.
package imports
