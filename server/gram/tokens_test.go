package gram

import (
	"slices"
	"strings"
	"testing"
)

func TestTokens(t *testing.T) {
	tests := []struct {
		name, text string
		want       string // joined by spaces
	}{
		{"nothing", "", ""},
		{"only punctuation", "，。！？ -- ()", ""},
		{"one character is itself", "修", "修"},
		{"a run gives its pairs and its last character", "空调维修单", "空调 调维 维修 修单 单"},
		{"punctuation ends a run", "空调，维修", "空调 调 维修 修"},
		{"a pair that comes twice is one token", "维修再维修", "维修 修再 再维 修"},
		{"traditional text has simplified tokens", "維修單", "维修 修单 单"},
		{"characters beyond 16 bits are characters", "𠮷野家", "𠮷野 野家 家"},
		{"iteration mark and zero belong to a run", "人々二〇", "人々 々二 二〇 〇"},
		{"words are small", "Hello WORLD", "hello world"},
		{"Latin inside Chinese is a word of its own", "换主板XJ后", "换主 主板 板 xj 后"},
		{"letters and digits together are also found apart", "iPhone15", "iphone15 iphone 15"},
		{"a checksum is only itself and its long numbers", "a1b2c3d4e5", "a1b2c3d4e5"},
		{"a word with an apostrophe is also found without", "don't", "don t dont"},
		{"accents are kept", "Café", "café"},
		{"kana are words", "カメラ修理", "カメラ 修理 理"},
		{"marks belong to their letter", "हिन्दी", "हिन्दी"},
		{"a price is found by its end", "12800", "12800 2800"},
		{"full-width digits are digits", "１２３", "123"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(Tokens(tt.text), " "); got != tt.want {
				t.Errorf("Tokens(%q)\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

func TestTokensOfNumbers(t *testing.T) {
	tests := []struct {
		name, text string
		has, not   []string
	}{
		{
			name: "a mobile number in groups is found joined and by its ends", text: "138-1234-5678",
			has: []string{"138", "1234", "5678", "13812345678", "12345678", "45678"}, not: []string{"678"},
		},
		{
			name: "a mobile number in one is found by its ends", text: "13812345678",
			has: []string{"13812345678", "12345678", "5678"}, not: []string{"138", "678"},
		},
		{
			name: "groups apart by spaces are one number too", text: "手机 138 1234 5678。",
			has: []string{"13812345678", "5678", "138"},
		},
		{
			name: "the country's prefix changes nothing", text: "+86 138-1234-5678",
			has: []string{"13812345678", "8613812345678"},
		},
		{
			name: "a landline number with its area in brackets", text: "（010）6552-1234",
			has: []string{"01065521234", "65521234", "1234"},
		},
		{
			name: "a serial is found joined, from each piece on, and by its digits", text: "SN-2024/0031",
			has: []string{"sn20240031", "20240031", "sn", "2024", "0031", "31"},
		},
		{
			name: "a serial with letters behind", text: "SN2024-0031-AB",
			has: []string{"sn20240031ab", "0031ab", "20240031", "sn2024", "ab"},
		},
		{
			name: "a ticket number, and its running number as people say it", text: "T-2026-000123",
			has: []string{"t2026000123", "2026000123", "000123", "123", "0123"},
		},
		{
			name: "separate figures of a table are not joined", text: "10 20 30 40 50 60 70 80 90",
			has: []string{"10", "90"}, not: []string{"1020", "102030405060708090"},
		},
		{
			name: "two numbers are not joined", text: "13812345678 13987654321",
			has: []string{"13812345678", "13987654321"}, not: []string{"1381234567813987654321"},
		},
		{
			name: "a number ends where a line ends", text: "138\n12345678",
			has: []string{"138", "12345678"}, not: []string{"13812345678"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Tokens(tt.text)
			for _, token := range tt.has {
				if !slices.Contains(got, token) {
					t.Errorf("Tokens(%q) has no %q: %q", tt.text, token, got)
				}
			}
			for _, token := range tt.not {
				if slices.Contains(got, token) {
					t.Errorf("Tokens(%q) has %q: %q", tt.text, token, got)
				}
			}
		})
	}
}

func TestDocument(t *testing.T) {
	if got, want := Document("空调", "", "维修 T1"), "空调 调 维修 修 t1 t 1"; got != want {
		t.Errorf("Document = %q, want %q: parts are not joined with each other", got, want)
	}
	if got := Document(); got != "" {
		t.Errorf("Document() = %q", got)
	}
}

func TestDocumentsAreBounded(t *testing.T) {
	var b strings.Builder
	for i := range 400_000 {
		b.WriteRune(rune(0x4E00 + i*7919%20000))
		b.WriteRune(rune(0x4E00 + i*104729%20011))
	}
	if n := len(Document(b.String())); n > maxBytes || n < maxBytes-16 {
		t.Errorf("document of %d bytes, want close to %d and not above", n, maxBytes)
	}
	long := strings.Repeat("ü", 5000)
	if got := Tokens(long); len(got) != 1 || got[0] != strings.Repeat("ü", maxWord) {
		t.Errorf("a word of 5,000 letters gives %d tokens", len(got))
	}
}
