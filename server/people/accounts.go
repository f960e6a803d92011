package people

import (
	"context"
	"net/mail"
	"regexp"
	"slices"

	"fuwu/ent"
	"fuwu/ent/credential"
	"fuwu/ent/token"
	"fuwu/ent/user"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/gram"
	"fuwu/server/op"
)

// loginForm is what a login looks like: lower-case letters, digits, dot, hyphen.
var loginForm = regexp.MustCompile(`^[a-z0-9][a-z0-9.-]{0,62}[a-z0-9]$`)

// CreateUser makes an account without a password and gives the secret of the
// one-time link that sets it. The secret is empty when the operation is repeated
// with its key: it is known to nobody but the first caller.
func (s *Service) CreateUser(ctx context.Context, actor access.Actor, in UserInput) (op.Done, string, error) {
	secret := newSecret("")
	done, err := s.runRights(ctx, actor, "user.create", "", func(o *op.Op) error {
		in, err := checkUser(o, in, nil)
		if err != nil {
			return err
		}
		u, err := o.Tx.User.Create().SetLogin(in.Login).SetName(in.Name).SetNameKey(gram.Person(in.Name).Key).
			SetEmail(in.Email).SetRoles(names(in.Roles)).
			SetNillableDepartmentID(in.DepartmentID).SetNillablePositionID(in.PositionID).Save(o.Ctx)
		if err != nil {
			return err
		}
		o.Subject(u.ID)
		o.Return(u.ID)
		return o.All.Credential.Create().SetUserID(u.ID).SetLinkHash(hashed(secret)).SetLinkExpiresAt(o.Now.Add(linkLife)).Exec(o.Ctx)
	})
	if err != nil || done.Replayed {
		return done, "", err
	}
	return done, secret, nil
}

// ChangeUser changes all of an account but its login. A changed role takes effect
// at once. It is refused when nobody would be left to administer.
func (s *Service) ChangeUser(ctx context.Context, actor access.Actor, id string, version int, in UserInput) (op.Done, error) {
	return s.runRights(ctx, actor, "user.change", id, func(o *op.Op) error {
		u, err := userAt(o, id, version)
		if err != nil {
			return err
		}
		in, err := checkUser(o, in, u)
		if err != nil {
			return err
		}
		if !slices.Contains(in.Roles, access.Admin) {
			if err := checkLastAdmin(o, u, "input", "roles"); err != nil {
				return err
			}
		}
		c := o.Tx.User.UpdateOne(u).SetName(in.Name).SetNameKey(gram.Person(in.Name).Key).SetEmail(in.Email).SetRoles(names(in.Roles))
		setOrClear(in.DepartmentID, c.SetDepartmentID, c.ClearDepartmentID)
		setOrClear(in.PositionID, c.SetPositionID, c.ClearPositionID)
		o.Return(id)
		return c.Exec(o.Ctx)
	})
}

// DisableUser closes an account: sessions, tokens and an open one-time link end
// with it. It is refused for the last administrator.
func (s *Service) DisableUser(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	done, err := s.runRights(ctx, actor, "user.disable", id, func(o *op.Op) error {
		u, err := userAt(o, id, version)
		if err != nil {
			return err
		}
		if u.DisabledAt != nil {
			return fault.New(fault.SameValue)
		}
		if err := checkLastAdmin(o, u); err != nil {
			return err
		}
		if err := o.Tx.User.UpdateOne(u).SetDisabledAt(o.Now).SetOnDuty(false).Exec(o.Ctx); err != nil {
			return err
		}
		if err := closeLink(o, id); err != nil {
			return err
		}
		tokens, err := o.All.Token.Query().Where(token.UserID(id), token.RevokedAtIsNil()).All(o.Ctx)
		if err != nil {
			return err
		}
		for _, t := range tokens {
			if err := o.All.Token.UpdateOne(t).SetRevokedAt(o.Now).Exec(o.Ctx); err != nil {
				return err
			}
		}
		o.Return(id)
		return o.Exec(`DELETE FROM session WHERE user_id = ?`, id)
	})
	s.afterEnding(done, err, id, "")
	return done, err
}

// EnableUser opens a closed account. Its password is as it was; sessions and
// tokens do not come back.
func (s *Service) EnableUser(ctx context.Context, actor access.Actor, id string, version int) (op.Done, error) {
	return s.runRights(ctx, actor, "user.enable", id, func(o *op.Op) error {
		u, err := userAt(o, id, version)
		if err != nil {
			return err
		}
		if u.DisabledAt == nil {
			return fault.New(fault.SameValue)
		}
		o.Return(id)
		return o.Tx.User.UpdateOne(u).ClearDisabledAt().Exec(o.Ctx)
	})
}

