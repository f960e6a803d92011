import './workers';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createClient } from 'graphql-ws';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './playground.css';

const first = `# The counter of the department, asked in your own name.
# Ctrl-Enter asks; the book on the left holds every type with its description.
query Viewer {
  viewer {
    login
    roles
    version
  }
  tickets(first: 5, filter: { open: true }) {
    totalCount
    nodes {
      number
      subject
      state
      dueAt
    }
  }
}
`;

// Cookies go along: it is the page's own origin. Subscriptions take the page's socket.
const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  wsClient: createClient({ url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql` }),
});

createRoot(document.getElementById('playground')!).render(
  <GraphiQL fetcher={fetcher} initialQuery={first} defaultEditorToolsVisibility={false} shouldPersistHeaders={false} />,
);
