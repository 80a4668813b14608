// Looks into XML whatever prefix its names have: elements below another, and the words in one.

import type { XmlElement } from '../../../office/xml.js';
import { singleSpaced } from '../../../text/white-space.js';

/** Elements of any of the names anywhere below another, in the order of the file; none within another. */
export function elementsOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return names.includes(localName(child)) ? [child] : elementsOf(child, ...names);
  });
}

/** Whatever prefix the file uses. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** All words in an element but those of elements that are none; a line break is a blank. */
export function textIn(element: XmlElement, without: readonly string[] = []): string {
  const text = (each: XmlElement | string): string => {
    if (typeof each === 'string') return each;
    return without.includes(localName(each)) ? ' ' : ` ${each.children.map(text).join('')}`;
  };
  return singleSpaced(element.children.map(text).join(''));
}

/** The same tree with all names in small letters, as files made from SGML need it. */
export function inSmallLetters({ name, attributes, children }: XmlElement): XmlElement {
  return {
    name: name.toLowerCase(),
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]),
    ),
    children: children.map((child) => (typeof child === 'string' ? child : inSmallLetters(child))),
  };
}
