package storetest

import (
	"context"
	"crypto/rand"
	"errors"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"
)

func TestEachTestHasADatabaseOfItsOwn(t *testing.T) {
	var addresses []string
	for _, name := range []string{"one test", "another test"} {
		t.Run(name, func(t *testing.T) {
			address := Postgres(t)
			if err := execute(t.Context(), address, `CREATE TABLE ticket (id text)`); err != nil {
				t.Errorf("the database is not empty: %v", err)
			}
			addresses = append(addresses, address)
		})
	}
	for _, address := range addresses {
		if err := execute(t.Context(), address, `SELECT 1`); err == nil {
			t.Error("the database outlived its test")
		}
	}
}

func TestADatabaseIsDroppedUnderAForgottenConnection(t *testing.T) {
	t.Run("a test that forgets to close", func(t *testing.T) {
		conn, err := pgx.Connect(t.Context(), Postgres(t))
		if err != nil {
			t.Fatal(err)
		}
		// Runs after the drop, which was registered before it.
		t.Cleanup(func() { _ = conn.Close(context.Background()) })
	})
}

func TestATemplateIsMadeOnceForEverybodyWhoAsks(t *testing.T) {
	var made atomic.Int32
	migrate := func(address string) error {
		made.Add(1)
		return execute(context.Background(), address, `CREATE TABLE ticket (id text); INSERT INTO ticket VALUES ('tkt_1')`)
	}
	name := t.Name() + rand.Text() // so that -count=2 makes another
	var all sync.WaitGroup
	addresses := make([]string, 8)
	for i := range addresses {
		all.Go(func() { addresses[i] = Template(t, name, migrate) })
	}
	all.Wait()
	if n := made.Load(); n != 1 {
		t.Errorf("made %d times", n)
	}
	for _, address := range addresses {
		// A primary key, so that a copy two tests share would refuse.
		if err := execute(t.Context(), address, `ALTER TABLE ticket ADD PRIMARY KEY (id); INSERT INTO ticket VALUES ('tkt_2')`); err != nil {
			t.Error(err)
		}
	}
}

func TestATemplateThatFailsIsMadeAgain(t *testing.T) {
	template := "template_" + strings.ToLower(rand.Text())
	broken := errors.New("migration 3 does not apply")
	create := func(address string) error {
		return execute(context.Background(), address, `CREATE TABLE ticket (id text)`)
	}
	half := func(address string) error { return errors.Join(create(address), broken) }
	if err := ensure(t.Context(), admin(t), template, half); !errors.Is(err, broken) {
		t.Errorf("got %v, want the migration's own error", err)
	}
	if err := ensure(t.Context(), admin(t), template, create); err != nil {
		t.Errorf("the half-made one stood in the way: %v", err)
	}
	if err := execute(t.Context(), admin(t), `DROP DATABASE `+template); err != nil {
		t.Error(err)
	}
}
