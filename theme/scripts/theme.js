// Runs before the page is drawn, so that neither colours nor layout jump. Lasts as long as the tab: nothing is left behind.
(function (root) {
  'use strict';
  root.classList.add('js');
  try {
    var theme = sessionStorage.getItem('theme');
    if (theme === 'dark' || theme === 'light') {
      root.setAttribute('data-theme', theme);
    }
  } catch (blocked) {
    // Without storage the system's own colours stand.
  }
})(document.documentElement);
