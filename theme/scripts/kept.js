// Steps and sheets: what they keep in the browser, and boxes that they fill by themselves.
const isFile = location.protocol === 'file:';
const read = key => attempt(() => JSON.parse(localStorage.getItem(prefix + key)));
// Throws where storage is full or blocked.
const write = (key, value) => localStorage.setItem(prefix + key, JSON.stringify(value));
const remove = key => attempt(() => localStorage.removeItem(prefix + key));

// WebKit empties what completes nothing by itself some time after the page has come back, over what a script has filled in meanwhile. Only where a script
// empties the boxes before the page goes and fills them again: a browser may write down what stands in others.
const ours = ':is([data-sheet], [data-sheet] *, [data-tools] *, [data-done])';
const complete = (from, to) => all(`${ours}[autocomplete=${from}]`).forEach(control => { control.autocomplete = to; });
addEventListener('pagehide', () => complete('off', 'on'));
addEventListener('pageshow', () => complete('on', 'off'));
