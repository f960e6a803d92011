package imports

import (
	"strings"
	"unicode/utf8"
)

// record is one row of a CSV file; whole is false when a quote in it never closes.
type record struct {
	cells []string
	whole bool
}

// records splits a text into rows. The standard library's reader stops at a broken
// quote or swallows the rest of the file; here a row that is broken is that row
// alone, and reading goes on in the next line.
func records(text string, delimiter rune) []record {
	var all []record
	for text != "" {
		cells, rest, ok := split(text, delimiter)
		if !ok {
			line, after, _ := strings.Cut(text, "\n")
			cells, rest = strings.Split(strings.TrimSuffix(line, "\r"), string(delimiter)), after
		}
		all = append(all, record{cells, ok})
		text = rest
	}
	return all
}

// split takes the first row off a text. It fails when a quoted cell does not end, or
// goes on after its quote.
func split(text string, delimiter rune) (cells []string, rest string, ok bool) {
	for {
		if strings.HasPrefix(text, `"`) {
			cell, after, ok := quoted(text[1:])
			if !ok {
				return nil, "", false
			}
			cells, text = append(cells, cell), after
		} else {
			end := strings.IndexFunc(text, func(r rune) bool { return r == delimiter || r == '\n' || r == '\r' })
			if end < 0 {
				return append(cells, text), "", true
			}
			cells, text = append(cells, text[:end]), text[end:]
		}
		if text == "" {
			return cells, "", true
		}
		switch r, size := utf8.DecodeRuneInString(text); r {
		case delimiter:
			text = text[size:]
		case '\r':
			return cells, strings.TrimPrefix(text[1:], "\n"), true
		case '\n':
			return cells, text[1:], true
		default:
			return nil, "", false
		}
	}
}

// quoted takes a quoted cell off a text that begins behind its first quote.
func quoted(text string) (cell, rest string, ok bool) {
	var b strings.Builder
	for {
		end := strings.IndexByte(text, '"')
		if end < 0 {
			return "", "", false
		}
		b.WriteString(text[:end])
		text = text[end+1:]
		if !strings.HasPrefix(text, `"`) {
			return strings.ReplaceAll(b.String(), "\r\n", "\n"), text, true
		}
		b.WriteByte('"')
		text = text[1:]
	}
}
