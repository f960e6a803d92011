package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"entgo.io/ent"
	"entgo.io/ent/dialect/sql"

	generated "fuwu/ent"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Refusals of the ledger hook: defects, never somebody's mistake.
var (
	errNoOperation = errors.New("a record is changed outside an operation")
	errBulk        = errors.New("records are changed one by one, from a loaded entity")
	errDelete      = errors.New("records are archived, never deleted")
	errStale       = errors.New("a record is changed a second time from what was loaded before the first: use what Save returned")
	errLedger      = errors.New("the ledger is written by operations themselves")
)

// mutation is what the hook needs of every record's mutation.
type mutation interface {
	ent.Mutation
	ID() (string, bool)
	SetID(string)
	SetCreatedAt(time.Time)
	SetUpdatedAt(time.Time)
	SetVersion(int)
	OldVersion(context.Context) (int, error)
	WhereP(...func(*sql.Selector))
}

// ledger is the one hook of the program: it gives records their id, times and
// version and collects what changed for the entry of the operation.
func ledger(next ent.Mutator) ent.Mutator {
	return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
		o := op.Of(ctx)
		if o == nil || o.Conn() == nil {
			return nil, fmt.Errorf("%s: %w", m.Type(), errNoOperation)
		}
		r, ok := known()[m.Type()]
		if !ok {
			return nil, fmt.Errorf("%s: %w", m.Type(), errLedger)
		}
		change, ok := m.(mutation)
		if !ok {
			return nil, fmt.Errorf("%s: its mutation %T has no id, times and version", m.Type(), m)
		}
		switch {
		case m.Op().Is(ent.OpCreate):
			return create(ctx, o, r, change, next)
		case m.Op().Is(ent.OpUpdateOne):
			return update(ctx, o, r, change, next)
		case m.Op().Is(ent.OpUpdate):
			return nil, fmt.Errorf("%s: %w", m.Type(), errBulk)
		default:
			return nil, fmt.Errorf("%s: %w", m.Type(), errDelete)
		}
	})
}

func create(ctx context.Context, o *op.Op, r *record, m mutation, next ent.Mutator) (ent.Value, error) {
	id, ok := m.ID()
	if !ok || id == "" {
		id = o.NewID(r.name)
		m.SetID(id)
	}
	m.SetCreatedAt(o.Now)
	m.SetUpdatedAt(o.Now)
	m.SetVersion(1)
	var first, secrets []op.Value
	for _, name := range m.Fields() {
		if kept[name] {
			continue
		}
		value, err := r.value(m, name)
		if err != nil {
			return nil, err
		}
		switch f := r.fields[name]; {
		case value == nil || *value == `""` || !f.nullable && (*value == "0" || *value == "false"):
			// Empty: said by its absence.
		case f.sensitive:
			secrets = append(secrets, op.Value{Field: name, JSON: *value})
		default:
			first = append(first, op.Value{Field: name, JSON: *value})
		}
	}
	o.Enter(r.name, id, first, secrets)
	return next.Mutate(ctx, m)
}

func update(ctx context.Context, o *op.Op, r *record, m mutation, next ent.Mutator) (ent.Value, error) {
	id, ok := m.ID()
	if !ok {
		return nil, fmt.Errorf("%s: %w", r.name, errBulk)
	}
	version, err := m.OldVersion(ctx)
	if err != nil {
		return nil, fmt.Errorf("load %s: %w", r.name, err)
	}
	changes, err := r.differences(ctx, m, id)
	if err != nil {
		return nil, err
	}
	if len(changes) > 0 {
		m.SetUpdatedAt(o.Now)
		if !o.Changed(id) {
			m.SetVersion(version + 1)
		}
	}
	m.WhereP(sql.FieldEQ("version", version))
	again := o.Changed(id)
	for _, c := range changes {
		o.Alter(c)
	}
	node, err := next.Mutate(ctx, m)
	if generated.IsNotFound(err) {
		if again {
			return nil, fmt.Errorf("%s: %w", r.name, errStale)
		}
		return nil, fault.New(fault.Conflict, "version").With("want", version)
	}
	return node, err
}

