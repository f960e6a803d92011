package fault

import (
	"fmt"
	"strings"
	"time"
)

// Languages a fault is worded in.
const (
	Chinese = "zh-CN"
	English = "en"
)

// words are Chinese and English of each code; {name} is a parameter.
var words = map[Code][2]string{
	Required:      {"必须填写", "must be given"},
	TooLong:       {"最多 {max} 个字", "at most {max} characters"},
	TooMany:       {"最多 {max} 项", "at most {max} items"},
	OutOfRange:    {"超出允许范围（{min} 至 {max}）", "outside the allowed range ({min} to {max})"},
	Malformed:     {"格式不对，应为 {expected}", "not in the expected form: {expected}"},
	WrongKind:     {"这里不能选这一类", "not of a kind that fits here"},
	Taken:         {"“{value}”已被使用", "“{value}” is already in use"},
	Unknown:       {"找不到，或您无权查看", "not found, or not visible to you"},
	WrongPassword: {"登录名或密码不对", "wrong sign-in name or password"},
	WeakPassword:  {"密码太简单，至少 {min} 位，且不能是常见密码", "too easy: at least {min} characters and not a common password"},
	KeyReused:     {"该幂等键已用于另一次提交", "this idempotency key was used for another input"},
	TooLarge:      {"文件太大，最大 {max}", "the file is too large, at most {max}"},
	WrongFile:     {"不接受这类文件（{given}）", "this kind of file ({given}) is not accepted"},
	NotFound:      {"找不到该记录，或您无权查看", "no such record, or not visible to you"},
	Forbidden:     {"您没有权限做这件事", "you may not do this"},
	Conflict:      {"记录刚被别人改过，请核对后再保存", "somebody has just changed this record: check and save again"},
	SignedOut:     {"请先登录", "please sign in"},
	Busy:          {"系统繁忙，请稍后再试", "too busy at the moment, please try again"},
	RateLimit:     {"尝试次数过多，请在 {seconds} 秒后再试", "too many attempts, try again in {seconds} seconds"},
	WrongState:    {"当前状态（{state}）下不能这样做", "not possible in the present state ({state})"},
	Archived:      {"记录已归档", "the record is archived"},
	Absent:        {"{name} 在 {until} 前不在岗", "{name} is absent until {until}"},
	NotOnTeam:     {"{name} 不在这个组", "{name} is not on this team"},
	NoTeam:        {"还没有分派到组", "no team has it yet"},
	SameValue:     {"没有任何变化", "nothing would change"},
	TooLate:       {"已超过期限（{limit}）", "the time for it is over ({limit})"},
	NoAnswer:      {"还缺给客户的答复", "the answer for the customer is missing"},
	NoMeans:       {"还缺告知方式（电话、短信、微信、邮件或当面）", "the means is missing (phone, SMS, WeChat, e-mail or in person)"},
	Self:          {"不能指向自己", "cannot point to itself"},
	InUse:         {"仍在使用，不能归档", "still in use, cannot be archived"},
	LastAdmin:     {"至少要保留一名系统管理员", "at least one administrator must remain"},
	CannotUndo:    {"之后又有变化，不能撤销", "changed since, cannot be undone"},
	NotCustomers:  {"不属于该客户", "belongs to another customer"},
	QuotaExceeded: {"文件空间已用完", "the space for files is used up"},
}

// Codes are all codes there are, in no order.
func Codes() []Code {
	all := make([]Code, 0, len(words))
	for c := range words {
		all = append(all, c)
	}
	return all
}

// Message words a fault in zh-CN or en.
func Message(e *Error, locale string) string {
	w, ok := words[e.Code]
	if !ok {
		return string(e.Code)
	}
	text := w[0]
	if locale == English {
		text = w[1]
	}
	for name, value := range e.Params {
		text = strings.ReplaceAll(text, "{"+name+"}", say(value, locale))
	}
	return blank(text)
}

// say words a parameter: moments in the zone they are given in, spans in their
// largest whole unit, states by their names.
func say(value any, locale string) string {
	switch v := value.(type) {
	case time.Time:
		return v.Format("2006-01-02 15:04")
	case time.Duration:
		return span(v, locale)
	case string:
		if w, ok := states[v]; ok && locale == English {
			return w[1]
		} else if ok {
			return w[0]
		}
	}
	return fmt.Sprint(value)
}

func span(d time.Duration, locale string) string {
	for _, u := range []struct {
		size    time.Duration
		zh, one string
	}{{24 * time.Hour, "天", "day"}, {time.Hour, "小时", "hour"}, {time.Minute, "分钟", "minute"}, {time.Second, "秒", "second"}} {
		if d < u.size || d%u.size != 0 {
			continue
		}
		n := int64(d / u.size)
		switch {
		case locale != English:
			return fmt.Sprintf("%d %s", n, u.zh)
		case n == 1:
			return "1 " + u.one
		}
		return fmt.Sprintf("%d %ss", n, u.one)
	}
	return d.String()
}

// states are those of tickets, as the glossary names them.
var states = map[string][2]string{
	"NEW": {"新建", "new"}, "ASSIGNED": {"已分派", "assigned"}, "IN_PROGRESS": {"处理中", "in progress"},
	"WAITING_CUSTOMER": {"等待客户", "waiting for the customer"}, "WAITING_DEPARTMENT": {"等待部门", "waiting for a department"},
	"WAITING_PARTS": {"等待配件", "waiting for parts"}, "RESOLVED": {"已解决", "resolved"}, "CLOSED": {"已关闭", "closed"},
	"MERGED": {"已合并", "merged"}, "CONVERTED": {"已转出", "converted"}, "CANCELLED": {"已取消", "cancelled"},
}

// blank drops parameters that were not given.
func blank(text string) string {
	for {
		from := strings.IndexByte(text, '{')
		if from < 0 {
			return text
		}
		to := strings.IndexByte(text[from:], '}')
		if to < 0 {
			return text
		}
		text = text[:from] + text[from+to+1:]
	}
}

// Internal words a defect: only its number is told.
func Internal(locale, reference string) string {
	if locale == English {
		return "something went wrong on our side; reference " + reference
	}
	return "系统出错了，请把编号 " + reference + " 告诉管理员"
}
