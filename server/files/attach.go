package files

import (
	"context"
	"fmt"
	"slices"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/subjects"
)

// mostAtOnce is how many files one act may attach.
const mostAtOnce = 20

// may carry files: records whose attachments have a scope in server/access.
var carriers = []string{"tkt", "msg", "cus"}

// Attach is a step: it puts the actor's uploads on a record, in order, and gives
// the ids of the attachments. The caller has found the record in the actor's
// scope. An upload that is another's, or that was attached or swept before, is
// UNKNOWN.
func (s *Service) Attach(o *op.Op, subject string, uploads []string) ([]string, error) {
	return s.attach(o, subject, uploads, "input", "uploadIds")
}

func (s *Service) attach(o *op.Op, subject string, uploads []string, path ...string) ([]string, error) {
	if len(uploads) > mostAtOnce {
		return nil, fault.New(fault.TooMany, path...).With("max", mostAtOnce)
	}
	var ids []string
	for i, upload := range uploads {
		if slices.Contains(uploads[:i], upload) {
			continue
		}
		u, hash, err := claim(o, upload)
		if err != nil {
			return nil, err
		}
		if hash == "" {
			return nil, fault.New(fault.Unknown, path...)
		}
		a, err := o.Tx.Attachment.Create().SetSubjectID(subject).SetAuthorID(o.Actor.ID).SetName(u.Name).
			SetMediaType(u.MediaType).SetSize(u.Size).SetHash(hash).Save(o.Ctx)
		if err != nil {
			return nil, fmt.Errorf("attach a file: %w", err)
		}
		ids = append(ids, a.ID)
	}
	return ids, nil
}

// claim takes an upload of the actor; from now on the attachment speaks of the bytes.
// hash is empty when there is none.
func claim(o *op.Op, id string) (u Uploaded, hash string, err error) {
	rows, err := o.Query(`DELETE FROM upload WHERE id = ? AND user_id = ? RETURNING name, media_type, size, hash`, id, o.Actor.ID)
	if err != nil {
		return u, "", err
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(&u.Name, &u.MediaType, &u.Size, &hash); err != nil {
			return u, "", fmt.Errorf("claim an upload: %w", err)
		}
	}
	if err := rows.Err(); err != nil {
		return u, "", fmt.Errorf("claim an upload: %w", err)
	}
	return u, hash, nil
}

// Create puts uploads on a record the actor sees (attachment.create). It returns
// the attachments' ids.
func (s *Service) Create(ctx context.Context, actor access.Actor, subject string, uploads []string) (op.Done, error) {
	return s.ops.Run(ctx, actor, "attachment.create", subject, func(o *op.Op) error {
		if err := subjects.Expect(o, subject, carriers, "subject"); err != nil {
			return err
		}
		if len(uploads) == 0 {
			return fault.New(fault.Required, "uploadIds")
		}
		ids, err := s.attach(o, subject, uploads, "uploadIds")
		o.Return(ids...)
		return err
	})
}

// Archive puts a file away (attachment.archive): whoever attached it, a team
// leader or the manager. The bytes stay, so that it can be undone.
func (s *Service) Archive(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.ops.Run(ctx, actor, "attachment.archive", id, func(o *op.Op) error {
		a, err := o.Tx.Attachment.Get(o.Ctx, id)
		if ent.IsNotFound(err) {
			return fault.New(fault.NotFound)
		}
		if err != nil {
			return fmt.Errorf("load an attachment: %w", err)
		}
		if err := o.Expect(a.Version, version); err != nil {
			return err
		}
		if err := mayArchive(o.Actor, a); err != nil {
			return err
		}
		if a.ArchivedAt != nil {
			return fault.New(fault.Archived)
		}
		o.Subject(a.SubjectID)
		o.Return(a.ID)
		return o.Tx.Attachment.UpdateOne(a).SetArchivedAt(o.Now).Exec(o.Ctx)
	})
}

// mayArchive: whoever attached it, and those who answer for others' work.
func mayArchive(a access.Actor, x *ent.Attachment) error {
	if a.IsSystem() || x.AuthorID == a.ID || a.Has(access.Manager, access.TeamLeader) {
		return nil
	}
	return fault.New(fault.Forbidden)
}
