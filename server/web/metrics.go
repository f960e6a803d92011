package web

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Metrics are the department's figures for Prometheus, in a registry of their own.
type Metrics struct {
	registry  *prometheus.Registry
	handler   http.Handler
	requests  *prometheus.HistogramVec
	committed prometheus.Counter
	refusals  *prometheus.CounterVec
	signIns   *prometheus.CounterVec
}

// NewMetrics makes the figures.
func NewMetrics() *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "fuwu_request_seconds", Help: "How long requests took, by route and class of status.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10},
		}, []string{"route", "status"}),
		committed: prometheus.NewCounter(prometheus.CounterOpts{Name: "fuwu_operations_total", Help: "Operations entered in the ledger by this process."}),
		refusals:  prometheus.NewCounterVec(prometheus.CounterOpts{Name: "fuwu_refusals_total", Help: "Operations that were not done, by name and reason."}, []string{"act", "code"}),
		signIns:   prometheus.NewCounterVec(prometheus.CounterOpts{Name: "fuwu_sign_ins_total", Help: "Attempts to sign in, by outcome."}, []string{"outcome"}),
	}
	m.registry.MustRegister(m.requests, m.committed, m.refusals, m.signIns,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	m.handler = promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
	return m
}

// Committed counts an operation (op.Runner.OnCommit).
func (m *Metrics) Committed() { m.committed.Inc() }

// Refused counts an operation that was not done (op.Runner.OnRefused); code is the
// fault's, or INTERNAL.
func (m *Metrics) Refused(act, code string) { m.refusals.WithLabelValues(act, code).Inc() }

// Gauge shows a figure that goes up and down: sockets, subscribers, the queue.
func (m *Metrics) Gauge(name, help string, value func() float64) {
	m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, value))
}

// Counter shows a figure that only grows: deliveries, resyncs.
func (m *Metrics) Counter(name, help string, value func() float64) {
	m.registry.MustRegister(prometheus.NewCounterFunc(prometheus.CounterOpts{Name: name, Help: help}, value))
}

func (m *Metrics) answered(route string, status int, took time.Duration) {
	m.requests.WithLabelValues(route, strconv.Itoa(status/100)+"xx").Observe(took.Seconds())
}

func (m *Metrics) signIn(outcome string) { m.signIns.WithLabelValues(outcome).Inc() }

func (m *Metrics) lanes(lanes map[string]*lane) {
	for name, l := range lanes {
		labels := prometheus.Labels{"lane": name}
		m.registry.MustRegister(
			prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "fuwu_lane_running", Help: "Requests at work, by lane.", ConstLabels: labels},
				func() float64 { return float64(len(l.running)) }),
			prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "fuwu_lane_waiting", Help: "Requests that wait for a place, by lane.", ConstLabels: labels},
				func() float64 { return float64(l.waiting.Load()) }),
			prometheus.NewCounterFunc(prometheus.CounterOpts{Name: "fuwu_lane_refused_total", Help: "Requests sent away because too many waited, by lane.", ConstLabels: labels},
				func() float64 { return float64(l.full.Load()) }),
		)
	}
}
