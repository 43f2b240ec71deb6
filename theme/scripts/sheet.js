// Worksheets: answers live in the page; keeping, saving to a file and printing are the reader's choice.
(() => {
  'use strict';
  const { all, on, read, write, remove, prefix, isFile } = siteGen;
  const VERSION = 1;
  const MOST_ROWS = 40;
  const LARGEST_FILE = 2 << 20;
  const LONGEST_NAME = 200;
  const root = document.documentElement;
  const forms = all('form[data-sheet]');
  const find = name => document.querySelector('[data-' + name + ']');
  const [state, problems, conflict, keepBox] = ['state', 'problems', 'conflict', 'keep'].map(find);
  const texts = {};
  all('p', find('texts').content).forEach(text => { texts[text.dataset.key] = text.textContent; });
  const stamps = {};
  let unsaved = false;
  let timer = 0;

  const text = (key, value) => texts[key].replace('{0}', value);
  const say = (key, value) => { state.textContent = text(key, value); };
  const time = stamp => new Date(stamp).toLocaleString(root.lang, { dateStyle: 'medium', timeStyle: 'short' });
  const list = lines => {
    problems.hidden = !lines.length;
    problems.replaceChildren(...lines.slice(0, 30).map(line => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }));
  };

  // The name of a control on a page of several sheets begins with its sheet's id and a dot.
  const start = form => 'prefixed' in form.dataset ? form.dataset.sheet + '.' : '';
  const controls = form => [...form.elements].filter(control => control.name);
  const isMark = control => control.type === 'radio' || control.type === 'checkbox';
  const isUsed = control => isMark(control) ? control.checked : control.value !== '';

  // Answers are a flat map from control names to texts, option ids, or true.
  const answers = form => Object.fromEntries(controls(form).filter(isUsed)
    .map(control => [control.name.slice(start(form).length), control.type === 'checkbox' || control.value]));
  const isEmpty = form => !controls(form).some(isUsed);
  const allEmpty = () => forms.every(isEmpty);

  // Rows

  const growing = form => all('[data-rows]', form);
  growing().forEach(rows => { rows.first = rows.children.length; });

  const number = (row, to) => {
    const rows = row.parentNode.dataset.rows + '_';
    const from = row.number || [...row.parentNode.children].indexOf(row) + 1;
    row.number = to;
    all('*', row).forEach(element => {
      ['name', 'id', 'for', 'aria-label'].forEach(name => {
        const value = element.getAttribute(name) || '';
        if (value.startsWith(rows)) {
          element.setAttribute(name, rows + to + value.slice(rows.length).replace(/^\d+/, ''));
        } else if (name === 'aria-label') {
          element.setAttribute(name, value.replace(text('row_name', from) + ':', text('row_name', to) + ':'));
        }
      });
    });
    all('th', row).forEach(head => { head.textContent = to; });
    all('.remove', row).forEach(button => button.setAttribute('aria-label', text('remove_row', to)));
  };

  // Renaming one radio group after another would for a moment join two groups and lose a choice.
  const renumber = rows => {
    const chosen = all(':checked', rows);
    [...rows.children].forEach((row, i) => number(row, 1000 + i));
    [...rows.children].forEach((row, i) => number(row, i + 1));
    chosen.forEach(control => { control.checked = true; });
  };

  const clear = within => all('textarea, input', within).forEach(control => {
    if (isMark(control)) {
      control.checked = false;
    } else {
      control.value = '';
    }
  });

  const addRow = rows => {
    if (rows.children.length < MOST_ROWS) {
      const row = rows.lastElementChild.cloneNode(true);
      row.number = rows.children.length;
      clear(row);
      rows.append(row);
      number(row, rows.children.length);
      return row;
    }
  };

  const removeRow = row => {
    const rows = row.parentNode;
    if (all('textarea, input', row).some(isUsed) && !confirm(texts.ask_remove)) {
      return;
    }
    const index = row.number;
    if (rows.children.length > 1) {
      const near = row.nextElementSibling || row.previousElementSibling;
      row.remove();
      renumber(rows);
      near.querySelector('textarea').focus();
    } else {
      clear(row);
    }
    changed();
    say('removed', index);
  };

  // What is seen

  const draw = () => {
    all('textarea').forEach(area => { area.nextSibling.textContent = area.value && area.value + '\n'; });
    all('[data-summed]').forEach(rows => {
      const sum = all('input[type=radio]:checked', rows).reduce((sum, control) => sum + +control.value, 0);
      const side = rows.parentNode;
      side.querySelector('[data-sum]').textContent = sum;
      side.querySelector('[data-ticks]').textContent = all('input[type=checkbox]:checked', rows).length;
    });
  };

  // Filling in

  // A renamed field finds its old answers.
  const current = (form, name) => {
    const field = all('[data-formerly]', form).find(field => field.dataset.formerly.split(' ').some(old => {
      const found = name === old || name.startsWith(old + '_');
      if (found) {
        name = field.dataset.field + name.slice(old.length);
      }
      return found;
    }));
    return start(form) + name;
  };

  const grow = (form, name) => growing(form).forEach(rows => {
    const stem = rows.dataset.rows + '_';
    const index = name.startsWith(stem) ? parseInt(name.slice(stem.length), 10) : 0;
    while (index <= MOST_ROWS && index > rows.children.length) {
      addRow(rows);
    }
  });

  // Puts one value in; returns the key of what is wrong with it, or nothing.
  const put = (form, key, value) => {
    if (key.length > LONGEST_NAME) {
      return 'bad_name';
    }
    const name = current(form, key);
    grow(form, name);
    const found = controls(form).filter(control => control.name === name);
    const [first] = found;
    if (!first) {
      return 'bad_name';
    }
    if (first.type === 'checkbox') {
      first.checked = value === true;
      return typeof value === 'boolean' ? '' : 'bad_value';
    }
    if (first.type === 'radio') {
      const option = found.find(radio => radio.value === value);
      if (option) {
        option.checked = true;
      }
      return option ? '' : 'bad_value';
    }
    if (typeof value !== 'string') {
      return 'bad_value';
    }
    if (value.length > first.maxLength) {
      return 'bad_length';
    }
    first.value = value;
  };

  const isMap = value => !!value && typeof value === 'object' && !Array.isArray(value);

  // Puts a whole set of answers in the place of the form's own; returns what could not be put in.
  const fill = (form, values) => {
    clear(form);
    return Object.keys(values).flatMap(key => {
      const problem = put(form, key, values[key]);
      return problem ? [key.slice(0, 60) + ': ' + texts[problem]] : [];
    });
  };

  // Keeping

  const key = form => 'answers:' + form.dataset.sheet;
  const stored = form => {
    const value = read(key(form));
    return isMap(value) && isMap(value.answers) ? value : null;
  };
  const isOther = form => {
    const there = stored(form);
    return there && there.saved !== stamps[key(form)];
  };
  const forget = () => forms.forEach(form => {
    remove(key(form));
    delete stamps[key(form)];
  });

  const keep = () => {
    clearTimeout(timer);
    timer = 0;
    if (!keepBox.checked) {
      return;
    }
    if (forms.some(isOther)) {
      conflict.hidden = false;
      say('conflict');
      return;
    }
    const lost = forms.some(form => stamps[key(form)] && !stored(form));
    const saved = new Date().toISOString();
    try {
      forms.forEach(form => {
        if (isEmpty(form)) {
          remove(key(form));
          delete stamps[key(form)];
        } else {
          write(key(form), { version: VERSION, saved, answers: answers(form) });
          stamps[key(form)] = saved;
        }
      });
      unsaved = false;
      say(lost ? 'kept_again' : 'kept', time(saved));
    } catch (failure) {
      unsaved = true;
      say(failure.name === 'QuotaExceededError' ? 'full' : 'blocked');
    }
  };

  const changed = () => {
    draw();
    clearTimeout(timer);
    unsaved = keepBox.checked || !allEmpty();
    if (keepBox.checked) {
      timer = setTimeout(keep, 400);
    } else {
      say(unsaved ? 'unkept' : 'empty');
    }
  };

  // Takes in what another tab, or an earlier visit, has kept.
  const load = () => {
    let newest = '';
    const bad = forms.flatMap(form => {
      const there = stored(form);
      if (!there) {
        return [];
      }
      stamps[key(form)] = there.saved;
      newest = there.saved > newest ? there.saved : newest;
      return fill(form, there.answers);
    });
    conflict.hidden = true;
    if (newest) {
      keepBox.checked = true;
      unsaved = false;
      say('kept', time(newest));
      list(bad);
    }
    draw();
  };

  // A file

  const save = () => {
    const saved = new Date().toISOString();
    const sheets = Object.fromEntries(forms.map(form => [form.dataset.sheet, answers(form)]));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify({ format: 'sitegen-answers', version: VERSION, saved, sheets }, null, 2)], { type: 'application/json' }));
    link.download = 'worksheet-' + saved.slice(0, 10) + '.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    unsaved = unsaved && keepBox.checked;
    say('saved', time(saved));
  };

  const open = async file => {
    list([]);
    if (file.size > LARGEST_FILE) {
      say('file_large');
      return;
    }
    try {
      take(JSON.parse(await file.text()));
    } catch {
      say('file_broken');
    }
  };

  // Everything is looked at before anything is changed: a bad file changes nothing.
  const take = data => {
    if (!isMap(data) || data.format !== 'sitegen-answers' || !isMap(data.sheets)) {
      say('file_other');
      return;
    }
    if (data.version !== VERSION) {
      say('file_version');
      return;
    }
    const mine = forms.filter(form => Object.hasOwn(data.sheets, form.dataset.sheet) && isMap(data.sheets[form.dataset.sheet]));
    if (!mine.length) {
      say('file_sheet');
      return;
    }
    if ((unsaved || keepBox.checked) && !mine.every(isEmpty) && !confirm(texts.ask_replace)) {
      return;
    }
    const bad = mine.flatMap(form => {
      const before = answers(form);
      const values = data.sheets[form.dataset.sheet];
      const wrong = fill(form, values);
      if (wrong.length && wrong.length === Object.keys(values).length) {
        fill(form, before);
      }
      return wrong;
    });
    changed();
    list(bad);
    say(bad.length ? 'opened_partly' : 'opened', bad.length);
    unsaved = bad.length > 0 || keepBox.checked;
  };

  // Erasing

  const wipe = () => {
    clearTimeout(timer);
    timer = 0;
    forget();
    clear();
    growing().forEach(rows => [...rows.children].slice(rows.first).forEach(row => row.remove()));
    unsaved = false;
    conflict.hidden = true;
    list([]);
    draw();
  };

  on('[data-erase]', 'click', () => {
    if (confirm(texts.ask_erase)) {
      wipe();
      say('erased');
    }
  });
  document.addEventListener('erased', () => {
    wipe();
    say('erased_all');
  });
  on('[data-save]', 'click', save);
  on('[data-open]', 'change', event => {
    const [file] = event.target.files;
    if (file) {
      open(file);
    }
    event.target.value = '';
  });
  on('[data-take-theirs]', 'click', load);
  on('[data-take-mine]', 'click', () => {
    forms.forEach(form => { stamps[key(form)] = stored(form)?.saved; });
    keepBox.checked = true;
    conflict.hidden = true;
    keep();
  });
  on('[data-large]', 'change', event => root.classList.toggle('large-print', event.target.checked));
  on('[data-print]', 'click', event => {
    root.classList.toggle('print-blank', event.currentTarget.dataset.print === 'blank');
    print();
  });
  addEventListener('afterprint', () => root.classList.remove('print-blank'));

  keepBox.addEventListener('change', () => {
    if (keepBox.checked) {
      keep();
    } else {
      forget();
      changed();
    }
  });

  on('form[data-sheet]', 'submit', event => event.preventDefault());
  on('form[data-sheet]', 'keydown', event => {
    if (event.key === 'Enter' && event.target.tagName === 'INPUT') {
      event.preventDefault();
    }
  });
  on('form[data-sheet]', 'input', changed);
  on('form[data-sheet]', 'click', event => {
    const button = event.target.closest('button');
    if (!button) {
      return;
    }
    if (button.matches('.remove')) {
      removeRow(button.closest('[data-rows] > *'));
      return;
    }
    const rows = button.parentNode.querySelector('[data-rows]');
    const row = addRow(rows);
    if (row) {
      row.querySelector('textarea').focus();
    }
    say(row ? 'added' : 'most_rows', rows.children.length);
  });

  addEventListener('storage', event => {
    if (event.key && !forms.some(form => event.key === prefix + key(form))) {
      return;
    }
    if (forms.some(isOther) && (unsaved || keepBox.checked)) {
      conflict.hidden = false;
      say('conflict');
    } else if (keepBox.checked && !forms.some(stored)) {
      keepBox.checked = false;
      forget();
      changed();
      say('erased_elsewhere');
    }
  });
  addEventListener('beforeunload', event => {
    if (timer) {
      keep();
    }
    if (unsaved) {
      event.preventDefault();
    }
  });
  // What the reader typed must not come back on Back or reload.
  const leave = () => {
    if (timer) {
      keep();
    }
    unsaved = false;
    clear();
    draw();
  };
  // Leaving in haste must not stop at a question, and must leave nothing behind in the form.
  document.addEventListener('leaving', leave);
  addEventListener('pagehide', leave);
  addEventListener('pageshow', event => event.persisted && load());

  growing().forEach(rows => [...rows.children].forEach((row, i) => number(row, i + 1)));
  find('keep-group').hidden = isFile;
  find('file-note').hidden = !isFile;
  clear();
  say('empty');
  if (isFile) {
    draw();
  } else {
    load();
  }
})();
