package store

import (
	"context"
	"database/sql"
	"fmt"
	"hash/fnv"

	"fuwu/server/op"
)

// laterSQLite keeps the document for the end of the batch.
func laterSQLite(_ context.Context, s *session, d document) error {
	s.later = append(s.later, d)
	return nil
}

// writeIndex writes the documents of a batch, the last one of each subject.
func writeIndex(ctx context.Context, c op.Conn, documents []document) error {
	last := make(map[string]int, len(documents))
	for i, d := range documents {
		last[d.subject] = i
	}
	for i, d := range documents {
		if last[d.subject] != i {
			continue
		}
		if err := indexSQLite(ctx, c, d); err != nil {
			return fmt.Errorf("index %s: %w", d.kind, err)
		}
	}
	return nil
}

func indexSQLite(ctx context.Context, c op.Conn, d document) error {
	id, digest, err := indexed(ctx, c, d.subject)
	if err != nil {
		return err
	}
	now := digestOf(d)
	switch {
	case d.words == "" && id == 0:
		return nil
	case d.words == "":
		if _, err := c.ExecContext(ctx, `DELETE FROM search WHERE rowid = ?`, id); err != nil {
			return err
		}
		_, err := c.ExecContext(ctx, `DELETE FROM search_subject WHERE id = ?`, id)
		return err
	case id != 0 && digest == now:
		return nil
	case id != 0:
		if _, err := c.ExecContext(ctx, `UPDATE search_subject SET kind = ?, digest = ? WHERE id = ?`, d.kind, now, id); err != nil {
			return err
		}
		_, err := c.ExecContext(ctx, `INSERT OR REPLACE INTO search (rowid, tokens) VALUES (?, ?)`, id, kindToken(d.kind)+" "+d.words)
		return err
	}
	result, err := c.ExecContext(ctx, `INSERT INTO search_subject (kind, subject_id, digest) VALUES (?, ?, ?)`, d.kind, d.subject, now)
	if err != nil {
		return err
	}
	if id, err = result.LastInsertId(); err != nil {
		return err
	}
	_, err = c.ExecContext(ctx, `INSERT INTO search (rowid, tokens) VALUES (?, ?)`, id, kindToken(d.kind)+" "+d.words)
	return err
}

func indexed(ctx context.Context, c op.Conn, subject string) (id, digest int64, err error) {
	rows, err := c.QueryContext(ctx, `SELECT id, digest FROM search_subject WHERE subject_id = ?`, subject)
	if err != nil {
		return 0, 0, err
	}
	defer rows.Close()
	if rows.Next() {
		err = rows.Scan(&id, &digest)
	}
	if err == nil {
		err = rows.Err()
	}
	return id, digest, err
}

// indexPostgres writes a document at once.
func indexPostgres(ctx context.Context, s *session, d document) error {
	var err error
	var result sql.Result
	if d.words == "" {
		_, err = s.ExecContext(ctx, `DELETE FROM search WHERE subject_id = $1`, d.subject)
		return err
	}
	now := digestOf(d)
	// No sequence number is spent on a subject that is there already.
	result, err = s.ExecContext(ctx, `UPDATE search SET kind = $1, digest = $2,
		tokens = CASE WHEN digest = $2 THEN tokens ELSE array_to_tsvector(string_to_array($3, ' ')) END WHERE subject_id = $4`,
		d.kind, now, d.words, d.subject)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n > 0 {
		return err
	}
	_, err = s.ExecContext(ctx, `INSERT INTO search (kind, subject_id, digest, tokens) VALUES ($1, $2, $3, array_to_tsvector(string_to_array($4, ' ')))`,
		d.kind, d.subject, now, d.words)
	return err
}

// kindToken is the token that says of which kind a document is; the colon occurs
// in no other.
func kindToken(kind string) string { return "kind:" + kind }

func digestOf(d document) int64 {
	h := fnv.New64a()
	h.Write([]byte(d.kind + "\x00" + d.words))
	return int64(h.Sum64()) //nolint:gosec // bits, not a number
}
