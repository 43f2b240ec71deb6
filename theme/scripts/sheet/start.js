// What the page answers to: its buttons and boxes, paper, other tabs, leaving.
const wipe = () => {
  stop();
  forms.forEach(forget);
  forms.forEach(clear);
  keepBox.checked = false;
  firstRows.forEach((count, rows) => [...rows.children].slice(count).forEach(row => row.remove()));
  unsaved = false;
  conflict.hidden = true;
  list([]);
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
    forms.forEach(form => { stamps[idOf(form)] = stored(form)?.saved; });
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
    const rows = find('rows', button.parentNode);
    if (rows.children.length < MOST_ROWS) {
      focusOn(addRow(rows));
    } else {
      // What is kept meanwhile says so first: this is the answer to a button, and has to stay.
      hurry();
      say('most_rows', MOST_ROWS);
    }
  },
  remove: button => removeRow(button.closest('[data-rows] > *'))
};
addEventListener('click', ({ target }) => {
  const control = target.closest('button, input');
  Object.keys(control ? control.dataset : {}).forEach(name => actions[name]?.(control));
});
addEventListener('change', async ({ target }) => {
  const [file] = target.files || [];
  if (file) {
    list([]);
    const problem = await take(file);
    target.value = '';
    if (problem) {
      say('not_opened', texts[problem]);
    }
  }
});
forms.forEach(form => {
  form.onsubmit = () => false;
  form.oninput = ({ target }) => {
    copy(target);
    changed();
  };
});
addEventListener('erased', wipe);
addEventListener('beforeprint', () => {
  // What filled a box without a word, as some helpers do, is printed too.
  all('.write > :first-child').forEach(copy);
  if (forms.every(isEmpty)) {
    root.classList.add('print-blank');
  }
});
addEventListener('afterprint', () => root.classList.remove('print-blank'));

// Another tab has kept or erased something. What is written here and kept nowhere stays.
addEventListener('storage', () => {
  const other = forms.filter(isOther);
  const lost = forms.filter(form => stamps[idOf(form)] && !stored(form));
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
  state.textContent = said = '';
};
addEventListener('leaving', leave);
// A phone may end a page that is out of sight without a word.
addEventListener('visibilitychange', hurry);
addEventListener('pagehide', leave);

const begin = () => {
  forms.forEach(clear);
  root.classList.toggle('large-print', find('large').checked);
  if (isFile) {
    say('empty');
  } else {
    load('kept');
  }
};
// What a form should hold is not the browser's to say.
addEventListener('pageshow', () => touched || begin());

find('keep-group').hidden = isFile;
find('file-note').hidden = !isFile;
begin();
