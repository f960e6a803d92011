package telephone

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Number is a telephone number.
type Number struct {
	digits    string // with a leading + for other countries
	extension string
	area      int // how many digits of it are the area code
	full      bool
}

var (
	mobile    = regexp.MustCompile(`^1[3-9]\d{9}$`)
	wide      = regexp.MustCompile(`^0(10|2\d)\d{7,8}$`)   // area codes of three digits
	narrow    = regexp.MustCompile(`^0[3-9]\d{2}\d{7,8}$`) // and of four
	toll      = regexp.MustCompile(`^[48]00\d{7}$`)
	local     = regexp.MustCompile(`^[2-9]\d{6,7}$`)
	service   = regexp.MustCompile(`^(1[012]\d{1,4}|9[56]\d{1,5})$`)
	foreign   = regexp.MustCompile(`^\+[1-9]\d{5,14}$`)
	extension = regexp.MustCompile(`(?i)(?:转分机|转|分机|ext\.?|x|#|\*|,|;)+:?(\d{1,6})$`)
	dashed    = regexp.MustCompile(`^(.*\d)-(\d{1,6})$`)
	separate  = strings.NewReplacer(" ", "", "-", "", "(", "", ")", "", ".", "", "/", "", "·", "", "\u2010", "", "\u2011", "", "\u2013", "", "\u2014", "", "\u2212", "", "\t", "", "\u00a0", "")
)

// Longest is how many characters of a written number are read.
const Longest = 60

// Parse reads a number; ok is false for what can be none.
func Parse(text string) (n Number, ok bool) {
	if len(text) > 4*Longest {
		return Number{}, false
	}
	text = strings.TrimSpace(norm.NFKC.String(text))
	if m := extension.FindStringSubmatchIndex(strings.ReplaceAll(text, " ", "")); m != nil {
		text = strings.ReplaceAll(text, " ", "")
		if n, ok = read(text[:m[0]]); ok {
			n.extension = text[m[2]:m[3]]
		}
		return n, ok
	}
	if n, ok = read(text); ok {
		return n, true
	}
	// 0755-86131819-203: what is left over after a whole landline is its extension.
	if m := dashed.FindStringSubmatch(text); m != nil {
		if n, ok = read(m[1]); ok && n.area > 0 {
			n.extension = m[2]
			return n, true
		}
	}
	return Number{}, false
}

// read reads a number without an extension.
func read(text string) (Number, bool) {
	d := separate.Replace(text)
	d, home := strings.CutPrefix(d, "+86")
	if !home {
		d, home = strings.CutPrefix(d, "0086")
	}
	if !home && len(d) == 13 && strings.HasPrefix(d, "86") && mobile.MatchString(d[2:]) {
		d, home = d[2:], true
	}
	if rest, ok := strings.CutPrefix(d, "00"); ok && !home {
		d = "+" + rest
	}
	if home && !mobile.MatchString(d) && !toll.MatchString(d) && !strings.HasPrefix(d, "0") {
		d = "0" + d // +86 755 ...
	}
	switch {
	case mobile.MatchString(d), toll.MatchString(d):
		return Number{digits: d, full: true}, true
	case wide.MatchString(d):
		return Number{digits: d, area: 3, full: true}, true
	case narrow.MatchString(d):
		return Number{digits: d, area: 4, full: true}, true
	case foreign.MatchString(d):
		return Number{digits: d, full: true}, true
	case !home && (local.MatchString(d) || service.MatchString(d)):
		return Number{digits: d}, true
	}
	return Number{}, false
}

// String is the number as it is kept.
func (n Number) String() string {
	if n.extension == "" {
		return n.digits
	}
	return n.digits + "x" + n.extension
}

// Line is the number without its extension: what a caller's line shows.
func (n Number) Line() string { return n.digits }

// Full reports whether the number is one in the whole world, so that it may be
// looked up everywhere.
func (n Number) Full() bool { return n.full }

// Masked is the number with its middle hidden: 138****5678, 0755-****1819.
func (n Number) Masked() string {
	d, end := n.digits, ""
	if n.extension != "" {
		end = "-***"
	}
	switch {
	case n.area > 0:
		return d[:n.area] + "-" + hide(d[n.area:], 4) + end
	case d[0] == '+':
		return d[:3] + hide(d[3:], min(4, (len(d)-3)/2)) + end
	case toll.MatchString(d):
		return d[:3] + "-" + hide(d[3:], 4) + end
	case len(d) == 11:
		return d[:3] + hide(d[3:], 4) + end
	case len(d) >= 7:
		return hide(d, 4) + end
	}
	return hide(d, 2) + end
}

// Ending is the last digits that Masked shows, for the search index.
func (n Number) Ending() string {
	m := strings.TrimSuffix(n.Masked(), "-***")
	return m[strings.LastIndexByte(m, '*')+1:]
}

// hide keeps the last few digits.
func hide(digits string, few int) string {
	if few >= len(digits) {
		few = len(digits) / 2
	}
	return strings.Repeat("*", len(digits)-few) + digits[len(digits)-few:]
}

// Tail is the end of a number that somebody typed: four to eleven digits,
// separators allowed; ok is false for anything else.
func Tail(text string) (digits string, ok bool) {
	if len(text) > 4*Longest {
		return "", false
	}
	digits = separate.Replace(strings.TrimSpace(norm.NFKC.String(text)))
	if len(digits) < 4 || len(digits) > 11 {
		return "", false
	}
	for i := range len(digits) {
		if digits[i] < '0' || digits[i] > '9' {
			return "", false
		}
	}
	return digits, true
}
