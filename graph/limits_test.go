package graph_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"fuwu/server/store/storetest"
)

// enough is how much of the machine a hostile question may cost.
const enough = 500 * time.Millisecond

// inner is what no answer to a stranger may tell.
var inner = []string{"goroutine", ".go:", "runtime error", "sql:", "SQLITE", "SQLSTATE", "pq:", "fuwu/", "/usr/", "panic", "canary-7f3a"}

// abuse is a question nobody asks who means well.
type abuse struct {
	name   string
	as     string // wang when empty; "-" for nobody
	kind   string // of the body; JSON when empty
	query  string
	vars   map[string]any
	body   string // instead of a query
	status []int  // which of them; 200 and 400 and 422 when empty
	code   string // of the first error; any when empty
	fine   bool   // it is answered: it only looks dangerous
}

func TestHostileQuestionsAreCheapToRefuse(t *testing.T) {
	w := openWhole(t, storetest.SQLite(t))
	w.Ticket("canary-7f3a", w.Front, w.Wang.ID)
	for _, a := range slices.Concat(fragments(), floods(), deep(), lists(), conflicts(), bodies(), values()) {
		t.Run(a.name, func(t *testing.T) {
			x, spent := w.abused(a)
			if spent > enough {
				t.Errorf("%v of the machine's time", spent)
			}
			a.judge(t, x)
		})
	}
}

// abused sends it, as often as it takes to see what it costs without the luck of
// a warm cache: the dearest of three.
func (w *whole) abused(a abuse) (x answer, spent time.Duration) {
	w.Helper()
	as, kind, body := a.as, a.kind, a.body
	switch as {
	case "":
		as = "wang"
	case "-":
		as = ""
	}
	if kind == "" {
		kind = "application/json"
	}
	if body == "" {
		b, err := json.Marshal(map[string]any{"query": a.query, "variables": a.vars})
		w.must(err)
		body = string(b)
	}
	runtime.GC() // what others left is not charged to this one
	before := cpu()
	x = w.send(as, kind, body)
	return x, cpu() - before
}

// cpu is the time of the machine this process has had.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// judge says what is wrong with the answer.
func (a abuse) judge(t *testing.T, x answer) {
	t.Helper()
	short := string(x.body[:min(len(x.body), 600)])
	allowed := a.status
	if allowed == nil {
		allowed = []int{200, 400, 422}
	}
	if !slices.Contains(allowed, x.status) {
		t.Errorf("status %d: %s", x.status, short)
	}
	if !json.Valid(x.body) || !strings.Contains(x.kind, "json") {
		t.Fatalf("no JSON (%s): %s", x.kind, short)
	}
	errs := x.errs()
	if a.fine != (len(errs) == 0) {
		t.Errorf("%d errors: %s", len(errs), short)
	}
	if len(errs) > 21 || !a.fine && len(x.body) > 64<<10 {
		t.Errorf("%d errors in %d bytes", len(errs), len(x.body))
	}
	if a.code != "" && x.code() != a.code {
		t.Errorf("the code is %q, not %q: %s", x.code(), a.code, short)
	}
	for _, secret := range inner {
		if bytes.Contains(x.body, []byte(secret)) {
			t.Errorf("%q is told: %s", secret, short)
		}
	}
}

// bomb is n fragments, each of which spreads the former twice.
func bomb(n int, on, leaf string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "{...F%d} fragment F0 on %s{%s}", n, on, leaf)
	for i := range n {
		fmt.Fprintf(&b, " fragment F%d on %s{...F%d ...F%d}", i+1, on, i, i)
	}
	return b.String()
}

