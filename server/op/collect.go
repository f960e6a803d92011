package op

import (
	"slices"
	"strconv"
	"strings"
)

// The ledger hook of the store calls what follows; nobody else has a reason to.

// Enter notes a new record with its first values, in order. Secrets are the
// values of its sensitive fields.
func (o *Op) Enter(record, id string, first, secrets []Value) {
	o.put(&Change{Record: record, RecordID: id, Field: Created, first: first})
	for _, s := range secrets {
		o.put(&Change{Record: record, RecordID: id, Field: s.Field, Secret: &s.JSON})
	}
	o.seen[id] = struct{}{}
}

// Alter notes a field's new value.
func (o *Op) Alter(c Change) {
	o.seen[c.RecordID] = struct{}{}
	if i, ok := o.index[c.RecordID+" "+c.Field]; ok {
		// Changed before in this operation: the old value stays.
		o.entry.Changes[i].New, o.entry.Changes[i].Secret = c.New, c.Secret
		return
	}
	if i, ok := o.index[c.RecordID+" "+Created]; ok && c.Secret == nil {
		o.entry.Changes[i].amend(c.Field, c.New)
		return
	}
	o.put(&c)
}

// Changed reports whether the record was created or changed in this operation
// before, and so has its new version already.
func (o *Op) Changed(id string) bool {
	_, ok := o.seen[id]
	return ok
}

func (o *Op) put(c *Change) {
	o.index[c.RecordID+" "+c.Field] = len(o.entry.Changes)
	o.entry.Changes = append(o.entry.Changes, c)
}

// amend changes one of the first values of a creation.
func (c *Change) amend(field string, value *string) {
	i := slices.IndexFunc(c.first, func(v Value) bool { return v.Field == field })
	switch {
	case value == nil && i >= 0:
		c.first = slices.Delete(c.first, i, i+1)
	case value == nil:
	case i >= 0:
		c.first[i].JSON = *value
	default:
		c.first = append(c.first, Value{field, *value})
	}
}

// close turns the first values of creations into their JSON object.
func (e *Entry) close() {
	for _, c := range e.Changes {
		if c.Field != Created {
			continue
		}
		var b strings.Builder
		b.WriteByte('{')
		for i, v := range c.first {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(strconv.Quote(v.Field))
			b.WriteByte(':')
			b.WriteString(v.JSON)
		}
		b.WriteByte('}')
		text := b.String()
		c.New = &text
	}
}
