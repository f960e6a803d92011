import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** .gz next to every text asset; brotli would take longer than the rest of the build for a page few people open. */
const compress = (dir: string) => {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) compress(path);
    else if (/\.(js|css|html)$/.test(name)) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
};
const finish = (): Plugin => ({
  name: 'finish',
  apply: 'build',
  closeBundle: () => compress(here('./dist/playground')),
});

/** GraphiQL, a page of its own below /playground: nothing of it is part of the desk's page. */
export default defineConfig({
  root: here('./playground'),
  base: '/playground/',
  publicDir: false,
  plugins: [react(), finish()],
  worker: { format: 'es' },
  build: {
    outDir: here('./dist/playground'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 8_000,
    // "use no memo" speaks to the React compiler, which does not run here
    rolldownOptions: { onwarn: (warning, tell) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || tell(warning) },
  },
});
