import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe holds against the page as it stands, one line for each kind of fault with where it is. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const options: RunOptions = { resultTypes: ['violations'] };
  const { violations } = await page.evaluate(
    (how) =>
      (window as unknown as { axe: { run(at: Document, how: object): Promise<AxeResults> } }).axe.run(document, how),
    options,
  );
  return violations.map(
    (one) =>
      `${one.id} (${one.impact}): ${one.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`,
  );
}
