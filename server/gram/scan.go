package gram

import (
	"unicode"
	"unicode/utf8"
)

// kind says what a rune of folded text is to the tokenizer.
type kind uint8

const (
	separator kind = iota
	han
	letter
	digit
)

// gap says what stands between an atom and the one before it.
type gap uint8

const (
	apart  gap = iota // the start of the text, or anything that ends a thought
	loose             // up to three of space, bracket, hyphen: may separate the groups of one number
	joint             // one single separator of those that occur inside serials: - / . _ '
	joined            // nothing; the kind changes
)

// An atom is a maximal run of one kind: text[from:to].
type atom struct {
	from, to int
	kind     kind
	gap      gap
}

func (a atom) in(text string) string { return text[a.from:a.to] }

// scan cuts text that has been folded, hence is valid UTF-8, into atoms.
func scan(text string) []atom {
	atoms := make([]atom, 0, 8+len(text)/32)
	var (
		last  = separator // kind of the rune before
		count int         // separators since the last atom
		weak  = true      // all of them may stand inside a number
		sep   rune        // the last of them
	)
	for i, r := range text {
		k := kindOf(r, last)
		switch {
		case k == separator:
			count++
			weak = weak && loosens(r)
			sep = r
		case k == last:
			atoms[len(atoms)-1].to = i + utf8.RuneLen(r)
		default:
			a := atom{from: i, to: i + utf8.RuneLen(r), kind: k}
			switch {
			case len(atoms) == 0:
			case count == 0:
				a.gap = joined
			case count == 1 && joins(sep):
				a.gap = joint
			case count <= 3 && weak:
				a.gap = loose
			}
			atoms = append(atoms, a)
			count, weak = 0, true
		}
		last = k
	}
	return atoms
}

func kindOf(r rune, last kind) kind {
	switch {
	case r < utf8.RuneSelf:
		switch {
		case 'a' <= r && r <= 'z':
			return letter
		case '0' <= r && r <= '9':
			return digit
		}
		return separator
	case r >= 0x4E00 && r < hanLimit:
		return han
	case r >= 0x3001 && r <= 0x3004, r >= 0x3008 && r <= 0x3020, r >= 0x2010 && r <= 0x2027:
		return separator
	case unicode.IsLetter(r), unicode.IsNumber(r):
		if unicode.Is(unicode.Han, r) {
			return han
		}
		return letter
	case last == letter && unicode.IsMark(r):
		return letter
	}
	return separator
}

// joins reports whether a single r keeps two pieces of a serial or number together.
func joins(r rune) bool {
	switch r {
	case '-', '/', '.', '_', '\'', '\\', '’', '‐', '–', '—', '−':
		return true
	}
	return false
}

// loosens reports whether r may stand, with others of its kind, between the groups of a phone number.
func loosens(r rune) bool {
	switch r {
	case ' ', '-', '(', ')', '‐', '–', '—', '−':
		return true
	}
	return false
}

// A compound is what stands together without Han between: atoms that follow each other by joint or without any gap.
type compound []atom

// walk calls word for every Han run and number for every compound, in the order of the text.
func walk(text string, word func(run string), number func(compound)) {
	atoms := scan(text)
	for i := 0; i < len(atoms); {
		if atoms[i].kind == han {
			word(atoms[i].in(text))
			i++
			continue
		}
		from := i
		for i++; i < len(atoms) && atoms[i].kind != han && atoms[i].gap >= joint; i++ {
		}
		number(compound(atoms[from:i]))
	}
}

// pieces calls f for each part of the compound between joints.
func (c compound) pieces(f func(piece compound)) {
	from := 0
	for i := 1; i <= len(c); i++ {
		if i == len(c) || c[i].gap == joint {
			f(c[from:i])
			from = i
		}
	}
}

// in is the text of a piece, which has no gap inside.
func (c compound) in(text string) string { return text[c[0].from:c[len(c)-1].to] }

// numeric reports whether the compound is digits only.
func (c compound) numeric() bool {
	for _, a := range c {
		if a.kind != digit {
			return false
		}
	}
	return true
}
