// Worksheets: answers live in the page; keeping, saving to a file and printing are the reader's choice.
const VERSION = 1;
const MOST_ROWS = 40;
const MOST_LINES = 20;
const LONGEST_NAME = 80;
const LARGEST_FILE = 2 << 20;
const forms = [...document.forms];
const find = name => document.querySelector(`[data-${name}]`);
const state = find('state');
const problems = find('problems');
const conflict = find('conflict');
const keepBox = find('keep');
const texts = Object.fromEntries(find('texts').content.textContent.split('\n').map(line => line.split(/=(.*)/)));
const stamps = {};
let unsaved = false;
let touched = false;
let timer;

const text = (key, value) => texts[key].replace('{0}', value);
const say = (key, value) => { state.textContent = text(key, value); };
const list = (lines = []) => {
  const more = lines.length - MOST_LINES;
  problems.textContent = lines.slice(0, MOST_LINES).concat(more > 0 ? text('more', more) : []).join('\n');
};
const line = (what, why) => `${what.slice(0, LONGEST_NAME)}: ${text(why, MOST_ROWS)}`;
const time = stamp => new Date(stamp).toLocaleString(root.lang);

// The name of a control on a page of several sheets begins with its sheet's id and a dot.
const id = form => form.dataset.sheet;
const start = form => 'prefixed' in form.dataset ? id(form) + '.' : '';
const controls = form => [...form.elements].filter(c => c.name);
const isText = control => control.type === 'textarea';
const isUsed = control => isText(control) ? control.value : control.checked;
const isEmpty = form => !controls(form).some(isUsed);

// Answers are a flat map from control names to texts, option ids, or true.
const answers = form => Object.fromEntries(controls(form).filter(isUsed)
  .map(c => [c.name.slice(start(form).length), c.type === 'checkbox' || c.value]));

const empty = c => {
  if (isText(c)) {
    c.value = '';
  } else {
    c.checked = false;
  }
};
const clear = within => all('textarea, input', within).forEach(empty);

// Rows

const growing = all('[data-rows]');
growing.forEach(rows => {
  rows.first = rows.children.length;
  [...rows.children].forEach((row, i) => { row.number = i + 1; });
});

// A row's number stands in names, ids and labels.
const number = (row, to) => {
  const name = n => `_${n}_`;
  const label = n => text('row_name', n) + ':';
  all('*', row).flatMap(e => [...e.attributes]).forEach(a => {
    a.value = a.value.replace(name(row.number), name(to)).replace(label(row.number), label(to));
  });
  all('th', row).forEach(head => { head.textContent = to; });
  row.number = to;
};

const addRow = rows => {
  const last = rows.lastElementChild;
  const row = last.cloneNode(true);
  row.number = last.number;
  number(row, last.number + 1);
  clear(row);
  rows.append(row);
  return row;
};

const removeRow = row => {
  const rows = row.parentNode;
  if (all('textarea, input', row).some(isUsed) && !confirm(texts.ask_remove)) {
    return;
  }
  const place = row.number;
  if (rows.children.length > 1) {
    row.remove();
    // Taking a name that another group still has would join the two and lose a choice: hence by way of other numbers.
    const chosen = all(':checked', rows);
    [...rows.children].forEach((other, i) => number(other, 1001 + i));
    [...rows.children].forEach((other, i) => number(other, i + 1));
    chosen.forEach(c => { c.checked = true; });
  } else {
    clear(row);
  }
  (rows.children[place - 1] || rows.lastElementChild).querySelector('textarea').focus();
  changed();
};

// What is seen

const draw = () => {
  // The copies are for styles that hide them: without, every word would be there twice.
  all('textarea').forEach(area => { area.nextSibling.textContent = root.matches('.js') && area.value && area.value + '\n'; });
  all('[data-summed]').forEach(rows => {
    const [sum, ticks] = all('output', rows.parentNode);
    const chosen = all(':checked', rows);
    sum.textContent = chosen.reduce((total, c) => total + (+c.value || 0), 0);
    ticks.textContent = chosen.filter(c => c.type === 'checkbox').length;
  });
};

// Filling in

// A renamed field finds its old answers.
const current = (form, name) => all('[data-formerly]', form).reduce((now, field) => {
  const old = field.dataset.formerly.split(' ').find(former => `${name}_`.startsWith(former + '_'));
  return old ? field.dataset.field + name.slice(old.length) : now;
}, name);

// What a value has that does not fit, or nothing.
const misfit = (found, value, row) => {
  const [first] = found;
  if (!first) {
    return 'bad_field';
  }
  if (row > MOST_ROWS) {
    return 'most_rows';
  }
  const isBox = first.type === 'checkbox';
  if (isBox ? value !== !!value : typeof value !== 'string') {
    return 'bad_kind';
  }
  return isText(first) ? value.length > first.maxLength && 'bad_long' : !isBox && !found.some(c => c.value === value) && 'bad_option';
};

