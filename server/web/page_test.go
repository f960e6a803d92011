package web_test

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"

	"fuwu/server/access"
	"fuwu/server/web"
)

func TestThePageIsServedFromMemory(t *testing.T) {
	h := one(t, nil)
	for _, c := range []struct {
		path, encodings     string
		status              int
		body, encoding, age string
	}{
		{"/", "", 200, "<!doctype", "", "no-cache"},
		{"/", "gzip, br", 200, "gzip of index", "gzip", "no-cache"},
		{"/index.html", "", 200, "<!doctype", "", "no-cache"},
		{"/tickets/tkt_01J", "", 200, "<!doctype", "", "no-cache"},
		{"/playgrounds", "", 200, "<!doctype", "", "no-cache"},
		{"/assets/main.js", "gzip, deflate, br", 200, "brotli", "br", "public, max-age=31536000, immutable"},
		{"/assets/main.js", "gzip, br;q=0", 200, "gzip", "gzip", "public, max-age=31536000, immutable"},
		{"/assets/main.js", "identity", 200, "main()", "", "public, max-age=31536000, immutable"},
		{"/assets/gone.js", "", 404, "", "", "no-store"},
		{"/assets/gone", "", 404, "", "", "no-store"},
		{"/assets/", "", 404, "", "", "no-store"},
		{"/gone.png", "", 404, "", "", "no-store"},
		{"/.vite/manifest.json", "", 404, "", "", "no-store"},
		{"/assets/main.js.br", "", 404, "", "", "no-store"},
		{"/sw.js", "", 200, "worker()", "", "no-cache"},
	} {
		b := h.browser()
		if c.encodings != "" {
			b.header.Set("Accept-Encoding", c.encodings)
		}
		x := b.get(c.path)
		if x.StatusCode != c.status || !strings.HasPrefix(x.body, c.body) || x.Header.Get("Content-Encoding") != c.encoding || x.Header.Get("Cache-Control") != c.age {
			t.Errorf("%s (%s): %d %q %q %q", c.path, c.encodings, x.StatusCode, x.body, x.Header.Get("Content-Encoding"), x.Header.Get("Cache-Control"))
		}
	}
	b := h.browser()
	first := b.get("/assets/main.js")
	b.header.Set("If-None-Match", first.Header.Get("ETag"))
	if x := b.get("/assets/main.js"); x.StatusCode != http.StatusNotModified || x.body != "" {
		t.Errorf("asked again: %d %s", x.StatusCode, x.body)
	}
	if x := b.send("POST", "/", "text/plain", "x"); x.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d", x.StatusCode)
	}
	if x := h.browser().send("HEAD", "/", "", ""); x.StatusCode != http.StatusOK || x.body != "" || x.Header.Get("Content-Type") != "text/html; charset=utf-8" {
		t.Errorf("HEAD: %d", x.StatusCode)
	}
}

func TestAPageThatIsNotBuiltSaysWhatToDo(t *testing.T) {
	h := one(t, func(p *web.Parts) { p.Page = fstest.MapFS{".keep": {}} })
	x := h.browser().get("/")
	if !strings.Contains(x.body, "make build") || strings.Count(x.body, "\n") != 1 {
		t.Errorf("%d %q", x.StatusCode, x.body)
	}
}

// form is a file in a form.
func form(t *testing.T, name string, body []byte) (string, string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	part, err := w.CreateFormFile("file", name)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = part.Write(body)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return w.FormDataContentType(), b.String()
}

func TestAFileComes(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.hire("li.lei", access.CustomerService)
		b := h.browser()
		kind, body := form(t, "说明.txt", []byte("故障说明"))
		b.header.Set("X-Fuwu-Upload", "1")
		if x := b.send("POST", "/files", kind, body); x.StatusCode != http.StatusUnauthorized {
			t.Errorf("from nobody: %d", x.StatusCode)
		}
		b.signIn("li.lei", password)
		x := b.send("POST", "/files", kind, body)
		if x.StatusCode != http.StatusCreated || !strings.Contains(x.body, `"name":"说明.txt","size":12,"type":"text/plain`) {
			t.Errorf("%d %s", x.StatusCode, x.body)
		}
		b.header.Del("X-Fuwu-Upload")
		if x := b.send("POST", "/files", kind, body); x.StatusCode != http.StatusUnprocessableEntity {
			t.Errorf("without the header: %d", x.StatusCode)
		}
		b.header.Set("X-Fuwu-Upload", "1")
		for _, c := range []struct {
			name, kind, body string
			status           int
		}{
			{"cut", kind, body[:len(body)-70], 400},
			{"no form", "application/json", "{}", 400},
			{"another field", kind, strings.Replace(body, `name="file"`, `name="fire"`, 1), 422},
		} {
			if x := b.send("POST", "/files", c.kind, c.body); x.StatusCode != c.status {
				t.Errorf("%s: %d %s", c.name, x.StatusCode, x.body)
			}
		}
		kind, body = form(t, "a.exe", []byte("MZ...."))
		if x := b.send("POST", "/files", kind, body); x.StatusCode != http.StatusUnsupportedMediaType || x.code(t) != "WRONG_FILE" {
			t.Errorf("a program: %d %s", x.StatusCode, x.body)
		}
		kind, body = form(t, "a.txt", bytes.Repeat([]byte("x"), 26<<20))
		if x := b.send("POST", "/files", kind, body); x.StatusCode != http.StatusRequestEntityTooLarge || x.code(t) != "TOO_LARGE" {
			t.Errorf("26 MiB: %d %s", x.StatusCode, x.body)
		}
		if x := b.get("/files/att_nothing"); x.StatusCode != http.StatusNotFound {
			t.Errorf("a file that is not there: %d %s", x.StatusCode, x.body)
		}
	})
}
