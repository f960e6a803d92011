package gram

import (
	"database/sql"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// Texts with the traps of this package; native fuzzing starts from them.
var traps = []string{
	"", " ", "修", "空调维修单", "維護電腦，請盡快回覆。", "138-1234-5678", "138 1234 5678", "+86 (138) 1234-5678", "008613812345678",
	"SN-2024/0031", "T-2026-000123", "1-2-3-4-5-6-7-8-9-10-11", "1-2-3 4-5-6 7 8", "iPhone15Pro", "a1b2c3d4e5f6-9", "ＡＢ１２　ｃ",
	`"`, `'`, `\`, `a" OR "b`, `'a':* | 'b'`, `NEAR(a b, 5)`, `{text}: x`, `^a + b*`, "a\x00b", "\xff\xfe维\xc3", "维\u200b修", "e\u0301\u0301",
	"1\ufe0f\u20e3", "𠮷野家", "\U0002EBF0\U00030000", "İıſßΣς", "हिन्दी ภาษาไทย 한국어 カメラ", "ﷺ①㎏½", "-a--b-", "000", "0000123", "1\u0301",
	strings.Repeat("9", 80), strings.Repeat("x", 80) + "-1", "a.b.c.d.e.f.g.h.i.j.k", "86-138-12345678 9", "00 86 13812345678",
}

var (
	termFTS5    = `"[^"]+"\*?`
	termTSQuery = `'[^'\\]+'(:\*)?`
	formFTS5    = form(termFTS5, ` AND `, ` OR `)
	formTSQuery = form(termTSQuery, ` & `, ` \| `)
)

// form is the grammar of expressions: clauses joined by and, a clause being a term or alternatives in brackets.
func form(term, and, or string) *regexp.Regexp {
	all := `\(` + term + `(` + and + term + `)+\)`
	some := `(` + term + `|` + all + `)`
	clause := `(` + term + `|\(` + some + `(` + or + some + `)+\))`
	return regexp.MustCompile(`^` + clause + `(` + and + clause + `)*$`)
}

// checkTokens is what a token promises.
func checkTokens(t interface{ Fatalf(string, ...any) }, text string) []string {
	tokens := Tokens(text)
	if again := Tokens(text); !slices.Equal(tokens, again) {
		t.Fatalf("Tokens(%q) differs from call to call", text)
	}
	seen := map[string]bool{}
	for _, token := range tokens {
		if token == "" || seen[token] || !utf8.ValidString(token) || utf8.RuneCountInString(token) > maxWord {
			t.Fatalf("Tokens(%q) has %q: empty, double, broken or too long", text, token)
		}
		seen[token] = true
		checkWord(t, token)
	}
	if document := Document(text); !slices.Equal(strings.Fields(document), tokens) {
		t.Fatalf("Document(%q) = %q is not its tokens %q", text, document, tokens)
	}
	return tokens
}

func checkWord(t interface{ Fatalf(string, ...any) }, word string) {
	for i, r := range word {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) && !(i > 0 && unicode.IsMark(r)) || 'A' <= r && r <= 'Z' {
			t.Fatalf("the word %q has %U", word, r)
		}
	}
}

// checkQuery is what an expression promises.
func checkQuery(t interface{ Fatalf(string, ...any) }, text string) Expression {
	e := Query(text)
	fts5, ts := e.FTS5(), e.TSQuery()
	if e.Empty() {
		if fts5 != `""` || ts != `` {
			t.Fatalf("Query(%q) is empty, yet asks %s or %s", text, fts5, ts)
		}
		return e
	}
	if !formFTS5.MatchString(fts5) {
		t.Fatalf("Query(%q).FTS5() is malformed: %s", text, fts5)
	}
	if !formTSQuery.MatchString(ts) {
		t.Fatalf("Query(%q).TSQuery() is malformed: %s", text, ts)
	}
	for _, c := range e.clauses {
		for _, all := range c {
			for _, term := range all {
				checkWord(t, term.text)
				if utf8.RuneCountInString(term.text) > maxWord {
					t.Fatalf("Query(%q) asks for %q, which is no possible token", text, term.text)
				}
			}
		}
	}
	return e
}

