// The second brand we ship sells nothing: every page of its portal holds up, and none speaks as a shop would.
import { expect } from '@playwright/test';
import { checkAxe, checkNoSidewaysScroll, checkServedHtml, checkShape } from './check-page';
import { watchWeight } from './check-weight';
import { testIn } from './own-house';
import { signIn } from './person';
import { inLanguage, listRoutes } from './routes';

const test = testIn('--demo=clinic');
test.use({ trace: 'off' });

/** What a clinic does not do. */
const SHOP: Record<string, RegExp> = {
  en: /\b(orders?|prices?|deliver(y|ed|ies)?|brows(e|ing)|shops?|shopping|buys?|bought|parcels?|baskets?|shelf|shelves)\b/i,
  de: /bestell|\bpreise?\b|liefer(ung|t|n)|stöber|\bl[aä]den\b|einkauf|\bkauf|gekauft|\bpaket|warenkorb|\bregal/i,
};

for (const person of [undefined, 'Nora', 'Oskar', 'Selma', 'Henrik']) {
  for (const language of ['en', 'de']) {
    test(`the clinic's pages for ${person ?? 'everyone'} hold up (${language})`, async ({ page, browser, house }) => {
      test.setTimeout(5 * 60_000);
      if (person !== undefined) await signIn(page, `Sign in as ${person}`);
      const all = (await listRoutes(house.url)).filter(route => route.person === person && route.path.startsWith('/en'));
      expect(all.length, 'pages').toBeGreaterThan(0);
      for (const route of all) {
        await test.step(inLanguage(route.path, language), async () => {
          const path = inLanguage(route.path, language);
          // Counted from nothing: a page before this one has brought its style sheet already.
          const context = await browser.newContext({ baseURL: house.url, storageState: await page.context().storageState(), bypassCSP: true });
          const fresh = await context.newPage();
          const checkWeight = watchWeight(fresh);
          await fresh.setViewportSize({ width: 320, height: 640 });
          expect((await fresh.goto(path))?.status(), path).toBe(200);
          const said = await fresh.locator('body').evaluate(body => body.textContent ?? '');
          expect.soft(SHOP[language].exec(said)?.[0], path).toBeUndefined();
          await checkNoSidewaysScroll(fresh);
          await fresh.setViewportSize({ width: 1280, height: 900 });
          await checkNoSidewaysScroll(fresh);
          await checkShape(fresh);
          await checkAxe(fresh);
          await checkServedHtml(fresh);
          await checkWeight();
          await context.close();
        });
      }
    });
  }
}
