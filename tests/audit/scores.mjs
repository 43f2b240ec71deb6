// Lighthouse, as it is set by default: a phone of the middle class on a slow line.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse, { Gatherer, defaultConfig } from 'lighthouse';

/**
 * Chromium applies the page's policy to what Lighthouse asks for in the page's name since July 2025
 * (https://github.com/GoogleChrome/lighthouse/issues/16597), and ours lets a page ask for nothing. So robots.txt is asked for from
 * here; Lighthouse judges it as it would its own.
 */
class Robots extends Gatherer {
  meta = { supportedModes: ['navigation'] };

  async getArtifact({ baseArtifacts }) {
    const answer = await fetch(new URL('/robots.txt', baseArtifacts.URL.finalDisplayedUrl));
    return { status: answer.status, content: await answer.text() };
  }
}

const config = {
  ...defaultConfig,
  artifacts: defaultConfig.artifacts.map(artifact => artifact.id === 'RobotsTxt' ? { ...artifact, gatherer: { instance: new Robots() } } : artifact)
};

/** What keeps a page from 100 in each category. The reports are left in the folder. */
export const scores = async (url, pages, folder) => {
  await mkdir(folder, { recursive: true });
  const browser = await launch({ chromePath: process.env.SITEGEN_BROWSER, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'], logLevel: 'silent' });
  const results = [];
  try {
    for (const page of pages) {
      const { lhr, report } = await lighthouse(url + page, { port: browser.port, output: 'html', logLevel: 'silent' }, config);
      await writeFile(join(folder, `lighthouse-${page.replaceAll('/', '-').replace('.html', '') || 'home'}.html`), report);
      const categories = Object.values(lhr.categories);
      const faults = categories.filter(category => category.score !== 1).flatMap(category => [
        `${category.title}: ${Math.round(category.score * 100)}`,
        ...category.auditRefs.filter(ref => ref.weight > 0 && lhr.audits[ref.id].score !== null && lhr.audits[ref.id].score < 1)
          .map(ref => `  ${ref.id}: ${lhr.audits[ref.id].displayValue ?? lhr.audits[ref.id].title}`)
      ]);
      if (lhr.runtimeError) {
        faults.push(lhr.runtimeError.message);
      }
      const paint = Math.round(lhr.audits['largest-contentful-paint'].numericValue);
      results.push({ page, faults, detail: `${categories.map(category => Math.round(category.score * 100)).join(' ')}, largest paint ${paint} ms` });
    }
  } finally {
    browser.kill();
  }
  return results;
};
