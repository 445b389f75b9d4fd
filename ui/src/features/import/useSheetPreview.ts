import { useEffect, useState } from "react";
import { commands, type SheetMapping, type SheetPreview } from "@/bindings";
import { call, useProblemText } from "@/platform";

/** How long a mapping must rest before its preview is asked for, in milliseconds. */
const REST = 250;

/** What an import by this mapping would do; it follows every change of the mapping. */
export function useSheetPreview(token: string, mapping: SheetMapping) {
  const wordsOf = useProblemText();
  const [preview, setPreview] = useState<SheetPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => {
      call(commands.previewImport(token, mapping)).then(
        (found) => {
          if (gone) return;
          setPreview(found);
          setProblem(null);
        },
        (error: unknown) => {
          if (gone) return;
          setPreview(null);
          setProblem(wordsOf(error));
        },
      );
    }, REST);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [token, mapping, wordsOf]);
  return { preview, problem };
}
