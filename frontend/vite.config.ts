import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const TAG = /(?<![\w/])graphql`([\s\S]*?)`/g;

/** Relay without Babel: each graphql`` tag becomes an import of the compiler's artifact. */
const relay = (): Plugin => ({
  name: 'relay',
  enforce: 'pre',
  transform(code, id) {
    if (!/\.tsx?$/.test(id) || id.includes('node_modules') || !code.includes('graphql`')) return;
    const imports: string[] = [];
    const out = code.replace(TAG, (all, text: string) => {
      const name = text.match(/\b(?:query|mutation|subscription|fragment)\s+(\w+)/)?.[1];
      if (!name) return all;
      imports.push(`import __relay_${name} from './__generated__/${name}.graphql';`);
      return `__relay_${name}${'\n'.repeat((all.match(/\n/g) ?? []).length)}`;
    });
    return imports.length ? { code: imports.join('') + out, map: null } : undefined;
  },
});

/**
 * Parts of Relay behind a switch (the twin of each is in use), entry points, updatable queries, the fragment resolvers of
 * before hooks, and mutation hooks and declarative updates, for which useOperation and useLive stand: nothing here uses
 * them. CommonJS cannot be shaken, so they are left out by name. Whoever wants one takes it off the list.
 */
const UNUSED =
  /node_modules[\\/](react-relay[\\/]lib[\\/]relay-hooks[\\/](useFragmentInternal_CURRENT|usePrefetchableForwardPaginationFragment(_EXPERIMENTAL)?|useMutationAction_EXPERIMENTAL|useMutation|useSubscription|useSubscribeToInvalidationState|useEntryPointLoader|loadEntryPoint|EntryPointContainer\.react)|relay-runtime[\\/]lib[\\/](store[\\/](RelayModernFragmentSpecResolver|observeFragmentExperimental|waitForFragmentExperimental|observeQueryExperimental|NormalizationEngine)|network[\\/]RelayQueryResponseCache|handlers[\\/]connection[\\/]MutationHandlers|mutations[\\/](createUpdatableProxy|applyOptimisticMutation|RelayDeclarativeMutationConfig)))\.js$/;
const lean = (): Plugin => ({
  name: 'lean',
  apply: 'build',
  enforce: 'pre',
  load: (id) =>
    UNUSED.test(id)
      ? `module.exports = () => { throw new Error(${JSON.stringify(`${id.split('/').at(-1)} is left out of the build, see vite.config.ts`)}); };`
      : undefined,
});

const compress = (dir: string) => {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) {
      compress(path);
      continue;
    }
    if (!/\.(js|css|html|svg|json|webmanifest|wasm)$/.test(name)) continue;
    const bytes = readFileSync(path);
    if (bytes.length < 1024) continue;
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
};

/** .br and .gz next to every text asset: Go serves the bytes as they are. The placeholder is put back for git. */
const finish = (): Plugin => ({
  name: 'finish',
  apply: 'build',
  closeBundle() {
    const dist = fileURLToPath(new URL('./dist', import.meta.url));
    compress(dist);
    writeFileSync(join(dist, '.keep'), '');
  },
});

const server = process.env.FUWU_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [relay(), lean(), react(), tailwind(), finish()],
  resolve: {
    alias: [
      { find: '@', replacement: fileURLToPath(new URL('./src', import.meta.url)) },
      // the containers of before hooks are a tenth of the entry and nobody's
      { find: /^react-relay$/, replacement: 'react-relay/hooks' },
    ],
  },
  define: { __DEV__: 'false' },
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            // the entry's own little files as one: their lists of what to fetch beside a page repeat each other
            {
              name: 'start',
              test: /src[\\/](features[\\/]\w+[\\/]routes\.ts|app[\\/](roots|StartFailed|session)\.tsx|relay[\\/](failure|network|socket|environment)\.ts|i18n[\\/](setup|catalogs|formats)\.ts)$|preload-helper/,
              priority: 1,
            },
            {
              name: 'relay',
              test: /node_modules[\\/](react-relay|relay-runtime|fbjs|invariant|nullthrows|@babel[\\/]runtime)[\\/]/,
              priority: 2,
            },
            {
              name: 'router',
              test: /node_modules[\\/]@tanstack[\\/](react-router|router-core|history|react-store|store)[\\/]/,
              priority: 2,
            },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: {
      '/graphql': { target: server, ws: true },
      '/exports': server,
      '/files': server,
      '/auth': server,
      '/healthz': server,
      '/playground': server,
    },
  },
});
