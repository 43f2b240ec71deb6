// Answers that were kept or saved go back into the sheet.

// A renamed field finds its old answers.
const nameNow = (form, name) => prefixOf(form) + all('[data-formerly]', form).reduce((now, field) => {
  const old = field.dataset.formerly.split(' ').find(former => `${name}_`.startsWith(former + '_'));
  return old ? field.dataset.field + name.slice(old.length) : now;
}, name);

// Whether a box for dates takes a value. One of a browser that knows no dates takes what was typed there.
const isDate = (box, value) => {
  const other = box.cloneNode();
  other.value = value;
  return other.value === value;
};

// What a value has that does not fit, or nothing.
const misfit = (group, value, row) => {
  const [first] = group;
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
  if (isText(first)) {
    return first.maxLength < 0 ? !isDate(first, value) && 'bad_kind' : value.length > first.maxLength && 'bad_long';
  }
  return !isBox && !group.some(control => control.value === value) && 'bad_option';
};
// What a file calls its answers may be of any length.
const leftOut = (what, why) => `${what.slice(0, 80)}: ${text(why, MOST_ROWS)}`;

// Puts one value in, or says why not. A row that is not there yet is judged by the first one, and made only for an answer that fits.
const put = (form, key, value) => {
  const name = nameNow(form, key);
  const [, base, row, column] = name.match(/^(.+?)_([1-9]\d*)_(.+)$/) || [];
  const rows = all('[data-rows]').find(table => table.dataset.rows === base);
  const named = wanted => controls(form).filter(control => control.name === wanted);
  const like = named(rows ? `${base}_1_${column}` : name);
  const why = misfit(like, value, rows ? row : 0);
  if (why) {
    const asked = like[0]?.closest('[aria-label], .question, .field');
    const what = asked ? asked.getAttribute('aria-label') || asked.querySelector('label, legend').textContent : key;
    return leftOut(rows ? what.replace(nameOf(rows, 1), nameOf(rows, row)) : what, why);
  }
  if (rows) {
    while (rows.children.length < row) {
      addRow(rows);
    }
  }
  named(name).forEach(control => set(control, value));
};

const isMap = value => value && typeof value === 'object' && !Array.isArray(value);

// Puts a whole set of answers in the place of the form's own; returns what did not fit. Where something does not, or nothing does, the old answer stays.
const fill = (form, values) => {
  const keys = Object.keys(values);
  const bad = keys.map(key => put(form, key, values[key])).filter(Boolean);
  if (!bad.length || bad.length < keys.length) {
    const names = keys.map(key => nameNow(form, key));
    controls(form).filter(control => !names.includes(control.name)).forEach(control => set(control));
  }
  follow(form);
  return bad;
};
