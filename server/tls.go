package main

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"fmt"
	"math/big"
	"net"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// A certificate of our own, for a network where nobody gives one. Browsers that
// trust the authority (/ca.crt) trust every certificate it signs, so its key lies
// beside the database and is as secret.
const (
	authorityLife   = 10 * 365 * 24 * time.Hour
	certificateLife = 90 * 24 * time.Hour
	renewBefore     = 30 * 24 * time.Hour
)

// own is a certificate the program makes for itself and renews before it ends.
type own struct {
	dir   string
	names []string
	now   func() time.Time

	mu      sync.Mutex
	current *tls.Certificate
	until   time.Time
	caPEM   []byte
	ca      *x509.Certificate
	caKey   *ecdsa.PrivateKey
}

// openOwn reads or makes the authority and a certificate for the names.
func openOwn(dir string, names []string, now func() time.Time) (*own, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of certificates: %w", err)
	}
	o := &own{dir: dir, names: names, now: now}
	if err := o.openAuthority(); err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	_, err := o.certificate()
	return o, err
}

// Authority is the certificate that browsers are to trust, PEM.
func (o *own) Authority() []byte { return o.caPEM }

// config serves the certificate that is in force at each handshake.
func (o *own) config() *tls.Config {
	c := tlsConfig()
	c.GetCertificate = func(*tls.ClientHelloInfo) (*tls.Certificate, error) { return o.certificate() }
	return c
}

// tlsConfig is what all certificates are served with.
func tlsConfig() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, NextProtos: []string{"http/1.1"}}
}

// openAuthority reads the authority, or makes one.
func (o *own) openAuthority() (err error) {
	o.caPEM, err = os.ReadFile(filepath.Join(o.dir, "ca.crt"))
	if errors.Is(err, os.ErrNotExist) {
		return o.makeAuthority()
	}
	if err != nil {
		return err
	}
	key, err := os.ReadFile(filepath.Join(o.dir, "ca.key"))
	if err != nil {
		return err
	}
	pair, err := tls.X509KeyPair(o.caPEM, key)
	if err != nil {
		return err
	}
	private, ok := pair.PrivateKey.(*ecdsa.PrivateKey)
	if !ok {
		return errors.New("ca.key is not the key this program made")
	}
	o.ca, o.caKey = pair.Leaf, private
	if o.now().Add(certificateLife).After(o.ca.NotAfter) {
		return o.makeAuthority() // browsers have to be told again, once in ten years
	}
	return nil
}

func (o *own) makeAuthority() error {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	host, _ := os.Hostname()
	begin := o.now().Add(-time.Hour)
	template := &x509.Certificate{
		SerialNumber: serial(), Subject: pkix.Name{CommonName: strings.TrimSpace("Fuwu " + host)},
		NotBefore: begin, NotAfter: begin.Add(authorityLife), IsCA: true, BasicConstraintsValid: true, MaxPathLenZero: true,
		KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageCRLSign,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		return err
	}
	if o.ca, err = x509.ParseCertificate(der); err != nil {
		return err
	}
	o.caKey, o.caPEM = key, encode("CERTIFICATE", der)
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return err
	}
	if err := keep(filepath.Join(o.dir, "ca.key"), encode("PRIVATE KEY", secret)); err != nil {
		return err
	}
	return keep(filepath.Join(o.dir, "ca.crt"), o.caPEM)
}

// certificate is the one in force; a new one is made when it ends soon or is not
// of the names it should be.
func (o *own) certificate() (*tls.Certificate, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.current == nil {
		o.read()
	}
	if o.current != nil && o.now().Add(renewBefore).Before(o.until) {
		return o.current, nil
	}
	if err := o.sign(); err != nil {
		if o.current != nil && o.now().Before(o.until) {
			return o.current, nil // it still holds; the next handshake tries again
		}
		return nil, fmt.Errorf("make a certificate: %w", err)
	}
	return o.current, nil
}

// read takes the certificate of the last start where it still fits.
func (o *own) read() {
	pair, err := tls.LoadX509KeyPair(filepath.Join(o.dir, "server.crt"), filepath.Join(o.dir, "server.key"))
	if err != nil || pair.Leaf.CheckSignatureFrom(o.ca) != nil {
		return
	}
	for _, name := range o.names {
		if pair.Leaf.VerifyHostname(name) != nil {
			return
		}
	}
	o.current, o.until = &pair, pair.Leaf.NotAfter
}

func (o *own) sign() error {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	begin := o.now().Add(-time.Hour)
	template := &x509.Certificate{
		SerialNumber: serial(), Subject: pkix.Name{CommonName: o.names[0]}, NotBefore: begin, NotAfter: begin.Add(certificateLife),
		KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}, BasicConstraintsValid: true,
	}
	for _, name := range o.names {
		if a, err := netip.ParseAddr(name); err == nil {
			template.IPAddresses = append(template.IPAddresses, a.Unmap().WithZone("").AsSlice())
		} else {
			template.DNSNames = append(template.DNSNames, name)
		}
	}
	der, err := x509.CreateCertificate(rand.Reader, template, o.ca, key.Public(), o.caKey)
	if err != nil {
		return err
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return err
	}
	chain, private := append(encode("CERTIFICATE", der), o.caPEM...), encode("PRIVATE KEY", secret)
	if err := errors.Join(keep(filepath.Join(o.dir, "server.key"), private), keep(filepath.Join(o.dir, "server.crt"), chain)); err != nil {
		return err
	}
	pair, err := tls.X509KeyPair(chain, private)
	if err == nil {
		o.current, o.until = &pair, pair.Leaf.NotAfter
	}
	return err
}

func serial() *big.Int {
	var b [16]byte
	_, _ = rand.Read(b[:])
	b[0] &= 0x7f
	return new(big.Int).SetBytes(b[:])
}

func encode(kind string, der []byte) []byte {
	return pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der})
}

// keep writes a file so that it is there whole or not at all.
func keep(path string, content []byte) error {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, content) {
		return nil
	}
	making := path + ".making"
	if err := os.WriteFile(making, content, 0o600); err != nil {
		return err
	}
	return os.Rename(making, path)
}

// ownNames are those a browser may reach the program by: this machine's names and
// addresses, the host it listens at, and those that were given.
func ownNames(host string, given []string) []string {
	names := slices.Concat(given, []string{"localhost", "127.0.0.1", "::1"})
	if name, err := os.Hostname(); err == nil && name != "" {
		names = append(names, name)
	}
	if a, err := netip.ParseAddr(host); host != "" && (err != nil || !a.IsUnspecified()) {
		names = append(names, host)
	} else if all, err := net.InterfaceAddrs(); err == nil {
		for _, a := range all {
			if p, err := netip.ParsePrefix(a.String()); err == nil && !p.Addr().IsLinkLocalUnicast() {
				names = append(names, p.Addr().String())
			}
		}
	}
	for i, n := range names {
		names[i] = strings.ToLower(n)
	}
	slices.Sort(names[len(given):])
	return slices.CompactFunc(names, func(a, b string) bool { return a == b })
}