func fragments() []abuse {
	ring := "{...A} fragment A on Query{...B} fragment B on Query{...A}"
	var through strings.Builder
	through.WriteString("{customers{nodes{...F0}}} fragment F24 on Customer{id}")
	for i := range 24 {
		fmt.Fprintf(&through, " fragment F%d on Customer{...F%d mergedInto{...F%d}}", i, i+1, i+1)
	}
	return []abuse{
		{name: "2^24 fields by fragments", query: bomb(24, "Query", "viewer{login}"), code: codeLimit},
		{name: "2^24 names of the type", query: bomb(24, "Query", "__typename"), code: codeLimit},
		{name: "2^24 introspections", query: bomb(24, "Query", "__schema{types{name}}")},
		{name: "2^150 of them", query: bomb(150, "Query", "viewer{login}"), code: codeLimit},
		{name: "2^24 by nobody", as: "-", query: bomb(24, "Query", "viewer{login}")},
		{name: "fragments that go round", query: ring, code: codeInvalid},
		{name: "a fragment in itself", query: "{...A} fragment A on Query{...A}", code: codeInvalid},
		{name: "a ring through fields", query: "{customers{nodes{...A}}} fragment A on Customer{mergedInto{...B}} fragment B on Customer{mergedInto{...A}}", code: codeInvalid},
		{name: "2^24 through records", query: through.String(), code: codeLimit},
		{name: "a ring of introspection", query: "{__schema{types{...T}}} fragment T on __Type{ofType{...T}}", code: codeInvalid},
		{name: "many fragments, all compared", query: comparedFragments(90)},
	}
}

// comparedFragments are n fragments with the same field, all in one selection.
func comparedFragments(n int) string {
	var b, all strings.Builder
	for i := range n {
		fmt.Fprintf(&b, " fragment F%d on Query{viewer{user{id ...U%d}}} fragment U%d on User{id name}", i, i, i)
		fmt.Fprintf(&all, "...F%d ", i)
	}
	return "{" + all.String() + "}" + b.String()
}

const (
	codeLimit   = "LIMIT"
	codeInvalid = "GRAPHQL_VALIDATION_FAILED"
	codeParse   = "GRAPHQL_PARSE_FAILED"
)

func floods() []abuse {
	repeat := strings.Repeat
	var aliases strings.Builder
	for i := range 400 {
		fmt.Fprintf(&aliases, "a%d:viewer{login}", i)
	}
	return []abuse{
		{name: "400 aliases", query: "{" + aliases.String() + "}"},
		{name: "300 aliases", query: "{" + strings.Join(strings.SplitN(aliases.String(), "}", 300)[:299], "}") + "}}", code: codeLimit},
		{name: "10,000 aliases of the name", query: "{" + repeat("a:__typename ", 5000) + "}", code: codeParse},
		{name: "3,000 tokens", query: "{" + repeat("viewer{login} ", 1000) + "}", code: codeParse},
		{name: "one field 480 times", query: "{" + repeat("viewer{login} ", 480) + "}", fine: true},
		{name: "600 directives", query: "{viewer" + repeat("@include(if:true)", 300) + "{login}}"},
		{name: "unknown directives", query: "{viewer" + repeat("@x", 900) + "{login}}", code: codeInvalid},
		{name: "skipped directives on many fields", query: "{viewer{" + repeat("login@skip(if:true) ", 240) + "}}", code: codeLimit},
		{name: "eleven mutations", query: "mutation{" + aliased(11, `userDuty(onDuty:true){errors{code}}`) + "}", code: codeLimit},
		{name: "60 KiB of comment", query: "{viewer{login}}#" + repeat("x", 60<<10), fine: true},
		{name: "65 KiB of comment", query: "{viewer{login}}#" + repeat("x", 65<<10), code: codeLimit},
		{name: "60 KiB of commas", query: "{viewer{login}}" + repeat(",", 60<<10), fine: true},
		{name: "a name of 60 KiB", query: "{" + repeat("x", 60<<10) + "}", code: codeInvalid},
		{name: "many operations", query: repeat("query A{viewer{login}} ", 240), code: codeInvalid},
		{name: "many variables", query: "query(" + numbered(300, "$v%d:Int ") + "){viewer{login}}"},
		{name: "many wrong fields", query: "{" + numbered(900, "wrong%d ") + "}", code: codeInvalid},
		{name: "wrong fields that look right", query: "{" + numbered(900, "viewe%d ") + "}", code: codeInvalid},
		{name: "many wrong arguments", query: "{viewer(" + numbered(600, "a%d:1 ") + "){login}}", code: codeInvalid},
		{name: "wrong enum values", query: "{tickets(filter:{kinds:[" + numbered(900, "K%d ") + "]}){totalCount}}", code: codeInvalid},
	}
}

