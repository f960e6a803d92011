//go:build ignore

// Command entc generates the record code from ent/schema.
package main

import (
	"log"

	"entgo.io/ent/entc"
	"entgo.io/ent/entc/gen"
)

func main() {
	err := entc.Generate("./schema", &gen.Config{
		Package: "fuwu/ent",
		Features: []gen.Feature{
			// The machinery tables (sessions, search, keys, seals) are plain SQL on the same transaction.
			gen.FeatureExecQuery,
			// Keyset paging and the ledger's reader add expressions that the typed predicates cannot say.
			gen.FeatureModifier,
			// Migrations are versioned files that are reviewed as text, never made at start.
			gen.FeatureVersionedMigration,
		},
	})
	if err != nil {
		log.Fatalf("generate records: %v", err)
	}
}
