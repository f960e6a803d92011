// Package stage is an invented company for people to look at and tests to act on:
// its people, customers, machines and two years of tickets.
//
// It is the same each time for the same seed and the same end, it is built only
// through the operations everybody uses, and each happens at its own time by the
// clock the program is given. Nothing on the stage exists outside: names are put
// together from parts, phone numbers are in ranges nobody is given, and no
// sentence comes from a customer.
//
// Fill builds it once into an empty memory. Play goes on from now, so that a live
// queue moves.
package stage
