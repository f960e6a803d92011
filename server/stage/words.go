package stage

import "fuwu/ent/ticket"

// Parts of names. Put together they name nobody.
var (
	surnames     = []string{"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧"}
	given        = []string{"雨萌", "建国", "志远", "佳怡", "思敏", "海涛", "静", "磊", "婷", "凯", "敏", "浩然", "晓燕", "文博", "丽华", "子轩", "雪梅", "国强", "春兰", "俊杰", "秀英", "明辉", "玉兰", "嘉伟", "欣怡", "立新", "宇航", "红梅", "家豪", "慧"}
	places       = []string{"云海", "青禾", "松石", "远岭", "星渚", "澄江", "栖霞湾", "望岳", "半坡", "白鹭洲", "金穗", "南浦", "听涛", "碧落", "长汀里", "晴川", "望舒", "沧澜", "鹿鸣", "竹溪"}
	trades       = []string{"酒店", "食品", "物流", "商场", "医院", "写字楼", "学校", "超市", "餐饮", "药业", "纺织", "印务", "冷库", "科技园", "会展中心", "公寓"}
	sites        = []string{"一层机房", "B1 停车场", "三楼东侧", "屋顶", "中央厨房", "收银区", "二号库", "大堂", "A 座 12 层", "西门岗亭"}
	streets      = []string{"滨河路", "学院路", "和平大道", "新华街", "工业一路", "湖滨路", "建设中路", "云山路"}
	jobs         = []string{"物业经理", "工程主管", "店长", "行政", "采购", "设备科", "值班长", "前台"}
	englishNames = []string{"Emily Carter", "Daniel Wu", "Sofia Reyes", "Tom Becker", "Grace Lin"}
)

// model is a machine customers own.
type model struct {
	zh, en, code string
	months       int
	group        int // of groups
}

var models = []model{
	{"风冷冷水机组", "Air-cooled chiller", "QL-CH120", 24, 0},
	{"多联机空调", "VRF air conditioner", "QL-VR08", 24, 0},
	{"风机盘管", "Fan coil unit", "QL-FC36", 12, 0},
	{"空气能热水机", "Heat-pump water heater", "QL-HW15", 12, 0},
	{"乘客电梯", "Passenger lift", "QL-EL630", 36, 1},
	{"自动扶梯", "Escalator", "QL-ES30", 36, 1},
	{"收银一体机", "Point-of-sale terminal", "QL-PS15", 12, 2},
	{"小票打印机", "Receipt printer", "QL-RP80", 12, 2},
	{"门禁控制器", "Door controller", "QL-AC04", 24, 3},
	{"网络录像机", "Network video recorder", "QL-NV32", 24, 3},
	{"立式冷柜", "Upright freezer", "QL-FZ700", 18, 4},
	{"冷库制冷机", "Cold-store unit", "QL-CS22", 24, 4},
	{"叉车充电桩", "Forklift charger", "QL-FC80", 12, 5},
	{"不间断电源", "Uninterruptible power supply", "QL-UP10", 24, 5},
}

// group is a broad category with its narrower ones.
type group struct {
	zh, en string
	inner  [][2]string
	season [12]float64 // how much more or less comes in each month
}

var even = [12]float64{1, .7, 1, 1, 1, 1, 1, 1, 1, .9, 1, 1}

var groups = []group{
	{"暖通空调", "Air conditioning", [][2]string{{"不制冷不制热", "No cooling or heating"}, {"噪音漏水", "Noise and leaks"}, {"报警代码", "Alarm codes"}}, [12]float64{.9, .7, .6, .8, 1.2, 1.8, 2.2, 2.1, 1.3, .7, .8, 1}},
	{"电梯扶梯", "Lifts", [][2]string{{"停梯困人", "Stopped lift"}, {"异响平层", "Noise and levelling"}}, even},
	{"收银设备", "Tills", [][2]string{{"打印", "Printing"}, {"网络与支付", "Network and payment"}}, [12]float64{1.4, 1.5, .9, .9, 1, 1, .9, .9, 1.1, 1.3, 1.2, 1.4}},
	{"弱电安防", "Security", [][2]string{{"门禁", "Door access"}, {"监控", "Cameras"}}, even},
	{"冷链", "Cold chain", [][2]string{{"温度异常", "Temperature"}, {"结霜", "Frost"}}, [12]float64{.8, .8, .8, 1, 1.2, 1.5, 1.7, 1.6, 1.2, .9, .8, .8}},
	{"电源", "Power", [][2]string{{"充电", "Charging"}, {"电池", "Batteries"}}, even},
	{"账务与合同", "Billing and contracts", [][2]string{{"发票", "Invoices"}, {"保养合同", "Service contracts"}}, even},
	{"服务", "Service", [][2]string{{"上门服务", "Visits"}, {"电话服务", "Telephone service"}}, even},
}

