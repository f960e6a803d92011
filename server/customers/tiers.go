package customers

import (
	"context"

	"golang.org/x/text/unicode/norm"

	"fuwu/ent"
	"fuwu/ent/tier"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// AddTier adds a tier.
func (s *Service) AddTier(ctx context.Context, actor access.Actor, input TierInput) (op.Done, error) {
	return s.settled(s.ops.Run(ctx, actor, "tier.create", "", func(o *op.Op) error {
		if err := checkTier(o, &input, ""); err != nil {
			return err
		}
		t, err := o.Tx.Tier.Create().SetName(input.Name).SetNameEn(input.NameEn).SetRank(input.Rank).Save(o.Ctx)
		if err != nil {
			return err
		}
		o.Subject(t.ID)
		o.Return(t.ID)
		return nil
	}))
}

// ChangeTier changes a tier.
func (s *Service) ChangeTier(ctx context.Context, actor access.Actor, id string, version int, input TierInput) (op.Done, error) {
	return s.onTier(ctx, actor, "tier.change", id, version, func(o *op.Op, t *ent.Tier) error {
		if err := checkTier(o, &input, id); err != nil {
			return err
		}
		return o.Tx.Tier.UpdateOne(t).SetName(input.Name).SetNameEn(input.NameEn).SetRank(input.Rank).Exec(o.Ctx)
	})
}

// ArchiveTier puts a tier away: customers keep it, none gets it any more.
func (s *Service) ArchiveTier(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.onTier(ctx, actor, "tier.archive", id, version, func(o *op.Op, t *ent.Tier) error {
		return o.Tx.Tier.UpdateOne(t).SetArchivedAt(o.Now).Exec(o.Ctx)
	})
}

func (s *Service) onTier(ctx context.Context, actor access.Actor, act, id string, version int, do func(*op.Op, *ent.Tier) error) (op.Done, error) {
	return s.settled(s.ops.Run(ctx, actor, act, id, func(o *op.Op) error {
		t, err := o.Tx.Tier.Get(o.Ctx, id)
		switch {
		case ent.IsNotFound(err):
			return fault.New(fault.NotFound, "id")
		case err != nil:
			return err
		}
		if err := o.Expect(t.Version, version); err != nil {
			return err
		}
		if t.ArchivedAt != nil {
			return fault.New(fault.Archived)
		}
		o.Return(id)
		return do(o, t)
	}))
}

// checkTier puts the input in order; own is the tier's id, which may keep its name.
func checkTier(o *op.Op, in *TierInput, own string) error {
	var wrong fault.All
	in.Name = wrong.Line(norm.NFC.String(in.Name), maxPerson, "input", "name")
	in.NameEn = wrong.OptionalLine(norm.NFC.String(in.NameEn), maxPerson, "input", "nameEn")
	if in.Rank < 0 || in.Rank > maxRank {
		wrong.Add(fault.New(fault.OutOfRange, "input", "rank").With("min", 0).With("max", maxRank))
	}
	had, err := o.All.Tier.Query().Where(tier.Name(in.Name), tier.IDNEQ(own), tier.ArchivedAtIsNil()).Exist(o.Ctx)
	if err != nil {
		return err
	}
	if had {
		wrong.Add(fault.New(fault.Taken, "input", "name").With("value", in.Name))
	}
	return wrong.Err()
}
