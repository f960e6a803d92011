// Writes the Relay artifacts again whenever a source changes (`make dev`); the
// compiler's own --watch wants watchman, which few machines have.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('../src', import.meta.url));
const program = fileURLToPath(new URL('../node_modules/.bin/relay-compiler', import.meta.url));
const pause = 100; // milliseconds: an editor saves in several writes
let timer;
let compiler;
let again = false;

const compile = () => {
  if (compiler) {
    again = true;
    return;
  }
  compiler = spawn(program, [], { stdio: ['ignore', 'ignore', 'inherit'] });
  compiler.on('close', () => {
    compiler = undefined;
    if (again) {
      again = false;
      compile();
    }
  });
};

watch(sources, { recursive: true }, (_, file) => {
  if (!file || file.includes('__generated__')) return;
  clearTimeout(timer);
  timer = setTimeout(compile, pause);
});
compile();
