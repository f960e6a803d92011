package main

import "fmt"

// MigrateCmd brings the database to this version and stops.
type MigrateCmd struct{}

// Run migrates.
func (MigrateCmd) Run(s *session) error {
	p, err := open(s.ctx, programConfig{session: s})
	if err != nil {
		return err
	}
	if err := p.Close(); err != nil {
		return err
	}
	_, err = fmt.Fprintln(s.out, "the database is at this version")
	return err
}
