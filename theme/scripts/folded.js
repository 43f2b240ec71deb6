// What is folded is printed all the same, in browsers too that know no style for it.
const folded = [];
addEventListener('beforeprint', () => all('details:not([open])').forEach(list => { list.open = folded.push(list); }));
addEventListener('afterprint', () => folded.splice(0).forEach(list => { list.open = false; }));
