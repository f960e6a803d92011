package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/schema/field"

	"fuwu/ent/schema"
	"fuwu/server/op"
)

// records holds every record against what the ledger says of it.
func (v *verifier) records(ctx context.Context) error {
	for _, name := range slices.Sorted(maps.Keys(known())) {
		if err := v.table(ctx, known()[name]); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// table walks a table and the ledger's changes of its records side by side, in
// the order of their ids.
func (v *verifier) table(ctx context.Context, r *record) error {
	prefix := schema.Prefix[r.name]
	after, end := "", prefix+"`" // the character behind _
	for {
		rows, err := v.rows(ctx, r, after)
		if err != nil {
			return err
		}
		last := end
		if len(rows) == window {
			last = rows[len(rows)-1].id
		}
		said, err := v.said(ctx, r, max(after, prefix+"_"), last)
		if err != nil {
			return err
		}
		for _, row := range rows {
			v.report.Records++
			if err := v.compare(ctx, r, row, said[row.id]); err != nil {
				return err
			}
			delete(said, row.id)
		}
		for _, id := range slices.Sorted(maps.Keys(said)) {
			v.report.find(Finding{Record: r.name + " " + id, What: "is in the ledger and not in its table"})
		}
		if len(rows) < window {
			return nil
		}
		after = last
	}
}

// rowOf is a record as its table has it.
type rowOf struct {
	id     string
	values map[string]any
}

func (v *verifier) rows(ctx context.Context, r *record, after string) ([]rowOf, error) {
	names := make([]string, len(r.columns))
	for i, c := range r.columns {
		names[i] = `"` + c.Name + `"`
	}
	query := `SELECT ` + strings.Join(names, ", ") + ` FROM "` + r.table + `" WHERE id > ? ORDER BY id LIMIT ?`
	var all []rowOf
	err := v.each(ctx, query, func(rows *sql.Rows) error {
		into := make([]any, len(names))
		for i := range into {
			into[i] = new(any)
		}
		if err := rows.Scan(into...); err != nil {
			return err
		}
		row := rowOf{values: make(map[string]any, len(names))}
		for i, c := range r.columns {
			row.values[c.Name] = *into[i].(*any)
		}
		row.id = text(row.values["id"])
		all = append(all, row)
		return nil
	}, after, window)
	return all, err
}

// history is what the ledger says of a record.
type history struct {
	values          map[string]*string
	secrets         map[string]secret
	created, last   time.Time
	versions, entry int64
	creations       int
	erased          map[string]bool
}

// secret is the last change of a sensitive field.
type secret struct {
	entry, change int64
	salt          string
}

func (v *verifier) said(ctx context.Context, r *record, after, last string) (map[string]*history, error) {
	all := map[string]*history{}
	err := v.each(ctx, `SELECT c.id, c.entry_id, c.record_id, c.field, c.old, c.new, c.salt, e.at FROM changes AS c JOIN entries AS e ON e.id = c.entry_id
		WHERE c.record_id > ? AND c.record_id <= ? AND c.record = ? ORDER BY c.record_id, c.entry_id, c.id`,
		func(rows *sql.Rows) error {
			var change, entry int64
			var c changeRow
			var at time.Time
			if err := rows.Scan(&change, &entry, &c.id, &c.field, &c.old, &c.new, &c.salt, &at); err != nil {
				return err
			}
			h := all[c.id]
			if h == nil {
				h = &history{values: map[string]*string{}, secrets: map[string]secret{}, erased: map[string]bool{}}
				all[c.id] = h
			}
			h.take(r, c, change, entry, at)
			return nil
		}, after, last, r.name)
	return all, err
}

func (h *history) take(r *record, c changeRow, change, entry int64, at time.Time) {
	if entry != h.entry {
		h.entry, h.last = entry, at
		h.versions++
	}
	erased := c.old == nil && c.new == nil && c.salt == ""
	switch {
	case c.field == op.Created:
		h.created = at
		h.creations++
		if erased {
			h.erased[op.Created] = true
			return
		}
		var first map[string]json.RawMessage
		if c.new == nil || json.Unmarshal([]byte(*c.new), &first) != nil {
			return // The seal has told of it.
		}
		for name, value := range first {
			s := string(value)
			h.values[name] = &s
		}
	case erased:
		h.erased[c.field] = true
	case r.fields[c.field].sensitive:
		h.secrets[c.field] = secret{entry, change, c.salt}
		delete(h.erased, c.field)
	default:
		h.values[c.field] = c.new
		delete(h.erased, c.field)
	}
}

func (v *verifier) compare(ctx context.Context, r *record, row rowOf, h *history) error {
	name := r.name + " " + row.id
	if h == nil || h.creations != 1 {
		v.report.find(Finding{Record: name, What: "is in its table and its creation is not in the ledger"})
		return nil
	}
	for _, c := range r.columns {
		value, err := canonical(r.fields[c.Name].kind, row.values[c.Name])
		if err != nil {
			v.report.find(Finding{Record: name, Field: c.Name, What: "cannot be read: " + err.Error()})
			continue
		}
		var want *string
		switch c.Name {
		case "id":
			continue
		case "version":
			want = pointer(fmt.Sprint(h.versions))
		case "created_at":
			want, _ = encode(h.created)
		case "updated_at":
			want, _ = encode(h.last)
		default:
			if h.erased[c.Name] || h.erased[op.Created] && h.values[c.Name] == nil && h.secrets[c.Name] == (secret{}) {
				continue
			}
			if r.fields[c.Name].sensitive {
				if err := v.secret(ctx, r, row.id, c.Name, value, h.secrets[c.Name]); err != nil {
					return err
				}
				continue
			}
			want, err = canonical(field.TypeJSON, textOf(h.values[c.Name]))
			if err != nil {
				continue // The seal has told of it.
			}
		}
		if r.plain(c.Name, value) != r.plain(c.Name, want) {
			v.report.find(Finding{Record: name, Field: c.Name, What: "is not what the ledger says"})
		}
	}
	return nil
}

// secret holds the value of a sensitive field against the digest in the seal.
func (v *verifier) secret(ctx context.Context, r *record, id, name string, value *string, s secret) error {
	where := Finding{Record: r.name + " " + id, Field: name, What: "is not what was sealed"}
	if s.entry == 0 {
		if plain(value) != "" {
			v.report.find(where)
		}
		return nil
	}
	before, err := list[int64](ctx, v.tx, v.s.Rebind(`SELECT count(*) FROM changes WHERE entry_id = ? AND id < ?`), s.entry, s.change)
	if err != nil {
		return err
	}
	seals, err := v.seals(ctx, s.entry, s.entry)
	if err != nil {
		return err
	}
	from := int(before[0]) * digestSize
	digests := seals[s.entry].digests
	if from+digestSize > len(digests) {
		return nil // The seal has told of it.
	}
	if plain(value) == "" {
		value = pointer("null")
	}
	if string(v.s.key.digest(s.salt, r.name, id, name, nil, value)) != string(digests[from:from+digestSize]) {
		v.report.find(where)
	}
	return nil
}

// plain is a value for comparison: what is empty is not there.
func (r *record) plain(name string, value *string) string {
	s := plain(value)
	if !r.fields[name].nullable && (s == "0" || s == "false") {
		return ""
	}
	return s
}

// canonical is a column's value as the ledger writes it.
func canonical(kind field.Type, v any) (*string, error) {
	if v == nil {
		return nil, nil //nolint:nilnil // no value
	}
	switch kind {
	case field.TypeTime:
		t, ok := v.(time.Time)
		if !ok {
			return nil, fmt.Errorf("%T is no time", v)
		}
		return pointer(`"` + t.UTC().Format(time.RFC3339Nano) + `"`), nil
	case field.TypeBool:
		return encode(text(v) == "true" || text(v) == "1")
	case field.TypeJSON:
		if text(v) == "" {
			return nil, nil //nolint:nilnil // no value
		}
		var any any
		if err := json.Unmarshal([]byte(text(v)), &any); err != nil {
			return nil, err
		}
		return encode(any)
	case field.TypeString, field.TypeEnum:
		return encode(text(v))
	default:
		return pointer(text(v)), nil
	}
}

// text is a value of a driver as text.
func text(v any) string {
	if b, ok := v.([]byte); ok {
		return string(b)
	}
	return fmt.Sprint(v)
}

func textOf(s *string) any {
	if s == nil {
		return nil
	}
	return *s
}

func pointer(s string) *string { return &s }
