// A packet as the text of its file.

import type { Packet } from '../../member/packet.js';
import { CSV_COLUMNS, packetCsvRows } from '../../member/packet-rows.js';
import { renderPacketHtml } from '../../member/render-html.js';
import { type PacketStyle, renderPacketMarkdown } from '../../member/render-markdown.js';
import { renderCsv } from '../../table/csv.js';

/** `language`: of what was said. */
export function renderPacketAs(
  format: string,
  packet: Packet,
  style: PacketStyle,
  language: string,
): string {
  if (format === 'html') return renderPacketHtml(packet, style, language);
  if (format === 'csv') return renderCsv(CSV_COLUMNS, packetCsvRows(packet));
  return renderPacketMarkdown(packet, style);
}
