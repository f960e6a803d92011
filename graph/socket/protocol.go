package socket

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
)

// handle does what a message asks. A fault closes the socket.
func (c *conn) handle(text []byte) *fault {
	if bytes.Equal(text, plainPong) {
		return nil // all that thousands who wait ever say
	}
	c.mu.Lock()
	closing := c.closing
	c.mu.Unlock()
	if closing {
		return nil
	}
	m, f := parseMessage(text)
	if f != nil {
		return f
	}
	switch m.Type {
	case typeInit:
		return c.initialise(m.Payload)
	case typeSubscribe:
		return c.subscribe(m)
	case typeComplete:
		c.complete(m.ID)
	case typePing:
		c.send(nil, pongMessage(m.Payload), false)
	}
	return nil
}

func (c *conn) initialise(payload json.RawMessage) *fault {
	if c.initiated {
		return &fault{CodeTooMany, "too many initialisation requests"}
	}
	c.initiated = true
	ctx, identity, err := c.admitted(payload)
	c.request = nil
	if err != nil {
		c.t.logger.Debug("socket refused", "error", err)
		if errors.Is(err, ErrUnauthorized) {
			return &fault{CodeUnauthorized, "unauthorized"}
		}
		return &fault{CodeForbidden, "forbidden"}
	}
	c.ctx = ctx
	if f := c.t.register(c, identity); f != nil {
		return f
	}
	c.mu.Lock()
	c.acked = true
	if !c.closing {
		c.timer.Reset(c.t.limits.Ping)
	}
	c.mu.Unlock()
	c.send(nil, c.t.ack, false)
	return nil
}

func (c *conn) subscribe(m message) *fault {
	if !c.acked {
		return &fault{CodeUnauthorized, "unauthorized"}
	}
	if len(m.ID) > c.t.limits.ID {
		return malformed("id too long")
	}
	request, f := parseRequest(m.Payload)
	if f != nil {
		return f
	}
	op := newOperation(c, m.ID)
	c.mu.Lock()
	if slices.ContainsFunc(c.ops, func(o *operation) bool { return o.id == m.ID }) {
		c.mu.Unlock()
		return &fault{CodeSubscriberExists, "subscriber for this id already exists"}
	}
	if c.busy >= c.t.limits.Operations {
		c.mu.Unlock()
		c.send(nil, errorMessage(op.quoted, tooManyOperations), false)
		return nil
	}
	if c.closing {
		c.mu.Unlock()
		return nil
	}
	c.busy++
	c.tasks++
	c.ops = append(c.ops, op)
	op.running = true
	c.mu.Unlock()
	go op.run(request)
	return nil
}

// complete is the client's; an id that is not known has been completed by us a moment ago.
func (c *conn) complete(id string) {
	c.mu.Lock()
	i := slices.IndexFunc(c.ops, func(o *operation) bool { return o.id == id })
	if i < 0 {
		c.mu.Unlock()
		return
	}
	op := c.ops[i]
	c.purge(op)
	cohort := c.retire(op)
	c.signal()
	c.mu.Unlock()
	op.release(cohort)
}

var tooManyOperations = []byte(`[{"message":"too many operations at once on this socket","extensions":{"code":"TOO_MANY_OPERATIONS"}}]`)
