package graph

import (
	"context"
	"time"

	"fuwu/ent"
	"fuwu/server/batches"
	"fuwu/server/comments"
	"fuwu/server/customers"
	"fuwu/server/files"
	"fuwu/server/history"
	"fuwu/server/live"
	"fuwu/server/notices"
	"fuwu/server/people"
	"fuwu/server/search"
	"fuwu/server/tickets"
	"fuwu/server/views"
)

// Resolver is the department as the counter knows it.
type Resolver struct {
	People    *people.Service
	Customers *customers.Service
	Tickets   *tickets.Service
	Views     *views.Service
	Notices   *notices.Service
	Comments  *comments.Service
	Files     *files.Service
	Batches   *batches.Service
	History   *history.Service
	Search    *search.Service
	Live      *live.Hub

	Read       *ent.Client // scoped by the actor of the context
	Unscoped   *ent.Client // for Tickets.Elsewhere alone
	Clock      func() time.Time
	Version    string
	CursorKey  []byte                               // seals cursors
	Position   func(context.Context) (int64, error) // where the ledger stands
	LastBackup func() *time.Time

	counts counts // of views, for all who look at them
}
