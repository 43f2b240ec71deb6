// Worksheets: answers live in the page; keeping, saving to a file and printing are the reader's choice. First what the page says of it.
const MOST_LINES = 20;
const state = find('state');
const problems = find('problems');

// The line that says how things stand is read aloud where they have changed, not where only its time is new.
let said;
const say = (key, value) => {
  state.ariaLive = key === said ? 'off' : 'polite';
  state.textContent = text(key, value);
  said = key;
};
const list = lines => {
  const more = lines.length - MOST_LINES;
  problems.textContent = lines.slice(0, MOST_LINES).concat(more > 0 ? text('more', more) : []).join('\n');
};
const time = stamp => new Date(stamp).toLocaleString(root.lang);
