package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/alecthomas/kong"
	"github.com/jackc/pgx/v5/pgconn"

	"fuwu/server/fault"
	"fuwu/server/imports"
	"fuwu/server/store"
)

// version is set by the build: -ldflags "-X main.version=...".
var version = "dev"

// CLI is everything that can be said to the program: flags, else the environment,
// else the defaults.
type CLI struct {
	Data     string `help:"Folder with the database, the files and the ledger's key." default:"./data" env:"FUWU_DATA" type:"path" placeholder:"DIR"`
	DB       string `name:"db" help:"PostgreSQL to use instead of the database in the data folder." env:"FUWU_DB" placeholder:"URL"`
	Key      string `help:"File with the ledger's key; ledger.key in the data folder when left out." env:"FUWU_LEDGER_KEY" type:"path" placeholder:"FILE"`
	Zone     string `help:"Time zone in which a day begins." default:"Asia/Shanghai" env:"FUWU_ZONE" placeholder:"ZONE"`
	LogLevel string `help:"debug, info, warn or error." default:"info" enum:"debug,info,warn,error" env:"FUWU_LOG"`

	Serve   ServeCmd   `cmd:"" help:"Open the department's doors."`
	Migrate MigrateCmd `cmd:"" help:"Bring the database to this version and stop."`
	Demo    DemoCmd    `cmd:"" help:"Fill an empty data folder with an invented company, or keep its traffic coming."`
	Import  ImportCmd  `cmd:"" help:"Bring in tickets and customers from files."`
	User    UserCmd    `cmd:"" help:"Make, close and let in users."`
	Backup  BackupCmd  `cmd:"" help:"Copy everything while the department works."`
	Restore RestoreCmd `cmd:"" help:"Put a copy back."`
	Audit   AuditCmd   `cmd:"" help:"Prove that nobody has changed the ledger."`
	Doctor  DoctorCmd  `cmd:"" help:"Say what is wrong with this installation and how to put it right."`
	Version VersionCmd `cmd:"" help:"Say which version this is."`
}

// session is what a command works with.
type session struct {
	ctx  context.Context //nolint:containedctx // of the one command that runs
	cli  *CLI
	in   io.Reader
	out  io.Writer
	errs io.Writer
	log  *slog.Logger
	zone *time.Location
	now  func() time.Time
}

// Validate refuses settings that cannot be, with the name of the setting, what
// was given and what is allowed.
func (c *CLI) Validate() error {
	if _, err := time.LoadLocation(c.Zone); err != nil {
		return fmt.Errorf("--zone (FUWU_ZONE): %q is no time zone: give a name such as Asia/Shanghai", c.Zone)
	}
	if c.DB != "" && !strings.HasPrefix(c.DB, "postgres://") && !strings.HasPrefix(c.DB, "postgresql://") {
		return fmt.Errorf("--db (FUWU_DB): %q is no address of a PostgreSQL database: give postgres://user:password@host/name", scheme(c.DB))
	}
	return nil
}

// scheme is the part of an address that holds no password.
func scheme(address string) string {
	if i := strings.Index(address, "://"); i >= 0 {
		return address[:i+3] + "…"
	}
	return "…"
}

// Main reads the command line, runs the command and gives the exit code.
func Main(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	var cli CLI
	exited := -1
	parser, err := kong.New(&cli, kong.Name("fuwu"), kong.Writers(out, errs), kong.Exit(func(code int) { exited = code }),
		kong.Description("Fuwu 服务: a service department, run by its own policy."), kong.UsageOnError(), kong.Vars{"mappings": strings.Join(imports.Names(), ", ")}, kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		fmt.Fprintln(errs, "fuwu:", err)
		return 2
	}
	command, err := parser.Parse(args)
	if exited >= 0 {
		return exited
	}
	if err != nil {
		fmt.Fprintln(errs, "fuwu:", err)
		return 2
	}
	zone, _ := time.LoadLocation(cli.Zone) // Validate has looked
	var level slog.Level
	_ = level.UnmarshalText([]byte(cli.LogLevel))
	s := &session{
		ctx: ctx, cli: &cli, in: in, out: out, errs: errs, zone: zone, now: time.Now,
		log: slog.New(slog.NewTextHandler(errs, &slog.HandlerOptions{Level: level})),
	}
	if err := command.Run(s); err != nil {
		fmt.Fprintln(errs, "fuwu:", explain(err))
		return 1
	}
	return 0
}

// explain words the failures people meet, in one line with what to do.
func explain(err error) string {
	var busy *net.OpError
	switch {
	case errors.As(err, &busy) && busy.Op == "listen":
		return fmt.Sprintf("--addr (FUWU_ADDR): %v: give another address, or stop the program that uses it", busy.Err)
	case errors.Is(err, os.ErrPermission), errors.Is(err, syscall.EROFS), errors.Is(err, syscall.ENOTDIR):
		return fmt.Sprintf("%v: --data (FUWU_DATA) must be a folder this user may write", err)
	}
	var lost *pgconn.ConnectError
	if errors.As(err, &lost) {
		return fmt.Sprintf("--db (FUWU_DB): the PostgreSQL database does not answer: %s", strings.Join(strings.Fields(lost.Error()), " "))
	}
	if reasons, ok := fault.From(err); ok {
		return said(reasons)
	}
	return err.Error()
}

// said words a refusal: which field, and why.
func said(reasons fault.All) string {
	words := make([]string, len(reasons))
	for i, e := range reasons {
		if len(e.Path) > 0 {
			words[i] = e.Path[len(e.Path)-1] + ": "
		}
		words[i] += fault.Message(e, fault.English)
	}
	return strings.Join(words, "; ")
}

// store is where the records are.
func (s *session) store() store.Config {
	return store.Config{Dir: s.cli.Data, URL: s.cli.DB, KeyFile: s.cli.Key, Clock: s.now, Log: s.log}
}

// filesDir is where the bytes of files are.
func (s *session) filesDir() string { return filepath.Join(s.cli.Data, "files") }

// VersionCmd says which version this is.
type VersionCmd struct{}

// Run prints the version.
func (VersionCmd) Run(s *session) error {
	_, err := fmt.Fprintln(s.out, version)
	return err
}
