// Reads, fills and draws every PDF of a built site with tools that are not ours. pdf.sh says what it needs.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync, writeFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFTextField, PDFCheckBox, PDFRadioGroup, PDFDropdown, PDFOptionList, PDFName, StandardFonts } from 'pdf-lib';

const [site, work] = process.argv.slice(2);
const LARGEST_SHEET = 60 * 1024;
const SMALLEST_PRINT = 8;
const GREEK = 'Τα λεφτά, η μητέρα του και η σιωπή';
const SIZES = { a4: [595.28, 841.89], letter: [612, 792] };
const run = (tool, ...args) => execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
const hasPdftk = spawnSync('pdftk', ['--version']).status === 0;
const sheets = readdirSync(join(site, 'worksheets')).filter(name => name.endsWith('.json')).map(name => name.slice(0, -5)).sort();

// The names of a form's controls, from its HTML alone: radio buttons share one.
const formNames = file => {
  const html = readFileSync(join(site, file), 'utf8').replace(/<section class="tools"[^]*<\/section>/, '');
  return [...new Set([...html.matchAll(/<(?:textarea|input|select)\b[^>]*?\sname="([^"]+)"/g)].map(match => match[1]))].sort();
};

// The labels of a sheet in their order, from its text version: lines that a question begins with.
const words = text => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim().split(' ');
const labels = id => {
  const list = [];
  const take = field => {
    list.push(field.label);
    (field.columns || []).forEach(column => list.push(column.label));
  };
  JSON.parse(readFileSync(join(site, 'worksheets', id + '.json'), 'utf8')).sections.forEach(section => {
    list.push(section.title);
    section.fields.forEach(take);
  });
  return list.filter(Boolean);
};

// Where each label is found after the one before it; the first that is not there is returned.
const outOfOrder = (text, wanted) => {
  const all = words(text).join(' ');
  let at = 0;
  for (const label of wanted) {
    const found = all.indexOf(words(label).join(' '), at);
    if (found < 0) {
      return label;
    }
    at = found + 1;
  }
  return null;
};

// The box to go on in where another one is full; the PDF alone has it.
const isMore = name => /(^|\.)_more$/.test(name);

// An answer of about as many words as a place holds, with one at its end that is found nowhere else.
const PROSE = 'we kept coming back to the same three things and in the end it was simply that nobody asked how the day had been any more'.split(' ');
const longAnswer = ({ box, size: asked }, last) => {
  const size = Math.max(asked, SMALLEST_PRINT);
  const most = Math.floor(box.height / (size * 1.24)) * ((box.width - 4) / (size * 0.55) - 7) - last.length;
  let text = '';
  for (let i = 0; text.length + PROSE[i % PROSE.length].length < most; i++) {
    text += PROSE[i % PROSE.length] + ' ';
  }
  return text + last;
};

// The places for words, as pdf-lib finds them.
const places = async file => {
  const pdf = await PDFDocument.load(readFileSync(file));
  const pages = pdf.getPages();
  return pdf.getForm().getFields().filter(field => field instanceof PDFTextField).map((field, i) => {
    const widget = field.acroField.getWidgets()[0];
    const page = pages.findIndex(one => one.ref === widget.P());
    const size = Number(field.acroField.getDefaultAppearance().match(/ ([\d.]+) Tf/)[1]);
    return { name: field.getName(), page, box: widget.getRectangle(), size, height: pages[page].getHeight(), last: `z${i}z` };
  });
};

// Has pdf-lib or pdftk fill in text, and gives the file.
const withPdfLib = async (file, answers, draws) => {
  const pdf = await PDFDocument.load(readFileSync(file));
  const form = pdf.getForm();
  for (const [name, text] of answers) { form.getTextField(name).setText(text); }
  const target = join(work, 'by-pdf-lib.pdf');
  if (draws) { form.updateFieldAppearances(await pdf.embedFont(StandardFonts.Helvetica)); }
  writeFileSync(target, await pdf.save({ updateFieldAppearances: false }));
  return target;
};
const withPdftk = async (file, answers) => {
  const [data, target] = [join(work, 'answers.xfdf'), join(work, 'by-pdftk.pdf')];
  writeFileSync(data, `<?xml version="1.0" encoding="UTF-8"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>${
    answers.map(([name, text]) => name.split('.').reduceRight((inner, part) => `<field name="${part}">${inner}</field>`, `<value>${text}</value>`)).join('')}</fields></xfdf>`);
  run('pdftk', file, 'fill_form', data, 'output', target);
  return target;
};

// Long answers are drawn whole, inside their places and large enough; words in Greek, which the font lacks, are kept for viewers to draw.
const fillLong = async (file, faults) => {
  const all = await places(file);
  faults.push(...all.filter(place => !(place.size >= SMALLEST_PRINT)).map(place => `${place.name}: set in ${place.size} points`));
  const long = all.map(place => [place.name, longAnswer(place, place.last)]);
  const greek = all.map(({ name }) => [name, GREEK]);
  for (const [tool, fill] of [['pdf-lib', withPdfLib], ...(hasPdftk ? [['pdftk', withPdftk]] : [])]) {
    const target = await fill(file, long, true);
    const [found, drawn] = [placed(target), draw(target)];
    for (const { name, page, box, height, last } of all) {
      const at = found[page].find(entry => entry[4] === last);
      const isInside = at && at[0] >= box.x - 1 && at[2] <= box.x + box.width + 1 && at[1] >= height - box.y - box.height - 2 && at[3] <= height - box.y + 2;
      const place = at && { x: at[0], y: height - at[3], width: at[2] - at[0], height: at[3] - at[1] };
      if (!isInside || ink(drawn[page], place, height) < 3) {
        faults.push(`${name}: the end of a long answer ${at ? 'lies outside its field, or is not drawn' : 'does not show'} (${tool})`);
      }
    }
    const kept = await PDFDocument.load(readFileSync(await fill(file, greek, false)));
    faults.push(...greek.filter(([name, text]) => kept.getForm().getTextField(name).getText() !== text).map(([name]) => `${name}: Greek is not kept (${tool})`));
  }
};

// Fills every field, and notes for each written one a word that is found nowhere else.
const fill = async file => {
  const pdf = await PDFDocument.load(readFileSync(file));
  const form = pdf.getForm();
  const pages = pdf.getPages();
  const written = [];
  const pageOf = widget => pages.findIndex(page => page.ref === widget.P() || page.node.Annots()?.asArray().some(ref => pdf.context.lookup(ref) === widget.dict));
  form.getFields().forEach((field, i) => {
    const box = field.acroField.getWidgets()[0];
    if (field instanceof PDFTextField) {
      const word = `w${i}x`;
      field.setText(word);
      written.push({ name: field.getName(), word, page: pageOf(box), box: box.getRectangle() });
    } else if (field instanceof PDFCheckBox) {
      field.check();
    } else if (field instanceof PDFRadioGroup || field instanceof PDFDropdown || field instanceof PDFOptionList) {
      const options = field.getOptions();
      field.select(options[i % options.length]);
    } else {
      throw new Error(`${field.getName()} is of no known kind`);
    }
  });
  form.updateFieldAppearances(await pdf.embedFont(StandardFonts.Helvetica));
  const names = form.getFields().map(field => field.getName()).sort();
  const kinds = form.getFields().map(field => [field.getName(), field instanceof PDFTextField ? 'text' : field instanceof PDFCheckBox ? 'box' : 'choice', field]);
  const marks = kinds.filter(([, kind]) => kind !== 'text').map(([name, , field]) => ({
    name,
    boxes: field.acroField.getWidgets().map(widget => ({ page: pageOf(widget), box: widget.getRectangle(), on: widget.getAppearanceState()?.toString() !== '/Off' }))
  }));
  return { bytes: await pdf.save({ updateFieldAppearances: false }), names, written, marks, heights: pages.map(page => page.getHeight()) };
};

// Words and where they lie, in points from the top left, page by page.
const placed = file => run('pdftotext', '-bbox', file, '-').split('<page ').slice(1).map(page =>
  [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(([, ...found]) => [...found.slice(0, 4).map(Number), found[4]]));

// How dark a rectangle of a drawn page is, 0 to 1.
const DPI = 100;
const draw = file => {
  const folder = mkdtempSync(join(work, 'drawn-'));
  run('pdftoppm', '-gray', '-r', String(DPI), file, join(folder, 'p'));
  return readdirSync(folder).sort().map(name => {
    const data = readFileSync(join(folder, name));
    const [head, width, height] = data.subarray(0, 40).toString('latin1').match(/^P5\s+(\d+)\s+(\d+)\s+255\s/);
    return { width: +width, height: +height, at: (x, y) => data[head.length + y * +width + x] };
  });
};
const ink = (page, box, height) => {
  const scale = DPI / 72;
  const [left, right] = [Math.max(0, Math.floor(box.x * scale)), Math.min(page.width - 1, Math.ceil((box.x + box.width) * scale))];
  const [top, bottom] = [Math.max(0, Math.floor((height - box.y - box.height) * scale)), Math.min(page.height - 1, Math.ceil((height - box.y) * scale))];
  let sum = 0;
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      sum += 255 - page.at(x, y);
    }
  }
  return sum / 255;
};

const check = async (file, html, ids, paper, most) => {
  const path = join(site, file);
  const faults = [];
  const qpdf = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  if (qpdf.status !== 0 || /warning/i.test(qpdf.stdout + qpdf.stderr)) {
    faults.push('qpdf: ' + (qpdf.stdout + qpdf.stderr).split('\n').find(line => /warn|error/i.test(line)));
  }
  const info = Object.fromEntries(run('pdfinfo', path).split('\n').map(line => line.split(/:\s+(.*)/).slice(0, 2)));
  const size = info['Page size'].match(/[\d.]+/g).map(Number);
  if (info.Tagged !== 'yes') { faults.push('not tagged'); }
  if (info.Form !== 'AcroForm') { faults.push('no form'); }
  if (!info.Title) { faults.push('no title'); }
  if (SIZES[paper].some((want, i) => Math.abs(want - size[i]) > 0.6)) { faults.push('page of ' + info['Page size']); }
  const bytes = statSync(path).size;
  if (bytes > most) { faults.push(`${bytes} bytes`); }

  const text = run('pdftotext', path, '-');
  ids.forEach(id => {
    const plain = readFileSync(join(site, 'worksheets', id + '.txt'), 'utf8');
    const label = outOfOrder(text, labels(id));
    if (label) { faults.push(`${id}: '${label}' is out of order in the PDF`); }
    const other = outOfOrder(plain, labels(id));
    if (other) { faults.push(`${id}: '${other}' is out of order in the text`); }
  });

  const filled = await fill(path);
  // The cover of the printed book asks for a name; the page of all sheets does not. A sheet has one box to go on in, or none.
  const more = filled.names.filter(isMore);
  const wanted = [...formNames(html), ...(html === 'workbook.html' ? ['name'] : []), ...more].sort();
  if (more.length > ids.length) { faults.push(`${more.length} boxes to go on in`); }
  if (JSON.stringify(filled.names) !== JSON.stringify(wanted)) {
    const odd = filled.names.filter(name => !wanted.includes(name)).concat(wanted.filter(name => !filled.names.includes(name)));
    faults.push(`fields differ from the form's: ${odd.slice(0, 3).join(', ') || 'twice'}`);
  }
  if (hasPdftk) {
    const listed = [...run('pdftk', path, 'dump_data_fields_utf8').matchAll(/^FieldName: (.*)$/gm)].map(match => match[1]).sort();
    if (JSON.stringify(listed) !== JSON.stringify(wanted)) { faults.push('pdftk lists other fields'); }
  }

  const full = join(work, 'filled.pdf');
  writeFileSync(full, filled.bytes);
  const found = placed(full);
  const [before, after] = [draw(path), draw(full)];
  for (const { name, word, page, box } of filled.written) {
    const at = found[page]?.find(entry => entry[4] === word);
    const height = filled.heights[page];
    const inside = at && at[0] >= box.x - 1 && at[2] <= box.x + box.width + 1 && at[1] >= height - box.y - box.height - 2 && at[3] <= height - box.y + 2;
    const place = at && { x: at[0], y: height - at[3], width: at[2] - at[0], height: at[3] - at[1] };
    if (!inside || ink(after[page], place, height) < 3) { faults.push(`${name}: ${at ? 'the answer lies outside its field, or is not drawn' : 'the answer does not show'}`); }
  }
  for (const { name, boxes } of filled.marks) {
    boxes.forEach(({ page, box, on }) => {
      const more = ink(after[page], box, filled.heights[page]) - ink(before[page], box, filled.heights[page]);
      if (on ? more < 3 : Math.abs(more) > 3) { faults.push(`${name}: the mark ${on ? 'does not show' : 'shows where none was made'}`); }
    });
  }
  await fillLong(path, faults);
  console.log(`${faults.length ? 'FAULT' : 'ok   '} ${file}: ${bytes} bytes, ${info.Pages} pages, ${filled.names.length} fields${faults.slice(0, 5).map(fault => '\n      ' + fault).join('')}${faults.length > 5 ? `\n      and ${faults.length - 5} more` : ''}`);
  return faults.length;
};

let faults = 0;
let files = 0;
for (const paper of ['a4', 'letter']) {
  for (const id of sheets) {
    faults += await check(`worksheets/${id}-${paper}.pdf`, `worksheets/${id}.html`, [id], paper, LARGEST_SHEET);
    files++;
  }
  faults += await check(`workbook-${paper}.pdf`, 'workbook.html', sheets, paper, Infinity);
  files++;
}
console.log(`${files} files, ${faults} faults${hasPdftk ? '' : ' (without pdftk)'}`);
process.exitCode = faults ? 1 : 0;
