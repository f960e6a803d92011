// Package ent keeps the records of the department.
//
// Everything here except generate.go, entc.go and schema/ is generated from
// schema/ by `make generate`; the rules for writing a record stand in
// schema/doc.go.
package ent

//go:generate go run -mod=mod entc.go
