package graph

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"fuwu/graph/exec"
)

// errPanic is what a panic in a resolver becomes.
var errPanic = errors.New("a panic in a resolver")

// keptQueries is how many parsed documents are kept.
const keptQueries = 1_000

// longestRequest is how long a question may take.
const longestRequest = 10 * time.Second

// Schema is the counter as gqlgen runs it.
func (r *Resolver) Schema() graphql.ExecutableSchema {
	return exec.NewExecutableSchema(exec.Config{Resolvers: r})
}

// Handler answers GraphQL over POST and over the given open line.
func (r *Resolver) Handler(log *slog.Logger, line graphql.Transport) http.Handler {
	s := r.server(log)
	if line != nil {
		s.AddTransport(line)
	}
	s.AddTransport(plain{})
	return s
}

// server is the executor with its admission and its manners.
func (r *Resolver) server(log *slog.Logger) *handler.Server {
	s := handler.New(r.Schema())
	s.SetParserTokenLimit(maxTokens)
	s.SetDisableSuggestion(true) // what is misspelt is not answered with what there is
	s.SetQueryCache(lru.New[*ast.QueryDocument](keptQueries))
	s.SetErrorPresenter(presenter(log))
	s.SetRecoverFunc(func(ctx context.Context, p any) error {
		log.ErrorContext(ctx, "panic", "path", graphql.GetPath(ctx).String(), "panic", p)
		return errPanic
	})
	s.Use(&admission{})
	s.Use(extension.Introspection{})
	s.AroundOperations(func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
		o := graphql.GetOperationContext(ctx)
		if o.Operation.Operation == ast.Subscription {
			return next(ctx)
		}
		ctx, cancel := context.WithTimeout(ctx, longestRequest)
		answer := next(ctx)
		return func(ctx context.Context) *graphql.Response {
			defer cancel()
			return answer(ctx)
		}
	})
	s.AroundResponses(func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		x := next(r.WithLoaders(ctx)) // not the request's: an open line outlives what one answer has loaded
		if x != nil && len(x.Errors) > mostErrors {
			x.Errors = append(x.Errors[:mostErrors:mostErrors], gqlerror.Errorf("%d more errors", len(x.Errors)-mostErrors))
		}
		return x
	})
	return s
}

// mostErrors is how many errors one answer carries.
const mostErrors = 20
