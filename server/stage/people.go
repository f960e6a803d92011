package stage

import (
	"context"
	"fmt"

	"fuwu/ent/team"
	"fuwu/server/access"
	"fuwu/server/people"
)

// Password is that of everybody on the stage; it works on loopback alone.
const Password = "fuwu-demo"

// Logins are the people one can be, one for each role, in the order they are
// introduced.
var Logins = []struct {
	Role  access.Role
	Login string
}{
	{access.CustomerService, "agent"}, {access.TechnicalSupport, "support"}, {access.Technician, "technician"},
	{access.TeamLeader, "leader"}, {access.Manager, "manager"}, {access.GeneralManager, "gm"}, {access.Finance, "finance"},
	{access.Storekeeper, "store"}, {access.Purchaser, "buyer"}, {access.Superior, "superior"},
	{access.DepartmentContact, "contact"}, {access.Auditor, "auditor"}, {access.Admin, "admin"},
}

// seat is somebody to be hired.
type seat struct {
	login, name string
	roles       []access.Role
	position    string
	team        string
	leads       bool
	department  string
}

// Teams and departments by their key on the stage.
var teamNames = []struct {
	key, zh, en string
	kind        team.Kind
}{
	{"front", "客服组", "Customer service", team.KindCUSTOMER_SERVICE},
	{"night", "客服夜班组", "Customer service, evenings", team.KindCUSTOMER_SERVICE},
	{"tech", "技术支持组", "Technical support", team.KindTECHNICAL_SUPPORT},
	{"repair", "维修组", "Repair", team.KindREPAIR},
}

var departmentNames = [][3]string{
	{"service", "服务部", "Service"}, {"rnd", "研发部", "Research and development"}, {"finance", "财务部", "Finance"},
	{"quality", "质量部", "Quality"}, {"supply", "供应链部", "Supply"}, {"office", "总经办", "Management"},
}

var positionNames = [][2]string{
	{"部门经理", "Department manager"}, {"组长", "Team leader"}, {"客服专员", "Service agent"}, {"技术支持工程师", "Support engineer"},
	{"维修技师", "Technician"}, {"会计", "Accountant"}, {"总经理", "General manager"}, {"仓库管理员", "Storekeeper"}, {"采购专员", "Purchaser"},
	{"系统管理员", "Administrator"}, {"内审", "Internal auditor"}, {"主任工程师", "Chief engineer"},
}

