package gram

import (
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"simplified script stays", "空调维修", "空调维修"},
		{"traditional script becomes simplified", "維護電腦與壓縮機", "维护电脑与压缩机"},
		{"a reply is a reply in both scripts", "回覆與答復", "回复与答复"},
		{"variants of a character are one", "羣峯臺檯颱", "群峰台台台"},
		{"a character beyond 16 bits becomes one of the common ones and the other way round", "𡃁勣", "𡃁𪟝"},
		{"full-width forms become half-width", "ＳＮ－２０２４／００３１，ａｂｃ　Ｘ", "sn-2024/0031,abc x"},
		{"capitals become small", "iPhone ÉTÉ ΑΒΓ Я", "iphone été αβγ я"},
		{"compatibility characters are resolved", "①号㎏ﬁ⑫", "1号kgfi12"},
		{"composed and decomposed accents are one", "cafe\u0301 café", "café café"},
		{"what cannot be seen is dropped", "维\u200b修\ufeff单\u202d138\u202c\u00ad5", "维修单1385"},
		{"a variation selector is dropped", "葛\U000e0100城", "葛城"},
		{"punctuation stays", "您好，请问：在吗？", "您好,请问:在吗?"},
		{"a broken byte is replaced", "维\xff修", "维\ufffd修"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Fold(tt.text); got != tt.want {
				t.Errorf("Fold(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// The table must not lead from one character to another that is again folded: two texts folded alike would then depend on how
// often that was done.
func TestFoldingHasNoChains(t *testing.T) {
	table := simplifiedTable()
	n := 0
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		to := table.of(r)
		if to == r {
			continue
		}
		n++
		if again := table.of(to); again != to {
			t.Errorf("%c becomes %c, which becomes %c", r, to, again)
		}
		if !unicode.Is(unicode.Han, to) {
			t.Errorf("%c becomes %U, which is no Han", r, to)
		}
	}
	if n < 4000 {
		t.Errorf("the table has %d characters, want more than 4,000", n)
	}
}

// The short way around NFKC must give what NFKC gives.
func TestPlainTextNeedsNoNormalisation(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		s := string(r)
		if plain(s) && norm.NFKC.String(s) != s && !(r >= 0xFF01 && r <= 0xFF5E) && r != 0x3000 {
			t.Errorf("%U is not plain: NFKC makes it %q", r, norm.NFKC.String(s))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("a字 １Ａ，。！～、「」“—維修3Z\t"))).Draw(t, "text")
		if !plain(text) {
			t.Fatalf("%q should be plain", text)
		}
		if got, want := Fold(text), Fold(norm.NFKC.String(text)); got != want {
			t.Fatalf("Fold(%q) = %q, after NFKC %q", text, got, want)
		}
	})
}

func TestFoldingTwiceIsFoldingOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		once := Fold(text)
		if twice := Fold(once); twice != once {
			t.Fatalf("Fold(%q) = %q, folded again %q", text, once, twice)
		}
	})
}
