package graph_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"fuwu/ent"
	"fuwu/ent/entry"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

// TestStories tells every file of testdata/stories on both databases. A story is
// questions of colleagues in order, what each is answered, and what the ledger
// says of it: nothing where nothing may happen. -update writes what is answered.
//
//	-- 1 wang --          a question of the colleague with this login
//	-- 1 answer --        what is answered
//	-- 1 ledger --        operations entered by it: act, subject, actor
//	-- 2 wait --          time that passes, such as 8d or 11s
//	-- 3 notices --       notices that are due are told
//
// Ids, positions and cursors are named in the order they appear: <tkt1>,
// <position1>, <cursor1>; those of the desk by what they are: <wang>, <front>,
// <customer>. In a question <text:N> stands for N characters, <ids:N> for a list
// of N ids nobody has.
func TestStories(t *testing.T) {
	var files []string
	err := filepath.WalkDir("testdata/stories", func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".txtar") {
			files = append(files, path)
		}
		return err
	})
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, path := range files {
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.ToSlash(path), "testdata/stories/"), ".txtar")
		t.Run(strings.ReplaceAll(name, "/", ": "), func(t *testing.T) {
			storetest.Each(t, func(t *testing.T, s *store.Store) { newTale(openWhole(t, s)).tell(path) })
		})
	}
}

// tale is a story while it is told.
type tale struct {
	*whole
	named  map[string]string // an id, position or cursor to its name
	known  map[string]string // a name to what it stands for
	counts map[string]int
}

func newTale(w *whole) *tale {
	t := &tale{w, map[string]string{}, map[string]string{}, map[string]int{}}
	for login, a := range w.colleagues() {
		t.call(a.ID, login)
	}
	t.call(w.Front, "front")
	t.call(w.Back, "back")
	t.call(w.Customer, "customer")
	return t
}

func (t *tale) call(what, name string) { t.named[what], t.known[name] = name, what }

// name is what something is called; a new one is numbered.
func (t *tale) name(what, kind string) string {
	if t.named[what] == "" {
		t.counts[kind]++
		t.call(what, kind+strconv.Itoa(t.counts[kind]))
	}
	return "<" + t.named[what] + ">"
}

// tell runs the story and compares it with the file.
func (t *tale) tell(path string) {
	t.Helper()
	file, err := txtar.ParseFile(path)
	t.must(err)
	told := &txtar.Archive{Comment: file.Comment}
	for _, f := range file.Files {
		n, what, _ := strings.Cut(f.Name, " ")
		switch what {
		case "answer", "ledger": // told with their question
			continue
		case "wait":
			t.Clock.Advance(span(t.T, string(f.Data)))
			told.Files = append(told.Files, f)
		case "notices":
			_, err := t.r.Notices.Tell(t.Context())
			t.must(err)
			told.Files = append(told.Files, f)
		default:
			answer, ledger := t.question(what, string(f.Data))
			told.Files = append(told.Files, f, txtar.File{Name: n + " answer", Data: answer}, txtar.File{Name: n + " ledger", Data: ledger})
		}
	}
	now := txtar.Format(told)
	if updating() && strings.Contains(t.Name(), "sqlite") {
		t.must(os.WriteFile(path, now, 0o600))
		return
	}
	for i, f := range told.Files {
		if i >= len(file.Files) || file.Files[i].Name != f.Name || !bytes.Equal(file.Files[i].Data, f.Data) {
			t.Fatalf("%s: %q is told as\n%s\nif that is meant, run with -update and read the difference", path, f.Name, f.Data)
		}
	}
}

// question asks as a colleague and words what came back and what was entered.
func (t *tale) question(login, query string) (told, ledger []byte) {
	t.Helper()
	before := t.head()
	if login == "nobody" {
		login = ""
	} else if t.tokens[login] == "" {
		t.Fatalf("nobody signs in as %q", login)
	}
	x := t.ask(login, t.filled(query), nil)
	var pretty bytes.Buffer
	t.must(json.Indent(&pretty, []byte(t.worded(string(x.body))), "", "  "))
	pretty.WriteByte('\n')
	return pretty.Bytes(), t.entered(before)
}

var (
	placeholder = regexp.MustCompile(`<([a-z]+[0-9]*)(?::([0-9]+))?>`)
	anID        = regexp.MustCompile(`\b[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}\b`)
	aPosition   = regexp.MustCompile(`("[pP]osition":)([1-9][0-9]*)`)
	aCursor     = regexp.MustCompile(`("(?:cursor|startCursor|endCursor)":)"([^"]+)"`)
)

// filled puts what names stand for into a question.
func (t *tale) filled(query string) string {
	t.Helper()
	return placeholder.ReplaceAllStringFunc(query, func(p string) string {
		m := placeholder.FindStringSubmatch(p)
		n, _ := strconv.Atoi(m[2])
		switch {
		case m[1] == "text":
			return strings.Repeat("长", n)
		case m[1] == "ids":
			return "[" + strings.Repeat(`"tem_00000000000000000000000000",`, n) + "]"
		case t.known[m[1]] != "":
			return t.known[m[1]]
		}
		t.Fatalf("nothing is called %s yet", p)
		return ""
	})
}

// worded names what differs from run to run.
func (t *tale) worded(body string) string {
	body = aPosition.ReplaceAllStringFunc(body, func(p string) string {
		m := aPosition.FindStringSubmatch(p)
		return m[1] + `"` + t.name(m[2], "position") + `"`
	})
	body = aCursor.ReplaceAllStringFunc(body, func(c string) string {
		m := aCursor.FindStringSubmatch(c)
		return m[1] + `"` + t.name(m[2], "cursor") + `"`
	})
	return anID.ReplaceAllStringFunc(body, func(id string) string { return t.name(id, id[:3]) })
}

// entered are the operations after a position, a line each.
func (t *tale) entered(after int64) []byte {
	t.Helper()
	all, err := t.Store.Unscoped().Entry.Query().Where(entry.IDGT(after)).Order(ent.Asc(entry.FieldID)).All(t.Context())
	t.must(err)
	var b strings.Builder
	for _, e := range all {
		fmt.Fprintf(&b, "%s %s by %s\n", e.Act, e.SubjectID, e.ActorID)
	}
	return []byte(t.worded(b.String()))
}

func (t *tale) head() int64 {
	t.Helper()
	head, err := t.hub.Head(t.Context())
	t.must(err)
	return head
}

// span reads a duration; d is a day.
func span(t *testing.T, text string) time.Duration {
	t.Helper()
	text = strings.TrimSpace(text)
	if days, ok := strings.CutSuffix(text, "d"); ok {
		n, err := strconv.Atoi(days)
		if err != nil {
			t.Fatal(err)
		}
		return time.Duration(n) * 24 * time.Hour
	}
	d, err := time.ParseDuration(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func updating() bool { return *update }
