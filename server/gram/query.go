package gram

import (
	"strings"
	"unicode/utf8"
)

const (
	maxQuestion = 2 << 10 // bytes of a question that are read
	maxTerms    = 32      // words of a question that are asked; the rest would narrow nothing more
)

// Expression is a question in words of the index. The zero value asks nothing.
type Expression struct {
	clauses []clause
}

// A clause holds if all terms of any of its alternatives do. All clauses of an expression must hold.
type clause [][]term

// A term is a token, or the beginning of one.
type term struct {
	text   string
	prefix bool
}

// Query puts what somebody typed into a search box into words of the index. Whatever was typed is searched for, never
// interpreted: there are no operators. Of a question longer than 2 KiB or 32 words, the beginning is asked.
func Query(text string) Expression {
	if len(text) > maxQuestion {
		cut := maxQuestion
		for cut > 0 && !utf8.RuneStart(text[cut]) {
			cut--
		}
		text = text[:cut]
	}
	q := question{text: Fold(text), seen: map[string]int{}}
	walk(q.text, func(run string) {
		q.numbers()
		q.run(run)
	}, func(c compound) {
		if !q.groups.takes(c) {
			q.numbers()
		}
		q.groups.take(q.text, c)
		q.compounds = append(q.compounds, c)
		if !c.numeric() {
			q.numbers()
		}
	})
	q.numbers()
	q.finish()
	return Expression{q.clauses}
}

// Empty reports whether nothing was asked: no letter, digit or Han was typed. Such an expression finds nothing.
func (e Expression) Empty() bool { return len(e.clauses) == 0 }

// question is an expression in the making.
type question struct {
	text      string
	clauses   []clause
	last      int // place of the last word that is not Han
	terms     int
	seen      map[string]int // place of each clause
	groups    phone
	compounds []compound // seen, but not yet asked: they may turn out to be groups of one number
}

// run asks for a run of Han: its pairs, or for a single character all that begins with it.
func (q *question) run(run string) {
	_, n := utf8.DecodeRuneInString(run)
	if n == len(run) {
		q.add(clause{{{run, true}}})
		return
	}
	for from := 0; ; {
		_, next := utf8.DecodeRuneInString(run[from+n:])
		if next == 0 {
			return
		}
		q.add(clause{{{run[from : from+n+next], false}}})
		from, n = from+n, next
	}
}

// numbers asks for the compounds that wait: as one number if they may be its groups, and else one by one.
func (q *question) numbers() {
	if q.groups.whole() {
		var apart []term
		for _, c := range q.compounds {
			whole, _ := c.join(q.text)
			apart = append(apart, word(whole))
		}
		q.last = q.add(clause{{word(domestic(string(q.groups.digits)))}, apart})
	} else {
		for _, c := range q.compounds {
			q.compound(c)
		}
	}
	q.groups.clear()
	q.compounds = q.compounds[:0]
}

// compound asks for the joined form, or for all parts if none of them is so short that it is everywhere.
func (q *question) compound(c compound) {
	whole, starts := c.join(q.text)
	if n := len(starts) - 1; n > maxPieces {
		whole = whole[:starts[maxPieces]]
	}
	if c.numeric() {
		whole = domestic(whole)
	}
	asked := clause{{word(whole)}}
	if parts := c.parts(q.text); len(parts) > 1 {
		asked = append(asked, parts)
	}
	q.last = q.add(asked)
}

// parts are the pieces of a compound, or what they are made of; nil if one is too short or there are too many.
func (c compound) parts(text string) []term {
	var parts []term
	c.pieces(func(piece compound) {
		if len(piece) > maxAtoms {
			parts = append(parts, word(piece.in(text)))
			return
		}
		for _, a := range piece {
			parts = append(parts, word(a.in(text)))
		}
	})
	if len(parts) > maxPieces {
		return nil
	}
	for _, part := range parts {
		if utf8.RuneCountInString(part.text) < 2 {
			return nil
		}
	}
	return parts
}

// word is the term for a Latin word or number: with a digit in it and three or more characters it is found by its beginning.
func word(text string) term {
	if len(text) > maxWord {
		text = cut(text)
	}
	return term{text, len(text) > 2 && strings.ContainsAny(text, "0123456789")}
}

// domestic is a Chinese mobile number without the prefix of the country: +86 and 0086 are written by some and not by others.
func domestic(digits string) string {
	const mobile = 11
	switch rest := digits[max(0, len(digits)-mobile):]; {
	case len(rest) < mobile || rest[0] != '1':
		return digits
	case digits == "86"+rest || digits == "0086"+rest:
		return rest
	}
	return digits
}

// add appends a clause unless it is there, or there are too many, and gives its place counted from one (0: left out).
func (q *question) add(c clause) int {
	var b strings.Builder
	fts5.clause(&b, c)
	if place := q.seen[b.String()]; place > 0 {
		return place
	}
	terms := q.terms
	for _, all := range c {
		terms += len(all)
	}
	if terms > maxTerms {
		return 0
	}
	q.terms = terms
	q.clauses = append(q.clauses, c)
	q.seen[b.String()] = len(q.clauses)
	return len(q.clauses)
}

// finish makes the last word that is not Han a beginning: it may still be being typed.
func (q *question) finish() {
	if q.last == 0 {
		return
	}
	for _, all := range q.clauses[q.last-1] {
		all[len(all)-1].prefix = true
	}
}

// syntax is how a database writes an expression. Tokens hold nothing but letters, digits and marks, so that quotes around
// them are all the care it takes.
type syntax struct {
	quote, prefix, and, or string
}

var (
	fts5    = syntax{`"`, `*`, " AND ", " OR "}
	tsquery = syntax{`'`, `:*`, " & ", " | "}
)

// FTS5 is the expression as the right side of MATCH on an FTS5 table. An empty one is a phrase without words, which is valid
// and finds nothing.
func (e Expression) FTS5() string {
	if e.Empty() {
		return `""`
	}
	return fts5.expression(e)
}

// TSQuery is the expression as text of a PostgreSQL tsquery, to be cast (::tsquery) or given to to_tsquery('simple', ...). An
// empty one is empty text, which is valid for both and finds nothing.
func (e Expression) TSQuery() string { return tsquery.expression(e) }

// String is the expression as FTS5 writes it.
func (e Expression) String() string { return e.FTS5() }

func (s syntax) expression(e Expression) string {
	var b strings.Builder
	for i, c := range e.clauses {
		if i > 0 {
			b.WriteString(s.and)
		}
		s.clause(&b, c)
	}
	return b.String()
}

func (s syntax) clause(b *strings.Builder, c clause) {
	if len(c) == 1 {
		s.all(b, c[0])
		return
	}
	b.WriteByte('(')
	for i, all := range c {
		if i > 0 {
			b.WriteString(s.or)
		}
		if len(all) > 1 {
			b.WriteByte('(')
		}
		s.all(b, all)
		if len(all) > 1 {
			b.WriteByte(')')
		}
	}
	b.WriteByte(')')
}

func (s syntax) all(b *strings.Builder, terms []term) {
	for i, t := range terms {
		if i > 0 {
			b.WriteString(s.and)
		}
		b.WriteString(s.quote)
		b.WriteString(t.text)
		b.WriteString(s.quote)
		if t.prefix {
			b.WriteString(s.prefix)
		}
	}
}
