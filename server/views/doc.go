// Package views keeps ways of looking at the tickets: the sidebar's 全部未结, 我负责的,
// 待分派 and what people keep for themselves or their team.
//
// Contract:
//
//   - A view is the viewer's own, a team's or everybody's. It says which tickets are
//     meant, never which exist: two people who open the same view each see what they
//     may see, and each count is the viewer's.
//   - One's own view is changed by oneself. A team's view is kept by any member and
//     changed by who kept it, the team's leader or the manager. Everybody's views are
//     the manager's and the administrator's.
//   - The filter is stored in the shape of the API's TicketFilter and read back as it
//     was written, to the millisecond.
//   - Seed enters the department's own views once; one that was archived stays so.
package views
