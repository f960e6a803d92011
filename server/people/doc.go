// Package people is who works here: departments, teams, positions and accounts,
// who is on duty and who is away, who stands in for whom, and how somebody proves
// to be who they say they are.
//
// An account (user) belongs to one person for ever; it is disabled, never given to
// another. A team has one leader, who is always a member. An absence is a time when
// nothing is assigned to somebody without saying so; a delegation lets one person
// act for another between two dates. A session is a browser somebody signed in
// with; a token lets a program ask in somebody's name.
//
// Contract:
//
//   - Service.Actor is who a user is now: roles, teams, delegations. It is never
//     older than a second and never older than an operation of this process. A
//     disabled user is SIGNED_OUT.
//   - Passwords are argon2id. They are hashed outside of operations, at most four
//     at once, and the answer to a wrong one, a name nobody has and a closed
//     account is the same text after the same time.
//   - At most ten wrong passwords within a minute for an account and thirty for an
//     address; the eleventh is RATE_LIMIT, the right one too. The counts are in the
//     database, so that all server nodes share them.
//   - Secrets (sessions, tokens, one-time links) are 256 random bits and kept as
//     their SHA-256 only.
//   - The last administrator can be neither disabled nor lose that role.
//   - When somebody's rights change, a session ends or a token is taken back, OnEnded
//     is called at once in this process, and by Look in the others.
//
// # Decisions
//
// Attempts are counted before the password is looked at and given back when it was
// right: counting afterwards lets a hundred guesses that come at once all pass. The
// counts of the running and of the previous minute are added, so the promise holds
// for any sixty seconds; in exchange somebody who was locked out waits up to two
// minutes.
//
// The address of an IPv6 client is its /64: whoever has one address of it has all.
//
// A new password has ten characters, at least five different ones, does not contain
// the login and is not on a short list of what everybody tries first. Rules about
// digits and signs make people write passwords down.
//
// A reset takes the old password away at once: whoever asks for a reset because
// somebody else knows it would otherwise be unsafe until the link is used.
//
// Sessions end after twelve hours without use and after thirty days in any case: a
// working day with its breaks does not sign anybody out, a forgotten browser is
// signed out overnight.
//
// The first department entered is the service department itself.
//
// Archived teams give no rights: their members see those of their tickets they own
// or take part in, managers see all.
package people
