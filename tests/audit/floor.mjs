// The oldest browsers that get everything: what styles, scripts and pages use, against compatibility data. What is newer than the
// floor has a fallback that can be read there, or an entry with its reason in floor.json.
// By itself: node floor.mjs [folder of a built site] [--all]
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as css from 'css-tree';
import { data, entry, floor, latest, least as versions, newer, raised, told } from './floor/data.mjs';
import { pages } from './floor/pages.mjs';
import { samples } from './floor/samples.mjs';
import { scripts } from './floor/scripts.mjs';
import { styles } from './floor/styles.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const theme = resolve(here, '../../theme');

const read = (folder, ending) => readdirSync(folder, { recursive: true }).filter(name => name.endsWith(ending)).sort()
  .map(name => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(folder, name), 'utf8') }));

// brand.css is there for being copied: it is read as it is in use, without its two lines of a comment.
const opened = ({ name, text }) => ({ name, text: name === 'brand.css' ? text.replace(/^\/\*$(.*?)^\*\/$/ms, '$1') : text });

const same = at => at.startsWith('@') ? css.generate(css.parse(`${at} {}`)).slice(0, -2) : css.generate(css.parse(at, { context: 'selectorList' }));

/** What the check itself does not see: faults in the samples' results. */
const ownFaults = () => samples.flatMap(sample => {
  const [kind, run] = Object.entries({ css: styles, js: scripts, html: pages }).find(([name]) => name in sample);
  const { findings } = run([{ name: 'sample', text: sample[kind] }]);
  const found = [...new Set(findings.map(finding => finding.feature.replace(/( not understood): .*/s, '$1')))].sort();
  const takes = findings.flatMap(finding => finding.takes ?? []);
  return [
    ...found.join() === [...sample.finds].sort().join() ? [] : [`the check itself: in \`${sample[kind]}\` it found ${found.join(', ') || 'nothing'} for ${sample.finds.join(', ') || 'nothing'}`],
    ...!sample.takes || sample.takes.join() === takes.join() ? [] : [`the check itself: in \`${sample[kind]}\` it lost ${takes.join(', ') || 'nothing'} for ${sample.takes.join(', ') || 'nothing'}`]
  ];
});

const names = finding => `${finding.feature}${finding.unknown ? ' (not in the data)' : ` (${told(finding.late)})`}`;
const tell = finding => [
  `${finding.file}:${finding.line}: ${names(finding)}`,
  finding.at && `in ${finding.at.slice(0, 90)}`,
  finding.says && `{ ${finding.says.slice(0, 90)} }`,
  finding.takes?.length && `takes along: ${finding.takes.join(', ')}`,
  finding.note,
  finding.isSyntax && 'the whole file is lost'
].filter(Boolean).join('; ');

export const check = folder => {
  const results = [
    ['styles', styles(read(join(theme, 'styles'), '.css').map(opened))],
    ['scripts', scripts(read(join(theme, 'scripts'), '.js'))],
    ...folder ? [['pages', pages(read(folder, '.html'))]] : []
  ];
  const accepted = JSON.parse(readFileSync(join(here, 'floor.json'), 'utf8'))
    .flatMap(one => one.files.map(file => ({ ...one, file, count: 0, at: one.at && same(one.at) })));
  const faults = [];
  for (const [kind, { findings }] of results) {
    for (const finding of findings) {
      const file = kind === 'pages' ? 'pages' : finding.file;
      const known = !finding.isSyntax && !finding.takes?.length
        && accepted.find(one => one.feature === finding.feature && one.file === file && (one.at ? one.at === finding.at : !finding.isSelector));
      if (known) {
        known.count++;
      } else if (kind !== 'pages') {
        faults.push(tell(finding));
      } else if (!faults.some(fault => fault.includes(names(finding)))) {
        faults.push(`${tell(finding)}, and ${new Set(findings.filter(other => other.feature === finding.feature).map(other => other.file)).size - 1} other pages`);
      }
    }
  }
  const stale = accepted.filter(one => !one.count && (folder || one.file !== 'pages')).map(one => `floor.json: matches nothing: ${one.feature} in ${one.file}${one.at ? `, ${one.at}` : ''}`);
  const words = readFileSync(join(theme, 'README.md'), 'utf8');
  const unsaid = told(versions).split(', ').filter(one => !words.includes(one)).map(one => `theme/README.md does not say: ${one}`);
  const seen = results.map(([kind, { used, findings }]) => `${used.size} features of ${kind}, ${new Set(findings.map(finding => finding.feature)).size} newer`).join('; ');
  return { faults: [...ownFaults(), ...faults, ...stale, ...unsaid], accepted, results, seen };
};

/** Since when styles apply and scripts are read at all: everything stands in layers, and a script with one unknown sign is lost whole. */
const from = list => told(raised(Object.fromEntries(Object.keys(floor).map(browser => [browser, 0])), list));

/** Parts of what is used that are newer and that no name in a source tells: for a person to look through. */
const undecided = results => results.flatMap(([, { used }]) => [...used.values()]).flatMap(found => {
  const node = found.path.split('.').reduce((at, name) => at?.[name], data);
  return Object.keys(node ?? {}).filter(name => /_/.test(name) && !/^__|^at_|_function$|_static$|is_animatable/.test(name)).map(name => entry(...found.path.split('.'), name))
    .filter(part => part && newer(part) && !results.some(([, { used }]) => used.has(part.path)));
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv.slice(2).find(argument => !argument.startsWith('--'));
  const { faults, accepted, results, seen } = check(folder && resolve(folder));
  console.log(`the floor: ${told(versions)}`);
  console.log(seen);
  console.log(`styles apply since ${from([entry('css', 'at-rules', 'layer')])}; scripts are read since ${from([...results[1][1].syntax.values()])}`);
  if (process.argv.includes('--all')) {
    for (const one of accepted) {
      const late = latest(results.flatMap(([, { findings }]) => findings).filter(finding => finding.feature === one.feature).map(finding => finding.late));
      console.log(`accepted  ${one.feature} in ${one.file}${one.at ? `, ${one.at}` : ''} (${told(late)}): ${one.reason}`);
    }
    undecided(results).forEach(part => console.log(`not told by a name  ${part.path} (${told(newer(part))})`));
  }
  faults.forEach(fault => console.log(`FAULT  ${fault}`));
  console.log(faults.length ? `${faults.length} faults` : 'no fault');
  process.exitCode = faults.length ? 1 : 0;
}
