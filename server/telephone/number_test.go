package telephone

import (
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		story, text, kept, masked string
		full                      bool
	}{
		{"a mobile", "13812345678", "13812345678", "138****5678", true},
		{"a mobile in groups", "138-1234 5678", "13812345678", "138****5678", true},
		{"with the country", "+86 138 1234 5678", "13812345678", "138****5678", true},
		{"with the country, as dialled abroad", "0086-13812345678", "13812345678", "138****5678", true},
		{"with the country, bare", "8613812345678", "13812345678", "138****5678", true},
		{"full width", "１３８１２３４５６７８", "13812345678", "138****5678", true},
		{"a landline", "0755-86131819", "075586131819", "0755-****1819", true},
		{"a landline in brackets", "(010) 6552 1234", "01065521234", "010-****1234", true},
		{"a short landline", "0310-3131819", "03103131819", "0310-***1819", true},
		{"a landline from abroad", "+86 755 8613 1819", "075586131819", "0755-****1819", true},
		{"an extension in words", "0755-86131819转203", "075586131819x203", "0755-****1819-***", true},
		{"an extension in words, spaced", "0755 86131819 转 203", "075586131819x203", "0755-****1819-***", true},
		{"an extension in English", "010-65521234 ext. 8", "01065521234x8", "010-****1234-***", true},
		{"an extension after a dash", "0755-86131819-203", "075586131819x203", "0755-****1819-***", true},
		{"a toll-free one", "400-820-1234", "4008201234", "400-***1234", true},
		{"from abroad", "+44 20 7946 0000", "+442079460000", "+44******0000", true},
		{"from abroad, dialled", "0044 20 7946 0000", "+442079460000", "+44******0000", true},
		{"a local one", "8613 1819", "86131819", "****1819", false},
		{"a service number", "95588", "95588", "***88", false},
	} {
		t.Run(c.story, func(t *testing.T) {
			n, ok := Parse(c.text)
			if !ok {
				t.Fatalf("%q is no number", c.text)
			}
			if n.String() != c.kept || n.Masked() != c.masked || n.Full() != c.full {
				t.Errorf("%q is kept %q, masked %q, full %v; want %q, %q, %v", c.text, n, n.Masked(), n.Full(), c.kept, c.masked, c.full)
			}
			again, ok := Parse(n.String())
			if !ok || again != n {
				t.Errorf("%q, kept as %q, is read back as %q", c.text, n, again)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{"", "abc", "12345678901234567890", "王先生", "138123456", "+", "++8613812345678", "x203", "138****5678", "1381234567８９0"} {
		if n, ok := Parse(text); ok {
			t.Errorf("%q is read as %q", text, n)
		}
	}
}

func TestTail(t *testing.T) {
	for text, want := range map[string]string{"5678": "5678", "1234 5678": "12345678", "８６１３-1819": "86131819", "567": "", "王5678": "", "": "", "+8613812345678": ""} {
		if got, ok := Tail(text); got != want && ok || ok != (want != "") {
			t.Errorf("Tail(%q) = %q, %v; want %q", text, got, ok, want)
		}
	}
}

// Whatever is read shows at most half of itself, and its ending is what the mask
// shows.
func FuzzParse(f *testing.F) {
	f.Add("0755-86131819转203")
	f.Add("+1 (212) 555-0100")
	f.Fuzz(func(t *testing.T, text string) {
		n, ok := Parse(text)
		if !ok {
			return
		}
		if len(n.String()) > 32 {
			t.Fatalf("%q is kept as %q", text, n)
		}
		if strings.Contains(n.Masked(), n.Line()) || !strings.Contains(n.Masked(), "*") {
			t.Fatalf("%q is shown as %q", n, n.Masked())
		}
		if e := n.Ending(); e == "" || !strings.HasSuffix(n.Line(), e) {
			t.Fatalf("%q ends in %q", n, e)
		}
	})
}
