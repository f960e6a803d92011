package imports_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"fuwu/server/fault"
	"fuwu/server/imports"
)

const least = "file: {of: tickets}\ndates: {layout: YYYY-MM-DD}\nfields:\n  external: no\n  opened: day\n  state: {value: CLOSED}\n" +
	"  kind: {value: REPAIR}\n  channel: {value: PHONE}\n  subject: what\n  priority: {value: LOW}\n"

func TestMappingsThatComeAlongAreRight(t *testing.T) {
	for _, name := range imports.Names() {
		if _, err := imports.Open(name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := imports.Parse([]byte(least)); err != nil {
		t.Errorf("the least there can be: %v", err)
	}
	path := filepath.Join(t.TempDir(), "mine.yaml")
	if err := os.WriteFile(path, []byte(least), 0o600); err != nil {
		t.Fatal(err)
	}
	if m, err := imports.Open(path); err != nil || m.Of != imports.OfTickets {
		t.Errorf("from a file: %v, %v", m, err)
	}
	if _, err := imports.Open("nothing"); err == nil || !strings.Contains(err.Error(), "incident_event_log") {
		t.Errorf("an unknown name: %v", err)
	}
}

func TestWhatIsWrongWithAMappingIsToldWithItsLine(t *testing.T) {
	for _, story := range []struct{ name, change, to, want string }{
		{"a key nobody knows", "file: {of: tickets}", "file: {of: tickets, colour: red}", `mapping, line 1: unknown key "colour"; known: delimiter, encoding, of, shape, sheet, unknown`},
		{"a section nobody knows", "dates:", "date:", `mapping, line 2: unknown key "date"`},
		{"a field nobody knows", "  subject: what", "  topic: what", `mapping, line 9: unknown field "topic"`},
		{"a field twice", "  subject: what", "  subject: what\n  subject: why", `mapping, line 10: "subject" is given twice`},
		{"a word nobody knows", "{value: CLOSED}", "{value: GONE}", `mapping, line 6: "GONE" is none of NEW, ASSIGNED`},
		{"a word among values", "{value: CLOSED}", "{column: s, values: {Done: CLOSE}}", `mapping, line 6: "CLOSE" is none of`},
		{"a layout that is none", "YYYY-MM-DD", "DD-MM hh:mm", `mapping, line 2: the date layout "DD-MM hh:mm" makes no sense`},
		{"a zone that is none", "{layout: YYYY-MM-DD}", "{layout: YYYY-MM-DD, zone: Mars}", `mapping, line 2: "Mars" is no time zone`},
		{"dates without a layout", "{layout: YYYY-MM-DD}", "{zone: UTC}", `mapping, line 5: opened is a date, and dates: layout is missing`},
		{"what is needed", "  opened: day\n", "", "the mapping lacks the field opened"},
		{"neither priority nor the matrix", "  priority: {value: LOW}\n", "  urgency: {value: LOW}\n", "the mapping lacks the field priority / impact"},
		{"two ways at once", "{value: CLOSED}", "{value: CLOSED, column: s}", "mapping, line 6: give exactly one of column, value and template"},
		{"braces", "  subject: what", "  subject: {template: \"{what\"}", "mapping, line 9: the braces of the template"},
		{"brackets in brackets", "  subject: what", "  subject: {template: \"[[{what}]]\"}", "mapping, line 9: the braces of the template"},
		{"an alias", "  subject: what", "  subject: &a what\n  answer: *a", ""},
		{"order of a table", "fields:", "order: [n]\nfields:", "order belongs to shape: log"},
		{"customers as a log", "{of: tickets}", "{of: customers, shape: log}", "customers are shape: table"},
		{"no YAML", "file: {of: tickets}", "file: {of: tickets", "the mapping is no YAML"},
		{"nothing of what", "{of: tickets}", "{shape: log}", "does not say file: of"},
		{"a list where a value belongs", "{of: tickets}", "{of: [tickets]}", "expected a single value here"},
	} {
		t.Run(story.name, func(t *testing.T) {
			text := strings.Replace(least, story.change, story.to, 1)
			_, err := imports.Parse([]byte(text))
			switch {
			case story.want == "" && err == nil:
				return
			case err == nil:
				t.Fatal("taken")
			case !strings.Contains(imports.Told(err, fault.English), story.want) && story.want != "":
				t.Errorf("told %q", imports.Told(err, fault.English))
			case imports.Told(err, fault.Chinese) == imports.Told(err, fault.English):
				t.Errorf("told in one language only: %q", err)
			}
		})
	}
}

func TestAFileIsReadAsItIs(t *testing.T) {
	m, err := imports.Parse([]byte(least))
	if err != nil {
		t.Fatal(err)
	}
	for _, story := range []struct{ name, text, want string }{
		{"simple", "no,day,what\n1,a,b\n", "2 1|a|b"},
		{"quoted", "no,day,what\n1,\"a,\"\"b\"\"\nc\",d", "2 1|a,\"b\"\nc|d"},
		{"old line ends", "no,day,what\r1,a,b\r", "2 1|a|b"},
		{"nothing at the end", "no,day,what\n1,,\n", "2 1||"},
		{"empty lines count", "\nno,day,what\n\n1,a,b\n", "4 1|a|b"},
		{"a broken quote is one row", "no,day,what\n1,\"a,b\n2,c,d\n", "2! 1|\"a|b; 3 2|c|d"},
		{"text behind a quote", "no,day,what\n1,\"a\"x,b\n2,c,d\n", "2! 1|\"a\"x|b; 3 2|c|d"},
		{"too few, too many", "no,day,what\n1,a\n1,a,b,c\n", "2! 1|a; 3! 1|a|b|c"},
	} {
		t.Run(story.name, func(t *testing.T) {
			table, err := m.Read("x.csv", []byte(story.text))
			if err != nil {
				t.Fatal(err)
			}
			if got := rowsOf(table); got != story.want {
				t.Errorf("read as %q, want %q", got, story.want)
			}
		})
	}
	for text, want := range map[string]string{
		"": "the file is empty", "no,what\n": `the file has no column "day"; it has no, what`, "no,day,what,day\n": `the file has the column "day" twice`,
		"PK\x03\x04 no spreadsheet": "the file is no XLSX that can be read",
	} {
		if _, err := m.Read("x.csv", []byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func rowsOf(t *imports.Table) string {
	var rows []string
	for _, r := range t.Rows {
		rows = append(rows, r.String()+" "+strings.Join(r.Cells, "|"))
	}
	return strings.Join(rows, "; ")
}

func TestATableOfTicketsFromASpreadsheet(t *testing.T) {
	each(t, func(o *office) {
		f := excelize.NewFile()
		day := time.Date(2024, 5, 6, 9, 30, 0, 0, time.UTC)
		rows := [][]any{
			{"单号", "受理时间", "解决时间", "关闭时间", "状态", "类型", "渠道", "主题", "客户原话", "类别", "子类别", "优先级", "客户", "组", "负责人", "受理人", "是否按时", "答复"},
			{"A-1", day, day.Add(time.Hour), day.Add(25 * time.Hour), "已关闭", "报修", "电话", "门禁无响应", "", "门禁", "读卡器", "高", "青禾食品", "客服组", "老王", "", "是", "已更换"},
			{17, "2024-05-07 10:00", "", "", "处理中", "咨询", "传真", "", "问保修期", "服务", "", "", "新客户有限公司", "", "", "", "", ""},
			{},
			{"A-3", "昨天", "", "", "处理中", "咨询", "电话", "x", "", "", "", "", "", "", "", "", "", ""},
			{"A-1", day, "", "", "新建", "报修", "电话", "又一张", "", "", "", "", "", "", "", "", "", ""},
		}
		for i, row := range rows {
			cell, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow("Sheet1", cell, &row); err != nil {
				o.Fatal(err)
			}
		}
		var data bytes.Buffer
		if err := f.Write(&data); err != nil {
			o.Fatal(err)
		}
		job := imports.Job{Name: "旧系统.xlsx", Data: data.Bytes(), Mapping: o.mapping("tickets")}
		r, sum := o.tickets(job)
		if sum != "2 created, 0 changed, 0 unchanged, 2 refused" {
			o.Fatalf("%s: %v", sum, r.Refused)
		}
		if r.Refused[0].Why(fault.English) != `受理时间: "昨天" is not a date as the mapping writes it` || r.Refused[1].Why(fault.Chinese) != "第 2 行说的是同一张服务单" || r.Refused[1].Row.Number != 6 {
			o.Errorf("refused %v", r.Refused)
		}
		// Half past nine is by the department's wall.
		want := "CLOSED | HIGH | 门禁无响应 | 2024-05-06 01:30 | 2024-05-06 02:30 | 2024-05-07 02:30 | 客服组 | 老王 | 青禾食品 | met true | 0 0"
		x := o.ticket("A-1")
		if got := said(x); got != want {
			o.Errorf("A-1 is\n%s, want\n%s", got, want)
		}
		if *x.CustomerID != o.Customer || *x.TeamID != o.Front {
			o.Error("a company and a team that are here were entered again")
		}
		if got := said(o.ticket("17")); got != "IN_PROGRESS | NORMAL | 服务 | 2024-05-07 02:00 | - | - | - | - | 新客户有限公司 | met - | 0 0" {
			o.Errorf("17 is %s", got)
		}
		if got := o.events("A-1"); len(got) != 1 || got[0] != "ticket.import 2024-05-07 02:30 " {
			o.Errorf("its history is %q", got)
		}
		if _, sum := o.tickets(job); sum != "0 created, 0 changed, 2 unchanged, 2 refused" {
			o.Errorf("again: %s", sum)
		}
		if err := f.SetCellValue("Sheet1", "E3", "已解决"); err != nil {
			o.Fatal(err)
		}
		data.Reset()
		if err := f.Write(&data); err != nil {
			o.Fatal(err)
		}
		job.Data = data.Bytes()
		if _, sum := o.tickets(job); sum != "0 created, 1 changed, 1 unchanged, 2 refused" || o.ticket("17").State != "RESOLVED" {
			o.Errorf("changed: %s", sum)
		}
	})
}
