//go:build !sqlite_fts5

package store

// The search index needs SQLite's full-text search, which go-sqlite3 compiles in
// only with this build tag. The name below is the whole message.
var _ = build_with_tags_sqlite_fts5
