// Walks over the XML of office files. Document types are refused, so there are no entities but XML's
// own five; depth is bounded; names come with fga's own prefixes (xml-names.ts). Imports its library
// at once, so import this file dynamically from where start-up counts.

import { SaxesParser } from 'saxes';
import type { Finding, Found } from '../finding/finding.js';
import { decodeLabelled } from '../text/windows-1252.js';
import { officeFindings } from './findings.js';
import { xmlName } from './xml-names.js';

export type XmlAttributes = Readonly<Record<string, string>>;

/** What the walk meets, in the order of the text. Text may come in several pieces. */
export interface XmlVisitor {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Which part of which file is read, for findings. */
export interface XmlSource {
  readonly file: string;
  /** The name of the part in the archive. */
  readonly part: string;
}

/** Far beyond what any program nests. */
const MOST_DEPTH = 1000;

/** Characters given to the parser at a time. */
const STEP = 1 << 16;

/** Visits all of a document, up to its first error, which is the finding. */
export function scanXml(bytes: Uint8Array, source: XmlSource, visitor: XmlVisitor): Finding[] {
  const { file, part } = source;
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  const stop = (finding: Finding) => {
    throw new Stopped(finding);
  };
  parser.on('error', (error) => {
    const [, at = '', problem = error.message] = /^(\d+:\d+): (.*)$/s.exec(error.message) ?? [];
    stop(officeFindings.make('broken-xml', { file }, { part, at, problem: problem.trim() }));
  });
  parser.on('doctype', () => stop(officeFindings.make('declared-type', { file }, { part })));
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1;
    if (depth > MOST_DEPTH)
      stop(officeFindings.make('too-deep', { file }, { part, most: MOST_DEPTH }));
    visitor.open?.(xmlName(uri, local), named(attributes));
  });
  parser.on('closetag', ({ uri, local }) => {
    depth -= 1;
    visitor.close?.(xmlName(uri, local));
  });
  if (visitor.text) {
    parser.on('text', visitor.text);
    parser.on('cdata', visitor.text);
  }
  try {
    const text = decodeXml(bytes);
    for (let at = 0; at < text.length; at += STEP) parser.write(text.slice(at, at + STEP));
    parser.close();
    return [];
  } catch (error) {
    if (error instanceof Stopped) return [error.finding];
    throw error;
  }
}

/** Carries a finding out of the parser's callbacks. */
class Stopped extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.message);
    this.finding = finding;
  }
}

/** The namespace of `xmlns` itself, whose work is done by then. */
const DECLARATIONS = 'http://www.w3.org/2000/xmlns/';

type Attributes = Readonly<Record<string, { uri: string; local: string; value: string }>>;

function named(attributes: Attributes): XmlAttributes {
  const values: Record<string, string> = Object.create(null);
  for (const { uri, local, value } of Object.values(attributes))
    if (uri !== DECLARATIONS) values[xmlName(uri, local)] = value;
  return values;
}

/** By byte order mark, else as declared, else UTF-8. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1];
  try {
    return decodeLabelled(bytes, declared ?? 'utf-8');
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** An element with all that is in it; `children` are elements and texts in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly (XmlElement | string)[];
}

/** The whole document as a tree, as far as it could be read; undefined where it has no element. */
export function parseXml(bytes: Uint8Array, source: XmlSource): Found<XmlElement | undefined> {
  type Growing = XmlElement & { readonly children: (XmlElement | string)[] };
  const stack: Growing[] = [];
  let root: XmlElement | undefined;
  const findings = scanXml(bytes, source, {
    open(name, attributes) {
      const element: Growing = { name, attributes, children: [] };
      stack.at(-1)?.children.push(element);
      root ??= element;
      stack.push(element);
    },
    close: () => stack.pop(),
    text(text) {
      const siblings = stack.at(-1)?.children;
      const last = siblings?.at(-1);
      if (siblings && typeof last === 'string') siblings[siblings.length - 1] = last + text;
      else siblings?.push(text);
    },
  });
  return { value: root, findings };
}
