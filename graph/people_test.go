package graph

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"fuwu/ent"
	"fuwu/ent/entry"
	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/people"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

// office is where accounts are kept, behind the counter.
type office struct {
	*testing.T
	people *people.Service
	store  *store.Store
	clock  *storetest.Clock
	url    string
	who    access.Actor
	came   people.Session
}

func eachOffice(t *testing.T, story func(o *office)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		o := &office{T: t, store: s, clock: storetest.NewClock()}
		ops := op.New(s.Database(), o.clock.Now)
		o.people = people.New(ops, s.Read(), s, people.Config{Clock: o.clock.Now})
		r := &Resolver{
			People: o.people, Read: s.Read(), Unscoped: s.Unscoped(), Clock: o.clock.Now, Version: "1.2.3", CursorKey: []byte("cursor"),
			Position: func(ctx context.Context) (int64, error) {
				return s.Unscoped().Entry.Query().Order(ent.Desc(entry.FieldID)).FirstID(ctx)
			},
		}
		counter := r.Handler(slog.New(slog.NewTextHandler(t.Output(), nil)), nil)
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
			ctx := q.Context()
			if o.who.ID != "" {
				ctx = people.WithSession(access.With(ctx, o.who), o.came)
			}
			counter.ServeHTTP(w, q.WithContext(ctx))
		}))
		t.Cleanup(server.Close)
		o.url = server.URL
		story(o)
	})
}

func (o *office) must(err error) {
	o.Helper()
	if err != nil {
		o.Fatal(err)
	}
}

// hire makes an account with a password and lets it ask.
func (o *office) hire(login string, roles ...access.Role) string {
	o.Helper()
	done, secret, err := o.people.CreateUser(o.Context(), access.System("test"), people.UserInput{Login: login, Name: login, Roles: roles})
	o.must(err)
	_, o.came, err = o.people.UseLink(o.Context(), secret, "correct horse battery", people.Origin{Agent: "Firefox"})
	o.must(err)
	o.as(done.IDs[0])
	return done.IDs[0]
}

func (o *office) as(id string) {
	o.Helper()
	var err error
	o.who, err = o.people.Actor(o.Context(), id)
	o.must(err)
}

// ask puts a question and reads the answer into a map; top-level errors fail it.
func (o *office) ask(query string, variables map[string]any) map[string]any {
	o.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	o.must(err)
	answer, err := http.Post(o.url, "application/json", strings.NewReader(string(body)))
	o.must(err)
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	o.must(err)
	var x struct {
		Data   map[string]any
		Errors []struct{ Message string }
	}
	o.must(json.Unmarshal(text, &x))
	if len(x.Errors) > 0 {
		o.Fatalf("%s", text)
	}
	return x.Data
}

// dig follows names and indexes into an answer.
func dig(v any, path ...any) any {
	for _, p := range path {
		switch p := p.(type) {
		case string:
			m, _ := v.(map[string]any)
			v = m[p]
		case int:
			l, _ := v.([]any)
			if p >= len(l) {
				return nil
			}
			v = l[p]
		}
	}
	return v
}

func TestTheViewerKnowsThemselves(t *testing.T) {
	eachOffice(t, func(o *office) {
		if x := o.ask(`{viewer{login}}`, nil); dig(x, "viewer") != nil {
			t.Errorf("nobody is %v", x)
		}
		o.hire("li.lei", access.CustomerService)
		x := o.ask(`{viewer{login roles locale theme version unreadNotices position lastBackupAt acts
			user{name onDuty absentUntil disabled teams{name} department{name} position{name}}
			sessions{id agent current startedAt} tokens{name} absences{startsAt} delegations{startsAt}}}`, nil)
		v := dig(x, "viewer")
		if dig(v, "login") != "li.lei" || dig(v, "version") != "1.2.3" || dig(v, "sessions", 0, "current") != true || dig(v, "sessions", 0, "agent") != "Firefox" {
			t.Errorf("the viewer is %v", v)
		}
		x = o.ask(`mutation{userDuty(onDuty:true){viewer{user{onDuty}} errors{code}} userPrefer(locale:"fr",theme:"dark"){errors{code path message}}}`, nil)
		if dig(x, "userDuty", "viewer", "user", "onDuty") != true || dig(x, "userPrefer", "errors", 0, "code") != "MALFORMED" || dig(x, "userPrefer", "errors", 0, "path", 0) != "locale" {
			t.Errorf("%v", x)
		}
	})
}