func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

func aliased(n int, field string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d:%s ", i, field)
	}
	return b.String()
}

// nested puts a leaf n selections deep.
func nested(n int, field, leaf string) string {
	return strings.Repeat(field+"{", n) + leaf + strings.Repeat("}", n)
}

func deep() []abuse {
	return []abuse{
		{name: "thirteen deep", query: "{customers{nodes{" + nested(11, "mergedInto", "id") + "}}}", code: codeLimit},
		{name: "600 deep", query: "{customers{nodes{" + nested(600, "mergedInto", "id") + "}}}", code: codeLimit},
		{name: "640 inline fragments deep", query: "{" + strings.Repeat("...{", 640) + "viewer{login}" + strings.Repeat("}", 641), fine: true},
		{name: "introspection 25 deep", query: "{__schema{types{" + nested(25, "ofType", "name") + "}}}", code: codeLimit},
		{name: "introspection as tools ask it", query: "{__schema{queryType{name} types{name kind fields{name args{name type{kind ofType{kind ofType{kind ofType{kind name}}}}}}}}}", status: []int{200}, fine: true},
		{name: "introspection of fields of fields", query: "{__schema{types{fields{type{fields{type{fields{name}}}}}}}}", code: codeInvalid},
		{name: "introspection forty times", query: "{" + aliased(40, "__schema{"+wholeTypes+"}") + "}", code: codeLimit},
		{name: "introspection with forty times its fields", query: "{__schema{types{" + aliased(40, "fields{name args{name type{name ofType{name}}} type{name ofType{name}}}") + "}}}", code: codeLimit},
		{name: "introspection through types of fields", query: "{__schema{types{fields{type{...F ofType{...F ofType{...F}}}}}}} fragment F on __Type{name a:fields{name args{name type{name}}} b:fields{name args{name type{name}}}}", fine: true},
		{name: "introspection by nobody", as: "-", query: "{__schema{types{name}}}", code: "SIGNED_OUT"},
		{name: "the type by nobody", as: "-", query: `{__type(name:"User"){name}}`, code: "SIGNED_OUT"},
		{name: "a list type 1,900 deep", query: "query($a:" + strings.Repeat("[", 950) + "Int" + strings.Repeat("]", 950) + "){viewer{login}}"},
		{name: "a value 900 deep", query: `{node(id:` + strings.Repeat("[", 900) + `"x"` + strings.Repeat("]", 900) + `){id}}`, code: codeInvalid},
		{name: "an object 450 deep", query: `{tickets(filter:` + strings.Repeat("{a:", 450) + `1` + strings.Repeat("}", 450) + `){totalCount}}`, code: codeInvalid},
	}
}

// wholeTypes is everything that is told of a type.
const wholeTypes = "types{name description fields{name description args{name type{name ofType{name}}} type{name ofType{name ofType{name}}}} enumValues{name}}"

func lists() []abuse {
	ids := make([]string, 501)
	for i := range ids {
		ids[i] = fmt.Sprintf("tem_%d", i)
	}
	items := make([]map[string]any, 501)
	for i := range items {
		items[i] = map[string]any{"id": fmt.Sprintf("tkt_%d", i), "version": 1}
	}
	const nodes = "{customers(first:$n){nodes{tickets(first:$n){nodes{id subject}}}}}"
	return []abuse{
		{name: "501 teams in a variable", query: "query($t:[ID!]){tickets(filter:{teams:$t}){totalCount}}", vars: map[string]any{"t": ids}, code: codeLimit},
		{name: "501 teams in the filter", query: "query($f:TicketFilter){tickets(filter:$f){totalCount}}", vars: map[string]any{"f": map[string]any{"teams": ids}}, code: codeLimit},
		{name: "501 teams as written", query: `{tickets(filter:{teams:["` + strings.Join(ids, `" "`) + `"]}){totalCount}}`, code: codeLimit},
		{name: "501 items of a bulk act", query: "mutation($i:[ItemInput!]!){ticketCloseMany(items:$i,key:\"k\"){done errors{code}}}", vars: map[string]any{"i": items}, code: codeLimit},
		{name: "501 teams as the default", query: `query($t:[ID!]=["` + strings.Join(ids, `","`) + `"]){tickets(filter:{teams:$t}){totalCount}}`, code: codeLimit},
		{name: "100 of 100 as written", query: strings.ReplaceAll(nodes, "$n", "100"), code: codeLimit},
		{name: "100 of 100 by a variable", query: "query($n:Int)" + nodes, vars: map[string]any{"n": 100}, code: codeLimit},
		{name: "100 of 100 by default", query: "query($n:Int=100)" + nodes, code: codeLimit},
		{name: "a billion", query: "{customers(first:1000000000){nodes{name}}}"},
		{name: "more than an int", query: "{customers(first:99999999999999999999){nodes{name}}}", code: codeInvalid},
		{name: "fewer than none", query: "{customers(first:-5){nodes{name}}}"},
	}
}

