package tickets

import (
	"context"
	"encoding/json"
	"fmt"

	"fuwu/ent"
	"fuwu/ent/setting"
	"fuwu/ent/ticket"
	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// deskKey is where the desk's settings are kept.
const deskKey = "ticket.desk"

// Desk are the numbers and tables of the desk that the department may change.
type Desk struct {
	ID             string              `json:"-"`
	Version        int                 `json:"-"` // 0 while the built-in values are used
	ReopenDays     int                 `json:"reopenDays"`
	PriorityMatrix [][]ticket.Priority `json:"priorityMatrix"` // urgency high to low by impact high to low
}

// builtIn are the settings until the department changes them.
var builtIn = Desk{
	ReopenDays: 7,
	PriorityMatrix: [][]ticket.Priority{
		{ticket.PriorityURGENT, ticket.PriorityHIGH, ticket.PriorityNORMAL},
		{ticket.PriorityHIGH, ticket.PriorityNORMAL, ticket.PriorityNORMAL},
		{ticket.PriorityNORMAL, ticket.PriorityNORMAL, ticket.PriorityLOW},
	},
}

// Settings are the desk's settings now.
func (s *Service) Settings(ctx context.Context) (Desk, error) { return deskOf(ctx, s.read) }

func deskOf(ctx context.Context, client *ent.Client) (Desk, error) {
	x, err := client.Setting.Query().Where(setting.Key(deskKey)).Only(ctx)
	if ent.IsNotFound(err) {
		return builtIn, nil
	}
	if err != nil {
		return Desk{}, err
	}
	raw, err := json.Marshal(x.Value)
	if err != nil {
		return Desk{}, fmt.Errorf("settings of the desk: %w", err)
	}
	d := Desk{ID: x.ID, Version: x.Version}
	if err := json.Unmarshal(raw, &d); err != nil {
		return Desk{}, fmt.Errorf("settings of the desk: %w", err)
	}
	return d, nil
}

// Configure changes the desk's settings; the manager alone may.
func (s *Service) Configure(ctx context.Context, actor access.Actor, version int, d Desk) (op.Done, error) {
	return s.ops.Run(ctx, actor, "setting.change", "", func(o *op.Op) error {
		var all fault.All
		if d.ReopenDays < 1 || d.ReopenDays > 90 {
			all.Add(fault.New(fault.OutOfRange, "reopenDays").With("min", 1).With("max", 90))
		}
		if !threeByThree(d.PriorityMatrix) {
			all.Add(fault.New(fault.Malformed, "priorityMatrix").With("expected", "3 × 3"))
		}
		if err := all.Err(); err != nil {
			return err
		}
		value := map[string]any{"reopenDays": d.ReopenDays, "priorityMatrix": d.PriorityMatrix}
		x, err := o.Tx.Setting.Query().Where(setting.Key(deskKey)).Only(o.Ctx)
		if ent.IsNotFound(err) {
			if err := o.Expect(0, version); err != nil {
				return err
			}
			x, err = o.Tx.Setting.Create().SetKey(deskKey).SetValue(value).Save(o.Ctx)
			if err != nil {
				return err
			}
			o.Subject(x.ID)
			return nil
		}
		if err != nil {
			return err
		}
		if err := o.Expect(x.Version, version); err != nil {
			return err
		}
		o.Subject(x.ID)
		return o.Tx.Setting.UpdateOne(x).SetValue(value).Exec(o.Ctx)
	})
}

func threeByThree(m [][]ticket.Priority) bool {
	for _, row := range m {
		if len(row) != 3 {
			return false
		}
		for _, p := range row {
			if ticket.PriorityValidator(p) != nil {
				return false
			}
		}
	}
	return len(m) == 3
}
