/** The scene: pure geometry from rows and a time scale to shapes. No React, no DOM, no clock, no colours. */
export * from "./background";
export * from "./bar";
export * from "./dependency";
export * from "./dependencyIndex";
export * from "./drag";
export * from "./flags";
export * from "./hit";
export * from "./scale";
export * from "./shape";
export * from "./text";
export * from "./ticks";
export * from "./time";
export * from "./timeline";
