// Package subjects finds any record by its id: what a comment, a file, a history
// is about. The prefix of an id names the record's type.
//
// Contract: a subject that does not exist for the actor is not told from one that
// does not exist; both are absent from what Visible and Names give.
package subjects
