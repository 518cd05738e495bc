import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Violations of WCAG 2.2 A and AA on the page as it stands, one line each with the elements; empty is good. */
export async function listViolations(page: Page): Promise<string[]> {
  // Evaluated and not added as a script element, which the page's content security policy would refuse.
  await page.evaluate(axe.source);
  const results = (await page.evaluate(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(tags)} }, resultTypes: ['violations'] })`,
  )) as AxeResults;
  return results.violations.map((violation) => {
    const places = violation.nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary ?? ''})`);
    return `${violation.id}: ${violation.help}: ${places.join('; ').replaceAll(/\s+/g, ' ')}`;
  });
}
