// A worksheet as the bytes of its file.

import type { MadeWorksheet } from '../../actions/debriefs/debrief-worksheet.js';
import { renderWorksheet } from '../../agreement/debriefing/render-worksheet.js';
import { worksheetPlan } from '../../agreement/debriefing/worksheet-plan.js';

export async function renderWorksheetAs(
  format: string,
  { worksheet, levels }: MadeWorksheet,
): Promise<string | Uint8Array> {
  if (format !== 'xlsx') return renderWorksheet(worksheet, levels);
  const { renderXlsx } = await import('../../office/xlsx-write.js');
  return renderXlsx(worksheetPlan(worksheet, levels));
}
