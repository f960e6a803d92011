package customers

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"fuwu/ent"
	"fuwu/ent/customer"
	"fuwu/ent/phone"
	"fuwu/server/gram"
)

// Duplicate is a file that may be of the same customer, and why.
type Duplicate struct {
	Customer            *ent.Customer
	SamePhone, SameName bool
	near                float64
}

const (
	maxDuplicates = 5
	candidates    = 40  // names that are compared
	nearly        = 0.7 // share of pairs of characters that nearly the same names have in common
)

// Duplicates are the files the actor of the context sees that may be of the same
// customer, likeliest first: same number and name, same number, same name, nearly
// the same name. People are compared by their whole name alone.
func (s *Service) Duplicates(ctx context.Context, c *ent.Customer) ([]Duplicate, error) {
	found := map[string]*Duplicate{}
	note := func(other *ent.Customer) *Duplicate {
		if found[other.ID] == nil {
			found[other.ID] = &Duplicate{Customer: other}
		}
		return found[other.ID]
	}
	same, err := s.samePhone(ctx, c)
	if err != nil {
		return nil, fmt.Errorf("look for the same number: %w", err)
	}
	for _, other := range same {
		note(other).SamePhone = true
	}
	names, err := s.nearName(ctx, c)
	if err != nil {
		return nil, fmt.Errorf("look for the same name: %w", err)
	}
	for _, other := range append(names, same...) {
		if near := likeness(c, other); near >= nearly {
			d := note(other)
			d.SameName, d.near = true, near
		}
	}
	list := make([]Duplicate, 0, len(found))
	for _, d := range found {
		list = append(list, *d)
	}
	slices.SortFunc(list, func(a, b Duplicate) int {
		return cmp.Or(-cmp.Compare(a.weight(), b.weight()), cmp.Compare(a.Customer.ID, b.Customer.ID))
	})
	return list[:min(len(list), maxDuplicates)], nil
}

func (d Duplicate) weight() float64 {
	if d.SamePhone {
		return 2 + d.near
	}
	return d.near
}

// samePhone are the other files in use with one of the customer's numbers.
func (s *Service) samePhone(ctx context.Context, c *ent.Customer) ([]*ent.Customer, error) {
	own, err := s.read.Phone.Query().Where(phone.CustomerID(c.ID), phone.ArchivedAtIsNil()).Limit(candidates).All(ctx)
	if err != nil || len(own) == 0 {
		return nil, err
	}
	numbers := make([]string, len(own))
	for i, p := range own {
		numbers[i] = p.Number
	}
	ids, err := s.read.Phone.Query().Where(phone.NumberIn(numbers...), phone.CustomerIDNEQ(c.ID), phone.ArchivedAtIsNil()).
		Unique(true).Limit(candidates).Select(phone.FieldCustomerID).Strings(ctx)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	return s.read.Customer.Query().Where(customer.IDIn(ids...), customer.ArchivedAtIsNil()).All(ctx)
}

// nearName are other files in use whose name may be nearly the same: read alike,
// beginning alike, or with the same words in it.
func (s *Service) nearName(ctx context.Context, c *ent.Customer) ([]*ent.Customer, error) {
	others := s.read.Customer.Query().Where(customer.IDNEQ(c.ID), customer.ArchivedAtIsNil())
	list, err := others.Clone().Where(customer.NameKey(c.NameKey)).Limit(candidates).All(ctx)
	if err != nil || c.Kind == customer.KindPERSON {
		return list, err
	}
	core := []rune(core(c.Name))
	if begin := gram.Key(string(core[:min(2, len(core))])); begin != "" && len(core) > 2 {
		more, err := others.Clone().Where(customer.NameKeyGTE(begin), customer.NameKeyLT(begin+"\U0010FFFF")).
			Order(ent.Asc(customer.FieldNameKey)).Limit(candidates).All(ctx)
		if err != nil {
			return nil, err
		}
		list = append(list, more...)
	}
	ids, err := s.find(ctx, kindCustomer, string(core), candidates)
	if err != nil {
		return nil, err
	}
	more, err := others.Clone().Where(customer.IDIn(ids...)).All(ctx)
	return append(list, more...), err
}

// likeness is how much two names have in common, 1 for the same.
func likeness(a, b *ent.Customer) float64 {
	if a.NameKey == b.NameKey {
		return 1
	}
	if a.Kind == customer.KindPERSON || b.Kind == customer.KindPERSON {
		return 0
	}
	x, y := pairs(core(a.Name)), pairs(core(b.Name))
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	common := 0
	for p, n := range x {
		common += min(n, y[p])
	}
	return min(0.99, 2*float64(common)/float64(count(x)+count(y)))
}

// forms are words that tell no two companies apart.
var forms = strings.NewReplacer("股份有限公司", "", "有限责任公司", "", "有限公司", "", "分公司", "", "公司", "", "集团", "", "（", "(", "）", ")",
	" co., ltd.", "", " co.,ltd", "", " ltd.", "", " ltd", "", " inc.", "", " inc", "", " limited", "")

// core is what tells a company's name apart from others.
func core(name string) string {
	folded := forms.Replace(gram.Fold(name))
	if kept := strings.TrimSpace(folded); kept != "" {
		return kept
	}
	return gram.Fold(name)
}

// pairs are the pairs of neighbouring characters of a name; a single one stands alone.
func pairs(name string) map[string]int {
	r := []rune(strings.Join(strings.Fields(name), ""))
	set := map[string]int{}
	if len(r) == 1 {
		set[string(r)]++
	}
	for i := range len(r) - 1 {
		set[string(r[i:i+2])]++
	}
	return set
}

func count(set map[string]int) (n int) {
	for _, c := range set {
		n += c
	}
	return n
}
