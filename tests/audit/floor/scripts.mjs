// What scripts use, against the data. They are classic scripts, and those of one page share their names.
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { parse } from 'acorn';
import { byName, data, entry, least, newer, since } from './data.mjs';
import { mediaUse, selectorUse } from './styles.mjs';

const js = (...path) => entry('javascript', ...path);

// What ECMAScript 2017 has, and what needs no look of its own. A kind of node that stands neither here nor below is a fault.
const old = new Set(['Program', 'ExpressionStatement', 'BlockStatement', 'EmptyStatement', 'DebuggerStatement', 'WithStatement', 'ReturnStatement', 'LabeledStatement',
  'BreakStatement', 'ContinueStatement', 'IfStatement', 'SwitchStatement', 'SwitchCase', 'ThrowStatement', 'TryStatement', 'WhileStatement', 'DoWhileStatement',
  'ForStatement', 'ForInStatement', 'VariableDeclarator', 'ThisExpression', 'ArrayExpression', 'Property', 'UnaryExpression', 'UpdateExpression', 'MemberExpression',
  'ConditionalExpression', 'CallExpression', 'NewExpression', 'SequenceExpression', 'Identifier', 'TemplateElement', 'ClassBody', 'Super', 'AssignmentPattern', 'ParenthesizedExpression']);

const functions = node => [
  node.type === 'ArrowFunctionExpression' && js('functions', 'arrow_functions'),
  node.async && node.generator && js('operators', 'async_generator_function'),
  node.async && js('operators', 'async_function'),
  node.generator && js('operators', 'generator_function')
];
const member = node => [
  node.key.type === 'PrivateIdentifier' && js('classes', node.type === 'PropertyDefinition' ? 'private_class_fields' : 'private_class_methods'),
  node.type === 'PropertyDefinition' && node.key.type !== 'PrivateIdentifier' && js('classes', 'public_class_fields'),
  node.type === 'PropertyDefinition' && node.static && js('classes', 'static', 'class_fields')
];
const assignments = { '??=': 'nullish_coalescing_assignment', '||=': 'logical_or_assignment', '&&=': 'logical_and_assignment', '**=': 'exponentiation_assignment' };

const syntax = {
  ArrowFunctionExpression: functions,
  FunctionDeclaration: functions,
  FunctionExpression: functions,
  ClassDeclaration: () => [js('classes')],
  ClassExpression: () => [js('classes')],
  MethodDefinition: member,
  PropertyDefinition: member,
  PrivateIdentifier: () => [],
  StaticBlock: () => [js('classes', 'static', 'initialization_blocks')],
  ChainExpression: () => [js('operators', 'optional_chaining')],
  LogicalExpression: node => [node.operator === '??' && js('operators', 'nullish_coalescing')],
  AssignmentExpression: node => [assignments[node.operator] && js('operators', assignments[node.operator])],
  BinaryExpression: node => [node.operator === '**' && js('operators', 'exponentiation'), node.left.type === 'PrivateIdentifier' && js('classes', 'private_class_fields_in')],
  CatchClause: node => [!node.param && js('statements', 'try_catch', 'optional_catch_binding')],
  VariableDeclaration: node => [js('statements', node.kind.replace(' ', '_'))],
  ForOfStatement: node => [js('statements', node.await ? 'for_await_of' : 'for_of')],
  AwaitExpression: () => [js('operators', 'await')],
  YieldExpression: () => [js('operators', 'yield')],
  ObjectExpression: node => [node.properties.some(one => one.type === 'SpreadElement') && js('operators', 'spread', 'spread_in_object_literals')],
  ObjectPattern: node => [js('operators', 'destructuring'), node.properties.some(one => one.type === 'RestElement') && js('operators', 'destructuring', 'rest_in_objects')],
  ArrayPattern: () => [js('operators', 'destructuring')],
  SpreadElement: () => [js('operators', 'spread')],
  RestElement: () => [],
  TemplateLiteral: () => [js('grammar', 'template_literals')],
  TaggedTemplateExpression: () => [js('grammar', 'template_literals', 'template_literal_revision')],
  ImportExpression: node => [js('operators', 'import'), node.options && js('operators', 'import', 'options_parameter')],
  MetaProperty: node => [js('operators', node.meta.name === 'import' ? 'import_meta' : 'new_target')],
  Literal: node => [
    node.bigint && js('builtins', 'BigInt'),
    typeof node.value === 'number' && node.raw.includes('_') && js('grammar', 'numeric_separators'),
    ...node.regex ? expression(node.regex.pattern, node.regex.flags) : []
  ]
};

