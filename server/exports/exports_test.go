package exports_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"fuwu/ent"
	"fuwu/ent/entry"
	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/exports"
	"fuwu/server/files"
	"fuwu/server/op"
	"fuwu/server/people"
	"fuwu/server/search"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/subjects/desk"
	"fuwu/server/tickets"
)

// counter is a small desk whose lists may be had.
type counter struct {
	*desk.Desk
	*testing.T
	http.Handler
	customers *customers.Service
}

func each(t *testing.T, story func(c *counter)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) { story(open(t, s)) })
}

func open(t *testing.T, s *store.Store) *counter {
	t.Helper()
	d := desk.Open(t, s)
	f, err := files.New(d.Ops, d.Read, s, d.Clock.Now, files.Config{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	zone := time.FixedZone("CST", 8*60*60)
	found := search.New(search.Parts{Read: d.Read, Page: s.Page, Matching: s.Found})
	c := customers.New(customers.Parts{
		Ops: d.Ops, Read: d.Read, Clock: d.Clock.Now, Search: found.Narrow, Find: found.Find, Tickets: func(*op.Op, string) error { return nil },
	})
	k := tickets.New(tickets.Parts{Ops: d.Ops, Read: d.Read, Clock: d.Clock.Now, Zone: zone, Search: found.Narrow, Customers: c, Files: f})
	return &counter{d, t, exports.New(exports.Parts{
		Ops: d.Ops, Read: d.Read, People: people.New(d.Ops, d.Read, s, people.Config{Clock: d.Clock.Now}), Customers: c, Tickets: k,
		Clock: d.Clock.Now, Zone: zone, Log: slog.New(slog.DiscardHandler),
	}), c}
}

// get asks for a file as somebody.
func (c *counter) get(a access.Actor, path string, query ...string) *httptest.ResponseRecorder {
	c.Helper()
	q := url.Values{}
	for i := 0; i+1 < len(query); i += 2 {
		q.Set(query[i], query[i+1])
	}
	w := httptest.NewRecorder()
	r := httptest.NewRequest(http.MethodGet, "/exports/"+path+"?"+q.Encode(), nil)
	c.ServeHTTP(w, r.WithContext(access.With(c.Context(), a)))
	return w
}

// rows are the rows of a CSV that was given.
func (c *counter) rows(w *httptest.ResponseRecorder) []string {
	c.Helper()
	body, ok := strings.CutPrefix(w.Body.String(), "\ufeff")
	if w.Code != http.StatusOK || !ok {
		c.Fatalf("answered %d %q", w.Code, w.Body.String())
	}
	all, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil {
		c.Fatal(err)
	}
	lines := make([]string, len(all))
	for i, row := range all {
		lines[i] = strings.Join(row, "|")
	}
	return lines
}

// entered is the reason of the latest entry of an act, empty when there is none.
func (c *counter) entered(act string) string {
	c.Helper()
	e, err := c.Store.Unscoped().Entry.Query().Where(entry.Act(act)).Order(ent.Desc(entry.FieldID)).First(access.With(c.Context(), access.System("test")))
	if ent.IsNotFound(err) {
		return ""
	}
	if err != nil {
		c.Fatal(err)
	}
	return e.Reason
}

func TestTicketsAreGivenAsTheyStandOnScreen(t *testing.T) {
	each(t, func(c *counter) {
		c.Ticket("=HYPERLINK(\"http://example.com\")", c.Front, c.Wang.ID)
		c.Wait(time.Minute)
		c.Ticket("门禁, \"响应\"慢", c.Front, "")
		c.Wait(time.Minute)
		c.Ticket("别组的", c.Back, "")
		w := c.get(c.Wang, "tickets.csv", "columns", "number,subject,customer,state,owner,team,opened,due", "orderBy", "OPENED_ASC", "filter", `{"open":true}`)
		want := []string{
			"编号|主题|客户|状态|负责人|组|受理|到期",
			"T-2026-000001|'=HYPERLINK(\"http://example.com\")|青禾食品|已分派|王小雨|客服组|2026-03-02 09:00|",
			"T-2026-000002|门禁, \"响应\"慢|青禾食品|已分派||客服组|2026-03-02 09:01|",
		}
		if got := c.rows(w); strings.Join(got, "\n") != strings.Join(want, "\n") {
			c.Errorf("given\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		if d := w.Header().Get("Content-Disposition"); d != "attachment; filename*=utf-8''%E6%9C%8D%E5%8A%A1%E5%8D%95-2026-03-02.csv" {
			c.Errorf("called %s", d)
		}
		if ct := w.Header().Get("Content-Type"); ct != "text/csv; charset=utf-8; header=present" {
			c.Errorf("is %s", ct)
		}
		if got := c.entered("ticket.export"); got != `{"columns":["number","subject","customer","state","owner","team","opened","due"],"file":"csv","filter":{"open":true}}` {
			c.Errorf("entered as %s", got)
		}
		english := c.rows(c.get(c.Zhao, "tickets.csv", "columns", "kind,team,channel,priority", "locale", "en"))
		if english[0] != "Kind|Team|Channel|Priority" || english[1] != "Consultation|Technical support|Telephone|Normal" || len(english) != 4 {
			c.Errorf("in English %q", english)
		}
		c.get(c.Zhao, "tickets.csv", "filter", `{"text":"林女士"}`)
		if got := c.entered("ticket.export"); strings.Contains(got, "林女士") || !strings.Contains(got, `"text":"…"`) {
			c.Errorf("a text that was searched for is entered as %s", got)
		}
	})
}

func TestWhoMayNotGetsNothingAndNothingIsEntered(t *testing.T) {
	each(t, func(c *counter) {
		c.Ticket("一", c.Front, "")
		for _, story := range []struct {
			name   string
			actor  access.Actor
			path   string
			query  []string
			status int
			want   string
		}{
			{"a technician", c.Zhou, "tickets.csv", nil, 403, "FORBIDDEN"},
			{"the administrator", c.Admin, "customers.csv", nil, 403, "FORBIDDEN"},
			{"customer service, all customers", c.Wang, "customers.xlsx", nil, 403, "FORBIDDEN"},
			{"a filter that is none", c.Zhao, "tickets.csv", []string{"filter", `{"opn":true}`}, 400, `"path":["filter"]`},
			{"two filters", c.Zhao, "tickets.csv", []string{"filter", `{} {}`}, 400, "MALFORMED"},
			{"a state that is none", c.Zhao, "tickets.csv", []string{"filter", `{"states":["GONE"]}`}, 400, `"path":["filter","states"]`},
			{"an order that is none", c.Zhao, "tickets.xlsx", []string{"orderBy", "NUMBER"}, 400, `"path":["orderBy"]`},
			{"a column that is none", c.Zhao, "tickets.csv", []string{"columns", "number,password"}, 400, `"path":["columns","password"]`},
			{"a kind of file that is none", c.Zhao, "tickets.pdf", nil, 404, "NOT_FOUND"},
			{"a list that is none", c.Zhao, "users.csv", nil, 404, "NOT_FOUND"},
		} {
			before := len(c.Acts(0))
			w := c.get(story.actor, story.path, story.query...)
			if w.Code != story.status || !strings.Contains(w.Body.String(), story.want) || !strings.HasPrefix(w.Header().Get("Content-Type"), "application/json") {
				c.Errorf("%s: %d %s", story.name, w.Code, w.Body.String())
			}
			if n := len(c.Acts(0)); n != before {
				c.Errorf("%s: %d entries", story.name, n-before)
			}
		}
		w := httptest.NewRecorder()
		c.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/exports/tickets.csv", nil))
		if w.Code != http.StatusUnauthorized {
			c.Errorf("nobody is answered %d", w.Code)
		}
		w = httptest.NewRecorder()
		c.ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/exports/tickets.csv", nil).WithContext(access.With(c.Context(), c.Zhao)))
		if w.Code != http.StatusMethodNotAllowed {
			c.Errorf("a post is answered %d", w.Code)
		}
	})
}

func TestCustomersAreGivenWithMaskedNumbers(t *testing.T) {
	each(t, func(c *counter) {
		phone := customers.PhoneInput{Number: "+44 20 7946 0000"}
		if _, err := c.customers.Create(c.Context(), c.Zhao, customers.CustomerInput{Kind: "PERSON", Name: "+林女士", Tags: []string{"@a"}, Address: "\u200b-1"},
			&customers.ContactInput{Name: "林女士"}, &phone); err != nil {
			c.Fatal(err)
		}
		c.Ticket("一", c.Front, "")
		rows := c.rows(c.get(c.Zhao, "customers.csv", "columns", "name,kind,contact,phone,tags,units,open"))
		if strings.Contains(strings.Join(rows, "\n"), "2079460000") || len(rows) != 3 {
			c.Errorf("given %q", rows)
		}
		all := strings.Join(rows, "\n")
		if !strings.Contains(all, "'+林女士|个人|林女士|'+44") || !strings.Contains(all, "|'@a|0|0") || !strings.Contains(all, "青禾食品|企业||||0|1") {
			c.Errorf("given %q", rows)
		}
		boss := c.Person("boss", "总", "", access.GeneralManager)
		if rows := c.rows(c.get(boss, "customers.csv")); strings.Contains(rows[0], "电话") {
			c.Errorf("who may not see numbers has the columns %s", rows[0])
		}
		if w := c.get(boss, "customers.csv", "columns", "name,phone"); w.Code != http.StatusBadRequest {
			c.Errorf("and asks for them: %d", w.Code)
		}
		if c.entered("customer.export") == "" {
			c.Error("it is not in the ledger")
		}
	})
}

func TestALongListIsGivenByPages(t *testing.T) {
	each(t, func(c *counter) {
		const many = 1203
		c.Do("ticket.create", func(o *op.Op) error {
			for i := range many {
				if err := o.Tx.Ticket.Create().SetNumber(fmt.Sprintf("T-2026-%06d", i)).SetKind("REPAIR").SetState("NEW").SetIsOpen(true).
					SetChannel("PHONE").SetSubject("x").SetPriority("LOW").SetOpenedAt(o.Now.Add(-time.Duration(i/3) * time.Minute)).Exec(o.Ctx); err != nil {
					return err
				}
			}
			return nil
		})
		w := c.get(c.Zhao, "tickets.csv", "columns", "number")
		seen := map[string]bool{}
		for _, n := range c.rows(w)[1:] {
			seen[n] = true
		}
		if len(seen) != many || !w.Flushed {
			c.Errorf("%d of %d tickets, flushed: %v", len(seen), many, w.Flushed)
		}
		sheet := c.get(c.Zhao, "tickets.xlsx", "columns", "number,opened", "orderBy", "DUE_ASC")
		f, err := excelize.OpenReader(sheet.Body)
		if err != nil {
			c.Fatal(err)
		}
		defer f.Close()
		rows, err := f.GetRows("Sheet1")
		if err != nil || len(rows) != many+1 || rows[0][1] != "受理" || !strings.HasPrefix(rows[1][1], "2026-03-02 ") {
			c.Errorf("%d rows, %v, %v", len(rows), rows[:2], err)
		}
	})
}

// TestWordsAreThoseOfThePage holds the words of files against those of the screen.
func TestWordsAreThoseOfThePage(t *testing.T) {
	for locale, file := range map[string]string{"zh-CN": "terms.zh-CN.json", "en": "terms.en.json"} {
		text, err := os.ReadFile("../../frontend/src/i18n/" + file)
		if err != nil {
			t.Fatal(err)
		}
		var terms map[string]map[string]string
		if err := json.Unmarshal(text, &terms); err != nil {
			t.Fatal(err)
		}
		for list, words := range exports.Words(locale) {
			for code, word := range words {
				if terms[list][code] != word {
					t.Errorf("%s %s: a file says %q, the page %q", list, code, word, terms[list][code])
				}
			}
		}
	}
}
