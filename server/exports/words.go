package exports

import (
	"fuwu/ent/customer"
	"fuwu/ent/ticket"
	"fuwu/server/fault"
)

// words are the same thing in Chinese and in English, as the page has it.
type words [2]string

func (w words) in(locale string) string {
	if locale == fault.English {
		return w[1]
	}
	return w[0]
}

// named is a name in the viewer's language: the Chinese one where there is no other.
func named(locale, name, english string) string {
	if locale == fault.English && english != "" {
		return english
	}
	return name
}

var (
	targetWords   = map[bool]words{true: {"按时达成", "Met"}, false: {"已超时", "Missed"}}
	nameTickets   = words{"服务单", "tickets"}
	nameCustomers = words{"客户", "customers"}
)

var stateWords = map[ticket.State]words{
	ticket.StateNEW: {"新建", "New"}, ticket.StateASSIGNED: {"已分派", "Assigned"}, ticket.StateIN_PROGRESS: {"处理中", "In progress"},
	ticket.StateWAITING_CUSTOMER: {"等待客户", "Waiting for customer"}, ticket.StateWAITING_DEPARTMENT: {"等待部门", "Waiting for department"},
	ticket.StateWAITING_PARTS: {"等待配件", "Waiting for parts"}, ticket.StateRESOLVED: {"已解决", "Resolved"}, ticket.StateCLOSED: {"已关闭", "Closed"},
	ticket.StateMERGED: {"已合并", "Merged"}, ticket.StateCONVERTED: {"已转出", "Converted"}, ticket.StateCANCELLED: {"已取消", "Cancelled"},
}

var kindWords = map[ticket.Kind]words{
	ticket.KindCONSULTATION: {"咨询", "Consultation"}, ticket.KindCOMPLAINT: {"投诉", "Complaint"}, ticket.KindREPAIR: {"报修", "Repair request"},
	ticket.KindSUGGESTION: {"建议", "Suggestion"}, ticket.KindPRAISE: {"表扬", "Praise"},
}

var priorityWords = map[ticket.Priority]words{
	ticket.PriorityLOW: {"低", "Low"}, ticket.PriorityNORMAL: {"普通", "Normal"}, ticket.PriorityHIGH: {"高", "High"}, ticket.PriorityURGENT: {"紧急", "Urgent"},
}

var channelWords = map[ticket.Channel]words{
	ticket.ChannelPHONE: {"电话", "Telephone"}, ticket.ChannelSMS: {"短信", "Text message"}, ticket.ChannelWECHAT: {"微信", "WeChat"}, ticket.ChannelEMAIL: {"邮件", "E-mail"},
	ticket.ChannelWEB: {"网页", "Web page"}, ticket.ChannelIN_PERSON: {"当面", "In person"}, ticket.ChannelOTHER: {"其他", "Other"},
}

var customerWords = map[customer.Kind]words{customer.KindCOMPANY: {"企业", "Company"}, customer.KindPERSON: {"个人", "Person"}}

// Words are what values are called in files, by the names of the page's own lists.
func Words(locale string) map[string]map[string]string {
	all := map[string]map[string]string{}
	collect(all, "state", locale, stateWords)
	collect(all, "kind", locale, kindWords)
	collect(all, "priority", locale, priorityWords)
	collect(all, "channel", locale, channelWords)
	collect(all, "customerKind", locale, customerWords)
	return all
}

func collect[K ~string](all map[string]map[string]string, list, locale string, of map[K]words) {
	all[list] = map[string]string{}
	for code, w := range of {
		all[list][string(code)] = w.in(locale)
	}
}