// checkFound is the promise of the package: a question finds a text that is, or has on a line of its own, what was asked.
func checkFound(t interface{ Fatalf(string, ...any) }, text string) {
	e := Query(text)
	if e.Empty() != (len(Tokens(text)) == 0) && len(text) < maxQuestion {
		t.Fatalf("Query(%q).Empty() = %t, tokens %q", text, e.Empty(), Tokens(text))
	}
	if e.Empty() || len(text) > maxQuestion {
		return
	}
	for _, document := range []string{text, "空调\n" + text + "\n5 6"} {
		if tokens := Tokens(document); !e.found(tokens) {
			t.Fatalf("Query(%q) asks %s and does not find %q", text, e, tokens)
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, text := range traps {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkTokens(t, text) })
}

// FuzzQuery asks a real FTS5 table every question; what it answers must be what the expression means.
func FuzzQuery(f *testing.F) {
	for i, text := range traps {
		f.Add(text, traps[(i*7+3)%len(traps)])
	}
	db := openFTS5(f)
	f.Fuzz(func(t *testing.T, question, text string) {
		e := checkQuery(t, question)
		checkFound(t, question)
		compare(t, db, e, text)
		compare(t, db, e, text+" "+question)
	})
}

func compare(t *testing.T, db *sql.DB, e Expression, text string) {
	t.Helper()
	fill(t, db, 1, Document(text))
	if got, want := ask(t, db, e.FTS5())[1], e.found(Tokens(text)); got != want {
		t.Fatalf("%s on %q: SQLite says %t, want %t", e, Document(text), got, want)
	}
}

func FuzzRead(f *testing.F) {
	for _, text := range traps {
		f.Add(text)
	}
	f.Add("曾国强")
	f.Add(" 尉遲恭 ")
	f.Fuzz(func(t *testing.T, name string) {
		for _, r := range []Reading{Read(name), Person(name)} {
			if !utf8.ValidString(r.Key + r.Initials + r.Pinyin) {
				t.Fatalf("reading of %q is broken: %+v", name, r)
			}
			if (r.Key == "") != (len(Tokens(name)) == 0) {
				t.Fatalf("reading of %q: key %q, tokens %q", name, r.Key, Tokens(name))
			}
		}
	})
}

// serials draws what people type: pieces of digits, letters and Han with all sorts of separators.
func serials() *rapid.Generator[string] {
	piece := rapid.OneOf(rapid.StringMatching(`[0-9]{1,6}`), rapid.StringMatching(`[A-Za-z]{1,4}`), rapid.StringMatching(`[0-9]{7,13}`),
		rapid.SampledFrom([]string{"修", "维修", "電腦維護", "86", "0086", "13812345678", "é", "𠮷"}))
	gap := rapid.SampledFrom([]string{"", " ", "-", "/", ".", ") ", "(", " - ", "_", ", ", "\n", "，", "　", "@"})
	return rapid.Custom(func(t *rapid.T) string {
		var b strings.Builder
		for range rapid.IntRange(1, 12).Draw(t, "pieces") {
			b.WriteString(gap.Draw(t, "gap"))
			b.WriteString(piece.Draw(t, "piece"))
		}
		return b.String()
	})
}

func TestWhatIsAskedIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(serials(), rapid.String()).Draw(t, "text")
		checkTokens(t, text)
		checkQuery(t, text)
		checkFound(t, text)
	})
}

// Any part of a run of Han finds it, in either script.
func TestPartsOfARunFindIt(t *testing.T) {
	run := rapid.SliceOfN(rapid.RuneFrom([]rune("空调维修单位电脑显示压缩机維護電腦顯示壓縮機")), 1, 30)
	rapid.Check(t, func(t *rapid.T) {
		runes := run.Draw(t, "run")
		from := rapid.IntRange(0, len(runes)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(runes)).Draw(t, "to")
		part := string(runes[from:to])
		if tokens := Tokens("A" + string(runes) + "1"); !Query(part).found(tokens) {
			t.Fatalf("%q does not find %q", part, tokens)
		}
	})
}

// Any four digits in a row find a phone, however it is written and asked for.
func TestDigitsInARowFindAPhone(t *testing.T) {
	ways := []func(a, b, c string) string{
		func(a, b, c string) string { return a + b + c },
		func(a, b, c string) string { return a + "-" + b + "-" + c },
		func(a, b, c string) string { return a + " " + b + " " + c },
		func(a, b, c string) string { return "+86 " + a + "-" + b + c },
		func(a, b, c string) string { return "0086" + a + " " + b + c },
		func(a, b, c string) string { return "(" + a + ")" + b + "-" + c },
		func(a, b, c string) string { return a + "." + b + "." + c },
	}
	way := rapid.SampledFrom(ways)
	rapid.Check(t, func(t *rapid.T) {
		a := "1" + rapid.StringMatching(`[3-9][0-9]`).Draw(t, "a")
		b, c := rapid.StringMatching(`[0-9]{4}`).Draw(t, "b"), rapid.StringMatching(`[0-9]{4}`).Draw(t, "c")
		text, question := "手机"+way.Draw(t, "text")(a, b, c)+"，请回电", way.Draw(t, "question")(a, b, c)
		if !Query(question).found(Tokens(text)) {
			t.Fatalf("%q asks %s and does not find %q", question, Query(question), Tokens(text))
		}
		digits := a + b + c
		from := rapid.IntRange(0, len(digits)-4).Draw(t, "from")
		to := rapid.IntRange(from+4, len(digits)).Draw(t, "to")
		if part := digits[from:to]; !Query(part + " 请").found(Tokens(text)) {
			t.Fatalf("%q does not find %q", part, Tokens(text))
		}
	})
}
