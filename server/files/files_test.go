package files_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/files"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/subjects/desk"
)

type room struct {
	*desk.Desk
	*files.Service
	dir string
}

func open(t *testing.T, s *store.Store, c files.Config) room {
	t.Helper()
	d := desk.Open(t, s)
	c.Dir = filepath.Join(t.TempDir(), "files")
	f, err := files.New(d.Ops, d.Read, s, d.Clock.Now, c)
	if err != nil {
		t.Fatal(err)
	}
	return room{d, f, c.Dir}
}

func (r room) upload(t *testing.T, actor access.Actor, name, text string) files.Uploaded {
	t.Helper()
	u, err := r.Upload(t.Context(), actor, name, strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// onDisk are the files in the folder.
func (r room) onDisk(t *testing.T) (paths []string) {
	t.Helper()
	err := filepath.WalkDir(r.dir, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

func TestAFileComesIsAttachedAndFetched(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		r := open(t, s, files.Config{})
		mine, foreign := r.Ticket("打印机卡纸", r.Front, ""), r.Ticket("电梯异响", r.Back, "")
		u := r.upload(t, r.Wang, `C:\照片\故障说明.txt`, "卡纸在第二辊")
		if u.Name != "故障说明.txt" || u.MediaType != "text/plain" || u.Size != int64(len("卡纸在第二辊")) {
			t.Errorf("it came as %+v", u)
		}

		_, err := r.Create(t.Context(), r.Wang, foreign.ID, []string{u.ID})
		if !fault.Is(err, fault.Unknown) {
			t.Errorf("attached to a ticket out of sight: %v", err)
		}
		if _, err := r.Create(t.Context(), r.Li, mine.ID, []string{u.ID}); !fault.Is(err, fault.Unknown) {
			t.Errorf("a colleague took the upload: %v", err)
		}
		if _, err := r.Create(t.Context(), r.Wang, mine.ID, nil); !fault.Is(err, fault.Required) {
			t.Errorf("attached nothing: %v", err)
		}
		if _, err := r.Create(t.Context(), r.Wang, r.Front, []string{u.ID}); !fault.Is(err, fault.WrongKind) {
			t.Errorf("attached to a team: %v", err)
		}
		done, err := r.Create(t.Context(), r.Wang, mine.ID, []string{u.ID, u.ID})
		if err != nil || len(done.IDs) != 1 {
			t.Fatalf("attached %v, %v", done, err)
		}
		if _, err := r.Create(t.Context(), r.Wang, mine.ID, []string{u.ID}); !fault.Is(err, fault.Unknown) {
			t.Errorf("attached twice: %v", err)
		}

		a, f, err := r.Open(access.With(t.Context(), r.Li), done.IDs[0])
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(f)
		if err := errors.Join(err, f.Close()); err != nil || string(text) != "卡纸在第二辊" || a.Name != "故障说明.txt" {
			t.Errorf("fetched %q as %v, %v", text, a, err)
		}
		if _, _, err := r.Open(access.With(t.Context(), r.Sun), done.IDs[0]); !fault.Is(err, fault.NotFound) {
			t.Errorf("fetched by somebody who does not see the ticket: %v", err)
		}
		all, err := r.Of(access.With(t.Context(), r.Wang), mine.ID)
		if err != nil || len(all) != 1 {
			t.Errorf("on the ticket: %v, %v", all, err)
		}

		// Put away by who may, at the version that was read.
		if _, err := r.Archive(t.Context(), r.Zhao, a.ID, a.Version+1); !fault.Is(err, fault.Conflict) {
			t.Errorf("archived at another version: %v", err)
		}
		if _, err := r.Archive(t.Context(), r.Wang, a.ID, a.Version); err != nil {
			t.Error(err)
		}
		if _, _, err := r.Open(access.With(t.Context(), r.Wang), a.ID); !fault.Is(err, fault.NotFound) {
			t.Errorf("fetched after it was put away: %v", err)
		}
	})
}

func TestAnotherStepMayAttach(t *testing.T) {
	r := open(t, storetest.SQLite(t), files.Config{})
	ticket := r.Ticket("打印机卡纸", r.Front, "")
	u := r.upload(t, r.Wang, "a.txt", "a")
	refused := errors.New("the reply is refused")
	attach := func(fail error) error {
		_, err := r.Ops.Run(t.Context(), r.Wang, "ticket.reply", ticket.ID, func(o *op.Op) error {
			if _, err := r.Attach(o, ticket.ID, []string{u.ID}); err != nil {
				return err
			}
			return fail
		})
		return err
	}
	if err := attach(refused); !errors.Is(err, refused) {
		t.Fatal(err)
	}
	if err := attach(nil); err != nil {
		t.Errorf("a refused reply cost the file: %v", err)
	}
	err := attach(nil)
	if all, _ := fault.From(err); !fault.Is(err, fault.Unknown) || !slices.Equal(all[0].Path, []string{"input", "uploadIds"}) {
		t.Errorf("attached again: %v", err)
	}
}

func TestAFileThatIsNotTakenLeavesNothing(t *testing.T) {
	r := open(t, storetest.SQLite(t), files.Config{Limit: 100, Quota: 150})
	for _, story := range []struct {
		name  string
		actor access.Actor
		file  string
		bytes io.Reader
		want  fault.Code
	}{
		{"nobody's right", r.Admin, "a.txt", strings.NewReader("a"), fault.Forbidden},
		{"without a name", r.Wang, "//", strings.NewReader("a"), fault.Required},
		{"empty", r.Wang, "a.txt", strings.NewReader(""), fault.Required},
		{"too large", r.Wang, "a.txt", strings.NewReader(strings.Repeat("a", 101)), fault.TooLarge},
		{"a program", r.Wang, "a.txt", strings.NewReader("MZ"), fault.WrongFile},
		{"a damaged picture", r.Wang, "a.png", strings.NewReader("\x89PNG\r\n\x1a\nnothing"), fault.WrongFile},
	} {
		t.Run(story.name, func(t *testing.T) {
			_, err := r.Upload(t.Context(), story.actor, story.file, story.bytes)
			if !fault.Is(err, story.want) {
				t.Errorf("refused with %v, want %s", err, story.want)
			}
			if left := r.onDisk(t); len(left) != 0 {
				t.Errorf("left on the disk: %v", left)
			}
		})
	}
	t.Run("a line that breaks", func(t *testing.T) {
		broken := errors.New("connection reset")
		_, err := r.Upload(t.Context(), r.Wang, "a.txt", io.MultiReader(strings.NewReader("half"), iotest.ErrReader(broken)))
		if !errors.Is(err, broken) || len(r.onDisk(t)) != 0 {
			t.Errorf("%v, left %v", err, r.onDisk(t))
		}
	})
	t.Run("the space is used up", func(t *testing.T) {
		r.upload(t, r.Wang, "a.txt", strings.Repeat("a", 100))
		if _, err := r.Upload(t.Context(), r.Wang, "b.txt", strings.NewReader(strings.Repeat("b", 51))); !fault.Is(err, fault.QuotaExceeded) {
			t.Errorf("refused with %v", err)
		}
		r.upload(t, r.Wang, "b.txt", strings.Repeat("b", 50))
	})
}

func TestWhatNobodyAttachedIsSwept(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		r := open(t, s, files.Config{})
		ticket := r.Ticket("打印机卡纸", r.Front, "")
		kept, lost := r.upload(t, r.Wang, "kept.txt", "kept"), r.upload(t, r.Wang, "lost.txt", "lost")
		if _, err := r.Create(t.Context(), r.Wang, ticket.ID, []string{kept.ID}); err != nil {
			t.Fatal(err)
		}
		if n, err := r.Sweep(t.Context()); n != 0 || err != nil {
			t.Errorf("swept at once: %d, %v", n, err)
		}
		for _, path := range r.onDisk(t) {
			old := r.Clock.Now().Add(-time.Minute)
			if err := os.Chtimes(path, old, old); err != nil {
				t.Fatal(err)
			}
		}
		r.Wait(files.Life + time.Hour)
		r.upload(t, r.Li, "again.txt", "lost") // the same bytes come again
		if n, err := r.Sweep(t.Context()); n != 0 || err != nil {
			t.Errorf("what came again was swept: %d, %v", n, err)
		}
		if _, err := r.Create(t.Context(), r.Wang, ticket.ID, []string{lost.ID}); !fault.Is(err, fault.Unknown) {
			t.Errorf("a swept upload was attached: %v", err)
		}
		r.Wait(files.Life + time.Hour)
		if n, err := r.Sweep(t.Context()); n != 1 || err != nil {
			t.Errorf("swept %d, %v", n, err)
		}
		if left := r.onDisk(t); len(left) != 1 {
			t.Errorf("left on the disk: %v", left)
		}
	})
}

func TestTheSameBytesAreKeptOnce(t *testing.T) {
	r := open(t, storetest.SQLite(t), files.Config{})
	errs := make(chan error, 8)
	for range 8 {
		go func() {
			_, err := r.Upload(t.Context(), r.Wang, "a.txt", bytes.NewReader(bytes.Repeat([]byte("a"), 1<<16)))
			errs <- err
		}()
	}
	for range 8 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	if all := r.onDisk(t); len(all) != 1 {
		t.Errorf("on the disk: %v", all)
	}
}
