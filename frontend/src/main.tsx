import './tokens.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadQuery, RelayEnvironmentProvider } from 'react-relay';
import type { sessionQuery } from './app/__generated__/sessionQuery.graphql';
import { StartFailed } from './app/StartFailed';
import { askWhoIsThere, SessionProvider, viewerQuery } from './app/session';
import { KitWords } from './i18n/KitWords';
import { setupI18n } from './i18n/setup';
import { createEnvironment } from './relay/environment';
import { onSignedOut } from './relay/network';
import { router } from './router';

const environment = createEnvironment();
onSignedOut(() => void askWhoIsThere(environment));

// The question who is there and the words are on their way before React draws anything.
const viewer = loadQuery<sessionQuery>(environment, viewerQuery, {});
await setupI18n();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <RelayEnvironmentProvider environment={environment}>
        <KitWords>
          <StartFailed>
            <SessionProvider query={viewer}>
              <RouterProvider router={router} />
            </SessionProvider>
          </StartFailed>
        </KitWords>
      </RelayEnvironmentProvider>
    </CSPProvider>
  </StrictMode>,
);
