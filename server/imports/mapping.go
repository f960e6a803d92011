package imports

import (
	"embed"
	"errors"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"time"
)

// Subject is what the rows of a file tell of.
type Subject string

// What may be imported.
const (
	OfTickets   Subject = "tickets"
	OfCustomers Subject = "customers"
)

// Mapping says how to read a file.
type Mapping struct {
	Of        Subject
	Log       bool // one row for each event instead of one for each record
	Encoding  string
	Delimiter rune
	Sheet     string
	Unknown   []string
	Layouts   []string
	Zone      *time.Location
	Order     []string // columns that order events of one time
	Fields    map[string]Field

	text []byte
}

// Field says where a field comes from: a column, one value for all, or templates of
// which the first whose columns are all known is taken.
type Field struct {
	Column    string
	Value     string
	Templates []template
	Values    map[string]string // words of the file as ours
	Else      *string           // for words that are not among them
	Missing   string            // for cells that are not known
	line      int
}

//go:embed mappings/*.yaml
var kept embed.FS

// Names are the mappings that come with the program.
func Names() []string {
	files, _ := fs.ReadDir(kept, "mappings") // embedded
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = strings.TrimSuffix(f.Name(), ".yaml")
	}
	return names
}

// Text is a mapping that comes with the program, to be copied and changed.
func Text(name string) ([]byte, error) {
	text, err := kept.ReadFile(path.Join("mappings", name+".yaml"))
	if err != nil {
		return nil, refuse("没有名为 %s 的对照表，自带的有：%s", "there is no mapping %s; those that come along: %s", name, strings.Join(Names(), ", "))
	}
	return text, nil
}

// maxMapping is how large a mapping may be.
const maxMapping = 1 << 20

// Open reads the mapping of that name that comes with the program, or the one in a
// file.
func Open(name string) (*Mapping, error) {
	if slices.Contains(Names(), name) {
		text, err := Text(name)
		if err != nil {
			return nil, err
		}
		return Parse(text)
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !strings.ContainsAny(name, `/\.`):
		_, err := Text(name)
		return nil, err
	case err != nil:
		return nil, err
	case info.Size() > maxMapping:
		return nil, refuse("对照表太大，最大 1 MiB", "the mapping is too large, at most 1 MiB")
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return Parse(text)
}

// column is the column a field comes from, or the field's own name: what a person
// who has the file knows it by.
func (m *Mapping) column(field string) string {
	if f, ok := m.Fields[field]; ok && f.Column != "" {
		return f.Column
	}
	return field
}

// columns are all columns the mapping reads.
func (m *Mapping) columns() map[string]bool {
	all := map[string]bool{}
	for _, c := range m.Order {
		all[c] = true
	}
	for _, f := range m.Fields {
		if f.Column != "" {
			all[f.Column] = true
		}
		for _, t := range f.Templates {
			t.columns(func(c string) { all[c] = true })
		}
	}
	return all
}
