package graph_test

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"fuwu/server/access"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

// court is a department with somebody of each role and secrets of one of them, Sun
// of the back team: whatever is written there begins with zq.
type court struct {
	*whole
	records map[string]string // by what they are, such as ticket
	// as rewrites who asks, for tests of the tests.
	as func(access.Actor, bool) (access.Actor, bool)
}

// cast are the roles that nobody of the desk has.
var cast = map[string]access.Role{
	"fin": access.Finance, "gm": access.GeneralManager, "sup": access.Superior, "store": access.Storekeeper,
	"buyer": access.Purchaser, "aud": access.Auditor,
}

// everyone are the logins of the court, one for each role, and nobody.
var everyone = map[string]access.Role{
	"wang": access.CustomerService, "li": access.TeamLeader, "sun": access.TechnicalSupport, "zhou": access.Technician, "zhao": access.Manager,
	"qian": access.DepartmentContact, "admin": access.Admin, "fin": access.Finance, "gm": access.GeneralManager, "sup": access.Superior,
	"store": access.Storekeeper, "buyer": access.Purchaser, "aud": access.Auditor, "": "",
}

// sees says of each record of Sun's who sees it besides Sun. It is written down
// here once more, from the department's rules and not from server/access.
var sees = map[string][]string{
	"ticket": {"zhao", "gm", "aud"}, "message": {"zhao", "gm", "aud"}, "logged": {"zhao", "gm", "aud"}, "link": {"zhao", "gm", "aud"},
	"comment": {"zhao", "gm", "aud"}, "attachment": {"zhao", "gm", "aud"},
	"call":     {"wang", "zhao", "gm", "aud"}, // without a case: whoever knows all customers
	"customer": {"wang", "zhao", "gm", "aud"}, "contact": {"wang", "zhao", "gm", "aud"}, "phone": {"wang", "zhao", "gm", "aud"}, "unit": {"wang", "zhao", "gm", "aud"},
	"view": {}, "snippet": {}, "token": {}, "notice": {},
	"absence":    {"zhao", "li", "admin", "aud"},
	"delegation": {"zhao", "li", "admin", "aud"}, // zhao stands in
	"batch":      {"zhao", "admin", "aud"},
	"account":    {"zhao", "admin", "aud"},
}

// number is a telephone number that is told by phoneReveal alone.
const number = "13900007777"

func openCourt(t *testing.T, s *store.Store) *court {
	t.Helper()
	c := &court{records: map[string]string{}}
	c.whole = openWholeThrough(t, s, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if c.as != nil {
				a, ok := access.From(r.Context())
				if a, ok = c.as(a, ok); ok {
					r = r.WithContext(access.With(r.Context(), a))
				}
			}
			next.ServeHTTP(w, r)
		})
	})
	for login, role := range cast {
		c.letIn(login, c.Person(login, login, "", role).ID)
	}
	c.customer()
	c.ticket()
	c.own()
	return c
}

// made is the id at the path of an answer, which must be one.
func (c *court) made(login, query string, path ...any) string {
	c.Helper()
	x := c.ask(login, query, nil)
	var answer struct {
		Data any
	}
	c.must(json.Unmarshal(x.body, &answer))
	id, _ := digIn(answer.Data, path...).(string)
	if id == "" || len(x.errs()) > 0 {
		c.Fatalf("%s\n%s", query, x.body)
	}
	return id
}

