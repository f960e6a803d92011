package live

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"fuwu/ent"
	"fuwu/ent/attachment"
	"fuwu/ent/call"
	"fuwu/ent/comment"
	"fuwu/ent/message"
	"fuwu/ent/participant"
	"fuwu/server/op"
)

// hangsOn are the fields that name the record something hangs on.
var hangsOn = map[string][]string{
	"Participant": {"ticket_id"}, "Message": {"ticket_id"}, "Call": {"ticket_id", "customer_id"}, "TicketLink": {"from_id", "to_id"},
	"Comment": {"subject_id"}, "Attachment": {"subject_id"},
	"Contact": {"customer_id"}, "Phone": {"customer_id"}, "Unit": {"customer_id"},
}

// parents are the records that others hang on, by the id of the other.
type parents struct {
	ids   map[string][]string
	users map[string]string // of participants and notices
}

func (p parents) of(c *ent.Change) []string {
	ids := p.ids[c.RecordID]
	if slices.Contains(hangsOn[c.Record], c.Field) { // it moved from one to another
		for _, id := range []string{text(c.Old), text(c.New)} {
			if id != "" && !slices.Contains(ids, id) {
				ids = append(slices.Clone(ids), id)
			}
		}
	}
	return ids
}

func (p parents) user(c *ent.Change) string { return p.users[c.RecordID] }

// parents finds what the changed records hang on: in the ledger for those that are
// new, in the tables for the others.
func (h *Hub) parents(ctx context.Context, changes []*ent.Change) (parents, error) {
	p := parents{ids: map[string][]string{}, users: map[string]string{}}
	ask := map[string][]string{}
	for _, c := range changes {
		fields := hangsOn[c.Record]
		if fields == nil && c.Record != "Notice" || p.ids[c.RecordID] != nil {
			continue
		}
		if c.Field == op.Created {
			p.created(c, fields)
		} else if !slices.Contains(ask[c.Record], c.RecordID) {
			ask[c.Record] = append(ask[c.Record], c.RecordID)
		}
	}
	for record, ids := range ask {
		if err := p.lookUp(ctx, h.read, record, ids); err != nil {
			return p, fmt.Errorf("find what %s hang on: %w", record, err)
		}
	}
	return p, nil
}

func (p parents) created(c *ent.Change, fields []string) {
	var first map[string]any
	if c.New == nil || json.Unmarshal([]byte(*c.New), &first) != nil {
		return // erased: nobody sees it any more
	}
	for _, f := range fields {
		if id, ok := first[f].(string); ok {
			p.ids[c.RecordID] = append(p.ids[c.RecordID], id)
		}
	}
	if user, ok := first["user_id"].(string); ok {
		p.users[c.RecordID] = user
	}
}

// lookUp asks for records that were there before. Those of customers are left
// out: nobody who looks at a customer is told of every telephone number.
func (p parents) lookUp(ctx context.Context, read *ent.Client, record string, ids []string) error {
	switch record {
	case "Participant":
		rows, err := read.Participant.Query().Where(participant.IDIn(ids...)).All(ctx)
		for _, r := range rows {
			p.ids[r.ID], p.users[r.ID] = []string{r.TicketID}, r.UserID
		}
		return err
	case "Message":
		rows, err := read.Message.Query().Where(message.IDIn(ids...)).Select(message.FieldID, message.FieldTicketID).All(ctx)
		for _, r := range rows {
			p.ids[r.ID] = []string{r.TicketID}
		}
		return err
	case "Call":
		rows, err := read.Call.Query().Where(call.IDIn(ids...)).Select(call.FieldID, call.FieldTicketID).All(ctx)
		for _, r := range rows {
			if r.TicketID != nil {
				p.ids[r.ID] = []string{*r.TicketID}
			}
		}
		return err
	case "Comment":
		rows, err := read.Comment.Query().Where(comment.IDIn(ids...)).Select(comment.FieldID, comment.FieldSubjectID).All(ctx)
		for _, r := range rows {
			p.ids[r.ID] = []string{r.SubjectID}
		}
		return err
	case "Attachment":
		rows, err := read.Attachment.Query().Where(attachment.IDIn(ids...)).Select(attachment.FieldID, attachment.FieldSubjectID).All(ctx)
		for _, r := range rows {
			p.ids[r.ID] = []string{r.SubjectID}
		}
		return err
	}
	return nil
}
