package graph

import (
	"context"

	"fuwu/ent"
	"fuwu/graph/model"
	"fuwu/server/history"
	"fuwu/server/op"
)

// commentPayload answers an act on a remark.
func (r *Resolver) commentPayload(ctx context.Context, done op.Done, err error, id string) (*model.CommentPayload, error) {
	now, reasons, _, defect := readBack(ctx, err, byKey(id, r.Comments.Get))
	if defect != nil {
		return nil, defect
	}
	return &model.CommentPayload{Comment: now, Errors: reasons, Position: done.Position}, nil
}

// attachmentPayload answers an act on files.
func (r *Resolver) attachmentPayload(ctx context.Context, done op.Done, err error, ids ...string) (*model.AttachmentPayload, error) {
	reasons, defect := refusal(ctx, err)
	if defect != nil {
		return nil, defect
	}
	p := &model.AttachmentPayload{Attachments: []*ent.Attachment{}, Errors: reasons, Position: done.Position}
	if err == nil {
		p.Attachments, defect = r.Files.ByID(ctx, ids...)
	}
	return p, defect
}

// attachmentsOf are the files on many records, in one question.
func (r *Resolver) attachmentsOf(ctx context.Context, subjects []string) ([][]*ent.Attachment, []error) {
	all, err := r.Files.Of(ctx, subjects...)
	if err != nil {
		return nil, []error{err}
	}
	by := make(map[string][]*ent.Attachment, len(subjects))
	for _, a := range all {
		by[a.SubjectID] = append(by[a.SubjectID], a)
	}
	lists := make([][]*ent.Attachment, len(subjects))
	for i, s := range subjects {
		lists[i] = by[s]
	}
	return lists, nil
}

// told puts the people into history.
func (r *Resolver) told(ctx context.Context, entries []history.Entry) ([]*model.HistoryEntry, error) {
	d, err := r.People.Directory(ctx)
	if err != nil {
		return nil, err
	}
	list := make([]*model.HistoryEntry, len(entries))
	for i, e := range entries {
		x := &model.HistoryEntry{
			Position: e.Position, At: e.At, OccurredAt: e.OccurredAt, Act: e.Act, System: e.System, Reason: e.Reason,
			Changes: make([]*model.HistoryChange, len(e.Changes)),
		}
		x.Actor, _ = d.User(e.Actor)
		x.Behalf, _ = d.User(e.Behalf)
		for j, c := range e.Changes {
			x.Changes[j] = &model.HistoryChange{Record: c.Record, Field: c.Field, Old: c.Old, New: c.New}
		}
		list[i] = x
	}
	return list, nil
}

// position is a place in the ledger, 0 when none is given.
func position(p *int64) int64 {
	if p == nil {
		return 0
	}
	return *p
}
