// What style sheets use, against the data.
import * as css from 'css-tree';
import { byName, data, entry, latest, least, lowest, newer, partly, raised } from './data.mjs';

const types = byName(data.css.types, ['css', 'types']);
// The data has no entry for what is as old as the thing it belongs to.
const plainFunctions = ['minmax'];
const plainUnits = ['px', 'cm', 'mm', 'in', 'pt', 'pc', 's', 'ms', 'fr'];

/** What a browser takes of a feature that it has in part only. */
const inPart = {
  'css.selectors.marker': declarations => declarations.every(name => ['color', 'font-size'].includes(name) || name.startsWith('--'))
};

/** What no name in a value tells: how the parts of it stand together. */
const contexts = [
  ['text-decoration', ({ parts }) => parts.has('text-decoration-thickness'), 'includes_thickness'],
  ['text-decoration', ({ parts }) => parts.has('text-decoration-color') || parts.has('text-decoration-style'), 'includes_color-and-style'],
  ['content', ({ nodes }) => nodes.some(node => node.type === 'Operator' && node.value === '/'), 'alt_text'],
  ['overflow', ({ top }) => top.length > 1, 'multiple_keywords'],
  ['display', ({ top }) => top.length > 1, 'multi-keyword_values']
];

const missing = path => ({ path, support: undefined });
const lateness = (found, than) => found.support ? newer(found, than) : {};

const unitEntry = unit => {
  const name = unit.toLowerCase();
  const viewport = /^([dsl])v(w|h|i|b|min|max)$/.exec(name);
  return viewport ? entry('css', 'types', 'length', `viewport_percentage_units_${{ d: 'dynamic', s: 'small', l: 'large' }[viewport[1]]}`)
    : /^cq/.test(name) ? entry('css', 'types', 'length', 'container_query_length_units')
      : plainUnits.includes(name) ? undefined
        : ['length', 'angle', 'resolution'].map(type => entry('css', 'types', type, unit) ?? entry('css', 'types', type, name)).find(Boolean) ?? missing(`css unit ${unit}`);
};

const argumentsOf = node => {
  const groups = [[]];
  node.children.forEach(child => child.type === 'Operator' && child.value === ',' ? groups.push([]) : groups.at(-1).push(child));
  return groups;
};

