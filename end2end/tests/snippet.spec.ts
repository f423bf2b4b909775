// The lines of the guide by which a page that comes from a cache tells the brand's server of Global Privacy Control.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const GUIDE = new URL('../../src/docs/api.md', import.meta.url);
const SHOP = 'https://www.example.org';

/** The script as whoever builds a page copies it. */
function script(): string {
  const blocks = readFileSync(GUIDE, 'utf8').match(/(?<=```html\n)[\s\S]*?(?=```)/g) ?? [];
  const ours = blocks.filter(block => block.includes('globalPrivacyControl'));
  expect(ours, 'one such script is in the guide').toHaveLength(1);
  return ours[0];
}

for (const [browser, sends, heard] of [
  ['a browser that sends the signal is reported once', true, ['POST /privacy-signal', 'GET /later']],
  ['a browser that does not send it is not reported', false, ['GET /later']],
] as const) {
  test(`by the lines of the guide, ${browser}`, async ({ page }) => {
    const [calls, body]: [string[], string] = [[], `<!doctype html><title>Blog</title>${script()}`];
    await page.addInitScript(value => Object.defineProperty(navigator, 'globalPrivacyControl', { value }), sends);
    await page.route(`${SHOP}/**`, async route => {
      const request = route.request();
      const path = new URL(request.url()).pathname;
      if (path === '/blog') return route.fulfill({ contentType: 'text/html', body });
      if (path !== '/favicon.ico') calls.push(`${request.method()} ${path}`);
      return route.fulfill({ status: 204 });
    });
    await page.goto(`${SHOP}/blog`);
    // Sent after whatever the page sent.
    await page.evaluate(() => fetch('/later'));
    await expect.poll(() => [...calls].sort().reverse()).toEqual([...heard]);
  });
}
