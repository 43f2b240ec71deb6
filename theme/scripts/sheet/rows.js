// Rows that can be added and taken out.
const MOST_ROWS = 40;
const firstRows = new Map(all('[data-rows]').map(rows => [rows, rows.children.length]));

// A row's number stands in the names and labels of what is in it.
const renumber = (row, from, to) => {
  all('*', row).flatMap(part => [...part.attributes]).forEach(attribute => {
    attribute.value = attribute.value.replace(`_${from}_`, `_${to}_`).replace(text('row_name', from), text('row_name', to));
  });
  all('th', row).forEach(head => { head.textContent = to; });
};

const addRow = rows => {
  const count = rows.children.length;
  const row = rows.lastElementChild.cloneNode(true);
  renumber(row, count, count + 1);
  clear(row);
  rows.append(row);
  return row;
};

const focusOn = row => inputs(row)[0].focus();

const removeRow = row => {
  const rows = row.parentNode;
  if (inputs(row).some(isUsed) && !confirm(texts.ask_remove)) {
    return;
  }
  const place = [...rows.children].indexOf(row);
  if (rows.children.length > 1) {
    row.remove();
    // The rows behind it move up, each to the number that has just become free.
    [...rows.children].slice(place).forEach((next, i) => renumber(next, place + i + 2, place + i + 1));
  } else {
    clear(row);
  }
  changed();
  focusOn(rows.children[place] || rows.lastElementChild);
};
