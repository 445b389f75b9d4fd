/** What rules did or want known about a write. */
export const ruleNotice = {};
