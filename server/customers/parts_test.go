package customers_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/customers"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/search"
)

func TestOneContactIsThePrimaryOne(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		id, first := h.enter("云海酒店", "陈静", "13812345678")
		second := h.did(h.AddContact(t.Context(), h.Sun, id, customers.ContactInput{Name: "何芳", Title: "工程部"}, nil))
		if got := h.contacts(id); got != "陈静* 何芳" {
			t.Fatalf("at first: %s", got)
		}
		third := h.did(h.AddContact(t.Context(), h.Wang, id, customers.ContactInput{Name: "郭强", IsPrimary: true}, nil))
		if got := h.contacts(id); got != "郭强* 陈静 何芳" {
			t.Fatalf("a new primary one: %s", got)
		}
		_, err := h.ChangeContact(t.Context(), h.Wang, second, 1, customers.ContactInput{Name: "何芳", IsPrimary: true, PreferredChannel: ptr(ticket.ChannelSMS)})
		h.must(err)
		if got := h.contacts(id); got != "何芳* 陈静 郭强" {
			t.Fatalf("another one made it: %s", got)
		}
		_, err = h.ChangeContact(t.Context(), h.Wang, second, 2, customers.ContactInput{Name: "何芳"})
		h.refused(err, fault.Required, "input", "isPrimary")
		_, err = h.ChangeContact(t.Context(), h.Wang, second, 1, customers.ContactInput{Name: "何芳", IsPrimary: true})
		h.refused(err, fault.Conflict, "version")
		_, err = h.ArchiveContact(t.Context(), h.Wang, second, 2)
		h.must(err)
		if got := h.contacts(id); got != "陈静* 郭强" {
			t.Fatalf("after the primary one left: %s", got)
		}
		_, err = h.ArchiveContact(t.Context(), h.Wang, second, 3)
		h.refused(err, fault.Archived)
		k, err := h.Contact(h.by(h.Wang), first)
		h.must(err)
		_, err = h.ArchiveContact(t.Context(), h.Wang, first, k.Version)
		h.must(err)
		k, err = h.Contact(h.by(h.Wang), third)
		h.must(err)
		_, err = h.ArchiveContact(t.Context(), h.Wang, third, k.Version)
		h.must(err)
		if got := h.contacts(id); got != "" {
			t.Fatalf("after all left: %s", got)
		}
		// The number left with its contact.
		if list, err := h.Callers(h.by(h.Wang), "13812345678"); err != nil || len(list) > 0 {
			t.Errorf("%v, %v", list, err)
		}
	})
}

func TestANumberIsShownMaskedAndItsRevealIsEntered(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		id, contact := h.enter("云海酒店", "陈静", "")
		_, err := h.AddPhone(t.Context(), h.Wang, contact, customers.PhoneInput{Number: "王"})
		h.refused(err, fault.Malformed, "input", "number")
		p := h.did(h.AddPhone(t.Context(), h.Wang, contact, customers.PhoneInput{Number: "0755-8613 1819 转 203", Label: "总机"}))
		_, err = h.AddPhone(t.Context(), h.Wang, contact, customers.PhoneInput{Number: "+86 755 86131819x203"})
		h.refused(err, fault.Taken, "input", "number")
		_, err = h.AddPhone(t.Context(), h.Wang, "con_nobody", customers.PhoneInput{Number: "13812345678"})
		h.refused(err, fault.Unknown, "contactId")
		kept, err := h.Phone(h.by(h.Wang), p)
		h.must(err)
		if kept.Masked != "0755-****1819-***" || kept.Label != "总机" || kept.CustomerID != id {
			t.Errorf("kept as %v", kept)
		}
		before := h.entries(p)
		number, done, err := h.Reveal(t.Context(), h.Wang, p)
		h.must(err)
		if number != "075586131819x203" || done.Position == 0 {
			t.Errorf("answered %q at %d", number, done.Position)
		}
		if got := h.entries(p); !slices.Equal(got, append(before, "phone.reveal")) {
			t.Errorf("the ledger tells %v", got)
		}
		// Nobody without a part in it, and nobody out of sight of it.
		for _, a := range []access.Actor{h.Zhou, h.Qian, h.Admin, {ID: "usr_a", Roles: []access.Role{access.Auditor}}} {
			if number, _, err = h.Reveal(t.Context(), a, p); err == nil || number != "" {
				t.Errorf("%v is told %q", a.Roles, number)
			}
		}
		_, err = h.ArchivePhone(t.Context(), h.Wang, p)
		h.must(err)
		number, _, err = h.Reveal(t.Context(), h.Wang, p)
		if h.refused(err, fault.Archived); number != "" {
			t.Errorf("told %q", number)
		}
		_, err = h.ArchivePhone(t.Context(), h.Wang, p)
		h.refused(err, fault.Archived)
		// Given back, it is a number of its own.
		h.did(h.AddPhone(t.Context(), h.Wang, contact, customers.PhoneInput{Number: "0755-86131819转203"}))
	})
}