// ResetPassword takes the password away, ends all sessions and gives the secret
// of a one-time link that sets a new one. It is refused for closed accounts.
func (s *Service) ResetPassword(ctx context.Context, actor access.Actor, id string, version int) (op.Done, string, error) {
	secret := newSecret("")
	done, err := s.run(ctx, actor, "user.reset_password", id, func(o *op.Op) error {
		u, err := userAt(o, id, version)
		if err != nil {
			return err
		}
		if u.DisabledAt != nil {
			return fault.New(fault.Archived)
		}
		c, err := o.All.Credential.Query().Where(credential.UserID(id)).Only(o.Ctx)
		if err != nil {
			return err
		}
		o.Return(id)
		if err := o.All.Credential.UpdateOne(c).ClearPasswordHash().SetIsDemo(false).
			SetLinkHash(hashed(secret)).SetLinkExpiresAt(o.Now.Add(linkLife)).Exec(o.Ctx); err != nil {
			return err
		}
		return o.Exec(`DELETE FROM session WHERE user_id = ?`, id)
	})
	s.afterEnding(done, err, id, "")
	if err != nil {
		return done, "", err
	}
	return done, secret, nil
}

func userAt(o *op.Op, id string, version int) (*ent.User, error) {
	u, err := o.Tx.User.Get(o.Ctx, id)
	if err != nil {
		return nil, seen(err, fault.NotFound)
	}
	return u, o.Expect(u.Version, version)
}

// checkUser finds everything wrong with an account.
func checkUser(o *op.Op, in UserInput, is *ent.User) (UserInput, error) {
	var all fault.All
	in.Name = line(&all, in.Name, maxName, "input", "name")
	in.Email = optionalLine(&all, in.Email, maxEmail, "input", "email")
	if in.Email != "" {
		if a, err := mail.ParseAddress(in.Email); err != nil || a.Address != in.Email {
			all.Add(fault.New(fault.Malformed, "input", "email").With("expected", "name@example.com"))
		}
	}
	if err := checkLogin(o, &all, in.Login, is); err != nil {
		return in, err
	}
	checkRoles(&all, in.Roles)
	in.DepartmentID, in.PositionID = filled(in.DepartmentID), filled(in.PositionID)
	if in.DepartmentID != nil && (is == nil || text(is.DepartmentID) != *in.DepartmentID) {
		if err := checkDepartment(o, &all, *in.DepartmentID); err != nil {
			return in, err
		}
	}
	if in.PositionID != nil && (is == nil || text(is.PositionID) != *in.PositionID) {
		p, err := o.Tx.Position.Get(o.Ctx, *in.PositionID)
		switch {
		case ent.IsNotFound(err):
			all.Add(fault.New(fault.Unknown, "input", "positionId"))
		case err != nil:
			return in, err
		case p.ArchivedAt != nil:
			all.Add(fault.New(fault.Archived, "input", "positionId"))
		}
	}
	return in, all.Err()
}

func checkLogin(o *op.Op, all *fault.All, login string, is *ent.User) error {
	path := []string{"input", "login"}
	switch {
	case is != nil && login != is.Login:
		all.Add(fault.New(fault.Forbidden, path...))
	case is != nil:
	case login == "":
		all.Add(fault.New(fault.Required, path...))
	case !loginForm.MatchString(login):
		all.Add(fault.New(fault.Malformed, path...).With("expected", "a-z 0-9 . -"))
	default:
		taken, err := o.All.User.Query().Where(user.Login(login)).Exist(o.Ctx)
		if err != nil {
			return err
		}
		if taken {
			all.Add(fault.New(fault.Taken, path...).With("value", login))
		}
	}
	return nil
}

func checkRoles(all *fault.All, roles []access.Role) {
	if len(roles) == 0 {
		all.Add(fault.New(fault.Required, "input", "roles"))
	}
	for _, r := range roles {
		if !slices.Contains(access.Roles, r) {
			all.Add(fault.New(fault.Unknown, "input", "roles"))
		}
	}
}

// names are roles as they are stored: each once, in the order auditors read them.
func names(roles []access.Role) []string {
	var list []string
	for _, r := range access.Roles {
		if slices.Contains(roles, r) {
			list = append(list, string(r))
		}
	}
	return list
}

// checkLastAdmin refuses to take the last administrator away. The counter makes
// two who take each other's role away wait for each other on PostgreSQL.
func checkLastAdmin(o *op.Op, u *ent.User, path ...string) error {
	if u.DisabledAt != nil || !slices.Contains(u.Roles, string(access.Admin)) {
		return nil
	}
	if err := o.Exec(`INSERT INTO counter (letter, year, last) VALUES ('admin', 0, 1)
		ON CONFLICT (letter, year) DO UPDATE SET last = counter.last + 1`); err != nil {
		return err
	}
	others, err := o.All.User.Query().Where(user.IDNEQ(u.ID), user.DisabledAtIsNil()).All(o.Ctx)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(others, func(x *ent.User) bool { return slices.Contains(x.Roles, string(access.Admin)) }) {
		return nil
	}
	return fault.New(fault.LastAdmin, path...)
}

// closeLink makes an open one-time link worthless.
func closeLink(o *op.Op, userID string) error {
	c, err := o.All.Credential.Query().Where(credential.UserID(userID)).Only(o.Ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	return o.All.Credential.UpdateOne(c).ClearLinkHash().ClearLinkExpiresAt().Exec(o.Ctx)
}
