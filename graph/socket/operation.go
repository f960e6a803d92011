package socket

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// states of an operation; all but the first are a member's of a cohort.
const (
	exclusive     uint8 = iota // its own goroutine sends what the executor gives
	joining                    // collecting events while it catches up
	joiningBehind              // has missed events while it catches up
	live
	behind // a resync waits for it
)

// operation is what a client subscribed to under an id. A shared one has no goroutine once it has joined.
type operation struct {
	id     string
	quoted string // as JSON
	conn   *conn

	// under conn.mu
	cancel  context.CancelFunc // while its goroutine runs
	cohort  *Cohort
	done    bool // nothing more is accepted; what waits goes out unless it was purged
	running bool
	state   uint8
	after   int64 // events up to here were in the batch
	missed  int64 // the last event that a resync stands for
	backlog []frame

	resync func(position int64) []byte
	left   func()

	// under cohort.mu
	grants any
	index  int
}

func newOperation(c *conn, id string) *operation {
	op := &operation{conn: c, quoted: quote(id)}
	if op.id = op.quoted[1 : len(op.quoted)-1]; op.id != id {
		op.id = id // something had to be escaped
	}
	return op
}

// end, with the socket's lock held, lets nothing more be sent. The cohort is to be passed to release, without the lock.
func (op *operation) end() *Cohort {
	cohort := op.cohort
	op.done, op.cohort, op.backlog = true, nil, nil
	if op.cancel != nil {
		op.cancel()
	}
	return cohort
}

// retire ends op and frees its id. Called with the lock held.
func (c *conn) retire(op *operation) *Cohort {
	if i := slices.Index(c.ops, op); i >= 0 {
		c.ops = slices.Delete(c.ops, i, i+1)
		if !op.running {
			c.busy--
		}
	}
	return op.end()
}

func (op *operation) release(cohort *Cohort) {
	if cohort != nil {
		op.conn.t.leave(op, cohort)
		op.conn.t.leftHook(op.left)
	}
}

// run is the goroutine of an operation.
func (op *operation) run(request *graphql.RawParams) {
	c := op.conn
	ctx, cancel := context.WithCancel(c.ctx)
	defer func() {
		cancel()
		c.mu.Lock()
		op.running, op.cancel = false, nil
		if op.done {
			c.busy--
		}
		c.mu.Unlock()
		c.taskDone()
	}()
	c.mu.Lock()
	op.cancel = cancel
	done := op.done
	c.mu.Unlock()
	if done {
		return
	}
	var opCtx *graphql.OperationContext
	defer func() {
		if r := recover(); r != nil {
			c.t.logger.Error("operation panicked", "panic", r)
			op.refuse(ctx, opCtx, gqlerror.List{gqlerror.Wrap(op.explain(ctx, opCtx, r))})
		}
	}()
	ctx = graphql.StartOperationTrace(ctx)
	now := c.t.now()
	request.ReadTime = graphql.TraceTiming{Start: now, End: now}
	request.Headers = http.Header{}
	if c.language != "" {
		request.Headers.Set("Accept-Language", c.language)
	}
	opCtx, errs := c.exec.CreateOperationContext(ctx, request)
	if len(errs) > 0 {
		op.refuse(ctx, opCtx, errs)
		return
	}
	ctx = graphql.WithOperationContext(ctx, opCtx)
	if opCtx.Operation.Operation == ast.Subscription {
		if c.t.sharer != nil && op.share(ctx, opCtx) {
			return
		}
		op.execute(ctx, opCtx)
		return
	}
	ctx, release := context.WithTimeout(ctx, c.t.limits.Operation)
	defer release()
	op.execute(ctx, opCtx)
}

// execute sends what the executor gives until it has no more.
func (op *operation) execute(ctx context.Context, opCtx *graphql.OperationContext) {
	responses, ctx := op.conn.exec.DispatchOperation(ctx, opCtx)
	for first := true; ; first = false {
		response := responses(ctx)
		if response == nil && first && ctx.Err() == context.DeadlineExceeded {
			op.fail(gqlerror.List{{Message: "the operation took too long", Extensions: map[string]any{"code": "TIMEOUT"}}})
			return
		}
		if response == nil {
			op.conn.send(op, completeMessage(op), true)
			return
		}
		if first && len(response.Data) == 0 && len(response.Errors) > 0 {
			op.fail(response.Errors) // refused before it began: a result would have data, even null
			return
		}
		if !op.conn.send(op, nextTail(encode(response)), false) {
			return
		}
	}
}

