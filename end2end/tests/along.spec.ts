// Along a view: from a case to the next one and back, with its place between them, by links alone.
import { expect } from '@playwright/test';
import { look, NARROW, testIn } from './own-house';
import { signIn } from './person';

const test = testIn();
test.use({ viewport: NARROW });

test('a case leads along the view it was opened from', async ({ page, javaScriptEnabled }) => {
  test.setTimeout(120_000);
  await signIn(page, /Robin/);
  await page.goto('/en/staff/requests');
  const hrefs: string[] = [];
  for (const link of await page.locator('tbody th a').all()) hrefs.push((await link.getAttribute('href'))!);
  const numbers = hrefs.map((href) => new URL(href, page.url()).pathname.split('/').pop()!);
  expect(numbers.length, 'the demo has some').toBeGreaterThan(2);
  const around = page.locator('nav[aria-label="Cases of this view"]');
  const here = (number: string) => page.waitForURL((url) => url.pathname.endsWith(`/${number}`) && url.search === '?view=all');

  await page.goto(hrefs[0]);
  await expect(around).toContainText(/Case .*1.* of /);
  await expect(around.locator('a[rel=prev]'), 'it is the first').toHaveCount(0);
  await look(page, javaScriptEnabled);

  await around.locator('a[rel=next]').click();
  await here(numbers[1]);
  await expect(around).toContainText(/Case .*2.* of /);
  await around.locator('a[rel=next]').focus();
  await page.keyboard.press('Enter');
  await here(numbers[2]);
  await expect(around).toContainText(/Case .*3.* of /);
  await look(page, javaScriptEnabled);
  await around.locator('a[rel=prev]').click();
  await here(numbers[1]);
  await around.locator('a[rel=prev]').click();
  await here(numbers[0]);

  await page.goto(`/en/staff/requests/${numbers[1]}`);
  await expect(around, 'whoever came from no view goes along none').toHaveCount(0);
});
