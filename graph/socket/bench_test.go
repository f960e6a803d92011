//go:build unix

package socket

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/gobwas/ws"
)

// The clients of the benchmarks are a process of their own, so that what this process spends is the server's.
const clientsEnv = "SOCKET_BENCH_CLIENTS" // "host:port number"

func actAsClients() bool {
	addr, count, ok := strings.Cut(os.Getenv(clientsEnv), " ")
	if !ok {
		return false
	}
	n, _ := strconv.Atoi(count)
	for i := range n {
		nc, err := net.Dial("tcp", addr)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		frame := func(format string, args ...any) []byte {
			return ws.MustCompileFrame(ws.MaskFrame(ws.NewTextFrame(fmt.Appendf(nil, format, args...))))
		}
		fmt.Fprintf(nc, "GET / HTTP/1.1\r\nHost: desk\r\nX-User: %d\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"+
			"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: %s\r\n\r\n", i, subprotocol)
		_, _ = nc.Write(frame(`{"type":"connection_init"}`))
		_, _ = nc.Write(frame(`{"id":"0f5c1f9e-52c8-4b7e-9d3c-%012d","type":"subscribe","payload":{"query":"subscription Q($v:String!){queue(view:$v)}","variables":{"v":"q"}}}`, i))
		go func() {
			b := make([]byte, 2<<10)
			for {
				if _, err := nc.Read(b); err != nil {
					return
				}
			}
		}()
	}
	_, _ = io.Copy(io.Discard, os.Stdin) // until the server's process has gone
	return true
}

type crowd struct {
	transport *Transport
	cohort    *Cohort
	perMember map[string]float64
}

// gather opens a server and n members of one cohort, all with the same grants.
func gather(b *testing.B, n int) *crowd {
	b.Helper()
	board := newBoard()
	transport := New(Config{
		Init: func(ctx context.Context, r *http.Request, _ json.RawMessage) (context.Context, Identity, error) {
			return ctx, Identity{User: r.Header.Get("X-User")}, nil
		},
		Logger: slog.New(slog.DiscardHandler), Now: time.Now, Sharer: board,
	})
	h := handler.New(newDesk())
	h.AddTransport(transport)
	server := httptest.NewServer(h)
	before := memory()
	clients := exec.Command(os.Args[0])
	clients.Env = append(os.Environ(), clientsEnv+"="+strings.TrimPrefix(server.URL, "http://")+" "+strconv.Itoa(n))
	clients.Stderr = os.Stderr
	in, err := clients.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := clients.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		_ = in.Close()
		_ = clients.Wait()
		if err := transport.Shutdown(context.Background()); err != nil {
			b.Error(err)
		}
		server.Close()
	})
	for {
		if c := board.cohort("q"); c != nil && c.Size() == n {
			break
		}
		time.Sleep(time.Millisecond)
	}
	time.Sleep(100 * time.Millisecond) // the last goroutines that joined end
	c := &crowd{transport: transport, cohort: board.cohort("q"), perMember: map[string]float64{}}
	for what, after := range memory() {
		c.perMember[what] = (after - before[what]) / float64(n)
	}
	return c
}

func memory() map[string]float64 {
	for range 4 { // stacks shrink by half in each
		runtime.GC()
	}
	debug.FreeOSMemory()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	found := map[string]float64{"heap-B/member": float64(m.HeapAlloc), "stack-B/member": float64(m.StackInuse)}
	if f, err := os.Open("/proc/self/status"); err == nil {
		defer f.Close()
		for s := bufio.NewScanner(f); s.Scan(); {
			if kb, ok := strings.CutPrefix(s.Text(), "VmRSS:"); ok {
				n, _ := strconv.Atoi(strings.Fields(kb)[0])
				found["rss-B/member"] = float64(n) * 1024
			}
		}
	}
	return found
}

func spent() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

var answer = []byte(`{"data":{"queueChanged":"` + strings.Repeat("x", 480) + `"}}`) // 0.5 KB

// BenchmarkFanOut publishes one event of 0.5 KB to all members, each time when all have been sent the last one.
func BenchmarkFanOut(b *testing.B) {
	for _, n := range []int{1000, 5000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			c := gather(b, n)
			sent := c.transport.stats.delivered.Load()
			start := spent()
			for b.Loop() {
				c.cohort.Publish(Event{Payload: answer})
				sent += int64(n)
				for c.transport.stats.delivered.Load() < sent {
					time.Sleep(50 * time.Microsecond)
				}
			}
			cpu := spent() - start
			deliveries := float64(b.N) * float64(n)
			b.ReportMetric(deliveries/cpu.Seconds(), "deliveries/core-s")
			b.ReportMetric(deliveries/b.Elapsed().Seconds(), "deliveries/s")
			for unit, v := range c.perMember {
				b.ReportMetric(v, unit)
			}
			if s := c.transport.Stats(); s.Cut > 0 || s.Resyncs > 0 {
				b.Errorf("stats %+v", s)
			}
		})
	}
}

// BenchmarkFloor is what the system asks for the same bytes: one write for each of n connections, and nothing else.
func BenchmarkFloor(b *testing.B) {
	for _, n := range []int{1000, 5000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			c := gather(b, n)
			conns := c.transport.snapshot()
			frame := appendNext(nil, &operation{quoted: quote("0f5c1f9e-52c8-4b7e-9d3c-000000000000")}, nextTail(answer))
			start := spent()
			for b.Loop() {
				var wg sync.WaitGroup
				for part := range 2 {
					wg.Go(func() {
						for _, conn := range conns[part*n/2 : (part+1)*n/2] {
							_, _ = conn.nc.Write(frame)
						}
					})
				}
				wg.Wait()
			}
			b.ReportMetric(float64(b.N)*float64(n)/(spent()-start).Seconds(), "deliveries/core-s")
		})
	}
}
