package web

import (
	"context"
	"net/http"
	"time"

	"fuwu/server/access"
	"fuwu/server/fault"
)

// healthy says that the program runs.
func healthy(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = w.Write([]byte("ok\n"))
}

// readyTime is how long the database may take to answer.
const readyTime = 3 * time.Second

// ready says whether the department can work: the database reads and writes. The
// last backup is told beside it and decides nothing.
func (d *door) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), readyTime)
	defer cancel()
	state := map[string]any{"ready": true, "database": "ok", "version": d.Version, "lastBackupAt": nil}
	if d.LastBackup != nil {
		if at := d.LastBackup(); at != nil {
			state["lastBackupAt"] = at.UTC().Format(time.RFC3339)
		}
	}
	status := http.StatusOK
	if err := d.Ready(ctx); err != nil {
		d.Log.WarnContext(r.Context(), "not ready", "error", err)
		state["ready"], state["database"] = false, "failing"
		status = http.StatusServiceUnavailable
	}
	answer(w, status, state)
}

// metrics are for the machine itself, administrators and auditors.
func (d *door) metrics(w http.ResponseWriter, r *http.Request) {
	a, known := access.From(r.Context())
	local := direct(r).IsLoopback() && r.Header.Get("X-Forwarded-For") == "" && !d.Gate.trusts(direct(r))
	if !local && !(known && a.Has(access.Admin, access.Auditor)) {
		refuse(w, r, fault.New(fault.NotFound))
		return
	}
	d.Metrics.handler.ServeHTTP(w, r)
}