// conflicts are documents that are dear to compare with themselves.
func conflicts() []abuse {
	pairs := func(n int) string { // the same field n times, each with another argument
		return "{" + numbered(n, "node(id:\"a%d\"){id}") + "}"
	}
	wide := strings.Repeat("user{id teams{id leader{id}}} ", 130)
	var layers strings.Builder // each layer spreads the next one twice below the same field
	layers.WriteString("{customers{nodes{...L0}}} fragment L30 on Customer{id}")
	for i := range 30 {
		fmt.Fprintf(&layers, " fragment L%d on Customer{mergedInto{...L%d} mergedInto{...L%d}}", i, i+1, i+1)
	}
	var tower strings.Builder // the same without fragments, as deep as tokens allow
	tower.WriteString("{customers{nodes{")
	tower.WriteString(doubled(8))
	tower.WriteString("}}}")
	return []abuse{
		{name: "one answer, many questions", query: pairs(220), code: codeInvalid},
		{name: "many equal fields", query: "{viewer{" + wide + "}}", fine: true},
		{name: "layers of equal fields", query: layers.String(), code: codeLimit},
		{name: "a tower of equal fields", query: tower.String()},
		{name: "inline fragments of all kinds", query: "{node(id:\"x\"){" + strings.Repeat("...on Ticket{id} ...on Customer{id} ", 160) + "}}", fine: true},
		{name: "types that exclude each other", query: "{node(id:\"x\"){" + strings.Repeat("...on Ticket{number:id} ...on Customer{number:name} ", 120) + "}}"},
	}
}

func doubled(n int) string {
	if n == 0 {
		return "id"
	}
	return strings.Repeat("mergedInto{"+doubled(n-1)+"} ", 2)
}

