package people

import (
	"context"
	"fmt"
	"strings"
	"unicode"

	"fuwu/ent"
	"fuwu/ent/team"
	"fuwu/ent/user"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/gram"
	"fuwu/server/op"
)

// ImportUser enters somebody a file names, for the record only: the account is
// closed from the beginning, has no roles and no password. It returns the id of the
// one who has this name in a file already, or of the new one.
func (s *Service) ImportUser(ctx context.Context, actor access.Actor, name string) (op.Done, error) {
	return s.run(ctx, actor, "user.import", "", func(o *op.Op) error {
		var all fault.All
		name := line(&all, name, maxName, "name")
		if err := all.Err(); err != nil {
			return err
		}
		u, err := o.Tx.User.Query().Where(user.External(name)).Order(ent.Asc(user.FieldID)).First(o.Ctx)
		if ent.IsNotFound(err) {
			u, err = createImported(o, name)
		}
		if err != nil {
			return err
		}
		o.Subject(u.ID)
		o.Return(u.ID)
		return nil
	})
}

func createImported(o *op.Op, name string) (*ent.User, error) {
	login, err := freeLogin(o, name)
	if err != nil {
		return nil, err
	}
	return o.Tx.User.Create().SetLogin(login).SetName(name).SetNameKey(gram.Person(name).Key).SetRoles([]string{}).
		SetExternal(name).SetDisabledAt(o.Now).Save(o.Ctx)
}

// freeLogin is a login nobody has, which says that it came from a file and never
// takes one a colleague might want.
func freeLogin(o *op.Op, name string) (string, error) {
	var b strings.Builder
	for _, r := range strings.ToLower(gram.Fold(gram.Pinyin(name))) {
		switch {
		case b.Len() >= 40:
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	base := "former." + strings.Trim(b.String(), "-")
	if base == "former." {
		base = "former.person"
	}
	for n := 1; ; n++ {
		login := base
		if n > 1 {
			login = fmt.Sprintf("%s-%d", base, n)
		}
		taken, err := o.All.User.Query().Where(user.Login(login)).Exist(o.Ctx)
		if err != nil || !taken {
			return login, err
		}
	}
}

// ImportTeam enters a team a file names, without members, or takes it back into
// use, and returns its id.
func (s *Service) ImportTeam(ctx context.Context, actor access.Actor, name string, kind team.Kind) (op.Done, error) {
	return s.runRights(ctx, actor, "team.import", "", func(o *op.Op) error {
		var all fault.All
		name := line(&all, name, maxName, "name")
		if team.KindValidator(kind) != nil {
			all.Add(fault.New(fault.Required, "kind"))
		}
		if err := all.Err(); err != nil {
			return err
		}
		found, err := o.Tx.Team.Query().Where(team.Name(name)).Order(ent.Asc(team.FieldID)).All(o.Ctx)
		if err != nil {
			return err
		}
		var t *ent.Team
		for _, x := range found {
			if t == nil || t.ArchivedAt != nil && x.ArchivedAt == nil {
				t = x
			}
		}
		switch {
		case t == nil:
			t, err = o.Tx.Team.Create().SetName(name).SetKind(kind).Save(o.Ctx)
		case t.ArchivedAt != nil:
			t, err = o.Tx.Team.UpdateOne(t).ClearArchivedAt().Save(o.Ctx)
		}
		if err != nil {
			return err
		}
		o.Subject(t.ID)
		o.Return(t.ID)
		return nil
	})
}
