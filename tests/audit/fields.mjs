// Pictures of the worksheet fields for tools/docs/worksheets.md, each made from the YAML that stands above it there.
// Needs the built program and a Chromium: SITEGEN_BROWSER=/usr/bin/chromium node tests/audit/fields.mjs
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { artifacts, build, root, serve } from './site.mjs';

const docs = join(root, 'tools/docs');
const source = join(artifacts, 'fields/site');
const output = join(artifacts, 'fields/output');

const page = await readFile(join(docs, 'worksheets.md'), 'utf8');
const fields = [...page.matchAll(/^### `(\w+)`\n(?:(?!^#)[^])*?```yaml\n([^`]*)```/gm)].map(([, type, yaml]) => ({ type, yaml }));

await rm(join(artifacts, 'fields'), { recursive: true, force: true });
await cp(join(root, 'tools/SiteGen/Scaffolding/starter/input'), join(source, 'input'), { recursive: true });
for (const { type, yaml } of fields) {
  const lines = yaml.trimEnd().replace(/^/gm, '      ');
  await writeFile(join(source, `input/worksheets/${type}.yml`), `title: A field\npurpose: A field by itself.\nsections:\n  - title: Part\n    fields:\n${lines}\n`);
}

const site = await serve(output);
const built = await build(source, output, site.url);
if (built.faults.length) {
  throw new Error(built.faults.join('\n'));
}
await mkdir(join(docs, 'pictures'), { recursive: true });
// A browser without a screen says that it has no mouse; tables of fields are for those who have one.
const mouse = '--blink-settings=primaryPointerType=4,availablePointerTypes=4,primaryHoverType=2,availableHoverTypes=2';
const browser = await puppeteer.launch({ executablePath: process.env.SITEGEN_BROWSER ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', mouse] });
try {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1280, height: 1800, deviceScaleFactor: 1 });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  for (const { type } of fields) {
    await tab.goto(`${site.url}worksheets/${type}.html`);
    await tab.evaluate(() => document.fonts.ready);
    // What stays in view while a reader scrolls would lie over the field.
    await tab.evaluate(() => [...document.body.querySelectorAll('*')].filter(one => /fixed|sticky/.test(getComputedStyle(one).position)).forEach(one => one.remove()));
    const box = await (await tab.$('.field')).boundingBox();
    const room = 12;
    const clip = { x: box.x - room, y: box.y - room, width: box.width + 2 * room, height: box.height + 2 * room };
    await tab.screenshot({ path: join(docs, `pictures/${type}.png`), clip });
  }
} finally {
  await browser.close();
  site.close();
}
// A test compares these with the page: a picture whose YAML has changed is to be taken anew.
const sums = fields.map(({ type, yaml }) => `${createHash('sha256').update(yaml).digest('hex')}  ${type}.png\n`);
await writeFile(join(docs, 'pictures/made-from.txt'), sums.join(''));
console.log(`${fields.length} pictures are in tools/docs/pictures/`);
