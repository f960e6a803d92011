import type {} from 'monaco-editor'; // says what window.MonacoEnvironment is
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JSONWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker';

// The editor's workers are served by ourselves; graphiql/setup-workers/vite does the same, and tells the console.
window.MonacoEnvironment = {
  getWorker: (_, label) =>
    label === 'json' ? new JSONWorker() : label === 'graphql' ? new GraphQLWorker() : new EditorWorker(),
};
