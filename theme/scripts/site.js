// Every page: colours, and the end of what this site keeps in the browser. The scripts that follow it in a file use its names.
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

const system = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.theme || (system.matches && 'dark')) === 'dark';
const showMode = () => all('[data-mode]').forEach(button => button.setAttribute('aria-pressed', isDark()));
system.onchange = showMode;
on('[data-mode]', 'click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  attempt(() => { sessionStorage.theme = root.dataset.theme; });
  showMode();
});

on('[data-erase-all]', 'click', ({ currentTarget }) => {
  if (confirm(currentTarget.dataset.eraseAll)) {
    attempt(() => Object.keys(localStorage).forEach(key => key.startsWith(prefix) && localStorage.removeItem(key)));
    attempt(() => sessionStorage.removeItem('theme'));
    all('[data-erased]').forEach(note => { note.hidden = false; });
    dispatchEvent(new Event('erased'));
  }
});

// A page that comes back from the browser's memory must not come back in colours that were changed since.
addEventListener('pageshow', () => {
  attempt(() => { root.dataset.theme = sessionStorage.theme || ''; });
  showMode();
});
