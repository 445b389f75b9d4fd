import type { Words } from "../shape";
import type { light as zh } from "../zh-CN/light";

export const light: Words<typeof zh> = {};
