package socket

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"time"
)

// Identity says whose socket it is. Both are opaque to this package; empty means nobody, who is counted with everybody else who is nobody.
type Identity struct {
	User    string // CloseUser closes by it, and sockets are counted by it
	Session string // CloseSession closes by it
}

// InitFunc admits a socket. It is called once, when connection_init arrives, with the request of the upgrade (whose session the HTTP middleware has
// already authenticated) and with the payload of the message, nil when there is none.
//
// It must read the session from the database and not from r: up to Limits.Init may have passed since the upgrade. A CloseUser or CloseSession that
// comes while it runs is not lost. ctx ends with the socket; the context it returns, derived from ctx, is the parent of every operation's.
//
// An error refuses the socket with CodeForbidden, or with CodeUnauthorized when it wraps ErrUnauthorized. Its text is not shown to the client.
type InitFunc func(ctx context.Context, r *http.Request, payload json.RawMessage) (context.Context, Identity, error)

// Config is what a Transport needs from outside. Init, Logger and Now are required.
type Config struct {
	Init   InitFunc
	Logger *slog.Logger
	Now    func() time.Time

	// Version of the running program, sent in the payload of connection_ack, so that a page built for another one offers to reload.
	Version string
	// AllowedOrigins are origins ("https://desk.example") that may connect besides the server's own; a request without Origin comes from no browser.
	AllowedOrigins []string
	// Sharer names the subscriptions that are shared; nil shares none.
	Sharer Sharer
	// Limits that are zero take the values of DefaultLimits.
	Limits Limits
}

// Limits bounds what one client can make the server hold or wait for.
type Limits struct {
	Message        int           // bytes of one message from the client, all fragments together
	ID             int           // bytes of an operation's id
	Operations     int           // operations at once on a socket, those that are still winding up included
	SocketsPerUser int           // sockets at once of one user
	Outbox         int           // frames waiting for a socket
	OutboxBytes    int           // bytes of frames waiting that belong to one socket alone; shared bytes are not counted
	SendBuffer     int           // SO_SNDBUF
	Init           time.Duration // from the upgrade to connection_ack
	Ping           time.Duration // between two pings of the server; a client silent for two of them is cut
	Write          time.Duration // for the client to take what is being written
	Operation      time.Duration // a query, a mutation, or the joining of a shared subscription
	Close          time.Duration // from the close frame to the end of the connection
}

// DefaultLimits are the department's.
func DefaultLimits() Limits {
	return Limits{
		Message:        64 << 10,
		ID:             256,
		Operations:     100,
		SocketsPerUser: 20,
		Outbox:         256,
		OutboxBytes:    256 << 10,
		SendBuffer:     32 << 10,
		Init:           5 * time.Second,
		Ping:           15 * time.Second,
		Write:          10 * time.Second,
		Operation:      10 * time.Second,
		Close:          time.Second,
	}
}

func (l Limits) withDefaults() Limits {
	d := DefaultLimits()
	pick(&l.Message, d.Message)
	pick(&l.ID, d.ID)
	pick(&l.Operations, d.Operations)
	pick(&l.SocketsPerUser, d.SocketsPerUser)
	pick(&l.Outbox, d.Outbox)
	pick(&l.OutboxBytes, d.OutboxBytes)
	pick(&l.SendBuffer, d.SendBuffer)
	pick(&l.Init, d.Init)
	pick(&l.Ping, d.Ping)
	pick(&l.Write, d.Write)
	pick(&l.Operation, d.Operation)
	pick(&l.Close, d.Close)
	return l
}

func pick[T int | time.Duration](v *T, otherwise T) {
	if *v <= 0 {
		*v = otherwise
	}
}