// cast is everybody, about forty people.
func cast() []seat {
	cs, ts, rp, tl := access.CustomerService, access.TechnicalSupport, access.Technician, access.TeamLeader
	seats := []seat{
		{"manager", "陈明", []access.Role{access.Manager}, "部门经理", "", false, "service"},
		{"gm", "林国强", []access.Role{access.GeneralManager}, "总经理", "", false, "office"},
		{"superior", "萧立新", []access.Role{access.Superior}, "总经理", "", false, "office"},
		{"finance", "王思敏", []access.Role{access.Finance}, "会计", "", false, "finance"},
		{"store", "何春兰", []access.Role{access.Storekeeper}, "仓库管理员", "", false, "supply"},
		{"buyer", "董文博", []access.Role{access.Purchaser}, "采购专员", "", false, "supply"},
		{"contact", "唐嘉伟", []access.Role{access.DepartmentContact}, "主任工程师", "", false, "rnd"},
		{"contact2", "韩丽华", []access.Role{access.DepartmentContact}, "主任工程师", "", false, "quality"},
		{"auditor", "冯静", []access.Role{access.Auditor}, "内审", "", false, "office"},
		{"admin", "罗磊", []access.Role{access.Admin}, "系统管理员", "", false, "office"},
		{"leader", "李婷", []access.Role{tl, cs}, "组长", "front", true, "service"},
		{"agent", "赵雨萌", []access.Role{cs}, "客服专员", "front", false, "service"},
		{"leader2", "郑晓燕", []access.Role{tl, cs}, "组长", "night", true, "service"},
		{"leader3", "陈志远", []access.Role{tl, ts}, "组长", "tech", true, "service"},
		{"support", "孙佳怡", []access.Role{ts}, "技术支持工程师", "tech", false, "service"},
		{"leader4", "周海涛", []access.Role{tl, rp}, "组长", "repair", true, "service"},
		{"technician", "周凯", []access.Role{rp}, "维修技师", "repair", false, "service"},
		{"carter", "Emily Carter", []access.Role{cs}, "客服专员", "front", false, "service"},
		{"wu", "Daniel Wu", []access.Role{ts}, "技术支持工程师", "tech", false, "service"},
	}
	more := []struct {
		n        int
		prefix   string
		roles    []access.Role
		position string
		team     string
	}{
		{5, "agent", []access.Role{cs}, "客服专员", "front"}, {4, "evening", []access.Role{cs}, "客服专员", "night"},
		{4, "support", []access.Role{ts}, "技术支持工程师", "tech"}, {8, "tech", []access.Role{rp}, "维修技师", "repair"},
	}
	taken := map[string]bool{}
	for _, s := range seats {
		taken[s.name] = true
	}
	at := 3
	for _, m := range more {
		for i := range m.n {
			name := ""
			for name == "" || taken[name] {
				at += 7
				name = surnames[at%len(surnames)] + given[(at*3+i)%len(given)]
			}
			taken[name] = true
			seats = append(seats, seat{fmt.Sprintf("%s%d", m.prefix, i+2), name, m.roles, m.position, m.team, false, "service"})
		}
	}
	return seats
}

// hire enters departments, positions, people and teams.
func (b *building) hire(ctx context.Context) error {
	departments, positions := map[string]string{}, map[string]string{}
	for _, d := range departmentNames {
		done, err := b.People.CreateDepartment(ctx, b.program, people.NameInput{Name: d[1], NameEn: d[2]})
		if err != nil {
			return fmt.Errorf("department %s: %w", d[1], err)
		}
		departments[d[0]] = done.IDs[0]
	}
	for _, p := range positionNames {
		done, err := b.People.CreatePosition(ctx, b.program, people.NameInput{Name: p[0], NameEn: p[1]})
		if err != nil {
			return fmt.Errorf("position %s: %w", p[0], err)
		}
		positions[p[0]] = done.IDs[0]
	}
	members, leaders := map[string][]string{}, map[string]string{}
	for _, s := range cast() {
		department, position := departments[s.department], positions[s.position]
		done, _, err := b.People.CreateUser(ctx, b.program, people.UserInput{
			Login: s.login, Name: s.name, Roles: s.roles, DepartmentID: &department, PositionID: &position,
		})
		if err != nil {
			return fmt.Errorf("hire %s: %w", s.login, err)
		}
		id := done.IDs[0]
		b.logins[s.login] = id
		b.everybody = append(b.everybody, id)
		if s.team == "" {
			continue
		}
		members[s.team] = append(members[s.team], id)
		if s.leads {
			leaders[s.team] = id
		}
	}
	service := departments["service"]
	for _, t := range teamNames {
		leader := leaders[t.key]
		done, err := b.People.CreateTeam(ctx, b.program, people.TeamInput{
			Name: t.zh, NameEn: t.en, Kind: t.kind, LeaderID: &leader, MemberIds: members[t.key], DepartmentID: &service,
		})
		if err != nil {
			return fmt.Errorf("team %s: %w", t.zh, err)
		}
		b.teams[t.key] = done.IDs[0]
		b.members[t.key] = members[t.key]
	}
	return b.People.DemoPasswords(ctx, b.program, b.everybody, Password)
}

// actor is somebody on the stage as they may act.
func (b *building) actor(ctx context.Context, userID string) (access.Actor, error) {
	return b.People.Actor(ctx, userID)
}
