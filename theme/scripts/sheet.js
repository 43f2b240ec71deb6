// Worksheets: answers live in the page; keeping, saving to a file and printing are the reader's choice.
(function () {
  'use strict';
  var site = window.siteGen;
  var forms = site.all('form[data-sheet]');
  var tools = document.querySelector('[data-tools]');
  if (!forms.length || !tools) {
    return;
  }

  var VERSION = 1;
  var MOST_ROWS = 40;
  var LARGEST_FILE = 2 * 1024 * 1024;
  var root = document.documentElement;
  var state = tools.querySelector('[data-state]');
  var problems = tools.querySelector('[data-problems]');
  var conflict = tools.querySelector('[data-conflict]');
  var keepBox = tools.querySelector('[data-keep]');
  var texts = {};
  site.all('[data-texts] [data-key]').forEach(function (item) {
    texts[item.getAttribute('data-key')] = item.textContent;
  });
  var unsaved = false;
  var stamps = {};
  var timer = 0;

  function say(key, value) {
    state.textContent = (texts[key] || '').replace('{0}', value === undefined ? '' : value);
  }

  function list(lines) {
    problems.textContent = '';
    problems.hidden = !lines.length;
    lines.slice(0, 30).forEach(function (line) {
      problems.appendChild(document.createElement('li')).textContent = line;
    });
  }

  function time(stamp) {
    var date = new Date(stamp);
    var day = date.toDateString() === new Date().toDateString() ? '' : date.toLocaleDateString(root.lang) + ', ';
    return day + date.toLocaleTimeString(root.lang, { hour: '2-digit', minute: '2-digit' });
  }

  // The name of a control on a page of several sheets begins with its sheet's id and a dot.
  function prefix(form) {
    return form.hasAttribute('data-prefixed') ? form.getAttribute('data-sheet') + '.' : '';
  }

  function controls(form) {
    return Array.prototype.filter.call(form.elements, function (control) {
      return control.name && (control.type === 'radio' || control.type === 'checkbox' || control.tagName === 'TEXTAREA' || control.type === 'text');
    });
  }

  // Answers are a flat map from control names to texts, option ids, or true.
  function answers(form) {
    var result = {};
    var cut = prefix(form).length;
    controls(form).forEach(function (control) {
      var name = control.name.slice(cut);
      if (control.type === 'checkbox') {
        if (control.checked) {
          result[name] = true;
        }
      } else if (control.type === 'radio') {
        if (control.checked) {
          result[name] = control.value;
        }
      } else if (control.value) {
        result[name] = control.value;
      }
    });
    return result;
  }

  function isEmpty(form) {
    return Object.keys(answers(form)).length === 0;
  }

  // Rows ---------------------------------------------------------------------------------------------------------

  function rowsOf(table) {
    return site.all('[data-row]', table);
  }

  function number(row, table, index) {
    var stem = table.getAttribute('data-rows') + '_';
    site.all('[name],[id],[for],[aria-labelledby],[aria-describedby]', row).forEach(function (element) {
      ['name', 'id', 'for', 'aria-labelledby', 'aria-describedby'].forEach(function (attribute) {
        var value = element.getAttribute(attribute);
        if (value && value.indexOf(stem) === 0) {
          element.setAttribute(attribute, stem + index + value.slice(stem.length).replace(/^\d+/, ''));
        }
      });
    });
    site.all('[data-row-number]', row).forEach(function (element) {
      element.textContent = String(index);
    });
    site.all('[data-remove]', row).forEach(function (button) {
      button.setAttribute('aria-label', (texts.remove || '').replace('{0}', index));
    });
  }

  // Renaming one radio group after another would for a moment join two groups and lose a choice.
  function renumber(table) {
    var rows = rowsOf(table);
    var chosen = rows.map(function (row) {
      return site.all('input[type=radio]', row).map(function (radio) { return radio.checked; });
    });
    rows.forEach(function (row, i) { number(row, table, 1000 + i); });
    rows.forEach(function (row, i) { number(row, table, i + 1); });
    rows.forEach(function (row, i) {
      site.all('input[type=radio]', row).forEach(function (radio, j) { radio.checked = chosen[i][j]; });
    });
  }

  function clear(within) {
    site.all('textarea, input', within).forEach(function (control) {
      if (control.type === 'checkbox' || control.type === 'radio') {
        control.checked = false;
      } else if (control.type !== 'file') {
        control.value = '';
      }
    });
  }

  function addRow(table) {
    var rows = rowsOf(table);
    if (rows.length >= MOST_ROWS) {
      return null;
    }
    var last = rows[rows.length - 1];
    var row = last.cloneNode(true);
    number(row, table, rows.length + 1);
    clear(row);
    last.parentNode.insertBefore(row, last.nextSibling);
    return row;
  }

  function removeRow(table, row) {
    var hasText = site.all('textarea, input', row).some(function (control) {
      return control.type === 'checkbox' || control.type === 'radio' ? control.checked : control.value.trim() !== '';
    });
    if (hasText && !confirm(texts.ask_remove)) {
      return;
    }
    var rows = rowsOf(table);
    var index = rows.indexOf(row);
    if (rows.length === 1) {
      clear(row);
    } else {
      row.parentNode.removeChild(row);
      renumber(table);
    }
    rows = rowsOf(table);
    var near = rows[Math.min(index, rows.length - 1)];
    var focus = near.querySelector('textarea, input');
    if (focus) {
      focus.focus();
    }
    changed();
    say('removed', index + 1);
  }

  // What is seen -------------------------------------------------------------------------------------------------

  function mirror(area) {
    var ink = area.parentNode.querySelector('[data-ink]');
    if (ink) {
      ink.textContent = area.value ? area.value + '\n' : '';
    }
  }

  function sums() {
    site.all('[data-summed]').forEach(function (table) {
      var column = '_' + table.getAttribute('data-summed');
      var sum = 0;
      var ticks = 0;
      site.all('input:checked', table).forEach(function (control) {
        if (control.type === 'radio' && control.name.slice(-column.length) === column) {
          sum += Number(control.value);
        } else if (control.type === 'checkbox') {
          ticks++;
        }
      });
      var box = document.querySelector('[data-sums-of="' + table.getAttribute('data-rows') + '"]');
      if (box) {
        box.querySelector('[data-sum]').textContent = String(sum);
        box.querySelector('[data-ticks]').textContent = String(ticks);
      }
    });
  }

  function draw() {
    forms.forEach(function (form) { site.all('textarea', form).forEach(mirror); });
    sums();
  }

  // Filling in ---------------------------------------------------------------------------------------------------

  // A renamed field finds its old answers.
  function current(form, name) {
    var found = name;
    site.all('[data-formerly]', form).forEach(function (field) {
      field.getAttribute('data-formerly').split(' ').forEach(function (old) {
        if (old && (name === old || name.indexOf(old + '_') === 0)) {
          found = field.getAttribute('data-field') + name.slice(old.length);
        }
      });
    });
    return found;
  }

  function grow(form, name) {
    site.all('[data-rows][data-growing]', form).forEach(function (table) {
      var stem = table.getAttribute('data-rows') + '_';
      var index = name.indexOf(stem) === 0 ? parseInt(name.slice(stem.length), 10) : 0;
      while (index > rowsOf(table).length && index <= MOST_ROWS && addRow(table)) {
        // One row at a time, until the row is there.
      }
    });
  }

  function named(form, name) {
    return controls(form).filter(function (control) { return control.name === name; });
  }

  // Puts one value in; returns what is wrong with it, or nothing.
  function put(form, key, value) {
    if (key.length > 200) {
      return texts.bad_name;
    }
    var name = prefix(form) + current(form, key);
    grow(form, name);
    var found = named(form, name);
    if (!found.length) {
      return texts.bad_name;
    }
    var first = found[0];
    if (first.type === 'checkbox') {
      if (value !== true && value !== false) {
        return texts.bad_tick;
      }
      first.checked = value;
      return '';
    }
    if (typeof value !== 'string') {
      return texts.bad_text;
    }
    if (first.type === 'radio') {
      var option = found.filter(function (radio) { return radio.value === value; })[0];
      if (!option) {
        return texts.bad_option;
      }
      option.checked = true;
      return '';
    }
    if (first.maxLength > 0 && value.length > first.maxLength) {
      return texts.bad_length;
    }
    first.value = value;
    return '';
  }

  function isMap(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
  }

  // Puts a whole set of answers in the place of the form's own; returns what could not be put in.
  function fill(form, values) {
    var bad = [];
    form.reset();
    clear(form);
    Object.keys(values).forEach(function (key) {
      var problem = put(form, key, values[key]);
      if (problem) {
        bad.push(key.slice(0, 60) + ': ' + problem);
      }
    });
    return bad;
  }

  // Keeping ------------------------------------------------------------------------------------------------------

  function key(form) {
    return 'answers:' + form.getAttribute('data-sheet');
  }

  function stored(form) {
    var value = site.read(key(form));
    return isMap(value) && isMap(value.answers) ? value : null;
  }

  function keep() {
    clearTimeout(timer);
    timer = 0;
    if (!keepBox || !keepBox.checked) {
      return;
    }
    var other = forms.filter(function (form) {
      var there = stored(form);
      return there && there.saved !== stamps[key(form)];
    });
    if (other.length) {
      conflict.hidden = false;
      say('conflict');
      return;
    }
    var lost = forms.some(function (form) { return stamps[key(form)] && !stored(form); });
    var now = new Date().toISOString();
    try {
      forms.forEach(function (form) {
        if (isEmpty(form) && forms.length > 1) {
          site.remove(key(form));
          delete stamps[key(form)];
          return;
        }
        site.write(key(form), { version: VERSION, saved: now, answers: answers(form) });
        stamps[key(form)] = now;
      });
      unsaved = false;
      say(lost ? 'kept_again' : 'kept', time(now));
    } catch (failure) {
      unsaved = true;
      say(failure && failure.name === 'QuotaExceededError' ? 'full' : 'blocked');
    }
  }

  function changed() {
    unsaved = true;
    draw();
    if (keepBox && keepBox.checked) {
      clearTimeout(timer);
      timer = setTimeout(keep, 400);
    } else {
      say(forms.every(isEmpty) ? 'empty' : 'unkept');
      unsaved = !forms.every(isEmpty);
    }
  }

  // Takes in what another tab, or an earlier visit, has kept.
  function load() {
    var newest = '';
    var bad = [];
    forms.forEach(function (form) {
      var there = stored(form);
      if (there) {
        bad = bad.concat(fill(form, there.answers));
        stamps[key(form)] = there.saved;
        newest = there.saved > newest ? there.saved : newest;
      }
    });
    conflict.hidden = true;
    if (newest) {
      keepBox.checked = true;
      unsaved = false;
      say('kept', time(newest));
      list(bad);
    }
    draw();
  }

  // A file -------------------------------------------------------------------------------------------------------

  function save() {
    var sheets = {};
    forms.forEach(function (form) {
      if (!isEmpty(form) || forms.length === 1) {
        sheets[form.getAttribute('data-sheet')] = answers(form);
      }
    });
    var now = new Date();
    var file = { format: 'sitegen-answers', version: VERSION, saved: now.toISOString(), sheets: sheets };
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }));
    link.download = 'worksheet-' + now.toISOString().slice(0, 10) + '.json';
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
    if (!keepBox || !keepBox.checked) {
      unsaved = false;
    }
    say('saved', time(now));
  }

  function open(file) {
    list([]);
    if (file.size > LARGEST_FILE) {
      say('file_large');
      return;
    }
    var reader = new FileReader();
    reader.onerror = function () { say('file_unreadable'); };
    reader.onload = function () {
      var data;
      try {
        data = JSON.parse(reader.result);
      } catch (broken) {
        say('file_broken');
        return;
      }
      take(data);
    };
    reader.readAsText(file);
  }

  // Everything is looked at before anything is changed: a bad file changes nothing.
  function take(data) {
    if (!isMap(data) || data.format !== 'sitegen-answers' || !isMap(data.sheets)) {
      say('file_other');
      return;
    }
    if (data.version !== VERSION) {
      say('file_version');
      return;
    }
    var mine = forms.filter(function (form) {
      var id = form.getAttribute('data-sheet');
      return Object.prototype.hasOwnProperty.call(data.sheets, id) && isMap(data.sheets[id]);
    });
    if (!mine.length) {
      say('file_sheet');
      return;
    }
    if (mine.some(function (form) { return !isEmpty(form); }) && unsaved && !confirm(texts.ask_replace)) {
      return;
    }
    var bad = [];
    mine.forEach(function (form) {
      var before = answers(form);
      var values = data.sheets[form.getAttribute('data-sheet')];
      var problemsHere = fill(form, values);
      if (problemsHere.length && problemsHere.length === Object.keys(values).length) {
        fill(form, before);
      }
      bad = bad.concat(problemsHere);
    });
    Object.keys(data.sheets).forEach(function (id) {
      if (!mine.some(function (form) { return form.getAttribute('data-sheet') === id; }) && forms.length > 1) {
        bad.push(id.slice(0, 60) + ': ' + texts.bad_sheet);
      }
    });
    changed();
    list(bad);
    say(bad.length ? 'opened_partly' : 'opened', bad.length);
    unsaved = bad.length > 0 || !!(keepBox && keepBox.checked);
  }

  // Erasing ------------------------------------------------------------------------------------------------------

  function wipe() {
    clearTimeout(timer);
    timer = 0;
    forms.forEach(function (form) {
      form.reset();
      clear(form);
      site.all('[data-rows][data-growing]', form).forEach(function (table) {
        var first = Number(table.getAttribute('data-count'));
        rowsOf(table).slice(first).forEach(function (row) { row.parentNode.removeChild(row); });
      });
    });
    stamps = {};
    unsaved = false;
    if (keepBox) {
      keepBox.checked = false;
    }
    conflict.hidden = true;
    list([]);
    draw();
  }

  function on(selector, event, run) {
    site.all(selector).forEach(function (element) { element.addEventListener(event, run); });
  }

  on('[data-erase]', 'click', function () {
    if (confirm(texts.ask_erase)) {
      forms.forEach(function (form) { site.remove(key(form)); });
      wipe();
      say('erased');
    }
  });
  on('[data-erase-all]', 'click', function () {
    if (confirm(texts.ask_erase_all)) {
      site.eraseAll();
      wipe();
      say('erased_all');
    }
  });
  on('[data-save]', 'click', save);
  on('[data-open]', 'change', function (event) {
    if (event.target.files[0]) {
      open(event.target.files[0]);
    }
    event.target.value = '';
  });
  on('[data-take-theirs]', 'click', load);
  on('[data-take-mine]', 'click', function () {
    forms.forEach(function (form) {
      var there = stored(form);
      if (there) {
        stamps[key(form)] = there.saved;
      }
    });
    conflict.hidden = true;
    keep();
  });
  on('[data-large]', 'change', function (event) {
    root.classList.toggle('large-print', event.target.checked);
  });
  on('[data-print]', 'click', function (event) {
    root.classList.toggle('print-blank', event.currentTarget.getAttribute('data-print') === 'blank');
    draw();
    window.print();
  });
  addEventListener('afterprint', function () { root.classList.remove('print-blank'); });

  if (keepBox) {
    if (site.isFile) {
      site.all('[data-keep-group]').forEach(function (group) { group.hidden = true; });
      site.all('[data-file-note]').forEach(function (note) { note.hidden = false; });
    }
    keepBox.addEventListener('change', function () {
      if (keepBox.checked) {
        keep();
      } else {
        forms.forEach(function (form) { site.remove(key(form)); });
        stamps = {};
        unsaved = !forms.every(isEmpty);
        say(unsaved ? 'unkept' : 'empty');
      }
    });
  }

  forms.forEach(function (form) {
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('keydown', function (event) {
      if (event.key === 'Enter' && event.target.tagName === 'INPUT') {
        event.preventDefault();
      }
    });
    form.addEventListener('input', changed);
    form.addEventListener('change', changed);
    form.addEventListener('click', function (event) {
      var remove = event.target.closest('[data-remove]');
      if (remove) {
        removeRow(remove.closest('[data-rows]'), remove.closest('[data-row]'));
      }
      var add = event.target.closest('[data-add]');
      if (add) {
        var table = form.querySelector('[data-rows="' + add.getAttribute('data-add') + '"]');
        var row = addRow(table);
        if (row) {
          row.querySelector('textarea, input').focus();
          say('added', rowsOf(table).length);
        } else {
          say('most_rows', MOST_ROWS);
        }
      }
    });
  });

  addEventListener('storage', function (event) {
    if (event.key === null || forms.some(function (form) { return event.key === site.prefix + key(form); })) {
      var other = forms.some(function (form) {
        var there = stored(form);
        return there && there.saved !== stamps[key(form)];
      });
      if (other && (unsaved || (keepBox && keepBox.checked))) {
        conflict.hidden = false;
        say('conflict');
      } else if (!other && keepBox && keepBox.checked && forms.every(function (form) { return !stored(form); })) {
        keepBox.checked = false;
        stamps = {};
        unsaved = !forms.every(isEmpty);
        say('erased_elsewhere');
      }
    }
  });
  addEventListener('beforeunload', function (event) {
    if (timer) {
      keep();
    }
    if (unsaved) {
      event.preventDefault();
      event.returnValue = '';
    }
  });
  // Leaving in haste must not stop at a question, and must leave nothing behind in the form.
  document.addEventListener('leaving', function () {
    unsaved = false;
    if (keepBox && keepBox.checked) {
      keep();
      unsaved = false;
    }
    forms.forEach(clear);
    draw();
  });
  // What the reader typed must not come back on Back or reload.
  addEventListener('pagehide', function () {
    if (timer) {
      keep();
    }
    forms.forEach(clear);
    draw();
  });
  addEventListener('pageshow', function (event) {
    if (event.persisted) {
      load();
    }
  });

  forms.forEach(function (form) {
    form.reset();
    clear(form);
  });
  say('empty');
  if (!site.isFile) {
    load();
  }
  draw();
})();