// share makes op a member of a cohort and gives it what it missed. False: the operation is nobody's but its own.
func (op *operation) share(ctx context.Context, opCtx *graphql.OperationContext) bool {
	c := op.conn
	ctx, cancel := context.WithTimeout(ctx, c.t.limits.Operation)
	defer cancel()
	share, err := c.t.sharer.Share(ctx, opCtx)
	if err == nil && share == nil {
		return false
	}
	if err == nil {
		err = op.join(ctx, share)
	}
	if err != nil {
		op.refuse(ctx, opCtx, gqlerror.List{gqlerror.WrapIfUnwrapped(err)})
	}
	return true
}

func (op *operation) join(ctx context.Context, share *Share) error {
	c := op.conn
	if share.Resync == nil {
		c.t.leftHook(share.Left)
		return errors.New("share without resync")
	}
	entered := false
	defer func() {
		if !entered {
			c.t.leftHook(share.Left)
		}
	}()
	op.state, op.left = joining, share.Left // nobody else knows it yet
	cohort := c.t.enter(op, share)
	entered = true
	op.resync = cohort.resync
	c.mu.Lock()
	if op.done {
		c.mu.Unlock()
		op.release(cohort)
		return nil
	}
	op.cohort = cohort
	c.mu.Unlock()
	var batch Batch
	if share.CatchUp != nil {
		var err error
		if batch, err = share.CatchUp(ctx); err != nil {
			return err
		}
	}
	for _, payload := range batch.Payloads {
		if !c.send(op, nextTail(payload), false) {
			return nil
		}
	}
	c.settle(op, batch.Position)
	return nil
}

// refuse answers with an error message, through the executor's error presenter.
func (op *operation) refuse(ctx context.Context, opCtx *graphql.OperationContext, errs gqlerror.List) {
	op.fail(op.present(ctx, opCtx, errs))
}

func (op *operation) fail(errs gqlerror.List) {
	encoded, err := json.Marshal(errs)
	if err != nil || len(errs) == 0 {
		encoded = defect
	}
	op.conn.send(op, errorMessage(op.quoted, encoded), true)
}

// defect is said when nothing else can be.
var defect = []byte(`[{"message":"internal error","extensions":{"code":"INTERNAL"}}]`)

func (op *operation) present(ctx context.Context, opCtx *graphql.OperationContext, errs gqlerror.List) (presented gqlerror.List) {
	defer func() {
		if op.conn.t.recovered("error presenter", recover()) {
			presented = nil
		}
	}()
	if opCtx == nil {
		opCtx = &graphql.OperationContext{RecoverFunc: graphql.DefaultRecover}
	}
	return op.conn.exec.DispatchError(graphql.WithOperationContext(ctx, opCtx), errs).Errors
}

// explain turns a panic into an error, with the executor's RecoverFunc if it got that far.
func (op *operation) explain(ctx context.Context, opCtx *graphql.OperationContext, panicked any) (err error) {
	err = errors.New("internal error")
	if opCtx == nil || opCtx.RecoverFunc == nil {
		return err
	}
	defer func() { _ = op.conn.t.recovered("recover func", recover()) }()
	if e := opCtx.RecoverFunc(ctx, panicked); e != nil {
		return e
	}
	return err
}

// encode writes a response. The usual one is only data, which need not be encoded again; gqlgen uses its buffer again, so the bytes are copied by the caller.
func encode(r *graphql.Response) []byte {
	if len(r.Data) > 0 && len(r.Errors) == 0 && len(r.Extensions) == 0 && r.Label == "" && r.Path == nil && r.HasNext == nil {
		b := make([]byte, 0, len(r.Data)+9)
		return append(append(append(b, `{"data":`...), r.Data...), '}')
	}
	b, err := json.Marshal(r)
	if err != nil {
		return append([]byte(`{"data":null,"errors":`), append(defect[:len(defect):len(defect)], '}')...)
	}
	return b
}
