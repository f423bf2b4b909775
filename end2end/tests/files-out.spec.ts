// A file of the staff's for a person, on a narrow screen, with scripts and without: chosen, refused, seen once more, sent, and fetched.
import { expect } from '@playwright/test';
import { act, look, NARROW, somebodyAsks, testIn } from './own-house';
import { signIn } from './person';

/** Cases are answered here: the demo that the other stories look at has none of it. */
const test = testIn();
test.use({ viewport: NARROW });

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\n%%EOF\n');
const MP3 = Buffer.from('ID3\x04\x00\x00\x00\x00\x00\x00\xff\xfb\x90\x00', 'latin1');

test('a recording goes out with the last answer after it was seen once more', async ({ page, browser, house, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  const { somebody, request } = await somebodyAsks(browser, house, javaScriptEnabled, 'What did I say on the phone?');

  await signIn(page, /Robin/);
  await page.goto(`/en/staff/requests/${request}`);
  await act(page, 'reveal');
  await page.waitForURL(/#saved$/);
  await page.locator('#write').fill('Here is the call.');
  await page.locator('#file').setInputFiles({ name: 'call.mp3', mimeType: 'audio/mpeg', buffer: PDF });
  await act(page, 'write-check');
  await expect(page.locator('#file-error'), 'it is not what its name says').toBeVisible();
  await expect(page.locator('#write')).toHaveValue('Here is the call.');
  await page.locator('#file').setInputFiles({ name: 'call.mp3', mimeType: 'audio/mpeg', buffer: MP3 });
  await act(page, 'write-check');
  await expect(page.locator('section[aria-labelledby="page"]')).toContainText('call.mp3');
  await look(page, javaScriptEnabled);
  await page.goto(`/en/staff/requests/${request}`);
  await expect(page.locator('main'), 'it waits').toContainText('call.mp3');
  await look(page, javaScriptEnabled);
  await page.goto(`/en/staff/requests/${request}/check`);
  await page.locator('form[action="/ui/staff/finish"] button[type=submit]').click();
  await page.waitForURL(url => !url.pathname.endsWith('/check'));

  await somebody.goto(`/en/requests/${request}`);
  const file = somebody.getByRole('link', { name: 'call.mp3' });
  await expect(file).toBeVisible();
  const fetched = await somebody.request.get((await file.getAttribute('href'))!);
  expect(fetched.headers()['content-type']).toBe('audio/mpeg');
  expect((await fetched.body()).equals(MP3)).toBe(true);
  await look(somebody, javaScriptEnabled);
  await somebody.context().close();
});
