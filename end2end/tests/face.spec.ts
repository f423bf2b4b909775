// The face of the portal: the map is short and quick to walk through, drawn by one definition, and copies as it reads.
import { expect, type Page } from '@playwright/test';
import { checkNoSidewaysScroll, checkPage } from './check-page';
import { test } from './person';

const PHONE = { width: 320, height: 640 };
/** The longest journey of the demo, on a phone. */
const MOST = { height: 3_999, languages: ['en', 'de', 'ar'], stops: 50 };

/** How often Tab stops before it leaves the page. */
async function stopsOfTab(page: Page): Promise<number> {
  for (let stops = 0; ; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === null || document.activeElement === document.body)) return stops;
    expect(stops, 'a way out').toBeLessThan(400);
  }
}

test.describe('the journey of somebody with a long history', () => {
  test.use({ storageState: async ({ sessionOf }, use) => use(await sessionOf('Sign in as Farid')) });

  test('is short on a phone, and few stops of the Tab key long', async ({ page }) => {
    await page.setViewportSize(PHONE);
    for (const language of MOST.languages) {
      await page.goto(`/${language}/journey`);
      expect(await page.evaluate(() => document.documentElement.scrollHeight), `pixels in ${language}`).toBeLessThanOrEqual(MOST.height);
    }
    expect(await stopsOfTab(page), 'stops while everything is folded').toBeLessThanOrEqual(MOST.stops);
    await checkNoSidewaysScroll(page);
  });

  test('leads from each stop of the map to its line of the timetable', async ({ page }) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/en/journey');
      const links = page.locator('.map a:visible');
      const names = await links.evaluateAll(all => all.map(link => link.getAttribute('href')));
      expect(names).toEqual(await page.locator('.station').evaluateAll(all => all.map(station => `#${station.id}`)));
      await links.last().click();
      await expect(page.locator('.station').last()).toBeInViewport();
    }
  });

  test('parts what it says by spaces, so that it copies as it reads', async ({ page }) => {
    for (const path of ['/en', '/en/journey', '/ar/journey', '/en/journey/browse', '/ar/journey/browse', '/en/data', '/en/recipients']) {
      await page.goto(path);
      const glued = await page.evaluate(() => {
        const letter = /[\p{L}\p{N}]$/u;
        const inline = (node: Element) => /^(inline|contents)$/.test(getComputedStyle(node).display);
        return [...document.querySelectorAll('main :is(a, span, strong, b, bdi)')].flatMap(one => {
          // Names in a drawing are texts of their own.
          if (one.closest('svg')) return [];
          const next = one.nextSibling;
          if (!(next instanceof Element) || !next.matches('a, span, strong, b, bdi') || next.matches('.vh') || one.matches('.vh')) return [];
          if (!inline(one) || !inline(next)) return [];
          return letter.test(one.textContent ?? '') && /^[\p{L}\p{N}]/u.test(next.textContent ?? '') ? [one.textContent + '|' + next.textContent] : [];
        });
      });
      expect(glued, path).toEqual([]);
    }
  });
});

for (const language of ['en', 'de', 'ar']) {
  test(`names on the map keep clear of each other and of its edges (${language})`, async ({ page }) => {
    for (const path of [`/${language}`, `/${language}/journey`]) {
      for (const width of [320, 1024, 1100, 1180, 1280, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        await page.evaluate(() => document.fonts.ready);
        const clash = await page.locator('.map__name:visible').evaluateAll(all => {
          const boxes = all.map(name => ({ name: name.textContent, box: name.getBoundingClientRect() }));
          const frame = document.querySelector('.map__frame')!.getBoundingClientRect();
          const out = boxes.filter(({ box }) => box.left < frame.left - 0.5 || box.right > frame.right + 0.5).map(({ name }) => name);
          const near = (a: DOMRect, b: DOMRect) => a.left < b.right + 4 && b.left < a.right + 4 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
          const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1).filter(other => near(one.box, other.box)).map(other => `${one.name} | ${other.name}`));
          return { shown: boxes.length > 0, out, pairs };
        });
        expect(clash, `${path} at ${width}`).toEqual({ shown: true, out: [], pairs: [] });
      }
    }
  });
}

test('a line looks the same in the key, in the map and beside a word, whatever the colours', async ({ page }) => {
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors });
    await page.goto('/en/journey');
    const strokes = (within: string) =>
      page.locator(within).first().evaluate(group => [...group.querySelectorAll('line.track')].map(line => {
        const { strokeWidth, strokeDasharray, strokeLinecap } = getComputedStyle(line);
        const em = parseFloat(getComputedStyle(line).fontSize);
        const all = [strokeWidth, ...strokeDasharray.split(',')].map(length => Math.round((parseFloat(length) / em) * 100));
        return [...all, strokeLinecap].join(' ');
      }));
    const seen: string[][] = [];
    for (const kind of ['given', 'observed', 'inferred', 'received']) {
      const map = await strokes(`.map--lying g.k-${kind}`);
      expect(await strokes(`#line-${kind}`), kind).toEqual(map);
      expect(map, `${kind}: double is what we see, and only that`).toHaveLength(kind === 'observed' ? 2 : 1);
      seen.push(map);
    }
    expect(new Set(seen.map(String)).size, 'four patterns').toBe(4);
  }
});

for (const path of ['', '/journey', '/recipients', '/data']) {
  for (const language of ['en', 'de', 'ar']) {
    test(`/${language}${path} stands for a visitor, narrow and wide`, async ({ page, javaScriptEnabled }) => {
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`/${language}${path}`);
        if (javaScriptEnabled) await checkPage(page);
        else await checkNoSidewaysScroll(page);
      }
    });
  }
}

test('the address asked for on the first page leads on to the code', async ({ page }) => {
  await page.goto('/en');
  await page.getByLabel('Email address').fill(`face-${crypto.randomUUID()}@example.org`);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page).toHaveURL('/en/sign-in/code');
});

for (const language of ['en', 'de', 'ar']) {
  test(`the whole notice has contents that lead to each part, and prints on few pages (${language})`, async ({ page }) => {
    await page.goto(`/${language}/notices/1`);
    const contents = page.locator('.whole__contents a');
    const headings = page.locator('.whole :is(h2, h3)');
    expect(await contents.evaluateAll(all => all.map(link => [link.getAttribute('href'), link.textContent]))).toEqual(
      await headings.evaluateAll(all => all.map(heading => [`#${heading.id}`, heading.textContent])),
    );
    const nowhere = await page.locator('main a[href^="#"]').evaluateAll(all => all.map(link => link.getAttribute('href')!.slice(1)).filter(id => !document.getElementById(id)));
    expect(nowhere, 'links that lead nowhere').toEqual([]);
    await contents.last().click();
    await expect(headings.last()).toBeInViewport();
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)!.length, 'pages').toBeLessThanOrEqual(17);
  });
}
