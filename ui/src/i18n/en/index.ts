import type { zhCN } from "../zh-CN";
import { attachment } from "./attachment";
import { baseline } from "./baseline";
import { budget } from "./budget";
import { condition } from "./condition";
import { costRow } from "./costRow";
import { change } from "./change";
import { choice } from "./choice";
import { trial } from "./trial";
import { collection } from "./collection";
import { common } from "./common";
import { earned } from "./earned";
import { entity } from "./entity";
import { error } from "./error";
import { errorReason } from "./errorReason";
import { field } from "./field";
import { gantt } from "./gantt";
import { gate } from "./gate";
import { grid } from "./grid";
import { plan } from "./plan";
import { form } from "./form";
import { print } from "./print";
import { news } from "./news";
import { notice } from "./notice";
import { publication } from "./publication";
import { numbering } from "./numbering";
import { operation } from "./operation";
import { project } from "./project";
import { readOnly } from "./readOnly";
import { record } from "./record";
import { cockpit } from "./cockpit";
import { decision } from "./decision";
import { happening } from "./happening";
import { knowledge } from "./knowledge";
import { kpi } from "./kpi";
import { kpiCheck } from "./kpiCheck";
import { kpiExcluded } from "./kpiExcluded";
import { kpiVariant } from "./kpiVariant";
import { light } from "./light";
import { summary } from "./summary";
import { template } from "./template";
import { term } from "./term";
import { trend } from "./trend";
import { holiday } from "./holiday";
import { settings } from "./settings";
import { ruleNotice } from "./ruleNotice";
import { risk } from "./risk";
import { scheduleCheck } from "./scheduleCheck";
import { scheduleQuality } from "./scheduleQuality";
import { shell } from "./shell";
import { start } from "./start";
import { portfolio } from "./portfolio";
import { finding } from "./finding";
import { raci } from "./raci";
import { raciFinding } from "./raciFinding";
import { closure } from "./closure";
import { intake } from "./intake";
import { closureBlocker } from "./closureBlocker";
import { closureRule } from "./closureRule";
import { evidence, evidenceWhy } from "./evidence";
import { exporting } from "./export";
import { report } from "./report";
import { importing } from "./import";
import { importError } from "./importError";
import { importLimit } from "./importLimit";
import { importKind } from "./importKind";
import { importFinding } from "./importFinding";
import { importField } from "./importField";
import { importLoss } from "./importLoss";
import { importReason } from "./importReason";
import { importDoubt } from "./importDoubt";

export const en: { [F in keyof typeof zhCN]: Record<keyof (typeof zhCN)[F], string> } = {
  attachment,
  baseline,
  choice,
  trial,
  collection,
  common,
  entity,
  error,
  errorReason,
  field,
  gantt,
  gate,
  grid,
  plan,
  form,
  print,
  news,
  notice,
  publication,
  numbering,
  operation,
  project,
  readOnly,
  record,
  cockpit,
  decision,
  earned,
  happening,
  knowledge,
  kpi,
  kpiCheck,
  kpiExcluded,
  kpiVariant,
  light,
  template,
  term,
  trend,
  holiday,
  settings,
  ruleNotice,
  risk,
  budget,
  condition,
  costRow,
  change,
  scheduleCheck,
  scheduleQuality,
  shell,
  start,
  portfolio,
  finding,
  raci,
  raciFinding,
  closure,
  intake,
  closureBlocker,
  closureRule,
  evidence,
  evidenceWhy,
  export: exporting,
  report,
  summary,
  importing,
  importError,
  importLimit,
  importKind,
  importFinding,
  importField,
  importLoss,
  importReason,
  importDoubt,
};
