package socket

import (
	"errors"

	"github.com/gobwas/ws"
)

// Close codes. Those of the 44xx range up to CodeTooMany are graphql-transport-ws's own; CodeSessionEnded and later are ours, and a page that meets
// CodeTooSlow or CodeGoingAway connects again and resumes from its position.
const (
	CodeBadRequest       ws.StatusCode = 4400 // a message the protocol does not know
	CodeUnauthorized     ws.StatusCode = 4401 // an operation before connection_ack, or no valid session
	CodeForbidden        ws.StatusCode = 4403 // Init refused
	CodeNotAcceptable    ws.StatusCode = 4406 // no common subprotocol
	CodeInitTimeout      ws.StatusCode = 4408 // no connection_init in time
	CodeSubscriberExists ws.StatusCode = 4409 // the id is in use
	CodeTooMany          ws.StatusCode = 4429 // a second connection_init, or too many sockets of this user
	CodeSessionEnded     ws.StatusCode = 4440 // signed out, disabled, or the roles changed: ask who one is before connecting again
	CodeTooSlow          ws.StatusCode = 4499 // the client stopped reading or answering: connect again and resume
	CodeGoingAway        ws.StatusCode = 4503 // the server is going away: connect again, after a random pause, and resume

	codeMessageTooBig = ws.StatusMessageTooBig
	codeProtocolError = ws.StatusProtocolError
	codeInvalidText   = ws.StatusInvalidFramePayloadData
	codeAbnormal      = ws.StatusAbnormalClosure // never sent: the connection broke
)

// ErrUnauthorized is wrapped by an InitFunc that finds no valid session, where other errors mean that the session may not have a socket.
var ErrUnauthorized = errors.New("unauthorized")

var errInit = errors.New("init failed")

// fault is a reason to close a socket that is the client's doing.
type fault struct {
	code   ws.StatusCode
	reason string
}

func (f *fault) Error() string { return f.reason }

func malformed(reason string) *fault { return &fault{CodeBadRequest, reason} }
