// A page for people who use keys only, or whose hand is not steady.
import { expect, type Page } from '@playwright/test';

/** Enough for a finger (WCAG 2.5.5). Links inside a sentence are exempt. */
const TARGET = 44;

/** The page's controls, what is folded away among them: their own box, or whatever around them takes the same press. */
export async function checkTargets(page: Page): Promise<void> {
  const small = await page.evaluate(least => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    const controls = document.querySelectorAll<HTMLElement>('button, summary, input:not([type=hidden]), select, textarea, a.button, nav a');
    return [...controls].flatMap(control => {
      control.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = control.getBoundingClientRect();
      // Half a pixel is rounding.
      if (width === 0 || control.matches('.skip') || Math.min(width, height) >= least - 0.5) return [];
      const reach = least / 2 - 0.5;
      const around = [[0, -reach], [0, reach], [-reach, 0], [reach, 0]].map(([right, down]) =>
        document.elementFromPoint(x + width / 2 + right, y + height / 2 + down),
      );
      const presses = (at: Element | null) =>
        at !== null && (control.contains(at) || [...((control as HTMLInputElement).labels ?? [])].some(label => label.contains(at)));
      return around.every(presses) ? [] : [`${control.outerHTML.slice(0, 80)}: ${Math.round(width)} × ${Math.round(height)}`];
    });
  }, TARGET);
  expect(small, `controls smaller than ${TARGET} px`).toEqual([]);
}

interface Stop {
  what: string;
  seen: boolean;
  ringed: boolean;
  before: boolean;
}

/** Tab goes once through everything in reading order, shows where it is, hides nothing behind anything, and gets out. */
export async function checkTabWalk(page: Page): Promise<void> {
  const stops: Stop[] = [];
  await page.evaluate(() => window.scrollTo(0, 0));
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop === null) break;
    stops.push(stop);
    expect(stops.length, `a way out: ${stop.what}`).toBeLessThan(400);
  }
  // A page about an error starts at the error.
  if ((await page.locator('nav').count()) > 0 && (await page.locator('[autofocus]').count()) === 0) {
    expect(stops[0]?.what, 'first comes the way past the menu').toContain('class="skip"');
  }
  const wrong = (bad: (stop: Stop) => boolean) => stops.filter(bad).map(({ what }) => what);
  expect(wrong(({ seen }) => !seen), 'covered, cut or out of sight').toEqual([]);
  expect(wrong(({ ringed }) => !ringed), 'without a ring').toEqual([]);
  expect(wrong(({ before }) => !before), 'out of reading order').toEqual([]);
}

/** Runs in the page. `null` when the focus has left it. */
function lookAtFocus(): Stop | null {
  const at = document.activeElement as HTMLElement | null;
  if (at === null || at === document.body || at === document.documentElement) return null;
  const box = at.getBoundingClientRect();
  const style = getComputedStyle(at);
  const middle = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, innerHeight) / 2);
  const seen = middle !== null && (at.contains(middle) || middle.contains(at) || [...((at as HTMLInputElement).labels ?? [])].includes(middle as HTMLLabelElement));
  // A link in a drawing draws its own ring.
  const drawn = at.querySelector('rect');
  const stroked = drawn !== null && getComputedStyle(drawn).stroke !== 'none' && Number.parseFloat(getComputedStyle(drawn).strokeWidth) >= 2;
  const ringed = stroked || (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2);
  const last = (window as { lastFocus?: Node }).lastFocus;
  // A date is several stops in one field: day, month, year and the picker.
  const before = last === undefined || last === at || (last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  (window as { lastFocus?: Node }).lastFocus = at;
  return { what: at.outerHTML.slice(0, 90), seen, ringed, before };
}
