// The prefixes by which fga calls the namespaces of office files. A program may declare any prefix
// it likes, and ISO's strict files have other addresses than Microsoft's; readers see one name.

const MICROSOFT = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${MICROSOFT}wordprocessingml/2006/main`, 'w'],
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${MICROSOFT}spreadsheetml/2006/main`, 'x'],
  [`${STRICT}spreadsheetml/main`, 'x'],
  [`${MICROSOFT}drawingml/2006/main`, 'a'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${MICROSOFT}officeDocument/2006/relationships`, 'r'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${MICROSOFT}package/2006/relationships`, 'rel'],
  [`${MICROSOFT}package/2006/content-types`, 'ct'],
  [`${MICROSOFT}markup-compatibility/2006`, 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  [`${OASIS}office:1.0`, 'office'],
  [`${OASIS}text:1.0`, 'text'],
  [`${OASIS}table:1.0`, 'table'],
  [`${OASIS}style:1.0`, 'style'],
  [`${OASIS}manifest:1.0`, 'manifest'],
  [`${OASIS}datastyle:1.0`, 'number'],
  [`${OASIS}drawing:1.0`, 'draw'],
  [`${OASIS}xsl-fo-compatible:1.0`, 'fo'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://www.w3.org/1999/xhtml', 'html'],
]);

/** `w:p` whatever prefix the file uses; `?:p` in a namespace not listed; `p` in none. */
export function xmlName(namespace: string, local: string): string {
  return namespace === '' ? local : `${PREFIXES.get(namespace) ?? '?'}:${local}`;
}
