package history_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/history"
	"fuwu/server/op"
	"fuwu/server/store"
	"fuwu/server/store/storetest"
	"fuwu/server/subjects/desk"
)

// said is an entry on one line.
func said(e history.Entry) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s", e.Act)
	if e.Reason != "" {
		fmt.Fprintf(&b, " because %s", e.Reason)
	}
	value := func(s *string) string {
		if s == nil {
			return "-"
		}
		return *s
	}
	for _, c := range e.Changes {
		if c.Field == op.Created {
			fmt.Fprintf(&b, "; new %s", c.Record)
			continue
		}
		fmt.Fprintf(&b, "; %s.%s %s → %s", c.Record, c.Field, value(c.Old), value(c.New))
	}
	return b.String()
}

func read(t *testing.T, h *history.Service, a access.Actor, subject string) (lines []string) {
	t.Helper()
	entries, err := h.Of(access.With(t.Context(), a), subject, 50, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		lines = append(lines, said(e))
	}
	return lines
}

func TestHistoryIsToldInWords(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := desk.Open(t, s)
		h := history.New(d.Read)
		ticket := d.Ticket("打印机卡纸", d.Front, "")
		d.Assign(d.Li, ticket.ID, d.Wang.ID)
		d.As(d.Wang, "ticket.wait", ticket.ID, func(o *op.Op) error {
			x, err := o.Tx.Ticket.Get(o.Ctx, ticket.ID)
			if err != nil {
				return err
			}
			o.Reason("等客户发照片")
			o.Occurred(o.Now.Add(-time.Hour))
			return o.Tx.Ticket.UpdateOne(x).SetState("WAITING_CUSTOMER").SetIsOpen(true).SetWaitReason("等客户发照片").
				SetLastMessageText("好").Exec(o.Ctx)
		})
		want := []string{
			"ticket.wait because 等客户发照片; Ticket.state ASSIGNED → WAITING_CUSTOMER; Ticket.wait_reason - → 等客户发照片",
			"ticket.assign; Ticket.assignee_id - → 王小雨",
			"ticket.create; new Ticket",
		}
		if got := read(t, h, d.Wang, ticket.ID); !slices.Equal(got, want) {
			t.Errorf("told:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}

		entries, err := h.Of(access.With(t.Context(), d.Wang), ticket.ID, 50, 0)
		if err != nil {
			t.Fatal(err)
		}
		if e := entries[0]; e.Actor != d.Wang.ID || e.System != "" || e.At.Sub(e.OccurredAt) != time.Hour {
			t.Errorf("the latest entry is %+v", e)
		}
		if e := entries[2]; e.Actor != "" || e.System != "test" {
			t.Errorf("the first entry is %+v", e)
		}
		var first map[string]any
		if err := json.Unmarshal([]byte(*entries[2].Changes[0].New), &first); err != nil {
			t.Fatal(err)
		}
		if first["team_id"] != "客服组" || first["customer_id"] != "青禾食品" || first["subject"] != "打印机卡纸" || first["is_open"] != nil {
			t.Errorf("the ticket began as %v", first)
		}

		// By pages.
		page, err := h.Of(access.With(t.Context(), d.Wang), ticket.ID, 1, entries[0].Position)
		if err != nil || len(page) != 1 || page[0].Position != entries[1].Position {
			t.Errorf("the second page is %v, %v", page, err)
		}
		english := d.Wang
		english.Locale = "en"
		entries, err = h.Of(access.With(t.Context(), english), ticket.ID, 50, 0)
		if err != nil || !strings.Contains(*entries[2].Changes[0].New, "Customer service") {
			t.Errorf("in English: %v, %v", entries, err)
		}
	})
}

func TestHistoryTellsNothingOfWhatIsHidden(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := desk.Open(t, s)
		h := history.New(d.Read)
		mine, foreign := d.Ticket("打印机卡纸", d.Front, d.Zhou.ID), d.Ticket("保密", d.Back, "")
		// The manager merges the hidden one into mine.
		d.As(d.Zhao, "ticket.merge", foreign.ID, func(o *op.Op) error {
			o.Reason("与保密单重复")
			if err := o.Tx.Ticket.UpdateOne(foreign).SetState("MERGED").SetMergedIntoID(mine.ID).Exec(o.Ctx); err != nil {
				return err
			}
			return o.Tx.Ticket.UpdateOne(mine).AddChases(1).Exec(o.Ctx)
		})
		if got := read(t, h, d.Wang, mine.ID)[0]; got != "ticket.merge; Ticket.chases 0 → 1" {
			t.Errorf("customer service reads %q", got)
		}
		if got := read(t, h, d.Zhao, mine.ID)[0]; !strings.Contains(got, "与保密单重复") || !strings.Contains(got, "merged_into_id - → "+mine.Number) {
			t.Errorf("the manager reads %q", got)
		}
		for _, a := range []access.Actor{d.Wang, d.Qian, d.Admin} {
			if _, err := h.Of(access.With(t.Context(), a), foreign.ID, 50, 0); !fault.Is(err, fault.NotFound) {
				t.Errorf("%s asks for the hidden one: %v", a.Name, err)
			}
		}
		if _, err := h.Of(access.With(t.Context(), d.Zhao), "tkt_none", 50, 0); !fault.Is(err, fault.NotFound) {
			t.Errorf("a ticket that is not there: %v", err)
		}
	})
}

func TestTheHistoryOfACustomerHoldsItsParts(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := desk.Open(t, s)
		h := history.New(d.Read)
		d.Do("contact.create", func(o *op.Op) error {
			c, err := o.Tx.Contact.Create().SetCustomerID(d.Customer).SetName("何经理").Save(o.Ctx)
			if err != nil {
				return err
			}
			o.Subject(c.ID)
			return o.Tx.Phone.Create().SetCustomerID(d.Customer).SetContactID(c.ID).SetNumber("13800005678").SetMasked("138****5678").Exec(o.Ctx)
		})
		entries, err := h.Of(access.With(t.Context(), d.Wang), d.Customer, 50, 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := said(entries[0]); got != "contact.create; new Contact; new Phone; Phone.number - → -" {
			t.Errorf("told: %s", got)
		}
		all, err := json.Marshal(entries)
		if err != nil || strings.Contains(string(all), "13800005678") {
			t.Errorf("the number is told: %s, %v", all, err)
		}
	})
}
