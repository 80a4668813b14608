// Everything that can happen in a review: what a key asks for, and what the loop reports back.

import type { Book, Filter, Work } from './model.js';
import type { FieldEdit } from './text-field.js';

/** What a key asks for. */
export type Command =
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'unread'; readonly by: 1 | -1 }
  | { readonly kind: 'edge'; readonly to: 'first' | 'last' }
  | { readonly kind: 'match'; readonly by: 1 | -1 }
  | { readonly kind: 'scroll'; readonly by: 1 | -1 }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'slot'; readonly number: number }
  | {
      readonly kind:
        | 'pick'
        | 'remove'
        | 'none'
        | 'skip'
        | 'take'
        | 'refuse'
        | 'take-all'
        | 'refuse-all'
        | 'memo'
        | 'condensed'
        | 'new-code'
        | 'search'
        | 'filter'
        | 'go'
        | 'undo'
        | 'redo'
        | 'help'
        | 'overview'
        | 'save'
        | 'redraw'
        | 'leave'
        | 'reload'
        | 'leave-unsaved'
        | 'cancel'
        | 'submit'
        | 'submit-more';
    }
  | { readonly kind: 'type'; readonly edit: FieldEdit }
  | { readonly kind: 'choose'; readonly by: number };

/** What the loop reports. */
export type Report =
  | { readonly kind: 'saved'; readonly units: ReadonlySet<string> }
  | { readonly kind: 'not-saved'; readonly why: string }
  | { readonly kind: 'changed-outside' }
  | {
      readonly kind: 'reloaded';
      readonly works: ReadonlyMap<string, Work>;
      /** Units whose unsaved work had to give way to what the file says now. */
      readonly lost: readonly string[];
    }
  | { readonly kind: 'condensed-outside'; readonly unit: string; readonly condensed: string }
  | { readonly kind: 'code-added'; readonly book: Book; readonly code: string }
  | {
      readonly kind: 'found';
      readonly query: string;
      readonly keys: ReadonlySet<string>;
      readonly isRule: boolean;
      /** The filter that waits for it; absent for a search. */
      readonly filter?: Filter;
    }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'said'; readonly text: string }
  /** The screen shows the state; `scroll` is as far as there is text. */
  | { readonly kind: 'drawn'; readonly scroll: number }
  | {
      readonly kind: 'draft';
      readonly unit: string;
      readonly what: 'memo' | 'condensed' | 'new-code' | 'definition';
      readonly text: string;
      /** Of the new code whose definition it is. */
      readonly name?: string;
    };

export type Action = Command | Report;
