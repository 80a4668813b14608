// A whole page that stands alone: it loads nothing and tells nobody that it was opened.

import { escapeHtml } from './html.js';

/** The words of the page's frame; English and from left to right unless said. */
export interface PageHead {
  readonly title: string;
  readonly style: string;
  readonly language?: string;
  readonly direction?: string;
  /** Whether the style has colours for dark screens, too. */
  readonly isDarkToo?: boolean;
}

/** The document around a body of ready markup. */
export function htmlPage(
  { title, style, language = 'en', direction, isDarkToo = false }: PageHead,
  body: string,
): string {
  const way = direction === undefined ? '' : ` dir="${direction}"`;
  const schemes = isDarkToo ? '<meta name="color-scheme" content="light dark">\n' : '';
  return `<!doctype html>
<html lang="${language}"${way}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${schemes}<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
