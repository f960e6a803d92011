package op

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"entgo.io/ent"

	"fuwu/ent/change"
	"fuwu/ent/entry"
	"fuwu/server/fault"
)

// errUnknownRecord is a change of a type the program does not have: a defect.
var errUnknownRecord = errors.New("a change of an unknown record")

// Revert takes back what one entry did: fields get their old values, what was
// created is archived, what was archived is in use again. It is refused with
// CANNOT_UNDO unless every field still holds the value that the entry gave it,
// and where a value is not known (sensitive fields, erased ones), a record
// cannot be archived, or the entry was taken back before. Who may undo what, and
// until when, is asked by the caller, who also indexes anew what is found by other
// words now.
func (o *Op) Revert(position int64) error {
	done, err := o.All.Entry.Get(o.Ctx, position)
	if err != nil {
		return fmt.Errorf("revert %d: %w", position, err)
	}
	if done.SubjectID != "" {
		again, err := o.All.Entry.Query().Where(entry.SubjectID(done.SubjectID), entry.IDGT(position), entry.Undoes(position)).Exist(o.Ctx)
		if err != nil {
			return fmt.Errorf("revert %d: %w", position, err)
		}
		if again {
			return fault.New(fault.CannotUndo)
		}
	}
	changes, err := o.All.Change.Query().Where(change.EntryID(position)).Order(change.ByID()).All(o.Ctx)
	if err != nil {
		return fmt.Errorf("revert %d: %w", position, err)
	}
	records := map[string][]step{}
	var order []string
	for _, c := range changes {
		if c.Old == nil && c.New == nil {
			// Sensitive. It goes with the record if that was created here and
			// the field was not changed since; its old value is nowhere.
			steps := records[c.RecordID]
			if len(steps) == 0 || steps[0].field != Created {
				return fault.New(fault.CannotUndo)
			}
			since, err := o.All.Change.Query().Where(change.RecordID(c.RecordID), change.EntryIDGT(position), change.Field(c.Field)).Exist(o.Ctx)
			if err != nil {
				return fmt.Errorf("revert %d: %w", position, err)
			}
			if since {
				return fault.New(fault.CannotUndo)
			}
			continue
		}
		if _, ok := records[c.RecordID]; !ok {
			order = append(order, c.RecordID)
		}
		records[c.RecordID] = append(records[c.RecordID], step{c.Record, c.Field, c.Old, c.New})
	}
	// Backwards, so that what was made last goes first.
	slices.Reverse(order)
	for _, id := range order {
		if err := o.revert(id, records[id]); err != nil {
			return err
		}
	}
	o.Undoes(position)
	return nil
}

// step is one change to take back.
type step struct {
	record, field string
	old, new      *string
}

func (o *Op) revert(id string, steps []step) error {
	e, err := o.load(steps[0].record, id)
	if err != nil {
		return err
	}
	for _, s := range steps {
		if s.field == Created {
			if err := e.uncreate(*s.new, o.Now); err != nil {
				return err
			}
			continue
		}
		if err := e.putBack(s); err != nil {
			return err
		}
	}
	return e.save(o.Ctx)
}

// entity is a record of any type, by reflection: ent writes its builders for each
// type apart, and taking back is the one act that is about any of them.
type entity struct {
	value   reflect.Value // *ent.T
	builder reflect.Value // *ent.TUpdateOne
	change  ent.Mutation
}

// load finds the record wherever it is by now: an undo reaches what the operation
// reached, even if the actor has lost sight of it through that very operation.
func (o *Op) load(record, id string) (*entity, error) {
	client := reflect.ValueOf(o.All).Elem().FieldByName(record)
	if !client.IsValid() {
		return nil, fmt.Errorf("%w: %s", errUnknownRecord, record)
	}
	found := client.MethodByName("Get").Call([]reflect.Value{reflect.ValueOf(o.Ctx), reflect.ValueOf(id)})
	if err, _ := found[1].Interface().(error); err != nil {
		return nil, fmt.Errorf("revert %s: %w", record, err)
	}
	builder := client.MethodByName("UpdateOne").Call(found[:1])[0]
	mutation, ok := builder.MethodByName("Mutation").Call(nil)[0].Interface().(ent.Mutation)
	if !ok {
		return nil, fmt.Errorf("%w: %s", errUnknownRecord, record)
	}
	return &entity{found[0], builder, mutation}, nil
}

// field is a field of the entity by its name in the table.
func (e *entity) field(name string) (reflect.Value, bool) {
	v := e.value.Elem()
	for i := range v.NumField() {
		tag, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		if tag == name {
			return v.Field(i), true
		}
	}
	return reflect.Value{}, false
}

// holds reports whether the field still has the value.
func (e *entity) holds(name string, want *string) bool {
	field, ok := e.field(name)
	if !ok {
		return false
	}
	other := reflect.New(field.Type())
	if want != nil {
		if err := json.Unmarshal([]byte(*want), other.Interface()); err != nil {
			return false
		}
	}
	return alike(field, other.Elem())
}

func alike(a, b reflect.Value) bool {
	if a.Kind() == reflect.Pointer && b.Kind() == reflect.Pointer {
		if a.IsNil() || b.IsNil() {
			return a.IsNil() && b.IsNil()
		}
		a, b = a.Elem(), b.Elem()
	}
	if x, ok := a.Interface().(time.Time); ok {
		y, _ := b.Interface().(time.Time)
		return moment(x).Equal(moment(y))
	}
	x, err1 := json.Marshal(a.Interface())
	y, err2 := json.Marshal(b.Interface())
	return err1 == nil && err2 == nil && (string(x) == string(y) || empty(x) && empty(y))
}

func empty(text []byte) bool {
	return slices.Contains([]string{"null", `""`, "[]", "{}"}, string(text))
}

// uncreate archives what was created, if it is as it was made.
func (e *entity) uncreate(first string, now time.Time) error {
	var values map[string]json.RawMessage
	if err := json.Unmarshal([]byte(first), &values); err != nil {
		return fmt.Errorf("read a creation: %w", err)
	}
	for name, value := range values {
		text := string(value)
		if !e.holds(name, &text) {
			return fault.New(fault.CannotUndo)
		}
	}
	if archived, ok := e.field("archived_at"); !ok || !archived.IsNil() {
		return fault.New(fault.CannotUndo)
	}
	return e.set("archived_at", now)
}

// putBack gives a field its old value, if it has the new one.
func (e *entity) putBack(s step) error {
	if !e.holds(s.field, s.new) {
		return fault.New(fault.CannotUndo)
	}
	field, ok := e.field(s.field)
	if !ok {
		return fault.New(fault.CannotUndo)
	}
	if s.old == nil {
		if err := e.change.ClearField(s.field); err == nil {
			return nil
		}
		// It cannot be empty in the table: its zero value was meant.
		return e.set(s.field, reflect.Zero(base(field.Type())).Interface())
	}
	value := reflect.New(base(field.Type()))
	if err := json.Unmarshal([]byte(*s.old), value.Interface()); err != nil {
		return fmt.Errorf("read the old value of %s: %w", s.field, err)
	}
	return e.set(s.field, value.Elem().Interface())
}

func (e *entity) set(name string, value any) error {
	if err := e.change.SetField(name, value); err != nil {
		return fmt.Errorf("set %s: %w", name, err)
	}
	return nil
}

func (e *entity) save(ctx context.Context) error {
	result := e.builder.MethodByName("Exec").Call([]reflect.Value{reflect.ValueOf(ctx)})
	err, _ := result[0].Interface().(error)
	return err
}

func base(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		return t.Elem()
	}
	return t
}
