import { parseExpression } from 'feelin';
import type { RuleFault } from './fault.ts';

/** A node of FEEL's grammar, named as lezer-feel names it. */
export type Syntax = {
  readonly name: string;
  readonly text: string;
  readonly from: number;
  readonly children: readonly Syntax[];
};

/** Chinese punctuation, which an editor easily types where FEEL wants its half-width twin. */
export const fullWidth = /[\uFF00-\uFFEF\u3000-\u303F\u2018-\u201D]/u;

type TreeNode = ReturnType<typeof parseExpression>['topNode'];

/** The syntax tree of a FEEL expression, or the first place where it breaks. */
export function parseRule(text: string): Syntax | RuleFault {
  if (text.trim() === '') return { fault: 'empty', at: 1, found: '' };
  const { topNode } = parseExpression(text, {}, undefined);
  const broken = firstError(topNode);
  if (broken) return faultAt(text, broken);
  const [expression] = childrenOf(topNode, text);
  // The grammar always puts one expression under its top node; anything else is a text it could not finish.
  return expression ?? { fault: 'unfinished', at: text.length + 1, found: '' };
}

function childrenOf(node: TreeNode, text: string): readonly Syntax[] {
  const children: Syntax[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.type.isSkipped) continue;
    children.push({ name: child.name, text: text.slice(child.from, child.to), from: child.from, children: childrenOf(child, text) });
  }
  return children;
}

function firstError(node: TreeNode): TreeNode | undefined {
  if (node.type.isError) return node;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const found = firstError(child);
    if (found) return found;
  }
  return undefined;
}

function faultAt(text: string, node: TreeNode): RuleFault {
  // An empty error node stands where something is missing: what follows it is what was not expected there.
  const rest = text.slice(node.from).trimStart();
  if (rest === '') return { fault: 'unfinished', at: text.trimEnd().length + 1, found: '' };
  const at = text.length - rest.length + 1;
  const found = /^(?:[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]+)/u.exec(rest)?.[0] ?? rest.slice(0, 1);
  return { fault: fullWidth.test(found) ? 'full-width' : 'unexpected', at, found: found.slice(0, 20) };
}
