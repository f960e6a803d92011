package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// run runs the program as somebody would from a terminal.
func run(t *testing.T, args ...string) (out, errs string, code int) {
	t.Helper()
	var o, e bytes.Buffer
	code = Main(t.Context(), args, strings.NewReader(""), &o, &e)
	return o.String(), e.String(), code
}

// lastLine is what scripts read.
func lastLine(out string) string {
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	return lines[len(lines)-1]
}

func TestImportingFromTheCommandLine(t *testing.T) {
	dir := t.TempDir()
	text, err := os.ReadFile("imports/testdata/small_log.csv")
	if err != nil {
		t.Fatal(err)
	}
	log, data := filepath.Join(dir, "log.csv"), filepath.Join(dir, "data")
	if err := os.WriteFile(log, text, 0o600); err != nil {
		t.Fatal(err)
	}
	do := func(want string, more ...string) (out, errs string) {
		t.Helper()
		out, errs, code := run(t, append([]string{"import", "tickets", log, "--map", "incident_event_log", "--data", data}, more...)...)
		if code != 0 || lastLine(out) != want {
			t.Fatalf("%d: %s%s, want the last line %s", code, out, errs, want)
		}
		return out, errs
	}
	if out, _ := do("5 created, 0 changed, 0 unchanged, 7 refused", "--dry-run", "--lang", "zh-CN"); !strings.Contains(out, "拒绝第 24 行：引号没有配对") {
		t.Errorf("the dry run says\n%s", out)
	}
	if _, err := os.Stat(log + ".refused.csv"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a dry run wrote a file: %v", err)
	}
	_, errs := do("5 created, 0 changed, 0 unchanged, 7 refused", "--lang", "en")
	if !strings.Contains(errs, "refuse row 24: a quote is not closed") || !strings.Contains(errs, "33 / 33") {
		t.Errorf("on the way it says\n%s", errs)
	}
	refused, err := os.ReadFile(log + ".refused.csv")
	if err != nil || !bytes.Contains(refused, []byte("row,reason,number,")) || bytes.Count(refused, []byte("INC4")) != 6 {
		t.Errorf("the refused rows are %s, %v", refused, err)
	}
	do("0 created, 0 changed, 5 unchanged, 7 refused")
	out, _, code := run(t, "import", "list", "--data", data)
	batch, _, _ := strings.Cut(out, " ")
	if code != 0 || !strings.HasPrefix(batch, "bat_") || strings.Count(out, "\n") != 1 || !strings.Contains(out, "log.csv  5 created") {
		t.Errorf("listed as %s", out)
	}
	if out, errs, code := run(t, "import", "undo", batch, "--data", data); code != 0 || out != "12 undone, 0 refused\n" {
		t.Errorf("undone: %d %s%s", code, out, errs)
	}
	if _, errs, code := run(t, "import", "undo", batch, "--data", data); code != 1 || !strings.Contains(errs, "was undone before") {
		t.Errorf("undone twice: %d %s", code, errs)
	}
	do("0 created, 5 changed, 0 unchanged, 7 refused")
}

func TestAnImportThatCannotBeginSaysWhy(t *testing.T) {
	dir := t.TempDir()
	bad := filepath.Join(dir, "bad.yaml")
	if err := os.WriteFile(bad, []byte("file:\n  off: tickets\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, story := range map[string]struct {
		args []string
		want string
	}{
		"no such file":       {[]string{"tickets", filepath.Join(dir, "none.csv"), "--map", "tickets"}, "none.csv"},
		"no mapping":         {[]string{"tickets", bad}, "--map"},
		"no such mapping":    {[]string{"tickets", bad, "--map", "none", "--lang", "en"}, "there is no mapping none"},
		"a wrong mapping":    {[]string{"tickets", bad, "--map", bad, "--lang", "en"}, `mapping, line 2: unknown key "off"`},
		"in Chinese":         {[]string{"tickets", bad, "--map", bad, "--lang", "zh-CN"}, `对照表第 2 行：不认识的键 "off"`},
		"of something else":  {[]string{"customers", bad, "--map", "tickets", "--lang", "en"}, "this mapping is not of customers"},
		"no column":          {[]string{"tickets", bad, "--map", "tickets", "--lang", "en"}, "the file has no column"},
		"a language of none": {[]string{"tickets", bad, "--map", "tickets", "--lang", "fr"}, "--lang"},
	} {
		t.Run(name, func(t *testing.T) {
			_, errs, code := run(t, append([]string{"import", "--data", filepath.Join(dir, "data")}, story.args...)...)
			if code == 0 || !strings.Contains(errs, story.want) {
				t.Errorf("%d: %s", code, errs)
			}
		})
	}
	if out, _, code := run(t, "import", "mapping", "incident_event_log"); code != 0 || !strings.Contains(out, "shape: log") {
		t.Errorf("the mapping is printed as %d %s", code, out)
	}
}
