package people

import (
	"context"
	"fmt"
	"net/netip"
	"strings"
	"time"

	"fuwu/server/fault"
)

// Wrong passwords within a minute.
const (
	wrongPerAccount = 10
	wrongPerAddress = 30
)

// bucket counts the attempts of one account or address.
type bucket struct {
	name string
	max  int64
}

// buckets of an attempt. What was typed as a login is not kept: people type their
// password there, too.
func buckets(login, address string) []bucket {
	list := []bucket{{"from " + network(address), wrongPerAddress}}
	if login != "" {
		list = append(list, bucket{"account " + hashed(login)[:32], wrongPerAccount})
	}
	return list
}

// network is what one client has all of: an IPv4 address, an IPv6 /64.
func network(address string) string {
	a, err := netip.ParseAddr(address)
	if err != nil {
		return strings.ToLower(address)
	}
	a = a.Unmap().WithZone("")
	if a.Is6() {
		if p, err := a.Prefix(64); err == nil {
			return p.String()
		}
	}
	return a.String()
}

// attempt counts an attempt in every bucket before it is made, and refuses it
// where one is full. What was counted is given back when it is refused.
func (s *Service) attempt(ctx context.Context, in []bucket) (minute int64, err error) {
	now := s.config.Clock()
	minute = now.Unix() / 60
	for i, b := range in {
		n, err := s.take(ctx, b, minute)
		if err != nil {
			return minute, err
		}
		if n > 0 {
			continue
		}
		for _, taken := range in[:i] {
			if err := s.giveBack(ctx, taken, minute); err != nil {
				return minute, err
			}
		}
		wait := 60 - now.Unix()%60
		running, err := s.count(ctx, b.name, minute)
		if err != nil {
			return minute, err
		}
		if running >= b.max {
			wait += 60
		}
		return minute, fault.New(fault.RateLimit).With("seconds", wait)
	}
	return minute, nil
}

// take counts an attempt; 0 when the bucket is full.
func (s *Service) take(ctx context.Context, b bucket, minute int64) (int64, error) {
	before, err := s.count(ctx, b.name, minute-1)
	if err != nil || before >= b.max {
		return 0, err
	}
	done, err := s.tables.Exec(ctx, `INSERT INTO rate (bucket, minute, count) VALUES (?, ?, 1)
		ON CONFLICT (bucket, minute) DO UPDATE SET count = rate.count + 1 WHERE rate.count < ?`, b.name, minute, b.max-before)
	if err != nil {
		return 0, fmt.Errorf("count an attempt: %w", err)
	}
	return done.RowsAffected()
}

// count is how many attempts a bucket has in a minute.
func (s *Service) count(ctx context.Context, name string, minute int64) (n int64, err error) {
	rows, err := s.tables.Ask(ctx, `SELECT count FROM rate WHERE bucket = ? AND minute = ?`, name, minute)
	if err != nil {
		return 0, fmt.Errorf("count attempts: %w", err)
	}
	defer rows.Close()
	if rows.Next() {
		if err := rows.Scan(&n); err != nil {
			return 0, fmt.Errorf("count attempts: %w", err)
		}
	}
	return n, rows.Err()
}

const giveBack = `UPDATE rate SET count = count - 1 WHERE bucket = ? AND minute = ? AND count > 0`

func (s *Service) giveBack(ctx context.Context, b bucket, minute int64) error {
	if _, err := s.tables.Exec(ctx, giveBack, b.name, minute); err != nil {
		return fmt.Errorf("give an attempt back: %w", err)
	}
	return nil
}

// rateLife is how long counts are kept.
const rateLife = 5 * time.Minute
