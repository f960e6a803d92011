package imports

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"fuwu/ent/batch"
	"fuwu/server/batches"
	"fuwu/server/fault"
	"fuwu/server/op"
)

// ImportTickets imports tickets, or says what an import would do.
func (s *Service) ImportTickets(ctx context.Context, job Job) (Report, error) {
	if job.Mapping.Of != OfTickets {
		return Report{}, refuse("这份对照表不是服务单的", "this mapping is not of tickets")
	}
	t, err := job.Mapping.Read(job.Name, job.Data)
	if err != nil {
		return Report{}, err
	}
	p := readTickets(job.Mapping, t, s.Clock())
	if err := s.compare(ctx, p); err != nil {
		return Report{}, err
	}
	var named []line
	for _, f := range p.files {
		named = append(named, f.fresh...)
		if f.archived {
			named = append(named, f.lines[len(f.lines)-1])
		}
	}
	b, err := s.look(ctx, job.Mapping, named)
	if err != nil {
		return Report{}, err
	}
	b.severalRefused(p)
	r := Report{Head: t.Head, Twins: p.twins}
	b.report(&r)
	if !job.Dry && slices.ContainsFunc(p.files, func(f *file) bool { return f.what() != Unchanged }) {
		err = s.run(ctx, job, p, b, &r)
	}
	p.report(&r)
	if r.Batch != "" {
		err = errors.Join(err, s.finish(context.WithoutCancel(ctx), r))
	}
	return r, err
}

// report counts what became, or would become, of each ticket and row.
func (p *plan) report(r *Report) {
	slices.SortStableFunc(p.refused, func(a, b Refused) int { return cmp.Compare(a.Row.Number, b.Row.Number) })
	r.Refused = p.refused
	r.Counts = batches.Counts{Refused: len(p.refused)}
	for _, f := range p.files {
		x := f.item()
		r.Items = append(r.Items, x)
		r.Events += x.Events
		switch x.What {
		case Created:
			r.Counts.Created++
		case Changed:
			r.Counts.Changed++
		default:
			r.Counts.Unchanged++
		}
	}
}

// begin opens the batch of an import.
func (s *Service) begin(ctx context.Context, job Job, act string) (string, error) {
	source := []rune(filepath.Base(job.Name))
	done, err := s.Batches.Begin(ctx, actor, batches.Start{
		Kind: batch.KindIMPORT, Act: act, Source: string(source[:min(len(source), 200)]), Hash: job.Mapping.Hash(job.Data),
	})
	if err != nil {
		return "", fmt.Errorf("begin the import: %w", err)
	}
	return done.IDs[0], nil
}

// finish writes down how an import went.
func (s *Service) finish(ctx context.Context, r Report) error {
	if _, err := s.Batches.Finish(ctx, actor, r.Batch, r.Counts); err != nil {
		return fmt.Errorf("finish the import: %w", err)
	}
	return nil
}

// run enters what is new. When it is stopped, what was entered stays and the next
// import of the file goes on from there.
func (s *Service) run(ctx context.Context, job Job, p *plan, b *book, r *Report) (err error) {
	if r.Batch, err = s.begin(ctx, job, "ticket.import"); err != nil {
		return err
	}
	ctx = op.WithBatch(ctx, r.Batch)
	work := &pace{of: b.missing(), tell: job.Progress}
	for _, f := range p.files {
		work.of += len(f.fresh)
		if f.archived {
			work.of++
		}
	}
	w := &writer{Service: s, batch: r.Batch, book: b, pace: work}
	defer func() { w.settle(p, err != nil) }()
	if err := s.enter(ctx, b, work); err != nil {
		return err
	}
	// One after the other, so that numbers follow the order in which tickets were
	// opened.
	for _, f := range p.files {
		if err := w.open(ctx, f); err != nil {
			return err
		}
	}
	return many(ctx, p.files, func(f *file) error { return w.tell(ctx, f) })
}

// writer enters tickets and their events.
type writer struct {
	*Service
	batch string
	book  *book
	pace  *pace
}

// open enters a ticket with its first event that is not refused, or takes one back
// into use.
func (w *writer) open(ctx context.Context, f *file) error {
	if f.archived {
		_, err := w.Tickets.ImportReturn(ctx, actor, f.id)
		f.back = err == nil
		w.pace.step()
		return err
	}
	for f.id == "" && f.done < len(f.fresh) {
		if err := ctx.Err(); err != nil {
			return err
		}
		l := f.fresh[f.done]
		told, wrong := w.book.fill(l, w.batch)
		if len(wrong) == 0 {
			done, err := w.Tickets.ImportTicket(op.WithRequest(ctx, l.key), actor, told)
			if wrong, err = reasons(err); err != nil {
				return fmt.Errorf("row %d: %w", l.row.Number, err)
			}
			if len(wrong) == 0 {
				f.id, f.made = done.IDs[0], true
				f.done++
				w.pace.step()
				continue
			}
		}
		w.drop(f, wrong)
	}
	return nil
}

// tell enters the other events of a ticket.
func (w *writer) tell(ctx context.Context, f *file) error {
	for f.id != "" && f.done < len(f.fresh) {
		if err := ctx.Err(); err != nil {
			return err
		}
		l := f.fresh[f.done]
		told, wrong := w.book.fill(l, w.batch)
		if len(wrong) == 0 {
			_, err := w.Tickets.ImportEvent(op.WithRequest(ctx, l.key), actor, f.id, told, l.late)
			if wrong, err = reasons(err); err != nil {
				return fmt.Errorf("row %d: %w", l.row.Number, err)
			}
			if len(wrong) == 0 {
				f.done++
				w.pace.step()
				continue
			}
		}
		w.drop(f, wrong)
	}
	return nil
}

// drop refuses the next event of a ticket.
func (w *writer) drop(f *file, wrong []Words) {
	f.refused = append(f.refused, Refused{f.fresh[f.done].row, wrong})
	f.fresh = slices.Delete(slices.Clone(f.fresh), f.done, f.done+1)
	w.pace.step()
}

// settle moves what was refused on the way to the plan's refusals and, when the
// import was stopped, leaves out what was not done.
func (w *writer) settle(p *plan, stopped bool) {
	for _, f := range p.files {
		p.refused = append(p.refused, f.refused...)
		if stopped {
			f.fresh = f.fresh[:f.done]
			f.archived = f.back
		}
	}
	p.files = slices.DeleteFunc(p.files, func(f *file) bool { return f.id == "" })
}

// reasons are what a department refused; what is a defect is given back.
func reasons(err error) ([]Words, error) {
	if all, ok := fault.From(err); ok {
		return ofFaults(all), nil
	}
	return nil, err
}
