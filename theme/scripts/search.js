// Search in the index that the page has loaded as a script. Nothing is asked of any server.
const form = find('search');
const input = find('search-words');
const [results, count, topics, suggestions] = ['results', 'search-count', 'topics', 'suggestions'].map(name => find(name));
const more = find('more');
const AT_ONCE = 8;
// In characters: what is shown of a text, and what of it stands before the first word that was sought.
const LONGEST_EXCERPT = 180;
const BEFORE = 40;

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

// A place on a page follows the page, and has only its fragment.
const entries = [];
searchIndex.forEach(([address, title, text, keywords = '', weight = 1]) => {
  const isPlace = address[0] === '#';
  const page = isPlace ? entries[entries.length - 1].page
    : { address, title, weight, phrases: keywords.split('\n').map(phrase => telling(words(phrase))) };
  const heading = isPlace ? title : '';
  entries.push({
    page,
    isPlace,
    address: isPlace ? page.address + address : address,
    heading,
    text,
    // What an author calls a heading in its address says as much as its words.
    parts: [page.title, heading && heading + ' ' + address, text, keywords].map(stems)
  });
});
const written = [...new Set(entries.flatMap(entry => entry.parts.flat()))];

// Only a word that nobody wrote is taken for a slip of the finger.
const asked = word => ({ word, isSlip: !written.some(other => other.startsWith(word)) });
const match = ({ word, isSlip }, others) => Math.max(0, ...others.map(other =>
  other === word || SPACELESS.test(word) && other.includes(word) ? 1 : word.length > 2 && other.startsWith(word) ? 0.7
    : word.length > 3 ? isSlip && near(word, other) ? 0.5 : other.includes(word) ? 0.4 : 0 : 0));

// A keyword that is asked for as a whole, and how early it stands among them; one that is written alike counts for more.
const whole = (phrases, typed, question) => Math.max(0, ...phrases.map((phrase, place) =>
  phrase.length && phrase.every(word => question.some(one => one.word === stem(word)))
    ? (6 - place / 20) * phrase.length / question.length + phrase.every(word => typed.includes(word)) : 0));

// A heading and a keyword count for more than the text.
const hit = (entry, typed, question) => {
  let points = entry.isPlace ? 0 : 0.5;
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
  if (inHeading || !entry.isPlace) {
    points += whole(entry.page.phrases, typed, question);
  }
  return { entry, points: points * entry.page.weight, words };
};

const isSought = (piece, question) => {
  const others = stems(piece);
  return question.some(word => match(word, others));
};

// From the sentence on that has most of the question, or from a little before its first word of it; a line ends a sentence too: a cell, an item,
// a term. Nothing where no word of the question stands in the text.
const excerpt = (text, question) => {
  const sentences = (text.match(/[^\n]+?(?:[.!?\u2026]+["\u201d\u2019)]*(?=\s|$)|[\u3002\uff01\uff1f]+["\u201d\u2019)]*|(?=\n|$))/g) || [])
    .map(sentence => sentence.trim());
  const points = sentences.map(stems).map(others => question.reduce((sum, word) => sum + match(word, others), 0));
  const most = Math.max(0, ...points);
  if (!most) {
    return '';
  }
  const said = pieces(sentences.slice(points.indexOf(most)).reduce((all, next) => all + (/[\p{L}\p{N}]$/u.test(all) ? ' · ' : ' ') + next));
  return cut(said, said.findIndex(piece => isSought(piece, question)));
};

// Around one of its pieces, with a sign wherever something is left out.
const cut = (said, place) => {
  const length = (from, to) => said.slice(from, to).join('').length;
  let from = length(0, place) > LONGEST_EXCERPT - BEFORE ? place : 0;
  while (from && length(from - 1, place) <= BEFORE) {
    from--;
  }
  let to = from + 1;
  while (to < said.length && length(from, to + 1) <= LONGEST_EXCERPT) {
    to++;
  }
  return (from ? '… ' : '') + said.slice(from, to).join('').trim().replace(to < said.length ? /[\s,;:·–—(]+$/ : '', '') + (to < said.length ? ' …' : '');
};

const add = (to, name, text) => {
  const element = document.createElement(name);
  element.textContent = text;
  return to.appendChild(element);
};

// A text with the words that were sought marked in it.
const say = (element, text, question) => {
  pieces(text).forEach(piece => {
    if (isSought(piece, question)) {
      add(element, 'mark', piece);
    } else {
      element.append(piece);
    }
  });
  return element;
};

// Without a word of the question in the text, its first line is shown, which is a page's description.
const show = (entry, question) => {
  const item = add(results, 'li', '');
  const link = say(add(item, 'a', ''), entry.heading || entry.page.title, question);
  link.href = root.dataset.root + entry.address;
  if (entry.heading) {
    say(add(item, 'p', ''), entry.page.title, question).className = 'meta';
  }
  const found = excerpt(entry.text, question);
  say(add(item, 'p', ''), found || cut(pieces(entry.text.split('\n')[0]), 0), question).classList.toggle('soft', !found);
  return link;
};

let waiting = [];
const showMore = () => {
  const [first] = waiting.splice(0, AT_ONCE).map(show => show());
  more.hidden = !waiting.length;
  return first;
};

// Where nothing has every word of the question, what has most of them is shown.
const search = () => {
  const typed = telling(words(pieces(input.value).join(' ')));
  const question = typed.map(stem).map(asked);
  const hits = entries.map(entry => hit(entry, typed, question));
  const most = question.length && Math.max(...hits.map(found => found.words));
  const found = most ? hits.filter(found => found.words === most).sort((a, b) => b.points - a.points) : [];
  results.textContent = '';
  waiting = found.map(({ entry }) => () => show(entry, question));
  showMore();
  count.textContent = question.length ? text(found.length ? 'found' : 'found_none', found.length) : '';
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
more.addEventListener('click', () => showMore().focus());
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
