package imports

import (
	"fmt"
	"strings"

	"fuwu/server/fault"
)

// Words are the same thing in Chinese and in English.
type Words [2]string

// In is the words in a language.
func (w Words) In(locale string) string {
	if locale == fault.English {
		return w[1]
	}
	return w[0]
}

// say words a reason; the facts are the same in both languages.
func say(zh, en string, facts ...any) Words {
	return Words{fmt.Sprintf(zh, facts...), fmt.Sprintf(en, facts...)}
}

// about puts the name of a column or field before a reason.
func about(name string, w Words) Words {
	if name == "" {
		return w
	}
	return Words{name + "：" + w[0], name + ": " + w[1]}
}

// ofFaults words what the departments refuse.
func ofFaults(all fault.All) []Words {
	list := make([]Words, len(all))
	for i, e := range all {
		path := e.Path
		if len(path) > 1 {
			path = path[1:] // "input" and the like say nothing to whoever has a file
		}
		list[i] = about(strings.Join(path, "."), Words{fault.Message(e, fault.Chinese), fault.Message(e, fault.English)})
	}
	return list
}

// Error words are a refusal of the whole import: a file or mapping that cannot be
// read.
type Error struct{ Words }

// Error is the refusal in English.
func (e *Error) Error() string { return e.Words[1] }

func refuse(zh, en string, facts ...any) error { return &Error{say(zh, en, facts...)} }
