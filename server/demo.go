package main

import (
	"context"

	"fuwu/ent"
	"fuwu/ent/batch"
	"fuwu/ent/credential"
	"fuwu/ent/entry"
	"fuwu/server/stage"
)

// holdsRealData asks; who cannot be answered is told that there is some.
func (p *Program) holdsRealData() bool {
	real, err := realData(p.config.session.ctx, p.Store.Unscoped())
	if err != nil {
		p.config.session.log.Error("whether there is real data could not be asked", "error", err)
	}
	return real || err != nil
}

// realData reports whether people work here in earnest, so that the demo's
// passwords, which everybody knows, must not open the door: an import stands, or
// somebody who is not of the demo company has set a password. Somebody of the demo
// company who changed their own is no sign of it.
func realData(ctx context.Context, all *ent.Client) (bool, error) {
	imported, err := all.Batch.Query().Where(batch.KindEQ(batch.KindIMPORT), batch.UndoneAtIsNil()).Exist(ctx)
	if err != nil || imported {
		return imported, err
	}
	own, err := all.Credential.Query().Where(credential.IsDemo(false), credential.PasswordHashNEQ("")).Select(credential.FieldUserID).Strings(ctx)
	if err != nil || len(own) == 0 {
		return false, err
	}
	return all.Entry.Query().Where(entry.Act("user.create"), entry.SubjectIDIn(own...), entry.ActorIDNEQ("system:"+stage.Name)).Exist(ctx)
}