func TestAnAdministratorMakesAnAccountAndATeam(t *testing.T) {
	eachOffice(t, func(o *office) {
		root := o.hire("root", access.Admin)
		input := map[string]any{"login": "wang.min", "name": "王敏", "roles": []string{"TEAM_LEADER"}}
		make := `mutation($i:UserInput!){userCreate(input:$i,key:"k1"){account{id version login roles lastSignInAt user{name}} link errors{code path}}}`
		x := o.ask(make, map[string]any{"i": input})
		id, _ := dig(x, "userCreate", "account", "id").(string)
		link, _ := dig(x, "userCreate", "link").(string)
		if !strings.HasPrefix(link, "/link/") || dig(x, "userCreate", "account", "lastSignInAt") != nil {
			t.Fatalf("%v", x)
		}
		if again := o.ask(make, map[string]any{"i": input}); dig(again, "userCreate", "account", "id") != id || dig(again, "userCreate", "link") != nil {
			t.Errorf("repeated: %v", again)
		}
		_, _, err := o.people.UseLink(t.Context(), strings.TrimPrefix(link, "/link/"), "correct horse battery", people.Origin{})
		o.must(err)
		x = o.ask(`mutation($i:TeamInput!){teamCreate(input:$i,key:"k2"){team{id version name leader{name} members{id name teams{name}}} errors{code}}}`,
			map[string]any{"i": map[string]any{"name": "客服一组", "kind": "CUSTOMER_SERVICE", "leaderId": id, "memberIds": []string{root}}})
		if dig(x, "teamCreate", "team", "leader", "name") != "王敏" || len(dig(x, "teamCreate", "team", "members").([]any)) != 2 {
			t.Errorf("%v", x)
		}
		x = o.ask(`{accounts{login lastSignInAt disabledAt} users{name teams{name}} teams{name leader{name}} departments{name} positions{name}}`, nil)
		if list := dig(x, "accounts").([]any); len(list) != 2 || dig(list, 0, "lastSignInAt") == nil || dig(list, 1, "lastSignInAt") == nil {
			t.Errorf("accounts %v", x)
		}
		x = o.ask(`mutation($id:ID!){userDisable(id:$id,version:99){account{version} errors{code}}}`, map[string]any{"id": id})
		if dig(x, "userDisable", "errors", 0, "code") != "CONFLICT" || dig(x, "userDisable", "account", "version") == nil {
			t.Errorf("a stale one: %v", x)
		}
		x = o.ask(`mutation($id:ID!){userDisable(id:$id,version:1){account{disabledAt user{disabled}} errors{code}}}`, map[string]any{"id": root})
		if dig(x, "userDisable", "errors", 0, "code") != "LAST_ADMIN" {
			t.Errorf("the last administrator: %v", x)
		}
		o.as(id)
		x = o.ask(`mutation{departmentCreate(input:{name:"研发部"},key:"k3"){department{id} errors{code}}}`, nil)
		if dig(x, "departmentCreate", "errors", 0, "code") != "FORBIDDEN" {
			t.Errorf("a leader makes a department: %v", x)
		}
	})
}

func TestTokensAbsencesAndSnippetsAtTheCounter(t *testing.T) {
	eachOffice(t, func(o *office) {
		id := o.hire("li.lei", access.CustomerService)
		x := o.ask(`mutation{tokenCreate(name:"报表",days:30,key:"k"){token{id name hint} secret errors{code}}}`, nil)
		secret, _ := dig(x, "tokenCreate", "secret").(string)
		if !strings.HasPrefix(secret, "fw_") || !strings.HasSuffix(secret, dig(x, "tokenCreate", "token", "hint").(string)) {
			t.Errorf("%v", x)
		}
		x = o.ask(`mutation($id:ID!){tokenRevoke(id:$id){token{revokedAt} secret errors{code}}}`, map[string]any{"id": dig(x, "tokenCreate", "token", "id")})
		if dig(x, "tokenRevoke", "token", "revokedAt") == nil || dig(x, "tokenRevoke", "secret") != nil {
			t.Errorf("%v", x)
		}
		now := o.clock.Now()
		x = o.ask(`mutation($i:AbsenceInput!){absenceCreate(input:$i,key:"k2"){absence{id version user{id absentUntil}} openTickets errors{code message}}}`,
			map[string]any{"i": map[string]any{"startsAt": now.Add(-time.Hour).Format(time.RFC3339), "endsAt": now.Add(time.Hour).Format(time.RFC3339)}})
		if dig(x, "absenceCreate", "absence", "user", "id") != id || dig(x, "absenceCreate", "absence", "user", "absentUntil") == nil || dig(x, "absenceCreate", "openTickets") != float64(0) {
			t.Errorf("%v", x)
		}
		x = o.ask(`mutation{snippetCreate(input:{title:"问候",body:"您好",own:true},key:"k3"){snippet{title owner{name}} errors{code}}}`, nil)
		if dig(x, "snippetCreate", "snippet", "owner", "name") != "li.lei" {
			t.Errorf("%v", x)
		}
		x = o.ask(`mutation{sessionEndOthers{viewer{sessions{id}} errors{code}} userChangePassword(current:"no",new:"another good one"){errors{code path}}}`, nil)
		if n := len(dig(x, "sessionEndOthers", "viewer", "sessions").([]any)); n != 1 || dig(x, "userChangePassword", "errors", 0, "code") != "WRONG_PASSWORD" {
			t.Errorf("%v", x)
		}
		acts, err := o.store.Unscoped().Entry.Query().Where(entry.ActorID(id)).Order(ent.Asc(entry.FieldID)).Select(entry.FieldAct).Strings(t.Context())
		o.must(err)
		want := []string{"user.change_password", "user.sign_in", "token.create", "token.revoke", "absence.create", "snippet.create", "session.end_others"}
		if !slices.Equal(acts, want) {
			t.Errorf("the ledger says %v", acts)
		}
	})
}
