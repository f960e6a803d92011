package imports

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"
)

// fold is a word as it is compared: composed, without outer or double spaces.
func fold(text string) string { return strings.Join(strings.Fields(norm.NFC.String(text)), " ") }

// template is a text with columns in braces. What stands in square brackets is left
// out when a column in it is not known.
type template []part

type part struct {
	text     string
	column   string
	optional template // of a part in brackets
}

var errBraces = errors.New("braces do not match")

// parseTemplate reads a template.
func parseTemplate(text string) (template, error) {
	t, rest, err := parseParts(text, false)
	if err == nil && rest != "" {
		err = errBraces
	}
	return t, err
}

func parseParts(text string, inside bool) (t template, rest string, err error) {
	for text != "" {
		i := strings.IndexAny(text, "{}[]")
		if i < 0 {
			t, text = append(t, part{text: text}), ""
			break
		}
		if i > 0 {
			t = append(t, part{text: text[:i]})
		}
		switch text[i] {
		case '{':
			to := strings.IndexByte(text[i:], '}')
			if to < 2 || strings.ContainsAny(text[i+1:i+to], "{[]") {
				return nil, "", errBraces
			}
			t = append(t, part{column: text[i+1 : i+to]})
			text = text[i+to+1:]
		case '[':
			if inside {
				return nil, "", errBraces
			}
			var in template
			if in, text, err = parseParts(text[i+1:], true); err != nil {
				return nil, "", err
			}
			t = append(t, part{optional: in})
		case ']':
			if !inside {
				return nil, "", errBraces
			}
			return t, text[i+1:], nil
		default:
			return nil, "", errBraces
		}
	}
	if inside {
		return nil, "", errBraces
	}
	return t, "", nil
}

func (t template) columns(each func(string)) {
	for _, p := range t {
		if p.column != "" {
			each(p.column)
		}
		p.optional.columns(each)
	}
}

// fill is the text; known is false when a column outside of brackets is not known.
func (t template) fill(cell func(column string) string) (text string, known bool) {
	var b strings.Builder
	for _, p := range t {
		switch {
		case p.optional != nil:
			if s, ok := p.optional.fill(cell); ok {
				b.WriteString(s)
			}
		case p.column != "":
			s := cell(p.column)
			if s == "" {
				return "", false
			}
			b.WriteString(s)
		default:
			b.WriteString(p.text)
		}
	}
	return b.String(), true
}

// layoutOf turns DD-MM-YYYY hh:mm into what the time package reads.
func layoutOf(text string) (string, bool) {
	layout := strings.NewReplacer("YYYY", "2006", "MM", "01", "DD", "02", "hh", "15", "mm", "04", "ss", "05",
		"M", "1", "D", "2", "h", "15").Replace(text)
	// An hour without a day, or a letter that is left over, cannot be read back.
	sample := time.Date(1987, 11, 23, 21, 43, 57, 0, time.UTC)
	back, err := time.Parse(layout, sample.Format(layout))
	ok := err == nil && back.Year() == 1987 && back.Month() == 11 && back.Day() == 23 &&
		!strings.ContainsFunc(text, func(r rune) bool { return r >= '0' && r <= '9' })
	return layout, ok
}

// maxSerial is the last day a spreadsheet can count to.
const maxSerial = 2958465

// moment reads a date as the mapping says; a spreadsheet's own dates are numbers.
func (m *Mapping) moment(text string, t *Table) (time.Time, bool) {
	for _, layout := range m.Layouts {
		if at, err := time.ParseInLocation(layout, text, m.Zone); err == nil {
			return at.UTC(), true
		}
	}
	if !t.spreadsheet {
		return time.Time{}, false
	}
	days, err := strconv.ParseFloat(text, 64)
	if err != nil || !(days >= 1 && days <= maxSerial) {
		return time.Time{}, false
	}
	at, err := excelize.ExcelDateToTime(days, t.from1904)
	if err != nil {
		return time.Time{}, false
	}
	at = at.Round(time.Second)
	return time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute(), at.Second(), 0, m.Zone).UTC(), true
}

// truthOf reads yes and no as files write them.
func truthOf(text string) (yes, ok bool) {
	switch strings.ToLower(text) {
	case "true", "yes", "y", "1", "是", "达标":
		return true, true
	case "false", "no", "n", "0", "否", "未达标":
		return false, true
	}
	return false, false
}

// known is a cell's text, empty when it stands for "not known".
func (m *Mapping) known(text string) string {
	text = strings.TrimSpace(norm.NFC.String(text))
	if slices.Contains(m.Unknown, text) {
		return ""
	}
	return text
}