func digIn(v any, path ...any) any {
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

// customer is one whom Sun looks after.
func (c *court) customer() {
	c.Helper()
	r := c.records
	r["customer"] = c.made("zhao", `mutation{customerCreate(key:"1",input:{kind:COMPANY,name:"zqcustomer",address:"zqaddress",note:"zqremark",contactHours:"zqhours",tags:["zqtag"]}){customer{id}}}`, "customerCreate", "customer", "id")
	r["contact"] = c.made("zhao", `mutation{contactCreate(customerId:"`+r["customer"]+`",key:"2",input:{name:"zqcontact",title:"zqtitle",email:"zqmail@contact.example"}){contact{id}}}`, "contactCreate", "contact", "id")
	r["phone"] = c.made("zhao", `mutation{phoneCreate(contactId:"`+r["contact"]+`",key:"3",input:{number:"`+number+`",label:"zqlabel"}){phone{id}}}`, "phoneCreate", "phone", "id")
	product := c.made("zhao", `mutation{productCreate(key:"4",input:{name:"冷柜",model:"L",warrantyMonths:1}){product{id}}}`, "productCreate", "product", "id")
	r["unit"] = c.made("zhao", `mutation{unitCreate(customerId:"`+r["customer"]+`",key:"5",input:{productId:"`+product+`",serial:"zqserial",site:"zqsite"}){unit{id}}}`, "unitCreate", "unit", "id")
}

// ticket is Sun's work with all that hangs on it.
func (c *court) ticket() {
	c.Helper()
	r := c.records
	create := func(key, subject string) string {
		return c.made("sun", `mutation{ticketCreate(key:"`+key+`",input:{kind:REPAIR,channel:PHONE,subject:"`+subject+`",description:"zqdescription",customerId:"`+
			r["customer"]+`",contactId:"`+r["contact"]+`",unitId:"`+r["unit"]+`",teamId:"`+c.Back+`",assigneeId:"`+c.Sun.ID+`"}){ticket{id}}}`, "ticketCreate", "ticket", "id")
	}
	r["ticket"] = create("6", "zqsubject")
	other := create("7", "zqother")
	r["link"] = c.made("sun", `mutation{ticketLink(id:"`+r["ticket"]+`",toId:"`+other+`",kind:RELATED){ticket{links{id}}}}`, "ticketLink", "ticket", "links", 0, "id")
	r["message"] = c.made("sun", `mutation{ticketNote(id:"`+r["ticket"]+`",key:"8",input:{body:"zqnote"}){ticket{stream{...on Message{id}}}}}`, "ticketNote", "ticket", "stream", 0, "id")
	r["logged"] = c.made("sun", `mutation{ticketLogCall(id:"`+other+`",key:"9",input:{direction:OUTBOUND,outcome:REACHED,summary:"zqsummary"}){ticket{stream{...on Call{id}}}}}`, "ticketLogCall", "ticket", "stream", 0, "id")
	r["comment"] = c.made("sun", `mutation{commentCreate(subject:"`+r["ticket"]+`",key:"10",body:"zqcomment"){comment{id}}}`, "commentCreate", "comment", "id")
	u, err := c.r.Files.Upload(c.Context(), c.Sun, "zqfile.txt", strings.NewReader("zqcontent"))
	c.must(err)
	r["attachment"] = c.made("sun", `mutation{attachmentCreate(subject:"`+r["ticket"]+`",key:"11",uploadIds:["`+u.ID+`"]){attachments{id}}}`, "attachmentCreate", "attachments", 0, "id")
	r["call"] = c.made("sun", `mutation{callRecord(key:"12",input:{result:NO_CASE,startedAt:"2026-03-02T01:00:00Z",noCase:OTHER,words:"zqwords"}){call{id}}}`, "callRecord", "call", "id")
	r["batch"] = c.made("sun", `mutation{ticketPrioritiseMany(key:"13",input:{priority:URGENT},items:[{id:"`+other+`",version:2}]){done batch{id}}}`, "ticketPrioritiseMany", "batch", "id")
	c.made("zhao", `mutation{ticketChase(id:"`+r["ticket"]+`",said:"zqurged",key:"14"){ticket{id}}}`, "ticketChase", "ticket", "id")
}

// own is what is Sun's alone.
func (c *court) own() {
	c.Helper()
	r := c.records
	r["view"] = c.made("sun", `mutation{viewCreate(key:"15",input:{name:"zqview",share:ME,filter:{text:"zqfilter"},order:OPENED_DESC,columns:[],density:"normal"}){view{id}}}`, "viewCreate", "view", "id")
	r["snippet"] = c.made("sun", `mutation{snippetCreate(key:"16",input:{title:"zqsnippet",body:"zqbody",own:true}){snippet{id}}}`, "snippetCreate", "snippet", "id")
	r["token"] = c.made("sun", `mutation{tokenCreate(key:"17",name:"zqtoken",days:1){token{id}}}`, "tokenCreate", "token", "id")
	r["absence"] = c.made("sun", `mutation{absenceCreate(key:"18",input:{startsAt:"2026-06-01T00:00:00Z",endsAt:"2026-06-02T00:00:00Z",reason:"zqillness"}){absence{id}}}`, "absenceCreate", "absence", "id")
	r["delegation"] = c.made("sun", `mutation{delegationCreate(key:"19",input:{fromId:"`+c.Sun.ID+`",toId:"`+c.Zhao.ID+`",startsAt:"2026-06-01T00:00:00Z",endsAt:"2026-06-02T00:00:00Z",reason:"zqstandin"}){delegation{id}}}`, "delegationCreate", "delegation", "id")
	c.As(access.System("test"), "user.change", c.Sun.ID, func(o *op.Op) error {
		u, err := o.Tx.User.Get(o.Ctx, c.Sun.ID)
		if err != nil {
			return err
		}
		return o.Tx.User.UpdateOne(u).SetEmail("zqsun@account.example").Exec(o.Ctx)
	})
	c.Clock.Advance(15 * time.Second)
	_, err := c.r.Notices.Tell(c.Context())
	c.must(err)
	r["notice"] = c.made("sun", `{notices{nodes{id}}}`, "notices", "nodes", 0, "id")
	r["account"] = c.Sun.ID
}

// words are the secrets of a record: who may not see it must not be told one.
var words = map[string][]string{
	"ticket": {"zqsubject", "zqother", "zqdescription", "zqurged"}, "message": {"zqnote"}, "logged": {"zqsummary"}, "comment": {"zqcomment"},
	"attachment": {"zqfile"}, "call": {"zqwords"},
	"customer": {"zqcustomer", "zqaddress", "zqremark", "zqhours", "zqtag"}, "contact": {"zqcontact", "zqtitle", "zqmail@contact"},
	"phone": {"zqlabel", "13900007777", "7777"}, "unit": {"zqserial", "zqsite"},
	"view": {"zqview", "zqfilter"}, "snippet": {"zqsnippet", "zqbody"}, "token": {"zqtoken"},
	"absence": {"zqillness"}, "delegation": {"zqstandin"}, "account": {"zqsun@account"},
}

// may reports whether somebody may see a record of Sun's.
func may(login, record string) bool { return login == "sun" || slices.Contains(sees[record], login) }

// everything is a selection of all that a node and what hangs on it can tell.
const everything = `{__typename id
	... on Ticket{number subject description answer endReason waitReason lastMessageText customer{name} contact{name} unit{serial} links{from{subject} to{subject}} participants{name} stream{... on Call{summary} ... on Message{body attachments{name}}} allowedActions{act}}
	... on Call{summary user{name} contact{name}} ... on Message{body attachments{name}} ... on TicketLink{from{subject} to{subject}}
	... on Customer{name address note contactHours tags contacts{name title email phones{masked label}} units{serial site} tickets{totalCount nodes{subject}} openTickets openElsewhere{number} duplicates{customer{name}}}
	... on Contact{name title email phones{masked label} customer{name}} ... on Phone{masked label} ... on Unit{serial site customer{name} lastFaultAt}
	... on User{name absentUntil teams{name}} ... on Absence{reason startsAt user{name}} ... on Delegation{reason from{name}} ... on Snippet{title body} ... on Token{name hint}
	... on SavedView{name filter count} ... on Notice{act ticket{subject}} ... on Comment{body author{name}} ... on Attachment{name} ... on Batch{act changed actor{name}}}`

const hanging = `{subject comments{body} attachments{name} history{act reason system actor{name} changes{record field old new}}}`

// questions are what somebody may try who looks for a secret. Each is asked of a
// record and of none, and whoever does not see it is answered the same.
func (c *court) questions(id string) []string {
	return []string{
		`{node(id:"` + id + `")` + everything + `}`,
		`{thread(subject:"` + id + `")` + hanging + `}`,
		`{tickets(filter:{customer:"` + id + `"}){totalCount nodes{id}}}`, `{tickets(filter:{unit:"` + id + `"}){totalCount nodes{id}}}`,
		`{tickets(filter:{batch:"` + id + `"}){totalCount nodes{id}}}`, `{tickets(filter:{assignees:["` + id + `"]}){totalCount}}`,
		`mutation{ticketTake(id:"` + id + `",version:1){ticket{id} errors{code path message} gone}}`,
		`mutation{ticketClose(id:"` + id + `",version:99){ticket{id} errors{code path message} gone}}`,
		`mutation{ticketNote(id:"` + id + `",key:"try",input:{body:""}){ticket{id} errors{code path message} gone}}`,
		`mutation{customerDescribe(id:"` + id + `",version:99,input:{kind:COMPANY,name:"x"}){customer{id} errors{code path message} gone}}`,
		`mutation{customerMerge(id:"` + id + `",version:99,intoId:"` + c.Customer + `"){customer{id} errors{code path message} gone}}`,
		`mutation{contactChange(id:"` + id + `",version:99,input:{name:"x"}){contact{id} errors{code path message}}}`,
		`mutation{phoneReveal(id:"` + id + `"){number phone{masked} errors{code path message}}}`,
		`mutation{unitChange(id:"` + id + `",version:99,input:{productId:"x",serial:"x"}){unit{id} errors{code path message}}}`,
		`mutation{viewChange(id:"` + id + `",version:99,input:{name:"x",share:ME,filter:{},order:OPENED_DESC,columns:[],density:"normal"}){view{id} errors{code path message}}}`,
		`mutation{snippetChange(id:"` + id + `",version:99,input:{title:"x",body:"x",own:true}){snippet{id} errors{code path message}}}`,
		`mutation{commentArchive(id:"` + id + `",version:99){comment{id} errors{code path message}}}`,
		`mutation{attachmentArchive(id:"` + id + `",version:99){attachments{id} errors{code path message}}}`,
		`mutation{commentCreate(subject:"` + id + `",key:"try",body:""){comment{id} errors{code path message}}}`,
		`mutation{tokenRevoke(id:"` + id + `"){token{id} errors{code path message}}}`,
		`mutation{absenceArchive(id:"` + id + `",version:99){absence{id} errors{code path message}}}`,
		`mutation{delegationArchive(id:"` + id + `",version:99){delegation{id} errors{code path message}}}`,
		`mutation{batchUndo(id:"` + id + `"){done errors{code path message}}}`,
		`mutation{noticeRead(ids:["` + id + `"]){errors{code path message}}}`,
		`mutation{ticketCreate(key:"try",input:{kind:REPAIR,channel:PHONE,subject:"",customerId:"` + id + `",contactId:"` + id + `",unitId:"` + id + `"}){errors{code path message}}}`,
	}
}

// hunts are questions about everything at once.
func hunts(word string) []string {
	return []string{
		`{search(query:"` + word + `",first:20){tickets{id subject} customers{id name} contacts{id name} units{id serial}}}`,
		`{tickets(filter:{text:"` + word + `"},first:100){totalCount nodes{subject}}}`,
		`{customers(filter:{text:"` + word + `"},first:100){totalCount nodes{name}}}`,
		`{callers(text:"` + word + `"){customer{name} contact{name} unit{serial}}}`,
		`{customers(filter:{tag:"` + word + `"}){totalCount nodes{name}}}`,
	}
}

var boards = []string{
	`{tickets(first:100){totalCount nodes` + `{subject description lastMessageText customer{name contacts{name email phones{masked label}}}}}}`,
	`{tickets(first:100,orderBy:UPDATED_DESC){nodes{id subject} pageInfo{endCursor}}}`, `{tickets(first:100,orderBy:DUE_ASC,filter:{open:true}){totalCount nodes{subject}}}`,
	`{customers(first:100){totalCount nodes{name note address tags openTickets openComplaints tickets{totalCount}}}}`,
	`{customers(first:100,orderBy:UPDATED_DESC,filter:{withOpenTickets:true}){totalCount nodes{name}}}`,
	`{users(includeDisabled:true){name nameKey onDuty absentUntil teams{name members{name}}}}`, `{teams{name leader{name} members{name}}}`,
	`{views{name filter count overdue}}`, `{snippets{title body}}`, `{batches{act source changed}}`, `{notices{nodes{act ticket{subject}}}}`,
	`{viewer{user{name} tokens{name} absences{reason} delegations{reason} sessions{agent} email login}}`, `{ticket(number:"T-2026-000001"){subject customer{name}}}`,
	`{accounts{login email}}`,
}

// wrongs are those of what one person is told; none is as it should be.
func (c *court) wrongs(login string) (wrong []string) {
	c.Helper()
	tell := func(query string, x answer) {
		for record, secrets := range words {
			for _, word := range secrets {
				if !may(login, record) && strings.Contains(strings.ReplaceAll(string(x.body), query, ""), word) {
					wrong = append(wrong, login+" is told "+word+" by "+query+": "+string(x.body))
				}
			}
		}
		if strings.Contains(string(x.body), number) && !strings.Contains(query, "phoneReveal") {
			wrong = append(wrong, login+" is told a whole number by "+query)
		}
	}
	for record, id := range c.records {
		if may(login, record) {
			x := c.ask(login, `{node(id:"`+id+`"){id}}`, nil)
			if !strings.Contains(string(x.body), id) {
				wrong = append(wrong, login+" does not see the "+record)
			}
			continue
		}
		if record == "account" {
			tell("", c.ask(login, `{thread(subject:"`+id+`")`+hanging+`}`, nil))
			continue // colleagues know each other, not each other's accounts
		}
		// Whoever takes calls may be called by any customer: one is found by the whole
		// number, and a ticket opened for them, by a leader too who sees no customers.
		byNumber := login == "li" && slices.Contains([]string{"customer", "contact", "unit"}, record)
		none := id[:4] + "00000000000000000000000000"
		unknown := c.questions(none)
		for i, q := range c.questions(id) {
			x, y := c.ask(login, q, nil), c.ask(login, unknown[i], nil)
			tell(q, x)
			if string(x.body) != string(y.body) && !(byNumber && strings.Contains(q, "ticketCreate")) {
				wrong = append(wrong, login+" learns that the "+record+" is there: "+q+": "+string(x.body)+" and not "+string(y.body))
			}
		}
	}
	for record, secrets := range words {
		for _, word := range secrets {
			if may(login, record) {
				continue
			}
			for _, q := range hunts(word) {
				if login == "li" && word == number && strings.Contains(q, "callers") {
					continue
				}
				x := c.ask(login, q, nil)
				tell(word, x)
				if strings.Contains(string(x.body), `"totalCount":1`) || strings.Contains(string(x.body), `"totalCount":2`) {
					wrong = append(wrong, login+" learns by counting: "+q)
				}
			}
		}
	}
	for _, q := range boards {
		tell("", c.ask(login, q, nil))
	}
	return wrong
}

func TestNobodyIsToldWhatTheyMayNotSee(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		c := openCourt(t, s)
		for login := range everyone {
			for _, w := range c.wrongs(login) {
				t.Error(w)
			}
		}
		if log := c.log.String(); strings.Contains(log, "zq") || strings.Contains(log, number) {
			t.Errorf("the log tells secrets: %s", log)
		}
	})
}