// matter is something customers come with.
type matter struct {
	kind                   ticket.Kind
	group, inner           int
	subject, words, answer string
	english                bool
}

var matters = []matter{
	{ticket.KindREPAIR, 0, 0, "空调不制冷，出风是热的", "早上开机到现在一直吹热风，会议室已经三十度了，下午还有客户要来。", "更换了高压开关并补充冷媒，运行两小时出风温度正常。", false},
	{ticket.KindREPAIR, 0, 1, "外机噪音很大，楼上邻居来投诉", "外机从昨天晚上开始嗡嗡响，楼上已经来说过两次了。", "风扇轴承磨损，已更换并加了减震垫。", false},
	{ticket.KindREPAIR, 0, 1, "三楼会议室风机盘管漏水", "天花板在滴水，下面已经放了桶，麻烦尽快。", "冷凝水管堵塞，疏通并清洗了接水盘。", false},
	{ticket.KindCONSULTATION, 0, 2, "冷水机组报警代码 E14 是什么意思", "机组停了，屏幕上显示 E14，想问一下要不要停机等人来。", "E14 是高压保护：先检查冷却水阀和冷却塔风机，恢复后按复位键。", false},
	{ticket.KindCONSULTATION, 0, 0, "制热模式怎么切换", "天冷了，想切到制热，面板上找不到。", "长按模式键三秒进入设置，选制热后确认。", false},
	{ticket.KindREPAIR, 1, 0, "2 号电梯停在五楼，门打不开", "里面没有人，但是电梯停着不动，按哪里都没反应。", "门锁回路接触不良，已处理并试运行三十次。", false},
	{ticket.KindREPAIR, 1, 1, "4 号电梯平层偏差", "最近几天电梯停下来比地面低一截，老人差点绊倒。", "调整了平层感应器，误差在三毫米以内。", false},
	{ticket.KindREPAIR, 1, 1, "扶梯扶手带有异响", "扶梯右边扶手带转起来吱吱响。", "扶手带导轮缺油，已润滑并紧固。", false},
	{ticket.KindREPAIR, 2, 0, "收银机打不出小票", "换了纸也打不出来，中午高峰，排队很长。", "切刀卡纸，已清理并更换胶辊。", false},
	{ticket.KindCONSULTATION, 2, 1, "收银高峰时网络老是断", "中午收银的时候网络一断一断的，扫码付不了款。", "信道冲突，已远程改到五号信道，观察一天正常。", false},
	{ticket.KindCONSULTATION, 2, 0, "小票抬头怎么改", "我们换了店名，小票上面还是旧的。", "在后台“小票模板”里改抬头，保存后重启收银程序。", false},
	{ticket.KindREPAIR, 3, 0, "东门门禁刷卡没有反应", "所有的卡都刷不开，现在用钥匙开的。", "控制器电源模块坏了，已更换。", false},
	{ticket.KindREPAIR, 3, 1, "监控录像机离线，十二路没有画面", "早上发现录像机连不上，昨天晚上的录像也没有。", "硬盘故障，已更换并恢复录像计划。", false},
	{ticket.KindCONSULTATION, 3, 0, "门禁卡怎么给新员工开通", "来了六个新员工，想开东门和货梯。", "在门禁软件“人员”里批量导入，选东门和货梯两个权限组。", false},
	{ticket.KindREPAIR, 4, 0, "冷柜温度升到零下五度", "报警响了，里面是一批冻品，很着急。", "压缩机启动电容失效，已更换，温度降到零下十八度。", false},
	{ticket.KindREPAIR, 4, 1, "冷库蒸发器结霜严重", "风机转不动了，库温一直降不下来。", "化霜加热管断路，已更换并手动化霜一次。", false},
	{ticket.KindREPAIR, 5, 0, "叉车充电桩 07 号无法启动", "插上去没反应，其他的都正常。", "急停按钮被按下且卡住，已复位并更换按钮。", false},
	{ticket.KindREPAIR, 5, 1, "UPS 换了电池还在报警", "上周你们刚换过电池组，今天又开始叫了。", "一节电池内阻偏高，已更换并做放电测试。", false},
	{ticket.KindCONSULTATION, 6, 0, "维修发票什么时候能开", "上个月修的那台，财务在等发票。", "发票已开，今天下午发到您登记的邮箱。", false},
	{ticket.KindCONSULTATION, 6, 1, "保养合同快到期了怎么续", "我们的合同下个月到期，想了解一下续签。", "已把续签方案和报价发给您，确认后安排签订。", false},
	{ticket.KindCOMPLAINT, 7, 0, "约好上午上门，下午才来", "说好十点到，等到下午两点半，一个电话也没有。", "向客户致歉，重新核对了派工，本次上门费已减免，客户接受。", false},
	{ticket.KindCOMPLAINT, 7, 1, "打了三次电话没有人接", "故障电话打了三次都没人接，第四次才通。", "中午值班缺一人，已调整排班并向客户说明，客户接受。", false},
	{ticket.KindCOMPLAINT, 0, 0, "同一台机器一个月修了三次", "这台空调一个月修了三次还是不制冷，你们到底能不能修好？", "经复查更换压缩机，承诺保修延长六个月，客户同意。", false},
	{ticket.KindCOMPLAINT, 6, 0, "收费和报价不一样", "报价八百，收了一千二，没有人提前说。", "多收部分已退回，向客户说明了增项应先确认，客户接受。", false},
	{ticket.KindSUGGESTION, 7, 1, "希望可以在微信上查进度", "每次都要打电话问修到哪一步了，能不能在微信上看。", "已记录并转产品负责人，下季度评估。", false},
	{ticket.KindSUGGESTION, 7, 0, "建议上门前一小时短信提醒", "师傅来之前最好发个短信，我们好安排人开门。", "已采纳，下月起上门前一小时发短信。", false},
	{ticket.KindPRAISE, 7, 0, "表扬周师傅，雨天准时上门", "昨天下大雨，师傅还是准时到，修完把地都擦干净了。", "已转达并记入个人表扬。", false},
	{ticket.KindPRAISE, 7, 1, "客服很耐心", "问了很多遍，小姑娘一直很耐心地讲。", "已转达并记入个人表扬。", false},
	{ticket.KindREPAIR, 4, 0, "Freezer #3 drifts above -15 °C", "The freezer in the central kitchen has been above minus fifteen since last night. Please send someone today.", "Replaced the door seal and reset the defrost cycle; minus eighteen since noon.", true},
	{ticket.KindREPAIR, 3, 1, "Camera at the west gate is dark", "No picture since the power cut on Sunday.", "Power injector failed; replaced and tested overnight.", true},
	{ticket.KindCONSULTATION, 3, 0, "Two more cards for the night shift", "We need two additional access cards, valid from eight in the evening to six in the morning.", "Both cards are ready at reception, limited to the hours you asked for.", true},
	{ticket.KindCOMPLAINT, 7, 0, "Technician left without cleaning up", "The repair itself was fine but the ceiling panels were left on the floor.", "Apologised, sent someone back the same day; the customer is content.", true},
}

// Things said on the way.
var (
	notes   = []string{"客户下午三点后方便接电话。", "上次也是这台，注意看一下维修记录。", "备件已确认有库存。", "已和物业联系，货梯可用。", "客户要求先报价再动手。"}
	replies = []string{"您好，已收到，我们正在查，两小时内给您答复。", "您好，已安排人员处理，稍后与您联系时间。", "已经查到原因，正在准备配件，到货后第一时间联系您。"}
	chases  = []string{"怎么还没有消息，我们很着急。", "上午说两小时内回复，现在还没有。", "再问一下什么时候能来。"}
	waits   = []string{"等客户确认上门时间", "等客户提供序列号照片", "等客户确认报价"}
	parts   = []string{"等高压开关到货", "等控制板到货"}
)