func TestTheLedgerNeverHoldsANumber(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		_, contact := h.enter("云海酒店", "陈静", "13812345678")
		p := h.did(h.AddPhone(t.Context(), h.Wang, contact, customers.PhoneInput{Number: "13987654321"}))
		_, _, err := h.Reveal(t.Context(), h.Wang, p)
		h.must(err)
		changes, err := h.store.Unscoped().Change.Query().All(t.Context())
		h.must(err)
		for _, c := range changes {
			for _, v := range []*string{c.Old, c.New} {
				if v != nil && (strings.Contains(*v, "13812345678") || strings.Contains(*v, "13987654321")) {
					t.Errorf("%s.%s tells %s", c.Record, c.Field, *v)
				}
			}
		}
	})
}

func TestAMachineHasItsSerialAlone(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		id, _ := h.enter("云海酒店", "", "")
		other, _ := h.enter("青山学校", "", "")
		chiller := h.product("冷水机组", "CH-300")
		bought := time.Date(2025, 1, 31, 0, 0, 0, 0, time.UTC)
		u := h.did(h.AddUnit(t.Context(), h.Zhao, id, customers.UnitInput{ProductID: chiller, Serial: " ｓn-2024 /0031", PurchasedAt: &bought, Site: "三楼机房"}))
		kept, err := h.Unit(h.by(h.Wang), u)
		h.must(err)
		if kept.Serial != "SN-2024/0031" || kept.WarrantyUntil == nil || !kept.WarrantyUntil.Equal(time.Date(2026, 1, 31, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("kept as %v", kept)
		}
		_, err = h.AddUnit(t.Context(), h.Wang, other, customers.UnitInput{ProductID: chiller, Serial: "sn-2024/0031"})
		h.refused(err, fault.Taken, "input", "serial")
		_, err = h.AddUnit(t.Context(), h.Wang, other, customers.UnitInput{
			ProductID: "prd_none", PurchasedAt: ptr(time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC)), WarrantyUntil: &bought,
		})
		h.refused(err, fault.Unknown, "input", "productId")
		h.refused(err, fault.Required, "input", "serial")
		h.refused(err, fault.OutOfRange, "input", "purchasedAt")
		h.refused(err, fault.OutOfRange, "input", "warrantyUntil")
		_, err = h.AddUnit(t.Context(), h.Wang, "cus_nobody", customers.UnitInput{ProductID: chiller, Serial: "A1"})
		h.refused(err, fault.Unknown, "customerId")
		// A month without the day ends on its last one.
		month := h.did(h.AddProduct(t.Context(), h.Zhao, customers.ProductInput{Name: "滤芯", Model: "F-1", WarrantyMonths: 1}))
		u2 := h.did(h.AddUnit(t.Context(), h.Wang, id, customers.UnitInput{ProductID: month, Serial: "F1-1", PurchasedAt: &bought}))
		if kept, err = h.Unit(h.by(h.Wang), u2); err != nil || !kept.WarrantyUntil.Equal(time.Date(2025, 2, 28, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("a month from the 31st of January: %v, %v", kept.WarrantyUntil, err)
		}
		_, err = h.ChangeUnit(t.Context(), h.Wang, u2, 1, customers.UnitInput{ProductID: month, Serial: "SN-2024/0031"})
		h.refused(err, fault.Taken, "input", "serial")
		_, err = h.ChangeUnit(t.Context(), h.Wang, u2, 1, customers.UnitInput{ProductID: month, Serial: "F1-1"})
		h.must(err)
		if kept, err = h.Unit(h.by(h.Wang), u2); err != nil || kept.PurchasedAt != nil || kept.WarrantyUntil != nil || kept.Version != 2 {
			t.Errorf("days that were taken out: %v, %v", kept, err)
		}
		_, err = h.ArchiveUnit(t.Context(), h.Wang, u2, 1)
		h.refused(err, fault.Conflict, "version")
		_, err = h.ArchiveUnit(t.Context(), h.Wang, u2, 2)
		h.must(err)
		_, err = h.AddUnit(t.Context(), h.Wang, other, customers.UnitInput{ProductID: chiller, Serial: "F1-1"})
		h.refused(err, fault.Taken, "input", "serial")
		_, err = h.ChangeUnit(t.Context(), h.Wang, u2, 3, customers.UnitInput{ProductID: month, Serial: "F1-1"})
		h.refused(err, fault.Archived)
	})
}

