// Reloads this page when it changes, and shows what stands against a build. Only 'sitegen serve' adds it, and no site publishes it.
(function (script) {
  'use strict';
  var version = script.getAttribute('data-version');
  var news = null;
  var panel = null;
  var retry = 0;

  function listen() {
    clearTimeout(retry);
    if (news || document.hidden) {
      return;
    }

    news = new EventSource('/_sitegen/news?version=' + encodeURIComponent(version) + '&page=' + encodeURIComponent(location.pathname));
    news.addEventListener('reload', function () {
      rest();
      location.reload();
    });
    news.addEventListener('findings', function (event) {
      show(JSON.parse(event.data));
    });
    news.onerror = function () {
      rest();
      retry = setTimeout(listen, 1000);
    };
  }

  function rest() {
    if (news) {
      news.close();
      news = null;
    }
  }

  // A browser keeps six connections to a host at most: pages that nobody sees must not hold them.
  document.addEventListener('visibilitychange', function () {
    if (document.hidden) {
      rest();
    } else {
      listen();
    }
  });
  addEventListener('pagehide', rest);
  addEventListener('pageshow', listen);

  // Everything below is made of elements and text, never of markup: findings quote files.
  function element(name, text, parent) {
    var made = document.createElement(name);
    made.textContent = text;
    parent.appendChild(made);
    return made;
  }

  function show(findings) {
    if (panel) {
      panel.remove();
      panel = null;
    }

    if (findings.errors.length === 0) {
      return;
    }

    panel = document.createElement('sitegen-findings');
    var root = panel.attachShadow({ mode: 'open' });
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    root.adoptedStyleSheets = [sheet];
    fill(root, findings);
    document.body.appendChild(panel);
  }

  function fill(root, findings) {
    var box = element('section', '', root);
    box.setAttribute('aria-label', 'Findings of the build');
    var total = findings.errors.length + findings.more;
    var title = element('p', (total === 1 ? 'One mistake stands' : total + ' mistakes stand') + ' against your last change. You see the last good site.', box);
    title.setAttribute('role', 'alert');
    title.className = 'title';
    var list = element('ul', '', box);
    list.tabIndex = 0;
    list.setAttribute('aria-label', 'Mistakes');
    findings.errors.forEach(function (finding) {
      var item = element('li', '', list);
      element('code', finding.place, item);
      element('span', ' ' + finding.message + ' ', item);
      element('small', finding.code, item);
      if (finding.hint) {
        element('div', finding.hint, item);
      }
    });
    if (findings.more > 0) {
      element('p', 'The terminal shows ' + findings.more + ' more.', box);
    }

    var hide = element('button', 'Hide until the next change', box);
    hide.type = 'button';
    hide.addEventListener('click', function () {
      panel.remove();
      panel = null;
    });
  }

  var look = ':host { all: initial; }'
    + 'section { position: fixed; z-index: 2147483647; inset: auto 0 0; max-height: 50vh; overflow: auto; box-sizing: border-box; padding: 16px 20px; background: #fff6f4; color: #1c1210; border-top: 4px solid #a8230f; font: 16px/1.5 system-ui, sans-serif; }'
    + '.title { margin: 0 0 8px; font-weight: 700; }'
    + 'ul { margin: 0 0 12px; padding: 0; list-style: none; overflow-wrap: anywhere; }'
    + 'li { margin: 0 0 10px; }'
    + 'code { display: block; font: 14px/1.5 ui-monospace, monospace; color: #8a1c0c; }'
    + 'small { font-size: 13px; color: #5c4a46; }'
    + 'button { min-height: 44px; padding: 0 16px; font: inherit; color: inherit; background: #fff; border: 1px solid #5c4a46; border-radius: 4px; }'
    + ':focus-visible { outline: 3px solid #a8230f; outline-offset: 2px; }'
    + '@media (prefers-color-scheme: dark) { section { background: #2a1512; color: #fbeae6; } code { color: #ffb4a4; } small { color: #d9c0ba; } button { background: #1c0d0a; } }'
    + '@media print { section { display: none; } }';

  listen();
})(document.currentScript);
