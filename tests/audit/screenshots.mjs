// Pictures of each type of page: on a phone, a tablet and a desk, in light and dark; and on A4 and Letter.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { artifacts, build, root, run, serve } from './site.mjs';

const pages = {
  home: 'index.html',
  step: 'steps/is-the-door-open.html',
  sheet: 'worksheets/breakup-reasons.html',
  safety: 'safety.html',
  search: 'search.html',
  sheets: 'worksheets/index.html',
  privacy: 'privacy.html',
  guide: 'guide.html'
};
const widths = [360, 768, 1280];
const long = ['guide'];

const folder = join(artifacts, 'screenshots');
const output = join(artifacts, 'audit/output');

const picture = async (page, url, name, width, scheme) => {
  await page.setViewport({ width, height: width < 500 ? 740 : 900, deviceScaleFactor: 1, isMobile: width < 500, hasTouch: width < 500 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(url + pages[name]);
  if (name === 'search') {
    await page.type('#q', 'unwanted');
  }
  await page.screenshot({ path: join(folder, `${name}-${width}-${scheme}.png`), fullPage: !long.includes(name) });
};

const paper = async (page, url, name, format) => {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await page.goto(url + pages[name]);
  const path = join(folder, `${name}-${format.toLowerCase()}.pdf`);
  await writeFile(path, await page.pdf({ format, preferCSSPageSize: false }));
  // Where poppler is there, each printed page as a picture too.
  await run('pdftoppm', ['-r', '60', '-png', path, path.replace(/\.pdf$/, '')]).catch(() => {});
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(pages);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const site = await serve(output);
await build(root, output, site.url);
const browser = await puppeteer.launch({ executablePath: process.env.SITEGEN_BROWSER, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const name of wanted) {
    for (const width of widths) {
      await picture(page, site.url, name, width, 'light');
      await picture(page, site.url, name, width, 'dark');
    }
    await paper(page, site.url, name, 'A4');
    await paper(page, site.url, name, 'Letter');
  }
} finally {
  await browser.close();
  site.close();
}
console.log(`Pictures of ${wanted.join(', ')} are in artifacts/screenshots/`);
