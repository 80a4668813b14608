// A worksheet as the bytes of its file.

import { renderWorksheet } from '../../agreement/debriefing/render-worksheet.js';
import { worksheetPlan } from '../../agreement/debriefing/worksheet-plan.js';
import type { MadeWorksheet } from '../../work/debriefs/debrief-worksheet.js';

export async function renderWorksheetAs(
  format: string,
  { worksheet, levels }: MadeWorksheet,
): Promise<string | Uint8Array> {
  if (format !== 'xlsx') return renderWorksheet(worksheet, levels);
  const { renderXlsx } = await import('../../office/xlsx-write.js');
  return renderXlsx(worksheetPlan(worksheet, levels));
}
