package imports_test

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"testing"
	"time"

	"fuwu/ent"
	"fuwu/ent/change"
	"fuwu/ent/entry"
	"fuwu/ent/ticket"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
)

// realLog is a real desk's log. It is not part of the project; where it is missing
// the small log has to do.
const realLog = "../../../shared/data/incident_event_log.csv"

// logged is the real log as the standard library reads it: rows by ticket, as they
// stand in the file.
func logged(t *testing.T) map[string][]map[string]string {
	t.Helper()
	f, err := os.Open(realLog)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("THE REAL LOG IS MISSING: %s is not there, so nothing is proved on it here; the small log has the same traps", realLog)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]map[string]string{}
	for _, row := range rows[1:] {
		x := map[string]string{}
		for i, name := range rows[0] {
			x[name] = row[i]
		}
		all[x["number"]] = append(all[x["number"]], x)
	}
	t.Logf("the real log: %d rows of %d tickets", len(rows)-1, len(all))
	return all
}

func TestTheRealLog(t *testing.T) {
	log := logged(t)
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		o := open(t, s)
		job := o.job(realLog, logMapping)
		job.Dry = true
		if _, sum := o.tickets(job); sum != "890 created, 0 changed, 0 unchanged, 0 refused" {
			t.Fatalf("the dry run says %s", sum)
		}
		job.Dry = false
		began := time.Now()
		r, sum := o.tickets(job)
		t.Logf("%s, %d events, in %.1f s", sum, r.Events, time.Since(began).Seconds())
		if sum != "890 created, 0 changed, 0 unchanged, 0 refused" || r.Events != 5998 {
			t.Fatalf("%s, %d events", sum, r.Events)
		}
		o.isTheLog(log)
		o.nobodyIsTold()
		o.peopleAreClosed()

		if again, sum := o.tickets(job); sum != "0 created, 0 changed, 890 unchanged, 0 refused" || again.Batch != "" {
			t.Errorf("the same again: %s", sum)
		}
		out, err := o.batch.Undo(t.Context(), o.Zhao, r.Batch)
		if err != nil || len(out.Refused) != 0 {
			t.Fatalf("undone: %d refused, %v", len(out.Refused), err)
		}
		if n := o.all.Ticket.Query().Where(ticket.ArchivedAtIsNil()).CountX(o.system()); n != 0 {
			t.Errorf("%d tickets are left after undoing", n)
		}
		if _, sum := o.tickets(job); sum != "0 created, 890 changed, 0 unchanged, 0 refused" {
			t.Errorf("imported again: %s", sum)
		}
		if _, sum := o.tickets(job); sum != "0 created, 0 changed, 890 unchanged, 0 refused" {
			t.Errorf("and once more: %s", sum)
		}
	})
}

// isTheLog holds what is in the records against the log.
func (o *office) isTheLog(log map[string][]map[string]string) {
	o.Helper()
	all := o.all.Ticket.Query().WithTeam().WithAssignee().WithCustomer().WithCategory().AllX(o.system())
	if len(all) != 890 {
		o.Fatalf("%d tickets", len(all))
	}
	counts := map[string]int{}
	for _, x := range all {
		rows := log[x.External]
		last := rows[len(rows)-1]
		want := fmt.Sprintf("%s %s %s %s %s %s %s %s %s", last["number"], moment(last["opened_at"]), moment(last["resolved_at"]), moment(last["closed_at"]),
			last["assignment_group"], last["assigned_to"], last["caller_id"], last["reassignment_count"], last["reopen_count"])
		if got := o.asLogged(x); got != want {
			o.Errorf("kept as %s, want %s", got, want)
		}
		if x.State != ticket.StateCLOSED || x.IsOpen || x.Kind != ticket.KindREPAIR || x.Channel != ticket.ChannelPHONE {
			o.Errorf("%s is %s", x.External, said(x))
		}
		counts["met"] += truth(*x.TargetMet)
		counts["missed"] += truth(!*x.TargetMet)
		counts["without a person"] += truth(x.AssigneeID == nil)
		counts["without a group"] += truth(x.TeamID == nil)
		if x.Number[:7] != "T-2016-" {
			o.Errorf("%s has the number %s", x.External, x.Number)
		}
	}
	if got := fmt.Sprint(counts); got != "map[met:495 missed:395 without a group:17 without a person:217]" {
		o.Error(got)
	}
	o.hasItsHistory(log)
}

func truth(is bool) int {
	if is {
		return 1
	}
	return 0
}

// asLogged is a ticket in the words of the log.
func (o *office) asLogged(x *ent.Ticket) string {
	team, person := "?", "?"
	if x.Edges.Team != nil {
		team = x.Edges.Team.Name
	}
	if x.Edges.Assignee != nil {
		person = x.Edges.Assignee.Name
	}
	return fmt.Sprintf("%s %s %s %s %s %s %s %d %d", x.External, stamp(&x.OpenedAt), stamp(x.ResolvedAt), stamp(x.ClosedAt),
		team, person, x.Edges.Customer.Name, x.Reassignments, x.Reopenings)
}

// moment is a time of the log as the records have it.
func moment(text string) string {
	at, err := time.Parse("02-01-2006 15:04", text)
	if err != nil {
		return "-"
	}
	return stamp(&at)
}

// hasItsHistory: every row is an entry at its own time, and each of the eight states
// is told as what it is here.
func (o *office) hasItsHistory(log map[string][]map[string]string) {
	o.Helper()
	entries := o.all.Entry.Query().Where(entry.ActIn("ticket.import", "ticket.event")).Order(ent.Asc(entry.FieldID)).AllX(o.system())
	if len(entries) != 5998 {
		o.Errorf("%d entries", len(entries))
	}
	byTicket := map[string][]string{}
	for _, e := range entries {
		byTicket[e.SubjectID] = append(byTicket[e.SubjectID], stamp(&e.OccurredAt)+" "+e.Reason)
	}
	states := map[string]bool{}
	for external, rows := range log {
		var want []string
		for _, row := range rows {
			states[row["incident_state"]] = true
			want = append(want, moment(row["sys_updated_at"])+" "+row["incident_state"]+" · "+row["sys_updated_by"])
		}
		got := byTicket[o.idOf(external)]
		if !slices.IsSorted(timesOf(got)) {
			o.Errorf("%s is not told in order: %v", external, got)
		}
		slices.Sort(want)
		got = slices.Clone(got)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			o.Errorf("%s was\n%v, want\n%v", external, got, want)
		}
	}
	if len(states) != 8 {
		o.Errorf("the log has the states %v", states)
	}
	reached := map[string]bool{}
	for _, c := range o.all.Change.Query().Where(change.Record("Ticket"), change.FieldEQ("state")).AllX(o.system()) {
		reached[*c.New] = true
	}
	for _, want := range []string{"IN_PROGRESS", "WAITING_CUSTOMER", "WAITING_DEPARTMENT", "WAITING_PARTS", "RESOLVED", "CLOSED"} {
		if !reached[`"`+want+`"`] {
			o.Errorf("no ticket was ever %s", want)
		}
	}
}

// timesOf are the times at the beginning of lines.
func timesOf(lines []string) []string {
	times := make([]string, len(lines))
	for i, l := range lines {
		times[i] = l[:16]
	}
	return times
}

// idOf is the id of an imported ticket.
func (o *office) idOf(external string) string {
	o.Helper()
	if o.ids == nil {
		o.ids = map[string]string{}
		for _, x := range o.all.Ticket.Query().AllX(o.system()) {
			o.ids[x.External] = x.ID
		}
	}
	return o.ids[external]
}
