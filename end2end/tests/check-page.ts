// The checks every page must pass. Stories call `checkPage` wherever they arrive at a new state.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const GATE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'wcag2aaa'];

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // The server writes compact HTML in its own style; these are taste, not validity.
      'attr-quotes': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
      'no-inline-style': 'error',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
    },
    // The elements leptos wraps islands in.
    elements: [
      'html5',
      {
        'leptos-island': { flow: true, phrasing: true, transparent: true },
        'leptos-children': { flow: true, phrasing: true, transparent: true },
      },
    ],
  }),
);

/** Everything at once, for the page as it stands. `html` is what was sent, where asking again would answer something else. */
export async function checkPage(page: Page, html?: string): Promise<void> {
  await checkShape(page);
  await checkDirections(page);
  await checkNoSidewaysScroll(page);
  await checkAxe(page);
  if (html === undefined) await checkServedHtml(page);
  else await checkHtml(html);
}

/**
 * axe with the AAA contrast rule. An undecided contrast fails too: gradients could hide a defect. No page has frames of others, so
 * it runs in the page itself ("legacy"), which takes half as long, and lists only what is looked at here.
 */
export async function checkAxe(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations', 'incomplete'] });
  const found = await axe.withTags(GATE).disableRules(['identical-links-same-purpose']).analyze();
  const brief = (results: typeof found.violations) =>
    results.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => node.target.join(' ')).join(', ')}`);
  expect(brief(found.violations), 'axe violations').toEqual([]);
  expect(brief(found.incomplete.filter(({ id }) => id.startsWith('color-contrast'))), 'undecided contrast').toEqual([]);
}

/** The HTML as sent, before any script. Invalid HTML also breaks hydration. */
export async function checkServedHtml(page: Page): Promise<void> {
  const answer = await page.request.get(page.url());
  expect(answer.ok(), `${page.url()} answered ${answer.status()}`).toBe(true);
  await checkHtml(await answer.text());
}

async function checkHtml(html: string): Promise<void> {
  const report = await validator.validateString(withoutLeptosQuirks(html));
  const messages = report.results.flatMap(result => result.messages);
  expect(messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`), 'HTML').toEqual([]);
}

/**
 * Leptos marks places for hydration with `<!>` and writes its nonce into `crossorigin`. Browsers read an empty comment
 * and the attribute's default; the validator would call every page wrong.
 */
function withoutLeptosQuirks(html: string): string {
  return html.replaceAll('<!>', '').replace(/ crossorigin="[\w-]*"/g, ' crossorigin="anonymous"');
}

/** One h1, a title, a language, a direction that fits it, and no list with nothing in it. */
export async function checkShape(page: Page): Promise<void> {
  await expect(page.locator('h1'), 'one h1').toHaveCount(1);
  await expect(page).toHaveTitle(/\S/);
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', /^[a-z]{2,3}(-|$)/);
  const language = (await html.getAttribute('lang')) ?? '';
  const direction = /^(ar|fa|he|ur)/.test(language) ? 'rtl' : 'ltr';
  expect((await html.getAttribute('dir')) ?? 'ltr', `dir of ${language}`).toBe(direction);
  const empty = await page.evaluate(() => {
    const lists = [...document.querySelectorAll('ul, ol, dl')].filter(list => list.childElementCount === 0);
    return lists.map(list => list.parentElement?.textContent?.trim() ?? '');
  });
  expect(empty, 'lists with nothing in them').toEqual([]);
}

/** A sentence of ours runs as the page does. Marks of messages stand around the names in it, and never in words of people. */
export async function checkDirections(page: Page): Promise<void> {
  const ours = await page.evaluate(() => {
    const auto = [...document.querySelectorAll('[dir="auto"]:not(.said, input, textarea)')];
    return auto.map(element => element.textContent ?? '').filter(text => /[\u2066-\u2069]/.test(text));
  });
  expect(ours, 'sentences that run as their first letter does').toEqual([]);
  // An empty field runs as what is around it, so that the caret is where writing begins, and typed text runs its own way.
  const fields = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('textarea:not([dir]), input:is([type="text"], [type="search"]):not([dir])');
    const amiss = [...all].filter(field => {
      const { direction, unicodeBidi } = getComputedStyle(field);
      return unicodeBidi !== 'plaintext' || direction !== getComputedStyle(field.parentElement ?? field).direction;
    });
    return amiss.map(field => field.id);
  });
  expect(fields, 'fields whose text does not run its own way').toEqual([]);
}

export async function checkNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, 'pixels wider than the window').toBeLessThanOrEqual(0);
  // On a narrow screen the rows of a table are blocks, and nothing in them is wider either.
  const wide = await page.evaluate(() => {
    if (!matchMedia('(max-width: 40rem)').matches) return [];
    const tables = [...document.querySelectorAll('.table')].filter(table => table.scrollWidth > table.clientWidth);
    return tables.map(table => `${table.scrollWidth} in ${table.clientWidth}`);
  });
  expect(wide, 'tables wider than their place').toEqual([]);
}
