// Answers are a flat map from control names to texts, option ids, or true.
const forms = all('form[data-sheet]');
const idOf = form => form.dataset.sheet;
// The name of a control on a page of several sheets begins with its sheet's id and a dot.
const prefixOf = form => 'prefixed' in form.dataset ? idOf(form) + '.' : '';
const controls = form => [...form.elements].filter(control => control.name);
const isText = control => !/checkbox|radio/.test(control.type);
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
// What a script that few sheets have does where answers were put in or taken out.
const followers = [];
const follow = within => followers.forEach(run => run(within));

const inputs = within => all('textarea, input', within);
const clear = within => {
  inputs(within).forEach(control => set(control));
  follow(within);
};
