package socket

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
)

// Sharer decides which subscriptions are one question asked by many. It stands where the executor's DispatchOperation would: the operation has passed
// the limits (CreateOperationContext), but interceptors of operations and responses do not see it, so Share asks for rights itself.
type Sharer interface {
	// Share is asked once for each subscription. A nil Share and no error leave the operation to the executor; an error refuses it with an
	// `error` message, through the executor's error presenter. ctx ends when the member has joined.
	Share(ctx context.Context, op *graphql.OperationContext) (*Share, error)

	// Opened is called when a cohort is about to get its first member, Closed when it has lost its last one: both once, in this order, and
	// never for two cohorts of one key at a time. All joining and leaving waits meanwhile, so they only note the cohort and do no work.
	Opened(c *Cohort)
	Closed(c *Cohort)
}

// Share is one member's part in a cohort.
type Share struct {
	// Key names the question: document, operation name and variables without those that only say where to resume. Members of one key form a cohort.
	Key string
	// Source is kept by the cohort for the Sharer (Cohort.Source), from the member it was opened for.
	Source any
	// Resync gives the payload that tells a member to ask again, having missed events up to position. It is called while a socket is written
	// and must not wait. Taken from the member the cohort was opened for. Nil makes a member that falls behind end with `complete`.
	Resync func(position int64) []byte

	// Grants is what the member may see, as a comparable value: an audience is asked once for all members of equal grants. When they change,
	// close the sockets (CloseUser): a member keeps the grants it came with.
	Grants any
	// CatchUp gives what the member missed before it came. It is called when the member is already collecting events, so it must read what is
	// committed now; events of a position up to Batch.Position are then not repeated. Nil: nothing was missed.
	CatchUp func(ctx context.Context) (Batch, error)
	// Left is called once after the member has left, or if it never came to join. It must not wait.
	Left func()
}

// Batch is a personal answer given before any event.
type Batch struct {
	Payloads [][]byte // GraphQL responses, {"data":...}
	Position int64    // everything up to here is contained
}

// Reach says what members of certain grants get of an event.
type Reach uint8

const (
	Nothing Reach = iota // the event does not exist for them
	Whole                // Event.Payload
	Gone                 // Event.Left: what they could see before, they no longer can, or it left the view
)

// Event is one change, encoded once for all members of a cohort.
type Event struct {
	// Position orders the event among what CatchUp gives. Zero stands outside the order and reaches everybody.
	Position int64
	// Payload is the GraphQL response ({"data":...}) for those of Whole, Left for those of Gone; nil sends nothing. Not to be changed afterwards.
	Payload []byte
	Left    []byte
	// Audience is asked once for each distinct value of Share.Grants, under the cohort's lock: it must be pure. Nil means Whole for everybody.
	Audience func(grants any) Reach
}
