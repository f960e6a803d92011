// Package cluster is a PostgreSQL of our own that lives as long as one test run.
//
// The department's programs must behave the same on SQLite and on PostgreSQL,
// so a test run brings its own server: made from the installed binaries in a
// new directory, on a free port of the loopback, with a password nobody else
// knows, and gone afterwards. Nothing of a PostgreSQL that happens to run on
// the machine is touched.
//
// Contract: Start returns when the cluster answers, or says in one line what
// to install. However the process that called Start ends (return, panic,
// SIGKILL), the server stops and its directory is removed.
//
// # Decisions
//
// The cluster is looked after by a shell that waits for the end of its
// standard input, a pipe only we hold: the kernel closes it when we die,
// however we die. A hook at the end of the tests would leave a server behind
// each time a test is killed for taking too long.
//
// initdb refuses root. Instead of calling runuser for each command, the whole
// shell is started with the credentials of postgres or nobody: one way for
// every system, and none of its commands is run as root.
//
// Durability is switched off (fsync, full pages, synchronous commit): what a
// power cut does to PostgreSQL is PostgreSQL's test, not ours.
package cluster
