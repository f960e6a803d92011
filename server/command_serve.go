package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"fuwu/server/stage"
	"fuwu/server/store"
	"fuwu/server/web"
)

// ServeCmd opens the department's doors.
type ServeCmd struct {
	Addr    string   `help:"Address to listen at." default:"127.0.0.1:8080" env:"FUWU_ADDR" placeholder:"HOST:PORT"`
	TLSCert string   `name:"tls-cert" help:"Certificate, PEM." env:"FUWU_TLS_CERT" type:"path" placeholder:"FILE"`
	TLSKey  string   `name:"tls-key" help:"Its key, PEM." env:"FUWU_TLS_KEY" type:"path" placeholder:"FILE"`
	TLS     string   `name:"tls" help:"self: with a certificate this program makes and renews itself, to be trusted by /ca.crt." enum:",self" default:"" env:"FUWU_TLS" placeholder:"self"`
	TLSName []string `name:"tls-name" help:"Further names people reach this machine by, for --tls self." env:"FUWU_TLS_NAME" placeholder:"NAME"`
	Proxy   []string `name:"trusted-proxy" help:"Addresses that X-Forwarded-For and X-Forwarded-Proto are believed from." env:"FUWU_TRUSTED_PROXY" placeholder:"CIDR"`
	Quota   int64    `name:"files-quota" help:"MiB that all files together may take." default:"20480" env:"FUWU_FILES_QUOTA" placeholder:"MIB"`
}

// Validate refuses an address nobody could sign in at safely.
func (c *ServeCmd) Validate() error {
	host, port, err := net.SplitHostPort(c.Addr)
	if err != nil {
		return fmt.Errorf("--addr (FUWU_ADDR): %q is no address: give HOST:PORT, such as 127.0.0.1:8080", c.Addr)
	}
	if _, err := net.LookupPort("tcp", port); err != nil {
		return fmt.Errorf("--addr (FUWU_ADDR): %q is no port: give a number from 0 to 65535", port)
	}
	if (c.TLSCert == "") != (c.TLSKey == "") {
		return errors.New("--tls-cert and --tls-key (FUWU_TLS_CERT, FUWU_TLS_KEY) go together: give both or none")
	}
	if c.TLS != "" && c.TLSCert != "" {
		return errors.New("--tls (FUWU_TLS): self makes a certificate, --tls-cert gives one: give one of them")
	}
	if c.Quota < leastQuota {
		return fmt.Errorf("--files-quota (FUWU_FILES_QUOTA): %d is too little: give %d MiB or more", c.Quota, leastQuota)
	}
	if _, err := c.proxies(); err != nil {
		return err
	}
	if !loopback(host) && c.TLSCert == "" && c.TLS == "" && len(c.Proxy) == 0 {
		return fmt.Errorf("--addr (FUWU_ADDR): %s is reached from outside, and passwords would travel in the clear: give --tls self, --tls-cert and --tls-key, or --trusted-proxy with the address of the proxy that speaks TLS", c.Addr)
	}
	return nil
}

// leastQuota is room for a few files of the largest size.
const leastQuota = 100

func (c *ServeCmd) proxies() ([]netip.Prefix, error) {
	var all []netip.Prefix
	for _, text := range c.Proxy {
		p, err := netip.ParsePrefix(text)
		if err != nil {
			a, err := netip.ParseAddr(text)
			if err != nil {
				return nil, fmt.Errorf("--trusted-proxy (FUWU_TRUSTED_PROXY): %q is no address: give one such as 10.0.0.5 or 10.0.0.0/24", text)
			}
			p = netip.PrefixFrom(a, a.BitLen())
		}
		all = append(all, p)
	}
	return all, nil
}

// loopback reports whether only this machine reaches the host.
func loopback(host string) bool {
	a, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && a.IsLoopback()
}

