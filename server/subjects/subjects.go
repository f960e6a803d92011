package subjects

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fuwu/ent"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// Prefix of an id: the part before the underscore.
func Prefix(id string) string {
	p, _, _ := strings.Cut(id, "_")
	return p
}

// row is what everything that can be found has: a name as one says it, and
// whether it is put away.
type row struct {
	id, name, nameEn string
	archived         bool
}

// Found is a subject.
type Found struct {
	ID       string
	Name     string // as one says it: a name, a number, a first line
	NameEn   string // where it has an English form
	Archived bool
}

// Said is the name in a language.
func (f Found) Said(locale string) string {
	if locale == "en" && f.NameEn != "" {
		return f.NameEn
	}
	return f.Name
}

// Find gives the subjects among the ids that exist for whoever asks through the
// client, by id. Types nobody may read are absent.
func Find(ctx context.Context, c *ent.Client, ids []string) (map[string]Found, error) {
	groups := map[string][]string{}
	for _, id := range ids {
		if p := Prefix(id); finders[p] != nil && !slices.Contains(groups[p], id) {
			groups[p] = append(groups[p], id)
		}
	}
	found := make(map[string]Found, len(ids))
	for p, group := range groups {
		// A few at a time: a statement takes so many values.
		for some := range slices.Chunk(group, 500) {
			rows, err := finders[p](ctx, c, some)
			if err != nil {
				return nil, fmt.Errorf("find subjects of type %s: %w", p, err)
			}
			for _, r := range rows {
				found[r.id] = Found{r.id, r.name, r.nameEn, r.archived}
			}
		}
	}
	return found, nil
}

// Exists reports whether a subject exists for whoever asks through the client.
func Exists(ctx context.Context, c *ent.Client, id string) (bool, error) {
	found, err := Find(ctx, c, []string{id})
	return len(found) == 1, err
}

// Expect is a step: it refuses a subject the actor does not see, one that is put
// away, and one of a type that is not meant.
func Expect(o *op.Op, id string, prefixes []string, path ...string) error {
	found, err := Find(o.Ctx, o.Tx, []string{id})
	if err != nil {
		return err
	}
	f, ok := found[id]
	switch {
	case !ok:
		return fault.New(fault.Unknown, path...)
	case !slices.Contains(prefixes, Prefix(id)):
		return fault.New(fault.WrongKind, path...)
	case f.Archived:
		return fault.New(fault.Archived, path...)
	}
	return nil
}
