// A system of the brand is connected in the pages, tried, given another secret, told again and disconnected: on a narrow screen, with
// scripts and without.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { look, NARROW, testIn } from './own-house';
import { signIn } from './person';

/** A demo of its own, which may call this machine. */
const test = testIn('--demo', '--own-host', '127.0.0.1');
test.use({ viewport: NARROW });

interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A system that hears, and answers as it is told to. */
class Shop {
  readonly heard: Heard[] = [];
  answer = 204;
  private server: Server = createServer((call, answer) => {
    let body = '';
    call.on('data', part => (body += part));
    call.on('end', () => {
      this.heard.push({ headers: call.headers, body });
      answer.writeHead(this.answer).end();
    });
  });

  async begin(): Promise<string> {
    await new Promise<void>(begun => this.server.listen(0, '127.0.0.1', begun));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/candor`;
  }

  end = () => new Promise(ended => this.server.close(ended));
}

/** As the page says it to those who build the system. */
function genuine({ headers, body }: Heard, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const ours = Buffer.from(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
  const all = String(headers['webhook-signature']).split(' ').map(one => Buffer.from(one));
  return all.some(one => one.length === ours.length && timingSafeEqual(one, ours));
}

const press = (page: Page, action: string) => page.locator(`form[action="/ui/staff/${action}"] button[type=submit]`).click();
const shown = async (page: Page) => (await page.locator('.banner code').first().textContent()) ?? '';

test('a system is connected, tried, given another secret, told again and disconnected', async ({ page, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  const shop = new Shop();
  const url = await shop.begin();
  await signIn(page, /Sign in as Ada/);
  await page.goto('/en/staff/systems');
  await page.getByRole('link', { name: 'Our web shop' }).click();
  await expect(page.locator('main')).toContainText('By a key, with which it reads the changes');
  await look(page, javaScriptEnabled);

  await page.locator('#link').fill('http://shop.example.org/candor');
  await press(page, 'connect-system');
  await expect(page.locator('#errors')).toContainText('begins with https');
  await expect(page.locator('#link'), 'what was typed is there still').toHaveValue('http://shop.example.org/candor');
  await look(page, javaScriptEnabled);
  await page.locator('#link').fill(url);
  await press(page, 'connect-system');
  const first = await shown(page);
  expect(first).toMatch(/^whsec_/);
  await look(page, javaScriptEnabled);
  await page.reload();
  await expect(page.locator('main'), 'shown only once').not.toContainText(first);
  await expect(page.locator('main')).toContainText(url);
  await look(page, javaScriptEnabled);

  await press(page, 'test-system');
  await expect(page.locator('.banner')).toContainText(/Accepted \(.?204.?\)/);
  await expect(page.locator('#log + .table')).toContainText('A test');
  expect(shop.heard).toHaveLength(1);
  expect(genuine(shop.heard[0]!, first)).toBe(true);
  await look(page, javaScriptEnabled);
  shop.answer = 401;
  await press(page, 'test-system');
  await expect(page.locator('#errors')).toContainText(/another secret \(.?401.?\)/);
  await look(page, javaScriptEnabled);
  shop.answer = 204;

  await press(page, 'new-system-secret');
  const second = await shown(page);
  expect(second).toMatch(/^whsec_/);
  await expect(page.locator('.banner')).toContainText('The previous secret also signs until');
  await look(page, javaScriptEnabled);
  await press(page, 'test-system');
  await expect(page.locator('.banner')).toContainText(/Accepted \(.?204.?\)/);
  const both = shop.heard.at(-1)!;
  expect(genuine(both, first) && genuine(both, second), 'both sign').toBe(true);

  const before = shop.heard.length;
  await page.locator('input[value="newest"]').check();
  await page.locator('#after').fill('none');
  await page.locator('input[value="trial"]').check();
  await press(page, 'tell-system-again');
  await expect(page.locator('#errors')).toContainText('whole number');
  await expect(page.locator('input[value="trial"]')).toBeChecked();
  await look(page, javaScriptEnabled);
  await page.locator('#after').fill('50');
  await press(page, 'tell-system-again');
  await expect(page.locator('.banner')).toContainText('is being sent again');
  await expect.poll(() => shop.heard.length, { timeout: 20_000 }).toBeGreaterThan(before);
  const told = JSON.parse(shop.heard.at(-1)!.body);
  expect(told.id).toBe(`change-${told.data.seq}`);
  await page.reload();
  await expect(page.locator('#log + .table')).toContainText(new RegExp(`Change .?${told.data.seq}`));
  await press(page, 'tell-system-requests');
  await expect(page.locator('main')).toContainText('told when a request opens');
  await look(page, javaScriptEnabled);
  await page.goto('/ar/staff/systems/web-shop');
  await look(page, javaScriptEnabled);

  await page.goto('/en/staff/systems/web-shop');
  await page.locator('a[href$="/disconnect"]').click();
  await expect(page.locator('main')).toContainText('that somebody took a yes back');
  await look(page, javaScriptEnabled);
  await press(page, 'disconnect-system');
  await expect(page.locator('#errors')).toBeVisible();
  await look(page, javaScriptEnabled);
  await page.locator('#understood').check();
  await press(page, 'disconnect-system');
  await expect(page.locator('.banner')).toContainText('no longer told of anything');
  await page.goto('/en/staff/log');
  await expect(page.locator('main')).toContainText('receiver.disconnected');
  await shop.end();
});
