package store

import (
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"fuwu/server/gram"
)

// Matching narrows a query to the records of one kind that hold every part of the
// question, for lists that have an order of their own. It costs what it finds;
// whoever wants the newest few asks Search. A question without a word finds
// nothing.
func Matching(kind, question string) func(*sql.Selector) {
	asked := gram.Query(question)
	return func(s *sql.Selector) {
		if asked.Empty() {
			s.Where(sql.False())
			return
		}
		s.Where(sql.P(func(b *sql.Builder) {
			b.WriteString(s.C("id"))
			if s.Dialect() == dialect.Postgres {
				b.WriteString(" IN (WITH hit AS MATERIALIZED (SELECT subject_id FROM search WHERE kind = ").Arg(kind)
				b.WriteString(" AND tokens @@ ").Arg(asked.TSQuery())
				b.WriteString("::tsquery) SELECT subject_id FROM hit)")
				return
			}
			b.WriteString(" IN (SELECT hit.subject_id FROM search_subject AS hit WHERE hit.id IN (SELECT rowid FROM search WHERE search MATCH ")
			b.Arg(`"` + kindToken(kind) + `" AND (` + asked.FTS5() + ")").WriteString("))")
		}))
	}
}
