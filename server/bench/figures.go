package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
)

// ratio is how two sides compare over the turns: the median, the lowest and the
// highest.
type ratio struct{ mid, low, high float64 }

func ratioOf(turns int, of func(turn int) float64) ratio {
	all := make([]float64, turns)
	for i := range all {
		all[i] = of(i)
	}
	slices.Sort(all)
	return ratio{middle(all), all[0], all[turns-1]}
}

func (r ratio) String() string {
	return fmt.Sprintf("%s [%s–%s]", short(r.mid), short(r.low), short(r.high))
}

func middle(sorted []float64) float64 {
	n := len(sorted)
	if n == 0 {
		return 0
	}
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}

// median of what each block gives.
func median(blocks []*block, of func(*block) float64) float64 {
	all := make([]float64, len(blocks))
	for i, b := range blocks {
		all[i] = of(b)
	}
	slices.Sort(all)
	return middle(all)
}

func short(x float64) string {
	switch {
	case x >= 100:
		return fmt.Sprintf("%.0f", x)
	case x >= 10:
		return fmt.Sprintf("%.1f", x)
	}
	return fmt.Sprintf("%.2f", x)
}

// cost is the time on the processor for one, in microseconds.
func cost(blocks []*block) string { return micro(median(blocks, (*block).perOp)) }

func micro(ns float64) string { return short(ns/1e3) + " µs" }

// waits are the middle, the slow and the slowest.
func waits(blocks []*block) string {
	at := func(q float64) string {
		return short(median(blocks, func(b *block) float64 { return float64(b.at(q)) / float64(time.Millisecond) }))
	}
	return at(.5) + " / " + at(.95) + " / " + at(.99) + " ms"
}

// bytesOf words an amount of memory.
func bytesOf(n float64) string {
	switch {
	case n >= 1<<20:
		return short(n/(1<<20)) + " MiB"
	case n >= 1<<10:
		return short(n/(1<<10)) + " KiB"
	}
	return short(n) + " B"
}

// count words how many: 10k, 1M.
func count(n int) string {
	switch {
	case n >= 1_000_000 && n%1_000_000 == 0:
		return strconv.Itoa(n/1_000_000) + "M"
	case n >= 1_000 && n%1_000 == 0:
		return strconv.Itoa(n/1_000) + "k"
	}
	return strconv.Itoa(n)
}

// sizes reads "10k,100k,1M".
func sizes(text string) (list []int, err error) {
	for word := range strings.SplitSeq(text, ",") {
		times := 1
		digits := strings.TrimSpace(word)
		switch {
		case strings.HasSuffix(digits, "k"):
			times = 1_000
		case strings.HasSuffix(digits, "M"):
			times = 1_000_000
		}
		n, err := strconv.Atoi(strings.TrimRight(digits, "kM"))
		if err != nil || n < 1 || n*times < 1_000 || n*times > 10_000_000 {
			return nil, fmt.Errorf("-n: %q is no size: give such as 10k, 100k or 1M", word)
		}
		list = append(list, n*times)
	}
	return list, nil
}

// table prints rows as Markdown, so that the README takes them as they are.
func table(out io.Writer, title string, head []string, rows [][]string) {
	fmt.Fprintf(out, "\n%s\n\n| %s |\n|%s\n", title, strings.Join(head, " | "), strings.Repeat("---|", len(head)))
	for _, r := range rows {
		fmt.Fprintf(out, "| %s |\n", strings.Join(r, " | "))
	}
}

// goal says what is asked for and whether it is met.
type goal struct {
	name  string
	bound float64
	least bool // at least; at most otherwise
}

func (g goal) of(r ratio) string {
	if g.name == "" {
		return ""
	}
	sign, met := "≤", r.mid <= g.bound
	if g.least {
		sign, met = "≥", r.mid >= g.bound
	}
	word := "missed"
	if met {
		word = "met"
	}
	return fmt.Sprintf("%s %s %s, %s", g.name, sign, strconv.FormatFloat(g.bound, 'f', -1, 64), word)
}