// Puts one value in, or says why not. A row that is not there yet is judged by the first one, and made only for an answer that fits.
const put = (form, key, value) => {
  const name = start(form) + current(form, key);
  const [, base, row, column] = name.match(/^(.+?)_([1-9]\d*)_(.+)$/) || [];
  const rows = growing.find(other => other.dataset.rows === base);
  const group = wanted => controls(form).filter(c => c.name === wanted);
  const like = group(rows ? `${base}_1_${column}` : name);
  const why = misfit(like, value, rows && row);
  if (why) {
    const label = like[0]?.closest('[aria-label], .field');
    const named = label ? label.getAttribute('aria-label') || label.firstChild.textContent : key;
    return line(rows ? named.replace(text('row_name', 1), text('row_name', row)) : named, why);
  }
  while (rows?.children.length < row) {
    addRow(rows);
  }
  group(name).forEach(c => {
    if (isText(c)) {
      c.value = value;
    } else {
      c.checked = value === true || value === c.value;
    }
  });
};

const isMap = value => value && typeof value === 'object' && !Array.isArray(value);

// Puts a whole set of answers in the place of the form's own; returns what did not fit. Where something does not, or nothing does, the old answer stays.
const fill = (form, values) => {
  const keys = Object.keys(values);
  const bad = keys.map(key => put(form, key, values[key])).filter(Boolean);
  if (!bad.length || bad.length < keys.length) {
    const named = keys.map(key => start(form) + current(form, key));
    controls(form).filter(c => !named.includes(c.name)).forEach(empty);
  }
  return bad;
};

// Keeping

const key = form => 'answers:' + id(form);
const stored = form => {
  const value = read(key(form));
  return isMap(value?.answers) && value;
};
const isOther = form => stored(form) && stored(form).saved !== stamps[id(form)];
const forget = form => {
  remove(key(form));
  delete stamps[id(form)];
};
const newest = among => time(among.map(form => stored(form).saved).sort().pop());
const ask = other => {
  conflict.hidden = false;
  say('conflict', newest(other));
};

const store = () => {
  const other = forms.filter(isOther);
  if (other.length) {
    ask(other);
    return;
  }
  const lost = forms.some(form => stamps[id(form)] && !stored(form));
  const saved = new Date().toISOString();
  try {
    forms.forEach(form => {
      if (isEmpty(form)) {
        forget(form);
      } else {
        write(key(form), { version: VERSION, saved, answers: answers(form) });
        stamps[id(form)] = saved;
      }
    });
    unsaved = false;
    say(lost ? 'kept_again' : 'kept', time(saved));
  } catch (problem) {
    unsaved = true;
    say(/quota/i.test(problem.name) ? 'full' : 'blocked');
  }
};

const stop = () => { timer = clearTimeout(timer); };
const hurry = () => {
  if (timer) {
    stop();
    store();
  }
};

const changed = () => {
  touched = true;
  draw();
  stop();
  unsaved = keepBox.checked || !forms.every(isEmpty);
  if (keepBox.checked) {
    timer = setTimeout(hurry, 400);
  } else {
    say(unsaved ? 'unkept' : 'empty');
  }
};

// Takes in what another tab, or an earlier visit, has kept.
const load = (how = 'kept') => {
  const kept = forms.filter(stored);
  const bad = kept.flatMap(form => {
    const { saved, answers } = stored(form);
    stamps[id(form)] = saved;
    return fill(form, answers);
  });
  conflict.hidden = true;
  keepBox.checked = kept.length;
  unsaved = false;
  say(kept.length ? how : 'empty', kept.length && newest(kept));
  list(bad);
  draw();
};

// A file

const download = () => {
  const saved = new Date().toISOString();
  const sheets = Object.fromEntries(forms.map(form => [id(form), answers(form)]));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify({ format: 'sitegen-answers', version: VERSION, saved, sheets }, null, 1)]));
  link.download = `worksheet-${saved.slice(0, 10)}.json`;
  link.click();
  unsaved = unsaved && keepBox.checked;
  say('saved', time(saved));
};

