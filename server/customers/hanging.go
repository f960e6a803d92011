package customers

import (
	"fuwu/ent"
	"fuwu/ent/attachment"
	"fuwu/ent/call"
	"fuwu/ent/comment"
	"fuwu/ent/contact"
	"fuwu/ent/phone"
	"fuwu/ent/ticket"
	"fuwu/ent/unit"
	"fuwu/server/op"
)

// hangs is how records of one type hang on a customer. move brings one to
// another file, if still agrees with where it is.
type hangs struct {
	field string
	of    func(o *op.Op, customerID string) ([]string, error)
	move  func(o *op.Op, id, to string, still func(customerID string) bool) error
}

// hanging are the records that move with a customer, by their type in the ledger.
var hanging = map[string]hangs{
	"Contact": {contact.FieldCustomerID, func(o *op.Op, customerID string) ([]string, error) {
		return o.All.Contact.Query().Where(contact.CustomerID(customerID)).IDs(o.Ctx)
	}, func(o *op.Op, id, to string, still func(string) bool) error {
		return moved(o.All.Contact.Get(o.Ctx, id))(func(r *ent.Contact) error {
			if !still(r.CustomerID) {
				return nil
			}
			return o.Tx.Contact.UpdateOne(r).SetCustomerID(to).Exec(o.Ctx)
		})
	}},
	"Phone": {phone.FieldCustomerID, func(o *op.Op, customerID string) ([]string, error) {
		return o.All.Phone.Query().Where(phone.CustomerID(customerID)).IDs(o.Ctx)
	}, func(o *op.Op, id, to string, still func(string) bool) error {
		return moved(o.All.Phone.Get(o.Ctx, id))(func(r *ent.Phone) error {
			if !still(r.CustomerID) {
				return nil
			}
			return o.Tx.Phone.UpdateOne(r).SetCustomerID(to).Exec(o.Ctx)
		})
	}},
	"Unit": {unit.FieldCustomerID, func(o *op.Op, customerID string) ([]string, error) {
		return o.All.Unit.Query().Where(unit.CustomerID(customerID)).IDs(o.Ctx)
	}, func(o *op.Op, id, to string, still func(string) bool) error {
		return moved(o.All.Unit.Get(o.Ctx, id))(func(r *ent.Unit) error {
			if !still(r.CustomerID) {
				return nil
			}
			return o.Tx.Unit.UpdateOne(r).SetCustomerID(to).Exec(o.Ctx)
		})
	}},
	"Ticket": {ticket.FieldCustomerID, func(o *op.Op, customerID string) ([]string, error) {
		return o.All.Ticket.Query().Where(ticket.CustomerID(customerID)).IDs(o.Ctx)
	}, func(o *op.Op, id, to string, still func(string) bool) error {
		return moved(o.All.Ticket.Get(o.Ctx, id))(func(r *ent.Ticket) error {
			if !still(text(r.CustomerID)) {
				return nil
			}
			return o.Tx.Ticket.UpdateOne(r).SetCustomerID(to).Exec(o.Ctx)
		})
	}},
	"Call": {call.FieldCustomerID, func(o *op.Op, customerID string) ([]string, error) {
		return o.All.Call.Query().Where(call.CustomerID(customerID)).IDs(o.Ctx)
	}, func(o *op.Op, id, to string, still func(string) bool) error {
		return moved(o.All.Call.Get(o.Ctx, id))(func(r *ent.Call) error {
			if !still(text(r.CustomerID)) {
				return nil
			}
			return o.Tx.Call.UpdateOne(r).SetCustomerID(to).Exec(o.Ctx)
		})
	}},
	"Comment": {comment.FieldSubjectID, func(o *op.Op, customerID string) ([]string, error) {
		return o.All.Comment.Query().Where(comment.SubjectID(customerID)).IDs(o.Ctx)
	}, func(o *op.Op, id, to string, still func(string) bool) error {
		return moved(o.All.Comment.Get(o.Ctx, id))(func(r *ent.Comment) error {
			if !still(r.SubjectID) {
				return nil
			}
			return o.Tx.Comment.UpdateOne(r).SetSubjectID(to).Exec(o.Ctx)
		})
	}},
	"Attachment": {attachment.FieldSubjectID, func(o *op.Op, customerID string) ([]string, error) {
		return o.All.Attachment.Query().Where(attachment.SubjectID(customerID)).IDs(o.Ctx)
	}, func(o *op.Op, id, to string, still func(string) bool) error {
		return moved(o.All.Attachment.Get(o.Ctx, id))(func(r *ent.Attachment) error {
			if !still(r.SubjectID) {
				return nil
			}
			return o.Tx.Attachment.UpdateOne(r).SetSubjectID(to).Exec(o.Ctx)
		})
	}},
}

// moved hands on what was loaded.
func moved[R any](record *R, err error) func(func(*R) error) error {
	return func(then func(*R) error) error {
		if err != nil {
			return err
		}
		return then(record)
	}
}
