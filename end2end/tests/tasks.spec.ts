// A task holder from the first day on, on a narrow screen: a short training first, then the tasks of their system, and each way one comes out.
import { expect, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { look, NARROW, visitor } from './own-house';
import { oneTime } from './one-time';
import { PROGRAM, startServer } from './own-server';
import { enterByCode, newCustomer, signIn, test } from './person';

const TASKS = '/en/staff/tasks?system=call-recordings';

/** Asks for a copy of everything, as somebody new. */
async function asksForACopy(page: Page): Promise<string> {
  const email = await newCustomer(page, 'en');
  await page.goto('/en/sign-in');
  await enterByCode(page, email);
  await page.goto('/en/requests/new/copy');
  await page.locator('input[value="all"]').check();
  await page.locator('main button[type=submit]').first().click();
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/\/requests\/R-/);
  return new URL(page.url()).pathname.split('/').pop()!;
}

test('a task holder learns first, and then says what came of each task', async ({ browser, javaScriptEnabled }) => {
  test.setTimeout(240_000);
  const data = mkdtempSync(join(tmpdir(), 'candor-tasks-'));
  const house = await startServer('--demo', '--data', data);
  try {
    const somebody = await visitor(browser, house, javaScriptEnabled);
    const requests = [await asksForACopy(somebody)];
    await somebody.context().clearCookies();
    requests.push(await asksForACopy(somebody));

    const invite = ['staff', 'invite', 'nora@larkfield.example', '--role', 'task-holder', '--demo', '--data', data];
    const link = execFileSync(PROGRAM, invite, { encoding: 'utf8' }).trim();
    const page = await visitor(browser, house, javaScriptEnabled);
    await page.goto(new URL(link).pathname);
    await page.locator('#name').fill('Nora');
    await page.locator('#password').fill('a long password for a story');
    await page.locator('#one_time').fill(oneTime((await page.locator('form code').textContent()) ?? ''));
    await page.locator('form[action="/ui/staff/join"] button[type=submit]').click();

    await page.goto('/en/staff');
    await expect(page.locator('main')).toContainText('The tasks open as soon as your training is done');
    await look(page, javaScriptEnabled);
    expect((await page.goto('/en/staff/tasks'))?.status(), 'first the training').toBe(403);
    await expect(page.locator('main')).toContainText('One part is missing');
    await page.goto('/en/staff/training');
    await expect(page.locator('main')).toContainText('before your first task');
    await expect(page.locator('main tbody tr'), 'one part, their own').toHaveCount(1);
    await look(page, javaScriptEnabled);
    await page.getByRole('link', { name: 'Tasks in your system' }).click();
    await look(page, javaScriptEnabled);
    for (const answer of ['q0-1', 'q1-3', 'q2', 'q3-2', 'q4-3']) await page.locator(`#${answer}`).check();
    await page.locator('form[action="/ui/staff/answer-training"] button[type=submit]').click();
    await expect(page.locator('#result')).toContainText(/5.* of .*5.* right/);

    await page.goto('/en/staff/tasks');
    await expect(page.locator('main')).toContainText('No system is yours yet');
    const ada = await visitor(browser, house, javaScriptEnabled);
    await signIn(ada, /Ada/);
    await ada.goto('/en/staff/people');
    await ada.getByRole('link', { name: 'Nora' }).click();
    await ada.locator('input[value="call-recordings"]').check();
    await ada.locator('form[action="/ui/staff/choose-systems"] button').click();
    await ada.waitForURL(/#saved$/);
    await ada.context().close();

    await page.goto('/en/staff');
    const today = page.locator('section[aria-labelledby="systems"]');
    await expect(today).toContainText('Your tasks');
    await look(page, javaScriptEnabled);
    await today.getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`${TASKS.replace('?', '\\?')}$`));
    await look(page, javaScriptEnabled);

    const tick = (request: string) => page.locator(`input[name="form[picked][]"][value^="${request}/"]`);
    const read = () => page.locator('form[action="/ui/staff/report-tasks-check"] button').click();
    const save = async () => {
      await read();
      await page.waitForURL(/\/staff\/tasks\/check\?/);
      await look(page, javaScriptEnabled);
      await page.locator('form[action="/ui/staff/report-tasks"] button').click();
    };
    await tick(requests[0]!).check();
    await page.locator('input[value="failed"]').check();
    await read();
    await expect(page.locator('#found-error')).toContainText('Write why it is not possible');
    await expect(tick(requests[0]!), 'what was ticked is still ticked').toBeChecked();
    await page.locator('#found').fill('The archive cannot be reached until Monday.');
    await save();
    await page.waitForURL(/#saved$/);
    await expect(tick(requests[0]!), 'it is still to be done').toHaveCount(1);
    await tick(requests[0]!).check();
    await page.locator('input[value="not-found"]').check();
    await save();
    await expect(page.locator('#saved')).toContainText('One result is saved');
    await look(page, javaScriptEnabled);
    await expect(tick(requests[0]!), 'nothing found is an answer').toHaveCount(0);
    await tick(requests[1]!).check();
    await page.locator('input[value="done"]').check();
    await page.locator('#found').fill('A call of 3 May: she asks when the shop opens.');
    await save();
    await expect(page.locator('#saved')).toContainText('A colleague looks over what you found');
    await expect(page.locator('main')).toContainText('A colleague is looking over what was found');
    await page.setViewportSize({ width: 1280, height: 900 });
    await look(page, javaScriptEnabled);
    await page.setViewportSize(NARROW);

    await somebody.goto(`/en/requests/${requests[1]}`);
    await expect(somebody.locator('main')).toContainText('One of our staff saw the name or number to look for in a system');
  } finally {
    await house.stop();
    rmSync(data, { recursive: true, force: true });
  }
});
