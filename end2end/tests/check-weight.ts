// The bytes a page makes a phone download.
import { expect, type Page, type Request } from '@playwright/test';

/** Bytes as sent. */
const MOST = { page: 30_000, fonts: 36_000 };

/** Counts from now on; call the answer once the page stands. */
export function watchWeight(page: Page): () => Promise<void> {
  const requests: Request[] = [];
  page.on('requestfinished', request => requests.push(request));
  return async () => {
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState('networkidle');
    const own = new URL(page.url()).origin;
    expect(requests.map(request => request.url()).filter(url => !url.startsWith(own) && !url.startsWith('data:')), 'third parties').toEqual([]);
    const sizes = { page: 0, fonts: 0 };
    for (const request of requests) {
      const type = (await request.response())?.headers()['content-type'] ?? '';
      const kind = /html|css|svg/.test(type) ? 'page' : /font/.test(type) ? 'fonts' : undefined;
      if (kind !== undefined) sizes[kind] += (await request.sizes()).responseBodySize;
    }
    expect(sizes.page, 'something was counted').toBeGreaterThan(1_000);
    expect(sizes.page, 'HTML, CSS and SVG').toBeLessThanOrEqual(MOST.page);
    expect(sizes.fonts, 'fonts').toBeLessThanOrEqual(MOST.fonts);
  };
}
