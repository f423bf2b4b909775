// People who ask for something, by the forms of their pages.
import type { Browser, Page } from '@playwright/test';
import { visitor } from './own-house';
import type { OwnServer } from './own-server';
import { askForCode, enterByCode, newCustomer, send } from './person';

/** A new customer with an order of 89.90, signed in. */
export async function customerWithAnOrder(browser: Browser, house: OwnServer, scripts: boolean | undefined, language: string): Promise<Page> {
  const page = await visitor(browser, house, scripts);
  const customer = `asks-${crypto.randomUUID()}`;
  const email = await newCustomer(page, language, customer);
  await send(page, customer, { id: 'order', ago: 30, category: 'orders', touchpoint: 'buy', data: { items: 'Raincoat', total: 89.9 } });
  await page.goto(`/${language}/sign-in`);
  await enterByCode(page, email);
  return page;
}

/** A person without an account who has shown that an address is theirs. */
export async function guest(browser: Browser, house: OwnServer, scripts: boolean | undefined, language: string): Promise<Page> {
  const page = await visitor(browser, house, scripts);
  await page.goto(`/${language}/requests/guest`);
  await page.locator('#code').fill(await askForCode(page, `${crypto.randomUUID()}@example.org`));
  await page.locator('form[action="/ui/requests/guest-code"] button[type=submit]').last().click();
  await page.waitForURL(url => url.pathname.endsWith('/requests'));
  return page;
}

/** Fills in the form that is open, checks it, sends it, and answers the number. */
export async function sends(page: Page, fill: () => Promise<void>): Promise<string> {
  await fill();
  await page.locator('form[action="/ui/requests/check"] button[type=submit]:not([formaction])').last().click();
  await page.waitForURL(/\/check(\?|$)/);
  const understood = page.locator('#understood');
  if ((await understood.count()) > 0) await understood.check();
  await page.locator('form[action="/ui/requests/send"] button[type=submit]:not([formaction])').last().click();
  await page.waitForURL(/\/requests\/R-/);
  return /R-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.url())![0];
}

export async function asks(page: Page, language: string, kind: string, fill = async () => {}): Promise<string> {
  await page.goto(`/${language}/requests/new/${kind}`);
  return sends(page, fill);
}
