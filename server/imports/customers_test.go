package imports_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"

	"fuwu/ent"
	"fuwu/ent/customer"
	"fuwu/server/customers"
	"fuwu/server/fault"
	"fuwu/server/imports"
)

// clients is a file of customers: one with two contacts and two machines, one that
// is here already, and rows that cannot be.
const clients = `编号,客户名称,类型,级别,标签,地址,首选联系方式,联系时间,备注,负责人,联系人,职务,邮箱,电话,电话2,产品型号,序列号,购买日期,保修至,安装地点
K-1,云海酒店,公司,A 级,连锁；酒店,滨海大道 8 号,微信,工作日,门口登记,wang,陈静,工程部,chen@example.com,138-1234-5678,0755-86131819,LQ-200,sn 0001,2024-05-06,,机房
K-1,云海酒店,公司,,,,,,,,何芳,,,13987654321,,LQ-200,sn 0002,2024/5/7,2031-05-07,楼顶
K-2,青禾食品,公司,,,新地址 1 号,,,,,,,,,,,,,,
K-3,林女士,个人,,,,,,,,,,,13711112222,,,,,,
K-4,,公司,,,,,,,,,,,,,,,,,
K-5,远山物流,公司,特级,,,,,,,,,,,,,,,,
K-6,远山物流,公司,,,,,,,,王五,,wang5,12,,,,,,
K-7,江城印刷,合伙,,,,,,,,,,,,,,,,,
K-8,江城印刷,公司,,,,,,,,,,,,,LQ-200,SN0001,,,
`

// catalogued enters the tier and the model the file names.
func (o *office) catalogued() {
	o.Helper()
	if _, err := o.Parts.Customers.AddTier(o.Context(), o.Admin, customers.TierInput{Name: "A 级", NameEn: "Tier A"}); err != nil {
		o.Fatal(err)
	}
	if _, err := o.Parts.Customers.AddProduct(o.Context(), o.Admin, customers.ProductInput{Name: "冷水机组", Model: "LQ-200", WarrantyMonths: 24}); err != nil {
		o.Fatal(err)
	}
}

func (o *office) customers(name string, data []byte, dry bool) (imports.Report, string) {
	o.Helper()
	r, err := o.ImportCustomers(o.Context(), imports.Job{Name: name, Data: data, Mapping: o.mapping("customers"), Dry: dry})
	if err != nil {
		o.Fatal(err)
	}
	return r, summary(r)
}

// client is a customer by its number in the file.
func (o *office) client(external string) *ent.Customer {
	o.Helper()
	return o.all.Customer.Query().Where(customer.External(external)).WithTier().WithOwner().OnlyX(o.system())
}

func TestCustomersFromAFile(t *testing.T) {
	each(t, func(o *office) {
		o.catalogued()
		chinese, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(clients))
		if err != nil {
			o.Fatal(err)
		}
		before := len(o.Acts(0))
		if _, sum := o.customers("客户.csv", chinese, true); sum != "2 created, 1 changed, 0 unchanged, 5 refused" || len(o.Acts(0)) != before {
			o.Fatalf("the dry run says %s and left %d entries", sum, len(o.Acts(0))-before)
		}
		r, sum := o.customers("客户.csv", chinese, false)
		if sum != "2 created, 1 changed, 0 unchanged, 5 refused" {
			o.Fatal(sum)
		}
		o.refusedRows(r)
		c := o.client("K-1")
		if c.Edges.Tier.Name != "A 级" || c.Edges.Owner.Login != "wang" || strings.Join(c.Tags, " ") != "连锁 酒店" || *c.PreferredChannel != "WECHAT" || c.Address != "滨海大道 8 号" {
			o.Errorf("kept as %v", c)
		}
		if got := o.partsOf(c.ID); got != "LQ-200 SN0001 机房 2026-05-05 LQ-200 SN0002 楼顶 2031-05-06 何芳 139****4321 陈静 0755-****1819 138****5678" {
			o.Errorf("its parts are %s", got)
		}
		if c := o.client("K-2"); c.ID != o.Customer || c.Address != "新地址 1 号" {
			o.Errorf("the one that was here is %v", c)
		}
		if got := o.partsOf(o.client("K-3").ID); got != "林女士 137****2222" {
			o.Errorf("a person's number belongs to %s", got)
		}
		if again, sum := o.customers("客户.csv", []byte(clients), false); again.Batch != "" || !strings.HasPrefix(sum, "0 created, 0 changed,") {
			o.Errorf("again: %s", sum)
		}
		o.takeBack(r.Batch)
	})
}

// refusedRows: each bad row says why, in the words of the file.
func (o *office) refusedRows(r imports.Report) {
	o.Helper()
	told := map[int]string{}
	for _, x := range r.Refused {
		told[x.Row.Number] = x.Why(fault.English)
	}
	for row, want := range map[int]string{
		6: "客户名称: must be given", 7: `级别: "特级" is not here`, 8: "电话: not in the expected form",
		9: `类型: "合伙" is not in the mapping`, 10: "序列号: the customer of row 2 has the serial number SN0001, too",
	} {
		if !strings.HasPrefix(told[row], want) {
			o.Errorf("row %d is refused because %q, want %q", row, told[row], want)
		}
	}
}

// takeBack undoes an import of customers and brings it back.
func (o *office) takeBack(batch string) {
	o.Helper()
	out, err := o.batch.Undo(o.Context(), o.Zhao, batch)
	if err != nil || len(out.Refused) != 0 {
		o.Fatalf("undone %+v, %v", out, err)
	}
	if c := o.client("K-1"); c.ArchivedAt == nil {
		o.Error("an undone customer is in use")
	}
	if c, err := o.all.Customer.Get(o.system(), o.Customer); err != nil || c.ArchivedAt != nil || c.Address != "" {
		o.Errorf("the one that was here before is %v, %v", c, err)
	}
	if _, sum := o.customers("客户.csv", []byte(clients), false); !strings.Contains(sum, "changed") || o.client("K-1").ArchivedAt != nil {
		o.Errorf("brought back: %s", sum)
	}
}

// partsOf are a customer's contacts with their numbers and its machines, sorted.
func (o *office) partsOf(id string) string {
	o.Helper()
	return strings.Join(partsOf(o, id), " ")
}

func TestCustomersFromASpreadsheet(t *testing.T) {
	each(t, func(o *office) {
		o.catalogued()
		rows, err := csv.NewReader(strings.NewReader(clients)).ReadAll()
		if err != nil {
			o.Fatal(err)
		}
		f := excelize.NewFile()
		for i, row := range rows {
			cell, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow("Sheet1", cell, &row); err != nil {
				o.Fatal(err)
			}
		}
		var data bytes.Buffer
		if err := f.Write(&data); err != nil {
			o.Fatal(err)
		}
		r, _ := o.customers("客户.xlsx", data.Bytes(), false)
		o.refusedRows(r)
		if o.client("K-1").Name != "云海酒店" {
			o.Error("not read")
		}
		// What the text says is what the spreadsheet said.
		if again, sum := o.customers("客户.csv", []byte(clients), false); again.Batch != "" {
			o.Errorf("the same as text: %s", sum)
		}
	})
}
