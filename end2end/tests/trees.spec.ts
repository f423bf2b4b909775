// The five pages that a day at the desk is spent on, as somebody hears them who listens to the screen: each tree was read as a whole once, and is
// kept beside this file. More may come to a page; nothing of it loses its name or its place. Whatever a day changes is a pattern.
import { expect, type Page } from '@playwright/test';
import { testIn } from './own-house';
import { signIn } from './person';

const test = testIn();

const hears = (page: Page, name: string, part = 'main') => expect(page.locator(part), name).toMatchAriaSnapshot({ name: `${name}.aria.yml` });

test('Today, the queue, the tasks, a case and the page to check are heard in an order that makes sense', async ({ page }) => {
  await signIn(page, /Robin/);
  await page.goto('/en/staff');
  await hears(page, 'today', 'body');
  await page.goto('/en/staff/requests');
  await hears(page, 'queue');
  await page.goto('/en/staff/tasks');
  await hears(page, 'tasks');
  await page.goto('/en/staff/requests?kind=correct');
  await page.locator('tbody th a').first().click();
  await page.locator('button[formaction="/ui/staff/reveal"]').click();
  await page.waitForURL(/#saved$/);
  await page.reload();
  await hears(page, 'case');
  await page.locator('button[formaction="/ui/staff/approve-check"]').click();
  await page.waitForURL(/\/check$/);
  await hears(page, 'check');
});
