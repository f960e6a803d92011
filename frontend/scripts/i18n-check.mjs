// The catalogs keep their promises: the same keys in both languages, the same placeholders, no key that nobody uses, none
// used that is not there (the compiler sees most of those, from src/i18n/keys.gen.d.ts), Chinese written as this house
// writes it. `--write` renews keys.gen.d.ts after a catalog was added.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const problems = [];
const problem = (where, what) => problems.push(`${where}: ${what}`);

const features = readdirSync(join(src, 'features'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(src, 'features', entry.name, 'zh-CN.json')))
  .map((entry) => entry.name)
  .sort();
const catalogs = [
  { ns: 'app', path: (lng) => `app/${lng}.json` },
  { ns: 'terms', path: (lng) => `i18n/terms.${lng}.json` },
  ...features.map((name) => ({ ns: name, path: (lng) => `features/${name}/${lng}.json` })),
];

const flatten = (value, prefix = '', into = {}) => {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string') into[prefix + key] = inner;
    else flatten(inner, `${prefix}${key}.`, into);
  }
  return into;
};
const read = (path) => {
  try {
    return flatten(JSON.parse(readFileSync(join(src, path), 'utf8')));
  } catch (error) {
    problem(path, error.code === 'ENOENT' ? 'is missing' : `cannot be read: ${error.message}`);
    return {};
  }
};

// ---- sources, once
const walk = (dir) =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) return name === '__generated__' ? [] : walk(path);
    return /\.tsx?$/.test(name) && !/\.(test|gen)\./.test(name) ? [path] : [];
  });
const sources = walk(src).map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Every literal in the sources that may be a key, and the fixed beginnings of those that are put together. */
const literals = new Set();
const beginnings = new Set();
const fitted = [];
for (const { text } of sources) {
  for (const [, literal] of text.matchAll(/['"`]([A-Za-z][\w-]*(?::[\w-]+)?(?:\.[\w-]+)+|[A-Za-z][\w:]*)['"`]/g))
    literals.add(literal);
  for (const [, template] of text.matchAll(/`([A-Za-z][\w.:-]*\$\{[^`]*)`/g)) {
    beginnings.add(template.slice(0, template.indexOf('${')));
    fitted.push(
      new RegExp(
        `^${template
          .replace(/\$\{[^}]*\}/g, '\u0000')
          .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
          .replaceAll('\u0000', '[\\w-]+')}$`,
      ),
    );
  }
}
const plural = (key) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const isUsed = (ns, key) => {
  const bare = plural(key);
  return [bare, `${ns}:${bare}`].some((name) => literals.has(name) || fitted.some((shape) => shape.test(name)));
};

// ---- Chinese as this house writes it
const HAN = '\\u3400-\\u9fff';
const rules = [
  [new RegExp(`[${HAN}] [${HAN}]`), 'a space between Chinese characters'],
  [new RegExp(`[${HAN}][A-Za-z0-9{]|[A-Za-z0-9}][${HAN}]`), 'no space between Chinese and Latin or digits'],
  [new RegExp(`[${HAN}][,;:?!()]|[,;:?!(][${HAN}]`), 'half-width punctuation beside Chinese'],
  [/[!！]/, 'an exclamation mark'],
  [/亲[，,]|^亲/, '亲'],
  [/\.\.\./, 'three dots instead of …'],
];
const avoid = ['工单队列', '坐席', '客诉', '收件箱', 'SLA', '服务请求', '进行中…'];

for (const { ns, path } of catalogs) {
  const zh = read(path('zh-CN'));
  const en = read(path('en'));
  for (const key of Object.keys(zh)) {
    if (!(key in en) && !Object.keys(en).some((other) => plural(other) === plural(key)))
      problem(path('en'), `misses ${key}`);
    if (ns !== 'terms' && !isUsed(ns, key)) problem(path('zh-CN'), `${key} is used nowhere`);
    for (const [rule, name] of rules) if (rule.test(zh[key])) problem(path('zh-CN'), `${key} has ${name}: ${zh[key]}`);
    for (const word of avoid)
      if (zh[key].includes(word)) problem(path('zh-CN'), `${key} says ${word}, which the glossary avoids`);
  }
  const placeholders = (text) =>
    [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)]
      .map(([, name]) => name)
      .sort()
      .join(' ');
  for (const [key, text] of Object.entries(en)) {
    const twin = zh[key] ?? Object.entries(zh).find(([other]) => plural(other) === plural(key))?.[1];
    if (twin === undefined) problem(path('en'), `has ${key}, which zh-CN has not`);
    else if (placeholders(twin) !== placeholders(text) && !/_one$/.test(key))
      problem(path('en'), `${key} has other placeholders than zh-CN: ${text}`);
    if (new RegExp(`[${HAN}]`).test(text) && key !== 'person.otherLanguage')
      problem(path('en'), `${key} is not English: ${text}`);
    if (text === '') problem(path('en'), `${key} is empty`);
  }
}

// ---- the shared vocabulary has a word for every value of the schema's enums, and no other
const ENUMS = {
  kind: 'TicketKind',
  glyph: 'TicketKind',
  state: 'TicketState',
  priority: 'TicketPriority',
  channel: 'Channel',
  due: 'DueKind',
  role: 'Role',
  teamKind: 'TeamKind',
  customerKind: 'CustomerKind',
};
const schema = existsSync(join(src, 'relay/schema.graphql'))
  ? readFileSync(join(src, 'relay/schema.graphql'), 'utf8')
  : '';
const terms = read('i18n/terms.zh-CN.json');
for (const [group, type] of Object.entries(ENUMS)) {
  const body = new RegExp(`^enum ${type} \\{([^}]*)\\}`, 'm').exec(schema)?.[1];
  if (!body) continue;
  const values = new Set(body.replace(/"[^"]*"/g, '').match(/[A-Z][A-Z_]*/g));
  const words = new Set(
    Object.keys(terms)
      .filter((key) => key.startsWith(`${group}.`))
      .map((key) => key.slice(group.length + 1)),
  );
  for (const value of values)
    if (!words.has(value)) problem('i18n/terms.zh-CN.json', `has no word for ${type}.${value} (${group}.${value})`);
  for (const word of words)
    if (!values.has(word)) problem('i18n/terms.zh-CN.json', `${group}.${word} is no value of ${type}`);
}

// ---- the keys, as types
const lines = catalogs.map(
  ({ ns, path }) => `      ${/^[a-z]\w*$/i.test(ns) ? ns : `'${ns}'`}: typeof import('../${path('zh-CN')}');`,
);
const typed = `// Made by scripts/i18n-check.mjs from the catalogs there are; do not edit.
import 'i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    returnNull: false;
    resources: {
${lines.join('\n')}
    };
  }
}
`.replace(/typeof import\('([^']+)'\)/g, "(typeof import('$1'))['default']");
const target = join(src, 'i18n/keys.gen.d.ts');
if (!existsSync(target) || readFileSync(target, 'utf8') !== typed) {
  if (process.argv.includes('--write')) writeFileSync(target, typed);
  else problem('i18n/keys.gen.d.ts', 'is out of date; run `npm run words`');
}

// with --write the types come first: what else is wrong is told by the check itself
if (problems.length > 0 && !process.argv.includes('--write')) {
  console.error(problems.map((line) => `i18n: ${line}`).join('\n'));
  process.exit(1);
}
