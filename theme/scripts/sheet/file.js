// A file of answers.
const FORMAT = 'sitegen-answers';

const download = () => {
  hurry();
  const saved = new Date().toISOString();
  const sheets = Object.fromEntries(forms.map(form => [idOf(form), answersOf(form)]));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify({ format: FORMAT, version: VERSION, saved, sheets }, null, 1)]));
  link.download = `worksheet-${saved.slice(0, 10)}.json`;
  link.click();
  unsaved = unsaved && keepBox.checked;
  say('saved', time(saved));
};

// Says why a file is not taken; a file that is not taken changes nothing.
const take = async file => {
  // Two megabytes are more than all sheets together can hold.
  if (file.size > 2 << 20) {
    return 'file_large';
  }
  const data = await file.text().then(JSON.parse).catch(() => 0);
  if (data?.format !== FORMAT || !isMap(data.sheets)) {
    return 'file_other';
  }
  if (data.version !== VERSION) {
    return 'file_version';
  }
  const mine = forms.filter(form => isMap(data.sheets[idOf(form)]));
  if (!mine.length) {
    return 'file_sheet';
  }
  if (mine.every(isEmpty) || confirm(texts.ask_replace)) {
    const given = mine.flatMap(form => Object.keys(data.sheets[idOf(form)])).length;
    const bad = mine.flatMap(form => fill(form, data.sheets[idOf(form)]));
    const foreign = Object.keys(data.sheets).filter(name => !mine.some(form => idOf(form) === name) && Object.keys(data.sheets[name] || 0).length);
    const out = bad.concat(foreign.map(name => leftOut(name, 'bad_sheet')));
    list(out);
    if (given && bad.length === given) {
      return 'file_nothing';
    }
    changed();
    say(out.length ? 'opened_partly' : 'opened', out.length);
    unsaved = out.length > 0 || keepBox.checked;
  }
};
