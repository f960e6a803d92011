package people

import (
	"context"
	"slices"

	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Duty switches the actor on or off duty.
func (s *Service) Duty(ctx context.Context, actor access.Actor, onDuty bool) (op.Done, error) {
	return s.run(ctx, actor, "user.duty", actor.ID, func(o *op.Op) error {
		u, err := o.Tx.User.Get(o.Ctx, actor.ID)
		if err != nil {
			return seen(err, fault.NotFound)
		}
		return o.Tx.User.UpdateOne(u).SetOnDuty(onDuty).Exec(o.Ctx)
	})
}

// The languages and looks of the page.
var (
	locales = []string{"zh-CN", "en"}
	themes  = []string{"light", "dark", "system"}
)

// Prefer changes the actor's language and looks.
func (s *Service) Prefer(ctx context.Context, actor access.Actor, locale, theme string) (op.Done, error) {
	return s.run(ctx, actor, "user.prefer", actor.ID, func(o *op.Op) error {
		var all fault.All
		if !slices.Contains(locales, locale) {
			all.Add(fault.New(fault.Malformed, "locale").With("expected", "zh-CN, en"))
		}
		if !slices.Contains(themes, theme) {
			all.Add(fault.New(fault.Malformed, "theme").With("expected", "light, dark, system"))
		}
		if err := all.Err(); err != nil {
			return err
		}
		u, err := o.Tx.User.Get(o.Ctx, actor.ID)
		if err != nil {
			return seen(err, fault.NotFound)
		}
		return o.Tx.User.UpdateOne(u).SetLocale(locale).SetTheme(theme).Exec(o.Ctx)
	})
}
