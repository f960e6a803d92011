package gram

import (
	"strings"
	"testing"
)

func TestQuery(t *testing.T) {
	tests := []struct{ name, text, fts5, tsquery string }{
		{"nothing", "", `""`, ``},
		{"only punctuation", ` "*' -- )(:&|! `, `""`, ``},
		{"a character", "修", `"修"*`, `'修':*`},
		{"a word", "维修", `"维修"`, `'维修'`},
		{"a longer word is all its pairs", "维修工单", `"维修" AND "修工" AND "工单"`, `'维修' & '修工' & '工单'`},
		{"traditional script asks for simplified", "維修", `"维修"`, `'维修'`},
		{"the last Latin word may still be being typed", "red pum", `"red" AND "pum"*`, `'red' & 'pum':*`},
		{"also before Chinese", "pum 水泵", `"pum"* AND "水泵"`, `'pum':* & '水泵'`},
		{"operators are words", `a OR b NOT NEAR(c)`, `"a" AND "or" AND "b" AND "not" AND "near" AND "c"*`,
			`'a' & 'or' & 'b' & 'not' & 'near' & 'c':*`},
		{"a word asked twice is asked once, and may be being typed", "ab cd ab", `"ab"* AND "cd"`, `'ab':* & 'cd'`},
		{"a number is found by its beginning, wherever it stands", "5678 王", `"5678"* AND "王"*`, `'5678':* & '王':*`},
		{"a ticket number", "T-2026-000123", `"t2026000123"*`, `'t2026000123':*`},
		{"a phone number in groups", "138-1234-5678", `("13812345678"* OR ("138"* AND "1234"* AND "5678"*))`,
			`('13812345678':* | ('138':* & '1234':* & '5678':*))`},
		{"a phone number with the country's prefix", "+86 13812345678", `("13812345678"* OR ("86" AND "13812345678"*))`,
			`('13812345678':* | ('86' & '13812345678':*))`},
		{"the country's prefix without a space", "008613812345678", `"13812345678"*`, `'13812345678':*`},
		{"short numbers apart are separate", "12 34", `"12" AND "34"*`, `'12' & '34':*`},
		{"a model, written apart by some", "XJ-500", `("xj500"* OR ("xj" AND "500"*))`, `('xj500':* | ('xj' & '500':*))`},
		{"a model with a single letter is not taken apart", "A4", `"a4"*`, `'a4':*`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Query(tt.text)
			if got.FTS5() != tt.fts5 || got.TSQuery() != tt.tsquery {
				t.Errorf("Query(%q)\n got %s\n     %s\nwant %s\n     %s", tt.text, got.FTS5(), got.TSQuery(), tt.fts5, tt.tsquery)
			}
			if got.Empty() != (tt.tsquery == "") {
				t.Errorf("Query(%q).Empty() = %t", tt.text, got.Empty())
			}
		})
	}
}

func TestZeroExpressionFindsNothing(t *testing.T) {
	var e Expression
	if !e.Empty() || e.FTS5() != `""` || e.TSQuery() != "" {
		t.Errorf("the zero expression asks %s", e)
	}
}

func TestQuestionsAreBounded(t *testing.T) {
	long := Query(strings.Repeat("空调不制冷外机有异响ABC123-", 50_000))
	if n := strings.Count(long.TSQuery(), "'") / 2; n == 0 || n > maxTerms {
		t.Errorf("a very long question asks for %d words", n)
	}
	var b strings.Builder
	for i := range 5000 {
		b.WriteRune(rune(0x4E00 + i))
	}
	if n := strings.Count(Query(b.String()).TSQuery(), "'") / 2; n != maxTerms {
		t.Errorf("a very long word asks for %d words, want %d", n, maxTerms)
	}
}

// found says what both databases say: whether the expression holds for a text with these tokens.
func (e Expression) found(tokens []string) bool {
	if e.Empty() {
		return false
	}
	for _, c := range e.clauses {
		if !c.holds(tokens) {
			return false
		}
	}
	return true
}

func (c clause) holds(tokens []string) bool {
	for _, all := range c {
		n := 0
		for _, t := range all {
			for _, token := range tokens {
				if token == t.text || t.prefix && strings.HasPrefix(token, t.text) {
					n++
					break
				}
			}
		}
		if n == len(all) {
			return true
		}
	}
	return false
}
