package access

import (
	"maps"
	"slices"

	"fuwu/server/fault"
)

// Groups of roles that read well in the table below.
var (
	everybody = Roles
	desk      = []Role{Manager, TeamLeader, CustomerService, TechnicalSupport}
	workers   = append(slices.Clone(desk), Technician)
	leaders   = []Role{Manager, TeamLeader}
	front     = []Role{Manager, TeamLeader, CustomerService}
	admins    = []Role{Admin}
	stewards  = []Role{Manager, Admin}
)

// grants says which roles may do an operation at all; whether they may do it to
// this very record is the department's own access.go. What is not here is
// refused to everybody.
var grants = map[string][]Role{
	// oneself
	"user.sign_in": everybody, "user.sign_out": everybody, "user.duty": everybody, "user.prefer": everybody,
	"user.change_password": everybody, "session.end": everybody, "session.end_others": everybody,
	"token.create": everybody, "token.revoke": everybody, "notice.read": everybody,
	"absence.create": everybody, "absence.archive": everybody,
	"delegation.create": everybody, "delegation.archive": everybody,

	// people
	"team.create": stewards, "team.change": stewards, "team.archive": stewards, "team.restore": stewards,
	"department.create": stewards, "department.change": stewards, "department.archive": stewards,
	"position.create": stewards, "position.change": stewards, "position.archive": stewards,
	"user.create": admins, "user.change": admins, "user.disable": admins, "user.enable": admins, "user.reset_password": admins,
	"snippet.create": desk, "snippet.change": desk, "snippet.archive": desk,

	// customers
	"customer.create": front, "customer.describe": desk, "customer.archive": front, "customer.restore": front,
	"customer.merge": front, "customer.unmerge": front, "customer.export": append(slices.Clone(leaders), GeneralManager, Auditor),
	"contact.create": desk, "contact.change": desk, "contact.archive": desk,
	"phone.create": desk, "phone.archive": desk, "phone.reveal": workers,
	"unit.create": workers, "unit.change": workers, "unit.archive": desk,
	"product.create": stewards, "product.change": stewards, "product.archive": stewards,
	"tier.create": stewards, "tier.change": stewards, "tier.archive": stewards,

	// tickets
	"ticket.create": desk, "call.record": desk, "ticket.describe": desk, "ticket.prioritise": desk,
	"ticket.assign": desk, "ticket.take": workers, "ticket.start": workers, "ticket.wait": workers,
	"ticket.reply": workers, "ticket.note": append(slices.Clone(workers), DepartmentContact), "ticket.log_call": workers, "ticket.chase": desk,
	"ticket.resolve": workers, "ticket.close": desk, "ticket.reopen": desk,
	"ticket.merge": desk, "ticket.unmerge": desk, "ticket.link": desk, "ticket.unlink": desk, "ticket.convert": desk,
	"ticket.cancel": desk, "ticket.invite": workers, "ticket.undo": append(slices.Clone(workers), DepartmentContact), "ticket.reassign_all": leaders,
	"ticket.export":   append(slices.Clone(desk), GeneralManager, Auditor),
	"category.create": stewards, "category.change": stewards, "category.archive": stewards,
	"setting.change": {Manager},

	// what hangs on records
	"comment.create": append(slices.Clone(workers), DepartmentContact), "comment.archive": append(slices.Clone(workers), DepartmentContact),
	"attachment.create": append(slices.Clone(workers), DepartmentContact), "attachment.archive": desk,
	"view.create": desk, "view.change": desk, "view.archive": desk,
	"batch.begin": desk, "batch.finish": desk, "batch.undo": desk,
}

// Allow is nil when one of the actor's roles grants the operation. The program
// itself may do everything; nobody else may do what is not listed.
func Allow(a Actor, act string) error {
	if a.IsSystem() || a.Has(grants[act]...) {
		return nil
	}
	return fault.New(fault.Forbidden).With("act", act)
}

// Acts are the operations the actor's roles grant, sorted.
func Acts(a Actor) []string {
	var acts []string
	for _, act := range AllActs() {
		if Allow(a, act) == nil {
			acts = append(acts, act)
		}
	}
	return acts
}

// Grants are all operations with the roles that may do them; not to be changed but
// by tests that want to see the change noticed.
func Grants() map[string][]Role { return grants }

// AllActs are all operations there are, sorted.
func AllActs() []string { return slices.Sorted(maps.Keys(grants)) }
