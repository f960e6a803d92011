package search

import (
	"strings"

	"entgo.io/ent/dialect/sql"

	"fuwu/ent/phone"
	"fuwu/ent/predicate"
	"fuwu/server/telephone"
)

// shown is how many last digits of a number the index holds.
const shown = 4

// OfNumber are the phones with a number, whatever their extension.
func OfNumber(n telephone.Number) predicate.Phone {
	if n.String() != n.Line() {
		return phone.Number(n.String())
	}
	return phone.Or(phone.Number(n.Line()), phone.And(phone.NumberGTE(n.Line()+"x"), phone.NumberLT(n.Line()+"y")))
}

// Narrow narrows a list of one kind to what is found by the text: as Find does,
// in the list's own order.
func (s *Service) Narrow(kind, text string) func(*sql.Selector) {
	text = strings.TrimSpace(text)
	words := s.Matching(kind, text)
	if kind != Customers && kind != Contacts {
		return words
	}
	var number func(*sql.Selector)
	if n, ok := telephone.Parse(text); ok && n.Full() {
		number = withNumber(kind, n)
	} else if tail, ok := telephone.Tail(text); ok && len(tail) > shown {
		few, ending := s.Matching(kind, tail[len(tail)-shown:]), withEnding(kind, tail)
		number = sql.AndPredicates(few, ending)
	} else {
		return words
	}
	return sql.OrPredicates(number, words)
}

// withNumber are the records that have a number.
func withNumber(kind string, n telephone.Number) func(*sql.Selector) {
	return func(s *sql.Selector) {
		p := sql.Select().From(sql.Table(phone.Table).As("number"))
		p.SetDialect(s.Dialect())
		p.Select(p.C(whose(kind))).Where(sql.IsNull(p.C(phone.FieldArchivedAt)))
		OfNumber(n)(p)
		s.Where(sql.In(s.C("id"), p))
	}
}

// withEnding are the records that have a number with an ending. It is asked of
// few, since no index knows endings.
func withEnding(kind, tail string) func(*sql.Selector) {
	return func(s *sql.Selector) {
		p := sql.SelectExpr(sql.Raw("1")).From(sql.Table(phone.Table).As("number"))
		p.SetDialect(s.Dialect())
		number := p.C(phone.FieldNumber)
		p.Where(sql.And(sql.ColumnsEQ(p.C(whose(kind)), s.C("id")), sql.IsNull(p.C(phone.FieldArchivedAt)),
			sql.Or(sql.HasSuffix(number, tail), sql.Contains(number, tail+"x"))))
		s.Where(sql.Exists(p))
	}
}

// whose is the column of a phone that leads to a record of the kind.
func whose(kind string) string {
	if kind == Customers {
		return phone.FieldCustomerID
	}
	return phone.FieldContactID
}
