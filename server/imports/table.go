package imports

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// Table is a file as rows.
type Table struct {
	Head []string
	Rows []Row

	column      map[string]int
	spreadsheet bool // dates may be numbers
	from1904    bool // and are counted from there
}

// Row is one row of a file. Its number is a spreadsheet's.
type Row struct {
	Number int
	Cells  []string
	wrong  []Words // what is wrong with its form
}

// MaxFile is how large a file may be.
const MaxFile = 256 << 20

// Read reads a file as the mapping says.
func (m *Mapping) Read(name string, data []byte) (*Table, error) {
	if len(data) > MaxFile {
		return nil, refuse("文件太大，最大 256 MiB", "the file is too large, at most 256 MiB")
	}
	var t *Table
	var err error
	if strings.EqualFold(filepath.Ext(name), ".xlsx") || bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		t, err = m.readSpreadsheet(data)
	} else {
		t, err = m.readText(data)
	}
	if err != nil {
		return nil, err
	}
	return t, t.index(m)
}

// Hash is what tells a file read by a mapping from any other.
func (m *Mapping) Hash(data []byte) string {
	h := sha256.New()
	h.Write(data)
	h.Write([]byte{0})
	h.Write(m.text)
	return hex.EncodeToString(h.Sum(nil))
}

// index finds the columns the mapping reads.
func (t *Table) index(m *Mapping) error {
	t.column = map[string]int{}
	twice := map[string]bool{}
	for i, name := range t.Head {
		if _, ok := t.column[name]; ok {
			twice[name] = true
			continue
		}
		t.column[name] = i
	}
	for _, name := range sorted(m.columns()) {
		if _, ok := t.column[name]; !ok {
			return refuse("文件里没有列 %q；有：%s", "the file has no column %q; it has %s", name, strings.Join(t.Head, ", "))
		}
		if twice[name] {
			return refuse("列 %q 在文件里出现了两次", "the file has the column %q twice", name)
		}
	}
	return nil
}

// cell is a row's text in a column.
func (t *Table) cell(r Row, column string) string {
	if i, ok := t.column[column]; ok && i < len(r.Cells) {
		return r.Cells[i]
	}
	return ""
}

// readText reads CSV.
func (m *Mapping) readText(data []byte) (*Table, error) {
	text, err := decode(data, m.Encoding)
	if err != nil {
		return nil, err
	}
	t := &Table{}
	for number, r := range records(text, m.Delimiter) {
		switch {
		case t.Head == nil:
			for _, c := range r.cells {
				t.Head = append(t.Head, fold(c))
			}
			if len(t.Head) == 1 && t.Head[0] == "" {
				t.Head = nil
			}
			continue
		case strings.Join(r.cells, "") == "":
			continue
		}
		row := Row{Number: number + 1, Cells: r.cells}
		switch {
		case !r.whole:
			row.wrong = append(row.wrong, say("引号没有配对", "a quote is not closed"))
		case len(r.cells) != len(t.Head):
			row.wrong = append(row.wrong, say("有 %d 个单元格，表头有 %d 个", "%d cells, the head has %d", len(r.cells), len(t.Head)))
		}
		for i, c := range r.cells {
			if !utf8.ValidString(c) || strings.ContainsRune(c, utf8.RuneError) {
				name := ""
				if i < len(t.Head) {
					name = t.Head[i]
				}
				row.wrong = append(row.wrong, about(name, say("有读不出的字符，编码可能不对", "characters that cannot be read; perhaps another encoding")))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	if t.Head == nil {
		return nil, refuse("文件是空的", "the file is empty")
	}
	return t, nil
}

// decode turns bytes into text. Without a name the encoding is the one whose lines
// can be read: a few broken bytes in UTF-8 do not make it GB 18030.
func decode(data []byte, encoding string) (string, error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return string(data[3:]), nil
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", refuse("文件不是完整的 UTF-16", "the file is no complete UTF-16")
		}
		return string(text), nil
	case encoding == "auto" && isUTF8(data):
		return string(data), nil
	case encoding == "utf-8":
		return string(data), nil
	}
	text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	if err != nil {
		return "", refuse("文件不是 GB 18030 编码", "the file is not in GB 18030")
	}
	return string(text), nil
}

// isUTF8 reports whether more lines beyond ASCII are UTF-8 than are not.
func isUTF8(data []byte) bool {
	if utf8.Valid(data) {
		return true
	}
	yes, no := 0, 0
	for line := range bytes.Lines(data) {
		ascii := true
		for _, b := range line {
			ascii = ascii && b < utf8.RuneSelf
		}
		switch {
		case ascii:
		case utf8.Valid(line):
			yes++
		default:
			no++
		}
	}
	return yes > no
}

// String is the row's number, marked when its form is wrong.
func (r Row) String() string {
	if len(r.wrong) > 0 {
		return strconv.Itoa(r.Number) + "!"
	}
	return strconv.Itoa(r.Number)
}
