// Stories that change what others look at have a demo of their own; many of them are told on a narrow screen.
import type { Browser, Page } from '@playwright/test';
import { checkPage, checkServedHtml, checkShape } from './check-page';
import { startServer, type OwnServer } from './own-server';
import { enterByCode, newCustomer, test as base } from './person';

/** Tests against a server of their own, one for each worker: `--demo`, or other options. */
export const testIn = (...options: string[]) =>
  base.extend<object, { house: OwnServer }>({
    house: [
      async ({}, use) => {
        const house = await startServer(...(options.length > 0 ? options : ['--demo']));
        await use(house);
        await house.stop();
      },
      { scope: 'worker', timeout: 120_000 },
    ],
    baseURL: async ({ house }, use) => use(house.url),
  });

export const NARROW = { width: 320, height: 800 };

/** Somebody in a browser of their own, on a narrow screen. */
export async function visitor(browser: Browser, house: OwnServer, scripts: boolean | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled: scripts, viewport: NARROW, bypassCSP: true });
  return context.newPage();
}

/** Somebody new who is signed in and has asked a question. */
export async function somebodyAsks(browser: Browser, house: OwnServer, scripts: boolean | undefined, question: string) {
  const somebody = await visitor(browser, house, scripts);
  const email = await newCustomer(somebody, 'en');
  await somebody.goto('/en/sign-in');
  await enterByCode(somebody, email);
  await somebody.goto('/en/requests/new/question');
  await somebody.locator('#words').fill(question);
  await somebody.locator('main button[type=submit]').first().click();
  await somebody.locator('main form button[type=submit]').first().click();
  await somebody.waitForURL(/\/requests\/R-/);
  return { somebody, email, request: new URL(somebody.url()).pathname.split('/').pop()! };
}

/** Presses the button of a case's page that does this. */
export const act = (page: Page, name: string) => page.locator(`button[formaction="/ui/staff/${name}"]`).click();

/** axe needs scripts; what was sent is checked with scripts off, too. */
export async function look(page: Page, scripts: boolean | undefined): Promise<void> {
  if (scripts) return checkPage(page);
  await checkShape(page);
  await checkServedHtml(page);
}
