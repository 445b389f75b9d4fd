// What the walk types and what it waits to read, in the language of the window.
const ZH = {
  form: {
    department: "供应链管理部",
    category: "物流",
    cost: "200",
    tags: "冷链 供应商",
    value_text: "冷链断链靠人工巡检，去年货损 160 万元。",
    benefit_text: "货损下降六成，按季度核对。",
    risk_text: "传感器供应商只有一家。",
    resource_text: "测试工程师一人月，其余由项目组内部解决。",
  },
  riskCategory: "供应商",
  noRate: /未填写折现率/,
  unanswered: /经验教训/,
  submitted: /已提交/,
  scoring: /评分中/,
  scored: /评分完成|待审议|已评分/,
  planned: /筹备中/,
  open: /进行中/,
  for: "赞成",
  recused: "回避",
  present: "出席",
  noQuorum: /法定人数/,
  quorum: /达到法定人数/,
  ownRequest: /本人|提案人|申请人/,
  interest: "本人为提案人",
  tally: /赞成 4 · 反对 0 · 弃权 0 · 回避 1/,
  decision: "收益口径清楚，同意立项。",
  condition: "开工前落实第二家传感器供应商",
  approved: /有条件批准/,
  minutes: "逐项听取汇报，四票赞成，一人回避。",
  closed: /已闭会/,
};

const EN = {
  form: {
    department: "供应链管理部",
    category: "物流",
    cost: "200",
    tags: "冷链 供应商",
    value_text: "Broken cold chains are found by hand; 1.6 million were lost last year.",
    benefit_text: "Losses fall by 60 percent, checked each quarter.",
    risk_text: "There is one supplier of sensors.",
    resource_text: "One month of a tester.",
  },
  riskCategory: "Supplier",
  noRate: /No discount rate/,
  unanswered: /lesson/i,
  submitted: /Handed in|Submitted/,
  scoring: /scor/i,
  scored: /Scored/,
  planned: /Planned/,
  open: /In session/,
  for: "For",
  recused: "Recused",
  present: "Present",
  noQuorum: /quorum/,
  quorum: /Quorum reached/,
  ownRequest: /own|proposer|asks/i,
  interest: "Proposed by myself",
  tally: /4 for.*0 against.*1 recused/i,
  decision: "The benefit is clear.",
  condition: "A second supplier of sensors before work begins",
  approved: /Approved with conditions/,
  minutes: "Four for it, one recused.",
  closed: /Closed/,
};

/** The words of a language; names stay as the sample writes them. */
export function words(language) {
  const own = language === "en" ? EN : ZH;
  return { name: "冷链仓储监控", ...own, shot: (station) => `life-${station}-${language}` };
}
