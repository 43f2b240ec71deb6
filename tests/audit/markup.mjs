// The Nu HTML checker over every page, style sheet and drawing. Pages are read from the server, so that 'self' in their policy is an
// origin; it reads nothing but pages from there.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { here, run } from './site.mjs';

const jar = join(here, 'node_modules/vnu-jar/build/dist/vnu.jar');

const read = async (...what) => {
  const hosts = ['allow-forbidden-hosts=true', 'allowed-address-type=all'].map(option => `-Dnu.validator.servlet.${option}`);
  const options = [...hosts, '-Xss2m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', '--also-check-css', '--also-check-svg'];
  const { stdout } = await run('java', [...options, ...what], { maxBuffer: 64 << 20 });
  return JSON.parse(stdout).messages;
};

/** The messages that are not accepted, and the accepted ones that nothing was said of. */
export const markup = async (folder, site, names) => {
  const accepted = JSON.parse(await readFile(join(here, 'accepted.json'), 'utf8')).map(entry => ({ ...entry, count: 0 }));
  const faults = [];
  const pages = names.filter(name => name.endsWith('.html'));
  const messages = await Promise.all([
    read(...pages.map(page => site + page)),
    read(...names.filter(name => !pages.includes(name)).map(name => join(folder, name)))
  ]);
  for (const message of messages.flat()) {
    const known = accepted.find(entry => message.message.includes(entry.message) && (message.extract ?? '').includes(entry.extract));
    if (known) {
      known.count++;
    } else {
      faults.push(`${message.url?.replace(site, '')}:${message.lastLine}: ${message.subType ?? message.type}: ${message.message} ${message.extract ?? ''}`.replaceAll('\n', ' '));
    }
  }
  return { faults: [...faults, ...accepted.filter(entry => !entry.count).map(entry => `accepted.json: never said: ${entry.message}`)], accepted };
};
