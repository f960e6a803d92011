// Package schema says what the department remembers: one file per aggregate,
// one type per record.
//
// How a record is written
//
//   - Start from the mixins: Identified, Timed, Versioned, and Archived where a
//     person may put it away. Ids, times and versions are set by the ledger hook
//     in server/store, never by a default here.
//   - Every field has a Comment in the department's words, with its unit and what
//     an empty value means. schema_test.go fails without it.
//   - States and other enums are UPPER_CASE and are the API's values.
//   - An edge is declared from the side that owns the key, with its key as a field
//     and an index on it. No back-edges on User and Customer: ask by the key.
//   - Money is integer minor units beside its currency, times are UTC in
//     milliseconds, durations are minutes.
//   - What needs narrower eyes than its parent is a record of its own (Phone,
//     Credential), so that a scope can stand before it.
//
// What never belongs here: hooks, interceptors, policies, rules, defaults that
// read the clock, generated GraphQL.
//
// testdata/records.txt is the data dictionary printed from these files.
package schema
