package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fuwu/server/access"
	"fuwu/server/batches"
	"fuwu/server/fault"
	"fuwu/server/imports"
)

// ImportCmd brings in what another system knew.
type ImportCmd struct {
	Tickets   ImportTicketsCmd   `cmd:"" help:"Bring in tickets, or a log of their events, with their history."`
	Customers ImportCustomersCmd `cmd:"" help:"Bring in customers with their contacts, numbers and machines."`
	List      ImportListCmd      `cmd:"" help:"Show the latest imports."`
	Undo      ImportUndoCmd      `cmd:"" help:"Archive what an import made. Importing again brings it back."`
	Mapping   ImportMappingCmd   `cmd:"" help:"Print a mapping that comes with the program, to be copied and changed."`
}

// ImportFile is what both kinds of import are told.
type ImportFile struct {
	File   string `arg:"" help:"CSV or XLSX." type:"existingfile"`
	Map    string `help:"How to read the file: a YAML file, or the name of a mapping that comes with the program (${mappings})." required:"" placeholder:"MAPPING"`
	DryRun bool   `help:"Say what would happen, row by row, and change nothing."`
	Lang   string `help:"Language of reasons: zh-CN or en; that of the terminal when left out." enum:",zh-CN,en" default:"" env:"FUWU_LANG"`
}

// ImportTicketsCmd imports tickets.
type ImportTicketsCmd struct{ ImportFile }

// Run imports.
func (c *ImportTicketsCmd) Run(s *session) error {
	return c.run(s, func(i *imports.Service) func(context.Context, imports.Job) (imports.Report, error) {
		return i.ImportTickets
	})
}

// ImportCustomersCmd imports customers.
type ImportCustomersCmd struct{ ImportFile }

// Run imports.
func (c *ImportCustomersCmd) Run(s *session) error {
	return c.run(s, func(i *imports.Service) func(context.Context, imports.Job) (imports.Report, error) {
		return i.ImportCustomers
	})
}

// run reads the file, imports it and tells how it went. The last line is always the
// counts.
func (c *ImportFile) run(s *session, of func(*imports.Service) func(context.Context, imports.Job) (imports.Report, error)) (err error) {
	locale := c.locale()
	mapping, err := imports.Open(c.Map)
	if err != nil {
		return errors.New(imports.Told(err, locale))
	}
	info, err := os.Stat(c.File)
	if err != nil {
		return err
	}
	if info.Size() > imports.MaxFile {
		return fmt.Errorf("%s is too large: at most %d MiB", c.File, imports.MaxFile>>20)
	}
	data, err := os.ReadFile(c.File)
	if err != nil {
		return err
	}
	p, err := open(s.ctx, programConfig{session: s})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.Close()) }()
	began := s.now()
	r, failed := of(p.imports())(s.ctx, imports.Job{Name: c.File, Data: data, Mapping: mapping, Dry: c.DryRun, Progress: progress(s)})
	if failed != nil && r.Head == nil {
		return errors.New(imports.Told(failed, locale))
	}
	if c.DryRun {
		r.Tell(s.out, locale, true)
	} else if err := c.refused(s, r, locale); err != nil {
		fmt.Fprintln(s.errs, err)
	}
	if r.Batch != "" {
		fmt.Fprintf(s.out, "batch %s: %d events, %.1f s; take it back with: fuwu import undo %s\n", r.Batch, r.Events, s.now().Sub(began).Seconds(), r.Batch)
	}
	fmt.Fprintln(s.out, r.Last())
	return failed
}

// refused tells the rows that were refused, and writes them to a file beside the
// imported one.
func (c *ImportFile) refused(s *session, r imports.Report, locale string) error {
	if len(r.Refused) == 0 {
		return nil
	}
	imports.Report{Refused: r.Refused}.Tell(s.errs, locale, false)
	var rows bytes.Buffer
	if err := r.WriteRefused(&rows, locale); err != nil {
		return err
	}
	path := c.File + ".refused.csv"
	if err := os.WriteFile(path, rows.Bytes(), 0o600); err != nil {
		return fmt.Errorf("the refused rows cannot be written to a file: %w", err)
	}
	fmt.Fprintf(s.errs, "refused rows: %s\n", filepath.Clean(path))
	return nil
}

// locale is the language that was asked for, or the terminal's.
func (c *ImportFile) locale() string {
	if c.Lang != "" {
		return c.Lang
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			if strings.HasPrefix(v, "zh") {
				return fault.Chinese
			}
			break
		}
	}
	return fault.English
}

// progress writes how far it is to the terminal, some times a second.
func progress(s *session) func(done, of int) {
	var told time.Time
	return func(done, of int) {
		if now := s.now(); now.Sub(told) > 200*time.Millisecond || done == of {
			told = now
			fmt.Fprintf(s.errs, "\r%d / %d ", done, of)
		}
		if done == of {
			fmt.Fprintln(s.errs)
		}
	}
}

// imports are the program's.
func (p *Program) imports() *imports.Service {
	return imports.New(imports.Parts{
		Ops: p.Ops, Read: p.Store.Read(), People: p.People, Customers: p.Customers, Tickets: p.Tickets, Batches: p.Batches, Clock: p.config.clock,
	})
}

// ImportListCmd shows the latest imports.
type ImportListCmd struct{}

// Run shows them.
func (ImportListCmd) Run(s *session) (err error) {
	p, err := open(s.ctx, programConfig{session: s})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.Close()) }()
	list, err := p.Batches.List(access.With(s.ctx, access.System("command line")), 100)
	if err != nil {
		return err
	}
	for _, b := range list {
		if b.Kind != "IMPORT" {
			continue
		}
		undone := ""
		if b.UndoneAt != nil {
			undone = "  undone " + b.UndoneAt.In(s.zone).Format(time.DateTime)
		}
		n := imports.Report{Counts: batches.Counts{Created: b.Created, Changed: b.Changed, Unchanged: b.Unchanged, Refused: b.Refused}}
		fmt.Fprintf(s.out, "%s  %s  %s  %s%s\n", b.ID, b.CreatedAt.In(s.zone).Format(time.DateTime), b.Source, n.Last(), undone)
	}
	return nil
}

// ImportUndoCmd takes an import back.
type ImportUndoCmd struct {
	Batch string `arg:"" help:"The batch that the import named."`
}

// Run takes it back.
func (c *ImportUndoCmd) Run(s *session) (err error) {
	p, err := open(s.ctx, programConfig{session: s})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.Close()) }()
	out, err := p.Batches.Undo(s.ctx, access.System("import"), c.Batch)
	if fault.Is(err, fault.CannotUndo) {
		return fmt.Errorf("%s was undone before", c.Batch)
	}
	if err != nil {
		return err
	}
	for _, r := range out.Refused {
		fmt.Fprintf(s.errs, "%s stays: %v\n", r.ID, r.Err)
	}
	_, err = fmt.Fprintf(s.out, "%d undone, %d refused\n", len(out.Done), len(out.Refused))
	return err
}

// ImportMappingCmd prints a mapping.
type ImportMappingCmd struct {
	Name string `arg:"" help:"One of ${mappings}."`
}

// Run prints it.
func (c *ImportMappingCmd) Run(s *session) error {
	text, err := imports.Text(c.Name)
	if err != nil {
		return err
	}
	_, err = s.out.Write(text)
	return err
}
