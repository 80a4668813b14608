// A finding is something to tell the user about their data: what is wrong, where, and how to mend
// it. Findings are values that travel beside results; they are never thrown. Each area of fga
// defines its own in its `findings.ts`, with the wording, through `defineFindings`.

export type Severity = 'error' | 'warning' | 'info';

/** Where a finding is: a file, and in it a 1-based line and column (in code points). */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** How many code points are meant, for the caret line. */
  readonly length?: number;
}

export interface Finding {
  /** `area/kebab-problem`; published and stable. */
  readonly code: string;
  readonly severity: Severity;
  readonly place?: Place;
  /** A sentence for a researcher: what is wrong, and how to mend it. */
  readonly message: string;
}

/** A value as good as could be made of the input, and what there is to say about it. */
export interface Found<Value> {
  readonly value: Value;
  readonly findings: readonly Finding[];
}

/** Findings gathered over the steps of one piece of work, whose values go on to the next step. */
export interface Gathering {
  readonly findings: readonly Finding[];
  /** Takes the findings of a step and hands on its value. */
  readonly keep: <Value>(found: Found<Value>) => Value;
  readonly add: (more: readonly Finding[]) => void;
}

/** A gathering that begins with what is known already. */
export function gatherFindings(known: readonly Finding[] = []): Gathering {
  const findings = [...known];
  return {
    findings,
    keep: ({ value, findings: more }) => {
      findings.push(...more);
      return value;
    },
    add: (more) => {
      findings.push(...more);
    },
  };
}

/** One kind of finding: its severity, its sentence, and a paragraph for `docs/findings.md`. */
export interface FindingKind<Args> {
  readonly severity: Severity;
  readonly describe: (args: Args) => string;
  /** What it means and how to mend it, for the documentation. */
  readonly about: string;
}

/** A kind in one line, where its arguments are worth a type of their own. */
export function findingKind<Args>(
  severity: Severity,
  describe: (args: Args) => string,
  about: string,
): FindingKind<Args> {
  return { severity, describe, about };
}

// biome-ignore lint/suspicious/noExplicitAny: the arguments differ from kind to kind
export type FindingKinds = Readonly<Record<string, FindingKind<any>>>;

/** The findings of one area, and the way to make one. */
export interface FindingArea<Kinds extends FindingKinds> {
  readonly area: string;
  readonly kinds: Kinds;
  make<Kind extends keyof Kinds & string>(
    kind: Kind,
    place: Place | undefined,
    args: Parameters<Kinds[Kind]['describe']>[0],
  ): Finding;
}

export function defineFindings<Kinds extends FindingKinds>(
  area: string,
  kinds: Kinds,
): FindingArea<Kinds> {
  return {
    area,
    kinds,
    make(kind, place, args) {
      const { severity, describe } = kinds[kind] as FindingKind<unknown>;
      return {
        code: `${area}/${kind}`,
        severity,
        ...(place && { place }),
        message: describe(args),
      };
    },
  };
}
