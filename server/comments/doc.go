// Package comments keeps remarks among colleagues on a record. What is said to a
// customer, or noted in the course of a ticket, is a message of that ticket; a
// comment is beside the matter: on a customer's file, on a ticket by somebody who
// only takes part.
//
// Contract: whoever sees the record may remark on it and sees all remarks on it;
// only its author puts a remark away; nobody changes one.
package comments
