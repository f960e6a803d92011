package gram

import (
	"database/sql"
	"testing"

	_ "github.com/mattn/go-sqlite3"
)

// openFTS5 opens an FTS5 table as the package comment asks for.
func openFTS5(t testing.TB) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	db.SetMaxOpenConns(1)
	_, err = db.Exec(`CREATE VIRTUAL TABLE search USING fts5(text, tokenize='ascii', content='', contentless_delete=1, detail=none);
		CREATE VIRTUAL TABLE words USING fts5vocab(search, 'row')`)
	if err != nil {
		t.Fatalf("open an FTS5 table (tests need -tags sqlite_fts5): %v", err)
	}
	return db
}

func fill(t testing.TB, db *sql.DB, id int64, document string) {
	t.Helper()
	if _, err := db.Exec(`INSERT OR REPLACE INTO search(rowid, text) VALUES (?, ?)`, id, document); err != nil {
		t.Fatalf("index %q: %v", document, err)
	}
}

func ask(t testing.TB, db *sql.DB, match string) map[int64]bool {
	t.Helper()
	rows, err := db.Query(`SELECT rowid FROM search WHERE search MATCH ?`, match)
	if err != nil {
		t.Fatalf("MATCH %s: %v", match, err)
	}
	defer rows.Close()
	ids := map[int64]bool{}
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			t.Fatal(err)
		}
		ids[id] = true
	}
	if err := rows.Err(); err != nil {
		t.Fatalf("MATCH %s: %v", match, err)
	}
	return ids
}

func TestSearchInSQLite(t *testing.T) {
	texts := map[string]string{
		"ac":      "客户反映空调维修单未处理，外机有异响",
		"hk":      "客戶反映電腦螢幕無顯示，請盡快回覆",
		"phone":   "联系人王建国，手机13812345678",
		"grouped": "联系人李晓梅，手机 139 8765 4321",
		"line":    "门店电话（010）6552-1234 转 802",
		"serial":  "产品型号 XJ-500，序列号 SN-2024/0031",
		"ticket":  "见服务单T-2026-000123",
		"english": "The compressor makes a loud noise, please call back",
		"wide":    "订单号ＡＢ２０２４００７７",
		"model":   "客户使用 iPhone 15 扫码",
		"rare":    "地址：𫍯𫍢路88号",
	}
	db := openFTS5(t)
	ids, names := map[string]int64{}, map[int64]string{}
	for name, text := range texts {
		id := int64(len(ids) + 1)
		ids[name], names[id] = id, name
		fill(t, db, id, Document(text))
	}
	tests := []struct {
		story string
		query string
		want  []string
	}{
		{"a two-character word in the middle of a run", "维修", []string{"ac"}},
		{"at the start of a run", "客户", []string{"ac", "hk", "model"}},
		{"at the end of a run", "异响", []string{"ac"}},
		{"a longer word", "空调维修单", []string{"ac"}},
		{"one character in the middle", "调", []string{"ac"}},
		{"one character at the end", "响", []string{"ac"}},
		{"pairs that stand in different places", "空调 异响", []string{"ac"}},
		{"characters that are there but not together", "空修", nil},
		{"simplified finds traditional", "电脑 显示", []string{"hk"}},
		{"traditional finds simplified", "維修單", []string{"ac"}},
		{"a reply is found in both scripts", "回复", []string{"hk"}},
		{"a phone as stored", "13812345678", []string{"phone"}},
		{"a phone in groups", "138-1234-5678", []string{"phone"}},
		{"a phone in groups with spaces", "138 1234 5678", []string{"phone"}},
		{"a phone with the country's prefix", "+86 138 1234 5678", []string{"phone"}},
		{"a phone stored in groups", "13987654321", []string{"grouped"}},
		{"the last four digits", "5678", []string{"phone"}},
		{"the last four digits, and a name", "5678 王", []string{"phone"}},
		{"the first digits", "1381", []string{"phone"}},
		{"four digits from the middle", "2345", []string{"phone"}},
		{"digits in full width", "１３８１２３４５６７８", []string{"phone"}},
		{"a landline number", "01065521234", []string{"line"}},
		{"a landline number without area", "65521234", []string{"line"}},
		{"a landline number in another form", "010-6552 1234", []string{"line"}},
		{"a serial as written", "SN-2024/0031", []string{"serial"}},
		{"a serial joined", "sn20240031", []string{"serial"}},
		{"a serial with another separator", "SN2024-0031", []string{"serial"}},
		{"a serial without its letters", "2024/0031", []string{"serial"}},
		{"the beginning of a serial", "SN-2024", []string{"serial"}},
		{"a model joined", "xj500", []string{"serial"}},
		{"a model apart", "XJ 500", []string{"serial"}},
		{"a model written apart", "iPhone15", []string{"model"}},
		{"a ticket number", "T-2026-000123", []string{"ticket"}},
		{"a ticket number joined", "t2026000123", []string{"ticket"}},
		{"a ticket number without its letter", "2026-000123", []string{"ticket"}},
		{"a running number", "000123", []string{"ticket"}},
		{"a running number as it is said", "123", []string{"ticket", "line", "phone"}},
		{"a full-width text by half-width", "ab20240077", []string{"wide"}},
		{"an English word", "COMPRESSOR", []string{"english"}},
		{"a word being typed", "loud noi", []string{"english"}},
		{"a word that is complete is not a beginning", "noi loud", nil},
		{"rare characters", "𫍯𫍢", []string{"rare"}},
		{"operators are nothing special", `客户" OR "a`, nil},
		{"nothing", "", nil},
		{"only punctuation", `*"'`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.story, func(t *testing.T) {
			got := ask(t, db, Query(tt.query).FTS5())
			for _, name := range tt.want {
				if !got[ids[name]] {
					t.Errorf("%q does not find %q", tt.query, texts[name])
				}
				delete(got, ids[name])
			}
			for id := range got {
				t.Errorf("%q finds %q", tt.query, texts[names[id]])
			}
		})
	}
}

// What the database makes of a document are the tokens, no more and no fewer.
func TestSQLiteKeepsTokensAsTheyAre(t *testing.T) {
	db := openFTS5(t)
	text := "空調 ＡＢ１２ café हिन्दी ΣΑΣ İstanbul ß ſ 𠮷野 \U0002EBF0\U00030000 SN-2024/0031 don't カメラ ①②"
	fill(t, db, 1, Document(text))
	want := map[string]bool{}
	for _, token := range Tokens(text) {
		want[token] = true
	}
	rows, err := db.Query(`SELECT term FROM words`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var word string
		if err := rows.Scan(&word); err != nil {
			t.Fatal(err)
		}
		if !want[word] {
			t.Errorf("the index holds %q, which is no token", word)
		}
		delete(want, word)
	}
	for token := range want {
		t.Errorf("the index lacks %q", token)
	}
}
