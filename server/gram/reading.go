package gram

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mozillazg/go-pinyin"
)

// Reading is how a name is read aloud, in the three forms that are of use.
type Reading struct {
	// Key sorts by reading, tone and character when compared byte by byte; digits come first, Latin words among the readings,
	// characters without a known reading last.
	Key string
	// Initials are what one types to find a name quickly: wjg for 王建国. Latin words and digits stay whole.
	Initials string
	// Pinyin is the name in one word without tones: wangjianguo.
	Pinyin string
}

// Read reads the name of anything: a company, a team, a product, a place.
func Read(name string) Reading { return read(name, "") }

// Person reads the name of a person: the first character, or the first two of a compound surname, as a surname.
func Person(name string) Reading {
	return read(name, surname(strings.TrimSpace(Fold(name))))
}

// Key is the sort key of a name; see [Reading]. It is empty if the name has no letter, digit or Han.
func Key(name string) string { return Read(name).Key }

// Initials are the first letters of a name's syllables.
func Initials(name string) string { return Read(name).Initials }

// Pinyin is the reading of a name in one word, without tones.
func Pinyin(name string) string { return Read(name).Pinyin }

func keep(r rune) rune { return r }

// read walks the name in its own script, since traditional characters tell readings apart that simplified ones do not (乾 and 干),
// and sorts by the simplified one. known are syllables given in advance for its first characters.
func read(name, known string) Reading {
	var (
		original = reform(name, keep)
		table    = simplifiedTable()
		folded   = Fold(name)
		given    = strings.Fields(known)
		key      strings.Builder
		initials strings.Builder
		pinyin   strings.Builder
		last     = separator
		gap      bool
	)
	for _, r := range original {
		simple := table.of(r)
		rest := folded
		folded = folded[utf8.RuneLen(simple):]
		switch k := kindOf(r, last); k {
		case separator:
			gap = true
		case han:
			if len(given) == 0 {
				given = strings.Fields(phrase(rest))
			}
			var s syllable
			if len(given) > 0 {
				s, given = parse(given[0]), given[1:]
			} else {
				s = sound(r, simple)
			}
			key.WriteString(s.letters)
			if s.letters != "" {
				key.WriteByte(s.tone)
				initials.WriteByte(s.letters[0])
				pinyin.WriteString(s.letters)
			}
			key.WriteRune(simple)
			gap, last = false, k
		default:
			if gap && (last == letter || last == digit) {
				key.WriteByte(' ')
			}
			key.WriteRune(r)
			initials.WriteRune(r)
			pinyin.WriteRune(r)
			gap, last = false, k
		}
	}
	return Reading{key.String(), initials.String(), pinyin.String()}
}

// syllable is a reading of one character: letters a to z, tone 1 to 4 or 5 for none.
type syllable struct {
	letters string
	tone    byte
}

// sound is the most usual reading of a character; without letters if it has none. A traditional character has the usual reading
// of its simplified form only if the library reads both alike (長 is read like 长, 乾 is not read like 干).
func sound(r, simple rune) syllable {
	own, common := first(r), first(simple)
	if own == "" {
		own = common
	}
	if s, ok := usual[simple]; ok && own == common {
		own = s
	}
	return parse(own)
}

// first is the first reading of a character in the library.
func first(r rune) string {
	s, _, _ := strings.Cut(pinyin.PinyinDict[int(r)], ",")
	return s
}

// parse takes the tone off a syllable: zhōng is zhong, 1.
func parse(s string) syllable {
	var (
		letters = make([]byte, 0, 6)
		tone    = byte('5')
	)
	for _, r := range s {
		if r < utf8.RuneSelf {
			letters = append(letters, byte(r))
			continue
		}
		if i := strings.IndexRune(toned, r); i >= 0 {
			n := utf8.RuneCountInString(toned[:i])
			letters = append(letters, plainVowels[n/5])
			if t := n%5 + 1; t < 5 {
				tone = byte('0' + t)
			}
		} else if !unicode.IsMark(r) {
			return syllable{}
		}
	}
	return syllable{string(letters), tone}
}

// Five forms for each plain letter: the four tones and the one that is no tone (x where there is none).
const (
	toned       = "āáǎàxēéěèêōóǒòxīíǐìxūúǔùxǖǘǚǜüxńňǹxxḿxxx"
	plainVowels = "aeoiuvnm"
)
