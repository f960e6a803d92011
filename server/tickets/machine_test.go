package tickets

import (
	"flag"
	"os"
	"testing"

	"fuwu/ent/ticket"
)

var update = flag.Bool("update", false, "write golden files")

func TestEveryStateIsReachedAndEveryActLeadsOneWay(t *testing.T) {
	all := []ticket.State{
		ticket.StateASSIGNED, ticket.StateIN_PROGRESS, ticket.StateWAITING_CUSTOMER, ticket.StateWAITING_DEPARTMENT, ticket.StateWAITING_PARTS,
		ticket.StateRESOLVED, ticket.StateCLOSED, ticket.StateMERGED, ticket.StateCONVERTED, ticket.StateCANCELLED,
	}
	if err := machine.Check(ticket.StateNEW, all); err != nil {
		t.Fatal(err)
	}
	drawn := "# Ticket\n\n```mermaid\n" + machine.Mermaid() + "```\n"
	const golden = "testdata/machine.md"
	if *update {
		if err := os.WriteFile(golden, []byte(drawn), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(golden)
	if err != nil || string(kept) != drawn {
		t.Fatalf("%s tells another story (%v): run with -update and read the difference", golden, err)
	}
}
