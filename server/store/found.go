package store

import (
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"fuwu/server/gram"
)

// Found narrows a list to the subjects of a kind that hold every part of the
// question; a question without a word in it finds nothing. Scope and order are the
// list's own.
func (s *Store) Found(kind, question string) func(*sql.Selector) {
	asked := gram.Query(question)
	return func(q *sql.Selector) {
		if asked.Empty() {
			q.Where(sql.False())
			return
		}
		q.Where(sql.P(func(b *sql.Builder) {
			b.Ident(q.C("id"))
			if s.dialect.name == dialect.Postgres {
				// Materialized, for the reason given in searchPostgres.
				b.WriteString(" IN (WITH hit AS MATERIALIZED (SELECT subject_id FROM search WHERE kind = ").Arg(kind).
					WriteString(" AND tokens @@ ").Arg(asked.TSQuery()).WriteString("::tsquery) SELECT subject_id FROM hit)")
				return
			}
			b.WriteString(" IN (SELECT s.subject_id FROM search_subject AS s WHERE s.id IN (SELECT rowid FROM search WHERE search MATCH ").
				Arg(`"` + kindToken(kind) + `" AND (` + asked.FTS5() + ")").WriteString("))")
		}))
	}
}
