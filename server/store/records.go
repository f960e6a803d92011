package store

import (
	"sync"

	"entgo.io/ent"
	entsql "entgo.io/ent/dialect/sql/schema"
	"entgo.io/ent/schema/field"

	"fuwu/ent/absence"
	"fuwu/ent/attachment"
	"fuwu/ent/batch"
	"fuwu/ent/call"
	"fuwu/ent/category"
	"fuwu/ent/comment"
	"fuwu/ent/contact"
	"fuwu/ent/credential"
	"fuwu/ent/customer"
	"fuwu/ent/delegation"
	"fuwu/ent/department"
	"fuwu/ent/membership"
	"fuwu/ent/message"
	"fuwu/ent/migrate"
	"fuwu/ent/notice"
	"fuwu/ent/participant"
	"fuwu/ent/phone"
	"fuwu/ent/position"
	"fuwu/ent/product"
	"fuwu/ent/savedview"
	"fuwu/ent/schema"
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

// records are the types whose changes are entered in the ledger, with their
// tables. The ledger's own two are not among them. A test holds the list against
// the schema.
var records = map[string]struct {
	schema ent.Interface
	table  string
}{
	"Absence":     {schema.Absence{}, absence.Table},
	"Attachment":  {schema.Attachment{}, attachment.Table},
	"Batch":       {schema.Batch{}, batch.Table},
	"Call":        {schema.Call{}, call.Table},
	"Category":    {schema.Category{}, category.Table},
	"Comment":     {schema.Comment{}, comment.Table},
	"Contact":     {schema.Contact{}, contact.Table},
	"Credential":  {schema.Credential{}, credential.Table},
	"Customer":    {schema.Customer{}, customer.Table},
	"Delegation":  {schema.Delegation{}, delegation.Table},
	"Department":  {schema.Department{}, department.Table},
	"Membership":  {schema.Membership{}, membership.Table},
	"Message":     {schema.Message{}, message.Table},
	"Notice":      {schema.Notice{}, notice.Table},
	"Participant": {schema.Participant{}, participant.Table},
	"Phone":       {schema.Phone{}, phone.Table},
	"Position":    {schema.Position{}, position.Table},
	"Product":     {schema.Product{}, product.Table},
	"SavedView":   {schema.SavedView{}, savedview.Table},
	"Setting":     {schema.Setting{}, setting.Table},
	"Snippet":     {schema.Snippet{}, snippet.Table},
	"Team":        {schema.Team{}, team.Table},
	"Ticket":      {schema.Ticket{}, ticket.Table},
	"TicketLink":  {schema.TicketLink{}, ticketlink.Table},
	"Tier":        {schema.Tier{}, tier.Table},
	"Token":       {schema.Token{}, token.Table},
	"Unit":        {schema.Unit{}, unit.Table},
	"User":        {schema.User{}, user.Table},
}

// record is what the hook and the verifier know of a type.
type record struct {
	name, table string
	fields      map[string]recordField
	columns     []*entsql.Column // in the table's order
}

type recordField struct {
	sensitive bool
	nullable  bool
	kind      field.Type
}

// kept by the hook; the ledger says them by position, moment and count.
var kept = map[string]bool{"id": true, "created_at": true, "updated_at": true, "version": true}

// known are the records by type name.
var known = sync.OnceValue(func() map[string]*record {
	tables := map[string]*entsql.Table{}
	for _, t := range migrate.Tables {
		tables[t.Name] = t
	}
	all := make(map[string]*record, len(records))
	for name, r := range records {
		all[name] = &record{name: name, table: r.table, fields: fieldsOf(r.schema), columns: tables[r.table].Columns}
	}
	return all
})

func fieldsOf(s ent.Interface) map[string]recordField {
	fields := map[string]recordField{}
	take := func(list []ent.Field) {
		for _, f := range list {
			d := f.Descriptor()
			fields[d.Name] = recordField{d.Sensitive, d.Nillable, d.Info.Type}
		}
	}
	for _, m := range s.Mixin() {
		take(m.Fields())
	}
	take(s.Fields())
	return fields
}
