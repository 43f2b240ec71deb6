// Answers are a flat map from control names to texts, option ids, or true.
const forms = all('form[data-sheet]');
const idOf = form => form.dataset.sheet;
// The name of a control on a page of several sheets begins with its sheet's id and a dot.
const prefixOf = form => 'prefixed' in form.dataset ? idOf(form) + '.' : '';
const controls = form => [...form.elements].filter(control => control.name);
const isText = control => control.type === 'textarea';
const isUsed = control => isText(control) ? control.value : control.checked;
const isEmpty = form => !controls(form).some(isUsed);
const answersOf = form => Object.fromEntries(controls(form).filter(isUsed)
  .map(control => [control.name.slice(prefixOf(form).length), control.type === 'checkbox' || control.value]));

// The copy is for styles that hide it: without, every word would be there twice.
const copy = area => all('.ink', area.parentNode).forEach(ink => {
  ink.textContent = root.matches('.js') && area.value ? area.value + '\n' : '';
});
const set = (control, value) => {
  if (isText(control)) {
    control.value = value || '';
    copy(control);
  } else {
    control.checked = value === true || value === control.value;
  }
};
const addUp = () => all('[data-summed]').forEach(rows => {
  const chosen = all(':checked', rows);
  find('sum', rows.parentNode).textContent = chosen.reduce((sum, control) => sum + (+control.value || 0), 0);
  find('ticks', rows.parentNode).textContent = chosen.filter(control => control.type === 'checkbox').length;
});

const inputs = within => all('textarea, input', within);
const clear = within => {
  inputs(within).forEach(control => set(control));
  addUp();
};
