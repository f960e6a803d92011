// Package fault is how the department says no.
//
// A fault names what is wrong (Code), where (Path, the field as the API spells
// it), the facts a sentence needs (Params) and, where the policy asks for it, the
// clause. It knows no HTTP and no GraphQL; Message words it in the viewer's
// language. Whatever is not a fault is a defect and is never shown.
//
// An operation that finds several things wrong returns all of them (All), so
// that nobody is refused twice for two reasons known at once.
package fault
