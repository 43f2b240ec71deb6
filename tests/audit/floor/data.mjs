// The floor, and what the compatibility data says against it.
import { createRequire } from 'node:module';

/** The oldest browsers that get everything. What is newer needs a fallback: see floor.json. */
export const floor = { chrome: '99', chrome_android: '99', firefox: '115', firefox_android: '115', safari: '15.4', safari_ios: '15.4' };

export const data = createRequire(import.meta.url)('@mdn/browser-compat-data');

const number = version => {
  const [major, minor = 0] = version.replace('≤', '').split('.').map(Number);
  return major * 1000 + minor;
};
export const version = value => value === Infinity ? 'never' : `${Math.floor(value / 1000)}${value % 1000 ? `.${value % 1000}` : ''}`;
export const least = Object.fromEntries(Object.entries(floor).map(([browser, value]) => [browser, number(value)]));

/** The entry at a path, or nothing. A path is a list, because names may have dots. */
export const entry = (...path) => {
  const found = path.reduce((node, name) => node && Object.hasOwn(node, name) ? node[name] : undefined, data);
  return found?.__compat ? { path: path.join('.'), support: found.__compat.support } : undefined;
};

const statements = (support, browser) => [support[browser] ?? support[browser.replace(/_.*/, '')] ?? []].flat();
const first = (list, allowed) => Math.min(Infinity, ...list
  .filter(s => typeof s.version_added === 'string' && s.version_added !== 'preview' && !s.version_removed)
  .filter(s => !s.prefix && !s.alternative_name && !s.flags && (allowed || !s.partial_implementation))
  .map(s => number(s.version_added)));

/** The version that has a feature whole: no prefix, no flag, no part of it. */
export const since = ({ support }, browser) => first(statements(support, browser), false);

/** Which browsers get it later than the given versions, and since when. Nothing where all have it. */
export const newer = (found, than = least) => {
  const late = Object.keys(than).map(browser => [browser, since(found, browser)]).filter(([browser, value]) => value > than[browser]);
  return late.length ? Object.fromEntries(late) : undefined;
};

/** True where each browser knows it by then, though not all of it: a parser does not trip over it. */
export const partly = (found, than = least) =>
  Object.keys(than).every(browser => first(statements(found.support, browser), true) <= than[browser]);

/** What a browser is at least, if it has all of these: who passes a test for a feature is no older than it. */
export const raised = (than, list) => Object.fromEntries(Object.keys(than).map(browser => [browser, Math.max(than[browser], ...list.map(found => since(found, browser)))]));
export const lowest = list => Object.fromEntries(Object.keys(least).map(browser => [browser, Math.min(...list.map(than => than[browser]))]));
export const latest = list => list.reduce((all, late) => {
  Object.entries(late).forEach(([browser, value]) => { all[browser] = Math.max(all[browser] ?? 0, value); });
  return all;
}, {});

const short = { chrome: 'Chrome', chrome_android: 'Chrome Android', firefox: 'Firefox', firefox_android: 'Firefox Android', safari: 'Safari', safari_ios: 'iOS' };
export const told = late => Object.entries(late)
  .filter(([browser, value]) => !(browser.includes('_') && late[browser.replace(/_.*/, '')] === value))
  .map(([browser, value]) => `${short[browser]} ${version(value)}`).join(', ');

/** Every entry below a node, by the last name of its path. */
export const byName = (node, path, to = new Map()) => {
  for (const [name, child] of Object.entries(node)) {
    if (name !== '__compat' && child && typeof child === 'object') {
      const here = [...path, name];
      if (child.__compat) {
        to.set(name, [...to.get(name) ?? [], { path: here.join('.'), support: child.__compat.support }]);
      }
      byName(child, here, to);
    }
  }
  return to;
};
