// Package telephone reads telephone numbers as people write them and hides them
// as lists show them.
//
// A number is kept as digits: Chinese ones as they are dialled inside the country
// (13812345678, 075586131819), others with their + (+442079460000). An extension
// follows after an x (075586131819x203). Whoever keeps numbers keeps String, shows
// Masked, and looks a caller up by Full numbers only.
//
// # Decisions
//
// Numbers are checked by their shape alone: mobiles, landlines with their area
// code, 400 and 800, service numbers of three to six digits, and local numbers
// without an area code. Tables of operators and of foreign numbering plans change
// every year, and a number that somebody really has must never be refused.
package telephone
