package web

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"net/http"
	"time"

	"fuwu/server/files"
	"fuwu/server/people"
)

// Parts are what stands behind the door. GraphQL, Playground, Exports and Files
// may be nil: their paths are 404 then.
type Parts struct {
	Gate    *Gate
	People  *people.Service
	Files   *files.Service
	Page    fs.FS // the built page
	Metrics *Metrics

	GraphQL    http.Handler // POST /graphql, and sockets
	Playground http.Handler // below /playground, for those who are signed in
	Exports    http.Handler // below /exports/, for those who are signed in

	Authority  []byte                      // certificate to trust, PEM; at /ca.crt where it is our own
	Ready      func(context.Context) error // whether the database answers
	LastBackup func() *time.Time           // when a backup last succeeded
	Version    string
	Clock      func() time.Time
	Log        *slog.Logger
}

// door is the whole of it.
type door struct {
	Parts
	page    *page
	cross   *http.CrossOriginProtection
	queries *lane
	signIns *lane
	uploads *lane
}

// New opens the door.
func New(p Parts) (http.Handler, error) {
	if p.Gate == nil || p.People == nil || p.Clock == nil || p.Log == nil || p.Metrics == nil || p.Page == nil || p.Ready == nil {
		return nil, errors.New("web: a part is missing")
	}
	page, err := loadPage(p.Page)
	if err != nil {
		return nil, err
	}
	d := &door{
		Parts: p, page: page, cross: http.NewCrossOriginProtection(),
		queries: newLane(32, 200), signIns: newLane(8, 64), uploads: newLane(8, 32),
	}
	p.Metrics.lanes(map[string]*lane{"query": d.queries, "sign_in": d.signIns, "upload": d.uploads})
	return d.numbered(d.logged(d.recovered(d.dressed(d.routes())))), nil
}

// routes says which path leads where.
func (d *door) routes() http.Handler {
	mux := http.NewServeMux()
	api := func(pattern string, h http.Handler) { mux.Handle(pattern, d.guarded(d.identified(h))) }
	api("POST /auth/sign-in", d.signIns.admit(http.HandlerFunc(d.signIn)))
	api("POST /auth/link", d.signIns.admit(http.HandlerFunc(d.useLink)))
	api("POST /auth/sign-out", http.HandlerFunc(d.signOut))
	mux.Handle("/auth/", http.HandlerFunc(notFound))
	if d.GraphQL != nil {
		api("/graphql", http.HandlerFunc(d.graphql))
	}
	if d.Files != nil {
		api("GET /files/{id}", signedIn(http.HandlerFunc(d.download)))
		api("POST /files", signedIn(d.uploads.admit(http.HandlerFunc(d.upload))))
	}
	mux.Handle("/files/", http.HandlerFunc(notFound))
	if d.Exports != nil {
		api("/exports/", signedIn(d.queries.admit(longer(d.Exports))))
	} else {
		mux.Handle("/exports/", http.HandlerFunc(notFound))
	}
	if d.Playground != nil {
		mux.Handle("/playground", d.identified(d.playground()))
		mux.Handle("/playground/", d.identified(d.playground()))
	}
	if d.Authority != nil {
		mux.HandleFunc("GET /ca.crt", d.authority)
	}
	mux.HandleFunc("GET /healthz", healthy)
	mux.HandleFunc("GET /readyz", d.ready)
	mux.Handle("GET /metrics", d.identified(http.HandlerFunc(d.metrics)))
	mux.Handle("/", d.page)
	return mux
}

// Limits of a connection.
const (
	headerTime  = 5 * time.Second
	bodyTime    = 30 * time.Second
	answerTime  = 60 * time.Second
	idleTime    = 120 * time.Second
	fileTime    = 5 * time.Minute // for an upload or a download on a slow line
	headerBytes = 32 << 10
)

// Server is an HTTP server with the department's limits.
func Server(h http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler: h, ReadHeaderTimeout: headerTime, ReadTimeout: headerTime + bodyTime, WriteTimeout: answerTime,
		IdleTimeout: idleTime, MaxHeaderBytes: headerBytes,
		ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelDebug),
	}
}

// longer is for handlers that send files.
func longer(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		moreTime(w)
		next.ServeHTTP(w, r)
	})
}

// moreTime lets a file take longer than an answer.
func moreTime(w http.ResponseWriter) {
	c := http.NewResponseController(w)
	until := time.Now().Add(fileTime) //nolint:forbidigo // connections know the machine's clock only
	_ = c.SetReadDeadline(until)      // where it cannot be set the usual time holds
	_ = c.SetWriteDeadline(until)
}
