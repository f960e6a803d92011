package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os/signal"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"fuwu/server/gram"
)

// raw is the minimal handler, and the floor below it.
type raw struct {
	reads, writes         *sql.DB
	queue, detail, search *sql.Stmt
	mu                    sync.RWMutex
	bytes                 map[string][]byte // the floor's answers
}

// serveRaw is the process of raw and floor, until it is told to stop.
func serveRaw(dir, addr string) (err error) {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	r := &raw{bytes: map[string][]byte{}}
	file := "file:" + filepath.Join(dir, plainName)
	if r.reads, err = sql.Open("sqlite3", file+"?_query_only=1&_journal_mode=WAL&_busy_timeout=20000&_cache_size=-8192"); err != nil {
		return err
	}
	defer r.reads.Close()
	r.reads.SetMaxIdleConns(32)
	if r.writes, err = sql.Open("sqlite3", file+"?_journal_mode=WAL&_synchronous=FULL&_txlock=immediate&_busy_timeout=20000&_stmt_cache_size=100&_cache_size=-65536"); err != nil {
		return err
	}
	defer r.writes.Close()
	r.writes.SetMaxIdleConns(64)
	for statement, text := range map[**sql.Stmt]string{&r.queue: rawQueue, &r.detail: rawDetail, &r.search: rawSearch} {
		if *statement, err = r.reads.PrepareContext(ctx, text); err != nil {
			return fmt.Errorf("%s: %w", text, err)
		}
	}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /queue", r.read(r.queue, plainly))
	mux.HandleFunc("POST /detail", r.read(r.detail, plainly))
	mux.HandleFunc("POST /search", r.read(r.search, func(args []any) []any { return []any{asWords(args[0]), args[1]} }))
	mux.HandleFunc("POST /create", r.write(r.create))
	mux.HandleFunc("POST /change", r.write(r.change))
	mux.HandleFunc("POST /floor", r.floor)
	mux.HandleFunc("PUT /floor", r.keep)
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	context.AfterFunc(ctx, func() { _ = server.Close() })
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func plainly(args []any) []any { return args }

// asWords makes a question for full text of what somebody typed.
func asWords(v any) any {
	text, _ := v.(string)
	return gram.Query(text).FTS5()
}

// read answers with the one value of a statement.
func (r *raw) read(statement *sql.Stmt, arguments func([]any) []any) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		var args []any
		if err := json.NewDecoder(q.Body).Decode(&args); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		rows, err := statement.QueryContext(q.Context(), arguments(args)...)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		defer rows.Close()
		var answer sql.RawBytes
		if rows.Next() {
			err = rows.Scan(&answer)
		}
		if err = errors.Join(err, rows.Err()); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(answer)
	}
}

// entered is a ticket as raw is told it.
type entered struct{ ID, Subject, Description, Customer, Team, Priority string }

func (r *raw) write(do func(context.Context, entered) error) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		var in entered
		err := json.NewDecoder(q.Body).Decode(&in)
		if err == nil {
			err = do(context.WithoutCancel(q.Context()), in)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(map[string]any{"id": in.ID})
	}
}

// create is one transaction: the record and its search index.
func (r *raw) create(ctx context.Context, in entered) error {
	tx, err := r.writes.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	now := time.Now().UTC().Format(time.RFC3339)
	result, err := tx.ExecContext(ctx, `INSERT INTO ticket (id, number, kind, state, open, channel, priority, subject, description, answer, customer_id, team_id, opened_at, updated_at)
		VALUES (?, ?, 'REPAIR', 'ASSIGNED', 1, 'PHONE', 'NORMAL', ?, ?, '', ?, ?, ?, ?)`, in.ID, in.ID, in.Subject, in.Description, in.Customer, in.Team, now, now)
	if err != nil {
		return errors.Join(err, tx.Rollback())
	}
	n, err := result.LastInsertId()
	if err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO words (rowid, tokens) VALUES (?, ?)`, n, gram.Document(in.ID, in.Subject, in.Description)); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// change is one transaction: the record.
func (r *raw) change(ctx context.Context, in entered) error {
	tx, err := r.writes.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE ticket SET priority = ?, updated_at = ? WHERE id = ?`, in.Priority, time.Now().UTC().Format(time.RFC3339), in.ID); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// floor writes bytes from memory.
func (r *raw) floor(w http.ResponseWriter, q *http.Request) {
	r.mu.RLock()
	answer := r.bytes[q.URL.RawQuery]
	r.mu.RUnlock()
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(answer)
}

// keep takes the bytes the floor answers with.
func (r *raw) keep(w http.ResponseWriter, q *http.Request) {
	b := make([]byte, q.ContentLength)
	if _, err := io.ReadFull(q.Body, b); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	r.mu.Lock()
	r.bytes[q.URL.RawQuery] = b
	r.mu.Unlock()
}
