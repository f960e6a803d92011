package imports

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"fuwu/server/fault"
)

// Last is the line an import ends with.
func (r Report) Last() string {
	n := r.Counts
	return fmt.Sprintf("%d created, %d changed, %d unchanged, %d refused", n.Created, n.Changed, n.Unchanged, n.Refused)
}

// Headings of the columns that are added to refused rows.
var headings = [2]Words{{"行号", "row"}, {"原因", "reason"}}

// WriteRefused writes the refused rows as CSV, as they were, with their number and
// every reason in front. Put right, the file can be imported itself: columns the
// mapping does not read are passed over.
func (r Report) WriteRefused(w io.Writer, locale string) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil { // so that spreadsheets read Chinese
		return err
	}
	out := csv.NewWriter(w)
	if err := out.Write(append([]string{headings[0].In(locale), headings[1].In(locale)}, r.Head...)); err != nil {
		return err
	}
	for _, x := range r.Refused {
		if err := out.Write(append([]string{fmt.Sprint(x.Row.Number), x.Why(locale)}, x.Row.Cells...)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// Why are all reasons on one line.
func (r Refused) Why(locale string) string {
	words := make([]string, len(r.Reasons))
	for i, w := range r.Reasons {
		words[i] = w.In(locale)
	}
	if locale == fault.English {
		return strings.Join(words, "; ")
	}
	return strings.Join(words, "；")
}

// Tell writes what would become, or became, of every record and row: what stays as it
// is too when all is true.
func (r Report) Tell(w io.Writer, locale string, all bool) {
	line := func(zh, en string, facts ...any) { fmt.Fprintln(w, say(zh, en, facts...).In(locale)) }
	for _, list := range []struct {
		zh, en string
		names  []string
	}{{"组", "team", r.Teams}, {"人员（停用）", "person (disabled)", r.People}, {"类别", "category", r.Categories}, {"客户", "customer", r.Customers}} {
		for _, name := range list.names {
			line("新建或恢复 %s", "enter or restore %s", Words{list.zh, list.en}.In(locale)+" "+name)
		}
	}
	for _, x := range r.Items {
		rows := ranges(x.Rows)
		switch {
		case x.What == Created:
			line("新建 %s（第 %s 行，%d 条历史）%s", "create %s (rows %s, %d events) %s", x.Name, rows, x.Events, x.Text)
		case x.Back:
			line("恢复 %s（第 %s 行，新增 %d 条历史）%s", "restore %s (rows %s, %d new events) %s", x.Name, rows, x.Events, x.Text)
		case x.What == Changed:
			line("更新 %s（第 %s 行，新增 %d 条历史）%s", "change %s (rows %s, %d new events) %s", x.Name, rows, x.Events, x.Text)
		case all:
			line("跳过 %s（第 %s 行）没有变化", "skip %s (rows %s): nothing new", x.Name, rows)
		}
	}
	for _, x := range r.Twins {
		line("跳过第 %d 行：与第 %d 行完全相同", "skip row %d: the same as row %d", x.Row, x.Of)
	}
	for _, x := range r.Refused {
		line("拒绝第 %d 行：%s", "refuse row %d: %s", x.Row.Number, x.Why(locale))
	}
}

// ranges writes numbers as 2–5, 9.
func ranges(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		part := fmt.Sprint(numbers[i])
		if j > i {
			part += fmt.Sprintf("–%d", numbers[j])
		}
		parts = append(parts, part)
		i = j + 1
	}
	return strings.Join(parts, ", ")
}
