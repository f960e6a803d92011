package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Backups by themselves: one a day, so many kept.
const (
	backupsDir   = "backups"
	backupEvery  = 24 * time.Hour
	backupsKept  = 14
	backupLayout = "20060102T150405Z"
)

// backupsHere are the finished copies, the oldest first.
func (p *Program) backupsHere() ([]time.Time, error) {
	entries, err := os.ReadDir(filepath.Join(p.Store.Dir(), backupsDir))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var at []time.Time
	for _, e := range entries {
		if t, err := time.Parse(backupLayout, e.Name()); err == nil && e.IsDir() && !strings.HasSuffix(e.Name(), ".making") {
			at = append(at, t)
		}
	}
	slices.SortFunc(at, time.Time.Compare)
	return at, nil
}

// lastBackup is when a copy was last finished, nil when there is none.
func (p *Program) lastBackup() *time.Time {
	all, err := p.backupsHere()
	if err != nil || len(all) == 0 {
		return nil
	}
	return &all[len(all)-1]
}

// backUp makes today's copy when it is due and lets the oldest go.
func (p *Program) backUp(ctx context.Context) error {
	all, err := p.backupsHere()
	if err != nil {
		return err
	}
	now := p.config.clock().UTC()
	if len(all) > 0 && now.Sub(all[len(all)-1]) < backupEvery {
		return nil
	}
	dir := filepath.Join(p.Store.Dir(), backupsDir)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	if _, err := p.Store.Backup(ctx, filepath.Join(dir, now.Format(backupLayout))); err != nil {
		return err
	}
	for len(all) >= backupsKept {
		if err := os.RemoveAll(filepath.Join(dir, all[0].Format(backupLayout))); err != nil {
			return fmt.Errorf("let an old backup go: %w", err)
		}
		all = all[1:]
	}
	return nil
}
