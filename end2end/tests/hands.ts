// Hands that work by the keyboard alone, and what the job in hand costs them.
import { expect, type Locator, type Page } from '@playwright/test';

export class Hands {
  private presses = 0;
  private pages = 0;
  private texts = 0;

  constructor(readonly page: Page) {
    page.on('domcontentloaded', () => (this.pages += 1));
  }

  begin = () => ([this.presses, this.pages, this.texts] = [0, 0, 0]);

  /** Presses, pages that loaded, and texts typed beside the answer itself. */
  spent = () => [this.presses, this.pages, this.texts];

  /** A key on what has the focus: a link or button leads to its page. */
  async press(what: Locator, key: 'Enter' | 'Space' = 'Enter') {
    this.presses += 1;
    await what.focus();
    await this.page.keyboard.press(key);
  }

  /** Picks from a list: one press leads there, as by its first letters. */
  async choose(list: Locator, value: string) {
    this.presses += 1;
    await list.focus();
    await list.selectOption(value);
  }

  /** The text that the person will read, which is typed however little the rest costs. */
  async answer(field: Locator, text: string) {
    await field.focus();
    await this.page.keyboard.insertText(text);
  }

  /** Anything else that has to be typed. */
  async type(field: Locator, text: string) {
    this.texts += 1;
    await this.answer(field, text);
  }

  /** Presses a button or link, and waits for the page it leads to. */
  async go(what: Locator) {
    const before = await this.page.evaluate(() => performance.timeOrigin);
    await this.press(what);
    await expect
      .poll(() => this.page.evaluate(() => (document.readyState === 'complete' ? performance.timeOrigin : 0)).catch(() => 0))
      .toBeGreaterThan(before);
  }

  /** The button of a case's page, or of the page to check, that does this. */
  act = (name: string) =>
    this.page.locator(`button[formaction="/ui/staff/${name}"], form[action="/ui/staff/${name}"] button[type=submit]:not([formaction])`).last();
}

/** The number of the case whose page this is. */
export const onCase = (page: Page) => page.url().match(/\/requests\/(R-[0-9A-Z]{4}-[0-9A-Z]{4})(\?|#|$)/)?.[1];
