package files

import (
	"hash/crc32"
	"testing"

	"fuwu/server/fault"
)

func pngSum(s string) uint32 { return crc32.ChecksumIEEE([]byte(s)) }

func TestWhatAFileIsIsFoundFromItsBytes(t *testing.T) {
	for _, story := range []struct {
		name, head, file, kind, served string
	}{
		{"a contract", "%PDF-1.7", "合同.pdf", "application/pdf", "application/pdf"},
		{"a table", "PK\x03\x04....", "报价.xlsx", office["xlsx"], bytesType},
		{"an archive", "PK\x03\x04....", "照片.zip", zipType, bytesType},
		{"a log", "2026-03-02 08:00 E14 高压报警", "故障.log", "text/plain", "text/plain"},
		{"an invoice as XML", "<?xml version=\"1.0\"?><invoice/>", "发票.xml", "text/xml", bytesType},
		{"a picture by another name", "\x89PNG\r\n\x1a\n", "照片.jpg", pngType, pngType},
		{"anything", "\x00\x01\x02", "数据.bin", bytesType, bytesType},
	} {
		t.Run(story.name, func(t *testing.T) {
			kind, err := kindOf([]byte(story.head), story.file)
			if err != nil || kind != story.kind || Served(kind) != story.served {
				t.Errorf("it is %q served as %q, %v", kind, Served(kind), err)
			}
		})
	}
}

func TestWhatWouldRunIsRefused(t *testing.T) {
	for _, story := range []struct{ name, head, file, given string }{
		{"a program", "MZ\x90\x00", "setup.pdf", "application/x-executable"},
		{"a program by its ending", "....", "setup.EXE", ".exe"},
		{"a script", "#!/bin/sh\nrm -rf /", "notes.txt", "application/x-executable"},
		{"a page", "<!DOCTYPE HTML><p>", "report.txt", "text/html"},
		{"a page behind a long text", "hello\n<ScRiPt>alert(1)</script>", "report.txt", "text/html"},
		{"a page in wide letters", "\xff\xfe<\x00s\x00v\x00g\x00 \x00", "a.txt", "text/html"},
		{"a drawing", `<?xml version="1.0"?><svg onload="x()">`, "logo.xml", "text/html"},
		{"a drawing by its ending", "x", "logo.svg", ".svg"},
		{"a table with macros", "PK\x03\x04", "报价.xlsm", ".xlsm"},
		{"a photograph we cannot clean", "\x00\x00\x00\x18ftypheic", "IMG_1.jpg", "image/heic"},
		{"a scan we cannot clean", "II*\x00", "scan.tif", "image/tiff"},
	} {
		t.Run(story.name, func(t *testing.T) {
			_, err := kindOf([]byte(story.head), story.file)
			if !fault.Is(err, fault.WrongFile) || given(err) != story.given {
				t.Errorf("%v", err)
			}
		})
	}
}

func TestAFilesNameHasNoFoldersAndNoTricks(t *testing.T) {
	for given, want := range map[string]string{
		"合同.pdf":               "合同.pdf",
		`C:\Users\wang\照片.jpg`: "照片.jpg",
		"../../etc/passwd":     "passwd",
		"..hidden":             "hidden",
		"photo\u202egpj.exe":   "photogpj.exe",
		" a\x00b\n.txt ":       "ab.txt",
		"cafe\u0301.txt":       "café.txt",
		"broken\xff.txt":       "broken.txt",
	} {
		if got, err := nameOf(given); err != nil || got != want {
			t.Errorf("%q became %q, %v", given, got, err)
		}
	}
	for _, given := range []string{"", "/", "..", "  "} {
		if _, err := nameOf(given); !fault.Is(err, fault.Required) {
			t.Errorf("%q: %v", given, err)
		}
	}
}