func TestARenamedModelIsFoundByItsNewName(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		id, _ := h.enter("云海酒店", "", "")
		p := h.product("冷水机组", "CH-300")
		u := h.unit(id, p, "A1")
		_, err := h.ChangeProduct(t.Context(), h.Zhao, p, 1, customers.ProductInput{Name: "离心机", NameEn: "Chiller", Model: "CH-300", WarrantyMonths: 24})
		h.must(err)
		for question, want := range map[string]string{"离心": u, "chiller": u, "ch-300": u, "冷水": ""} {
			ids, err := h.look.Find(h.by(h.Wang), search.Units, question, 5)
			h.must(err)
			if got := strings.Join(ids, " "); got != want {
				t.Errorf("%s leads to %q", question, got)
			}
		}
	})
}

func TestTiersAndProductsAreReadFromMemoryAsTheyAre(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		names := func() string {
			t.Helper()
			var all []string
			tiers, err := h.Tiers(h.by(h.Wang))
			h.must(err)
			for _, x := range tiers {
				all = append(all, x.Name)
			}
			products, err := h.Products(h.by(h.Wang), false)
			h.must(err)
			for _, x := range products {
				all = append(all, x.Name)
			}
			return strings.Join(all, " ")
		}
		b := h.did(h.AddTier(t.Context(), h.Zhao, customers.TierInput{Name: "B 级", Rank: 1}))
		a := h.did(h.AddTier(t.Context(), h.Zhao, customers.TierInput{Name: "A 级"}))
		h.product("水泵", "P-1")
		fan := h.product("风机", "F-1")
		if got := names(); got != "A 级 B 级 风机 水泵" {
			t.Errorf("at first: %s", got)
		}
		_, err := h.ChangeTier(t.Context(), h.Zhao, a, 1, customers.TierInput{Name: "甲级", NameEn: "A", Rank: 2})
		h.must(err)
		_, err = h.ArchiveProduct(t.Context(), h.Zhao, fan, 1)
		h.must(err)
		if got := names(); got != "B 级 甲级 水泵" {
			t.Errorf("after changes: %s", got)
		}
		if all, err := h.Products(h.by(h.Wang), true); err != nil || len(all) != 2 {
			t.Errorf("with those put away: %v, %v", all, err)
		}
		if p, err := h.Product(h.by(h.Wang), fan); err != nil || p.Name != "风机" {
			t.Errorf("one that was put away: %v, %v", p, err)
		}
		if x, err := h.Tier(h.by(h.Wang), b); err != nil || x.Rank != 1 {
			t.Errorf("one: %v, %v", x, err)
		}
		_, err = h.Tier(h.by(h.Wang), "tir_none")
		h.refused(err, fault.NotFound, "id")
		// What another process changes is seen when the ledger is asked again, a second later.
		h.Do("tier.create", func(o *op.Op) error {
			return o.Tx.Tier.Create().SetName("C 级").SetRank(3).Exec(o.Ctx)
		})
		h.Wait(2 * time.Second)
		if got := names(); got != "B 级 甲级 C 级 水泵" {
			t.Errorf("after a change elsewhere: %s", got)
		}
	})
}

