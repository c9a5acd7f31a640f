// What axe finds in a page of the extension, as it stands.
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Each finding with the elements that it is about; empty where there is nothing to find. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] })`)) as {
    violations: { id: string; nodes: { target: string[] }[] }[];
  };
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
