package imports_test

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"fuwu/server/imports"
)

// FuzzMapping: whatever stands in a mapping, it is read or refused with words.
func FuzzMapping(f *testing.F) {
	f.Add([]byte(least))
	for _, name := range imports.Names() {
		text, err := imports.Text(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte("a: &a [*a, *a]"))
	f.Add([]byte("fields: {external: {template: \"[{a}][ · {b}]\"}}"))
	f.Fuzz(func(t *testing.T, text []byte) {
		m, err := imports.Parse(text)
		switch {
		case err != nil && strings.TrimSpace(err.Error()) == "":
			t.Error("refused without a word")
		case err == nil:
			_, _ = m.Read("x.csv", []byte("external,opened\n1,2\n"))
		}
	})
}

// FuzzCSV: whatever stands in a file, every row is read or refused; what the standard
// library can read is read the same.
func FuzzCSV(f *testing.F) {
	small, err := os.ReadFile(smallLog)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(small)
	for _, text := range []string{"a,b\n1,2\n", "a,b\n\"1\n", "a,b\n\"1\"2,3\n", "\xef\xbb\xbfa,b\n\xff,2", "a,b\r\n\"\r\n\",\"\"\"\"\r\n", "a\n\"\"\"", "\xff\xfea\x00,\x00b\x00\n\x00"} {
		f.Add([]byte(text))
	}
	m := &imports.Mapping{Encoding: "auto", Delimiter: ','}
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := m.Read("x.csv", data)
		if err != nil {
			return
		}
		last := 1
		for _, r := range table.Rows {
			if r.Number <= last {
				t.Fatalf("row %d comes after %d", r.Number, last)
			}
			last = r.Number
		}
		same(t, table, data)
	})
}

// same holds a table against the standard library's reading.
func same(t *testing.T, table *imports.Table, data []byte) {
	t.Helper()
	text := string(data)
	if !utf8.ValidString(text) || strings.ContainsAny(text, "\r\ufeff") || strings.HasPrefix(text, "PK\x03\x04") {
		return // a lone carriage return ends a row here and not there
	}
	want, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(want) == 0 {
		return
	}
	want = slices.DeleteFunc(want, func(row []string) bool { return strings.Join(row, "") == "" })
	if len(want) == 0 || len(table.Rows) != len(want)-1 {
		return // a head of empty cells
	}
	for i, r := range table.Rows {
		if strings.Contains(strings.Join(r.Cells, ""), "\ufffd") {
			return
		}
		if !slices.Equal(r.Cells, want[i+1]) {
			t.Errorf("row %d is read as %q, the standard library reads %q", r.Number, r.Cells, want[i+1])
		}
	}
}
