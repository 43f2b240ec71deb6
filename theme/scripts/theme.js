// Runs before the page is drawn, so that neither colours nor layout jump. Lasts as long as the tab: nothing is left behind.
const root = document.documentElement;
// Where styles in layers are not known the page stays as it is without scripts: a sheet would show its words twice.
root.classList.toggle('js', !!window.CSSLayerBlockRule);
try {
  root.dataset.theme = sessionStorage.theme || '';
} catch {
  // Without storage the system's own colours stand.
}
