// Reads the sheet for grouping codes: which code each row is about, and what is to become of it.

import type { CodeChange } from '../codebook/change/code-change.js';
import type { Code, Codebook } from '../codebook/codebook.js';
import { codesNow } from '../codebook/history.js';
import type { Finding } from '../finding/finding.js';
import { nearest } from '../text/nearest.js';
import { singleSpaced } from '../text/white-space.js';
import type { CodesGrid, Field } from './codes-grid.js';
import { plainText, plainWord } from './plain-word.js';
import { type Leftover, SheetReport } from './report.js';

export interface Grouping {
  readonly changes: readonly CodeChange[];
  readonly leftovers: readonly Leftover[];
  readonly findings: readonly Finding[];
}

/** Reads all rows; changes hold only what differs from the codebook. */
export function readGrouping(source: CodesGrid, codebook: Codebook): Grouping {
  const reader = new GroupingReader(source, codebook);
  for (const { line, cells } of source.grid.rows) if (line > source.line) reader.add(line, cells);
  const { findings, leftovers } = reader.report;
  return { changes: [...reader.changes.values()], leftovers, findings };
}

type Kind = 'no-such-code' | 'code-twice' | 'name-taken' | 'no-category' | 'unusable-code';
type Report = (kind: Kind, field: Field, args: object) => void;

class GroupingReader {
  readonly changes = new Map<string, CodeChange>();
  readonly report = new SheetReport();
  readonly #source: CodesGrid;
  readonly #codebook: Codebook;
  readonly #lines = new Map<string, { readonly line: number; readonly way: string }>();

  constructor(source: CodesGrid, codebook: Codebook) {
    this.#source = source;
    this.#codebook = codebook;
  }

  add(line: number, cells: readonly string[]): void {
    const cell = (field: Field) => cells[this.#source.fields.get(field) ?? -1]?.trim() ?? '';
    const { grid, fields, line: headerLine } = this.#source;
    const row = { grid, line, cells, headerLine };
    const report: Report = (kind, field, args) =>
      this.report.add(row, { kind, column: fields.get(field) ?? 0, args, isLeft: true });
    if (cell('code') === '' && cell('id') === '') return;
    const own = this.#codeOf(cell('id'), cell('code'));
    const code = own ?? this.#codeNow(cell('id'));
    if (code && !own && this.#hasRow(code)) {
      const args = { word: cell('code') || cell('id'), name: code.name };
      this.report.add(row, {
        kind: 'code-joined',
        column: fields.get('code') ?? 0,
        args,
        isLeft: false,
      });
      return;
    }
    if (!code) {
      const word = cell('code') || cell('id');
      const likely = nearest(
        word,
        this.#codebook.codes.map(({ name }) => name),
      );
      report('no-such-code', 'code', { word, likely });
      return;
    }
    const groups = this.#wayOf(code, cell('category'), cell('subcategory'));
    if (!groups) report('no-category', 'category', { subcategory: cell('subcategory') });
    const way = (groups ?? ['?']).join('\n');
    const first = this.#lines.get(code.id);
    if (first) {
      if (first.way !== way)
        report('code-twice', 'code', { name: code.name, first: `row ${first.line}` });
      return;
    }
    this.#lines.set(code.id, { line, way });
    // The old name of a code that was renamed since is not asked for again.
    const name = own ? this.#newName(code, cell('code'), report) : undefined;
    const definition = cell('definition');
    const isDefined = definition !== '' && plainText(definition) !== plainText(code.definition);
    const isMoved = groups !== undefined && way !== this.#namesOf(code).join('\n');
    if (name === undefined && !isDefined && !isMoved) return;
    this.changes.set(code.id, {
      id: code.id,
      ...(name !== undefined && { name }),
      ...(isDefined && { definition: singleSpaced(definition) }),
      ...(isMoved && { groups }),
    });
  }

  /** Without a column of subcategories, a code stays in its own while the category is the same. */
  #wayOf(code: Code, category: string, subcategory: string): readonly string[] | undefined {
    const here = this.#namesOf(code);
    const isSame = plainWord(here[0] ?? '') === plainWord(category);
    if (!this.#source.fields.has('subcategory') && isSame) return here;
    return this.#groupsOf(category, subcategory);
  }

  #codeOf(id: string, name: string): Code | undefined {
    const { codes } = this.#codebook;
    const byId = codes.find((code) => code.id === id || plainWord(code.id) === plainWord(id));
    if (byId) return byId;
    const word = plainWord(name);
    const found = codes.filter((code) => code.id === word || plainWord(code.name) === word);
    return found.length === 1 ? found[0] : undefined;
  }

