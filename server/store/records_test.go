package store

import (
	"reflect"
	"testing"

	"fuwu/ent/migrate"
	"fuwu/ent/schema"
)

func TestEveryRecordIsKnown(t *testing.T) {
	tables := map[string]bool{}
	for name, r := range records {
		if reflect.TypeOf(r.schema).Name() != name {
			t.Errorf("%s is listed as %s", reflect.TypeOf(r.schema).Name(), name)
		}
		if schema.Prefix[name] == "" {
			t.Errorf("%s has no prefix", name)
		}
		tables[r.table] = true
	}
	for _, table := range migrate.Tables {
		if ledger := table.Name == "entries" || table.Name == "changes"; tables[table.Name] == ledger {
			t.Errorf("%s: listed %v", table.Name, tables[table.Name])
		}
	}
	for name := range schema.Prefix {
		if _, ok := records[name]; !ok {
			t.Errorf("%s is not listed", name)
		}
	}
	for name, r := range known() {
		for _, c := range r.columns {
			if _, ok := r.fields[c.Name]; !ok {
				t.Errorf("%s.%s is no field of the schema", name, c.Name)
			}
		}
	}
	if !known()["Phone"].fields["number"].sensitive {
		t.Error("a phone's number is not known to be sensitive")
	}
}
