// Pinyin for the palette, made at build time so that the page carries no dictionary: every Chinese title that can be a
// command (keys under `nav` and `command` of each catalog) with its syllables. `--check` fails when it is out of date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

const source = new URL('../src/', import.meta.url);
const to = new URL('app/pinyin.gen.json', source);
const catalogs = [
  new URL('app/zh-CN.json', source),
  ...readdirSync(new URL('features/', source), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => new URL(`features/${entry.name}/zh-CN.json`, source))
    .filter((url) => existsSync(url)),
];

const titles = new Set();
const collect = (value) => {
  if (typeof value === 'string') {
    if (/[\u3400-\u9fff]/.test(value)) titles.add(value);
  } else if (value) for (const inner of Object.values(value)) collect(inner);
};
for (const url of catalogs) {
  const words = JSON.parse(readFileSync(url, 'utf8'));
  collect(words.nav);
  collect(words.command);
}

const spell = (title) =>
  pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter(Boolean)
    .join(' ');
const made = `${JSON.stringify(Object.fromEntries([...titles].sort().map((title) => [title, spell(title)])), null, 2)}\n`;

const current = existsSync(to) ? readFileSync(to, 'utf8') : '';
if (made === current) process.exit(0);
if (process.argv.includes('--check')) {
  console.error('pinyin: src/app/pinyin.gen.json is out of date; run `npm run words`');
  process.exit(1);
}
writeFileSync(to, made);
