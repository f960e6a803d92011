package storetest

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"

	"fuwu/server/store/storetest/cluster"
)

// Postgres gives the test an empty database of its own and returns its
// address; the database is dropped when the test ends. There is no way to
// skip: where no PostgreSQL can be found the test fails and says what to
// install.
func Postgres(t testing.TB) (address string) {
	t.Helper()
	return database(t, "template0")
}

// Template gives the test its own copy of the database called name, and makes
// that one first where it does not exist: make fills an empty database at the
// address it is given. However many tests, packages and processes ask at once,
// it runs once a test run, because a copy takes milliseconds where migrations
// and a demo company take seconds. Two fillings that differ need two names.
func Template(t testing.TB, name string, make func(address string) error) (address string) {
	t.Helper()
	template := fmt.Sprintf("template_%x", sha256.Sum256([]byte(name)))[:40]
	if err := ensure(t.Context(), admin(t), template, make); err != nil {
		t.Fatalf("make the template %q: %v", name, err)
	}
	return database(t, template)
}

// server is the cluster of this process, where the run did not bring one.
// Nothing stops it: it goes when the process does, see package cluster.
var server = sync.OnceValues(func() (string, error) {
	if address := os.Getenv(cluster.Variable); address != "" {
		return address, nil
	}
	c, err := cluster.Start()
	if err != nil {
		return "", err
	}
	return c.URL, nil
})

func admin(t testing.TB) (address string) {
	t.Helper()
	address, err := server()
	if err != nil {
		t.Fatalf("the tests run on PostgreSQL too: %v", err)
	}
	return address
}

// database copies a template for one test.
func database(t testing.TB, template string) (address string) {
	t.Helper()
	server := admin(t)
	// Copying files is twice as fast as writing them to the log first, and no
	// power cut has to be survived.
	name := "t_" + strings.ToLower(rand.Text())
	if err := execute(t.Context(), server, `CREATE DATABASE `+name+` TEMPLATE `+template+` STRATEGY file_copy`); err != nil {
		t.Fatalf("copy a database for the test: %v", err)
	}
	t.Cleanup(func() {
		// The test's own context is over by now. FORCE, because a pool the
		// test has just closed may not have said goodbye yet.
		if err := execute(context.Background(), server, `DROP DATABASE `+name+` WITH (FORCE)`); err != nil {
			t.Errorf("drop the test's database: %v", err)
		}
	})
	address, err := at(server, name)
	if err != nil {
		t.Fatal(err)
	}
	return address
}

// ensure makes the template unless it is there. It is filled under another
// name and renamed when it is complete, so a process killed in the middle
// leaves nothing that looks finished.
func ensure(ctx context.Context, server, template string, make func(address string) error) (err error) {
	conn, err := pgx.Connect(ctx, server)
	if err != nil {
		return err
	}
	// Closing the connection also gives the lock back.
	defer conn.Close(context.WithoutCancel(ctx))

	key := sha256.Sum256([]byte(template))
	if _, err := conn.Exec(ctx, `SELECT pg_advisory_lock($1)`, int64(binary.BigEndian.Uint64(key[:]))); err != nil {
		return err
	}
	var there bool
	if err := conn.QueryRow(ctx, `SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)`, template).Scan(&there); err != nil || there {
		return err
	}
	draft := template + "_draft"
	address, err := at(server, draft)
	if err != nil {
		return err
	}
	if _, err := conn.Exec(ctx, `DROP DATABASE IF EXISTS `+draft+` WITH (FORCE)`); err != nil {
		return err
	}
	if _, err := conn.Exec(ctx, `CREATE DATABASE `+draft+` TEMPLATE template0`); err != nil {
		return err
	}
	if err := make(address); err != nil {
		return err
	}
	_, err = conn.Exec(ctx, `ALTER DATABASE `+draft+` RENAME TO `+template)
	return err
}

func execute(ctx context.Context, address, sql string) error {
	conn, err := pgx.Connect(ctx, address)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	_, err = conn.Exec(ctx, sql)
	return err
}

// at is the same server's address with another database.
func at(server, name string) (string, error) {
	u, err := url.Parse(server)
	if err != nil {
		return "", fmt.Errorf("%s is not an address: %w", cluster.Variable, err)
	}
	u.Path = "/" + name
	return u.String(), nil
}
