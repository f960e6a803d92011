package batches

import (
	"context"
	"fmt"
	"slices"

	"fuwu/ent"
	"fuwu/ent/batch"
	"fuwu/ent/category"
	"fuwu/ent/change"
	"fuwu/ent/entry"
	"fuwu/ent/predicate"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
	"fuwu/server/subjects"
)

const undo = "batch.undo"

// Undo takes a batch back, item by item, newest first. Whoever did it may, and the
// manager. It tells which items could not be taken back, because somebody changed
// them since.
func (s *Service) Undo(ctx context.Context, actor access.Actor, id string) (Outcome, error) {
	if err := access.Allow(actor, undo); err != nil {
		return Outcome{}, err
	}
	b, err := s.Get(access.With(ctx, actor), id)
	if err != nil {
		return Outcome{}, err
	}
	if err := mayUndo(actor, b); err != nil {
		return Outcome{}, err
	}
	if b.UndoneAt != nil {
		return Outcome{}, fault.New(fault.CannotUndo)
	}
	items, err := s.items(ctx, id)
	if err != nil {
		return Outcome{}, err
	}
	var out Outcome
	for _, x := range items {
		_, err := s.ops.Run(op.WithBatch(ctx, id), actor, undo, x.subject, func(o *op.Op) error { return s.takeBack(o, b, x) })
		if err == nil {
			out.Done = append(out.Done, x.subject)
			continue
		}
		if _, ok := fault.From(err); !ok {
			return out, err
		}
		out.Refused = append(out.Refused, Refusal{x.subject, err})
	}
	if len(out.Done) == 0 && len(out.Refused) > 0 {
		return out, nil
	}
	out.Batch = id
	_, err = s.ops.Run(ctx, actor, undo, id, func(o *op.Op) error {
		b, err := load(o, id)
		if err != nil {
			return err
		}
		return o.Tx.Batch.UpdateOne(b).SetUndoneAt(o.Now).Exec(o.Ctx)
	})
	return out, err
}

// mayUndo: whoever did it, and the manager.
func mayUndo(a access.Actor, b *ent.Batch) error {
	if a.IsSystem() || a.Has(access.Manager) || b.ActorID != nil && *b.ActorID == a.ID {
		return nil
	}
	return fault.New(fault.Forbidden)
}

// item is what a batch did to one subject.
type item struct {
	subject   string
	positions []int64 // newest first
}

// items are what a batch did and was not taken back yet, latest first.
func (s *Service) items(ctx context.Context, id string) ([]item, error) {
	all, err := s.read.Entry.Query().Where(entry.BatchID(id)).Order(ent.Desc(entry.FieldID)).
		Select(entry.FieldID, entry.FieldAct, entry.FieldSubjectID).All(access.With(ctx, access.System("batches")))
	if err != nil {
		return nil, fmt.Errorf("list the entries of a batch: %w", err)
	}
	var items []item
	at, back := map[string]int{}, map[string]bool{}
	for _, e := range all {
		switch i, ok := at[e.SubjectID]; {
		case e.Act == undo:
			back[e.SubjectID] = true
		case ok:
			items[i].positions = append(items[i].positions, e.ID)
		default:
			at[e.SubjectID] = len(items)
			items = append(items, item{e.SubjectID, []int64{e.ID}})
		}
	}
	return slices.DeleteFunc(items, func(x item) bool { return back[x.subject] || stays[subjects.Prefix(x.subject)] }), nil
}

// stays are types an import makes that are never put away.
var stays = map[string]bool{"usr": true, "bat": true, "": true}

// takeBack undoes what the batch did to one subject.
func (s *Service) takeBack(o *op.Op, b *ent.Batch, x item) error {
	o.Return(x.subject)
	first := x.positions[len(x.positions)-1]
	if b.Kind == batch.KindIMPORT {
		made, err := o.All.Change.Query().
			Where(change.EntryID(first), change.RecordID(x.subject), change.FieldEQ(op.Created)).Exist(o.Ctx)
		if err != nil {
			return fmt.Errorf("ask what an import made: %w", err)
		}
		if made {
			return s.putAway(o, b, x)
		}
	}
	for _, position := range x.positions {
		if err := o.Revert(position); err != nil {
			return err
		}
	}
	found, err := subjects.Find(o.Ctx, o.All, []string{x.subject})
	if err != nil {
		return err
	}
	if found[x.subject].Archived {
		return o.Index(subjects.Prefix(x.subject), x.subject)
	}
	return s.index(o, x.subject)
}

// putAway archives what an import made, unless somebody worked on it since.
func (s *Service) putAway(o *op.Op, b *ent.Batch, x item) error {
	since, err := o.All.Entry.Query().
		Where(entry.SubjectID(x.subject), entry.IDGT(x.positions[0]), entry.Or(entry.BatchIDIsNil(), entry.BatchIDNEQ(b.ID))).
		Exist(o.Ctx)
	if err != nil {
		return fmt.Errorf("ask whether an import was worked on: %w", err)
	}
	archive, ok := archivers[subjects.Prefix(x.subject)]
	if since || !ok {
		return fault.New(fault.CannotUndo)
	}
	if err := archive(o, x.subject); err != nil {
		if _, refused := fault.From(err); refused {
			return err
		}
		return fmt.Errorf("archive what an import made: %w", err)
	}
	o.Undoes(x.positions[len(x.positions)-1])
	return o.Index(subjects.Prefix(x.subject), x.subject)
}

// archivers put away what imports make, unless something else still stands on it.
var archivers = map[string]func(o *op.Op, id string) error{
	"tkt": func(o *op.Op, id string) error {
		x, err := o.All.Ticket.Get(o.Ctx, id)
		if err != nil || x.ArchivedAt != nil {
			return err
		}
		return o.All.Ticket.UpdateOne(x).SetArchivedAt(o.Now).Exec(o.Ctx)
	},
	"cus": func(o *op.Op, id string) error {
		if err := free(o, ticket.CustomerID(id)); err != nil {
			return err
		}
		x, err := o.All.Customer.Get(o.Ctx, id)
		if err != nil || x.ArchivedAt != nil {
			return err
		}
		return o.All.Customer.UpdateOne(x).SetArchivedAt(o.Now).Exec(o.Ctx)
	},
	"cat": func(o *op.Op, id string) error {
		if err := free(o, ticket.CategoryID(id)); err != nil {
			return err
		}
		narrower, err := o.All.Category.Query().Where(category.ParentID(id), category.ArchivedAtIsNil()).Exist(o.Ctx)
		if err != nil {
			return err
		}
		if narrower {
			return fault.New(fault.InUse)
		}
		x, err := o.All.Category.Get(o.Ctx, id)
		if err != nil || x.ArchivedAt != nil {
			return err
		}
		return o.All.Category.UpdateOne(x).SetArchivedAt(o.Now).Exec(o.Ctx)
	},
	"tem": func(o *op.Op, id string) error {
		if err := free(o, ticket.TeamID(id)); err != nil {
			return err
		}
		x, err := o.All.Team.Get(o.Ctx, id)
		if err != nil || x.ArchivedAt != nil {
			return err
		}
		return o.All.Team.UpdateOne(x).SetArchivedAt(o.Now).Exec(o.Ctx)
	},
}

// free refuses while tickets in use refer to the record.
func free(o *op.Op, refers predicate.Ticket) error {
	used, err := o.All.Ticket.Query().Where(refers, ticket.ArchivedAtIsNil()).Exist(o.Ctx)
	if err == nil && used {
		err = fault.New(fault.InUse)
	}
	return err
}
