// All checks, one line each. Exit code 1 on any fault.
import { join } from 'node:path';
import { workflows } from './actions.mjs';
import { check } from './floor.mjs';
import { markup } from './markup.mjs';
import { arrivals, moves, parsers, settings } from './netlify.mjs';
import { scores } from './scores.mjs';
import { artifacts, build, files, here, root, serve } from './site.mjs';

const folder = join(artifacts, 'audit');
const output = join(folder, 'output');
const movedOutput = join(folder, 'moved');
let failed = 0;

const say = (name, faults, detail = '') => {
  console.log(`${faults.length ? 'FAULT' : 'ok'}  ${name}${detail && `: ${detail}`}`);
  faults.slice(0, 20).forEach(fault => console.log(`       ${fault}`));
  failed += faults.length ? 1 : 0;
};

const actions = await workflows();
say('workflows of GitHub', actions.faults, `${actions.count} files`);

const site = await serve(output);
const moved = await serve(movedOutput);
try {
  const built = await build(root, output, site.url);
  say('build', built.faults, built.said);
  await build(join(here, 'moved'), movedOutput, moved.url);

  const names = files(output).filter(name => /\.(html|css|svg)$/.test(name));
  const { faults, accepted } = await markup(output, site.url, names);
  say('Nu HTML checker', faults, `${names.length} pages, style sheets and drawings; accepted ${accepted.map(entry => entry.count).join(', ')}`);

  const oldest = check(output);
  say('the oldest browsers', oldest.faults, `${oldest.seen}; accepted ${oldest.accepted.length}`);

  say("Netlify's parsers of headers and redirects", [...await parsers(output), ...await parsers(movedOutput)]);
  say("Netlify's reading of netlify.toml", await settings(folder));
  const arrived = await arrivals(output, site.url);
  say('every header on every path', arrived.faults, `${arrived.count} paths`);
  say('old addresses', await moves(movedOutput, moved.url, [
    ['/home.html', '/index.html'], ['/old/', '/index.html'], ['/there.html', '/here.html'], ['/very old/pagé.html', '/here.html'], ['/without-ending', '/here.html']
  ]));

  for (const { page, faults: missing, detail } of await scores(site.url, ['', 'steps/why-it-ended.html', 'worksheets/breakup-reasons.html'], folder)) {
    say(`Lighthouse, ${page || 'home'}`, missing, detail);
  }
} finally {
  site.close();
  moved.close();
}
console.log(failed ? `${failed} with faults` : 'no fault');
process.exitCode = failed ? 1 : 0;
