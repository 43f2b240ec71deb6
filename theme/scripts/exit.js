// The quiet exit.
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
// A page that comes back from the browser's memory must not come back covered.
addEventListener('pageshow', () => root.classList.remove('leaving'));
