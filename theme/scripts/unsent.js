// Words that are not to be sent live in their box and nowhere else. No question before leaving: leaving is what they are written for.
const box = document.querySelector('[data-unsent]');
const emptied = isShown => all('[data-emptied]').forEach(note => { note.hidden = !isShown; });
// The hidden copy gives the box its height.
const fit = () => { box.parentNode.dataset.words = box.value; };
const empty = () => {
  box.value = '';
  fit();
};
box.addEventListener('input', () => {
  fit();
  emptied(false);
});
on('[data-empty]', 'click', () => {
  empty();
  emptied(true);
});
// Once before the page goes, and once when it is back: a browser may have put words down in between.
['leaving', 'pagehide', 'erased'].forEach(event => addEventListener(event, empty));
addEventListener('pageshow', event => {
  if (event.persisted) {
    empty();
    emptied(false);
  }
});
empty();
