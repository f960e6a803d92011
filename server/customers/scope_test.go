package customers_test

import (
	"strings"
	"testing"
	"time"

	"fuwu/ent/customer"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/fault"
	"fuwu/server/op"
)

func TestFiltersNarrowAList(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		a := h.did(h.AddTier(t.Context(), h.Zhao, customers.TierInput{Name: "A 级"}))
		p := h.product("水泵", "P-1")
		hotel := customers.CustomerInput{Kind: customer.KindCOMPANY, Name: "云海酒店", TierID: &a, Tags: []string{"连锁", "重点"}, OwnerID: &h.Wang.ID, Address: "滨海大道 8 号"}
		id := h.did(h.Create(t.Context(), h.Wang, hotel, &customers.ContactInput{Name: "欧阳静"}, &customers.PhoneInput{Number: "0755-86131819"}))
		h.unit(id, p, "SN-2024/0031")
		h.did(h.Create(t.Context(), h.Wang, customers.CustomerInput{Kind: customer.KindPERSON, Name: "曾伟"}, nil, nil))
		h.ticket(id, h.Front, "", ticket.KindREPAIR)
		for _, c := range []struct {
			story string
			f     customers.Filter
			want  string
		}{
			{"all", customers.Filter{}, "青禾食品 云海酒店 曾伟"},
			{"people", customers.Filter{Kind: ptr(customer.KindPERSON)}, "曾伟"},
			{"of a tier", customers.Filter{Tiers: []string{a, "tir_none"}}, "云海酒店"},
			{"of no tier at all", customers.Filter{Tiers: []string{}}, ""},
			{"with a tag", customers.Filter{Tag: ptr("重点")}, "云海酒店"},
			{"with half a tag", customers.Filter{Tag: ptr("重")}, ""},
			{"with nobody's tag", customers.Filter{Tag: ptr(`"' OR 1=1`)}, ""},
			{"of an owner", customers.Filter{Owners: []string{h.Wang.ID}}, "云海酒店"},
			{"with something open", customers.Filter{WithOpenTickets: ptr(true)}, "云海酒店"},
			{"with nothing open", customers.Filter{WithOpenTickets: ptr(false)}, "青禾食品 曾伟"},
			{"two characters of the name", customers.Filter{Text: ptr("云海")}, "云海酒店"},
			{"initials", customers.Filter{Text: ptr("yhjd")}, "云海酒店"},
			{"a contact", customers.Filter{Text: ptr("欧阳")}, "云海酒店"},
			{"a contact's initials", customers.Filter{Text: ptr("oyj")}, "云海酒店"},
			{"a surname read in its own way", customers.Filter{Text: ptr("zengwei")}, "曾伟"},
			{"the address", customers.Filter{Text: ptr("滨海大道")}, "云海酒店"},
			{"a serial", customers.Filter{Text: ptr("sn20240031")}, "云海酒店"},
			{"a whole number", customers.Filter{Text: ptr("+86 755 8613 1819")}, "云海酒店"},
			{"the number without its area", customers.Filter{Text: ptr("8613 1819")}, "云海酒店"},
			{"the end of the number", customers.Filter{Text: ptr("1819")}, "云海酒店"},
			{"a longer end", customers.Filter{Text: ptr("31819")}, "云海酒店"},
			{"an end that is not it", customers.Filter{Text: ptr("41819")}, ""},
			{"the beginning of the number", customers.Filter{Text: ptr("07558613")}, ""},
			{"its middle", customers.Filter{Text: ptr("8613")}, ""},
			{"words and a part of the number", customers.Filter{Text: ptr("云海 1819")}, "云海酒店"},
			{"signs", customers.Filter{Text: ptr("，")}, ""},
			{"blank", customers.Filter{Text: ptr("  ")}, "青禾食品 云海酒店 曾伟"},
			{"several at once", customers.Filter{Text: ptr("云海"), Kind: ptr(customer.KindPERSON)}, ""},
		} {
			if got := h.names(h.Wang, c.f); got != c.want {
				t.Errorf("%s: %q instead of %q", c.story, got, c.want)
			}
		}
		many := make([]string, 501)
		_, _, err := h.List(h.by(h.Wang), customers.Filter{Tiers: many, Text: ptr(strings.Repeat("长", 201))}, customers.NameAsc, customers.Page{First: 1})
		h.refused(err, fault.TooMany, "filter", "tiers")
		h.refused(err, fault.TooLong, "filter", "text")
	})
}