const functionEntries = (node, properties) => {
  const name = node.name.toLowerCase();
  if (plainFunctions.includes(name)) {
    return [];
  }
  const own = properties.flatMap(property => [entry('css', 'properties', property, name), entry('css', 'properties', property, `${name}_function`)]).find(Boolean);
  const found = own ?? [...types.get(name) ?? []].sort((a, b) => a.path.length - b.path.length)[0];
  if (!found) {
    return [missing(`css function ${name}()`)];
  }
  const below = part => entry(...found.path.split('.'), part);
  const groups = argumentsOf(node);
  const parts = [found];
  if (name === 'env') {
    parts.push(...groups[0].map(child => below(child.name)));
  }
  if (name.endsWith('gradient')) {
    const isPlace = child => ['Dimension', 'Percentage', 'Number', 'Function'].includes(child.type) && !/^(rgb|hsl|hwb|lab|lch|ok|color|light)/.test(child.name ?? '');
    const isColor = group => group.some(child => child.type === 'Hash' || child.type === 'Identifier' && !['to', 'from', 'at', 'in'].includes(child.name) || child.type === 'Function' && !isPlace(child));
    parts.push(groups.some(group => isColor(group) && group.filter(isPlace).length > 1) && below('doubleposition'));
    parts.push(groups[0].some(child => child.name === 'in') && below('interpolation_color_space'));
  }
  if (/^(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?$/.test(name)) {
    parts.push(groups[0][0]?.name === 'from' && below('relative_syntax'), groups.length === 1 && below('space_separated_parameters'));
  }
  return parts.filter(Boolean);
};

/** What can be told of a value without knowing its property. */
const looseEntries = value => css.findAll(value, node => ['Function', 'Dimension', 'Hash'].includes(node.type)).flatMap(node =>
  node.type === 'Function' ? functionEntries(node, [])
    : node.type === 'Dimension' ? unitEntry(node.unit) ?? []
      : [4, 8].includes(node.value.length) ? entry('css', 'types', 'color', 'rgb_hexadecimal_notation', 'alpha_hexadecimal_notation') : []);

/** The entries that a value needs. Custom properties are put in as the theme first declares them, so that the grammar can be asked. */
const valueEntries = (property, value, variables) => {
  const written = css.generate(value);
  const named = css.findAll(value, node => node.type === 'Function' && node.name === 'env').flatMap(node => functionEntries(node, []));
  const filled = (text, depth = 0) => depth > 8 ? text
    : text.replace(/var\((--[\w-]+)(?:,([^()]*))?\)/g, (all, name, instead) => filled(variables.get(name) ?? instead ?? all, depth + 1));
  const ast = css.parse(filled(written).replace(/env\([^()]*\)/g, '0px'), { context: 'value' });
  const match = css.lexer.matchProperty(property, ast);
  if (match.error) {
    const told = [...named, ...looseEntries(value)];
    return told.some(found => lateness(found)) ? told : [...told, missing(`css.properties.${property}: ${written}`)];
  }
  const nodes = css.findAll(ast, () => true);
  const traces = new Map(nodes.map(node => [node, match.getTrace(node) ?? []]));
  const of = node => [property, ...traces.get(node).filter(step => step.type === 'Property').map(step => step.name)];
  const parts = new Set(nodes.flatMap(of));
  const found = nodes.flatMap(node => {
    if (node.type === 'Function') {
      return functionEntries(node, of(node));
    }
    if (node.type === 'Identifier') {
      const name = node.name.toLowerCase();
      const isColor = traces.get(node).some(step => step.name === 'color');
      const general = [['global_keywords'], ...isColor ? [['color'], ['color', 'system-color'], ['color', 'named-color']] : []].map(path => ['css', 'types', ...path]);
      // A shorthand that has the word itself was read before its longhands came.
      const own = entry('css', 'properties', property, name);
      const longhands = own ? [] : [...new Set(of(node))].map(part => ['css', 'properties', part]);
      return [own, ...[...longhands, ...general].map(place => entry(...place, name))].filter(Boolean);
    }
    return [];
  });
  const top = ast.children.toArray();
  const together = contexts.filter(([name, holds]) => name === property && holds({ parts, nodes, top })).map(([name, , part]) => entry('css', 'properties', name, part));
  return [...named, ...found, ...looseEntries(ast), ...together];
};

/** A property that the data has under its own name. Names with a prefix are a fallback by themselves. */
const propertyEntry = name => entry('css', 'properties', name) ?? missing(`css.properties.${name}`);

const selectorEntries = (node, forgiven = false) => {
  const found = [];
  const add = (...list) => found.push(...list.filter(Boolean).map(one => ({ entry: one, forgiven })));
  const visit = child => {
    if (child.type === 'PseudoClassSelector' || child.type === 'PseudoElementSelector') {
      const name = child.name.toLowerCase();
      const isHost = name === 'host' && child.children;
      add(entry('css', 'selectors', isHost ? 'hostfunction' : name) ?? missing(`css.selectors.${name}`));
      const inner = child.children?.toArray() ?? [];
      if (name === 'not' && inner.some(list => list.type === 'SelectorList' && list.children.size > 1)) {
        add(entry('css', 'selectors', 'not', 'selector_list'));
      }
      if (inner.some(list => list.type === 'Nth' && list.selector)) {
        add(entry('css', 'selectors', name, 'of_syntax'));
      }
      if (['is', 'where'].includes(name)) {
        found.push(...inner.flatMap(list => selectorEntries(list, true)));
      } else {
        inner.forEach(visit);
      }
    } else {
      if (child.type === 'AttributeSelector' && child.flags) {
        add(entry('css', 'selectors', 'attribute', `case_${child.flags.toLowerCase() === 's' ? 'sensitive' : 'insensitive'}_modifier`));
      }
      if (child.type === 'NestingSelector') {
        add(entry('css', 'selectors', 'nesting'));
      }
      if (child.type === 'Combinator' && child.name === '||') {
        add(entry('css', 'selectors', 'column'));
      }
      child.children?.forEach?.(visit);
      if (child.selector) {
        visit(child.selector);
      }
    }
  };
  visit(node);
  return found;
};

/** What a selector in a script uses. */
export const selectorUse = text => selectorEntries(css.parse(text, { context: 'selectorList' })).map(use => use.entry);

const mediaEntries = prelude => css.findAll(prelude, node => ['Feature', 'FeatureRange', 'FeatureFunction', 'Condition', 'GeneralEnclosed'].includes(node.type)).flatMap(node => {
  if (node.type === 'Condition') {
    return node.children.some(child => child.type === 'Identifier' && child.name === 'or') ? entry('css', 'at-rules', 'media', 'or_syntax') : [];
  }
  if (node.type === 'FeatureRange' || node.type === 'Feature') {
    const name = (node.name ?? [node.left, node.middle, node.right].find(part => part?.type === 'Identifier')?.name ?? '').toLowerCase();
    return [
      entry('css', 'at-rules', 'media', name) ?? entry('css', 'at-rules', 'media', name.replace(/^(min|max)-/, '')) ?? missing(`css.at-rules.media.${name}`),
      ...node.type === 'FeatureRange' ? [entry('css', 'at-rules', 'media', 'range_syntax')] : []
    ];
  }
  return missing(`css.at-rules.media: ${css.generate(node)}`);
});
export const mediaUse = text => mediaEntries(css.parse(text, { context: 'mediaQueryList' }));

/** What a browser is at least that passes a condition of @supports. A condition that is not understood excuses nothing. */
const passes = (node, than, variables) => {
  if (node.type === 'SupportsDeclaration' || node.type === 'Declaration') {
    const declaration = node.declaration ?? node;
    return raised(than, [propertyEntry(declaration.property), ...valueEntries(declaration.property, declaration.value, variables)].filter(found => found.support));
  }
  if (node.type === 'FeatureFunction' && node.feature === 'selector') {
    return raised(than, selectorEntries(node.value).map(use => use.entry).filter(found => found.support));
  }
  if (node.type === 'Condition' || node.type === 'AtrulePrelude' || node.type === 'Parentheses') {
    const children = node.children.toArray();
    const words = children.filter(child => child.type === 'Identifier').map(child => child.name.toLowerCase());
    const tests = children.filter(child => child.type !== 'Identifier').map(child => passes(child, than, variables));
    return words.includes('not') ? than : words.includes('or') ? lowest(tests) : tests.reduce((all, test) =>
      Object.fromEntries(Object.keys(all).map(browser => [browser, Math.max(all[browser], test[browser])])), than);
  }
  return than;
};

/** What is newer than the floor in style sheets and has no fallback that can be read there. */
export const styles = files => {
  const findings = [];
  const used = new Map();
  let file;
  const note = found => {
    if (found.support) {
      used.set(found.path, found);
    }
  };
  const report = (node, found, late, more) =>
    findings.push({ file, line: node.loc.start.line, feature: found.path, late, unknown: !found.support, ...more });

  const sheets = files.map(({ name, text }) => {
    const ast = css.parse(text, { positions: true, parseCustomProperty: true });
    return { name, ast };
  });
  // What is newer in one of them is told where it is declared.
  const variables = new Map();
  sheets.forEach(sheet => css.walk(sheet.ast, node => {
    if (node.type === 'Declaration' && node.property.startsWith('--') && !variables.has(node.property) && !looseEntries(node.value).some(found => lateness(found))) {
      variables.set(node.property, css.generate(node.value));
    }
  }));

  const declaration = (node, than, at, before) => {
    const { property } = node;
    if (/^-(?!-)/.test(property)) {
      return;
    }
    if (node.value.type === 'Raw') {
      report(node, missing('css that is not understood'), {}, { at, says: css.generate(node) });
      return;
    }
    const isOwn = property.startsWith('--');
    const isKept = isOwn || css.find(node.value, child => child.type === 'Function' && ['var', 'env'].includes(child.name));
    const needs = isOwn ? looseEntries(node.value) : valueEntries(property, node.value, variables);
    const inValue = [...new Map(needs.map(found => [found.path, found])).values()];
    inValue.forEach(note);
    const late = inValue.map(found => [found, lateness(found, than)]).filter(([, value]) => value);
    const whole = isOwn ? undefined : propertyEntry(property);
    const lateWhole = whole && lateness(whole, than);
    if (whole) {
      note(whole);
    }
    if (lateWhole) {
      report(node, whole, latest([lateWhole, ...late.map(([, value]) => value)]), { at, says: css.generate(node) });
    } else if (late.length && (isKept || !before.has(property))) {
      late.forEach(([found, value]) => report(node, found, value, {
        at, says: css.generate(node),
        note: isOwn ? 'an older browser takes it, and each use of it is void'
          : isKept && before.has(property) ? 'with var() the earlier line is no fallback: an older browser takes this one, and it is void' : undefined
      }));
    } else if (!late.length) {
      before.add(property);
    }
  };

  const block = (node, than, at, inRule) => {
    const before = new Set();
    node?.children.forEach(child => {
      if (child.type === 'Declaration') {
        declaration(child, than, at, before);
      } else if (child.type === 'Rule') {
        rule(child, than, at, inRule);
      } else if (child.type === 'Atrule') {
        atrule(child, than, at, inRule);
      } else if (child.type === 'Raw') {
        // The parser knows a nested rule by its first sign alone.
        const nested = inRule && child.value.includes('{') ? entry('css', 'selectors', 'nesting') : missing('css that is not understood');
        report(child, nested, lateness(nested, than) ?? {}, { at, says: child.value, isSelector: true, takes: [] });
      }
    });
  };

  const rule = (node, than, outer, inRule) => {
    const at = css.generate(node.prelude);
    const uses = node.prelude.type !== 'SelectorList' ? [] : node.prelude.children.toArray().map(selector => selectorEntries(selector));
    if (node.prelude.type === 'Raw') {
      report(node, missing(`css selector ${at}`), {}, { at });
    }
    if (inRule) {
      uses.forEach(list => list.push({ entry: entry('css', 'selectors', 'nesting'), forgiven: false }));
    }
    uses.flat().forEach(use => note(use.entry));
    const declared = node.block.children.toArray().filter(child => child.type === 'Declaration').map(child => child.property);
    const seen = new Set();
    const gates = [];
    for (const { entry: found, forgiven } of uses.flat()) {
      const late = lateness(found, than);
      if (!late || seen.has(found.path + forgiven)) {
        continue;
      }
      seen.add(found.path + forgiven);
      const isPart = found.support && partly(found, than);
      if (isPart && inPart[found.path]?.(declared)) {
        continue;
      }
      const takes = isPart || forgiven || !found.support ? [] : node.prelude.children.toArray().filter((_, i) => !uses[i].some(use => use.entry.path === found.path && !use.forgiven));
      report(node, found, late, {
        at, isSelector: true, takes: takes.map(selector => css.generate(selector)),
        note: isPart ? 'known in part only' : forgiven ? 'in a list that forgives: only its own branch is lost' : undefined
      });
      if (!isPart && !forgiven && found.support) {
        gates.push(found);
      }
    }
    block(node.block, raised(than, gates), inRule ? `${outer} ${at}` : at, true);
  };

  const atrule = (node, than, at, inRule) => {
    const name = node.name.toLowerCase();
    const prelude = node.prelude ? css.generate(node.prelude) : '';
    const here = `@${name} ${prelude}`.trim();
    if (name.startsWith('-')) {
      return;
    }
    if (node.prelude?.type === 'Raw') {
      report(node, missing('css that is not understood'), {}, { at: here });
    }
    const found = entry('css', 'at-rules', name) ?? missing(`css.at-rules.${name}`);
    note(found);
    const late = lateness(found, than);
    let inside = than;
    if (late) {
      report(node, found, late, { at: here });
      inside = found.support ? raised(inside, [found]) : inside;
    }
    if (name === 'media' && node.prelude?.children) {
      const queries = css.findAll(node.prelude, child => child.type === 'MediaQuery');
      const uses = mediaEntries(node.prelude);
      uses.forEach(note);
      const newOnes = uses.filter(use => lateness(use, than));
      new Map(newOnes.map(use => [use.path, use])).forEach(use => report(node, use, lateness(use, than), { at: here }));
      inside = queries.length === 1 ? raised(inside, newOnes.filter(use => use.support)) : inside;
    }
    if (name === 'supports' && node.prelude?.children) {
      if (css.find(node.prelude, child => child.type === 'FeatureFunction')) {
        const test = entry('css', 'at-rules', 'supports', 'selector');
        note(test);
        if (lateness(test, than)) {
          report(node, test, lateness(test, than), { at: here });
        }
      }
      inside = passes(node.prelude, inside, variables);
    }
    if (name === 'import') {
      ['layer', 'supports'].filter(part => prelude.includes(part)).map(part => entry('css', 'at-rules', 'import', part)).forEach(use => {
        if (lateness(use, than)) {
          report(node, use, lateness(use, than), { at: here });
        }
      });
    }
    if (['font-face', 'property', 'counter-style', 'font-palette-values', 'position-try', 'view-transition'].includes(name)) {
      node.block?.children.forEach(child => {
        const descriptor = child.type === 'Declaration' && entry('css', 'at-rules', name, child.property);
        if (descriptor && lateness(descriptor, inside)) {
          report(child, descriptor, lateness(descriptor, inside), { at: here, says: css.generate(child) });
        }
      });
    } else if (name === 'keyframes') {
      node.block?.children.forEach(frame => frame.type === 'Rule' && block(frame.block, inside, here, false));
    } else if (node.block) {
      block(node.block, inside, inRule ? here : name === 'page' ? here : undefined, inRule);
    }
  };

  for (const sheet of sheets) {
    file = sheet.name;
    block(sheet.ast, least, undefined, false);
  }
  return { findings, used };
};
