// The last person who can answer: nobody waits because of a course, and the officer reads why. On a server of its own: everybody else leaves.
import { expect } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPage, checkServedHtml } from './check-page';
import { PROGRAM, startServer } from './own-server';
import { signIn, test } from './person';
import { oneTime } from './one-time';

test('the last person who can answer is let in, and the log says why', async ({ browser, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  const data = mkdtempSync(join(tmpdir(), 'candor-last-'));
  const candor = (...words: string[]) => execFileSync(PROGRAM, [...words, '--demo', '--data', data], { encoding: 'utf8' });
  const house = await startServer('--demo', '--data', data);
  try {
    const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled, bypassCSP: true, viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    const look = () => (javaScriptEnabled ? checkPage(page) : checkServedHtml(page));
    await signIn(page, /Milan/);
    expect((await page.goto('/en/staff/requests'))?.status(), 'others can answer').toBe(403);
    for (const colleague of ['robin', 'privacy']) candor('staff', 'end', `${colleague}@larkfield.example`);
    expect((await page.goto('/en/staff/requests'))?.status(), 'nobody else can').toBe(200);
    await expect(page.getByText('you were let in for now. Our privacy officer sees it.')).toBeVisible();
    await look();
    await page.locator('main table a').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    const link = candor('staff', 'invite', 'new@larkfield.example', '--role', 'privacy-officer').trim();
    await context.clearCookies();
    await page.goto(new URL(link).pathname);
    await look();
    await page.locator('#name').fill('Nele');
    await page.locator('#password').fill('a long password for a story');
    await page.locator('#one_time').fill(oneTime((await page.locator('form code').textContent()) ?? ''));
    await page.locator('form[action="/ui/staff/join"] button[type=submit]').click();
    await page.goto('/en/staff/training');
    await expect(page.getByRole('listitem').filter({ hasText: /Milan.* was let in until/ })).toContainText('nobody else could answer');
    await look();
    await context.close();
  } finally {
    await house.stop();
    rmSync(data, { recursive: true, force: true });
  }
});
