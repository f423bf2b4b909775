// One text to several requests: picked in the list, written once, looked over one by one, agreed to by a colleague on one page.
import { expect, type Page } from '@playwright/test';
import { act, look, NARROW, somebodyAsks, testIn, visitor } from './own-house';
import { signIn } from './person';

/** Cases end here: the demo that the other stories look at keeps its own. */
const test = testIn();
test.use({ viewport: NARROW });

const QUEUE = '/en/staff/requests?kind=question';
const press = (page: Page, endpoint: string) => page.locator(`form[action="/ui/staff/${endpoint}"] button[type=submit]`).click();

test('several requests get one answer', async ({ page: robin, browser, house, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  const asks = (question: string) => somebodyAsks(browser, house, javaScriptEnabled, question);
  const one = (await asks('Why did nobody answer on Monday?')).request;
  const two = (await asks('Where were you on Monday?')).request;
  const jana = await visitor(browser, house, javaScriptEnabled);
  await signIn(robin, /Robin/);
  await signIn(jana, /Jana/);
  await robin.goto('/en/staff/requests');
  await expect(robin.locator('input[name="form[picked][]"]'), 'one kind first').toHaveCount(0);
  await robin.goto(QUEUE);
  await look(robin, javaScriptEnabled);
  for (const number of [one, two]) {
    await robin.goto(`/en/staff/requests/${number}`);
    if ((await robin.locator('#reveal').count()) > 0) {
      await robin.locator('#reveal').fill('To answer all of them');
      await act(robin, 'reveal');
      await robin.waitForURL(/#saved$/);
    }
  }
  await robin.goto(QUEUE);
  for (const number of [one, two]) await robin.locator(`input[value="${number}"]`).check();
  await press(robin, 'pick');
  await robin.waitForURL(/staff\/several$/);
  await look(robin, javaScriptEnabled);
  await press(robin, 'several-check');
  await expect(robin.locator('#words-error')).toContainText('Choose a template, or write the text');
  await expect(robin.locator('#what-answer'), 'a question is mostly answered').toBeChecked();
  await robin.locator('#template').selectOption('another-company');
  await robin.locator('#words').fill('The network was down on Monday, and it works again since Tuesday.');
  await press(robin, 'several-check');
  await robin.waitForURL(/several\/check$/);
  for (const number of [one, two]) await expect(robin.locator(`section[aria-labelledby="of-${number}"]`)).toContainText('down on Monday');
  await look(robin, javaScriptEnabled);
  await press(robin, 'several-ask');
  await robin.waitForURL(/kind=question#found$/);
  await expect(robin.locator('#found')).toContainText(/2.* answers wait for the yes/);

  await jana.goto('/en/staff');
  await look(jana, javaScriptEnabled);
  await jana.locator('section[aria-labelledby="yes"] a[href*="/staff/several/"]').click();
  const unread = jana.locator('form[action="/ui/staff/several-open"]');
  if ((await unread.count()) > 0) {
    await expect(jana.locator('#unread')).toContainText('Not opened by you yet');
    await look(jana, javaScriptEnabled);
    await press(jana, 'several-open');
    await expect(unread).toHaveCount(0);
  }
  await look(jana, javaScriptEnabled);
  // The button is reached and pressed by the keyboard.
  await jana.locator('form[action="/ui/staff/several-yes"] button').focus();
  await jana.keyboard.press('Enter');
  await jana.waitForURL(/requests#found$/);
  await expect(jana.locator('#found')).toContainText(/2.* answers were sent/);
  await jana.goto(QUEUE);
  for (const number of [one, two]) await expect(jana.locator('tbody')).not.toContainText(number);
});
