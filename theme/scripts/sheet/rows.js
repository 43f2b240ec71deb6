// Rows that can be added and taken out.
const MOST_ROWS = 40;
const firstRows = new Map(all('[data-rows]').map(rows => [rows, rows.children.length]));

const nameOf = (rows, number) => rows.dataset.rowName?.replace('{0}', number);

// A row's number stands in the names and labels of what is in it.
const renumber = (rows, row, from, to) => {
  all('*', row).flatMap(part => [...part.attributes]).forEach(attribute => {
    attribute.value = attribute.value.replace(`_${from}_`, `_${to}_`).replace(nameOf(rows, from), nameOf(rows, to));
  });
  all('th, [data-fold]', row).forEach(head => { head.textContent = head.matches('th') ? to : nameOf(rows, to); });
};

const addRow = rows => {
  const count = rows.children.length;
  const row = rows.lastElementChild.cloneNode(true);
  renumber(rows, row, count, count + 1);
  clear(row);
  rows.append(row);
  return row;
};

const focusOn = row => (row.querySelector('[aria-expanded=false]') || inputs(row)[0]).focus();

const removeRow = row => {
  const rows = row.parentNode;
  if (inputs(row).some(isUsed) && !confirm(texts.ask_remove)) {
    return;
  }
  const place = [...rows.children].indexOf(row);
  if (rows.children.length > 1) {
    row.remove();
    // The rows behind it move up, each to the number that has just become free.
    [...rows.children].slice(place).forEach((next, i) => renumber(rows, next, place + i + 2, place + i + 1));
  } else {
    clear(row);
  }
  changed();
  focusOn(rows.children[place] || rows.lastElementChild);
};
