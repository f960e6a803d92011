package web

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"regexp"
	"strconv"
	"strings"

	"fuwu/server/fault"
)

// index is the page's own file.
const index = "index.html"

// page is the built page in memory.
type page struct {
	files map[string]*asset // by path without the leading slash
	csp   string
}

// asset is one file with its compressed copies.
type asset struct {
	kind     string
	variants []variant // the smallest first, the plain one last
}

type variant struct {
	encoding string // as in Accept-Encoding; empty for plain
	etag     string
	body     []byte
}

// kinds of files a page is made of: the machine's own table may know others, or
// none at all.
var kinds = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon", ".webp": "image/webp",
	".woff2": "font/woff2", ".json": "application/json", ".map": "application/json", ".wasm": "application/wasm",
	".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json",
}

// below is where the playground lies in the build; it is no part of the page.
const below = "playground"

// Playground is GraphiQL as it was built, below /playground.
func Playground(dist fs.FS) (http.Handler, error) {
	own, err := fs.Sub(dist, below)
	if err != nil {
		return nil, err
	}
	p, err := loadPage(own)
	if err != nil {
		return nil, err
	}
	return http.StripPrefix("/"+below, p), nil
}

// loadPage reads the page into memory. Hidden files and the playground are left out.
func loadPage(dist fs.FS) (*page, error) {
	p := &page{files: map[string]*asset{}}
	err := fs.WalkDir(dist, ".", func(name string, entry fs.DirEntry, err error) error {
		base := path.Base(name)
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name == below:
			return fs.SkipDir
		case name != "." && strings.HasPrefix(base, "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir(), strings.HasSuffix(base, ".br"), strings.HasSuffix(base, ".gz"):
			return nil
		}
		p.files[name], err = loadAsset(dist, name)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("read the page: %w", err)
	}
	p.csp = p.makePolicy()
	return p, nil
}

func loadAsset(dist fs.FS, name string) (*asset, error) {
	a := &asset{kind: kinds[path.Ext(name)]}
	if a.kind == "" {
		a.kind = mime.TypeByExtension(path.Ext(name))
	}
	if a.kind == "" {
		a.kind = "application/octet-stream"
	}
	for _, v := range []struct{ encoding, suffix string }{{"br", ".br"}, {"gzip", ".gz"}, {"", ""}} {
		body, err := fs.ReadFile(dist, name+v.suffix)
		if errors.Is(err, fs.ErrNotExist) && v.suffix != "" {
			continue
		}
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(body)
		a.variants = append(a.variants, variant{v.encoding, `"` + hex.EncodeToString(sum[:12]) + `"`, body})
	}
	return a, nil
}

// inline finds scripts that stand in the page itself.
var inline = regexp.MustCompile(`(?s)<script>(.*?)</script>`)

// playgroundPolicy is the page's with what GraphiQL needs: styles made at run
// time, fonts inside styles, workers of its editor. Scripts stay our own.
const playgroundPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
	"connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

func (p *page) policy() string { return p.csp }

// makePolicy allows the page's own scripts, among them the ones inline in
// index.html by their hash.
func (p *page) makePolicy() string {
	scripts := "'self'"
	if a := p.files[index]; a != nil {
		for _, found := range inline.FindAllSubmatch(a.plain(), -1) {
			sum := sha256.Sum256(found[1])
			scripts += " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
		}
	}
	return "default-src 'none'; script-src " + scripts + "; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
		"worker-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
}

func (a *asset) plain() []byte { return a.variants[len(a.variants)-1].body }

// ServeHTTP gives a file of the page, or the page for every path without a dot.
func (p *page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		answer(w, http.StatusMethodNotAllowed, map[string]any{"errors": []any{}})
		return
	}
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if name == index {
		name = ""
	}
	switch a := p.files[name]; {
	case a != nil:
		w.Header().Set("Cache-Control", "no-cache")
		if strings.HasPrefix(name, "assets/") {
			w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
		}
		a.serve(w, r)
	case strings.HasPrefix(name+"/", "assets/") || strings.Contains(name[strings.LastIndexByte(name, '/')+1:], "."):
		refuse(w, r, fault.New(fault.NotFound))
	case p.files[index] == nil:
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.WriteHeader(http.StatusServiceUnavailable)
		_, _ = w.Write([]byte("the page is not built yet: run `make build`\n"))
	default:
		w.Header().Set("Cache-Control", "no-cache")
		p.files[index].serve(w, r)
	}
}

// serve sends the smallest variant the browser reads.
func (a *asset) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", a.kind)
	h.Add("Vary", "Accept-Encoding")
	v := a.variants[len(a.variants)-1]
	for _, candidate := range a.variants {
		if candidate.encoding == "" || accepts(r.Header.Get("Accept-Encoding"), candidate.encoding) {
			v = candidate
			break
		}
	}
	h.Set("ETag", v.etag)
	if v.encoding != "" {
		h.Set("Content-Encoding", v.encoding)
	}
	if matches(r.Header.Get("If-None-Match"), v.etag) {
		h.Del("Content-Type")
		h.Del("Content-Encoding")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Length", strconv.Itoa(len(v.body)))
	w.WriteHeader(http.StatusOK)
	if r.Method != http.MethodHead {
		_, _ = w.Write(v.body) // whoever asked may have left
	}
}

// accepts reports whether a browser reads an encoding.
func accepts(header, encoding string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, params, _ := strings.Cut(strings.TrimSpace(part), ";")
		if !strings.EqualFold(strings.TrimSpace(name), encoding) {
			continue
		}
		q, given := strings.CutPrefix(strings.ReplaceAll(params, " ", ""), "q=")
		weight, err := strconv.ParseFloat(q, 64)
		return !given || err != nil || weight > 0
	}
	return false
}

func matches(header, etag string) bool {
	for part := range strings.SplitSeq(header, ",") {
		part = strings.TrimPrefix(strings.TrimSpace(part), "W/")
		if part == etag || part == "*" {
			return true
		}
	}
	return false
}
