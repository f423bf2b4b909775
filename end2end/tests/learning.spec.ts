// What staff learn, what troubles them, and what opens and closes for them: with scripts and without.
import { expect } from '@playwright/test';
import { checkAxe, checkServedHtml } from './check-page';
import { signIn, test } from './person';

test('a module is read, answered and explained, and a concern goes from its form to the public words', async ({ page, javaScriptEnabled }) => {
  await signIn(page, /Robin/);
  await expect(page.getByText('Your training is good until')).toBeVisible();
  await page.goto('/en/staff/training');
  if (javaScriptEnabled) await checkAxe(page);
  await page.getByRole('link', { name: 'Personal, without pressure' }).click();
  await page.getByRole('button', { name: 'Send the answers' }).click();
  await expect(page.locator('#errors')).toBeFocused();
  for (const answer of ['q0-3', 'q1-2', 'q2']) await page.locator(`#${answer}`).check();
  await page.getByRole('button', { name: 'Send the answers' }).click();
  await expect(page.getByRole('heading', { name: /2.* of .*3.* right/ })).toBeVisible();
  await expect(page.getByText('Your answer: not quite')).toBeVisible();
  if (javaScriptEnabled) await checkAxe(page);
  await checkServedHtml(page);

  await page.goto('/en/staff');
  await page.getByRole('link', { name: 'How do I …?' }).click();
  await page.getByLabel('How do I …?').fill('complaint');
  await page.getByRole('button', { name: 'Search the guidance' }).click();
  await page.getByRole('link', { name: 'Answer a complaint' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Answer a complaint' })).toBeVisible();

  await page.getByRole('link', { name: 'Raise a concern' }).click();
  const name = `Countdowns ${crypto.randomUUID().slice(0, 8)}`;
  await page.locator('#words').fill(`${name}\nThey hurry people.`);
  await page.getByRole('button', { name: 'Raise it' }).click();
  await expect(page.locator('#saved')).toBeFocused();
  const concern = page.url().split('#')[0]!;

  await signIn(page, /Ines/);
  await page.goto(concern);
  if (javaScriptEnabled) await checkAxe(page);
  await page.locator('#what-0').fill('None at all');
  await page.getByRole('button', { name: 'Keep the options' }).click();
  await expect(page.locator('#saved')).toBeFocused();
  await page.locator('#chosen').selectOption('0');
  await page.locator('#outcome-3').check();
  await page.locator('#reasons').fill('It hurries people.');
  await page.locator('#quoted').check();
  await page.locator('form[action="/ui/staff/decide-concern"] button[type=submit]').click();
  await expect(page.locator('#errors')).toBeFocused();
  for (const tag of ['en', 'de', 'ar']) {
    await page.locator(`#asked-${tag}`).fill('May we count down?');
    await page.locator(`#decided-${tag}`).fill('No.');
  }
  await page.locator('form[action="/ui/staff/decide-concern"] button[type=submit]').click();
  await expect(page.locator('#saved')).toBeFocused();
  await expect(page.getByText('Quoted in public')).toBeVisible();

  await signIn(page, /Robin/);
  await page.goto('/en/staff/concerns');
  await expect(page.getByRole('link', { name })).toBeVisible();
});
