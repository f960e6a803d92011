package imports

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"fuwu/ent/ticket"
	"fuwu/server/tickets"
)

// line is a row of tickets as it was read: what it tells, with names instead of ids.
type line struct {
	row   Row
	told  told
	names names
	order []string // cells that order events of one time
	key   string   // by which the event is known again
	late  bool
}

// names are what a line refers to.
type names struct {
	category, subcategory, customer, team, assignee, openedBy string
}

// scribe reads the cells of a row and notes what is wrong with them.
type scribe struct {
	m     *Mapping
	t     *Table
	row   Row
	wrong []Words
}

// get is a field's text in our words, empty when it is not known.
func (s *scribe) get(field string) string {
	f, ok := s.m.Fields[field]
	if !ok {
		return ""
	}
	switch {
	case f.Value != "":
		return f.Value
	case len(f.Templates) > 0:
		for _, t := range f.Templates {
			if text, ok := t.fill(s.cell); ok {
				if text = strings.Trim(text, " ·,;，；"); text != "" {
					return text
				}
			}
		}
		return ""
	}
	text := s.cell(f.Column)
	switch {
	case text == "":
		return f.Missing
	case f.Values == nil:
		return text
	}
	ours, ok := f.Values[fold(text)]
	switch {
	case ok:
		return ours
	case f.Else != nil:
		return *f.Else
	}
	s.refuse(f.Column, "对照表里没有 %q", "%q is not in the mapping", text)
	return ""
}

func (s *scribe) cell(column string) string { return s.m.known(s.t.cell(s.row, column)) }

func (s *scribe) refuse(field, zh, en string, facts ...any) {
	s.wrong = append(s.wrong, about(field, say(zh, en, facts...)))
}

// name is a field that names a record.
func (s *scribe) name(field string) string { return fold(s.get(field)) }

// word is get for a field whose words are few.
func (s *scribe) word(field string) string {
	text := s.get(field)
	if words := knownFields[s.m.Of][field].words; text != "" && s.m.Fields[field].Values == nil {
		for _, w := range words {
			if strings.EqualFold(w, text) {
				return w
			}
		}
		s.refuse(s.m.column(field), "%q 不在可用的值里：%s", "%q is none of %s", text, strings.Join(words, ", "))
		return ""
	}
	return text
}

// earliest is the first day a file may tell of.
var earliest = time.Date(1970, 1, 2, 0, 0, 0, 0, time.UTC)

// when is a field that is a date; nil when it is not known. What was not yet, by the
// clock, has not happened.
func (s *scribe) when(field string, now time.Time) *time.Time {
	text := s.get(field)
	if text == "" {
		return nil
	}
	at, ok := s.m.moment(text, s.t)
	switch {
	case !ok:
		s.refuse(s.m.column(field), "%q 不是对照表里的日期格式", "%q is not a date as the mapping writes it", text)
		return nil
	case at.Before(earliest) || at.After(now.AddDate(0, 0, 1)):
		s.refuse(s.m.column(field), "%q 不可能是发生过的时间", "%q cannot be when it happened", text)
		return nil
	}
	return &at
}

// count is a field that is a number from 0 up.
func (s *scribe) count(field string) int {
	text := s.get(field)
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(strings.TrimSuffix(text, ".0"))
	if err != nil || n < 0 || n > 100_000 {
		s.refuse(s.m.column(field), "%q 不是个数", "%q is no count", text)
		return 0
	}
	return n
}

// truth is a field that is yes or no; nil when it is not known.
func (s *scribe) truth(field string) *bool {
	text := s.get(field)
	if text == "" {
		return nil
	}
	yes, ok := truthOf(text)
	if !ok {
		s.refuse(s.m.column(field), "%q 不是“是”或“否”", "%q is neither true nor false", text)
		return nil
	}
	return &yes
}

// ticket reads a row of tickets.
func (s *scribe) ticket(now time.Time) line {
	l := line{row: s.row, told: told{tickets.Told{
		External: s.name("external"), Kind: ticket.Kind(s.word("kind")), State: ticket.State(s.word("state")),
		Channel: ticket.Channel(s.word("channel")), Subject: s.get("subject"), Description: s.get("description"),
		Priority: ticket.Priority(s.word("priority")), Urgency: optional[ticket.Urgency](s.word("urgency")), Impact: optional[ticket.Impact](s.word("impact")),
		ResolvedAt: s.when("resolved", now), ClosedAt: s.when("closed", now),
		Reassignments: s.count("reassignments"), Reopenings: s.count("reopenings"), TargetMet: s.truth("target_met"),
		Answer: s.get("answer"), WaitReason: s.get("wait_reason"), EndReason: s.get("end_reason"), Reason: s.get("reason"),
	}}, names: names{
		category: s.name("category"), subcategory: s.name("subcategory"), customer: s.name("customer"),
		team: s.name("team"), assignee: s.name("assignee"), openedBy: s.name("opened_by"),
	}}
	if l.names.category == "" {
		l.names.category, l.names.subcategory = l.names.subcategory, ""
	}
	for _, c := range s.m.Order {
		l.order = append(l.order, s.cell(c))
	}
	if at := s.when("opened", now); at != nil {
		l.told.OpenedAt = *at
	}
	switch at := s.when("at", now); {
	case at != nil:
		l.told.At = *at
	case !s.m.Log:
		l.told.At = latest(l.told.OpenedAt, l.told.ResolvedAt, l.told.ClosedAt)
	case s.get("at") == "":
		s.refuse(s.m.column("at"), "必须填写", "must be given")
	}
	if l.told.External == "" {
		s.refuse(s.m.column("external"), "必须填写", "must be given")
	}
	s.within("category", l.names.category, 80)
	s.within("subcategory", l.names.subcategory, 80)
	s.within("team", l.names.team, 80)
	s.within("assignee", l.names.assignee, 80)
	s.within("opened_by", l.names.openedBy, 80)
	s.within("customer", l.names.customer, 120)
	return l
}

// within refuses a name that is too long to be kept.
func (s *scribe) within(field, name string, most int) {
	if utf8.RuneCountInString(name) > most {
		s.refuse(s.m.column(field), "最多 %d 个字", "at most %d characters", most)
	}
}

// latest is the last of the times that are known.
func latest(at time.Time, others ...*time.Time) time.Time {
	for _, o := range others {
		if o != nil && o.After(at) {
			at = *o
		}
	}
	return at
}

func optional[T ~string](text string) *T {
	if text == "" {
		return nil
	}
	v := T(text)
	return &v
}

// smaller compares cells that order events: numbers by size, anything else as text.
func smaller(a, b string) int {
	x, err1 := strconv.ParseFloat(a, 64)
	y, err2 := strconv.ParseFloat(b, 64)
	switch {
	case err1 != nil || err2 != nil:
		return strings.Compare(a, b)
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}