func bodies() []abuse {
	const canary = "canary-7f3a"
	return []abuse{
		{name: "no JSON", body: `{"query":"{` + canary, status: []int{400}, code: "MALFORMED"},
		{name: "a list of questions", body: `[{"query":"{viewer{login}}"}]`, status: []int{400}, code: "MALFORMED"},
		{name: "a text", body: `"` + canary + `"`, status: []int{400}, code: "MALFORMED"},
		{name: "nothing", body: ` `, status: []int{400}, code: "MALFORMED"},
		{name: "two questions", body: `{"query":"{viewer{login}}"}{"query":"` + canary + `"}`, status: []int{400}, code: "MALFORMED"},
		{name: "a query that is a number", body: `{"query":7,"x":"` + canary + `"}`, status: []int{400}, code: "MALFORMED"},
		{name: "variables that are a text", body: `{"query":"{viewer{login}}","variables":"` + canary + `"}`, status: []int{400}, code: "MALFORMED"},
		{name: "variables that are a list", body: `{"query":"{viewer{login}}","variables":["` + canary + `"]}`, status: []int{400}, code: "MALFORMED"},
		{name: "extensions that are a number", body: `{"query":"{viewer{login}}","extensions":1}`, status: []int{400}, code: "MALFORMED"},
		{name: "an operation that is no name", body: `{"query":"{viewer{login}}","operationName":{"a":"` + canary + `"}}`, status: []int{400}, code: "MALFORMED"},
		{name: "no query", body: `{"variables":{}}`},
		{name: "a null query", body: `{"query":null}`},
		{name: "JSON 100,000 deep", body: `{"query":"{viewer{login}}","variables":{"a":` + strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000) + `}}`, status: []int{400}},
		{name: "JSON 9,000 deep", body: `{"query":"{viewer{login}}","variables":{"a":` + strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000) + `}}`, fine: true},
		{name: "a million numbers", body: `{"query":"{viewer{login}}","variables":{"a":[` + strings.Repeat("1,", 500_000) + `1]}}`, fine: true},
		{name: "more than a MiB", body: `{"query":"{viewer{login}}","x":"` + strings.Repeat("x", 1<<20) + `"}`, status: []int{413}, code: "TOO_LARGE"},
		{name: "more than 64 KiB by nobody", as: "-", body: `{"query":"{viewer{login}}","x":"` + strings.Repeat("x", 64<<10) + `"}`, status: []int{413}, code: "TOO_LARGE"},
		{name: "bytes that are no text", body: "{\"query\":\"{viewer{login}}\xff\xfe\"}"},
		{name: "half a pair", body: `{"query":"{node(id:\"\ud800\"){id}}"}`, fine: true},
		{name: "NUL in a value", body: `{"query":"{node(id:\"a\\u0000b\"){id}}"}`, fine: true},
		{name: "NUL in a search", query: `{search(query:"a\u0000b"){tickets{id}}}`, fine: true},
		{name: "text", kind: "text/plain", body: `{"query":"{viewer{login}}"}`, status: []int{415}, code: "MALFORMED"},
		{name: "a form", kind: "application/x-www-form-urlencoded", body: "query={viewer{login}}", status: []int{415}, code: "MALFORMED"},
		{name: "a form with files", kind: "multipart/form-data; boundary=x", body: "--x--", status: []int{415}, code: "MALFORMED"},
		{name: "no kind", kind: ";;", body: `{"query":"{viewer{login}}"}`, status: []int{415}, code: "MALFORMED"},
		{name: "another charset", kind: "application/json; charset=utf-16", body: `{"query":"{viewer{login}}"}`, status: []int{200, 415}, fine: true},
	}
}

// values are variables that are not what they are said to be.
func values() []abuse {
	const q = "query($id:ID!){node(id:$id){id}}"
	return []abuse{
		{name: "an id that is an object", query: q, vars: map[string]any{"id": map[string]any{"a": 1}}},
		{name: "an id that is a list", query: q, vars: map[string]any{"id": []int{1, 2}}},
		{name: "no id", query: q},
		{name: "an id of 900 KiB", query: q, vars: map[string]any{"id": strings.Repeat("x", 900<<10)}, fine: true},
		{name: "an id that tries", query: q, vars: map[string]any{"id": "tkt_1' OR '1'='1"}, fine: true},
		{name: "a search that tries", query: "query($q:String!){search(query:$q){tickets{id}}}", vars: map[string]any{"q": `" OR * NEAR( ) ^ -- %`}, fine: true},
		{name: "a search of 100 KiB", query: "query($q:String!){search(query:$q){tickets{id}}}", vars: map[string]any{"q": strings.Repeat("维修", 17_000)}, fine: true},
		{name: "a filter of many words", query: "query($q:String!){tickets(filter:{text:$q}){totalCount}}", vars: map[string]any{"q": strings.Repeat("维修 ab ", 5_000)}, fine: true},
		{name: "a cursor that is none", query: `{tickets(after:"AAAA"){totalCount}}`},
		{name: "a moment that is none", query: `{tickets(filter:{openedFrom:"yesterday"}){totalCount}}`},
		{name: "a version that is no number", query: `mutation($v:Int!){ticketTake(id:"x",version:$v){errors{code}}}`, vars: map[string]any{"v": 1.5}},
		{name: "a version that is huge", query: `mutation($v:Int!){ticketTake(id:"x",version:$v){errors{code}}}`, vars: map[string]any{"v": 1e300}},
		{name: "an enum that is none", query: `query($k:[TicketKind!]){tickets(filter:{kinds:$k}){totalCount}}`, vars: map[string]any{"k": []string{"canary"}}},
		{name: "a subscription over POST", query: "subscription{noticed{unread}}", code: codeLimit},
	}
}
