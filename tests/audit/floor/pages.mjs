// What built pages use: elements, attributes, and values that have an entry of their own.
import { parse } from 'parse5';
import { entry, newer } from './data.mjs';

const tokens = ['rel', 'sandbox'];

export const pages = files => {
  const findings = [];
  const used = new Map();
  for (const { name: file, text } of files) {
    const visit = node => {
      if (node.tagName) {
        const line = node.sourceCodeLocation?.startLine;
        const isDrawing = node.namespaceURI.endsWith('svg');
        const [whole, everywhere] = isDrawing ? [['svg', 'elements', node.tagName], ['svg', 'global_attributes']] : [['html', 'elements', node.tagName], ['html', 'global_attributes']];
        const found = entry(...whole);
        const list = [found ?? { path: whole.join('.') }];
        for (const { name, value } of node.attrs) {
          const place = [[...whole, name], [...everywhere, name]].find(path => entry(...path));
          if (place) {
            const values = tokens.includes(name) ? value.toLowerCase().split(/\s+/) : [value.toLowerCase()];
            list.push(entry(...place), ...values.map(one => entry(...place, one)));
          }
          list.push(...name === 'type' && node.tagName === 'input' ? [entry(...whole, `type_${value.toLowerCase()}`)] : []);
        }
        for (const one of list.filter(Boolean)) {
          used.set(one.path, one);
          const late = one.support ? newer(one) : {};
          if (late) {
            findings.push({ file, line, feature: one.path, late, unknown: !one.support });
          }
        }
      }
      (node.content ?? node).childNodes?.forEach(visit);
    };
    visit(parse(text, { sourceCodeLocationInfo: true }));
  }
  return { findings, used };
};
