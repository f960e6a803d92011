package people

import (
	"context"

	"fuwu/ent"
	"fuwu/ent/snippet"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// CreateSnippet keeps a text that is often written: for oneself, or, as a leader
// or the manager, for the whole department.
func (s *Service) CreateSnippet(ctx context.Context, actor access.Actor, in SnippetInput) (op.Done, error) {
	return s.ops.Run(ctx, actor, "snippet.create", "", func(o *op.Op) error {
		in, err := checkSnippet(o, in)
		if err != nil {
			return err
		}
		c := o.Tx.Snippet.Create().SetTitle(in.Title).SetBody(in.Body)
		if in.Own {
			c.SetOwnerID(actor.ID)
		}
		x, err := c.Save(o.Ctx)
		if err != nil {
			return err
		}
		o.Subject(x.ID)
		o.Return(x.ID)
		return nil
	})
}

// ChangeSnippet changes a snippet, and whose it is.
func (s *Service) ChangeSnippet(ctx context.Context, actor access.Actor, id string, version int, in SnippetInput) (op.Done, error) {
	return s.ops.Run(ctx, actor, "snippet.change", id, func(o *op.Op) error {
		x, err := snippetAt(o, id, version)
		if err != nil {
			return err
		}
		in, err := checkSnippet(o, in)
		if err != nil {
			return err
		}
		u := o.Tx.Snippet.UpdateOne(x).SetTitle(in.Title).SetBody(in.Body)
		switch {
		case in.Own && x.OwnerID == nil:
			u.SetOwnerID(actor.ID)
		case !in.Own:
			u.ClearOwnerID()
		}
		o.Return(id)
		return u.Exec(o.Ctx)
	})
}

// ArchiveSnippet puts a snippet away.
func (s *Service) ArchiveSnippet(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.ops.Run(ctx, actor, "snippet.archive", id, func(o *op.Op) error {
		x, err := snippetAt(o, id, version)
		if err != nil {
			return err
		}
		o.Return(id)
		return o.Tx.Snippet.UpdateOne(x).SetArchivedAt(o.Now).Exec(o.Ctx)
	})
}

// Snippets are the department's and the actor's own, by title.
func (s *Service) Snippets(ctx context.Context) ([]*ent.Snippet, error) {
	list, err := s.read.Snippet.Query().Where(snippet.ArchivedAtIsNil()).Order(snippet.ByID()).Limit(1000).All(ctx)
	if err != nil {
		return nil, err
	}
	sortByName(list, func(x *ent.Snippet) string { return x.Title })
	return list, nil
}

// snippetAt is a snippet in use at the version that the actor may edit.
func snippetAt(o *op.Op, id string, version int) (*ent.Snippet, error) {
	x, err := o.Tx.Snippet.Get(o.Ctx, id)
	if err != nil {
		return nil, seen(err, fault.NotFound)
	}
	if err := o.Expect(x.Version, version); err != nil {
		return nil, err
	}
	if err := mayEdit(o.Actor, x); err != nil {
		return nil, err
	}
	if x.ArchivedAt != nil {
		return nil, fault.New(fault.Archived)
	}
	return x, nil
}

func checkSnippet(o *op.Op, in SnippetInput) (SnippetInput, error) {
	var all fault.All
	in.Title = line(&all, in.Title, maxTitle, "input", "title")
	in.Body = all.Text(in.Body, maxBody, "input", "body")
	if !in.Own && mayShare(o.Actor) != nil {
		all.Add(fault.New(fault.Forbidden, "input", "own"))
	}
	return in, all.Err()
}
