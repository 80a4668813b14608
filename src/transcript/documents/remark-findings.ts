// What is said about the comments and notes of a document, whatever its format.

import type { Finding } from '../../finding/finding.js';
import type { Remark } from '../transcript.js';
import { documentFindings } from './document-findings.js';

export function remarkFindings(file: string, remarks: readonly Remark[]): Finding[] {
  const comments = remarks.filter(({ kind }) => kind === 'comment');
  const notes = remarks.length - comments.length;
  const authors = [...new Set(comments.flatMap(({ author }) => author ?? []))];
  const found: Finding[] = [];
  if (comments.length > 0)
    found.push(documentFindings.make('comments', { file }, { count: comments.length, authors }));
  if (notes > 0) found.push(documentFindings.make('notes', { file }, { count: notes }));
  return found;
}
