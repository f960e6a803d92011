package batches

import (
	"context"
	"fmt"

	"fuwu/ent"
	"fuwu/ent/batch"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Service keeps batches.
type Service struct {
	ops   *op.Runner
	read  *ent.Client
	index func(o *op.Op, id string) error
}

// New makes the service. index is a step that indexes a record anew after its
// fields were taken back; what is archived by an undo is taken from the index here.
func New(ops *op.Runner, read *ent.Client, index func(o *op.Op, id string) error) *Service {
	return &Service{ops, read, index}
}

// Start says what a batch is.
type Start struct {
	Kind   batch.Kind
	Act    string // the operation each item runs
	Source string // name of the imported file
	Hash   string // SHA-256 of file and mapping
}

// Begin opens a batch and gives its id (Done.IDs). Its items run with
// op.WithBatch.
func (s *Service) Begin(ctx context.Context, actor access.Actor, start Start) (op.Done, error) {
	return s.ops.Run(ctx, actor, "batch.begin", "", func(o *op.Op) error {
		c := o.Tx.Batch.Create().SetKind(start.Kind).SetAct(start.Act).SetSource(start.Source).SetSourceHash(start.Hash)
		if !o.Actor.IsSystem() {
			c.SetActorID(o.Actor.ID)
		}
		b, err := c.Save(o.Ctx)
		if err != nil {
			return fmt.Errorf("begin a batch: %w", err)
		}
		o.Subject(b.ID)
		o.Return(b.ID)
		return nil
	})
}

// Counts are how the items of a batch went.
type Counts struct{ Created, Changed, Unchanged, Refused int }

// Finish writes down how a batch went.
func (s *Service) Finish(ctx context.Context, actor access.Actor, id string, n Counts) (op.Done, error) {
	return s.ops.Run(ctx, actor, "batch.finish", id, func(o *op.Op) error {
		b, err := load(o, id)
		if err != nil {
			return err
		}
		return o.Tx.Batch.UpdateOne(b).SetCreated(n.Created).SetChanged(n.Changed).SetUnchanged(n.Unchanged).
			SetRefused(n.Refused).Exec(o.Ctx)
	})
}

func load(o *op.Op, id string) (*ent.Batch, error) {
	b, err := o.Tx.Batch.Get(o.Ctx, id)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound)
	}
	if err != nil {
		return nil, fmt.Errorf("load a batch: %w", err)
	}
	return b, nil
}

// Get is a batch the actor in the context may look at.
func (s *Service) Get(ctx context.Context, id string) (*ent.Batch, error) {
	b, err := s.read.Batch.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound)
	}
	if err != nil {
		return nil, fmt.Errorf("load a batch: %w", err)
	}
	return b, nil
}

// List are the latest batches the actor in the context may look at, newest first.
func (s *Service) List(ctx context.Context, first int) ([]*ent.Batch, error) {
	list, err := s.read.Batch.Query().
		Where(batch.Or(batch.KindEQ(batch.KindIMPORT), batch.CreatedGT(0), batch.ChangedGT(0))).
		Order(ent.Desc(batch.FieldCreatedAt, batch.FieldID)).Limit(first).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list batches: %w", err)
	}
	return list, nil
}

// BySource is the latest import of the same file and mapping that stands, nil when
// there is none.
func (s *Service) BySource(ctx context.Context, hash string) (*ent.Batch, error) {
	b, err := s.read.Batch.Query().Where(batch.SourceHash(hash), batch.UndoneAtIsNil()).
		Order(ent.Desc(batch.FieldCreatedAt, batch.FieldID)).First(ctx)
	if ent.IsNotFound(err) {
		return nil, nil //nolint:nilnil // the first import is the usual case
	}
	if err != nil {
		return nil, fmt.Errorf("find an import: %w", err)
	}
	return b, nil
}
