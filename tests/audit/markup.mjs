// The Nu HTML checker over every page, style sheet and drawing, read from the server, so that the policy in the pages means what it will mean.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { here, run } from './site.mjs';

const jar = join(here, 'node_modules/vnu-jar/build/dist/vnu.jar');

const read = async addresses => {
  const options = ['-Xss2m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', '--also-check-css', '--also-check-svg'];
  const { stdout } = await run('java', [...options, ...addresses], { maxBuffer: 64 << 20 });
  return JSON.parse(stdout).messages;
};

/** The messages that are not accepted, and the accepted ones that nothing was said of. */
export const markup = async (site, names) => {
  const accepted = JSON.parse(await readFile(join(here, 'accepted.json'), 'utf8')).map(entry => ({ ...entry, count: 0 }));
  const faults = [];
  for (const message of await read(names.map(name => site + name))) {
    const known = accepted.find(entry => message.message.includes(entry.message) && (message.extract ?? '').includes(entry.extract));
    if (known) {
      known.count++;
    } else {
      faults.push(`${message.url?.slice(site.length)}:${message.lastLine}: ${message.subType ?? message.type}: ${message.message} ${message.extract ?? ''}`.replaceAll('\n', ' '));
    }
  }
  return { faults: [...faults, ...accepted.filter(entry => !entry.count).map(entry => `accepted.json: never said: ${entry.message}`)], accepted };
};
