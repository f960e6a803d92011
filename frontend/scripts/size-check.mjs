// Budgets of the built page, in gzipped bytes (interface.md, 2.5). A page is what its browser fetches: the entry with all it
// imports, and for a route the entry plus the route's own chunk with what that imports.
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
  for (const key of keys) {
    files.add(manifest[key].file);
    for (const css of manifest[key].css ?? []) files.add(css);
  }
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
  check(
    key,
    total(new Set([...entryReach, ...reach(key)])),
    /dashboard|overview|report/i.test(key) ? DASHBOARD : ROUTE,
  );
}
for (const parts of Object.values(locales)) for (const [key, size] of parts) check(key, size, LOCALE);

console.log(rows.join('\n'));
if (failed) process.exit(1);
