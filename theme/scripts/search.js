// Search in the index that the page has loaded as a script. Nothing is asked of any server.
const form = find('search');
const input = find('search-words');
const [results, count, topics, suggestions] = ['results', 'search-count', 'topics', 'suggestions'].map(name => find(name));
const MOST = 20;
// In characters.
const LONGEST_EXCERPT = 260;

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
// Its words and what stands between them. One without spaces is cut where the browser knows how.
const pieces = text => attempt(() => [...new Intl.Segmenter(root.lang, { granularity: 'word' }).segment(text)].map(part => part.segment))
  || text.split(/([\p{L}\p{N}\p{M}'\u2019]+)/u);

// Words that stand in every sentence find nothing, and neither does the one for the person that the guide speaks of.
const common = words(`${text('search_common')} ${form.dataset.search}`);
const telling = all => {
  const some = all.filter(word => !common.includes(word));
  return some.length ? some : all;
};

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

const stems = text => wordsOf(text).map(stem);

const entries = searchIndex.map(([address, title, heading, text, keywords = '']) => ({
  address,
  page: address.split('#')[0],
  title,
  heading,
  text,
  // What an author calls a heading in its address says as much as its words.
  parts: [title, heading && `${heading} ${address.split('#')[1]}`, text, keywords].map(stems),
  phrases: keywords.split('\n').map(phrase => telling(words(phrase)))
}));
const phrasesOf = new Map(entries.filter(entry => !entry.address.includes('#')).map(entry => [entry.page, entry.phrases]));

const match = (word, others) => Math.max(0, ...others.map(other =>
  other === word || SPACELESS.test(word) && other.includes(word) ? 1 : word.length > 2 && other.startsWith(word) ? 0.7
    : word.length > 3 ? near(word, other) ? 0.5 : other.includes(word) ? 0.4 : 0 : 0));

// A keyword that is asked for as a whole, and how early it stands among them; one that is written alike counts for more.
const whole = (phrases = [], asked, question) => Math.max(0, ...phrases.map((phrase, place) =>
  phrase.length && phrase.every(word => question.includes(stem(word)))
    ? (6 - place / 20) * phrase.length / question.length + phrase.every(word => asked.includes(word)) : 0));

// A heading and a keyword count for more than the text.
const hit = (entry, asked, question) => {
  let points = entry.heading ? 0 : 0.5;
  let words = 0;
  let inHeading = entry.heading;
  question.forEach(word => {
    const [title, heading, text, keywords] = entry.parts.map(part => match(word, part));
    const best = Math.max(title * (entry.heading ? 3 : 6), heading * 5, keywords * 5, text * 2);
    points += best;
    words += best > 0;
    inHeading = inHeading && heading > 0.5;
  });
  if (inHeading) {
    points++;
  }
  if (inHeading || !entry.heading) {
    points += whole(phrasesOf.get(entry.page), asked, question);
  }
  return { entry, points, words };
};

// The sentence that has most of the question, and what follows. A line ends one too: a cell, an item, a term.
const excerpt = (entry, question) => {
  const sentences = (entry.text.match(/[^\n]+?(?:[.!?\u2026]+["\u201d\u2019)]*(?=\s|$)|[\u3002\uff01\uff1f]+["\u201d\u2019)]*|(?=\n|$))/g) || [''])
    .map(sentence => sentence.trim());
  const points = sentences.map(sentence => question.reduce((sum, word) => sum + match(word, stems(sentence)), 0));
  let place = points.indexOf(Math.max(...points));
  let shown = sentences[place];
  while (++place < sentences.length && shown.length + sentences[place].length < LONGEST_EXCERPT) {
    shown += (/[\p{L}\p{N}]$/u.test(shown) ? ' · ' : ' ') + sentences[place];
  }
  return shown;
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
  const said = add(item, 'p', '');
  pieces(excerpt(entry, question)).forEach(piece => {
    if (question.some(word => match(word, stems(piece)) > 0.5)) {
      add(said, 'b', piece);
    } else {
      said.append(piece);
    }
  });
};

// Where nothing has every word of the question, what has most of them is shown.
const search = () => {
  const asked = telling(words(pieces(input.value).join(' ')));
  const question = asked.map(stem);
  const hits = entries.map(entry => hit(entry, asked, question));
  const most = question.length && Math.max(...hits.map(found => found.words));
  const found = most ? hits.filter(found => found.words === most).sort((a, b) => b.points - a.points) : [];
  results.textContent = '';
  found.slice(0, MOST).forEach(({ entry }) => show(entry, question));
  count.textContent = question.length ? text(found.length ? 'found' : 'found_none', Math.min(found.length, MOST)) : '';
  topics.hidden = !question.length || found.length > 0;
  suggestions.hidden = question.length > 0;
};

// The keyboard of a phone gives way to what was found.
const go = () => {
  search();
  if (results.firstChild) {
    results.focus();
  }
};

form.addEventListener('submit', event => {
  event.preventDefault();
  go();
});
input.addEventListener('input', search);
all('button', suggestions).forEach(button => button.addEventListener('click', () => {
  input.value = button.textContent;
  go();
}));
// What was searched for must not come back on Back.
addEventListener('pagehide', () => {
  input.value = '';
  search();
});
input.value = '';
form.hidden = false;
search();
