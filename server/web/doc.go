// Package web is the department's front door: it knows HTTP and nothing of tickets.
//
// Who comes in (Gate): a browser with the cookie of a session, a program with a
// token as Bearer, or nobody. The door puts the actor, the session, the language
// and the number of the request on the context; what they may do is asked behind
// it.
//
// Contract:
//
//   - POST /auth/sign-in, /auth/link and /auth/sign-out begin and end sessions.
//     Refusals are {"errors": [UserError]} in the viewer's language.
//   - The cookie is __Host-fuwu over TLS (also behind a trusted proxy that says so)
//     and fuwu on plain HTTP, where the program listens on loopback only; always
//     HttpOnly, SameSite=Lax.
//   - A browser's request that changes something and comes from another site is
//     refused, and so is one that reads from the API.
//   - Every answer carries its request's number, the program's version, a content
//     security policy, nosniff, and no-store unless it is the page itself.
//   - 32 questions run at once, 200 wait, the next is told to come back (503).
//     Sign-ins and uploads have lanes of their own. A body is at most 1 MiB (64 KiB
//     of somebody who is not signed in), an upload 25 MiB.
//   - The log of requests holds no address, no name, no query and no id.
//   - /playground is for those who are signed in, others are sent to sign in first;
//     /ca.crt is for everybody, where the certificate is the program's own.
//   - The page is held in memory with its compressed copies; /assets/* never
//     changes under its name, a missing one is 404, every other path without a dot
//     is the page.
//
// # Decisions
//
// Bodies of questions are read here, whole, before they take a place in the lane:
// somebody who sends slowly holds nobody up, and JSON that is none is refused
// without being repeated in the answer, which gqlgen would do.
//
// /metrics is for the machine itself and for administrators and auditors: how much
// is going on is nobody else's business.
//
// A token that does not work is 401, a cookie that does not work is nobody: a
// program must hear of it, and a browser asks who it is anyway.
//
// Signing in ends the session the browser had before.
//
// Deadlines of connections are set by the machine's clock, everything else by the
// program's.
package web
