package graph

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"log/slog"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"fuwu/ent"
	"fuwu/graph/model"
	"fuwu/server/fault"
)

// refusal words what a person can put right. Anything else goes on as an error.
func refusal(ctx context.Context, err error) ([]*model.UserError, error) {
	if err == nil {
		return []*model.UserError{}, nil
	}
	reasons, ok := fault.From(err)
	if !ok {
		return nil, err
	}
	return worded(ctx, reasons), nil
}

// worded puts reasons into the viewer's language.
func worded(ctx context.Context, reasons fault.All) []*model.UserError {
	errs := make([]*model.UserError, len(reasons))
	for i, e := range reasons {
		errs[i] = &model.UserError{Code: e.Code, Path: append([]string{}, e.Path...), Message: fault.Message(e, locale(ctx))}
		if e.Clause != "" {
			errs[i].Clause = &model.ClauseRef{Number: e.Clause}
		}
	}
	return errs
}

// orNull makes null of a record that is not there for the viewer.
func orNull[T any](x *T, err error) (*T, error) {
	if fault.Is(err, fault.NotFound) || ent.IsNotFound(err) {
		return nil, nil
	}
	return x, err
}

// codes of top-level errors that pass as they are; the library's own.
var passing = []string{"GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED"}

// presenter words top-level errors: faults as they are, refusals of the library
// as they are, everything else as INTERNAL with a reference number under which it
// is logged.
func presenter(log *slog.Logger) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		var known *gqlerror.Error
		if errors.As(err, &known) {
			if code, _ := known.Extensions["code"].(string); slices.Contains(passing, code) || limited(code) {
				return known
			}
			if known.Err != nil {
				err = known.Err
			} else if known.Extensions == nil {
				return known // a value that does not fit its type, said by the library
			}
		}
		path := graphql.GetPath(ctx)
		if reasons, ok := fault.From(err); ok {
			return &gqlerror.Error{Message: fault.Message(reasons[0], locale(ctx)), Path: path, Extensions: map[string]any{"code": string(reasons[0].Code)}}
		}
		if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
			return &gqlerror.Error{Message: fault.Message(fault.New(fault.Busy), locale(ctx)), Path: path, Extensions: map[string]any{"code": string(fault.Busy)}}
		}
		ref := reference()
		log.ErrorContext(ctx, "defect", "reference", ref, "path", path.String(), "error", err)
		return &gqlerror.Error{Message: fault.Internal(locale(ctx), ref), Path: path, Extensions: map[string]any{"code": "INTERNAL", "reference": ref}}
	}
}

// reference is a number to find a defect in the log by.
func reference() string {
	b := make([]byte, 5)
	_, _ = rand.Read(b)
	return hex.EncodeToString(b)
}
