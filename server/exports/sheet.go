package exports

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"fuwu/server/fault"
)

// sheet is a file that rows are written to. Cells are string, int, *time.Time
// or nil.
type sheet interface {
	row(cells []any) error
	page() error // a page of rows is complete
	end() error
}

// mostRows is how many rows a spreadsheet can hold below its head.
const mostRows = 1<<20 - 1

// open begins the file.
func open(w http.ResponseWriter, a asked, name string) (sheet, error) {
	w.Header().Set("Content-Disposition", name)
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	if a.form == "xlsx" {
		return openSpreadsheet(w, a)
	}
	w.Header().Set("Content-Type", "text/csv; charset=utf-8; header=present")
	s := &text{w: w, out: csv.NewWriter(w), asked: a}
	s.out.UseCRLF = true
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return nil, errors.Join(errCut, err)
	}
	return s, nil
}

// calm puts an apostrophe before what a spreadsheet would take for a formula, also in
// the wide forms some of them read as the narrow ones.
func calm(s string) string {
	if s != "" && strings.ContainsAny(s[:1], "=+-@\t\r\n") || strings.HasPrefix(s, "＝") || strings.HasPrefix(s, "＋") ||
		strings.HasPrefix(s, "－") || strings.HasPrefix(s, "＠") {
		return "'" + s
	}
	return s
}

// text is CSV, sent as it is written.
type text struct {
	w   http.ResponseWriter
	out *csv.Writer
	asked
}

func (s *text) row(cells []any) error {
	row := make([]string, len(cells))
	for i, c := range cells {
		switch c := c.(type) {
		case string:
			row[i] = calm(c)
		case int:
			row[i] = strconv.Itoa(c)
		case *time.Time:
			if c != nil {
				row[i] = c.In(s.zone).Format("2006-01-02 15:04")
			}
		}
	}
	return cut(s.out.Write(row))
}

func (s *text) page() error {
	s.out.Flush()
	if err := s.out.Error(); err != nil {
		return cut(err)
	}
	return cut(http.NewResponseController(s.w).Flush())
}

func (s *text) end() error {
	s.out.Flush()
	return cut(s.out.Error())
}

// cut marks an error after which nothing sensible can be answered.
func cut(err error) error {
	if err == nil || errors.Is(err, http.ErrNotSupported) {
		return nil
	}
	return errors.Join(errCut, err)
}

// spreadsheet is XLSX, sent when it is complete.
type spreadsheet struct {
	w     http.ResponseWriter
	file  *excelize.File
	out   *excelize.StreamWriter
	rows  int
	times int // the style of times
	asked
}

func openSpreadsheet(w http.ResponseWriter, a asked) (sheet, error) {
	f := excelize.NewFile()
	layout := "yyyy-mm-dd hh:mm"
	times, err := f.NewStyle(&excelize.Style{CustomNumFmt: &layout})
	if err != nil {
		return nil, fmt.Errorf("style a spreadsheet: %w", err)
	}
	out, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return nil, fmt.Errorf("begin a spreadsheet: %w", err)
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return nil, fmt.Errorf("begin a spreadsheet: %w", err)
	}
	if err := out.SetColWidth(1, 40, 18); err != nil {
		return nil, fmt.Errorf("begin a spreadsheet: %w", err)
	}
	return &spreadsheet{w, f, out, 0, times, a}, nil
}

func (s *spreadsheet) row(cells []any) error {
	row := make([]any, len(cells))
	for i, c := range cells {
		switch c := c.(type) {
		case string:
			row[i] = calm(c)
		case int:
			row[i] = c
		case *time.Time:
			if c != nil {
				row[i] = excelize.Cell{StyleID: s.times, Value: c.In(s.zone)}
			}
		}
	}
	if s.rows++; s.rows > mostRows+1 {
		return fault.New(fault.TooMany).With("max", mostRows)
	}
	cell, err := excelize.CoordinatesToCellName(1, s.rows)
	if err != nil {
		return err
	}
	return s.out.SetRow(cell, row)
}

func (s *spreadsheet) page() error { return nil }

func (s *spreadsheet) end() error {
	defer s.file.Close()
	if err := s.out.Flush(); err != nil {
		return fmt.Errorf("complete a spreadsheet: %w", err)
	}
	s.w.Header().Set("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
	return cut(s.file.Write(s.w))
}
