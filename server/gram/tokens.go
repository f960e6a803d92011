package gram

import (
	"hash/maphash"
	"math/bits"
	"strings"
	"unicode/utf8"
)

const (
	maxWord   = 64        // characters of a token; a longer word is cut
	maxPieces = 8         // pieces of a compound that are joined
	maxAtoms  = 4         // atoms of a piece that are tokens themselves: SN20240031 yes, a checksum no
	minSuffix = 4         // digits of the shortest end by which a number is found
	maxSuffix = 20        // digits of the longest one
	maxBytes  = 512 << 10 // of tokens in one document
)

// A phone number written in groups has this many digits and groups in all.
const (
	minPhone  = 7
	maxPhone  = 15
	maxGroups = 6
)

// Tokens are the distinct tokens under which text is found, in the order of the text. They hold nothing but letters, digits
// and marks.
func Tokens(text string) []string {
	ix := newIndex(len(text))
	ix.text(text)
	return ix.tokens
}

// Document joins the tokens of all parts by single spaces: what the store hands to the index. Parts are never joined with each
// other, so no word is found across the border of two fields.
func Document(parts ...string) string {
	n := 0
	for _, part := range parts {
		n += len(part)
	}
	ix := newIndex(n)
	for _, part := range parts {
		ix.text(part)
	}
	return strings.Join(ix.tokens, " ")
}

// index collects distinct tokens. They are mostly parts of the folded text, without copies of their own. With
// a map in place of the hash table all of it takes two thirds longer.
type index struct {
	tokens []string
	slots  []uint32 // places in tokens, counted from one, where their hashes lead; a power of two, at most half full
	bytes  int
}

var seed = maphash.MakeSeed()

func newIndex(textLen int) *index {
	n := min(textLen/3+8, 1<<12)
	return &index{tokens: make([]string, 0, n), slots: make([]uint32, 1<<bits.Len(uint(2*n)))}
}

func (ix *index) add(token string) {
	if len(token) > maxWord {
		token = cut(token)
	}
	if token == "" || ix.bytes+len(token) > maxBytes {
		return
	}
	slot := ix.slot(token)
	if ix.slots[slot] != 0 {
		return
	}
	ix.tokens = append(ix.tokens, token)
	ix.slots[slot] = uint32(len(ix.tokens))
	ix.bytes += len(token) + 1
	if 2*len(ix.tokens) > len(ix.slots) {
		ix.grow()
	}
}

// slot is where token is, or where it belongs.
func (ix *index) slot(token string) uint64 {
	last := uint64(len(ix.slots) - 1)
	slot := maphash.String(seed, token) & last
	for ix.slots[slot] != 0 && ix.tokens[ix.slots[slot]-1] != token {
		slot = (slot + 1) & last
	}
	return slot
}

func (ix *index) grow() {
	ix.slots = make([]uint32, 2*len(ix.slots))
	for i, token := range ix.tokens {
		ix.slots[ix.slot(token)] = uint32(i + 1)
	}
}

// cut is the first maxWord characters of a word.
func cut(word string) string {
	n := 0
	for i := range word {
		if n == maxWord {
			return word[:i]
		}
		n++
	}
	return word
}

func (ix *index) text(text string) {
	folded := Fold(text)
	var groups phone
	walk(folded, func(run string) {
		ix.phone(&groups)
		ix.pairs(run)
	}, func(c compound) {
		if !groups.takes(c) {
			ix.phone(&groups)
		}
		groups.take(folded, c)
		ix.compound(folded, c)
	})
	ix.phone(&groups)
}

// pairs adds the overlapping pairs of a run of Han, and its last character alone.
func (ix *index) pairs(run string) {
	_, first := utf8.DecodeRuneInString(run)
	from, mid := 0, first
	for mid < len(run) {
		_, n := utf8.DecodeRuneInString(run[mid:])
		ix.add(run[from : mid+n])
		from, mid = mid, mid+n
	}
	ix.add(run[from:])
}

// compound adds the pieces of a compound, what they are made of, the joined form from every piece on, and its numbers.
func (ix *index) compound(text string, c compound) {
	pieces := 0
	c.pieces(func(piece compound) {
		pieces++
		ix.add(piece.in(text))
		for _, a := range piece {
			if len(piece) > 1 && len(piece) <= maxAtoms {
				ix.add(a.in(text))
			}
			if a.kind == digit {
				ix.unpadded(a.in(text))
			}
		}
	})
	if pieces > 1 {
		whole, starts := c.join(text)
		for i := range starts[:pieces-1] {
			ix.add(whole[starts[i]:starts[min(i+maxPieces, pieces)]])
		}
	}
	for from := 0; from < len(c); {
		to := from
		for to < len(c) && c[to].kind == digit {
			to++
		}
		if to-from == 1 {
			ix.number(c[from].in(text))
		} else if to > from {
			number, _ := c[from:to].join(text)
			ix.number(number)
		}
		from = to + 1
	}
}

// join is the text of the compound without its joints, and where in it each piece starts (and the last one ends).
func (c compound) join(text string) (whole string, starts []int) {
	var b strings.Builder
	c.pieces(func(piece compound) {
		starts = append(starts, b.Len())
		b.WriteString(piece.in(text))
	})
	return b.String(), append(starts, b.Len())
}

// number adds a row of digits by all its longer ends, so that people who remember the last four digits, or any four in a row,
// find it.
func (ix *index) number(digits string) {
	if len(digits) <= minSuffix {
		return
	}
	ix.add(digits)
	for n := min(len(digits)-1, maxSuffix); n >= minSuffix; n-- {
		ix.add(digits[len(digits)-n:])
	}
}

// unpadded adds 000123 as 123, the way people say a running number.
func (ix *index) unpadded(digits string) {
	if len(digits) >= minSuffix && digits[0] == '0' {
		ix.add(strings.TrimLeft(digits, "0"))
	}
}

// phone adds the joined form of digits written in groups.
func (ix *index) phone(p *phone) {
	if p.whole() {
		ix.number(string(p.digits))
	}
	p.clear()
}

// phone collects numeric compounds that stand a loose gap apart, since they may be the groups of one number.
type phone struct {
	digits []byte
	groups int
}

// takes reports whether c continues the groups collected so far.
func (p *phone) takes(c compound) bool { return p.groups > 0 && c[0].gap == loose && c.numeric() }

// take adds c to the groups, if it consists of digits.
func (p *phone) take(text string, c compound) {
	if !c.numeric() {
		return
	}
	p.groups++
	if len(p.digits) > maxPhone {
		return // too long already; a table of figures must not be gathered
	}
	for _, a := range c {
		p.digits = append(p.digits, a.in(text)...)
	}
}

// whole reports whether the groups may be one number.
func (p *phone) whole() bool {
	return p.groups > 1 && p.groups <= maxGroups && len(p.digits) >= minPhone && len(p.digits) <= maxPhone
}

func (p *phone) clear() { p.digits, p.groups = p.digits[:0], 0 }
