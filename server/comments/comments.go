package comments

import (
	"context"
	"fmt"

	"fuwu/ent"
	"fuwu/ent/comment"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/subjects"
)

// longest is how many characters a remark may have.
const longest = 4000

// carriers are the types of record whose remarks have a scope in server/access.
var carriers = []string{"tkt", "cus"}

// Service keeps comments.
type Service struct {
	ops  *op.Runner
	read *ent.Client
}

// New makes the service.
func New(ops *op.Runner, read *ent.Client) *Service { return &Service{ops, read} }

// Create remarks on a record the actor sees. It returns the comment's id.
func (s *Service) Create(ctx context.Context, actor access.Actor, subject, body string) (op.Done, error) {
	return s.ops.Run(ctx, actor, "comment.create", subject, func(o *op.Op) error {
		var all fault.All
		body := all.Text(body, longest, "body")
		err := subjects.Expect(o, subject, carriers, "subject")
		if reasons, ok := fault.From(err); ok {
			all = append(all, reasons...)
		} else if err != nil {
			return err
		}
		if err := all.Err(); err != nil {
			return err
		}
		c, err := o.Tx.Comment.Create().SetSubjectID(subject).SetAuthorID(o.Actor.ID).SetBody(body).Save(o.Ctx)
		if err != nil {
			return fmt.Errorf("write a comment: %w", err)
		}
		o.Return(c.ID)
		return nil
	})
}

// Archive puts a remark away; its author only.
func (s *Service) Archive(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.ops.Run(ctx, actor, "comment.archive", id, func(o *op.Op) error {
		c, err := o.Tx.Comment.Get(o.Ctx, id)
		if ent.IsNotFound(err) {
			return fault.New(fault.NotFound)
		}
		if err != nil {
			return fmt.Errorf("load a comment: %w", err)
		}
		if err := o.Expect(c.Version, version); err != nil {
			return err
		}
		if c.AuthorID != o.Actor.ID {
			return fault.New(fault.Forbidden)
		}
		if c.ArchivedAt != nil {
			return fault.New(fault.Archived)
		}
		o.Subject(c.SubjectID)
		o.Return(c.ID)
		return o.Tx.Comment.UpdateOne(c).SetArchivedAt(o.Now).Exec(o.Ctx)
	})
}

// Get is a remark the actor in the context sees, put away or not.
func (s *Service) Get(ctx context.Context, id string) (*ent.Comment, error) {
	c, err := s.read.Comment.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound)
	}
	if err != nil {
		return nil, fmt.Errorf("load a comment: %w", err)
	}
	return c, nil
}

// Of are the remarks on a record the actor in the context sees, oldest first.
func (s *Service) Of(ctx context.Context, subject string) ([]*ent.Comment, error) {
	all, err := s.read.Comment.Query().Where(comment.SubjectID(subject), comment.ArchivedAtIsNil()).
		Order(comment.ByCreatedAt(), comment.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list comments: %w", err)
	}
	return all, nil
}