// Says why a file is not taken; a file that is not taken changes nothing.
const take = async file => {
  if (file.size > LARGEST_FILE) {
    return 'file_large';
  }
  const data = await file.text().then(JSON.parse).catch(() => 0);
  if (data?.format !== 'sitegen-answers' || !isMap(data.sheets)) {
    return 'file_other';
  }
  if (data.version !== VERSION) {
    return 'file_version';
  }
  const mine = forms.filter(form => isMap(data.sheets[id(form)]));
  if (!mine.length) {
    return 'file_sheet';
  }
  if (mine.every(isEmpty) || confirm(texts.ask_replace)) {
    const given = mine.flatMap(form => Object.keys(data.sheets[id(form)])).length;
    const bad = mine.flatMap(form => fill(form, data.sheets[id(form)]));
    const foreign = Object.keys(data.sheets).filter(name => !mine.some(form => id(form) === name) && Object.keys(data.sheets[name] || 0).length);
    const all = bad.concat(foreign.map(name => line(name, 'bad_sheet')));
    list(all);
    if (given && bad.length === given) {
      return 'file_nothing';
    }
    changed();
    say(all.length ? 'opened_partly' : 'opened', all.length);
    unsaved = all.length > 0 || keepBox.checked;
  }
};

// Erasing

const wipe = () => {
  stop();
  forms.forEach(forget);
  forms.forEach(clear);
  keepBox.checked = false;
  growing.forEach(rows => [...rows.children].slice(rows.first).forEach(row => row.remove()));
  unsaved = false;
  conflict.hidden = true;
  list();
  draw();
  say('erased');
};

// What the buttons and boxes do, by their data attributes.
const actions = {
  save: download,
  takeTheirs() {
    load('taken');
    // A sheet that the other tab does not have stays, and is kept too.
    if (forms.some(form => !stored(form) && !isEmpty(form))) {
      changed();
    }
  },
  takeMine() {
    forms.forEach(form => { stamps[id(form)] = stored(form)?.saved; });
    conflict.hidden = true;
    store();
  },
  erase: () => confirm(texts.ask_erase) && wipe(),
  keep() {
    if (!keepBox.checked) {
      forms.forEach(forget);
    }
    changed();
  },
  large: box => root.classList.toggle('large-print', box.checked),
  print(button) {
    root.classList.toggle('print-blank', button.dataset.print === 'blank');
    print();
  },
  add(button) {
    const rows = button.parentNode.querySelector('[data-rows]');
    if (rows.children.length < MOST_ROWS) {
      addRow(rows).querySelector('textarea').focus();
    } else {
      say('most_rows', MOST_ROWS);
    }
  },
  remove: button => removeRow(button.closest('[data-rows] > *'))
};
addEventListener('click', ({ target }) => Object.keys(target.dataset).forEach(name => actions[name]?.(target)));
addEventListener('change', async ({ target }) => {
  const [file] = target.files || [];
  if (file) {
    list();
    const problem = await take(file);
    target.value = '';
    if (problem) {
      say('not_opened', texts[problem]);
    }
  }
});
addEventListener('input', ({ target }) => target.form && changed());
addEventListener('submit', event => event.preventDefault());
addEventListener('erased', wipe);
addEventListener('beforeprint', () => forms.every(isEmpty) && root.classList.add('print-blank'));
addEventListener('afterprint', () => root.classList.remove('print-blank'));

// Another tab has kept or erased something. What is written here and kept nowhere stays.
addEventListener('storage', () => {
  const other = forms.filter(isOther);
  const lost = forms.filter(form => stamps[id(form)] && !stored(form));
  if (other.length) {
    if (keepBox.checked && unsaved) {
      ask(other);
    } else if (keepBox.checked || forms.every(isEmpty)) {
      load('taken');
    } else {
      say('kept_other', newest(other));
    }
  } else if (lost.length) {
    lost.forEach(forget);
    keepBox.checked = false;
    changed();
    say('erased_elsewhere');
  }
});
addEventListener('beforeunload', event => {
  hurry();
  if (unsaved) {
    event.preventDefault();
  }
});
// Where the browser asks nothing before it leaves (an iPhone does not), the page asks. The exit is never asked about.
addEventListener('click', event => {
  const link = event.target.closest('a:not([data-exit], [href^="#"])');
  if (link && /^(http|file)/.test(link.protocol) && !event.ctrlKey && !event.metaKey) {
    hurry();
    if (unsaved && !confirm(texts.ask_leave)) {
      event.preventDefault();
    } else {
      unsaved = false;
    }
  }
});
// What the reader typed must not come back on Back or reload. Leaving in haste must not stop at a question.
const leave = () => {
  hurry();
  unsaved = touched = false;
  forms.forEach(clear);
  draw();
};
addEventListener('leaving', leave);
// A phone may end a page that is out of sight without a word.
addEventListener('visibilitychange', hurry);
addEventListener('pagehide', leave);

const begin = () => {
  forms.forEach(clear);
  root.classList.toggle('large-print', find('large').checked);
  if (isFile) {
    draw();
    say('empty');
  } else {
    load();
  }
};
// Browsers put back, or empty, what they think a form should hold, some of them just after this event.
addEventListener('pageshow', () => setTimeout(() => touched || begin()));

find('keep-group').hidden = isFile;
find('file-note').hidden = !isFile;
begin();
