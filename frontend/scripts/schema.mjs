// Joins the hand-written SDL of ../graph into the one file that relay-compiler reads. What the files add with `extend type` is
// written into the type itself, because Relay takes an extension for a field of the client's own and never asks the server for it.
// `--check` fails when the committed copy is out of date, writing nothing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const from = new URL('../../graph/', import.meta.url);
const to = new URL('../src/relay/schema.graphql', import.meta.url);

const parts = readdirSync(from)
  .filter((name) => name.endsWith('.graphql'))
  // schema.graphql first: it holds the roots that the others extend
  .sort((a, b) => Number(b === 'schema.graphql') - Number(a === 'schema.graphql') || (a < b ? -1 : 1))
  .map((name) => readFileSync(new URL(name, from), 'utf8').trim());
if (parts.length === 0) {
  console.error('schema: no .graphql file in graph/');
  process.exit(1);
}

const additions = new Map();
let sdl = parts.join('\n\n').replace(/^extend type (\w+) \{\n([\s\S]*?)\n\}\n*/gm, (_, type, fields) => {
  additions.set(type, [...(additions.get(type) ?? []), fields]);
  return '';
});
for (const [type, fields] of additions) {
  const body = fields.join('\n');
  const withBody = new RegExp(`^(type ${type}\\b[^{\\n]*\\{\\n[\\s\\S]*?)\\n\\}`, 'm');
  const bare = new RegExp(`^type ${type}$`, 'm');
  if (withBody.test(sdl) && !bare.test(sdl)) sdl = sdl.replace(withBody, (_, head) => `${head}\n${body}\n}`);
  else if (bare.test(sdl)) sdl = sdl.replace(bare, () => `type ${type} {\n${body}\n}`);
  else {
    console.error(`schema: "extend type ${type}", but there is no type ${type}`);
    process.exit(1);
  }
}
const joined = `# Joined from graph/*.graphql by scripts/schema.mjs; do not edit.\n\n${sdl.trim()}\n`;

let current = '';
try {
  current = readFileSync(to, 'utf8');
} catch {
  // first run: there is no copy yet
}
if (current === joined) process.exit(0);
if (process.argv.includes('--check')) {
  console.error('schema: src/relay/schema.graphql is out of date; run `npm run schema`');
  process.exit(1);
}
writeFileSync(to, joined);
