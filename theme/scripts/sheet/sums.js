// Sums below rows.
// The numbers of a column, or how many of its boxes are ticked; where it is said by what, of the rows with that answer alone.
const addUp = () => all('[data-sum]').forEach(output => {
  const { sum, by, option } = output.dataset;
  output.textContent = all('[data-summed] > *', output.closest('.sum').parentNode).reduce((total, row) => {
    const chosen = column => row.querySelector(`:checked[name$="_${column}"]`);
    const found = chosen(sum);
    return found && (!by || chosen(by)?.value === option) ? total + (found.type === 'checkbox' || +found.value) : total;
  }, 0);
});
followers.push(addUp);
addEventListener('input', addUp);
// After the button that takes a row out.
addEventListener('click', addUp);
addUp();
