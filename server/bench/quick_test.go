package main

import (
	"bytes"
	"context"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestTheBenchRuns asks everything once: the answers of fuwu and raw must be equal,
// and every question must be answered. How fast it was is not judged here.
func TestTheBenchRuns(t *testing.T) {
	place := t.TempDir()
	program := filepath.Join(place, "fuwu")
	if out, err := exec.Command("go", "build", "-tags", "sqlite_fts5", "-o", program, "..").CombinedOutput(); err != nil {
		t.Fatalf("build the program: %v\n%s", err, out)
	}
	me := filepath.Join(place, "bench")
	if out, err := exec.Command("go", "build", "-tags", "sqlite_fts5", "-o", me, ".").CombinedOutput(); err != nil {
		t.Fatalf("build the bench: %v\n%s", err, out)
	}
	var said bytes.Buffer
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	run := exec.CommandContext(ctx, me, "-binary", program, "-cache", filepath.Join(place, "cache"), "-n", "1k", "-turns", "1", "-block", "100ms")
	run.Stdout, run.Stderr = &said, &said
	if err := run.Run(); err != nil {
		t.Fatalf("%v\n%s", err, said.String())
	}
	for _, row := range []string{"| queue page, 50 rows |", "| ticket detail |", "| search, newest 20 |", "| create |", "| change |", "| fuwu |"} {
		if !strings.Contains(said.String(), row) {
			t.Errorf("nothing is said of %s\n%s", row, said.String())
		}
	}
}
