package customers

import (
	"context"

	"golang.org/x/text/unicode/norm"

	"fuwu/ent"
	"fuwu/ent/product"
	"fuwu/ent/unit"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// AddProduct adds a product model.
func (s *Service) AddProduct(ctx context.Context, actor access.Actor, input ProductInput) (op.Done, error) {
	return s.settled(s.ops.Run(ctx, actor, "product.create", "", func(o *op.Op) error {
		if err := checkProduct(o, &input, ""); err != nil {
			return err
		}
		p, err := o.Tx.Product.Create().SetName(input.Name).SetNameEn(input.NameEn).SetModel(input.Model).
			SetWarrantyMonths(input.WarrantyMonths).Save(o.Ctx)
		if err != nil {
			return err
		}
		o.Subject(p.ID)
		o.Return(p.ID)
		return nil
	}))
}

// ChangeProduct changes a product model. Warranties that run already are not
// counted again.
func (s *Service) ChangeProduct(ctx context.Context, actor access.Actor, id string, version int, input ProductInput) (op.Done, error) {
	return s.onProduct(ctx, actor, "product.change", id, version, func(o *op.Op, p *ent.Product) error {
		if err := checkProduct(o, &input, id); err != nil {
			return err
		}
		err := o.Tx.Product.UpdateOne(p).SetName(input.Name).SetNameEn(input.NameEn).SetModel(input.Model).
			SetWarrantyMonths(input.WarrantyMonths).Exec(o.Ctx)
		if err != nil || p.Name == input.Name && p.NameEn == input.NameEn && p.Model == input.Model {
			return err
		}
		return indexUnits(o, unit.ProductID(id))
	})
}

// ArchiveProduct puts a model away: units keep it, none is entered with it any more.
func (s *Service) ArchiveProduct(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.onProduct(ctx, actor, "product.archive", id, version, func(o *op.Op, p *ent.Product) error {
		return o.Tx.Product.UpdateOne(p).SetArchivedAt(o.Now).Exec(o.Ctx)
	})
}

func (s *Service) onProduct(ctx context.Context, actor access.Actor, act, id string, version int, do func(*op.Op, *ent.Product) error) (op.Done, error) {
	return s.settled(s.ops.Run(ctx, actor, act, id, func(o *op.Op) error {
		p, err := o.Tx.Product.Get(o.Ctx, id)
		switch {
		case ent.IsNotFound(err):
			return fault.New(fault.NotFound, "id")
		case err != nil:
			return err
		}
		if err := o.Expect(p.Version, version); err != nil {
			return err
		}
		if p.ArchivedAt != nil {
			return fault.New(fault.Archived)
		}
		o.Return(id)
		return do(o, p)
	}))
}

// checkProduct puts the input in order; own is the product's id, which may keep
// its model.
func checkProduct(o *op.Op, in *ProductInput, own string) error {
	var wrong fault.All
	in.Name = wrong.Line(norm.NFC.String(in.Name), maxPerson, "input", "name")
	in.NameEn = wrong.OptionalLine(norm.NFC.String(in.NameEn), maxPerson, "input", "nameEn")
	in.Model = wrong.Line(norm.NFKC.String(in.Model), maxModel, "input", "model")
	if in.WarrantyMonths < 0 || in.WarrantyMonths > maxMonths {
		wrong.Add(fault.New(fault.OutOfRange, "input", "warrantyMonths").With("min", 0).With("max", maxMonths))
	}
	had, err := o.All.Product.Query().Where(product.Model(in.Model), product.IDNEQ(own)).Exist(o.Ctx)
	if err != nil {
		return err
	}
	if had {
		wrong.Add(fault.New(fault.Taken, "input", "model").With("value", in.Model))
	}
	return wrong.Err()
}
