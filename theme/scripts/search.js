// Search in the index that the page has loaded as a script. Nothing is asked of any server.
(function () {
  'use strict';
  var site = window.siteGen;
  var form = document.querySelector('[data-search]');
  if (!form || !window.searchIndex) {
    return;
  }

  var input = form.querySelector('input');
  var results = document.querySelector('[data-results]');
  var count = document.querySelector('[data-search-count]');
  var topics = document.querySelector('[data-topics]');
  var prefixRoot = document.documentElement.getAttribute('data-root') || '';
  var texts = {};
  site.all('[data-key]', document.querySelector('[data-texts]').content).forEach(function (item) {
    texts[item.getAttribute('data-key')] = item.textContent;
  });

  // Words that stand in every sentence find nothing.
  var COMMON = ' a an and are as at be but by do for he her him his i if in is it me my not of on or she so that the them they this to was we what with you your ';
  var MOST = 20;

  function words(text) {
    return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[\u2018\u2019']/g, '')
      .split(/[^a-z0-9\u00df-\uffff]+/).filter(Boolean);
  }

  // Plurals and common endings, cut alike in the question and in the text.
  function stem(word) {
    if (word.length > 5 && /(ies|ied)$/.test(word)) {
      return word.slice(0, -3) + 'y';
    }
    if (word.length > 5 && /(ing|est)$/.test(word)) {
      return word.slice(0, -3).replace(/(.)\1$/, '$1');
    }
    if (word.length > 4 && /(es|ed|ly)$/.test(word)) {
      return word.slice(0, -2).replace(/([bdfgmnprt])\1$/, '$1');
    }
    // The plural of a word in -e loses the e above: so must its singular.
    if (word.length > 4 && /e$/.test(word)) {
      return word.slice(0, -1);
    }
    if (word.length > 3 && /[^s]s$/.test(word)) {
      return word.slice(0, -1);
    }
    return word;
  }

  // One letter more, less, other, or two swapped.
  function near(a, b) {
    if (Math.abs(a.length - b.length) > 1) {
      return false;
    }
    var i = 0;
    while (i < a.length && i < b.length && a[i] === b[i]) {
      i++;
    }
    if (a.length === b.length) {
      return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
    }
    return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
  }

  var entries = window.searchIndex.map(function (entry) {
    return {
      address: entry[0],
      title: entry[1],
      heading: entry[2],
      text: entry[3],
      kind: entry[4],
      parts: [words(entry[1]).map(stem), words(entry[2]).map(stem), words(entry[3]).map(stem)]
    };
  });

  function match(word, text) {
    var best = 0;
    for (var i = 0; i < text.length && best < 1; i++) {
      var other = text[i];
      if (other === word) {
        best = 1;
      } else if (word.length > 2 && other.indexOf(word) === 0) {
        best = Math.max(best, 0.7);
      } else if (word.length > 3 && near(word, other)) {
        best = Math.max(best, 0.5);
      }
    }
    return best;
  }

  // Every word of the question must be somewhere in the entry; a heading counts for more than the text below it.
  function score(entry, question) {
    var total = 0;
    for (var i = 0; i < question.length; i++) {
      var title = match(question[i], entry.parts[0]);
      var heading = match(question[i], entry.parts[1]);
      var text = match(question[i], entry.parts[2]);
      if (!title && !heading && !text) {
        return 0;
      }
      total += Math.max(title * (entry.heading ? 3 : 6), heading * 5, text * 2);
    }
    return total + (entry.heading ? 0 : 0.5);
  }

  function sentence(entry, question) {
    var parts = entry.text.match(/[^.!?\u2026]+[.!?\u2026]*["\u201d\u2019)]*/g) || [entry.text];
    var found = parts.filter(function (part) {
      var stems = words(part).map(stem);
      return question.some(function (word) { return match(word, stems) > 0; });
    })[0];
    return (found || parts[0] || '').trim();
  }

  function show(entry, question) {
    var item = document.createElement('li');
    var link = item.appendChild(document.createElement('p')).appendChild(document.createElement('a'));
    link.href = prefixRoot + entry.address;
    link.textContent = entry.heading || entry.title;
    if (entry.heading) {
      var where = item.appendChild(document.createElement('p'));
      where.className = 'meta';
      where.textContent = entry.title;
    }
    var text = sentence(entry, question);
    if (text) {
      item.appendChild(document.createElement('p')).textContent = text;
    }
    return item;
  }

  function search() {
    var all = words(input.value);
    var question = all.filter(function (word) { return COMMON.indexOf(' ' + word + ' ') < 0; }).map(stem);
    if (!question.length) {
      question = all.map(stem);
    }
    results.textContent = '';
    topics.hidden = question.length > 0;
    if (!question.length) {
      count.textContent = '';
      return;
    }
    var found = entries.map(function (entry, i) { return { entry: entry, score: score(entry, question), at: i }; })
      .filter(function (hit) { return hit.score > 0; })
      .sort(function (a, b) { return b.score - a.score || a.at - b.at; });
    found.slice(0, MOST).forEach(function (hit) { results.appendChild(show(hit.entry, question)); });
    var key = found.length === 0 ? 'found_none' : found.length === 1 ? 'found_one' : 'found_many';
    count.textContent = (texts[key] || '').replace('{0}', Math.min(found.length, MOST));
    topics.hidden = found.length > 0;
  }

  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('keydown', function (event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      search();
    }
  });
  input.addEventListener('input', search);
  // What was searched for must not come back on Back.
  addEventListener('pagehide', function () {
    input.value = '';
    search();
  });
  input.value = '';
  form.hidden = false;
})();
