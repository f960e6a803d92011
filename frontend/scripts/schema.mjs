// Joins the hand-written SDL of ../graph into the one file that relay-compiler reads.
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
const joined = `# Joined from graph/*.graphql by scripts/schema.mjs; do not edit.\n\n${parts.join('\n\n')}\n`;

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
