package gram

import (
	"slices"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	tests := []struct{ name, text, initials, pinyin string }{
		{"nothing", "", "", ""},
		{"punctuation is not read", "——", "", ""},
		{"a person", "王建国", "wjg", "wangjianguo"},
		{"in traditional script", "張麗華", "zlh", "zhanglihua"},
		{"ü is typed v", "吕绿女", "lln", "lvlvnv"},
		{"Latin and digits stay, small and half-width", "ＡＢＣ科技2组", "abckj2z", "abckeji2zu"},
		{"spaces vanish", "John Smith", "johnsmith", "johnsmith"},
		{"a company in Chongqing", "重庆长江机电", "cqcjjd", "chongqingchangjiangjidian"},
		{"a bank", "厦门银行", "xmyh", "xiamenyinhang"},
		{"a leader", "客服组组长", "kfzzz", "kefuzuzuzhang"},
		{"a chairman", "董事长", "dsz", "dongshizhang"},
		{"air conditioning, and the one who dispatches", "空调调度", "ktdd", "kongtiaodiaodu"},
		{"a traditional character with a reading of its own", "乾隆", "ql", "qianlong"},
		{"a character without a reading is left out", "\U00030000国", "g", "guo"},
		{"a syllable without a vowel", "呒", "w", "wu"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Initials(tt.text); got != tt.initials {
				t.Errorf("Initials(%q) = %q, want %q", tt.text, got, tt.initials)
			}
			if got := Pinyin(tt.text); got != tt.pinyin {
				t.Errorf("Pinyin(%q) = %q, want %q", tt.text, got, tt.pinyin)
			}
		})
	}
}

func TestPerson(t *testing.T) {
	tests := []struct{ name, pinyin string }{
		{"曾国强", "zengguoqiang"}, {"单小明", "shanxiaoming"}, {"仇英", "qiuying"}, {"区志远", "ouzhiyuan"}, {"解文", "xiewen"},
		{"查理", "zhali"}, {"任重新", "renchongxin"}, {"朴正", "piaozheng"}, {"盖明", "geming"}, {"覃丽", "qinli"}, {"翟伟", "zhaiwei"},
		{"华敏", "huamin"}, {"尉迟恭", "yuchigong"}, {"单于飞", "chanyufei"}, {"诸葛亮", "zhugeliang"}, {"令狐冲", "linghuchong"},
		{"長孫無忌", "zhangsunwuji"}, {"單小明", "shanxiaoming"}, {" 曾 强", "zengqiang"}, {"欧阳修", "ouyangxiu"}, {"曾", "zeng"},
		{"王曾", "wangceng"}, {"卜凡", "bufan"}, {"Tom Lee", "tomlee"}, {"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Person(tt.name).Pinyin; got != tt.pinyin {
				t.Errorf("Person(%q).Pinyin = %q, want %q", tt.name, got, tt.pinyin)
			}
		})
	}
	if got, want := Person("单小明"), (Reading{"shan4单xiao3小ming2明", "sxm", "shanxiaoming"}); got != want {
		t.Errorf("Person(单小明) = %+v, want %+v", got, want)
	}
}

func TestNamesSortByReading(t *testing.T) {
	want := []string{
		"3号机", "艾伦", "Alice", "陈静", "Li Ming", "李明", "李明亮", "Lily", "西安", "先锋", "曾国强", "张三", "張山", "张伟", "章二", "\U00030000",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, func(a, b string) int { return strings.Compare(Person(a).Key, Person(b).Key) })
	if !slices.Equal(got, want) {
		t.Errorf("sorted %q\nwant   %q", got, want)
	}
}

func TestKeyOfWords(t *testing.T) {
	if got, want := Key("Li  Ming"), "li ming"; got != want {
		t.Errorf("Key = %q, want %q", got, want)
	}
	if Key("张 三") != Key("张三") {
		t.Error("a space that only fills a short name changes its place")
	}
}

func TestReadingTables(t *testing.T) {
	for _, table := range []map[string]string{surnames, phrases} {
		for word, reading := range table {
			syllables := strings.Fields(reading)
			if len(syllables) != len([]rune(word)) || len(syllables) > 3 {
				t.Errorf("%s has the reading %q", word, reading)
			}
			if Fold(word) != word {
				t.Errorf("%s is not folded, so it is never found", word)
			}
			for _, s := range syllables {
				if p := parse(s); len(p.letters) == 0 || p.tone == '5' {
					t.Errorf("%s has the syllable %q", word, s)
				}
			}
		}
	}
	for r, reading := range usual {
		if p := parse(reading); len(p.letters) == 0 || p.tone == '5' {
			t.Errorf("%c has the reading %q", r, reading)
		}
	}
}
