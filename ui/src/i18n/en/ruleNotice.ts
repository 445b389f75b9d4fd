import type { Words } from "../shape";
import type { ruleNotice as zh } from "../zh-CN/ruleNotice";

export const ruleNotice: Words<typeof zh> = {};
