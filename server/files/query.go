package files

import (
	"context"
	"fmt"
	"os"

	"fuwu/ent"
	"fuwu/ent/attachment"
	"fuwu/server/fault"
)

// Get is an attachment the actor in the context sees.
func (s *Service) Get(ctx context.Context, id string) (*ent.Attachment, error) {
	a, err := s.read.Attachment.Query().Where(attachment.ID(id), attachment.ArchivedAtIsNil()).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound)
	}
	if err != nil {
		return nil, fmt.Errorf("load an attachment: %w", err)
	}
	return a, nil
}

// Of are the files on records the actor in the context sees, oldest first.
func (s *Service) Of(ctx context.Context, subjects ...string) ([]*ent.Attachment, error) {
	all, err := s.read.Attachment.Query().
		Where(attachment.SubjectIDIn(subjects...), attachment.ArchivedAtIsNil()).
		Order(attachment.ByCreatedAt(), attachment.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list attachments: %w", err)
	}
	return all, nil
}

// ByID are those of the attachments the actor in the context sees, in the order asked.
func (s *Service) ByID(ctx context.Context, ids ...string) ([]*ent.Attachment, error) {
	found, err := s.read.Attachment.Query().Where(attachment.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list attachments: %w", err)
	}
	by := make(map[string]*ent.Attachment, len(found))
	for _, a := range found {
		by[a.ID] = a
	}
	list := make([]*ent.Attachment, 0, len(found))
	for _, id := range ids {
		if a, ok := by[id]; ok {
			list = append(list, a)
		}
	}
	return list, nil
}

// Open gives the bytes of an attachment the actor in the context sees, asked anew
// each time. The caller closes the file and sends it as an attachment of type
// Served(a.MediaType).
func (s *Service) Open(ctx context.Context, id string) (*ent.Attachment, *os.File, error) {
	a, err := s.Get(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	f, err := s.shelf.open(a.Hash)
	if err != nil {
		return nil, nil, err
	}
	return a, f, nil
}