const expression = (pattern, flags) => {
  const found = Object.entries({ d: 'hasIndices', s: 'dotAll', u: 'unicode', v: 'unicodeSets', y: 'sticky' })
    .filter(([flag]) => flags.includes(flag)).map(([, name]) => js('builtins', 'RegExp', name));
  const of = (...path) => found.push(js('regular_expressions', ...path));
  const names = [];
  visitRegExpAST(new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, 0, pattern.length, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') }), {
    onAssertionEnter: node => node.kind === 'lookbehind' && of('lookbehind_assertion'),
    onModifiersEnter: () => of('modifier'),
    onCapturingGroupEnter: node => node.name && (of('named_capturing_group'), names.includes(node.name) && of('named_capturing_group', 'duplicate_named_capturing_groups'), names.push(node.name)),
    onBackreferenceEnter: node => typeof node.ref === 'string' && of('named_backreference'),
    onCharacterSetEnter: node => node.kind === 'property' && of('unicode_character_class_escape')
  });
  return found;
};

// Names of members: what is called like that anywhere. An event is called after its own name.
const members = new Map();
const events = new Map();
const ofInterfaces = new Map();
const add = (map, name, found) => map.set(name, [...map.get(name) ?? [], found]);
for (const branch of [byName(data.javascript.builtins, ['javascript', 'builtins']), byName(data.api, ['api'])]) {
  for (const [name, list] of branch) {
    for (const found of list) {
      const [, kind] = /_(static|event|permission)$/.exec(name) ?? [];
      add(kind === 'event' ? events : kind ? ofInterfaces : members, name.replace(/_(static|event|permission)$/, ''), found);
    }
  }
}
const iterators = new Map([...byName(data.javascript.builtins.Iterator, ['javascript', 'builtins', 'Iterator'])]);

/** Late only where each thing of that name is: what is told is the one that came first. */
const lateByName = list => {
  const late = Object.fromEntries(Object.keys(least).map(browser => [browser, Math.min(...list.map(found => since(found, browser)))]).filter(([browser, value]) => value > least[browser]));
  const total = found => Object.keys(least).reduce((sum, browser) => sum + Math.min(since(found, browser), 1e6), 0);
  return Object.keys(late).length ? { found: [...list].sort((a, b) => total(a) - total(b))[0], late } : undefined;
};

const globalEntry = name => js('builtins', name) ?? entry('api', name) ?? entry('api', 'Window', name) ?? entry('api', 'EventTarget', name);
const isInterface = name => Boolean(data.javascript.builtins[name] ?? (/^[A-Z]/.test(name) && data.api[name]));

const children = node => Object.entries(node).flatMap(([key, value]) =>
  (Array.isArray(value) ? value : [value]).filter(child => child && typeof child.type === 'string' && typeof child.start === 'number').map(child => [key, child]));

const bound = pattern => !pattern ? []
  : pattern.type === 'Identifier' ? [pattern.name]
    : pattern.type === 'ObjectPattern' ? pattern.properties.flatMap(one => bound(one.value ?? one.argument))
      : pattern.type === 'ArrayPattern' ? pattern.elements.flatMap(bound)
        : bound(pattern.left ?? pattern.argument);

const isFunction = node => /Function/.test(node.type);
/** The names that a node brings into the scope that begins with it. */
const brings = node => {
  const names = isFunction(node) ? [...node.params.flatMap(bound), 'arguments', ...node.type === 'FunctionExpression' && node.id ? [node.id.name] : []]
    : node.type === 'CatchClause' ? bound(node.param) : [];
  const collect = (child, isTop) => {
    if (child.type === 'VariableDeclaration') {
      names.push(...child.declarations.flatMap(one => bound(one.id)));
    }
    if (['FunctionDeclaration', 'ClassDeclaration'].includes(child.type) && child !== node) {
      names.push(child.id.name);
    }
    if (child === node || isTop && !isFunction(child) && !['BlockStatement', 'ForStatement', 'ForOfStatement', 'ForInStatement', 'SwitchStatement', 'CatchClause', 'StaticBlock'].includes(child.type)) {
      children(child).forEach(([, below]) => collect(below, true));
    }
  };
  collect(node, true);
  return names;
};
const scopes = ['Program', 'BlockStatement', 'ForStatement', 'ForOfStatement', 'ForInStatement', 'SwitchStatement', 'CatchClause', 'StaticBlock'];

const plain = node => node?.type === 'Literal' && typeof node.value === 'string' ? node.value
  : node?.type === 'TemplateLiteral' ? node.quasis.map(part => part.value.cooked).join('x') : undefined;
const selectorCalls = ['querySelector', 'querySelectorAll', 'matches', 'closest', 'all', 'on'];

