// Table rows of an RTF file: rows and cells are opened by their first words, since RTF marks their
// ends only.

import type { DocumentText } from './document-text.js';

export interface RtfRow {
  /** The paragraph belongs to a table. */
  isIn: boolean;
  beforeWords(): void;
  endCell(): void;
  end(): void;
}

export function rtfRow(out: DocumentText): RtfRow {
  let isRowOpen = false;
  let isCellOpen = false;
  const open = () => {
    if (!isRowOpen) out.openRow();
    if (!isCellOpen) out.openCell();
    isRowOpen = true;
    isCellOpen = true;
  };
  const end = () => {
    if (isCellOpen) out.closeCell();
    if (isRowOpen) out.closeRow();
    isRowOpen = false;
    isCellOpen = false;
  };
  return {
    isIn: false,
    beforeWords() {
      if (this.isIn) open();
      else if (isRowOpen) end();
    },
    endCell() {
      open();
      out.closeCell();
      isCellOpen = false;
    },
    end,
  };
}
