// Every page: colours, the quiet exit, and the steps that are done.
(function () {
  'use strict';
  var root = document.documentElement;

  // The keys of this site alone: several sites may share one storage (all project sites of a user on GitHub Pages do).
  var site = window.siteGen = {
    prefix: 'sitegen:' + new URL(root.getAttribute('data-root') || './', location.href).pathname + ':',
    isFile: location.protocol === 'file:',
    all: function (selector, within) {
      return Array.prototype.slice.call((within || document).querySelectorAll(selector));
    },
    read: function (key) {
      try {
        return JSON.parse(localStorage.getItem(site.prefix + key));
      } catch (blocked) {
        return null;
      }
    },
    // Throws where storage is full or blocked.
    write: function (key, value) {
      localStorage.setItem(site.prefix + key, JSON.stringify(value));
    },
    remove: function (key) {
      try {
        localStorage.removeItem(site.prefix + key);
      } catch (blocked) {
        // There is nothing to remove.
      }
    },
    eraseAll: function () {
      try {
        Object.keys(localStorage).forEach(function (key) {
          if (key.indexOf(site.prefix) === 0) {
            localStorage.removeItem(key);
          }
        });
      } catch (blocked) {
        // There is nothing to remove.
      }
      try {
        sessionStorage.removeItem('theme');
      } catch (blocked) {
        // There is nothing to remove.
      }
    }
  };

  colours();
  exit();
  steps();

  function colours() {
    site.all('[data-mode]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () {
        var now = root.getAttribute('data-theme') || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
        var next = now === 'dark' ? 'light' : 'dark';
        root.setAttribute('data-theme', next);
        try {
          sessionStorage.setItem('theme', next);
        } catch (blocked) {
          // It holds for this page only.
        }
      });
    });
  }

  // Leaving must work at once: the page is covered before the other one has come, and Back does not lead here.
  function exit() {
    var link = document.querySelector('[data-exit]');
    if (!link) {
      return;
    }
    function leave() {
      document.dispatchEvent(new Event('leaving'));
      root.classList.add('leaving');
      document.title = ' ';
      location.replace(link.href);
    }
    link.addEventListener('click', function (event) {
      event.preventDefault();
      leave();
    });
    var presses = 0;
    var last = 0;
    document.addEventListener('keydown', function (event) {
      if (event.key !== 'Shift') {
        presses = 0;
        return;
      }
      if (event.repeat) {
        return;
      }
      presses = event.timeStamp - last < 1500 ? presses + 1 : 1;
      last = event.timeStamp;
      if (presses === 3) {
        leave();
      }
    });
    // A page that comes back from the browser's memory must not come back covered.
    addEventListener('pageshow', function (event) {
      if (event.persisted) {
        root.classList.remove('leaving');
      }
    });
  }

  // Only steps that are there now count, so renamed and removed ones disturb nothing.
  function steps() {
    var items = site.all('[data-step]');
    var known = items.map(function (item) { return item.getAttribute('data-step'); })
      .filter(function (slug, i, slugs) { return slugs.indexOf(slug) === i; });

    function done() {
      var kept = site.read('done');
      return Array.isArray(kept) ? kept.filter(function (slug) { return typeof slug === 'string'; }) : [];
    }

    function show() {
      var kept = done();
      items.forEach(function (item) {
        var isDone = kept.indexOf(item.getAttribute('data-step')) >= 0;
        item.classList.toggle('done', isDone);
        var mark = item.querySelector('[data-done-mark]');
        if (mark) {
          mark.hidden = !isDone;
        }
      });
      site.all('input[data-done]').forEach(function (box) {
        box.checked = kept.indexOf(box.getAttribute('data-done')) >= 0;
      });
      var count = known.filter(function (slug) { return kept.indexOf(slug) >= 0; }).length;
      site.all('[data-total]').forEach(function (total) {
        total.hidden = count === 0;
        site.all('[data-count]', total).forEach(function (number) { number.textContent = String(count); });
      });
      var next = known.filter(function (slug) { return kept.indexOf(slug) < 0; })[0];
      site.all('[data-resume]').forEach(function (resume) {
        var link = next && document.querySelector('[data-step="' + next + '"] a');
        resume.hidden = count === 0 || !link;
        if (link && !resume.hidden) {
          var target = resume.querySelector('a');
          target.href = link.href;
          target.textContent = link.textContent.replace(/\s+/g, ' ').trim();
        }
      });
    }

    site.all('input[data-done]').forEach(function (box) {
      box.disabled = site.isFile;
      box.addEventListener('change', function () {
        var slug = box.getAttribute('data-done');
        var kept = done().filter(function (other) { return other !== slug; });
        if (box.checked) {
          kept.push(slug);
        }
        try {
          if (kept.length) {
            site.write('done', kept);
          } else {
            site.remove('done');
          }
        } catch (blocked) {
          box.checked = !box.checked;
          site.all('[data-done-blocked]').forEach(function (note) { note.hidden = false; });
        }
        show();
      });
    });

    // Ticks of the reader's own list are for this visit only.
    addEventListener('pagehide', function () {
      site.all('input[data-passing]').forEach(function (box) { box.checked = false; });
    });
    addEventListener('pageshow', show);
    addEventListener('storage', show);
    show();
  }
})();
