package schema_test

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"entgo.io/ent/entc"
	"entgo.io/ent/entc/gen"

	"fuwu/ent/schema"
)

var update = flag.Bool("update", false, "write golden files")

func graph(t *testing.T) *gen.Graph {
	t.Helper()
	g, err := entc.LoadGraph(".", &gen.Config{})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

var upper = regexp.MustCompile(`^[A-Z][A-Z_]*$`)

func TestEveryFieldIsCommentedAndEveryStateIsUpperCase(t *testing.T) {
	for _, n := range graph(t).Nodes {
		for _, f := range n.Fields {
			if f.Comment() == "" {
				t.Errorf("%s.%s has no comment", n.Name, f.Name)
			}
			for _, e := range f.Enums {
				if !upper.MatchString(e.Value) {
					t.Errorf("%s.%s has the value %s", n.Name, f.Name, e.Value)
				}
			}
		}
	}
}

func TestEveryForeignKeyIsIndexed(t *testing.T) {
	for _, n := range graph(t).Nodes {
		for _, fk := range n.ForeignKeys {
			column := fk.Field.StorageKey()
			indexed := fk.Field.Unique || slices.ContainsFunc(n.Indexes, func(i *gen.Index) bool { return len(i.Columns) > 0 && i.Columns[0] == column })
			if !indexed {
				t.Errorf("%s.%s leads to another record and has no index that begins with it", n.Name, column)
			}
		}
	}
}

func TestEveryRecordHasAPrefixOfItsOwn(t *testing.T) {
	seen := map[string]string{}
	for _, n := range graph(t).Nodes {
		if n.Name == "Entry" || n.Name == "Change" {
			continue // the ledger counts
		}
		p, ok := schema.Prefix[n.Name]
		if !ok {
			t.Errorf("%s has no prefix", n.Name)
		}
		if seen[p] != "" {
			t.Errorf("%s and %s share the prefix %s", n.Name, seen[p], p)
		}
		seen[p] = n.Name
	}
	if len(seen) != len(schema.Prefix) {
		t.Errorf("%d prefixes for %d records", len(schema.Prefix), len(seen))
	}
}

// TestDictionary keeps the data dictionary as text: records, fields, edges.
func TestDictionary(t *testing.T) {
	var b strings.Builder
	for _, n := range graph(t).Nodes {
		fmt.Fprintf(&b, "%s (%s_...), %d edges\n", n.Name, schema.Prefix[n.Name], len(n.Edges))
		for _, f := range n.Fields {
			kind := f.Type.String()
			if f.IsEnum() {
				kind = strings.Join(f.EnumValues(), "|")
			}
			marks := ""
			if f.Optional {
				marks += " optional"
			}
			if f.Unique {
				marks += " unique"
			}
			if f.Sensitive() {
				marks += " sensitive"
			}
			fmt.Fprintf(&b, "  %-20s %s%s\n      %s\n", f.Name, kind, marks, f.Comment())
		}
		b.WriteString("\n")
	}
	const golden = "testdata/records.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(golden)
	if err != nil || string(kept) != b.String() {
		t.Fatalf("%s tells otherwise (%v): if the change is meant, run with -update and read the difference", golden, err)
	}
}
