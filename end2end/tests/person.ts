// Signing in to the demo: one button per person on /demo.
import { expect, test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';

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

/** The key on /demo, which may do everything. */
export async function demoKey(page: Pick<Page, 'request'>): Promise<string> {
  const demo = await (await page.request.get('/demo')).text();
  return /cdr_[0-9a-f]{32}_[\w-]{43}/.exec(demo)?.[0] ?? '';
}

/** A customer of this test alone, as a brand's system would make or change them. Answers their address. */
export async function newCustomer(page: Page, language: string, reference = `t-${crypto.randomUUID()}`): Promise<string> {
  const email = `${crypto.randomUUID()}@example.org`;
  const headers = { Authorization: `Bearer ${await demoKey(page)}` };
  const answer = await page.request.put('/api/v1/customers', { headers, data: { reference, email, language } });
  expect(answer.ok(), `customer: ${answer.status()}`).toBe(true);
  return email;
}

async function call<T>(page: Page, what: string, data: object): Promise<T> {
  const headers = { Authorization: `Bearer ${await demoKey(page)}` };
  const answer = await page.request.post(`/api/v1/${what}`, { headers, data });
  expect(answer.ok(), `${what}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** The address that signs a customer in, as the brand's pages would lead there. */
export async function handOff(page: Page, customer: string): Promise<string> {
  return (await call<{ url: string }>(page, 'handoffs', { customer, to: 'data' })).url;
}

type Draft = { id: string; ago: number; [more: string]: unknown };
type Result = { stored: boolean; reason?: string };
const START = Date.now();

/** Sends records about a customer, `ago` minutes old, as a brand's system would. Answers what became of each. */
export async function send(page: Page, customer: string, ...all: Draft[]): Promise<Result[]> {
  const records = all.map(({ id, ago, ...about }) => {
    const occurred_at = new Date(START - ago * 60_000).toISOString();
    return { id: `${customer}-${id}`, customer, source: 'web-shop', occurred_at, ...about };
  });
  return (await call<{ results: Result[] }>(page, 'records', { records })).results;
}

/** The letters to an address, newest first, as the page shows them. */
export async function lettersTo(page: Page, email: string): Promise<string[]> {
  return (await (await page.request.get('/demo/mail')).text()).split('<main')[1].split('<li>').filter(letter => letter.includes(email));
}

/** The codes in the letters to an address, newest first. */
async function codesFor(page: Page, email: string): Promise<string[]> {
  return (await lettersTo(page, email)).flatMap(letter => /[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}/.exec(letter) ?? []);
}

/** Presses the button that sends a code, and waits for the letter. */
export async function askForCode(page: Page, email: string): Promise<string> {
  const before = (await codesFor(page, email)).length;
  const address = page.locator('input[name="form[email]"]');
  // A person who is signed in already is not asked for it again.
  if ((await address.count()) > 0) await address.fill(email);
  await page.locator('main button[type=submit]').first().click();
  await expect.poll(async () => (await codesFor(page, email)).length).toBeGreaterThan(before);
  return (await codesFor(page, email))[0];
}

/** Signs in by a code, in any language, from wherever the sign-in page stands. */
export async function enterByCode(page: Page, email: string): Promise<void> {
  const code = await askForCode(page, email);
  await page.locator('input[name="form[code]"]').fill(code);
  await page.locator('main button[type=submit]').click();
  await expect(page.locator('.menu__who button')).toBeAttached();
}

/** An address of one's own: how often one may try to sign in is counted by address. */
const anAddress = () => `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}`;

/** Signs in once per worker and person, and hands the session to each test that asks: pages are many, people few. */
export const test = base.extend<object, { sessionOf: (person?: string) => Promise<Session> }>({
  extraHTTPHeaders: async ({}, use) => use({ 'X-Forwarded-For': anAddress() }),
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
