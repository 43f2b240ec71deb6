// What is folded is printed all the same. Some browsers tell of printing by events, some by the media alone.
const folded = [];
const unfold = () => all('details:not([open])').forEach(list => { list.open = folded.push(list); });
const fold = () => folded.splice(0).forEach(list => { list.open = false; });
addEventListener('beforeprint', unfold);
addEventListener('afterprint', fold);
matchMedia('print').addEventListener('change', ({ matches }) => matches ? unfold() : fold());
