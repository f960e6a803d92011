package imports

import (
	"bytes"
	"strings"

	"github.com/xuri/excelize/v2"
)

// What a spreadsheet may unfold to: a small file can hold a great many zeros.
const (
	maxUnzipped = 1 << 30
	maxSheet    = 64 << 20 // in memory; a larger sheet is read from a temporary file
	maxColumns  = 500
)

// readSpreadsheet reads a sheet of XLSX: the one the mapping names, else the first.
func (m *Mapping) readSpreadsheet(data []byte) (t *Table, err error) {
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxSheet,
	})
	if err != nil {
		return nil, refuse("文件不是可读的 XLSX：%v", "the file is no XLSX that can be read: %v", err)
	}
	defer f.Close()
	sheets := f.GetSheetList()
	if len(sheets) == 0 {
		return nil, refuse("文件里没有工作表", "the file has no sheet")
	}
	sheet := m.Sheet
	if sheet == "" {
		sheet = sheets[0]
	}
	rows, err := f.Rows(sheet)
	if err != nil {
		return nil, refuse("没有工作表 %q；有：%s", "there is no sheet %q; there are %s", sheet, strings.Join(sheets, ", "))
	}
	defer rows.Close()
	t = &Table{spreadsheet: true}
	if props, err := f.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		t.from1904 = *props.Date1904
	}
	for number := 1; rows.Next(); number++ {
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, refuse("第 %d 行读不出：%v", "row %d cannot be read: %v", number, err)
		}
		if len(cells) > maxColumns {
			return nil, refuse("最多 %d 列", "at most %d columns", maxColumns)
		}
		switch {
		case strings.TrimSpace(strings.Join(cells, "")) == "":
		case t.Head == nil:
			for _, c := range cells {
				t.Head = append(t.Head, fold(c))
			}
		default:
			row := Row{Number: number, Cells: cells}
			if len(cells) > len(t.Head) {
				row.wrong = append(row.wrong, say("有 %d 个单元格，表头有 %d 个", "%d cells, the head has %d", len(cells), len(t.Head)))
			}
			for len(row.Cells) < len(t.Head) {
				row.Cells = append(row.Cells, "") // a spreadsheet does not keep empty cells at the end
			}
			t.Rows = append(t.Rows, row)
		}
	}
	if err := rows.Error(); err != nil {
		return nil, refuse("文件读不完：%v", "the file cannot be read to its end: %v", err)
	}
	if t.Head == nil {
		return nil, refuse("工作表是空的", "the sheet is empty")
	}
	return t, nil
}
