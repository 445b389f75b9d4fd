export { call, CommandFailure, type Answer } from "./call";
export { isMac, onFileDrop, progressChannel, setTitle, type FileDrop } from "./window";
export { remember, remembered } from "./preferences";
