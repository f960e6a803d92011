package store

import (
	"context"
	"fmt"
	"math"

	"entgo.io/ent/dialect"

	"fuwu/server/gram"
)

// Hit is a subject that holds what was asked for. Key orders hits by when the
// subject was first entered into the index.
type Hit struct {
	ID  string
	Key int64
}

// Search finds the subjects of one kind that hold every part of the question,
// newest first, at most limit, and of those only what is older than the key before
// (0 for the newest). It costs what it gives, not what it finds: on SQLite the
// index is read backwards and left as soon as there is enough.
//
// Hits are candidates: which of them exist for the actor is said by the caller's
// scoped query over their ids, and by nothing here. So a caller must not show a
// count of hits, nor that there are more of them: it asks for the next hits with
// the last one's Key until its page is full of rows in scope, or there are no
// hits. Its own cursor is made from the last row it shows, never from a hit that
// was not in scope. Page does that.
func (s *Store) Search(ctx context.Context, kind, question string, limit int, before int64) (hits []Hit, err error) {
	if before <= 0 {
		before = math.MaxInt64
	}
	asked := gram.Query(question)
	if asked.Empty() || limit <= 0 {
		return nil, nil
	}
	query, args := searchSQLite, []any{`"` + kindToken(kind) + `" AND ` + "(" + asked.FTS5() + ")", before, limit}
	if s.dialect.name == dialect.Postgres {
		query, args = searchPostgres, []any{kind, asked.TSQuery(), before, limit}
	}
	rows, err := s.pool.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var h Hit
		if err := rows.Scan(&h.ID, &h.Key); err != nil {
			return nil, fmt.Errorf("search: %w", err)
		}
		hits = append(hits, h)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	return hits, nil
}

const (
	searchSQLite = `SELECT s.subject_id, s.id FROM
		(SELECT rowid AS id FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?) AS hit
		JOIN search_subject AS s ON s.id = hit.id ORDER BY s.id DESC`
	// Materialized, or a generic plan walks the whole primary key backwards.
	searchPostgres = `WITH hit AS MATERIALIZED (SELECT id, subject_id FROM search WHERE kind = $1 AND tokens @@ $2::tsquery)
		SELECT subject_id, id FROM hit WHERE id < $3 ORDER BY id DESC LIMIT $4`
)

// rounds is how often Page asks for more hits at most: what somebody may not see
// must not make them wait for ever either.
const rounds = 20

// Page fills a page of at most want ids that are in scope: visible says which of
// the ids exist for the actor, by a scoped query, in any order. next is the key to
// go on from, 0 when there is no more; it is that of the last id shown, so it
// tells nothing of what was passed over.
func (s *Store) Page(ctx context.Context, kind, question string, want int, before int64,
	visible func(ctx context.Context, ids []string) ([]string, error),
) (ids []string, next int64, err error) {
	if want <= 0 {
		return nil, 0, nil
	}
	// One more than wanted is looked for, to know whether there is a next page.
	var shown []Hit
	size := want + 1
	for range rounds {
		hits, err := s.Search(ctx, kind, question, size, before)
		if err != nil {
			return nil, 0, err
		}
		if len(hits) == 0 {
			break
		}
		asked := make([]string, len(hits))
		for i, h := range hits {
			asked[i] = h.ID
		}
		seen, err := visible(ctx, asked)
		if err != nil {
			return nil, 0, err
		}
		exists := make(map[string]bool, len(seen))
		for _, id := range seen {
			exists[id] = true
		}
		for _, h := range hits {
			if exists[h.ID] {
				shown = append(shown, h)
			}
		}
		if len(shown) > want || len(hits) < size {
			break
		}
		before = hits[len(hits)-1].Key
		size = min(4*size, 500)
	}
	if len(shown) > want {
		shown, next = shown[:want], shown[want-1].Key
	}
	for _, h := range shown {
		ids = append(ids, h.ID)
	}
	return ids, next, nil
}
