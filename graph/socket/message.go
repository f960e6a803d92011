package socket

import (
	"bytes"
	"encoding/json"
	"io"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
)

const subprotocol = "graphql-transport-ws"

// What a client may say. The other types of the protocol are the server's.
const (
	typeInit      = "connection_init"
	typeSubscribe = "subscribe"
	typeComplete  = "complete"
	typePing      = "ping"
	typePong      = "pong"
)

type message struct {
	ID      string          `json:"id"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload"`
}

// parseMessage checks everything that can be checked without knowing the state of the socket. Nothing of the text is echoed in a fault.
func parseMessage(text []byte) (message, *fault) {
	var m message
	if !utf8.Valid(text) {
		return m, &fault{codeInvalidText, "text is not valid UTF-8"}
	}
	if err := json.Unmarshal(text, &m); err != nil {
		return m, malformed("message is not a valid JSON object of the protocol")
	}
	if bytes.Equal(m.Payload, []byte("null")) {
		m.Payload = nil
	}
	switch m.Type {
	case typeInit, typePing, typePong:
		if m.Payload != nil && m.Payload[0] != '{' {
			return m, malformed("payload must be an object")
		}
	case typeSubscribe:
		if m.ID == "" {
			return m, malformed("subscribe without id")
		}
		if m.Payload == nil || m.Payload[0] != '{' {
			return m, malformed("subscribe without payload")
		}
	case typeComplete:
		if m.ID == "" {
			return m, malformed("complete without id")
		}
	case "":
		return m, malformed("message without type")
	default:
		return m, malformed("unknown message type")
	}
	return m, nil
}

// parseRequest reads the payload of subscribe. Numbers stay as they were written, as in gqlgen's own transports.
func parseRequest(payload json.RawMessage) (*graphql.RawParams, *fault) {
	var request struct {
		Query         *string        `json:"query"`
		OperationName string         `json:"operationName"`
		Variables     map[string]any `json:"variables"`
		Extensions    map[string]any `json:"extensions"`
	}
	decoder := json.NewDecoder(bytes.NewReader(payload))
	decoder.UseNumber()
	if err := decoder.Decode(&request); err != nil {
		return nil, malformed("payload of subscribe is not a GraphQL request")
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, malformed("payload of subscribe is not a GraphQL request")
	}
	if request.Query == nil {
		return nil, malformed("subscribe without query")
	}
	return &graphql.RawParams{
		Query:         *request.Query,
		OperationName: request.OperationName,
		Variables:     request.Variables,
		Extensions:    request.Extensions,
	}, nil
}

var (
	pingMessage = []byte(`{"type":"ping"}`)
	plainPong   = []byte(`{"type":"pong"}`)
	nextHead    = []byte(`,"type":"next","payload":`)
)

func pongMessage(payload json.RawMessage) []byte {
	if payload == nil {
		return []byte(`{"type":"pong"}`)
	}
	return appendPayload([]byte(`{"type":"pong"`), payload)
}

func ackMessage(version string) []byte {
	payload, _ := json.Marshal(map[string]string{"version": version}) // a map of strings always marshals
	return appendPayload([]byte(`{"type":"connection_ack"`), payload)
}

func completeMessage(op *operation) []byte {
	return append(append([]byte(`{"id":`), op.quoted...), `,"type":"complete"}`...)
}

func errorMessage(quotedID string, errors []byte) []byte {
	return appendPayload(append(append([]byte(`{"id":`), quotedID...), `,"type":"error"`...), errors)
}

func appendPayload(b []byte, payload []byte) []byte {
	return append(append(append(b, `,"payload":`...), payload...), '}')
}

// nextTail is all of a next message that follows the id, which is what members of a cohort have in common.
func nextTail(payload []byte) []byte {
	b := make([]byte, 0, len(nextHead)+len(payload)+1)
	return append(append(append(b, nextHead...), payload...), '}')
}

// quote writes id as JSON. The result starts with a quotation mark and, without escapes inside, ends with one right after the id itself.
func quote(id string) string {
	b, _ := json.Marshal(id) // a string always marshals
	return string(b)
}