func TestATechnicianSeesTheCustomersOfTheirWork(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		p := h.product("水泵", "P-1")
		theirs, contact := h.enter("云海酒店", "陈静", "13812345678")
		hidden, _ := h.enter("云山酒店", "何芳", "13987654321")
		h.unit(theirs, p, "A1")
		h.unit(hidden, p, "B1")
		x := h.ticket(theirs, h.Back, h.Zhou.ID, ticket.KindREPAIR)
		h.ticket(theirs, h.Back, "", ticket.KindCOMPLAINT)
		h.ticket(hidden, h.Back, "", ticket.KindREPAIR)
		ctx := h.by(h.Zhou)

		for _, f := range []customers.Filter{{}, {Text: ptr("酒店")}, {WithOpenTickets: ptr(true)}} {
			if got := h.names(h.Zhou, f); got != "云海酒店" {
				t.Errorf("sees %s", got)
			}
		}
		for _, text := range []string{"云山", "何芳", "hf", "B1", "4321", "13987654321"} {
			if got := h.names(h.Zhou, customers.Filter{Text: &text}); got != "" {
				t.Errorf("%s tells of %s", text, got)
			}
			if list, err := h.Callers(ctx, text); err != nil || len(list) > 0 {
				t.Errorf("%s leads to %v, %v", text, list, err)
			}
			if found, err := h.look.Search(ctx, text, 5); err != nil || len(found.Customers)+len(found.Contacts)+len(found.Units)+len(found.Tickets) > 0 {
				t.Errorf("%s finds %v, %v", text, found, err)
			}
		}
		_, err := h.Get(ctx, hidden)
		h.refused(err, fault.NotFound, "id")
		_, err = h.AddUnit(t.Context(), h.Zhou, hidden, customers.UnitInput{ProductID: p, Serial: "B2"})
		h.refused(err, fault.Unknown, "customerId")
		if of, err := h.ContactsOf(ctx, []string{theirs, hidden}); err != nil || len(of) != 1 || len(of[theirs]) != 1 {
			t.Errorf("contacts %v, %v", of, err)
		}
		if of, err := h.UnitsOf(ctx, []string{theirs, hidden}); err != nil || len(of) != 1 || len(of[theirs]) != 1 {
			t.Errorf("machines %v, %v", of, err)
		}
		// Of what is open they are told their own, and of the customers what is seen of them.
		open, err := h.OpenOf(ctx, []string{theirs, hidden})
		h.must(err)
		if open[theirs] != (customers.Open{Tickets: 1}) || open[hidden] != (customers.Open{}) {
			t.Errorf("open %v", open)
		}
		if open, err = h.OpenOf(h.by(h.Zhao), []string{theirs, hidden}); err != nil || open[theirs] != (customers.Open{Tickets: 2, Complaints: 1}) {
			t.Errorf("open for the manager %v, %v", open, err)
		}
		phones, err := h.PhonesOf(ctx, []string{contact})
		h.must(err)
		if number, _, err := h.Reveal(t.Context(), h.Zhou, phones[contact][0].ID); err != nil || number != "13812345678" {
			t.Errorf("told %q, %v", number, err)
		}
		// When the work goes to somebody else, so does the customer.
		h.Assign(h.Zhao, x.ID, h.Sun.ID)
		if got := h.names(h.Zhou, customers.Filter{}); got != "" {
			t.Errorf("still sees %s", got)
		}
		number, _, err := h.Reveal(t.Context(), h.Zhou, phones[contact][0].ID)
		if h.refused(err, fault.NotFound, "id"); number != "" {
			t.Errorf("told %q", number)
		}
	})
}

func TestOpenTicketsAreAskedInOnesOwnScope(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		a, _ := h.enter("甲酒店", "", "")
		b, _ := h.enter("乙酒店", "", "")
		h.ticket(a, h.Front, "", ticket.KindREPAIR)
		h.ticket(b, h.Back, "", ticket.KindREPAIR)
		for _, c := range []struct {
			who           access.Actor
			with, without string
		}{
			{h.Wang, "甲酒店", "青禾食品 乙酒店"},
			{h.Sun, "乙酒店", "甲酒店 青禾食品"},
			{h.Zhao, "甲酒店 乙酒店", "青禾食品"},
		} {
			with, without := h.names(c.who, customers.Filter{WithOpenTickets: ptr(true)}), h.names(c.who, customers.Filter{WithOpenTickets: ptr(false)})
			if with != c.with || without != c.without {
				t.Errorf("%s: with %q, without %q", c.who.Name, with, without)
			}
		}
	})
}

