package gram

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

//go:embed simplified.txt
var simplifiedText string

// alsoSimplified are pairs that a converter decides by context or does not know, and that a search must not tell apart.
const alsoSimplified = "覆复 著着 瞭了 藉借 祇只 衹只 彷仿 妳你 牠它 黏粘 揹背 枱台 栢柏 擧举 槪概 歎叹 餠饼 騐验 鬪斗 缐线 碁棋 昰是"

const (
	hanFirst = 0x3400 // the first character of the table, CJK extension A
	hanLimit = 0xA000 // just behind the last one of the basic block
	beyond   = 1      // marks an entry whose simplified form needs more than 16 bits
)

// simplified maps characters to their simplified form. A look-up in an array costs a nanosecond, and the tokenizer runs
// inside every write.
type simplified struct {
	basic [hanLimit - hanFirst]uint16 // 0: the character stands for itself
	rest  map[rune]rune
}

var simplifiedTable = sync.OnceValue(func() *simplified {
	t := &simplified{rest: make(map[rune]rune, 1200)}
	for line := range strings.Lines(simplifiedText) {
		if !strings.HasPrefix(line, "#") {
			t.add(line)
		}
	}
	for pair := range strings.FieldsSeq(alsoSimplified) {
		t.add(pair)
	}
	return t
})

func (t *simplified) add(pair string) {
	from, n := utf8.DecodeRuneInString(pair)
	to, _ := utf8.DecodeRuneInString(pair[n:])
	switch {
	case from >= hanFirst && from < hanLimit && to < 0x10000:
		t.basic[from-hanFirst] = uint16(to)
	case from >= hanFirst && from < hanLimit:
		t.basic[from-hanFirst] = beyond
		t.rest[from] = to
	default:
		t.rest[from] = to
	}
}

func (t *simplified) of(r rune) rune {
	if r >= hanFirst && r < hanLimit {
		switch to := t.basic[r-hanFirst]; to {
		case 0:
			return r
		case beyond:
			return t.rest[r]
		default:
			return rune(to)
		}
	}
	if r >= 0x20000 {
		if to, ok := t.rest[r]; ok {
			return to
		}
	}
	return r
}

// Fold gives text in the one form in which it is compared: compatibility characters resolved (NFKC), small letters,
// simplified script, without invisible characters. Two names that fold alike are written alike to a reader. What is no word,
// punctuation and spaces, stays.
func Fold(text string) string {
	t := simplifiedTable()
	return reform(text, t.of)
}

// reform is Fold with a script of its own choice.
func reform(text string, script func(rune) rune) string {
	if !plain(text) {
		text = norm.NFKC.String(strings.Map(visible, text))
		text = norm.NFKC.String(strings.ToLower(text)) // a small letter may unite with a mark the capital does not take
	}
	b := make([]byte, 0, len(text))
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			b = append(b, byte(r))
		case r >= hanFirst && r < hanLimit:
			b = utf8.AppendRune(b, script(r))
		case r >= 0xFF01 && r <= 0xFF5E: // only where plain spared us NFKC
			b = append(b, byte(unicode.ToLower(r-0xFEE0)))
		case r == 0x3000:
			b = append(b, ' ')
		case r <= 0x3011 && r > 0x3000: // 、。「」 and the like, common enough to spare them the tables
			b = utf8.AppendRune(b, r)
		case invisible(r): // NFKC puts such characters into rows of more than thirty marks
		default:
			b = utf8.AppendRune(b, script(unicode.ToLower(r)))
		}
	}
	return string(b)
}

// plain reports whether NFKC of text is what reform does anyway: ASCII, Han of the common blocks, their punctuation, and the
// full-width forms of ASCII. Nearly all text is, and it is a third of the work saved.
func plain(text string) bool {
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
		case r >= 0x4E00 && r < hanLimit || r >= 0x3400 && r < 0x4DC0:
		case r >= 0xFF01 && r <= 0xFF5E:
		case r >= 0x3000 && r <= 0x3011:
		case r >= 0x2018 && r <= 0x201D || r == 0x2014:
		default:
			return false
		}
	}
	return true
}

// visible drops what is invisible, before NFKC, since it keeps a letter and its mark apart.
func visible(r rune) rune {
	if r >= utf8.RuneSelf && invisible(r) {
		return -1
	}
	return r
}

// invisible reports whether r has no shape of its own: it is dropped, so that it never cuts a word. Text copied from chats and
// web pages is full of direction marks and zero-width spaces.
func invisible(r rune) bool {
	switch {
	case r == 0x00AD, r == 0x034F, r == 0xFEFF, r >= 0x200B && r <= 0x200F:
		return true
	case r >= 0x180B && r <= 0x180F, r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0000 && r <= 0xE0FFF:
		return true
	}
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Me, r)
}
