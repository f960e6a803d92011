package customers_test

import (
	"testing"
	"time"

	"fuwu/ent/customer"
	"fuwu/server/customers"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// record enters a row.
func (h *house) record(row customers.Row) (id string, outcome customers.Outcome, err error) {
	h.t.Helper()
	_, err = h.Ops.Run(h.t.Context(), h.Zhao, "customer.create", "", func(o *op.Op) (err error) {
		id, outcome, err = h.Record(o, row)
		return err
	})
	h.Wait(time.Second)
	return id, outcome, err
}

func TestTheSameRowTwiceChangesNothing(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		row := customers.Row{
			External: "K-17", Customer: customers.CustomerInput{Kind: customer.KindCOMPANY, Name: "云海酒店", Tags: []string{"连锁"}, Address: "滨海大道 8 号"},
			Contact: &customers.ContactInput{Name: "陈静", Title: "工程部"}, Phones: []customers.PhoneInput{{Number: "138-1234-5678"}, {Number: "0755-86131819"}},
		}
		steps := []struct {
			story  string
			change func()
			want   customers.Outcome
		}{
			{"first", func() {}, customers.Created},
			{"again", func() {}, customers.Unchanged},
			{"less than before", func() { row.Customer = customers.CustomerInput{Name: "云海酒店"} }, customers.Unchanged},
			{"another address", func() { row.Customer.Address = "滨海大道 9 号" }, customers.Changed},
			{"and again", func() {}, customers.Unchanged},
			{"another number", func() { row.Phones[0].Number = "13987654321" }, customers.Changed},
			{"another contact", func() { row.Contact = &customers.ContactInput{Name: "何芳"} }, customers.Changed},
			{"and again", func() {}, customers.Unchanged},
		}
		var id string
		for _, s := range steps {
			s.change()
			got, outcome, err := h.record(row)
			h.must(err)
			if id == "" {
				id = got
			}
			if got != id || outcome != s.want {
				t.Errorf("%s: %s", s.story, outcome)
			}
		}
		if c := h.file(id); c.Address != "滨海大道 9 号" || len(c.Tags) != 1 || c.External != "K-17" || c.Kind != customer.KindCOMPANY {
			t.Errorf("kept as %v", c)
		}
		if got := h.contacts(id); got != "陈静* 何芳" {
			t.Errorf("contacts %s", got)
		}
		if got := h.names(h.Wang, customers.Filter{Text: ptr("k-17")}); got != "云海酒店" {
			t.Errorf("by its number in the file: %s", got)
		}
	})
}

func TestARowOfAFileThatWentAwayBringsItBack(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		row := customers.Row{External: "K-17", Customer: company("云海大酒店"), Contact: &customers.ContactInput{Name: "陈静"}}
		id, _, err := h.record(row)
		h.must(err)
		_, err = h.Archive(t.Context(), h.Wang, id, h.file(id).Version)
		h.must(err)
		if _, outcome, err := h.record(row); err != nil || outcome != customers.Changed || h.file(id).ArchivedAt != nil {
			t.Errorf("put away: %s, %v", outcome, err)
		}
		stays, _ := h.enter("云海酒店", "", "")
		_, err = h.Merge(t.Context(), h.Wang, id, h.file(id).Version, stays)
		h.must(err)
		row.Customer.Address = "滨海大道 8 号"
		if got, outcome, err := h.record(row); err != nil || got != stays || outcome != customers.Changed || h.file(stays).Name != "云海酒店" {
			t.Errorf("merged: %s %s, %v", got, outcome, err)
		}
	})
}

func TestABadRowIsRefusedForEveryReason(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		_, _, err := h.record(customers.Row{Phones: []customers.PhoneInput{{Number: "13812345678"}}})
		h.refused(err, fault.Required, "external")
		h.refused(err, fault.Required, "contact")
		_, _, err = h.record(customers.Row{External: "K-1", Contact: &customers.ContactInput{Email: "x"}, Phones: []customers.PhoneInput{{Number: "x"}}})
		h.refused(err, fault.Required, "input", "name")
		h.refused(err, fault.Required, "input", "kind")
		h.refused(err, fault.Required, "contact", "name")
		h.refused(err, fault.Malformed, "contact", "email")
		h.refused(err, fault.Malformed, "phone", "number")
		if got := h.names(h.Zhao, customers.Filter{}); got != "青禾食品" {
			t.Errorf("there are %s", got)
		}
	})
}
