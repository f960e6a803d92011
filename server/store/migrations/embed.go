// Package migrations is how the tables came to be, one folder a database.
//
// Files are goose's and run in the order of their numbers. Those of the records
// are written by `go run -tags sqlite_fts5 ./server/store/migrations/diff NAME`
// from ent/schema and reviewed as text; those whose name ends in _machinery are
// written by hand: the tables listed in server/store/machinery.go and the triggers
// that keep the ledger. A file that was released is never changed. There are no
// ways down: a database is taken back from the copy made before it was migrated.
package migrations

import "embed"

// Files are the migrations of both databases, in sqlite and postgres.
//
//go:embed sqlite/*.sql postgres/*.sql
var Files embed.FS