// Run serves until it is told to stop.
func (c *ServeCmd) Run(s *session) (err error) {
	lock, err := store.TakeLock(s.cli.Data, "fuwu serve at "+c.Addr)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lock.Release()) }()
	listener, err := net.Listen("tcp", c.Addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	host, _, _ := net.SplitHostPort(c.Addr) // Validate has looked
	var d *doors
	var p *Program
	p, err = open(s.ctx, programConfig{
		session: s, filesQuota: c.Quota << 20, demoAllowed: func() bool { return loopback(host) && !p.holdsRealData() },
		onEnded: func(user, session string) {
			switch {
			case d == nil:
			case session == "":
				d.line.CloseUser(user)
			default:
				d.line.CloseSession(session)
			}
		},
	})
	if err != nil {
		return err
	}
	if err := p.Views.Seed(s.ctx); err != nil {
		return errors.Join(err, p.Close())
	}
	secured, authority, err := c.secured(s, host)
	if err != nil {
		return errors.Join(err, p.Close())
	}
	proxies, _ := c.proxies()
	if d, err = p.openDoors(proxies, authority); err != nil {
		return errors.Join(err, p.Close())
	}
	return errors.Join(c.serve(s, p, d, listener, secured), p.Close())
}

// secured is how TLS is spoken, nil for not at all, and the authority browsers are
// to trust where the certificate is our own.
func (c *ServeCmd) secured(s *session, host string) (config *tls.Config, authority []byte, err error) {
	switch {
	case c.TLS == "self":
		o, err := openOwn(filepath.Join(s.cli.Data, "tls"), ownNames(host, c.TLSName), s.now)
		if err != nil {
			return nil, nil, fmt.Errorf("--tls self: %w", err)
		}
		return o.config(), o.Authority(), nil
	case c.TLSCert != "":
		pair, err := tls.LoadX509KeyPair(c.TLSCert, c.TLSKey)
		if err != nil {
			return nil, nil, fmt.Errorf("--tls-cert, --tls-key: %w", err)
		}
		config := tlsConfig()
		config.Certificates = []tls.Certificate{pair}
		return config, nil, nil
	}
	return nil, nil, nil
}

// serve answers until ctx ends, then lets everybody finish.
func (c *ServeCmd) serve(s *session, p *Program, d *doors, listener net.Listener, secured *tls.Config) error {
	server := web.Server(d, s.log)
	scheme := "http"
	if secured != nil {
		scheme = "https"
		listener = tls.NewListener(listener, secured)
	}
	work, stop := context.WithCancel(context.WithoutCancel(s.ctx))
	var jobs sync.WaitGroup
	p.startJobs(work, &jobs)
	c.greet(s, p, scheme, listener.Addr().String())
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	var err error
	select {
	case <-s.ctx.Done():
	case err = <-failed:
	}
	finish, cancel := context.WithTimeout(context.WithoutCancel(s.ctx), 10*time.Second)
	defer cancel()
	err = errors.Join(ignoreClosed(err), d.line.Shutdown(finish), ignoreClosed(server.Shutdown(finish)))
	stop()
	jobs.Wait()
	return err
}

func ignoreClosed(err error) error {
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}

// greet prints, at once, where the department is and, where the demo company works,
// who one can be.
func (c *ServeCmd) greet(s *session, p *Program, scheme, addr string) {
	var b strings.Builder
	fmt.Fprintf(&b, "Fuwu is open at %s://%s\n", scheme, addr)
	if c.TLS == "self" {
		fmt.Fprintf(&b, "Browsers that trust %s://%s/ca.crt open it without a warning.\n", scheme, addr)
	}
	host, _, _ := net.SplitHostPort(addr)
	demo, err := p.People.IsDemo(s.ctx)
	switch {
	case err != nil || !demo || !loopback(host):
	case p.holdsRealData():
		b.WriteString("Real data lies beside the demo company: its passwords, which everybody knows, are refused. Make an account with fuwu user create.\n")
	default:
		fmt.Fprintf(&b, "Sign in as one of these, password %s:\n", stage.Password)
		for _, l := range stage.Logins {
			fmt.Fprintf(&b, "  %-12s %s\n", l.Login, roleTitle(l.Role))
		}
	}
	_, _ = io.WriteString(s.out, b.String()) // nobody may be listening
}
