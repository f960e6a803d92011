package history

import (
	"bytes"
	"encoding/json"
	"strings"

	"fuwu/server/op"
)

// aside are fields that follow from others and are kept so that lists are read fast.
var aside = map[string]bool{
	"name_key": true, "is_open": true, "last_message_at": true, "last_message_text": true, "last_message_by_id": true,
	"hash": true, "source_hash": true,
}

// refers reports whether a field holds the id of another record.
func refers(field string) bool { return strings.HasSuffix(field, "_id") }

// mentioned gives each id that a change's value holds.
func mentioned(field string, value *string, id func(string)) {
	if value == nil {
		return
	}
	if field == op.Created {
		for name, v := range members(*value) {
			if refers(name) {
				id(unquoted(v))
			}
		}
	} else if refers(field) {
		id(unquoted(json.RawMessage(*value)))
	}
}

// word is a value as a person reads it; nil when there is none or the actor may
// not know it.
func (t *teller) word(field string, value *string) *string {
	if value == nil {
		return nil
	}
	if field == op.Created {
		return t.creation(*value)
	}
	text, ok := t.plain(field, json.RawMessage(*value))
	if !ok || text == "" {
		return nil
	}
	return &text
}

// plain is a single value in words.
func (t *teller) plain(field string, value json.RawMessage) (text string, ok bool) {
	text = unquoted(value)
	if !refers(field) {
		return text, true
	}
	f, ok := t.found[text]
	if !ok {
		return "", false
	}
	return f.Said(t.locale), true
}

// creation is the first values of a record, in words, as a JSON object.
func (t *teller) creation(value string) *string {
	words := map[string]any{}
	for name, v := range members(value) {
		if aside[name] {
			continue
		}
		if !refers(name) {
			words[name] = v
		} else if text, ok := t.plain(name, v); ok && text != "" {
			words[name] = text
		}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(words); err != nil {
		return nil // the ledger holds what was valid when it was written; erased values are no text
	}
	text := strings.TrimSpace(b.String())
	return &text
}

func members(object string) map[string]json.RawMessage {
	var m map[string]json.RawMessage
	if json.Unmarshal([]byte(object), &m) != nil {
		return nil
	}
	return m
}

// unquoted is a JSON value as text: a string without its quotes, a list of strings
// with commas, anything else as it stands.
func unquoted(value json.RawMessage) string {
	var text string
	if json.Unmarshal(value, &text) == nil {
		return text
	}
	var list []string
	if json.Unmarshal(value, &list) == nil {
		return strings.Join(list, ", ")
	}
	return string(value)
}
