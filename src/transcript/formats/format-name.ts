// The formats that have a reader of their own.

export type FormatName =
  | 'zip'
  | 'ole'
  | 'pdf'
  | 'rtf'
  | 'fodt'
  | 'mhtml'
  | 'html'
  | 'vtt'
  | 'json'
  | 'csv'
  | 'chat'
  | 'ass'
  | 'textgrid'
  | 'timed-xml'
  | 'timed-lines'
  | 'srt';

/** Formats whose library can be made to work without end by a file. */
export const UNBOUNDED: ReadonlySet<FormatName> = new Set(['pdf']);
