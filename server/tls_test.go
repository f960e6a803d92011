package main

import (
	"crypto/x509"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fuwu/server/store/storetest"
)

func TestACertificateOfOurOwnIsRenewedBeforeItEnds(t *testing.T) {
	dir, clock := t.TempDir(), storetest.NewClock()
	o, err := openOwn(dir, []string{"desk.example", "10.1.2.3"}, clock.Now)
	if err != nil {
		t.Fatal(err)
	}
	trusted := x509.NewCertPool()
	trusted.AppendCertsFromPEM(o.Authority())
	first, err := o.certificate()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"desk.example", "10.1.2.3"} {
		if _, err := first.Leaf.Verify(x509.VerifyOptions{DNSName: name, Roots: trusted, CurrentTime: clock.Now()}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if first.Leaf.VerifyHostname("other.example") == nil {
		t.Error("it is for everybody")
	}
	clock.Advance(certificateLife - renewBefore - 2*renewBefore/3)
	if again, err := o.certificate(); err != nil || again != first {
		t.Errorf("renewed too early: %v", err)
	}
	clock.Advance(renewBefore)
	renewed, err := o.certificate()
	if err != nil || renewed == first {
		t.Fatalf("not renewed: %v", err)
	}
	if _, err := renewed.Leaf.Verify(x509.VerifyOptions{DNSName: "10.1.2.3", Roots: trusted, CurrentTime: clock.Now()}); err != nil {
		t.Errorf("whoever trusted the authority does not trust what it signed later: %v", err)
	}
	// The next start goes on with what is there.
	next, err := openOwn(dir, []string{"desk.example", "10.1.2.3"}, clock.Now)
	if err != nil {
		t.Fatal(err)
	}
	if kept, err := next.certificate(); err != nil || !slices.EqualFunc(kept.Certificate, renewed.Certificate, slices.Equal) {
		t.Errorf("made anew: %v", err)
	}
	for _, secret := range []string{"ca.key", "server.key"} {
		if i, err := os.Stat(filepath.Join(dir, secret)); err != nil || i.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v %v", secret, i.Mode(), err)
		}
	}
	// An authority that ends before what it would sign is made anew.
	clock.Advance(authorityLife - certificateLife)
	last, err := openOwn(dir, []string{"desk.example"}, clock.Now)
	if err != nil || slices.Equal(last.Authority(), o.Authority()) {
		t.Errorf("still the old authority: %v", err)
	}
}

func TestNamesACertificateIsFor(t *testing.T) {
	for _, c := range []struct {
		host  string
		given []string
		want  []string
	}{
		{"127.0.0.1", nil, []string{"127.0.0.1", "localhost", "::1"}},
		{"desk.example", nil, []string{"desk.example", "localhost"}},
		{"0.0.0.0", []string{"Service.Example"}, []string{"service.example", "127.0.0.1"}},
	} {
		names := ownNames(c.host, c.given)
		for _, w := range c.want {
			if !slices.Contains(names, w) {
				t.Errorf("%s: %v lacks %s", c.host, names, w)
			}
		}
		if slices.Contains(names, "0.0.0.0") || len(names) != len(slices.Compact(slices.Sorted(slices.Values(names)))) {
			t.Errorf("%s: %v", c.host, names)
		}
	}
}
