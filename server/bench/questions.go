package main

import (
	"encoding/json"
	"fmt"
)

// question is one thing everybody is asked.
type question struct {
	name  string
	graph string                              // as fuwu is asked
	vars  func(i int) any                     // its variables the i-th time
	plain func(i int) (path string, body any) // as raw is asked
}

const queueDocument = `query Queue($team: ID!) { tickets(first: 50, filter: {open: true, teams: [$team]}) { nodes {
  id number kind state priority channel subject openedAt
  customer { id name } assignee { id name } team { id name }
  lastMessageAt lastMessageText lastMessageBy { id name } } } }`

const detailDocument = `query Detail($number: String!) { ticket(number: $number) {
  id number kind state priority channel subject description answer openedAt resolvedAt closedAt
  customer { id name } contact { id name } unit { id serial } team { id name } assignee { id name } openedBy { id name }
  participants { id name }
  stream { __typename ... on Message { id kind body saidAt author { id name } } } } }`

const searchDocument = `query Search($words: String!) { search(query: $words, first: 20) { tickets {
  id number kind state subject openedAt customer { id name } assignee { id name } } } }`

const filterDocument = `query Found($words: String!) { tickets(first: 20, filter: {text: $words}) { nodes { id number kind state subject openedAt customer { id name } assignee { id name } } } }`

// searched are words people look for: often found, seldom found, Chinese and
// English, two characters and more.
var searched = []string{"空调", "电梯 打不开", "freezer", "发票", "门禁", "鹿鸣酒店", "漏水"}

// readings are the questions that change nothing.
func readings(f facts) []question {
	at := func(list []string, i int) string { return list[i%len(list)] }
	return []question{
		{"queue page, 50 rows", queueDocument, func(int) any { return map[string]any{"team": f.team} },
			func(int) (string, any) { return "/queue", []any{f.team} }},
		{"ticket detail", detailDocument, func(i int) any { return map[string]any{"number": at(f.others, i)} },
			func(i int) (string, any) { return "/detail", []any{at(f.others, i)} }},
		{"search, newest 20", searchDocument, func(i int) any { return map[string]any{"words": at(searched, i)} },
			func(i int) (string, any) { return "/search", []any{at(searched, i), f.team} }},
	}
}

// posted is a question on its way to fuwu.
func posted(document string, vars any) []byte {
	b, err := json.Marshal(map[string]any{"query": document, "variables": vars})
	if err != nil {
		panic(fmt.Sprintf("a question that is no JSON: %v", err)) // ours are
	}
	return b
}

func jsonOf(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("a question that is no JSON: %v", err))
	}
	return b
}

// What raw answers with: one statement each.
const (
	rawQueue = `SELECT json_object('data', json_object('tickets', json_object('nodes', json_group_array(json(row))))) FROM (
		SELECT json_object('id', t.id, 'number', t.number, 'kind', t.kind, 'state', t.state, 'priority', t.priority, 'channel', t.channel,
			'subject', t.subject, 'openedAt', t.opened_at,
			'customer', json_object('id', c.id, 'name', c.name), 'assignee', json_object('id', a.id, 'name', a.name),
			'team', json_object('id', e.id, 'name', e.name),
			'lastMessageAt', m.said_at, 'lastMessageText', m.body, 'lastMessageBy', json_object('id', w.id, 'name', w.name)) AS row
		FROM ticket t LEFT JOIN customer c ON c.id = t.customer_id LEFT JOIN user a ON a.id = t.assignee_id LEFT JOIN team e ON e.id = t.team_id
			LEFT JOIN message m ON m.id = (SELECT id FROM message WHERE ticket_id = t.id ORDER BY said_at DESC LIMIT 1)
			LEFT JOIN user w ON w.id = m.author_id
		WHERE t.team_id = ? AND t.open = 1 ORDER BY t.opened_at DESC, t.id DESC LIMIT 50)`

	rawDetail = `SELECT json_object('data', json_object('ticket', json_object('id', t.id, 'number', t.number, 'kind', t.kind, 'state', t.state,
			'priority', t.priority, 'channel', t.channel, 'subject', t.subject, 'description', t.description, 'answer', t.answer,
			'openedAt', t.opened_at, 'resolvedAt', t.resolved_at, 'closedAt', t.closed_at,
			'customer', json_object('id', c.id, 'name', c.name), 'contact', json_object('id', k.id, 'name', k.name),
			'unit', iif(u.id IS NULL, NULL, json_object('id', u.id, 'serial', u.serial)), 'team', json_object('id', e.id, 'name', e.name),
			'assignee', json_object('id', a.id, 'name', a.name), 'openedBy', json_object('id', o.id, 'name', o.name),
			'participants', json((SELECT json_group_array(json_object('id', p.id, 'name', p.name)) FROM participant x JOIN user p ON p.id = x.user_id WHERE x.ticket_id = t.id)),
			'stream', json((SELECT json_group_array(json(said)) FROM (SELECT json_object('__typename', 'Message', 'id', m.id, 'kind', m.kind, 'body', m.body,
				'saidAt', m.said_at, 'author', json_object('id', w.id, 'name', w.name)) AS said
				FROM message m LEFT JOIN user w ON w.id = m.author_id WHERE m.ticket_id = t.id ORDER BY m.said_at))))))
		FROM ticket t LEFT JOIN customer c ON c.id = t.customer_id LEFT JOIN contact k ON k.id = t.contact_id LEFT JOIN unit u ON u.id = t.unit_id
			LEFT JOIN team e ON e.id = t.team_id LEFT JOIN user a ON a.id = t.assignee_id LEFT JOIN user o ON o.id = t.opened_by WHERE t.number = ?`

	rawSearch = `SELECT json_object('data', json_object('search', json_object('tickets', json_group_array(json(row))))) FROM (
		SELECT json_object('id', t.id, 'number', t.number, 'kind', t.kind, 'state', t.state, 'subject', t.subject, 'openedAt', t.opened_at,
			'customer', json_object('id', c.id, 'name', c.name), 'assignee', json_object('id', a.id, 'name', a.name)) AS row
		FROM words JOIN ticket t ON t.n = words.rowid LEFT JOIN customer c ON c.id = t.customer_id LEFT JOIN user a ON a.id = t.assignee_id
		WHERE words MATCH ? AND t.team_id = ? ORDER BY words.rowid DESC LIMIT 20)`
)
