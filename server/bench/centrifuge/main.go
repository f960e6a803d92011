// Command centrifuge is what the bench compares live updates with: centrifuge and
// its memory broker with their defaults, and a commit before each publication.
//
// POST /change {"ID": ..., "Priority": ...} changes a ticket of raw's database in a
// transaction with synchronous=FULL, reads the row as JSON and publishes it to
// everybody who subscribes to the channel "queue".
package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"flag"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/centrifugal/centrifuge"
	_ "github.com/mattn/go-sqlite3"
)

const row = `SELECT json_object('event', 'CHANGED', 'id', t.id, 'row', json_object('id', t.id, 'version', t.n, 'number', t.number, 'kind', t.kind, 'state', t.state,
	'priority', t.priority, 'subject', t.subject, 'openedAt', t.opened_at, 'customer', json_object('id', c.id, 'name', c.name),
	'assignee', json_object('id', a.id, 'name', a.name), 'team', json_object('id', e.id, 'name', e.name), 'lastMessageAt', m.said_at, 'lastMessageText', m.body))
	FROM ticket t LEFT JOIN customer c ON c.id = t.customer_id LEFT JOIN user a ON a.id = t.assignee_id LEFT JOIN team e ON e.id = t.team_id
	LEFT JOIN message m ON m.id = (SELECT id FROM message WHERE ticket_id = t.id ORDER BY said_at DESC LIMIT 1) WHERE t.id = ?`

func main() {
	file := flag.String("db", "", "raw's `database`")
	addr := flag.String("addr", "", "`address`")
	flag.Parse()
	if err := serve(*file, *addr); err != nil {
		log.Fatal(err)
	}
}

func serve(file, addr string) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	db, err := sql.Open("sqlite3", "file:"+file+"?_journal_mode=WAL&_synchronous=FULL&_txlock=immediate&_busy_timeout=20000&_stmt_cache_size=100")
	if err != nil {
		return err
	}
	defer db.Close()
	node, err := centrifuge.New(centrifuge.Config{})
	if err != nil {
		return err
	}
	node.OnConnecting(func(context.Context, centrifuge.ConnectEvent) (centrifuge.ConnectReply, error) {
		return centrifuge.ConnectReply{Credentials: &centrifuge.Credentials{UserID: "agent"}}, nil
	})
	node.OnConnect(func(client *centrifuge.Client) {
		client.OnSubscribe(func(_ centrifuge.SubscribeEvent, done centrifuge.SubscribeCallback) {
			done(centrifuge.SubscribeReply{}, nil)
		})
	})
	if err := node.Run(); err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.Handle("/live", centrifuge.NewWebsocketHandler(node, centrifuge.WebsocketConfig{}))
	mux.HandleFunc("POST /change", func(w http.ResponseWriter, r *http.Request) {
		var in struct{ ID, Priority string }
		err := json.NewDecoder(r.Body).Decode(&in)
		var made []byte
		if err == nil {
			made, err = change(context.WithoutCancel(r.Context()), db, in.ID, in.Priority)
		}
		if err == nil {
			_, err = node.Publish("queue", made)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(map[string]any{"id": in.ID})
	})
	server := &http.Server{Addr: addr, Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	context.AfterFunc(ctx, func() { _ = server.Close() })
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	closing, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	return node.Shutdown(closing)
}

func change(ctx context.Context, db *sql.DB, id, priority string) (made []byte, err error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE ticket SET priority = ?, updated_at = ? WHERE id = ?`, priority, time.Now().UTC().Format(time.RFC3339), id); err != nil {
		return nil, errors.Join(err, tx.Rollback())
	}
	if err := tx.Commit(); err != nil {
		return nil, err
	}
	return made, db.QueryRowContext(ctx, row, id).Scan(&made)
}
