// Budgets of the built page, gzipped. The entry is every script fetched before the first question is asked; a route is the
// entry, the shell around it and the page with what it imports. Styles are one file for all and have a line of their own.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));
const KB = 1000;
const ENTRY = 185 * KB;
const ROUTE = 300 * KB;
const DASHBOARD = 450 * KB;
const LOCALE = 40 * KB;
const STYLES = 20 * KB;

const weigh = (file) =>
  existsSync(`${dist}${file}.gz`)
    ? statSync(`${dist}${file}.gz`).size
    : gzipSync(readFileSync(dist + file), { level: 9 }).length;
const reach = (key, seen = new Set()) => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) reach(next, seen);
  return seen;
};
const total = (keys) => {
  const files = new Set();
  for (const key of keys) if (manifest[key].file.endsWith('.js')) files.add(manifest[key].file);
  return [...files].reduce((sum, file) => sum + weigh(file), 0);
};

const rows = [];
let failed = false;
const check = (name, size, budget) => {
  const over = size > budget;
  failed ||= over;
  rows.push(`${over ? 'OVER' : '  ok'}  ${(size / KB).toFixed(1).padStart(7)} of ${budget / KB} kB  ${name}`);
};

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const entryReach = reach(entry);
check('entry', total(entryReach), ENTRY);
check(
  'styles',
  (manifest[entry].css ?? []).reduce((sum, file) => sum + weigh(file), 0),
  STYLES,
);
const shell = manifest['src/app/Shell.tsx'] ? reach('src/app/Shell.tsx') : new Set();

const locales = {};
for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.isDynamicEntry) continue;
  const locale = /(?:^|[./])(zh-CN|en)\.json$/.exec(key)?.[1];
  if (locale) {
    locales[locale] ??= [];
    locales[locale].push([key, weigh(chunk.file)]);
    continue;
  }
  if (!/^src\/(features|app)\/.*\.tsx?$/.test(key)) continue;
  const frame = /SignIn|Bare|errors/.test(key) ? [] : shell;
  check(
    key,
    total(new Set([...entryReach, ...frame, ...reach(key)])),
    /dashboard|overview|report/i.test(key) ? DASHBOARD : ROUTE,
  );
}
for (const parts of Object.values(locales)) for (const [key, size] of parts) check(key, size, LOCALE);

console.log(rows.join('\n'));
if (failed) process.exit(1);