// TestATooWideScopeIsNoticed widens and narrows who sees what, one rule at a time,
// and wants the test above to notice each.
func TestATooWideScopeIsNoticed(t *testing.T) {
	c := openCourt(t, storetest.SQLite(t))
	with := func(roles ...access.Role) func(access.Actor) access.Actor {
		return func(a access.Actor) access.Actor { a.Roles = append(slices.Clone(a.Roles), roles...); return a }
	}
	in := func(teams ...string) func(access.Actor) access.Actor {
		return func(a access.Actor) access.Actor { a.Teams = append(slices.Clone(a.Teams), teams...); return a }
	}
	for _, m := range []struct {
		rule   string
		login  string
		change func(access.Actor) access.Actor
	}{
		{"finance sees all tickets", "fin", with(access.GeneralManager)},
		{"the storekeeper sees all tickets", "store", with(access.Auditor)},
		{"the administrator sees all tickets", "admin", with(access.GeneralManager)},
		{"the purchaser sees all customers", "buyer", with(access.CustomerService)},
		{"the superior sees all customers", "sup", with(access.TechnicalSupport)},
		{"a technician sees all customers", "zhou", with(access.TechnicalSupport)},
		{"a technician sees teams' tickets", "zhou", func(a access.Actor) access.Actor { return in(c.Back)(with(access.TeamLeader)(a)) }},
		{"a department contact sees what it was not asked", "qian", func(a access.Actor) access.Actor { return in(c.Back)(with(access.TeamLeader)(a)) }},
		{"an agent sees every team's tickets", "wang", in(c.Back)},
		{"a leader sees every team's tickets", "li", in(c.Back)},
		{"a leader sees all customers", "li", with(access.CustomerService)},
		{"whoever stands in for nobody stands in for Sun", "zhou", func(a access.Actor) access.Actor { a.Behalf = []string{c.Sun.ID}; return a }},
		{"finance sees absences", "fin", with(access.Admin)},
		{"an agent sees delegations", "wang", with(access.Admin)},
		{"what is one's own is everybody's", "gm", func(a access.Actor) access.Actor { a.ID = c.Sun.ID; return a }},
		{"everybody is the program", "aud", func(a access.Actor) access.Actor { a.ID = "system:test"; return a }},
		{"nobody is somebody", "", func(a access.Actor) access.Actor { a.ID, a.Roles = c.Zhao.ID, []access.Role{access.Manager}; return a }},
		{"the manager sees teams' tickets alone", "zhao", func(a access.Actor) access.Actor { a.Roles = []access.Role{access.TeamLeader}; return a }},
		{"the general manager sees nothing", "gm", func(a access.Actor) access.Actor { a.Roles = []access.Role{access.Superior}; return a }},
		{"the auditor sees nothing", "aud", func(a access.Actor) access.Actor { a.Roles = nil; return a }},
		{"support sees no team's tickets and not its own", "sun", func(a access.Actor) access.Actor {
			a.Roles, a.Teams = []access.Role{access.CustomerService}, nil
			a.ID = "usr_x"
			return a
		}},
		{"an agent sees no customers", "wang", func(a access.Actor) access.Actor { a.Roles = []access.Role{access.TeamLeader}; return a }},
	} {
		c.as = func(a access.Actor, ok bool) (access.Actor, bool) { return m.change(a), ok || m.login == "" }
		if len(c.wrongs(m.login)) == 0 {
			t.Errorf("%s, and nobody notices", m.rule)
		}
	}
	c.as = nil
}
