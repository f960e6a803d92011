// Package access is who may do what and who sees which rows: default deny, in one
// place.
//
//   - actor.go: who is asking, with the roles, teams and delegations they hold.
//   - grants.go: role to operation names, one table. An operation that is not in
//     it is refused to everybody.
//   - scope.go: actor to row predicate, one function a record. A record that has
//     none is seen by nobody. server/store attaches them to every read; filters on
//     edges must ask them too.
//   - audience.go: the same scope as a pure function over one row, for live
//     delivery; a differential test compares the two for every role and row.
//
// testdata/matrix.txt prints every role by every operation, for auditors.
package access
