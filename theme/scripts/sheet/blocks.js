// Rows that fold: the first is open, and those with an answer. One that is just being added has none before it.
const setOpen = (button, isOpen) => button.setAttribute('aria-expanded', isOpen);
const fold = within => all('[data-fold]', within).forEach(button => {
  const row = button.parentNode;
  setOpen(button, !row.previousElementSibling || inputs(row).some(isUsed));
  button.disabled = false;
});
followers.push(fold);
actions.fold = button => setOpen(button, button.getAttribute('aria-expanded') === 'false');
fold();