func TestWhoMayBeCalling(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		p := h.product("冷水机组", "CH-300")
		a, _ := h.enter("云海酒店", "陈静", "0755-86131819转203")
		b, _ := h.enter("云山酒店", "陈晶", "13812345678")
		h.unit(a, p, "SN-1001")
		h.did(h.AddContact(t.Context(), h.Wang, a, customers.ContactInput{Name: "何芳"}, &customers.PhoneInput{Number: "0755 8613 1819"}))
		gone, _ := h.enter("青山学校", "郭强", "13811112222")
		_, err := h.Archive(t.Context(), h.Wang, gone, 1)
		h.must(err)
		for _, c := range []struct{ text, want string }{
			{"075586131819", "云海酒店/陈静 云海酒店/何芳"},
			{"0755-86131819-203", "云海酒店/陈静"},
			{"8613 1819", "云海酒店/何芳 云海酒店/陈静"},
			{"5678", "云山酒店/陈晶"},
			{"13812345678", "云山酒店/陈晶"},
			{"13811112222", ""},
			{"陈静", "云海酒店/陈静"},
			{"cj", "云山酒店/陈晶 云海酒店/陈静"},
			{"云山", "云山酒店/陈晶"},
			{"sn-1001", "云海酒店:SN-1001"},
			{"sn1001", "云海酒店"},
			{"青禾", ""},
			{"", ""},
		} {
			list, err := h.Callers(h.by(h.Wang), c.text)
			h.must(err)
			var got []string
			for _, m := range list {
				text := m.Customer.Name
				if m.Contact != nil {
					text += "/" + m.Contact.Name
				}
				if m.Unit != nil {
					text += ":" + m.Unit.Serial
				}
				got = append(got, text)
			}
			if got := strings.Join(got, " "); got != c.want {
				t.Errorf("%s: %q instead of %q", c.text, got, c.want)
			}
		}
		// A leader takes calls too, and is told who has the number, and nothing else.
		if list, err := h.Callers(h.by(h.Li), "138-1234-5678"); err != nil || len(list) != 1 || list[0].Customer.ID != b {
			t.Errorf("the leader is told %v, %v", list, err)
		}
		if list, err := h.Callers(h.by(h.Li), "陈静"); err != nil || len(list) != 0 {
			t.Errorf("the leader is told %v, %v", list, err)
		}
		for i := range 12 {
			h.enter("连锁店", "店长", "1390000"+string(rune('0'+i/10))+string(rune('0'+i%10))+"00")
		}
		if list, err := h.Callers(h.by(h.Wang), "店长"); err != nil || len(list) != 10 {
			t.Errorf("%d callers, %v", len(list), err)
		}
	})
}

func TestDuplicatesLikeliestFirst(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		own, _ := h.enter("深圳云海酒店有限公司", "陈静", "13812345678")
		h.enter("深圳云海酒店", "", "")
		h.enter("深圳雲海酒店有限公司", "", "")
		h.enter("深圳市云海酒店有限公司", "", "")
		h.enter("云海咖啡", "陈静", "138 1234 5678")
		h.enter("深圳云海酒店有限公司", "陈女士", "+8613812345678")
		h.enter("深圳地铁", "", "")
		gone, _ := h.enter("深圳云海酒店公司", "", "")
		_, err := h.Archive(t.Context(), h.Wang, gone, 1)
		h.must(err)
		list, err := h.Duplicates(h.by(h.Wang), h.file(own))
		h.must(err)
		var got []string
		for _, d := range list {
			why := ""
			if d.SamePhone {
				why += "☎"
			}
			if d.SameName {
				why += "="
			}
			got = append(got, d.Customer.Name+why)
		}
		want := "深圳云海酒店有限公司☎= 云海咖啡☎ 深圳雲海酒店有限公司= 深圳云海酒店= 深圳市云海酒店有限公司="
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s", got)
		}
		// Nobody is told of files out of sight.
		if list, err = h.Duplicates(h.by(h.Zhou), h.file(own)); err != nil || len(list) > 0 {
			t.Errorf("the technician is told %v, %v", list, err)
		}
	})
}

func TestPeopleOfLikeNamesAreNotTakenForOne(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		person := func(name string) string {
			return h.did(h.Create(t.Context(), h.Wang, customers.CustomerInput{Kind: customer.KindPERSON, Name: name}, nil, nil))
		}
		own := person("王建国")
		person("王建军")
		person("王建国庆")
		same := person("王建國")
		list, err := h.Duplicates(h.by(h.Wang), h.file(own))
		h.must(err)
		if len(list) != 1 || list[0].Customer.ID != same {
			t.Errorf("%v", list)
		}
	})
}

func TestWhenAMachineWasLastBroken(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		id, _ := h.enter("云海酒店", "", "")
		u := h.unit(id, h.product("水泵", "P-1"), "A1")
		var last time.Time
		for _, team := range []string{h.Front, h.Front, h.Back} {
			x := h.ticket(id, team, "", ticket.KindREPAIR)
			h.Do("ticket.describe", func(o *op.Op) error {
				x, err := o.Tx.Ticket.Get(o.Ctx, x.ID)
				if err != nil {
					return err
				}
				return o.Tx.Ticket.UpdateOne(x).SetUnitID(u).Exec(o.Ctx)
			})
			if team == h.Front {
				last = x.OpenedAt
			}
		}
		at, err := h.LastFaults(h.by(h.Wang), []string{u})
		h.must(err)
		if !at[u].Equal(last) {
			t.Errorf("%v instead of %v", at[u], last)
		}
	})
}
