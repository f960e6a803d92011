package gram

import (
	"strings"
	"testing"
)

// Some 250 characters as customer service writes them down, with a phone and a serial.
var complaint = func() string {
	s := "客户反映空调维修后制冷效果差，外机噪音明显增大，上周已来电两次未得到回复。维修人员到场后表示需要更换压缩机，" +
		"但是配件至今没有到货，客户要求尽快给出明确的处理方案，否则将向有关部门投诉。序列号SN-2024/0031，联系电话138-1234-5678，" +
		"方便时间为工作日上午九点至十一点。请技术支持组核实保修期限与历史维修记录，确认是否需要换机，并在今天下班以前由首接人员回电" +
		"说明进展，同时通知仓库准备备件以免再次延误，另外请安排熟悉该型号的师傅上门。"
	return s
}()

func BenchmarkTokens(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Tokens(complaint)
	}
}

func BenchmarkDocument(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Document(complaint, "王建国", "空调维修")
	}
}

func BenchmarkTokensTraditional(b *testing.B) {
	text := strings.Repeat("客戶反映電腦螢幕無顯示，請盡快回覆。", 11)
	b.ReportAllocs()
	for b.Loop() {
		Tokens(text)
	}
}

func BenchmarkTokensEnglish(b *testing.B) {
	text := strings.Repeat("The compressor makes a loud noise, please call back. ", 8)
	b.ReportAllocs()
	for b.Loop() {
		Tokens(text)
	}
}

func BenchmarkFold(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Fold(complaint)
	}
}

func BenchmarkQuery(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = Query("空调维修 138-1234-5678").FTS5()
	}
}

func BenchmarkPerson(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Person("尉迟建国")
	}
}

// What the first use costs; nothing of it is paid at start.
func BenchmarkFirstUse(b *testing.B) {
	for b.Loop() {
		t := &simplified{rest: make(map[rune]rune, 1200)}
		for line := range strings.Lines(simplifiedText) {
			t.add(line)
		}
	}
}
