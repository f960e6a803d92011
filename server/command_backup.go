package main

import (
	"errors"
	"fmt"
	"os"

	"fuwu/server/store"
)

// BackupCmd copies everything while the department works.
type BackupCmd struct {
	To string `arg:"" help:"New folder for the copy; as secret as the data folder." type:"path"`
}

// Run makes the copy.
func (c *BackupCmd) Run(s *session) error {
	p, err := open(s.ctx, programConfig{session: s})
	if err != nil {
		return err
	}
	m, err := p.Store.Backup(s.ctx, c.To)
	if err := errors.Join(err, p.Close()); err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.out, "%s holds everything up to entry %d, with %d files (%d bytes)\n", c.To, m.Position, m.Files, m.Bytes)
	return err
}

// RestoreCmd puts a copy back.
type RestoreCmd struct {
	From   string `arg:"" help:"Folder that fuwu backup made." type:"path"`
	Verify bool   `help:"Prove the ledger too." default:"true" negatable:""`
}

// Run puts the copy back.
func (c *RestoreCmd) Run(s *session) error {
	m, report, err := store.Restore(s.ctx, c.From, s.store(), c.Verify)
	if err != nil {
		for _, f := range report.Findings {
			fmt.Fprintln(s.out, f)
		}
		return err
	}
	_, err = fmt.Fprintf(s.out, "restored up to entry %d, with %d files\n", m.Position, m.Files)
	return err
}

// AuditCmd proves that nobody has changed the ledger.
type AuditCmd struct {
	Verify AuditVerifyCmd `cmd:"" help:"Hold every entry and record against its seal."`
}

// AuditVerifyCmd holds every entry and record against its seal.
type AuditVerifyCmd struct{}

// Run verifies.
func (AuditVerifyCmd) Run(s *session) error {
	p, err := open(s.ctx, programConfig{session: s})
	if err != nil {
		return err
	}
	report, err := p.Store.Verify(s.ctx)
	if err := errors.Join(err, p.Close()); err != nil {
		return err
	}
	for _, f := range report.Findings {
		fmt.Fprintln(s.out, f)
	}
	if n := len(report.Findings); n > 0 {
		return fmt.Errorf("%d findings: the ledger or its records were changed from outside", n)
	}
	_, err = fmt.Fprintf(s.out, "%d entries and %d records are as they were sealed\n", report.Entries, report.Records)
	return err
}

// DoctorCmd says what is wrong with this installation and how to put it right.
type DoctorCmd struct{}

// Run looks at everything an installation needs.
func (DoctorCmd) Run(s *session) error {
	ill := 0
	say := func(what string, err error, cure string) {
		if err == nil {
			fmt.Fprintf(s.out, "ok    %s\n", what)
			return
		}
		ill++
		fmt.Fprintf(s.out, "wrong %s: %v\n      %s\n", what, err, cure)
	}
	_, err := os.Stat(s.cli.Data)
	if say("data folder "+s.cli.Data, err, "give --data the folder, or start once to make it"); err != nil {
		return errors.New("nothing more can be looked at")
	}
	p, err := open(s.ctx, programConfig{session: s})
	if say("database opens at this version", err, "free the disk, give the folder to this user, or restore a backup"); err != nil {
		return errors.New("nothing more can be looked at")
	}
	defer p.Close()
	say("database answers and takes changes", p.Store.Ready(s.ctx), "free the disk, or start with more rights")
	say("a backup of the last two days", p.recentBackup(), "fuwu serve makes one each day; look for \"a job failed\" in its log")
	report, err := p.Store.Verify(s.ctx)
	if err == nil && len(report.Findings) > 0 {
		err = fmt.Errorf("%d findings", len(report.Findings))
	}
	say("ledger and records agree with their seals", err, "fuwu audit verify lists the findings; restore the last good backup")
	if ill > 0 {
		return fmt.Errorf("%d of what was looked at is wrong", ill)
	}
	return nil
}

func (p *Program) recentBackup() error {
	last := p.lastBackup()
	switch {
	case last == nil:
		return errors.New("there is none")
	case p.config.clock().Sub(*last) > 2*backupEvery:
		return fmt.Errorf("the last one is of %s", last.Format("2006-01-02"))
	}
	return nil
}
