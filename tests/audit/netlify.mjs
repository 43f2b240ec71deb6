// Netlify's own parsers read what Netlify will read; then every path is asked for.
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveConfig } from '@netlify/config';
import { files, headersFor, root, rules } from './site.mjs';

/** Headers and redirects of a folder, as the published parsers of Netlify understand them. */
export const parsers = async folder => (await rules(folder)).errors;

/** netlify.toml of the repository, beside a built site. */
export const settings = async folder => {
  await copyFile(join(root, 'netlify.toml'), join(folder, 'netlify.toml'));
  const { config, headersPath } = await resolveConfig({ repositoryRoot: folder, cwd: folder, offline: true, mode: 'buildbot', context: 'production', branch: 'main' });
  const { headers, redirects } = await rules(join(folder, 'output'));
  const faults = [];
  if (headersPath !== join(folder, 'output/_headers')) {
    faults.push(`headers are looked for in ${headersPath}`);
  }
  if (config.headers.length !== headers.length || config.redirects.length !== redirects.length) {
    faults.push('netlify.toml has headers or redirects of its own, or those of the site are not seen');
  }
  if (config.build.command !== 'bash tools/netlify-build.sh') {
    faults.push(`the build command is ${config.build.command}`);
  }
  return faults;
};

/** Every file, an address that is a folder's, and one that is not there: each must come with every header. */
export const arrivals = async (folder, url) => {
  const { headers } = await rules(folder);
  const faults = [];
  const addresses = [...files(folder).filter(name => !name.startsWith('_')), '', 'worksheets/', 'no/such/page.html'];
  for (const address of addresses) {
    const wanted = Object.entries(headersFor(headers, `/${address}`));
    const answer = await fetch(url + encodeURI(address), { redirect: 'manual' });
    await answer.arrayBuffer();
    if (answer.status !== (address.startsWith('no/') ? 404 : 200)) {
      faults.push(`${address}: ${answer.status}`);
    }
    faults.push(...wanted.filter(([name, value]) => answer.headers.get(name) !== value).map(([name]) => `${address}: ${name} does not arrive`));
    if (!answer.headers.has('content-security-policy')) {
      faults.push(`${address}: no policy arrives`);
    }
  }
  return { faults, count: addresses.length };
};

/** Where the old addresses lead, by rule or by the page that stands there. */
export const moves = async (folder, url, expected) => {
  const faults = [];
  const { redirects } = await rules(folder);
  for (const [old, target] of expected) {
    const rule = redirects.find(one => decodeURIComponent(one.path) === old);
    if (rule?.to !== target) {
      faults.push(`${old}: the rule leads to ${rule?.to}`);
    }
    const answer = await fetch(new URL(encodeURI(old), url));
    if (answer.status !== 200) {
      faults.push(`${old}: ${answer.status}`);
    }
    await answer.arrayBuffer();
  }
  return faults;
};
