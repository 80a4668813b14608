// Reads the XML of a document block by block (paragraphs, tables, lists), so that a long one needs
// no more memory than its largest block. What says nothing about words is not kept.

import type { Finding } from '../../finding/finding.js';
import { officeFindings } from '../../office/findings.js';
import { scanXml, type XmlElement, type XmlSource } from '../../office/xml.js';

export interface BlockScan {
  /** Elements whose children are the blocks. */
  readonly containers: ReadonlySet<string>;
  /** Elements that are left out with all that is in them. */
  readonly ignored: ReadonlySet<string>;
  readonly visit: (block: XmlElement) => void;
}

type Growing = XmlElement & { readonly children: (XmlElement | string)[] };

/** Elements and texts of one block; a table of ten hours of talk has a tenth of it. */
const MOST_NODES = 2_000_000;

/** Visits the blocks in their order, up to the first error in the XML, which is the finding. */
export function scanBlocks(bytes: Uint8Array, source: XmlSource, scan: BlockScan): Finding[] {
  const { containers, ignored, visit } = scan;
  const stack: Growing[] = [];
  let within = 0;
  let ignoring = 0;
  let nodes = 0;
  const isFull = () => nodes > MOST_NODES;
  const findings = scanXml(bytes, source, {
    open(name, attributes) {
      if (ignoring > 0 || (within > 0 && ignored.has(name))) ignoring++;
      else if (stack.length > 0 || (within > 0 && !containers.has(name))) {
        nodes++;
        const element: Growing = { name, attributes, children: [] };
        if (!isFull()) stack.at(-1)?.children.push(element);
        stack.push(element);
      } else if (containers.has(name)) within++;
    },
    close(name) {
      if (ignoring > 0) ignoring--;
      else if (stack.length > 0) {
        const block = stack.pop();
        if (stack.length > 0 || !block) return;
        if (!isFull()) nodes = 0;
        visit(block);
      } else if (containers.has(name)) within--;
    },
    text(text) {
      const siblings = ignoring > 0 ? undefined : stack.at(-1)?.children;
      const last = siblings?.at(-1);
      if (siblings === undefined || isFull()) return;
      if (typeof last === 'string') siblings[siblings.length - 1] = last + text;
      else siblings.push(text);
    },
  });
  if (!isFull()) return findings;
  const args = { part: source.part, most: `${MOST_NODES} elements in one table or paragraph` };
  return [...findings, officeFindings.make('too-large', { file: source.file }, args)];
}

/** All text in an element. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsOf(element).find((child) => child.name === name);
}

export function elementsOf(element: XmlElement | undefined): XmlElement[] {
  return (element?.children ?? []).filter((child) => typeof child !== 'string');
}
