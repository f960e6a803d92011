package people

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"fuwu/ent"
	"fuwu/ent/entry"
	"fuwu/server/access"
	"fuwu/server/op"
)

// endings are the acts that end sessions, and what a token opened; their subject is
// whose, and of a token who takes it back, since everybody has only their own.
var endings = []string{"user.sign_out", "session.end", "session.end_others", "user.change_password", "user.reset_password", "user.disable", tokenRevoke}

const tokenRevoke = "token.revoke"

// Look finds whose rights changed and whose sessions were ended since the last
// Look, in whatever process, and tells OnEnded. The program calls it when
// somebody wrote (store.OnWrite) and each minute, since delegations begin and end
// by the clock. It is cheap when nothing happened.
func (s *Service) Look(ctx context.Context) error {
	if s.config.OnEnded == nil {
		return nil
	}
	d, err := s.directory.Fresh(ctx)
	if err != nil {
		return err
	}
	changed, err := s.compare(ctx, d)
	for id := range changed {
		s.ended(id, "")
	}
	return err
}

// compare finds whose rights are others than at the last Look, or whose sessions
// were ended elsewhere.
func (s *Service) compare(ctx context.Context, d *Directory) (map[string]bool, error) {
	now := s.config.Clock()
	s.watched.Lock()
	defer s.watched.Unlock()
	first := s.watched.rights == nil
	rights := make(map[string]access.Actor, len(d.actors))
	for id := range d.actors {
		rights[id], _ = d.Actor(id, now)
	}
	changed := map[string]bool{}
	for id, was := range s.watched.rights {
		if is, ok := rights[id]; !ok || !sameRights(was, is) {
			changed[id] = true
		}
	}
	s.watched.rights = rights
	elsewhere, err := s.endedElsewhere(ctx, first)
	for _, id := range elsewhere {
		changed[id] = true
	}
	if len(elsewhere) > 0 {
		s.sessions.forget()
		s.tokens.forget()
	}
	return changed, err
}

// sameRights compares what decides which rows somebody sees and may act on.
func sameRights(a, b access.Actor) bool {
	return slices.Equal(a.Roles, b.Roles) && slices.Equal(a.Teams, b.Teams) && slices.Equal(a.Leads, b.Leads) && slices.Equal(a.Behalf, b.Behalf)
}

// endedElsewhere reads on in the ledger: whose sessions other processes ended.
func (s *Service) endedElsewhere(ctx context.Context, first bool) ([]string, error) {
	ctx = access.With(ctx, access.System("people"))
	if first {
		head, err := s.read.Entry.Query().Order(ent.Desc(entry.FieldID)).FirstID(ctx)
		if err != nil && !ent.IsNotFound(err) {
			return nil, fmt.Errorf("ask where the ledger ends: %w", err)
		}
		s.watched.position = head
		return nil, nil
	}
	head, err := s.read.Entry.Query().Order(ent.Desc(entry.FieldID)).FirstID(ctx)
	if ent.IsNotFound(err) || err == nil && head == s.watched.position {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("ask where the ledger ends: %w", err)
	}
	list, err := s.read.Entry.Query().Where(entry.IDGT(s.watched.position), entry.IDLTE(head), entry.ActIn(endings...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask the ledger for ended sessions: %w", err)
	}
	var users []string
	for _, e := range list {
		if _, own := s.watched.own[e.ID]; own {
			continue
		}
		if e.Act == tokenRevoke {
			users = append(users, e.ActorID)
			continue
		}
		users = append(users, e.SubjectID)
	}
	s.watched.position = head
	maps.DeleteFunc(s.watched.own, func(position int64, _ struct{}) bool { return position <= head })
	return users, nil
}

// afterEnding closes the sockets of sessions an operation of this process ended.
func (s *Service) afterEnding(done op.Done, err error, userID, sessionID string) {
	if err != nil {
		return
	}
	s.sessions.forget()
	s.tokens.forget()
	if s.config.OnEnded == nil {
		return
	}
	s.watched.Lock()
	if s.watched.own == nil {
		s.watched.own = map[int64]struct{}{}
	}
	if done.Position > s.watched.position {
		s.watched.own[done.Position] = struct{}{}
	}
	s.watched.Unlock()
	s.ended(userID, sessionID)
}

func (s *Service) ended(userID, sessionID string) {
	if s.config.OnEnded != nil {
		s.config.OnEnded(userID, sessionID)
	}
}
