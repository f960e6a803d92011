package people

import (
	"context"
	"fmt"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"fuwu/ent"
	"fuwu/ent/credential"
	"fuwu/ent/user"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Origin is where a request came from.
type Origin struct {
	Address string // of the network
	Agent   string // browser and system, as told
}

// SignIn begins a session when login and password belong together, and gives its
// secret. A wrong password, a login nobody has and a closed account are refused
// alike: WRONG_PASSWORD. Too many of them are RATE_LIMIT.
func (s *Service) SignIn(ctx context.Context, login, password string, from Origin) (secret string, session Session, err error) {
	login = strings.ToLower(strings.TrimSpace(norm.NFC.String(login)))
	counted := buckets(login, from.Address)
	minute, err := s.attempt(ctx, counted)
	if err != nil {
		return "", Session{}, err
	}
	u, c, err := s.credential(ctx, login)
	if err != nil {
		return "", Session{}, err
	}
	if len(password) > 4*maxPassword {
		password = "" // costs as much as any other wrong one
	}
	var phc string
	if c != nil {
		phc = c.PasswordHash
	}
	ok, err := s.fits(ctx, password, phc)
	switch {
	case err != nil:
		return "", Session{}, err
	case !ok || u.DisabledAt != nil:
		return "", Session{}, fault.New(fault.WrongPassword)
	case c.IsDemo && !s.demoAllowed():
		s.config.Log.WarnContext(ctx, "a demo password was refused: they work on loopback only and not beside real data")
		return "", Session{}, fault.New(fault.WrongPassword)
	}
	return s.begin(ctx, u.ID, from, func(o *op.Op) error {
		for _, b := range counted {
			if err := o.Exec(giveBack, b.name, minute); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s *Service) demoAllowed() bool { return s.config.DemoAllowed != nil && s.config.DemoAllowed() }

// credential finds who has a login; nothing when nobody has.
func (s *Service) credential(ctx context.Context, login string) (*ent.User, *ent.Credential, error) {
	ctx = access.With(ctx, access.System("sign-in"))
	u, err := s.read.User.Query().Where(user.Login(login)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("look up a login: %w", err)
	}
	c, err := s.read.Credential.Query().Where(credential.UserID(u.ID)).Only(ctx)
	if ent.IsNotFound(err) {
		return u, nil, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("look up a credential: %w", err)
	}
	return u, c, nil
}

// begin is the operation user.sign_in.
func (s *Service) begin(ctx context.Context, userID string, from Origin, also func(*op.Op) error) (string, Session, error) {
	actor, err := s.Actor(ctx, userID)
	if err != nil {
		return "", Session{}, err
	}
	secret := newSecret("")
	var session Session
	_, err = s.ops.Run(ctx, actor, "user.sign_in", userID, func(o *op.Op) error {
		u, err := o.Tx.User.Get(o.Ctx, userID)
		if err != nil {
			return seen(err, fault.WrongPassword)
		}
		if u.DisabledAt != nil {
			return fault.New(fault.WrongPassword)
		}
		if err := also(o); err != nil {
			return err
		}
		session = Session{
			ID: sessionID(hashed(secret)), UserID: userID, Agent: agent(from.Agent), Address: from.Address,
			StartedAt: o.Now, SeenAt: o.Now, ExpiresAt: o.Now.Add(sessionLife),
		}
		return o.Exec(`INSERT INTO session (hash, user_id, created_at, seen_at, expires_at, address, agent) VALUES (?, ?, ?, ?, ?, ?, ?)`,
			hashed(secret), userID, o.Now.UnixMilli(), o.Now.UnixMilli(), session.ExpiresAt.UnixMilli(), session.Address, session.Agent)
	})
	if err != nil {
		return "", Session{}, err
	}
	return secret, session, nil
}

// SignOut ends the session that asks.
func (s *Service) SignOut(ctx context.Context, actor access.Actor, session Session) (op.Done, error) {
	return s.end(ctx, actor, "user.sign_out", session.ID)
}

// LinkPath is where the page takes a one-time link.
func LinkPath(secret string) string { return "/link/" + secret }

// UseLink sets a password by a one-time link, ends all of the user's sessions and
// begins a new one. A link that is unknown, used or too old is NOT_FOUND.
func (s *Service) UseLink(ctx context.Context, secret, password string, from Origin) (string, Session, error) {
	counted := buckets("", from.Address)
	minute, err := s.attempt(ctx, counted)
	if err != nil {
		return "", Session{}, err
	}
	all := access.With(ctx, access.System("sign-in"))
	c, err := s.read.Credential.Query().Where(credential.LinkHash(hashed(secret))).Only(all)
	if err != nil {
		return "", Session{}, seen(err, fault.NotFound)
	}
	// Whoever has the link is nobody who guesses.
	if err := s.giveBack(ctx, counted[0], minute); err != nil {
		return "", Session{}, err
	}
	actor, err := s.Actor(ctx, c.UserID)
	if err != nil || !linkOpen(c, secret, s.config.Clock()) {
		return "", Session{}, fault.New(fault.NotFound)
	}
	u, err := s.read.User.Get(all, c.UserID)
	if err != nil {
		return "", Session{}, seen(err, fault.NotFound)
	}
	if err := checkPassword(password, u.Login, "password"); err != nil {
		return "", Session{}, err
	}
	phc, err := s.hash(ctx, password)
	if err != nil {
		return "", Session{}, err
	}
	done, err := s.ops.Run(ctx, actor, "user.change_password", c.UserID, func(o *op.Op) error {
		c, err := o.All.Credential.Get(o.Ctx, c.ID)
		if err != nil {
			return err
		}
		if !linkOpen(c, secret, o.Now) {
			return fault.New(fault.NotFound)
		}
		if err := setPassword(o, c, phc, false); err != nil {
			return err
		}
		return o.Exec(`DELETE FROM session WHERE user_id = ?`, c.UserID)
	})
	s.afterEnding(done, err, c.UserID, "")
	if err != nil {
		return "", Session{}, err
	}
	return s.begin(ctx, c.UserID, from, func(*op.Op) error { return nil })
}

func linkOpen(c *ent.Credential, secret string, at time.Time) bool {
	return c.LinkHash == hashed(secret) && c.LinkExpiresAt != nil && c.LinkExpiresAt.After(at)
}

// setPassword keeps a password and closes an open link.
func setPassword(o *op.Op, c *ent.Credential, phc string, demo bool) error {
	return o.All.Credential.UpdateOne(c).SetPasswordHash(phc).SetIsDemo(demo).ClearLinkHash().ClearLinkExpiresAt().Exec(o.Ctx)
}

// ChangePassword sets the actor's own password and ends their other sessions.
// The current one is asked for under the same limits as at sign-in.
func (s *Service) ChangePassword(ctx context.Context, actor access.Actor, current, password string) (op.Done, error) {
	all := access.With(ctx, access.System("sign-in"))
	u, err := s.read.User.Get(all, actor.ID)
	if err != nil {
		return op.Done{}, seen(err, fault.NotFound)
	}
	if err := checkPassword(password, u.Login, "new"); err != nil {
		return op.Done{}, err
	}
	counted := buckets(u.Login, originFrom(ctx).Address)
	minute, err := s.attempt(ctx, counted)
	if err != nil {
		return op.Done{}, err
	}
	c, err := s.read.Credential.Query().Where(credential.UserID(u.ID)).Only(all)
	if err != nil {
		return op.Done{}, seen(err, fault.NotFound)
	}
	if len(current) > 4*maxPassword {
		current = ""
	}
	ok, err := s.fits(ctx, current, c.PasswordHash)
	if err != nil {
		return op.Done{}, err
	}
	if !ok {
		return op.Done{}, fault.New(fault.WrongPassword, "current")
	}
	phc, err := s.hash(ctx, password)
	if err != nil {
		return op.Done{}, err
	}
	keep, _ := SessionFrom(ctx)
	done, err := s.ops.Run(ctx, actor, "user.change_password", actor.ID, func(o *op.Op) error {
		now, err := o.All.Credential.Get(o.Ctx, c.ID)
		if err != nil {
			return err
		}
		if now.Version != c.Version {
			return fault.New(fault.WrongPassword, "current") // changed meanwhile
		}
		for _, b := range counted {
			if err := o.Exec(giveBack, b.name, minute); err != nil {
				return err
			}
		}
		if err := setPassword(o, now, phc, false); err != nil {
			return err
		}
		return o.Exec(`DELETE FROM session WHERE user_id = ? AND substr(hash, 1, 32) <> ?`, actor.ID, keep.key())
	})
	s.afterEnding(done, err, actor.ID, "")
	return done, err
}

// DemoPasswords gives the people of the demo company one password for all, which
// works only where DemoAllowed says so.
func (s *Service) DemoPasswords(ctx context.Context, actor access.Actor, userIDs []string, password string) error {
	phc, err := s.hash(ctx, password)
	if err != nil {
		return err
	}
	for _, id := range userIDs {
		if _, err := s.ops.Run(ctx, actor, "user.reset_password", id, func(o *op.Op) error {
			c, err := o.All.Credential.Query().Where(credential.UserID(id)).Only(o.Ctx)
			if err != nil {
				return seen(err, fault.NotFound)
			}
			return setPassword(o, c, phc, true)
		}); err != nil {
			return err
		}
	}
	return nil
}
