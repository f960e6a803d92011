package history

import (
	"context"
	"fmt"

	"fuwu/ent/absence"
	"fuwu/ent/contact"
	"fuwu/ent/membership"
	"fuwu/ent/phone"
	"fuwu/ent/unit"
	"fuwu/server/subjects"
)

// mostRelated is how many records of one type a history follows.
const mostRelated = 200

// related are the record itself and those that are parts of it, as far as the actor
// in the context sees them.
func (s *Service) related(ctx context.Context, subject string) ([]string, error) {
	about := []string{subject}
	add := func(ids []string, err error) error {
		if err != nil {
			return fmt.Errorf("find the parts of a record: %w", err)
		}
		about = append(about, ids...)
		return nil
	}
	switch subjects.Prefix(subject) {
	case "cus":
		if err := add(s.read.Contact.Query().Where(contact.CustomerID(subject)).Limit(mostRelated).IDs(ctx)); err != nil {
			return nil, err
		}
		if err := add(s.read.Phone.Query().Where(phone.CustomerID(subject)).Limit(mostRelated).IDs(ctx)); err != nil {
			return nil, err
		}
		if err := add(s.read.Unit.Query().Where(unit.CustomerID(subject)).Limit(mostRelated).IDs(ctx)); err != nil {
			return nil, err
		}
	case "tem":
		if err := add(s.read.Membership.Query().Where(membership.TeamID(subject)).Limit(mostRelated).IDs(ctx)); err != nil {
			return nil, err
		}
	case "usr":
		if err := add(s.read.Membership.Query().Where(membership.UserID(subject)).Limit(mostRelated).IDs(ctx)); err != nil {
			return nil, err
		}
		if err := add(s.read.Absence.Query().Where(absence.UserID(subject)).Limit(mostRelated).IDs(ctx)); err != nil {
			return nil, err
		}
	}
	return about, nil
}
