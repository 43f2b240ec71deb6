// What a page has for its script, by data attributes. A part that a fork's template leaves out is one that nobody sees.
const find = (name, within = document) => within.querySelector(`[data-${name}]`) || document.createElement('template');

// The words, each line a key and its text; a form for some numbers has their category behind its key.
const texts = Object.fromEntries(find('texts').content.textContent.split('\n').map(line => line.split(/=(.*)/)));
const plurals = attempt(() => new Intl.PluralRules(root.lang));
const text = (key, value) => (texts[`${key}.${plurals?.select(value)}`] || texts[key] || '').replace('{0}', value);
