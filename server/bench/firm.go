package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"fuwu/ent/ticket"
)

// What the made-up firm is like. Nothing in it is random but what follows from a
// ticket's place.
const (
	agentsFront = 260 // of the first team, so that 5,000 sockets find somebody
	agentsEach  = 20  // of each other team
	teams       = 4
	perCustomer = 5 // tickets of each customer
	saidEach    = 3 // messages of each ticket
)

// The firm's two years. Times are whole seconds, which every database writes alike.
var (
	firstDay = time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	lastDay  = time.Date(2025, 12, 31, 0, 0, 0, 0, time.UTC)
)

var (
	subjects = []string{
		"空调不制冷，出风是热的", "外机噪音很大，楼上邻居来投诉", "三楼会议室风机盘管漏水", "二号电梯停在五楼，门打不开", "收银机打不出小票",
		"东门门禁刷卡没有反应", "冷柜温度升到零下五度", "叉车充电桩无法启动", "维修发票什么时候能开", "约好上午上门，下午才来",
		"Freezer drifts above -15 °C", "Camera at the west gate is dark", "Two more cards for the night shift", "保养合同快到期了怎么续",
	}
	details = []string{
		"早上开机到现在一直这样，会议室已经三十度了，下午还有客户要来，麻烦尽快安排。", "从昨天晚上开始，重新启动以后还是一样，其他几台都正常。",
		"It has been like this since last night. Please send someone today if you can.", "上个月刚修过同一个地方，想请有经验的师傅来看一下。",
	}
	sayings = []string{
		"您好，已收到，我们正在查，两小时内给您答复。", "已经查到原因，正在准备配件，到货后第一时间联系您。", "客户下午三点后方便接电话。",
		"Parts are on their way; the technician calls before coming.", "上次也是这台，注意看一下维修记录。",
	}
	firms    = []string{"云海", "青禾", "松石", "远岭", "星渚", "澄江", "望岳", "半坡", "金穗", "南浦", "听涛", "晴川", "沧澜", "鹿鸣", "竹溪"}
	trades   = []string{"酒店", "食品", "物流", "商场", "医院", "学校", "超市", "药业", "冷库", "科技园", "公寓"}
	surnames = []string{"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"}
	given    = []string{"雨萌", "建国", "志远", "佳怡", "思敏", "海涛", "静", "磊", "婷", "凯"}
	kinds    = []ticket.Kind{ticket.KindREPAIR, ticket.KindCONSULTATION, ticket.KindREPAIR, ticket.KindCOMPLAINT, ticket.KindREPAIR, ticket.KindSUGGESTION}
	channels = []ticket.Channel{ticket.ChannelPHONE, ticket.ChannelWECHAT, ticket.ChannelPHONE, ticket.ChannelEMAIL}
	levels   = []ticket.Priority{ticket.PriorityNORMAL, ticket.PriorityLOW, ticket.PriorityNORMAL, ticket.PriorityHIGH, ticket.PriorityURGENT}
)

// matter is one ticket as it is to be.
type matter struct {
	team, agent, opener int // agents by their place in the team
	customer            int
	kind                ticket.Kind
	channel             ticket.Channel
	priority            ticket.Priority
	state               ticket.State
	subject, words      string
	opened              time.Time
	said                []saying
}

type saying struct {
	body string
	at   time.Time
	by   int
}

// matterAt is the ticket at a place of so many.
func matterAt(i, of int) matter {
	r := rand.New(rand.NewPCG(7, uint64(i))) //nolint:gosec // the same each time
	m := matter{
		customer: r.IntN(customersOf(of)), kind: pick(r, kinds), channel: pick(r, channels), priority: pick(r, levels),
		subject: fmt.Sprintf("%s（%d 号）", pick(r, subjects), 1+r.IntN(400)), words: pick(r, details),
		opened: firstDay.Add(time.Duration(int64(lastDay.Sub(firstDay)) / int64(of) * int64(i))).Truncate(time.Second),
	}
	if r.IntN(10) >= 4 {
		m.team = 1 + r.IntN(teams-1)
	}
	m.agent, m.opener = r.IntN(agentsEach), r.IntN(agentsEach)
	at := m.opened
	for range saidEach {
		at = at.Add(time.Duration(5+r.IntN(3000)) * time.Minute)
		m.said = append(m.said, saying{pick(r, sayings), at, r.IntN(agentsEach)})
	}
	m.state = pick(r, []ticket.State{ticket.StateCLOSED, ticket.StateCLOSED, ticket.StateCLOSED, ticket.StateRESOLVED})
	if r.IntN(12) == 0 {
		m.state = pick(r, []ticket.State{ticket.StateASSIGNED, ticket.StateIN_PROGRESS, ticket.StateWAITING_CUSTOMER})
	}
	return m
}

func (m *matter) open() bool {
	return m.state != ticket.StateCLOSED && m.state != ticket.StateRESOLVED
}

func customersOf(tickets int) int { return max(20, tickets/perCustomer) }

func customerName(i int) string {
	return fmt.Sprintf("%s%s%d店", firms[i%len(firms)], trades[i/len(firms)%len(trades)], i)
}

func personName(i int) string { return surnames[i%len(surnames)] + given[i/len(surnames)%len(given)] }

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }
