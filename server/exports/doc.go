// Package exports gives lists as files: the tickets or customers of a filter, in an
// order, with the columns on screen, as CSV or XLSX.
//
//	GET /exports/tickets.csv?filter={"open":true}&orderBy=OPENED_DESC&columns=number,subject,state&locale=en
//
// Contract:
//
//   - Who asks needs the grant ticket.export or customer.export, and gets the rows and
//     names that exist for them, nothing else. Columns some roles may not have are
//     refused when asked for, and left out otherwise.
//   - Telephone numbers are masked, as in every list.
//   - The export is an operation in the ledger before its first row goes out, with its
//     columns and its filter; of a text that was searched for only that there was one,
//     since it may be somebody's name.
//   - Rows are read by pages that begin at a key, and CSV is sent page by page: no
//     reading is long, whatever the list.
//   - A text that a spreadsheet would take for a formula gets an apostrophe in front.
//   - When something fails in the middle the connection is cut: half a file is not
//     taken for a whole one.
//
// # Decisions
//
// CSV begins with a byte order mark and ends its lines as Windows does, so that Excel
// reads Chinese without being asked. Times are the department's, without a zone, so
// that they stay times in a spreadsheet.
//
// XLSX is put together in a temporary file before it is sent, because its table of
// contents comes first.
package exports
