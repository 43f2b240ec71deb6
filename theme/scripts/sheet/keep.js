// Keeping in this browser, and what another tab does meanwhile.
const VERSION = 1;
const conflict = find('conflict');
const keepBox = find('keep');
// When each sheet's answers were kept, as far as this tab knows.
const stamps = {};
let unsaved = false;
let touched = false;
let timer;

const storageKey = form => 'answers:' + idOf(form);
const stored = form => {
  const value = read(storageKey(form));
  return isMap(value?.answers) && value;
};
const isOther = form => stored(form) && stored(form).saved !== stamps[idOf(form)];
const forget = form => {
  remove(storageKey(form));
  delete stamps[idOf(form)];
};
const newest = among => time(among.map(form => stored(form).saved).sort().pop());
const ask = other => {
  conflict.hidden = false;
  say('conflict', newest(other));
};

const store = () => {
  const other = forms.filter(isOther);
  if (other.length) {
    ask(other);
    return;
  }
  const lost = forms.some(form => stamps[idOf(form)] && !stored(form));
  const saved = new Date().toISOString();
  try {
    forms.forEach(form => {
      if (isEmpty(form)) {
        forget(form);
      } else {
        write(storageKey(form), { version: VERSION, saved, answers: answersOf(form) });
        stamps[idOf(form)] = saved;
      }
    });
    unsaved = false;
    say(lost ? 'kept_again' : 'kept', time(saved));
  } catch (problem) {
    unsaved = true;
    say(/quota/i.test(problem.name) ? 'full' : 'blocked');
  }
};

const stop = () => {
  clearTimeout(timer);
  timer = 0;
};
const hurry = () => {
  if (timer) {
    stop();
    store();
  }
};

const changed = () => {
  touched = true;
  stop();
  unsaved = keepBox.checked || !forms.every(isEmpty);
  if (keepBox.checked) {
    timer = setTimeout(hurry, 400);
  } else {
    say(unsaved ? 'unkept' : 'empty');
  }
};

// Takes in what another tab, or an earlier visit, has kept.
const load = how => {
  const kept = forms.filter(stored);
  const bad = kept.flatMap(form => {
    const its = stored(form);
    stamps[idOf(form)] = its.saved;
    return fill(form, its.answers);
  });
  conflict.hidden = true;
  keepBox.checked = kept.length;
  unsaved = false;
  say(kept.length ? how : 'empty', kept.length && newest(kept));
  list(bad);
};
