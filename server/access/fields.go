package access

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed fields.txt
var fieldsText string

// Class says who may read a field, give an argument or fill in a member of an
// input. It stands above row scope and grants: what it refuses is not asked.
type Class struct {
	Name  string // public, row, viewer or roles
	Roles []Role // of roles
}

// fields are the lines of fields.txt by what they name.
var fields = parseFields(fieldsText)

func parseFields(text string) map[string]Class {
	all := map[string]Class{}
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		if len(words) < 2 || strings.HasPrefix(line, "#") {
			continue
		}
		c := Class{Name: words[1]}
		for _, r := range words[2:] {
			c.Roles = append(c.Roles, Role(r))
		}
		all[words[0]] = c
	}
	return all
}

// Fields are all names in fields.txt with their class.
func Fields() map[string]Class { return fields }

// MayRead reports whether one of the roles may read a field such as
// Account.login. A field that is not listed is read by nobody.
func MayRead(name string, roles []Role) bool {
	c, ok := fields[name]
	if !ok {
		return false
	}
	return c.Name != "roles" || slices.ContainsFunc(c.Roles, func(r Role) bool { return slices.Contains(roles, r) })
}
