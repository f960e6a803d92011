package access_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"fuwu/server/access"
)

var update = flag.Bool("update", false, "write golden files")

// TestMatrix keeps every role by every operation as a table that auditors read.
func TestMatrix(t *testing.T) {
	var b strings.Builder
	for i, r := range access.Roles {
		fmt.Fprintf(&b, "%2d %s\n", i+1, r)
	}
	fmt.Fprintf(&b, "\n%-26s", "operation")
	for i := range access.Roles {
		fmt.Fprintf(&b, "%3d", i+1)
	}
	b.WriteString("\n")
	for _, act := range access.AllActs() {
		fmt.Fprintf(&b, "%-26s", act)
		for _, r := range access.Roles {
			mark := "."
			if access.Allow(access.Actor{ID: "usr_x", Roles: []access.Role{r}}, act) == nil {
				mark = "x"
			}
			fmt.Fprintf(&b, "%3s", mark)
		}
		b.WriteString("\n")
	}
	const golden = "testdata/matrix.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(golden)
	if err != nil || string(kept) != b.String() {
		t.Fatalf("%s tells otherwise (%v): if the change is meant, run with -update and read the difference", golden, err)
	}
}

func TestNobodyMayDoWhatIsNotListed(t *testing.T) {
	all := access.Actor{ID: "usr_x", Roles: access.Roles}
	if access.Allow(all, "ticket.burn") == nil {
		t.Error("an operation that is not in grants.go was granted")
	}
	if access.Allow(access.Actor{ID: "usr_x"}, "ticket.take") == nil {
		t.Error("somebody without a role may take a ticket")
	}
	if access.MayRead("Ticket.secret", access.Roles) {
		t.Error("a field that is not in fields.txt was read")
	}
}

func TestRolesAreGrantedWhatTheyAreNamedFor(t *testing.T) {
	if acts := access.Acts(access.Actor{Roles: []access.Role{access.Auditor}}); slices.ContainsFunc(acts, func(a string) bool {
		return strings.HasPrefix(a, "ticket.") && a != "ticket.export"
	}) {
		t.Errorf("an auditor may %v", acts)
	}
}
