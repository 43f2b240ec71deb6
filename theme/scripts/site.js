// Every page: colours, the quiet exit, and what this site keeps in the browser. The scripts that follow it in a file use its names.
const root = document.documentElement;

// The keys of this site alone: several sites may share one storage (all project sites of a user on GitHub Pages do).
const prefix = `sitegen:${new URL(root.dataset.root || './', location).pathname}:`;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const on = (selector, event, run) => all(selector).forEach(e => e.addEventListener(event, run));

// What a browser blocks is not there.
const attempt = run => {
  try {
    return run();
  } catch {
    return null;
  }
};

const isFile = location.protocol === 'file:';
const read = key => attempt(() => JSON.parse(localStorage.getItem(prefix + key)));
// Throws where storage is full or blocked.
const write = (key, value) => localStorage.setItem(prefix + key, JSON.stringify(value));
const remove = key => attempt(() => localStorage.removeItem(prefix + key));

on('[data-mode]', 'click', () => {
  const now = root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  root.dataset.theme = now === 'dark' ? 'light' : 'dark';
  attempt(() => { sessionStorage.theme = root.dataset.theme; });
});

on('[data-erase-all]', 'click', ({ currentTarget }) => {
  if (confirm(currentTarget.dataset.eraseAll)) {
    attempt(() => Object.keys(localStorage).forEach(key => key.startsWith(prefix) && localStorage.removeItem(key)));
    attempt(() => sessionStorage.removeItem('theme'));
    all('[data-erased]').forEach(note => { note.hidden = false; });
    dispatchEvent(new Event('erased'));
  }
});

// Leaving must work at once: the page is covered before the other one has come, and Back does not lead here.
const exit = event => {
  event.preventDefault();
  dispatchEvent(new Event('leaving'));
  root.classList.add('leaving');
  document.title = ' ';
  location.replace(document.querySelector('[data-exit]').href);
};
on('[data-exit]', 'click', exit);
let presses = 0;
let lastPress = 0;
addEventListener('keydown', event => {
  if (event.key !== 'Shift') {
    presses = 0;
  } else if (!event.repeat) {
    presses = event.timeStamp - lastPress < 1500 ? presses + 1 : 1;
    lastPress = event.timeStamp;
    if (presses === 3) {
      exit(event);
    }
  }
});
// A page that comes back from the browser's memory must not come back covered, nor in colours that were changed since.
addEventListener('pageshow', () => {
  root.classList.remove('leaving');
  attempt(() => { root.dataset.theme = sessionStorage.theme || ''; });
});

// WebKit empties what completes nothing by itself some time after the page has come back, over what a script has filled in meanwhile. Only where a script
// empties the boxes before the page goes and fills them again: a browser may write down what stands in others.
const complete = (from, to) => all(`:is([data-sheet], [data-sheet] *, [data-tools] *, [data-done])[autocomplete=${from}]`).forEach(control => { control.autocomplete = to; });
addEventListener('pagehide', () => complete('off', 'on'));
addEventListener('pageshow', () => complete('on', 'off'));
