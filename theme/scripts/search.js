// Search in the index that the page has loaded as a script. Nothing is asked of any server.
const form = find('search');
const input = find('search-words');
const [results, count, topics] = ['results', 'search-count', 'topics'].map(name => find(name));
const MOST = 20;

// Letters that no accent is taken off from.
const LETTERS = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' };
// Accents and vowel points, what is not seen, and apostrophes stand in no word.
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff'\u2018\u2019\u02bc]/g;
// Thai, Lao, Burmese, Khmer, Japanese and Chinese are written without spaces.
const SPACELESS = /([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+)/u;

const words = text => (text.normalize('NFKD').toLowerCase().replace(MARKS, '').replace(/[ßæœøłđðþıς]/g, letter => LETTERS[letter])
  .match(/[\p{L}\p{N}\p{M}]+/gu) || []).flatMap(word => word.split(SPACELESS)).filter(Boolean);
// What stands behind an apostrophe can be a word too: l’amour.
const wordsOf = text => words(text).concat(words((text.match(/['\u2019]\p{L}{3,}/gu) || []).join(' ')));
// A question without spaces is cut into its words where the browser knows how.
const asked = text => words(attempt(() => [...new Intl.Segmenter(root.lang, { granularity: 'word' }).segment(text)].map(part => part.segment).join(' ')) || text);

// Words that stand in every sentence find nothing.
const common = words(text('search_common'));

// Plurals and common endings, cut alike in the question and in the text.
const endings = text('search_endings').split(' ').map(ending => ending.split('>'));
const stem = word => {
  const [ending, instead = ''] = endings.find(([end]) => word.length > end.length + 2 && word.endsWith(end)) || [];
  return ending ? (word.slice(0, -ending.length) + instead).replace(/([bdfgmnprt])\1$/, '$1') : word;
};

// One letter more, less, other, or two swapped.
const near = (a, b) => {
  if (a.length < b.length) {
    return near(b, a);
  }
  let i = 0;
  while (i < b.length && a[i] === b[i]) {
    i++;
  }
  const rest = a.slice(i + 1);
  return a.length === b.length
    ? rest === b.slice(i + 1) || a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
    : rest === b.slice(i);
};

const entries = searchIndex.map(([address, title, heading, text]) => ({
  address, title, heading, text, parts: [title, heading, text].map(part => wordsOf(part).map(stem))
}));

const match = (word, others) => Math.max(0, ...others.map(other =>
  other === word || SPACELESS.test(word) && other.includes(word) ? 1 : word.length > 2 && other.startsWith(word) ? 0.7
    : word.length > 3 ? near(word, other) ? 0.5 : other.includes(word) ? 0.4 : 0 : 0));

// Every word of the question must be somewhere in the entry; a heading counts for more than the text below it.
const score = (entry, question) => {
  let total = entry.heading ? 0 : 0.5;
  for (const word of question) {
    const [title, heading, text] = entry.parts.map(part => match(word, part));
    const best = Math.max(title * (entry.heading ? 3 : 6), heading * 5, text * 2);
    if (!best) {
      return 0;
    }
    total += best;
  }
  return total;
};

// The first sentence that has a word of the question. A line ends one too: a cell, an item, a term.
const sentence = (entry, question) => {
  const parts = entry.text.match(/[^.!?\u2026\u3002\uff01\uff1f\n]+[.!?\u2026\u3002\uff01\uff1f]*["\u201d\u2019)]*/g) || [''];
  return parts.find(part => question.some(word => match(word, wordsOf(part).map(stem)))) || parts[0];
};

const add = (to, name, text) => {
  const element = document.createElement(name);
  element.textContent = text;
  return to.appendChild(element);
};

const show = (entry, question) => {
  const item = add(results, 'li', '');
  const link = add(item, 'a', entry.heading || entry.title);
  link.href = root.dataset.root + entry.address;
  if (entry.heading) {
    add(item, 'p', entry.title).className = 'meta';
  }
  add(item, 'p', sentence(entry, question).trim());
};

const search = () => {
  const all = asked(input.value);
  const telling = all.filter(word => !common.includes(word));
  const question = (telling.length ? telling : all).map(stem);
  const found = question.length ? entries.map(entry => ({ entry, points: score(entry, question) })).filter(hit => hit.points) : [];
  found.sort((a, b) => b.points - a.points);
  results.textContent = '';
  found.slice(0, MOST).forEach(hit => show(hit.entry, question));
  count.textContent = question.length ? text(found.length ? 'found' : 'found_none', Math.min(found.length, MOST)) : '';
  topics.hidden = found.length > 0;
};

form.addEventListener('submit', event => event.preventDefault());
input.addEventListener('input', search);
// What was searched for must not come back on Back.
addEventListener('pagehide', () => {
  input.value = '';
  search();
});
input.value = '';
form.hidden = false;