// differences are the fields that get another value.
func (r *record) differences(ctx context.Context, m mutation, id string) ([]op.Change, error) {
	names := append(slices.Clone(m.Fields()), m.AddedFields()...)
	names = append(names, m.ClearedFields()...)
	var changes []op.Change
	for i, name := range names {
		if kept[name] || slices.Contains(names[:i], name) {
			continue
		}
		before, err := m.OldField(ctx, name)
		if err != nil {
			return nil, fmt.Errorf("load %s.%s: %w", r.name, name, err)
		}
		old, err := encode(before)
		if err != nil {
			return nil, fmt.Errorf("%s.%s: %w", r.name, name, err)
		}
		value, err := r.after(m, name, before)
		if err != nil {
			return nil, err
		}
		if same(old, value) {
			continue
		}
		c := op.Change{Record: r.name, RecordID: id, Field: name, Old: old, New: value}
		if r.fields[name].sensitive {
			if plain(value) == "" {
				value = pointer("null")
			}
			c.Old, c.New, c.Secret = nil, nil, value
		}
		changes = append(changes, c)
	}
	return changes, nil
}

// after is the value a field will have.
func (r *record) after(m mutation, name string, before ent.Value) (*string, error) {
	if m.FieldCleared(name) {
		return nil, nil //nolint:nilnil // no value
	}
	added, ok := m.AddedField(name)
	if !ok {
		return r.value(m, name)
	}
	a, b := reflect.ValueOf(before), reflect.ValueOf(added)
	if !a.CanInt() || !b.CanInt() {
		return nil, fmt.Errorf("%s.%s: cannot add %T to %T", r.name, name, added, before)
	}
	return encode(a.Int() + b.Int())
}

// value is the JSON of a field that is set; a moment is brought to UTC and
// milliseconds first, in the mutation too.
func (r *record) value(m mutation, name string) (*string, error) {
	v, ok := m.Field(name)
	if !ok {
		return nil, nil //nolint:nilnil // no value
	}
	if t, ok := v.(time.Time); ok {
		if at := moment(t); at != t {
			if err := m.SetField(name, at); err != nil {
				return nil, fmt.Errorf("%s.%s: %w", r.name, name, err)
			}
			v = at
		}
	}
	if s, ok := v.(string); ok && (!utf8.ValidString(s) || strings.ContainsRune(s, 0)) {
		// PostgreSQL keeps neither, and the ledger would say something else.
		return nil, fault.New(fault.Malformed, camel(name)).With("expected", "UTF-8")
	}
	s, err := encode(v)
	if err != nil {
		return nil, fmt.Errorf("%s.%s: %w", r.name, name, err)
	}
	return s, nil
}

// camel is a column's name as the API spells it: customer_id, customerId.
func camel(name string) string {
	parts := strings.Split(name, "_")
	for i, p := range parts[1:] {
		parts[i+1] = strings.ToUpper(p[:1]) + p[1:]
	}
	return strings.Join(parts, "")
}

// encode is the one form of values in the ledger; nil is no value.
func encode(v any) (*string, error) {
	var text string
	switch v := v.(type) {
	case nil:
		return nil, nil //nolint:nilnil // no value
	case time.Time:
		text = `"` + moment(v).Format(time.RFC3339Nano) + `"`
	case *time.Time:
		if v == nil {
			return nil, nil //nolint:nilnil // no value
		}
		text = `"` + moment(*v).Format(time.RFC3339Nano) + `"`
	default:
		b, err := json.Marshal(v)
		if err != nil {
			return nil, err
		}
		text = string(b)
	}
	if text == "null" {
		return nil, nil //nolint:nilnil // no value
	}
	return &text, nil
}

// same compares two values; empty text and empty lists are no value.
func same(a, b *string) bool { return plain(a) == plain(b) }

func plain(s *string) string {
	if s == nil || *s == `""` || *s == "[]" || *s == "{}" {
		return ""
	}
	return *s
}

// moment is a time as it is kept: UTC in milliseconds.
func moment(t time.Time) time.Time { return t.UTC().Truncate(time.Millisecond) }
