package people

import (
	"context"
	"fmt"
	"strings"
	"time"

	"fuwu/ent"
	"fuwu/ent/token"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// tokenPrefix lets scanners for leaked secrets know ours.
const tokenPrefix = "fw_"

// Bounds of tokens.
const (
	maxTokens    = 50 // that work at once, for one user
	maxTokenDays = 366
)

// CreateToken makes a token for the actor and gives its secret, which is shown
// once; empty when the operation is repeated with its key.
func (s *Service) CreateToken(ctx context.Context, actor access.Actor, name string, days int) (op.Done, string, error) {
	secret := newSecret(tokenPrefix)
	done, err := s.ops.Run(ctx, actor, "token.create", "", func(o *op.Op) error {
		var all fault.All
		name := line(&all, name, maxName, "name")
		if days < 1 || days > maxTokenDays {
			all.Add(fault.New(fault.OutOfRange, "days").With("min", 1).With("max", maxTokenDays))
		}
		if err := all.Err(); err != nil {
			return err
		}
		if _, err := o.Tx.User.Get(o.Ctx, actor.ID); err != nil {
			return seen(err, fault.Forbidden) // the program has no tokens
		}
		n, err := o.All.Token.Query().Where(token.UserID(actor.ID), token.RevokedAtIsNil(), token.ExpiresAtGT(o.Now)).Count(o.Ctx)
		if err != nil {
			return err
		}
		if n >= maxTokens {
			return fault.New(fault.TooMany).With("max", maxTokens)
		}
		t, err := o.Tx.Token.Create().SetUserID(actor.ID).SetName(name).SetHash(hashed(secret)).
			SetHint(secret[len(secret)-4:]).SetExpiresAt(o.Now.AddDate(0, 0, days)).Save(o.Ctx)
		if err != nil {
			return err
		}
		o.Subject(t.ID)
		o.Return(t.ID)
		return nil
	})
	if err != nil || done.Replayed {
		return done, "", err
	}
	return done, secret, nil
}

// RevokeToken takes one of the actor's tokens back.
func (s *Service) RevokeToken(ctx context.Context, actor access.Actor, id string) (op.Done, error) {
	done, err := s.ops.Run(ctx, actor, "token.revoke", id, func(o *op.Op) error {
		t, err := o.Tx.Token.Get(o.Ctx, id)
		if err != nil {
			return seen(err, fault.NotFound)
		}
		if t.RevokedAt != nil {
			return fault.New(fault.SameValue)
		}
		o.Return(id)
		return o.Tx.Token.UpdateOne(t).SetRevokedAt(o.Now).Exec(o.Ctx)
	})
	s.afterEnding(done, err, actor.ID, "")
	return done, err
}

// Tokens are the actor's own, newest first.
func (s *Service) Tokens(ctx context.Context, actor access.Actor) ([]*ent.Token, error) {
	return s.read.Token.Query().Where(token.UserID(actor.ID)).Order(ent.Desc(token.FieldID)).Limit(200).All(access.With(ctx, actor))
}

// tokenFound is a token that was looked up; its absence is remembered, too.
type tokenFound struct {
	userID  string
	expires time.Time
}

// ByToken is who a program asks for with a token; SIGNED_OUT when it is unknown,
// taken back or over, or when the account is closed.
func (s *Service) ByToken(ctx context.Context, secret string) (access.Actor, error) {
	if !strings.HasPrefix(secret, tokenPrefix) {
		return access.Actor{}, fault.New(fault.SignedOut)
	}
	hash, now := hashed(secret), s.config.Clock()
	f, mark, ok := s.tokens.get(hash, now)
	if !ok {
		t, err := s.read.Token.Query().Where(token.Hash(hash), token.RevokedAtIsNil()).Only(access.With(ctx, access.System("sign-in")))
		if err != nil && !ent.IsNotFound(err) {
			return access.Actor{}, fmt.Errorf("look up a token: %w", err)
		}
		if err == nil {
			f = tokenFound{t.UserID, t.ExpiresAt}
		}
		s.tokens.put(hash, f, now, mark)
	}
	if !now.Before(f.expires) {
		return access.Actor{}, fault.New(fault.SignedOut)
	}
	return s.Actor(ctx, f.userID)
}