  /** What a code of old has become. */
  #codeNow(id: string): Code | undefined {
    return this.#codebook.codes.find((code) => code.id === codesNow(this.#codebook)(id));
  }

  /** Whether the sheet has a row for the code as it is called now. */
  #hasRow(code: Code): boolean {
    const { grid, fields, line: header } = this.#source;
    const [id = -1, name = -1] = [fields.get('id'), fields.get('code')];
    return grid.rows.some(
      ({ line, cells }) =>
        line > header && this.#codeOf(cells[id]?.trim() ?? '', cells[name]?.trim() ?? '') === code,
    );
  }

  /** Another name than before; one that another code has is not taken. */
  #newName(code: Code, written: string, report: Report): string | undefined {
    const name = singleSpaced(written);
    if (
      name === '' ||
      name === code.name ||
      plainWord(name) === plainWord(code.id) ||
      quotesOnly(name, code.name)
    )
      return undefined;
    if (!/\p{L}/u.test(name) || name.length > 120 || name.startsWith('#')) {
      report('unusable-code', 'code', { word: name.slice(0, 60) });
      return undefined;
    }
    const other = this.#codebook.codes.find(
      (each) => each.id !== code.id && plainWord(each.name) === plainWord(name),
    );
    if (!other) return name;
    report('name-taken', 'code', { name, other: other.id });
    return undefined;
  }

  #namesOf({ path }: Code): readonly string[] {
    const { groups } = this.#codebook;
    return path.map((id) => groups.find((group) => group.id === id)?.name ?? id);
  }

  /** Groups as the codebook writes them; undefined for a subcategory that belongs nowhere. */
  #groupsOf(category: string, subcategory: string): readonly string[] | undefined {
    const below = subcategory
      .split(/\s*[>›→]\s*/)
      .map(singleSpaced)
      .filter((name) => name !== '');
    const { groups } = this.#codebook;
    let written = [singleSpaced(category), ...below];
    if (written[0] === '') {
      if (below.length === 0) return [];
      const same = groups.filter(
        ({ name, path }) => path.length > 0 && plainWord(name) === plainWord(below[0] ?? ''),
      );
      const above = groups.find(({ id }) => id === same[0]?.path[0]);
      if (same.length !== 1 || !above) return undefined;
      written = [above.name, ...below];
    }
    const way: string[] = [];
    let path: readonly string[] = [];
    for (const name of written) {
      const known = groups.find(
        (group) =>
          group.path.join('\n') === path.join('\n') &&
          (plainWord(group.name) === plainWord(name) || group.id === name),
      );
      way.push(known?.name ?? this.#spelling([...way, name]));
      path = [...path, known?.id ?? '?'];
    }
    return way;
  }

  /** New groups that are written in several ways are spelt as in the first row. */
  readonly #spellings = new Map<string, string>();

  #spelling(way: readonly string[]): string {
    const key = way.map(plainWord).join('\n');
    const name = way.at(-1) ?? '';
    const known = this.#spellings.get(key) ?? name;
    this.#spellings.set(key, known);
    return known;
  }
}

/** Only what spreadsheet programs do to quotes and dashes differs. */
function quotesOnly(a: string, b: string): boolean {
  const plain = (text: string) =>
    text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—‑]/g, '-');
  return plain(a) === plain(b);
}
