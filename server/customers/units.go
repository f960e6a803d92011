package customers

import (
	"context"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"fuwu/ent"
	"fuwu/ent/unit"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// AddUnit adds a machine to a customer.
func (s *Service) AddUnit(ctx context.Context, actor access.Actor, customerID string, input UnitInput) (op.Done, error) {
	return s.ops.Run(ctx, actor, "unit.create", "", func(o *op.Op) error {
		c, err := whose(o, customerID, "customerId")
		if err != nil {
			return err
		}
		f, err := checkUnit(o, input, nil)
		if err != nil {
			return err
		}
		u, err := f.create(o, c.ID)
		if err != nil {
			return err
		}
		o.Subject(u.ID)
		o.Return(u.ID)
		return indexMachine(o, u.ID, c.ID)
	})
}

// EnterUnit is the step that adds a machine inside somebody's operation: an
// imported row's.
func (s *Service) EnterUnit(o *op.Op, customerID string, input UnitInput) (unitID string, err error) {
	f, err := checkUnit(o, input, nil)
	if err != nil {
		return "", err
	}
	u, err := f.create(o, customerID)
	if err != nil {
		return "", err
	}
	return u.ID, indexMachine(o, u.ID, customerID)
}

// ChangeUnit changes what is kept of a machine.
func (s *Service) ChangeUnit(ctx context.Context, actor access.Actor, id string, version int, input UnitInput) (op.Done, error) {
	return s.ops.Run(ctx, actor, "unit.change", id, func(o *op.Op) error {
		u, err := loadUnit(o, id, version)
		if err != nil {
			return err
		}
		f, err := checkUnit(o, input, u)
		if err != nil {
			return err
		}
		q := o.Tx.Unit.UpdateOne(u).SetProductID(f.productID).SetSerial(f.serial).SetSite(f.site)
		if q.SetNillablePurchasedAt(f.purchased); f.purchased == nil {
			q.ClearPurchasedAt()
		}
		if q.SetNillableWarrantyUntil(f.warranty); f.warranty == nil {
			q.ClearWarrantyUntil()
		}
		if err := q.Exec(o.Ctx); err != nil {
			return err
		}
		o.Return(id)
		return indexMachine(o, id, u.CustomerID)
	})
}

// ArchiveUnit puts a machine away. Its serial number stays taken.
func (s *Service) ArchiveUnit(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.ops.Run(ctx, actor, "unit.archive", id, func(o *op.Op) error {
		u, err := loadUnit(o, id, version)
		if err != nil {
			return err
		}
		if err := o.Tx.Unit.UpdateOne(u).SetArchivedAt(o.Now).Exec(o.Ctx); err != nil {
			return err
		}
		o.Return(id)
		return indexMachine(o, id, u.CustomerID)
	})
}

// unitFields are what is kept of a machine.
type unitFields struct {
	productID, serial, site string
	purchased, warranty     *time.Time
}

// checkUnit reads the input; before is the unit as it stands, nil for a new one.
func checkUnit(o *op.Op, in UnitInput, before *ent.Unit) (unitFields, error) {
	var wrong fault.All
	f := unitFields{
		productID: in.ProductID,
		serial:    Serial(wrong.Line(norm.NFKC.String(in.Serial), maxSerial, "input", "serial")),
		site:      wrong.OptionalLine(norm.NFC.String(in.Site), maxSite, "input", "site"),
		purchased: in.PurchasedAt,
		warranty:  in.WarrantyUntil,
	}
	own := ""
	if before != nil {
		own = before.ID
	}
	model, err := o.Tx.Product.Get(o.Ctx, in.ProductID)
	switch {
	case ent.IsNotFound(err):
		wrong.Add(fault.New(fault.Unknown, "input", "productId"))
	case err != nil:
		return f, err
	case model.ArchivedAt != nil && (before == nil || before.ProductID != model.ID):
		wrong.Add(fault.New(fault.Archived, "input", "productId"))
	case f.warranty == nil && f.purchased != nil:
		until := months(*f.purchased, model.WarrantyMonths)
		f.warranty = &until
	}
	f.checkDays(&wrong, o.Now)
	had, err := o.All.Unit.Query().Where(unit.Serial(f.serial), unit.IDNEQ(own)).Exist(o.Ctx)
	if err != nil {
		return f, err
	}
	if had {
		wrong.Add(fault.New(fault.Taken, "input", "serial").With("value", f.serial))
	}
	return f, wrong.Err()
}

// oldest is the first day a machine may have been bought.
var oldest = time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)

// checkDays refuses days that cannot be: bought tomorrow, or a warranty that ended
// before it began. A day may begin earlier elsewhere, hence the day's grace.
func (f unitFields) checkDays(wrong *fault.All, now time.Time) {
	between := func(day *time.Time, min, max time.Time, field string) {
		if day != nil && (day.Before(min) || day.After(max)) {
			wrong.Add(fault.New(fault.OutOfRange, "input", field).
				With("min", min.Format(time.DateOnly)).With("max", max.Format(time.DateOnly)))
		}
	}
	between(f.purchased, oldest, now.AddDate(0, 0, 1), "purchasedAt")
	from := oldest
	if f.purchased != nil {
		from = *f.purchased
	}
	between(f.warranty, from, now.AddDate(maxMonths/12, 0, 0), "warrantyUntil")
}

func (f unitFields) create(o *op.Op, customerID string) (*ent.Unit, error) {
	return o.Tx.Unit.Create().SetCustomerID(customerID).SetProductID(f.productID).SetSerial(f.serial).SetSite(f.site).
		SetNillablePurchasedAt(f.purchased).SetNillableWarrantyUntil(f.warranty).Save(o.Ctx)
}

// Serial is a serial number as it is kept: upper case, full-width letters and
// spaces gone.
func Serial(text string) string {
	return strings.ToUpper(strings.Join(strings.Fields(norm.NFKC.String(text)), ""))
}

// months counts months on: the same day, or the month's last one where there is
// no such day.
func months(from time.Time, n int) time.Time {
	to := from.AddDate(0, n, 0)
	if to.Day() != from.Day() {
		to = to.AddDate(0, 0, -to.Day())
	}
	return to
}

// loadUnit finds a machine in use in the actor's scope.
func loadUnit(o *op.Op, id string, version int) (*ent.Unit, error) {
	u, err := o.Tx.Unit.Get(o.Ctx, id)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.New(fault.NotFound, "id")
	case err != nil:
		return nil, err
	case u.ArchivedAt != nil:
		return nil, fault.New(fault.Archived)
	}
	return u, o.Expect(u.Version, version)
}

// indexMachine indexes a machine and its customer, who is found by its serial.
func indexMachine(o *op.Op, id, customerID string) error {
	if err := indexUnits(o, unit.ID(id)); err != nil {
		return err
	}
	return indexCustomer(o, customerID)
}
