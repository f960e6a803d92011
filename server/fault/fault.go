package fault

import (
	"errors"
	"fmt"
	"strings"
)

// Code says what is wrong, one word for one reason. Each is worded in both
// languages in words.go, which a test proves complete.
type Code string

// Codes, grouped by class.
const (
	// The input cannot be so.
	Required      Code = "REQUIRED"
	TooLong       Code = "TOO_LONG"       // max
	TooMany       Code = "TOO_MANY"       // max
	OutOfRange    Code = "OUT_OF_RANGE"   // min, max
	Malformed     Code = "MALFORMED"      // expected
	WrongKind     Code = "WRONG_KIND"     // expected
	Taken         Code = "TAKEN"          // value
	Unknown       Code = "UNKNOWN"        // the id or name leads nowhere the viewer may see
	WrongPassword Code = "WRONG_PASSWORD" //
	WeakPassword  Code = "WEAK_PASSWORD"  // min
	KeyReused     Code = "KEY_REUSED"     // the idempotency key came with another input
	TooLarge      Code = "TOO_LARGE"      // max
	WrongFile     Code = "WRONG_FILE"     // given

	// The record cannot be found, changed or moved.
	NotFound  Code = "NOT_FOUND"
	Forbidden Code = "FORBIDDEN"
	Conflict  Code = "CONFLICT" // have, want
	SignedOut Code = "SIGNED_OUT"
	Busy      Code = "BUSY"
	RateLimit Code = "RATE_LIMIT" // seconds

	// The matter is not ready.
	WrongState    Code = "WRONG_STATE" // state, allowed
	Archived      Code = "ARCHIVED"
	Absent        Code = "ABSENT"      // name, until
	NotOnTeam     Code = "NOT_ON_TEAM" // name, team
	NoTeam        Code = "NO_TEAM"
	SameValue     Code = "SAME_VALUE"
	TooLate       Code = "TOO_LATE" // limit: a time or a span
	NoAnswer      Code = "NO_ANSWER"
	NoMeans       Code = "NO_MEANS"
	Self          Code = "SELF" // a record cannot be tied to itself
	InUse         Code = "IN_USE"
	LastAdmin     Code = "LAST_ADMIN"
	CannotUndo    Code = "CANNOT_UNDO"
	NotCustomers  Code = "NOT_CUSTOMERS" // contact or unit of another customer
	QuotaExceeded Code = "QUOTA_EXCEEDED"
)

// Params are the facts a sentence needs, by name.
type Params map[string]any

// Error is one reason why something was refused.
type Error struct {
	Code   Code
	Path   []string // the input's field, outermost first; empty for the whole
	Params Params
	Clause string // number of the policy's clause that asks for it, such as 3.2.5
}

// Error words the fault for logs, in English and without personal data.
func (e *Error) Error() string {
	if len(e.Path) == 0 {
		return strings.ToLower(string(e.Code))
	}
	return fmt.Sprintf("%s: %s", strings.Join(e.Path, "."), strings.ToLower(string(e.Code)))
}

// New makes a fault about one field of the input ("" or nothing for the whole).
func New(code Code, path ...string) *Error {
	if len(path) == 1 && path[0] == "" {
		path = nil
	}
	return &Error{Code: code, Path: path}
}

// With adds one fact.
func (e *Error) With(name string, value any) *Error {
	if e.Params == nil {
		e.Params = Params{}
	}
	e.Params[name] = value
	return e
}

// By names the clause that asks for it.
func (e *Error) By(clause string) *Error {
	e.Clause = clause
	return e
}

// All is every reason found at once. The zero value is ready to use.
type All []*Error

// Error words all reasons for logs.
func (a All) Error() string {
	words := make([]string, len(a))
	for i, e := range a {
		words[i] = e.Error()
	}
	return strings.Join(words, "; ")
}

// Add keeps a reason; a nil one is no reason.
func (a *All) Add(e *Error) {
	if e != nil {
		*a = append(*a, e)
	}
}

// Err is nil when nothing was wrong.
func (a All) Err() error {
	if len(a) == 0 {
		return nil
	}
	return a
}

// From finds the faults in an error; ok is false for a defect.
func From(err error) (all All, ok bool) {
	var one *Error
	switch {
	case errors.As(err, &all):
		return all, true
	case errors.As(err, &one):
		return All{one}, true
	}
	return nil, false
}

// Is reports whether one of the reasons in err has the code.
func Is(err error, code Code) bool {
	all, _ := From(err)
	for _, e := range all {
		if e.Code == code {
			return true
		}
	}
	return false
}
