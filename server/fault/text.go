package fault

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Line trims one line of text and refuses it when it is empty or longer than
// max characters.
func (a *All) Line(value string, max int, path ...string) string {
	value = a.OptionalLine(value, max, path...)
	if value == "" {
		a.Add(New(Required, path...))
	}
	return value
}

// OptionalLine is Line for a text that may be empty. Line breaks become spaces.
func (a *All) OptionalLine(value string, max int, path ...string) string {
	return a.OptionalText(strings.Join(strings.Fields(value), " "), max, path...)
}

// Text trims a text of several lines and refuses it when it is empty or longer
// than max characters.
func (a *All) Text(value string, max int, path ...string) string {
	value = a.OptionalText(value, max, path...)
	if value == "" {
		a.Add(New(Required, path...))
	}
	return value
}

// OptionalText is Text for a text that may be empty. Control characters other
// than line breaks and tabs are dropped, invalid UTF-8 is refused.
func (a *All) OptionalText(value string, max int, path ...string) string {
	if !utf8.ValidString(value) {
		a.Add(New(Malformed, path...).With("expected", "UTF-8"))
		return ""
	}
	value = strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, strings.ReplaceAll(value, "\r\n", "\n")))
	if utf8.RuneCountInString(value) > max {
		a.Add(New(TooLong, path...).With("max", max))
	}
	return value
}