export const scripts = files => {
  const findings = [];
  const used = new Map();
  const spelled = new Map();
  const parsed = [];
  for (const { name, text } of files) {
    try {
      parsed.push({ name, ast: parse(text, { ecmaVersion: 'latest', sourceType: 'script', locations: true, allowHashBang: true }) });
    } catch (problem) {
      findings.push({ file: name, line: problem.loc?.line ?? 1, feature: `script that is not understood: ${problem.message}`, late: {}, unknown: true });
    }
  }
  const shared = new Set(parsed.flatMap(({ ast }) => brings(ast)));

  for (const { name: file, ast } of parsed) {
    const report = (node, found, late, more) => findings.push({ file, line: node.loc.start.line, feature: found.path, late, unknown: !found.support, ...more });
    const unknown = (node, path) => report(node, { path }, {}, {});
    const use = (node, found, more) => {
      if (found) {
        used.set(found.path, found);
        if (more?.isSyntax) {
          spelled.set(found.path, found);
        }
        const late = newer(found);
        if (late) {
          report(node, found, late, more);
        }
      }
    };
    const useByName = (node, list, more) => {
      const late = list && lateByName(list);
      if (late) {
        report(node, late.found, late.late, more);
      }
    };

    const visit = (node, key, parent, up, known) => {
      const inside = scopes.includes(node.type) || isFunction(node) ? new Set([...known, ...brings(node)]) : known;
      const rule = syntax[node.type];
      if (!rule && !old.has(node.type)) {
        unknown(node, `javascript ${node.type}`);
      }
      (rule?.(node) ?? []).forEach(found => use(node, found, { isSyntax: true }));

      const isTest = parent?.type === 'UnaryExpression' && parent.operator === 'typeof';
      const isReference = node.type === 'Identifier' && !(
        parent.type === 'MemberExpression' && key === 'property' && !parent.computed
        || ['Property', 'MethodDefinition', 'PropertyDefinition'].includes(parent.type) && key === 'key' && !parent.computed && !parent.shorthand
        || ['LabeledStatement', 'BreakStatement', 'ContinueStatement', 'MetaProperty'].includes(parent.type));
      if (isReference && !inside.has(node.name) && !isTest && node.name !== 'undefined') {
        const found = globalEntry(node.name);
        if (found) {
          use(node, found);
        } else {
          unknown(node, `javascript name ${node.name}`);
        }
      }
      if (node.type === 'MemberExpression' && !(node.computed && plain(node.property) === undefined)) {
        const name = node.computed ? plain(node.property) : node.property.name;
        const of = node.object.type === 'Identifier' && !inside.has(node.object.name) && isInterface(node.object.name) ? node.object.name : undefined;
        const isData = node.object.type === 'MemberExpression' && node.object.property.name === 'dataset';
        // a.b?.() and a?.b?.() ask first.
        const asks = parent.type === 'CallExpression' && key === 'callee' && parent.optional;
        const fromIterator = node.object.type === 'CallExpression' && node.object.callee.type === 'MemberExpression' && !isInterface(node.object.callee.object.name ?? '')
          && ['values', 'keys', 'entries', 'matchAll'].includes(node.object.callee.property.name);
        if (!isData && !isTest && !asks && node.property.type !== 'PrivateIdentifier') {
          const own = of && (js('builtins', of, name) ?? entry('api', of, `${name}_static`) ?? entry('api', of, name));
          if (own) {
            use(node, own);
          } else {
            useByName(node, fromIterator && iterators.get(name) || members.get(name));
          }
        }
      }
      if (node.type === 'ObjectPattern') {
        node.properties.filter(one => one.key && !one.computed).forEach(one => useByName(one, members.get(one.key.name ?? one.key.value)));
      }
      if (node.type === 'CallExpression' || node.type === 'NewExpression') {
        const called = node.callee.name ?? node.callee.property?.name;
        const text = plain(node.arguments[0]);
        if (text !== undefined && called === 'addEventListener') {
          useByName(node, events.get(text));
        }
        if (called === 'on' && plain(node.arguments[1]) !== undefined) {
          useByName(node, events.get(plain(node.arguments[1])));
        }
        if (text !== undefined && selectorCalls.includes(called)) {
          selectorUse(text).forEach(found => found.support ? use(node, found) : unknown(node, found.path));
        }
        if (text !== undefined && called === 'matchMedia') {
          mediaUse(text).forEach(found => found.support ? use(node, found) : unknown(node, found.path));
        }
        if (text !== undefined && called === 'RegExp') {
          expression(text, plain(node.arguments[1]) ?? '').forEach(found => use(node, found));
        }
      }
      children(node).forEach(([childKey, child]) => visit(child, childKey, node, parent, inside));
    };
    visit(ast, undefined, undefined, undefined, shared);
  }
  return { findings, used, syntax: spelled };
};
