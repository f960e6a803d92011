package files

import (
	"bytes"
	"net/http"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"fuwu/server/fault"
)

// Media types that are named more than once.
const (
	jpegType  = "image/jpeg"
	pngType   = "image/png"
	gifType   = "image/gif"
	webpType  = "image/webp"
	zipType   = "application/zip"
	bytesType = "application/octet-stream"
)

// runs are the endings of what an operating system or a browser would run when
// somebody opens it.
var runs = words(`exe com scr pif msi msix msp bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta jar lnk url reg dll sys cpl
	inf gadget chm app apk ipa dmg pkg deb rpm sh command desktop htm html xhtml shtml mht mhtml svg svgz xsl xslt swf
	docm dotm xlsm xltm xlam pptm potm ppam`)

// programs begin with these bytes.
var programs = [][]byte{
	[]byte("MZ"), []byte("\x7fELF"), []byte("#!"), []byte("dex\n"), []byte("\xca\xfe\xba\xbe"),
	[]byte("\xfe\xed\xfa\xce"), []byte("\xfe\xed\xfa\xcf"), []byte("\xce\xfa\xed\xfe"), []byte("\xcf\xfa\xed\xfe"),
	[]byte("L\x00\x00\x00\x01\x14\x02\x00"),
}

// uncleanable are images that carry positions and that we cannot free of them.
var uncleanable = []struct {
	kind  string
	at    int
	bytes string
}{
	{"image/tiff", 0, "II*\x00"},
	{"image/tiff", 0, "MM\x00*"},
	{"image/jxl", 0, "\xff\x0a"},
	{"image/jxl", 4, "JXL "},
	{"image/jp2", 4, "jP  "},
	{"image/heic", 4, "ftyphei"},
	{"image/heic", 4, "ftyphev"},
	{"image/heic", 4, "ftypmif1"},
	{"image/heic", 4, "ftypmsf1"},
	{"image/avif", 4, "ftypavi"},
}

// office are kinds that are archives inside and are told apart by their ending.
var office = map[string]string{
	"docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	"pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
	"odt":  "application/vnd.oasis.opendocument.text",
	"ods":  "application/vnd.oasis.opendocument.spreadsheet",
	"odp":  "application/vnd.oasis.opendocument.presentation",
	"ofd":  "application/ofd",
}

// marks of a page or a drawing that a browser would run.
var marks = [][]byte{[]byte("<!doctype html"), []byte("<html"), []byte("<script"), []byte("<svg"), []byte("<iframe"), []byte("<xsl:")}

// kindOf finds what a file is from its first bytes, and refuses what would run.
func kindOf(head []byte, name string) (string, error) {
	ending := strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))
	if runs[ending] {
		return "", wrong("." + ending)
	}
	for _, p := range programs {
		if bytes.HasPrefix(head, p) {
			return "", wrong("application/x-executable")
		}
	}
	for _, u := range uncleanable {
		if len(head) > u.at && bytes.HasPrefix(head[u.at:], []byte(u.bytes)) {
			return "", wrong(u.kind)
		}
	}
	kind, _, _ := strings.Cut(http.DetectContentType(head), ";")
	switch {
	case kind == "text/html":
		return "", wrong(kind)
	case strings.HasPrefix(kind, "text/") && marked(head):
		return "", wrong("text/html")
	case kind == zipType && office[ending] != "":
		return office[ending], nil
	}
	return kind, nil
}

func wrong(given string) *fault.Error { return fault.New(fault.WrongFile, "file").With("given", given) }

// marked reports whether a text holds marks of something active, whatever its encoding's width.
func marked(head []byte) bool {
	text := bytes.ToLower(bytes.ReplaceAll(head, []byte{0}, nil))
	for _, m := range marks {
		if bytes.Contains(text, m) {
			return true
		}
	}
	return false
}

// Served is the media type a file of the kind is sent with: one that no browser
// runs, or that of plain bytes.
func Served(kind string) string {
	switch {
	case kind == jpegType, kind == pngType, kind == gifType, kind == webpType,
		kind == "application/pdf", kind == "text/plain",
		strings.HasPrefix(kind, "audio/"), strings.HasPrefix(kind, "video/"):
		return kind
	}
	return bytesType
}

// nameOf is a file's name without folders, control signs and marks that change
// the direction of writing.
func nameOf(name string) (string, error) {
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	if !utf8.ValidString(name) {
		name = strings.ToValidUTF8(name, "")
	}
	name = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, norm.NFC.String(name))
	name = strings.TrimSpace(strings.TrimLeft(name, ". "))
	switch {
	case name == "":
		return "", fault.New(fault.Required, "name")
	case utf8.RuneCountInString(name) > 200:
		return "", fault.New(fault.TooLong, "name").With("max", 200)
	}
	return name, nil
}

func words(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(text) {
		set[w] = true
	}
	return set
}
