package tickets_test

import (
	"testing"

	"fuwu/server/tickets"
)

// Another department sees the tickets it was asked about, and no customer.
func TestAnotherDepartmentFindsNothingByWhatItMayNotKnow(t *testing.T) {
	each(t, func(o office) {
		x := o.make(o.Wang, func(in *tickets.CreateInput) { in.Subject, in.Description = "打印机卡纸", "每次打印都卡住" })
		if _, err := o.svc.Invite(o.Context(), o.Wang, x.ID, o.Qian.ID); err != nil {
			o.Fatal(err)
		}
		for _, c := range []struct {
			what   string
			filter tickets.Filter
			theirs int
		}{
			{"words of the subject", tickets.Filter{Text: ptr("卡纸")}, 1},
			{"words of the description", tickets.Filter{Text: ptr("打印 卡住")}, 1},
			{"the number", tickets.Filter{Text: &x.Number}, 1},
			{"the customer's name", tickets.Filter{Text: ptr("青禾食品")}, 0},
			{"the customer", tickets.Filter{Customer: &o.Customer}, 0},
		} {
			if n, _, err := o.svc.Count(o.as(o.Wang), c.filter); n != 1 || err != nil {
				o.Errorf("%s: the desk counts %d, %v", c.what, n, err)
			}
			if n, _, err := o.svc.Count(o.as(o.Qian), c.filter); n != c.theirs || err != nil {
				o.Errorf("%s: the other department counts %d, %v", c.what, n, err)
			}
		}
	})
}

func TestAnotherDepartmentTakesItsNoteBack(t *testing.T) {
	each(t, func(o office) {
		x := o.make(o.Wang, nil)
		if _, err := o.svc.Invite(o.Context(), o.Wang, x.ID, o.Qian.ID); err != nil {
			o.Fatal(err)
		}
		done, err := o.svc.Note(o.Context(), o.Qian, x.ID, tickets.NoteInput{Body: "备件周五到"})
		if err != nil {
			o.Fatal(err)
		}
		if _, err := o.svc.Undo(o.Context(), o.Qian, done.Position); err != nil {
			o.Fatal(err)
		}
		if stream, err := o.svc.Stream(o.as(o.Qian), x.ID); err != nil || len(stream) != 0 {
			o.Errorf("the stream still tells %d things: %v", len(stream), err)
		}
	})
}
