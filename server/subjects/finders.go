package subjects

import (
	"context"

	"fuwu/ent"
	"fuwu/ent/absence"
	"fuwu/ent/attachment"
	"fuwu/ent/batch"
	"fuwu/ent/call"
	"fuwu/ent/category"
	"fuwu/ent/comment"
	"fuwu/ent/contact"
	"fuwu/ent/customer"
	"fuwu/ent/delegation"
	"fuwu/ent/department"
	"fuwu/ent/membership"
	"fuwu/ent/message"
	"fuwu/ent/participant"
	"fuwu/ent/phone"
	"fuwu/ent/position"
	"fuwu/ent/product"
	"fuwu/ent/savedview"
	"fuwu/ent/setting"
	"fuwu/ent/snippet"
	"fuwu/ent/team"
	"fuwu/ent/ticket"
	"fuwu/ent/ticketlink"
	"fuwu/ent/tier"
	"fuwu/ent/token"
	"fuwu/ent/unit"
	"fuwu/ent/user"
)

// finders are how records of each type are found, by prefix. Credentials and the
// ledger's own rows are subjects of nothing; notices are found by their owner alone.
var finders = map[string]func(context.Context, *ent.Client, []string) ([]row, error){
	"dep": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Department.Query().Where(department.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Department) row { return row{x.ID, x.Name, x.NameEn, x.ArchivedAt != nil} }), err
	},
	"tem": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Team.Query().Where(team.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Team) row { return row{x.ID, x.Name, x.NameEn, x.ArchivedAt != nil} }), err
	},
	"pos": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Position.Query().Where(position.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Position) row { return row{x.ID, x.Name, x.NameEn, x.ArchivedAt != nil} }), err
	},
	"usr": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.User.Query().Where(user.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.User) row { return row{x.ID, x.Name, "", false} }), err
	},
	"mem": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Membership.Query().Where(membership.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Membership) row { return row{x.ID, "", "", x.ArchivedAt != nil} }), err
	},
	"abs": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Absence.Query().Where(absence.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Absence) row { return row{x.ID, x.Reason, "", x.ArchivedAt != nil} }), err
	},
	"dlg": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Delegation.Query().Where(delegation.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Delegation) row { return row{x.ID, x.Reason, "", x.ArchivedAt != nil} }), err
	},
	"tok": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Token.Query().Where(token.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Token) row { return row{x.ID, x.Name, "", false} }), err
	},
	"snp": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Snippet.Query().Where(snippet.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Snippet) row { return row{x.ID, x.Title, "", x.ArchivedAt != nil} }), err
	},
	"tir": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Tier.Query().Where(tier.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Tier) row { return row{x.ID, x.Name, x.NameEn, x.ArchivedAt != nil} }), err
	},
	"cus": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Customer.Query().Where(customer.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Customer) row { return row{x.ID, x.Name, "", x.ArchivedAt != nil} }), err
	},
	"con": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Contact.Query().Where(contact.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Contact) row { return row{x.ID, x.Name, "", x.ArchivedAt != nil} }), err
	},
	"phn": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Phone.Query().Where(phone.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Phone) row { return row{x.ID, x.Masked, "", x.ArchivedAt != nil} }), err
	},
	"prd": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Product.Query().Where(product.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Product) row { return row{x.ID, x.Name, x.NameEn, x.ArchivedAt != nil} }), err
	},
	"unt": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Unit.Query().Where(unit.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Unit) row { return row{x.ID, x.Serial, "", x.ArchivedAt != nil} }), err
	},
	"cat": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Category.Query().Where(category.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Category) row { return row{x.ID, x.Name, x.NameEn, x.ArchivedAt != nil} }), err
	},
	"tkt": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Ticket.Query().Where(ticket.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Ticket) row { return row{x.ID, x.Number, "", x.ArchivedAt != nil} }), err
	},
	"par": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Participant.Query().Where(participant.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Participant) row { return row{x.ID, "", "", x.ArchivedAt != nil} }), err
	},
	"cal": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Call.Query().Where(call.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Call) row { return row{x.ID, "", "", x.ArchivedAt != nil} }), err
	},
	"msg": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Message.Query().Where(message.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Message) row { return row{x.ID, "", "", x.ArchivedAt != nil} }), err
	},
	"lnk": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.TicketLink.Query().Where(ticketlink.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.TicketLink) row { return row{x.ID, "", "", x.ArchivedAt != nil} }), err
	},
	"cmt": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Comment.Query().Where(comment.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Comment) row { return row{x.ID, "", "", x.ArchivedAt != nil} }), err
	},
	"att": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Attachment.Query().Where(attachment.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Attachment) row { return row{x.ID, x.Name, "", x.ArchivedAt != nil} }), err
	},
	"viw": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.SavedView.Query().Where(savedview.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.SavedView) row { return row{x.ID, x.Name, x.NameEn, x.ArchivedAt != nil} }), err
	},
	"set": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Setting.Query().Where(setting.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Setting) row { return row{x.ID, x.Key, "", false} }), err
	},
	"bat": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		all, err := c.Batch.Query().Where(batch.IDIn(ids...)).All(ctx)
		return rows(all, func(x *ent.Batch) row { return row{x.ID, x.Source, "", false} }), err
	},
}

func rows[T any](all []T, of func(T) row) []row {
	list := make([]row, len(all))
	for i, x := range all {
		list[i] = of(x)
	}
	return list
}
