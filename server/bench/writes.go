package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"sync/atomic"
	"time"
)

// writers write at once.
const writers = 32

const createDocument = `mutation Create($input: TicketCreateInput!, $key: String!) { ticketCreate(input: $input, key: $key) {
  ticket { id number version } errors { code message } position } }`

const changeDocument = `mutation Change($id: ID!, $version: Int!, $input: TicketPrioritiseInput!) { ticketPrioritise(id: $id, version: $version, input: $input) {
  ticket { id version priority } errors { code message } position } }`

// words of what is entered, alike for both sides.
const (
	enteredSubject = "空调不制冷，请派人维修"
	enteredWords   = "三楼会议室的空调从昨天下午开始不制冷，有异响，重新启动以后还是一样。"
)

// done is fuwu's answer to a change.
type done struct {
	Data map[string]struct {
		Ticket *struct {
			ID      string
			Version int
		}
		Errors []struct{ Code, Message string }
	}
	Errors []struct{ Message string }
}

func heard(answer []byte) (id string, version int, err error) {
	var d done
	if err := json.Unmarshal(answer, &d); err != nil {
		return "", 0, err
	}
	for _, x := range d.Data {
		if x.Ticket != nil && len(x.Errors) == 0 {
			return x.Ticket.ID, x.Ticket.Version, nil
		}
	}
	return "", 0, fmt.Errorf("answered %.300s", answer)
}

// Keys and ids are of this run and used once.
var (
	run32 = strconv.FormatInt(time.Now().UnixNano(), 32)
	keys  atomic.Int64
)

// creates is fuwu entering tickets.
func (s *served) creates() side {
	return side{s.process, func(who, _ int) []byte {
		return request("POST", "/graphql", s.tokens[who%len(s.tokens)], posted(createDocument, map[string]any{
			"key": fmt.Sprintf("bench-%s-%d", run32, keys.Add(1)),
			"input": map[string]any{"kind": "REPAIR", "channel": "PHONE", "subject": enteredSubject, "description": enteredWords,
				"customerId": s.facts.customer, "teamId": s.facts.team},
		}))
	}, func(_ int, answer []byte) error {
		_, _, err := heard(answer)
		return err
	}}
}

// changes is fuwu changing how soon, each writer a ticket of its own.
func (s *served) changes() (side, error) {
	ids, versions := make([]string, writers), make([]int, writers)
	enter := s.creates()
	for w := range writers {
		answer, err := once(s.addr, enter.say(w, 0))
		if err != nil {
			return side{}, err
		}
		if ids[w], versions[w], err = heard(answer); err != nil {
			return side{}, err
		}
	}
	return side{s.process, func(who, _ int) []byte {
		return request("POST", "/graphql", s.tokens[who%len(s.tokens)], posted(changeDocument, map[string]any{
			"id": ids[who], "version": versions[who], "input": map[string]any{"priority": level(versions[who])},
		}))
	}, func(who int, answer []byte) (err error) {
		_, versions[who], err = heard(answer)
		return err
	}}, nil
}

// level is another one each time.
func level(i int) string { return []string{"HIGH", "LOW"}[i%2] }

func rawCreates(p *process, f facts) side {
	return side{p, func(int, int) []byte {
		return request("POST", "/create", "", jsonOf(entered{
			ID: fmt.Sprintf("tkt_%s_%d", run32, keys.Add(1)), Subject: enteredSubject, Description: enteredWords, Customer: f.customer, Team: f.team,
		}))
	}, well}
}

func rawChanges(p *process, f facts) side {
	return side{p, func(who, i int) []byte {
		return request("POST", "/change", "", jsonOf(entered{ID: f.openIDs[who%len(f.openIDs)], Priority: level(i)}))
	}, well}
}

// mixed takes turns between two kinds of request.
func mixed(a, b side) side {
	second := make([]bool, writers) // each writer's own
	return side{a.process, func(who, i int) []byte {
		if second[who] {
			return b.say(who, i)
		}
		return a.say(who, i)
	}, func(who int, answer []byte) error {
		of := a
		if second[who] {
			of = b
		}
		second[who] = !second[who]
		return of.hear(who, answer)
	}}
}

// writes compares what waits for the disk.
func (p *plan) writes(all lines, ours *served, bare *process) error {
	changes, err := ours.changes()
	if err != nil {
		return err
	}
	creates, rawCreates, rawChanges := ours.creates(), rawCreates(bare, ours.facts), rawChanges(bare, ours.facts)
	var rows [][]string
	for _, x := range []struct {
		name         string
		mine, theirs side
		rate, slow   goal
	}{
		{"writes: create and change in turn; raw creates", mixed(creates, changes), rawCreates, goal{"P5", 2, true}, goal{"P6", .5, false}},
		{"create", creates, rawCreates, goal{}, goal{}},
		{"change", changes, rawChanges, goal{}, goal{}},
	} {
		if !p.asked(x.name) {
			continue
		}
		blocks, err := all.turns(p.turns, writers, p.block, x.mine, x.theirs)
		if err != nil {
			return fmt.Errorf("%s: %w", x.name, err)
		}
		rate := ratioOf(p.turns, func(t int) float64 { return blocks[0][t].rate() / blocks[1][t].rate() })
		slow := ratioOf(p.turns, func(t int) float64 { return float64(blocks[0][t].at(.99)) / float64(blocks[1][t].at(.99)) })
		rows = append(rows, []string{x.name, short(median(blocks[0], (*block).rate)), short(median(blocks[1], (*block).rate)), rate.String(), x.rate.of(rate),
			waits(blocks[0]), waits(blocks[1]), slow.String(), x.slow.of(slow), cost(blocks[0]), cost(blocks[1])})
	}
	table(p.out, fmt.Sprintf("Writing, %d writers, synchronous=FULL; raw has one transaction each and keeps no audit", writers),
		[]string{"act", "fuwu /s", "raw /s", "rate, ratio", "goal", "fuwu p50 / p95 / p99", "raw p50 / p95 / p99", "p99, ratio", "goal", "fuwu, CPU", "raw, CPU"}, rows)
	return nil
}
