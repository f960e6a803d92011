package op

import (
	"fmt"

	"github.com/oklog/ulid/v2"

	"fuwu/ent/schema"
)

// NewID makes an id for a record of the type: its prefix and a ULID of o.Now.
// It panics for a type that has no prefix, which is a defect.
func (o *Op) NewID(record string) string {
	prefix, ok := schema.Prefix[record]
	if !ok {
		panic("op: no prefix for records of type " + record)
	}
	o.run.entropy.Lock()
	defer o.run.entropy.Unlock()
	return prefix + "_" + ulid.MustNew(ulid.Timestamp(o.Now), o.run.entropy.source).String()
}

// Number takes the next running number of the letter in the year of the
// operation: T-2026-000123. Numbers are dense, because one that is taken by an
// operation that fails is taken again.
func (o *Op) Number(letter string) (string, error) {
	year := o.entry.OccurredAt.In(o.run.zone).Year()
	rows, err := o.Query(`INSERT INTO counter (letter, year, last) VALUES (?, ?, 1)
		ON CONFLICT (letter, year) DO UPDATE SET last = counter.last + 1 RETURNING last`, letter, year)
	if err != nil {
		return "", fmt.Errorf("take a number: %w", err)
	}
	defer rows.Close()
	var last int64
	if rows.Next() {
		err = rows.Scan(&last)
	}
	if err == nil {
		err = rows.Err()
	}
	if err != nil {
		return "", fmt.Errorf("take a number: %w", err)
	}
	return fmt.Sprintf("%s-%d-%06d", letter, year, last), nil
}
