package graph

import (
	"context"
	"strings"

	"fuwu/ent"
	"fuwu/server/fault"
)

// nodes say how each type of record is found by its id, in the viewer's scope.
func (r *Resolver) nodes() map[string]func(context.Context, string) (ent.Value, error) {
	return map[string]func(context.Context, string) (ent.Value, error){
		"tkt": anyOf(r.Tickets.Get), "cal": anyOf(r.Tickets.Call), "cat": anyOf(func(ctx context.Context, id string) (*ent.Category, error) { return r.category(ctx, &id) }),
		"msg": anyOf(r.Read.Message.Get), "lnk": anyOf(r.Read.TicketLink.Get),
		"cus": anyOf(r.Read.Customer.Get), "con": anyOf(r.Read.Contact.Get), "phn": anyOf(r.Read.Phone.Get), "unt": anyOf(r.Read.Unit.Get),
		"prd": anyOf(r.Read.Product.Get), "tir": anyOf(r.Read.Tier.Get),
		"usr": anyOf(r.user), "tem": anyOf(r.Read.Team.Get), "dep": anyOf(r.Read.Department.Get), "pos": anyOf(r.Read.Position.Get),
		"abs": anyOf(r.Read.Absence.Get), "dlg": anyOf(r.Read.Delegation.Get), "snp": anyOf(r.Read.Snippet.Get), "tok": anyOf(r.Read.Token.Get),
		"viw": anyOf(r.Read.SavedView.Get), "ntc": anyOf(r.Read.Notice.Get), "cmt": anyOf(r.Read.Comment.Get), "att": anyOf(r.Read.Attachment.Get),
		"bat": anyOf(r.Read.Batch.Get),
	}
}

// anyOf makes a getter of one type a getter of any.
func anyOf[T any](get func(context.Context, string) (*T, error)) func(context.Context, string) (ent.Value, error) {
	return func(ctx context.Context, id string) (ent.Value, error) {
		x, err := orNull(get(ctx, id))
		if x == nil {
			return nil, err
		}
		return x, err
	}
}

// node finds anything by its id; null when it is not there for the viewer.
func (r *Resolver) node(ctx context.Context, id string) (ent.Value, error) {
	prefix, _, _ := strings.Cut(id, "_")
	get, ok := r.nodes()[prefix]
	if !ok {
		return nil, nil
	}
	x, err := get(ctx, id)
	if fault.Is(err, fault.NotFound) {
		return nil, nil
	}
	return x, err
}
