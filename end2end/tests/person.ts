// Signing in to the demo: one button per person on /demo.
import { test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';

/** Signs in as a person of the demo, by the words on their button. Without a name, as the first one. */
export async function signIn(page: Page, person: string | RegExp = ''): Promise<void> {
  await page.goto('/demo');
  const button = page.getByRole('button', person === '' ? {} : { name: person }).first();
  await Promise.all([page.waitForURL(url => url.pathname !== '/demo'), button.click()]);
}

type Session = BrowserContextOptions['storageState'];

async function newSession(browser: Browser, baseURL: string, person: string): Promise<Session> {
  const context = await browser.newContext({ baseURL, storageState: undefined });
  await signIn(await context.newPage(), person);
  const session = await context.storageState();
  await context.close();
  return session;
}

/** Signs in once per worker and person, and hands the session to each test that asks: pages are many, people few. */
export const test = base.extend<object, { sessionOf: (person?: string) => Promise<Session> }>({
  sessionOf: [
    async ({ browser }, use, worker) => {
      const sessions = new Map<string, Promise<Session>>();
      await use((person = '') => {
        const known = sessions.get(person) ?? newSession(browser, worker.project.use.baseURL!, person);
        sessions.set(person, known);
        return known;
      });
    },
    { scope: 'worker' },
  ],
});
