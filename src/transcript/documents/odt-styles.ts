// The styles of an OpenDocument text, as far as labels and hidden text show by them.

import type { XmlElement } from '../../office/xml.js';
import { childOf } from './xml-blocks.js';

interface OdtStyle {
  readonly bold: boolean | undefined;
  readonly hidden: boolean | undefined;
  readonly parent: string | undefined;
}

/** Styles by name, gathered from the parts that declare them. */
export class OdtStyles {
  readonly #styles = new Map<string, OdtStyle>();

  /** Takes a `style:style`; anything else is passed over. */
  add(element: XmlElement): void {
    const { name, attributes } = element;
    const id = attributes['style:name'];
    if (name !== 'style:style' || id === undefined) return;
    const text = childOf(element, 'style:text-properties')?.attributes ?? {};
    const weight = text['fo:font-weight'] ?? text['style:font-weight-complex'];
    const display = text['text:display'];
    this.#styles.set(id, {
      bold: weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600,
      hidden: display === undefined ? undefined : display === 'none',
      parent: attributes['style:parent-style-name'],
    });
  }

  /** What a style says, or those it is derived from; undefined where none does. */
  says(id: string | undefined, what: 'bold' | 'hidden'): boolean | undefined {
    let next = id;
    for (let depth = 0; next !== undefined && depth < 20; depth++) {
      const style = this.#styles.get(next);
      if (style?.[what] !== undefined) return style[what];
      next = style?.parent;
    }
    return undefined;
  }

  /** Whether a paragraph's style is, or comes from, the one for titles. */
  isTitle(id: string | undefined): boolean {
    let next = id;
    for (let depth = 0; next !== undefined && depth < 20; depth++) {
      if (/^(?:Sub)?[Tt]itle$/.test(next)) return true;
      next = this.#styles.get(next)?.parent;
    }
    return false;
  }
}
