// The public API in the order of the pipeline: reads as a table of contents. Everything here is
// pure: text or bytes in, a value and findings out; nothing touches the disk. See docs/api.md.

// A file → a transcript: its reading text, turns and speakers.

export { parseTranscript } from './transcript/parse-transcript.js';
export { parseTranscriptFile } from './transcript/parse-transcript-file.js';
export type { TranscriptHints } from './transcript/reading-text.js';
export type { Annotation, Role, Speaker, Transcript, Turn } from './transcript/transcript.js';
export { type TranscriptJson, transcriptJson } from './transcript/transcript-json.js';
export type { TranscriptSource } from './transcript/transcript-source.js';

// A transcript → meaning units, and the file `units/<path>.csv`.

export { type SegmentOptions, segmentTranscript } from './unit/cut/segment.js';
export { parseUnits } from './unit/file/units-parse.js';
export { renderUnits } from './unit/file/units-render.js';
export type { Strategy, Unit, UnitKind } from './unit/unit.js';
export type { UnitVoice } from './unit/voices.js';

// A text that was edited → where passages of it are now.

export { applyEdits, carryByEdits, type TextEdit } from './anchor/carry-by-edits.js';
export type { Passage, Stretch } from './anchor/passage-words.js';
export { placePassages } from './anchor/place-passages.js';
export type { Placement, PlacementKind } from './anchor/placement.js';

// YAML → a codebook, and what is doubtful about it.

export type { Code, Codebook, CodeStatus, Example, Group } from './codebook/codebook.js';
export { parseCodebook } from './codebook/decode/parse.js';
export { codebookSchema, type JsonSchema } from './codebook/decode/schema.js';
export { type LintOptions, lintCodebook } from './codebook/lint/lint.js';

// A codebook → compiled rules; units × rules → codings, and why.

export { type ApplyOptions, codingsOf, RuleCoder, type RuleCoding } from './coding/apply.js';
export { type Coding, type CodingSource, type CodingStatus, RULES_CODER } from './coding/coding.js';
export { type CompiledCodebook, compileCodebook } from './coding/compile-codebook.js';
export { explainCoding, type UnitExplanation } from './coding/explain.js';
export type { Inclusion } from './coding/inclusion.js';
export type { Reading } from './coding/passages.js';
export type { RuleSet } from './rule/compile/rule-set.js';
export type { CodeExplanation } from './rule/match/explain.js';

// Codings ↔ the file `codings/<coder>.csv`; what no longer fits its words is kept apart.

export { type RenderedCodings, renderCodings, renderCodingsFile } from './coding/codings-file.js';
export type { CodedText, CodingsContext, Misfit } from './coding/judge-coding.js';
export type { UnfitCoding } from './coding/misfits.js';
export { type CodingsFile, parseCodings } from './coding/parse-codings.js';
export { type CodePointMap, codePointMap } from './text/code-points.js';

// Codings × units × sessions → the tables of a paper.

export { type CategoriesOptions, tabulateCategories } from './analysis/categories.js';
export type { CodedUnit, Evidence, SessionName } from './analysis/evidence.js';
export { type AttributesOf, type CutTranscript, joinCodings } from './analysis/join-codings.js';
export { type MatrixOptions, tabulateMatrix } from './analysis/matrix.js';
export { type Attendance, type Attendee, tabulateParticipants } from './analysis/participants.js';
export { type SpeakerShare, tabulateParticipation } from './analysis/participation.js';
export { type QuotesOptions, tabulateQuotes } from './analysis/quotes.js';

// Ratings of several coders → coefficients of agreement.

export type { Coefficient } from './agreement/coefficients/coefficient.js';
export { parseRatings } from './agreement/ratings/parse-ratings.js';
export type { Ratings } from './agreement/ratings/ratings.js';
export type { RatingsOptions } from './agreement/ratings/ratings-options.js';
export { renderAgreement } from './agreement/report/render-agreement.js';
export {
  type AgreementReport,
  type ReportOptions,
  reportAgreement,
} from './agreement/report/report.js';
export { agreementJson } from './agreement/report/report-json.js';

// A table → text, CSV, Markdown or JSON.

export { type RenderOptions, renderTable, type TableFormat } from './table/render.js';
export type { Cell, Column, Row, Table } from './table/table.js';

// What every stage has to say about the data.

export type { Finding, FindingArea, Found, Place, Severity } from './finding/finding.js';
export { findingJson, type Paint, renderFindings } from './finding/render.js';
export { FINDING_AREAS } from './findings.js';

export { VERSION } from './main.js';
