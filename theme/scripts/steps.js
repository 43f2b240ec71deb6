// Steps that are done. Only steps that are there now count, so renamed and removed ones disturb nothing.
const items = all('[data-step]');
const known = [...new Set(items.map(item => item.dataset.step))];

const done = () => {
  const kept = read('done');
  return Array.isArray(kept) ? kept.filter(slug => typeof slug === 'string') : [];
};

const show = () => {
  const kept = done();
  const count = known.filter(slug => kept.includes(slug)).length;
  const next = items.find(item => !kept.includes(item.dataset.step));
  items.forEach(item => {
    const isDone = kept.includes(item.dataset.step);
    item.classList.toggle('done', isDone);
    item.querySelector('[data-done-mark]').hidden = !isDone;
  });
  all('[data-done]').forEach(box => { box.checked = kept.includes(box.dataset.done); });
  all('[data-total]').forEach(total => { total.hidden = !count; });
  all('[data-count]').forEach(number => { number.textContent = count; });
  all('[data-resume]').forEach(resume => {
    resume.hidden = !count || !next;
    if (next) {
      const from = next.querySelector('a');
      const to = resume.querySelector('a');
      to.href = from.href;
      to.textContent = from.textContent;
    }
  });
};

on('[data-done]', 'change', event => {
  const box = event.target;
  const kept = done().filter(slug => slug !== box.dataset.done);
  if (box.checked) {
    kept.push(box.dataset.done);
  }
  try {
    if (kept.length) {
      write('done', kept);
    } else {
      remove('done');
    }
  } catch {
    all('[data-done-blocked]').forEach(note => { note.hidden = false; });
  }
  show();
});
// Over file:// storage is not kept apart by site.
all('[data-done-box]').forEach(box => { box.hidden = isFile; });

// Ticks of the reader's own list are for this visit only.
addEventListener('pagehide', () => all('[data-passing]').forEach(box => { box.checked = false; }));
addEventListener('pageshow', show);
addEventListener('storage', show);
show();
