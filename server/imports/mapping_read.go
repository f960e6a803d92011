package imports

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Parse reads a mapping. Everything wrong with it is told at once, with its line.
func Parse(text []byte) (*Mapping, error) {
	if len(text) > maxMapping {
		return nil, refuse("对照表太大，最大 1 MiB", "the mapping is too large, at most 1 MiB")
	}
	var root yaml.Node
	if err := yaml.Unmarshal(text, &root); err != nil {
		why := strings.TrimPrefix(err.Error(), "yaml: ")
		return nil, refuse("对照表不是 YAML：%s", "the mapping is no YAML: %s", why)
	}
	r := &reader{m: &Mapping{Encoding: "auto", Delimiter: ',', Zone: time.UTC, Fields: map[string]Field{}, text: text}}
	if len(root.Content) == 0 {
		return nil, refuse("对照表是空的", "the mapping is empty")
	}
	r.section(root.Content[0], map[string]func(*yaml.Node){
		"file": r.file, "dates": r.dates, "order": func(n *yaml.Node) { r.m.Order = r.list(n) }, "fields": r.fields,
	})
	r.check()
	if len(r.wrong) > 0 {
		return nil, &Error{Words{r.told(0), r.told(1)}}
	}
	return r.m, nil
}

// reader reads a mapping and notes what is wrong.
type reader struct {
	m     *Mapping
	wrong []Words
	given []*yaml.Node // of fields, to be checked when the subject is known
}

func (r *reader) told(language int) string {
	lines := make([]string, len(r.wrong))
	for i, w := range r.wrong {
		lines[i] = w[language]
	}
	return strings.Join(lines, "\n")
}

func (r *reader) refuse(line int, zh, en string, facts ...any) {
	w := say(zh, en, facts...)
	if line > 0 {
		w = Words{fmt.Sprintf("对照表第 %d 行：%s", line, w[0]), fmt.Sprintf("mapping, line %d: %s", line, w[1])}
	}
	r.wrong = append(r.wrong, w)
}

// section reads a YAML mapping whose keys are known.
func (r *reader) section(n *yaml.Node, known map[string]func(*yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.refuse(n.Line, "这里应是“键: 值”", "expected keys and values here")
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		read, ok := known[k.Value]
		switch {
		case k.Kind != yaml.ScalarNode || !ok:
			r.refuse(k.Line, "不认识的键 %q，可用：%s", "unknown key %q; known: %s", k.Value, strings.Join(sorted(known), ", "))
		case seen[k.Value]:
			r.refuse(k.Line, "%q 写了两次", "%q is given twice", k.Value)
		case v.Kind == yaml.AliasNode:
			r.refuse(v.Line, "不能用别名", "aliases are not taken")
		default:
			seen[k.Value] = true
			read(v)
		}
	}
}

// text is a single value, as it is written.
func (r *reader) text(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode {
		r.refuse(n.Line, "这里应是一个值", "expected a single value here")
		return ""
	}
	if !utf8.ValidString(n.Value) {
		r.refuse(n.Line, "不是 UTF-8", "not UTF-8")
	}
	return n.Value
}

// list is a value or a list of values.
func (r *reader) list(n *yaml.Node) []string {
	if n.Kind != yaml.SequenceNode {
		return []string{r.text(n)}
	}
	list := make([]string, len(n.Content))
	for i, x := range n.Content {
		list[i] = r.text(x)
	}
	return list
}

// choice is one of a few words.
func (r *reader) choice(n *yaml.Node, of ...string) string {
	text := r.text(n)
	if !slices.Contains(of, text) {
		r.refuse(n.Line, "不能是 %q，可用：%s", "cannot be %q; one of %s", text, strings.Join(of, ", "))
	}
	return text
}

func (r *reader) file(n *yaml.Node) {
	r.section(n, map[string]func(*yaml.Node){
		"of":       func(n *yaml.Node) { r.m.Of = Subject(r.choice(n, string(OfTickets), string(OfCustomers))) },
		"shape":    func(n *yaml.Node) { r.m.Log = r.choice(n, "log", "table") == "log" },
		"encoding": func(n *yaml.Node) { r.m.Encoding = r.choice(n, "auto", "utf-8", "gb18030") },
		"sheet":    func(n *yaml.Node) { r.m.Sheet = r.text(n) },
		"unknown":  func(n *yaml.Node) { r.m.Unknown = r.list(n) },
		"delimiter": func(n *yaml.Node) {
			d, _ := utf8.DecodeRuneInString(r.choice(n, ",", ";", "\t", "|"))
			r.m.Delimiter = d
		},
	})
}

func (r *reader) dates(n *yaml.Node) {
	r.section(n, map[string]func(*yaml.Node){
		"layout": func(n *yaml.Node) {
			for _, text := range r.list(n) {
				layout, ok := layoutOf(text)
				if !ok {
					r.refuse(n.Line, "日期格式 %q 读不懂，例如 DD-MM-YYYY hh:mm", "the date layout %q makes no sense; for example DD-MM-YYYY hh:mm", text)
				}
				r.m.Layouts = append(r.m.Layouts, layout)
			}
		},
		"zone": func(n *yaml.Node) {
			name := r.text(n)
			zone, err := time.LoadLocation(name)
			if err != nil || name == "" || name == "Local" {
				r.refuse(n.Line, "%q 不是时区，例如 Asia/Shanghai", "%q is no time zone; for example Asia/Shanghai", name)
				return
			}
			r.m.Zone = zone
		},
	})
}