func TestReferenceDataIsRefusedForEachReason(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		a := h.did(h.AddTier(t.Context(), h.Zhao, customers.TierInput{Name: "A 级"}))
		_, err := h.AddTier(t.Context(), h.Zhao, customers.TierInput{Name: "A 级"})
		h.refused(err, fault.Taken, "input", "name")
		_, err = h.AddTier(t.Context(), h.Zhao, customers.TierInput{Rank: -1})
		h.refused(err, fault.Required, "input", "name")
		h.refused(err, fault.OutOfRange, "input", "rank")
		_, err = h.ChangeTier(t.Context(), h.Zhao, a, 2, customers.TierInput{Name: "A 级"})
		h.refused(err, fault.Conflict, "version")
		_, err = h.ChangeTier(t.Context(), h.Zhao, "tir_none", 1, customers.TierInput{Name: "A 级"})
		h.refused(err, fault.NotFound, "id")
		_, err = h.AddTier(t.Context(), h.Wang, customers.TierInput{Name: "B 级"})
		h.refused(err, fault.Forbidden)
		p := h.product("水泵", "P-1")
		_, err = h.AddProduct(t.Context(), h.Zhao, customers.ProductInput{Name: "泵", Model: "P-1"})
		h.refused(err, fault.Taken, "input", "model")
		_, err = h.AddProduct(t.Context(), h.Zhao, customers.ProductInput{WarrantyMonths: 601})
		h.refused(err, fault.Required, "input", "name")
		h.refused(err, fault.Required, "input", "model")
		h.refused(err, fault.OutOfRange, "input", "warrantyMonths")
		_, err = h.ArchiveProduct(t.Context(), h.Zhao, p, 1)
		h.must(err)
		id, _ := h.enter("云海酒店", "", "")
		_, err = h.AddUnit(t.Context(), h.Wang, id, customers.UnitInput{ProductID: p, Serial: "A1"})
		h.refused(err, fault.Archived, "input", "productId")
	})
}

func TestAStepEntersInsideSomebodysOperation(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		p := h.product("水泵", "P-1")
		var id, contact string
		done := h.As(h.Wang, "call.record", "", func(o *op.Op) (err error) {
			if id, contact, err = h.Enter(o, company("云海酒店"), &customers.ContactInput{Name: "陈静"}, &customers.PhoneInput{Number: "13812345678"}); err != nil {
				return err
			}
			_, err = h.EnterUnit(o, id, customers.UnitInput{ProductID: p, Serial: "A1"})
			return err
		})
		if done.Position == 0 || contact == "" || h.names(h.Wang, customers.Filter{Text: ptr("a1")}) != "云海酒店" {
			t.Errorf("entered %s %s", id, contact)
		}
		_, err := h.Ops.Run(t.Context(), h.Wang, "call.record", "", func(o *op.Op) error {
			if _, _, err := h.Enter(o, company("青山学校"), nil, nil); err != nil {
				return err
			}
			return fmt.Errorf("something else went wrong")
		})
		if err == nil || h.names(h.Wang, customers.Filter{Text: ptr("青山")}) != "" {
			t.Errorf("half done: %v", err)
		}
	})
}

func TestDigitsAreKeptOfWhatIsNoNumber(t *testing.T) {
	for text, want := range map[string]string{"+86 138-1234-5678": "13812345678", "分机 8021": "8021", "匿名": "", "0755-86131819转2": "075586131819x2"} {
		if got := customers.Digits(text); got != want {
			t.Errorf("%s: %s", text, got)
		}
	}
}
