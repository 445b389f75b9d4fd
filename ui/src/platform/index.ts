export { useBoot, usePersonalSettings } from "./boot";
export { onCollected } from "./collected";
export { call, CommandFailure, type Answer } from "./call";
export { FILE_KEY, useFile, useFileChange, useRead, useSettle, useSettleAtRest, useWrite } from "./data";
export {
  openAttached,
  openExported,
  pickCopy,
  pickDocument,
  pickFiles,
  pickFolder,
  pickImage,
  pickImports,
  pickNewPortfolio,
  pickPages,
  pickPicture,
  pickPortfolio,
  pickProjectXml,
  pickWorkbook,
  showInFolder,
  type DocumentKind,
} from "./dialogs";
export { dropTaker, takeDrops } from "./drops";
export { openProblem, useFileActions, type FileActions } from "./files";
export { onImportRequest, requestImport } from "./imports";
export { onLessonRequest, requestLesson } from "./lessons";
export { useGo, useRouteParams, useRoutePath } from "./navigation";
export { onNotice } from "./notices";
export { remember, remembered } from "./preferences";
export { problemCode, problemText, useProblemText } from "./problem";
export { fullScreen, isMac, onFileDrop, progressChannel, setTitle, type FileDrop } from "./window";
