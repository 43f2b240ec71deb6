// Pictures of each type of page: on a phone, a tablet and a desk, in light and dark, some mirrored; and on A4 and Letter.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { artifacts, build, root, run, serve } from './site.mjs';

const pages = {
  home: 'index.html',
  step: 'steps/is-the-door-open.html',
  sheet: 'worksheets/breakup-reasons.html',
  profile: 'worksheets/personality-profile.html',
  compare: 'worksheets/miss-and-dont-miss.html',
  week: 'worksheets/my-week.html',
  sheets: 'worksheets/index.html',
  safety: 'safety.html',
  search: 'search.html',
  article: 'if-the-answer-is-no.html',
  sources: 'sources.html',
  privacy: 'privacy.html',
  about: 'about.html',
  missing: '404.html',
  guide: 'guide.html',
  workbook: 'workbook.html'
};
const widths = [360, 768, 1280];
// Shown from the top of the window only, and on their first printed pages.
const long = ['guide', 'workbook'];
// Also as if they were written from right to left.
const mirrored = ['home', 'step', 'sheet', 'compare', 'safety'];

const folder = join(artifacts, 'screenshots');
const output = join(artifacts, 'audit/output');

const picture = async (page, url, name, width, look) => {
  await page.setViewport({ width, height: width < 500 ? 740 : 900, deviceScaleFactor: 1, isMobile: width < 500, hasTouch: width < 500 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' }]);
  await page.goto(url + pages[name]);
  if (look === 'rtl') {
    await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
  }
  if (name === 'search') {
    await page.type('#q', 'unwanted');
  }
  await page.screenshot({ path: join(folder, `${name}-${width}-${look}.png`), fullPage: !long.includes(name) });
};

const paper = async (page, url, name, format) => {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await page.goto(url + pages[name]);
  const path = join(folder, `${name}-${format.toLowerCase()}.pdf`);
  await writeFile(path, await page.pdf({ format, preferCSSPageSize: false }));
  // Where poppler is there, each printed page as a picture too.
  await run('pdftoppm', ['-r', '60', ...(long.includes(name) ? ['-l', '8'] : []), '-png', path, path.replace(/\.pdf$/, '')]).catch(() => {});
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(pages);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const site = await serve(output);
await build(root, output, site.url);
// A browser without a screen says that it has no mouse; tables of fields are for those who have one.
const mouse = '--blink-settings=primaryPointerType=4,availablePointerTypes=4,primaryHoverType=2,availableHoverTypes=2';
const browser = await puppeteer.launch({ executablePath: process.env.SITEGEN_BROWSER, args: ['--no-sandbox', '--disable-gpu', mouse] });
try {
  const page = await browser.newPage();
  for (const name of wanted) {
    for (const width of widths) {
      for (const look of mirrored.includes(name) ? ['light', 'dark', 'rtl'] : ['light', 'dark']) {
        await picture(page, site.url, name, width, look);
      }
    }
    await paper(page, site.url, name, 'A4');
    await paper(page, site.url, name, 'Letter');
  }
} finally {
  await browser.close();
  site.close();
}
console.log(`Pictures of ${wanted.join(', ')} are in artifacts/screenshots/`);
