package store_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"fuwu/ent/tier"
	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

// The victim is this test binary, run again: eight writers that say what they are
// about to do and, when they are answered, that it was done.
const (
	victimDir = "FUWU_TEST_VICTIM_DIR"
	victimURL = "FUWU_TEST_VICTIM_URL"
	victimNo  = "FUWU_TEST_VICTIM_NUMBER"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(victimDir); dir != "" {
		if err := victim(store.Config{Dir: dir, URL: os.Getenv(victimURL), Clock: storetest.NewClock().Now}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

func victim(c store.Config) error {
	s, err := store.Open(context.Background(), c)
	if err != nil {
		return err
	}
	ops := op.New(s.Database(), c.Clock)
	var wait sync.WaitGroup
	for w := range 8 {
		wait.Go(func() {
			for i := 0; ; i++ {
				key := fmt.Sprintf("%s-%d-%d", os.Getenv(victimNo), w, i)
				fmt.Fprintf(os.Stdout, "try %s\n", key)
				done, err := once(context.Background(), ops, key)
				if err != nil {
					fmt.Fprintln(os.Stderr, err)
					os.Exit(1)
				}
				fmt.Fprintf(os.Stdout, "did %s %s\n", key, done.IDs[0])
			}
		})
	}
	wait.Wait()
	return nil
}

// once makes a tier that is called like its key.
func once(ctx context.Context, ops *op.Runner, key string) (op.Done, error) {
	return ops.Run(op.WithKey(ctx, key, key), access.System("test"), "tier.create", "", func(o *op.Op) error {
		t, err := o.Tx.Tier.Create().SetName(key).SetRank(1).Save(o.Ctx)
		if err != nil {
			return err
		}
		o.Return(t.ID)
		return o.Index("tir", t.ID, key)
	})
}

func TestKilledUnderEightWriters(t *testing.T) {
	for name, c := range map[string]store.Config{"sqlite": storetest.SQLiteConfig(t), "postgres": storetest.PostgresConfig(t)} {
		t.Run(name, func(t *testing.T) {
			if err := storetest.Open(t, c).Close(); err != nil {
				t.Fatal(err)
			}
			kills := 30
			if name == "postgres" {
				kills = 10
			}
			acknowledged := 0
			for n := range kills {
				tried, did := killed(t, c, n)
				acknowledged += len(did)
				survived(t, c, tried, did)
			}
			if acknowledged < 10*kills {
				t.Errorf("only %d writes were acknowledged before %d kills", acknowledged, kills)
			}
			found(t, storetest.Open(t, c), "")
		})
	}
}

// killed lets a victim write for a moment and ends it without a warning.
func killed(t *testing.T, c store.Config, n int) (tried []string, did map[string]string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), victimDir+"="+c.Dir, victimURL+"="+c.URL, fmt.Sprintf("%s=%d", victimNo, n))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	did = map[string]string{}
	lines := bufio.NewScanner(out)
	dying := false
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		switch {
		case len(words) == 2 && words[0] == "try":
			tried = append(tried, words[1])
		case len(words) == 3 && words[0] == "did":
			did[words[1]] = words[2]
			if !dying && len(did) >= 20 {
				// Anywhere within the next few commits.
				dying = true
				time.AfterFunc(time.Duration(rand.IntN(20_000))*time.Microsecond, func() { _ = cmd.Process.Kill() })
			}
		}
	}
	if err := cmd.Wait(); err == nil || cmd.ProcessState.Exited() {
		t.Fatalf("the victim ended by itself: %v", err)
	}
	return tried, did
}

// survived opens what is left: whatever was acknowledged is there, and asking for
// everything again with the same keys doubles nothing.
func survived(t *testing.T, c store.Config, tried []string, did map[string]string) {
	t.Helper()
	s, err := store.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ops := op.New(s.Database(), c.Clock)
	for _, key := range tried {
		there, err := s.Unscoped().Tier.Query().Where(tier.Name(key)).IDs(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		id, answered := did[key]
		if answered && (len(there) != 1 || there[0] != id) {
			t.Fatalf("%s was acknowledged as %s: %v", key, id, there)
		}
		done, err := once(t.Context(), ops, key)
		if err != nil {
			t.Fatal(err)
		}
		if done.Replayed != (len(there) == 1) || answered && done.IDs[0] != id {
			t.Fatalf("%s again: %+v, there: %v", key, done, there)
		}
		if n := s.Unscoped().Tier.Query().Where(tier.Name(key)).CountX(t.Context()); n != 1 {
			t.Fatalf("%s is there %d times", key, n)
		}
	}
	r, err := s.Verify(t.Context())
	if err != nil || !r.OK() {
		t.Fatalf("after a kill: %v %v", err, r.Findings)
	}
}