func (r *reader) fields(n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		r.refuse(n.Line, "这里应是“键: 值”", "expected keys and values here")
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if _, ok := r.m.Fields[k.Value]; ok {
			r.refuse(k.Line, "%q 写了两次", "%q is given twice", k.Value)
			continue
		}
		r.given = append(r.given, k)
		r.m.Fields[k.Value] = r.field(k.Line, v)
	}
}

func (r *reader) field(line int, n *yaml.Node) Field {
	f := Field{line: line}
	if n.Kind == yaml.ScalarNode {
		if f.Column = r.text(n); f.Column == "" {
			r.refuse(line, "还缺列名", "the column is missing")
		}
		return f
	}
	r.section(n, map[string]func(*yaml.Node){
		"column":  func(n *yaml.Node) { f.Column = r.text(n) },
		"value":   func(n *yaml.Node) { f.Value = r.text(n) },
		"else":    func(n *yaml.Node) { text := r.text(n); f.Else = &text },
		"missing": func(n *yaml.Node) { f.Missing = r.text(n) },
		"template": func(n *yaml.Node) {
			for _, text := range r.list(n) {
				t, err := parseTemplate(text)
				if err != nil {
					r.refuse(n.Line, "模板 %q 的括号不成对", "the braces of the template %q do not match", text)
				}
				f.Templates = append(f.Templates, t)
			}
		},
		"values": func(n *yaml.Node) { f.Values = r.words(n) },
	})
	ways := 0
	for _, is := range []bool{f.Column != "", f.Value != "", len(f.Templates) > 0} {
		if is {
			ways++
		}
	}
	switch {
	case ways != 1:
		r.refuse(line, "column、value、template 要且只能写一个", "give exactly one of column, value and template")
	case f.Column == "" && (f.Values != nil || f.Else != nil || f.Missing != ""):
		r.refuse(line, "values、else、missing 只用于 column", "values, else and missing belong to a column")
	case f.Else != nil && f.Values == nil:
		r.refuse(line, "else 要和 values 一起用", "else belongs to values")
	}
	return f
}

// words are the words of a file with ours.
func (r *reader) words(n *yaml.Node) map[string]string {
	words := map[string]string{}
	if n.Kind != yaml.MappingNode {
		r.refuse(n.Line, "这里应是“键: 值”", "expected keys and values here")
		return words
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k := n.Content[i].Value
		if _, ok := words[fold(k)]; ok {
			r.refuse(n.Content[i].Line, "%q 写了两次", "%q is given twice", k)
		}
		words[fold(k)] = r.text(n.Content[i+1])
	}
	return words
}

// check looks at the mapping as a whole.
func (r *reader) check() {
	if r.m.Of == "" {
		r.refuse(0, "对照表没有写 file: of（tickets 或 customers）", "the mapping does not say file: of (tickets or customers)")
		return
	}
	if r.m.Of == OfCustomers && r.m.Log {
		r.refuse(0, "客户只能是 shape: table", "customers are shape: table")
	}
	if len(r.m.Order) > 0 && !r.m.Log {
		r.refuse(0, "order 只用于 shape: log", "order belongs to shape: log")
	}
	known := knownFields[r.m.Of]
	for _, k := range r.given {
		check, ok := known[k.Value]
		if !ok {
			r.refuse(k.Line, "不认识的字段 %q，可用：%s", "unknown field %q; known: %s", k.Value, strings.Join(sorted(known), ", "))
			continue
		}
		r.checkWords(r.m.Fields[k.Value], check)
		if check.date && len(r.m.Layouts) == 0 {
			r.refuse(k.Line, "%s 是日期，dates: layout 还没有写", "%s is a date, and dates: layout is missing", k.Value)
		}
	}
	for _, need := range r.m.needs() {
		if !slices.ContainsFunc(need, func(name string) bool { _, ok := r.m.Fields[name]; return ok }) {
			r.refuse(0, "对照表还缺字段 %s", "the mapping lacks the field %s", strings.Join(need, " / "))
		}
	}
}

// checkWords refuses words of ours that there are not.
func (r *reader) checkWords(f Field, k kind) {
	if len(k.words) == 0 {
		return
	}
	ours := []string{f.Value, f.Missing}
	for _, w := range f.Values {
		ours = append(ours, w)
	}
	if f.Else != nil {
		ours = append(ours, *f.Else)
	}
	slices.Sort(ours)
	for _, w := range ours {
		if w != "" && !slices.Contains(k.words, w) {
			r.refuse(f.line, "%q 不在可用的值里：%s", "%q is none of %s", w, strings.Join(k.words, ", "))
		}
	}
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// Told is a refusal in a language; other errors are told as they are.
func Told(err error, locale string) string {
	var e *Error
	if errors.As(err, &e) {
		return e.In(locale)
	}
	return err.Error()
}
