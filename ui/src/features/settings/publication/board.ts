import { useEffect } from "react";
import { commands, type NewsBoard, type PostReason } from "@/bindings";
import type { Key, Translate } from "@/i18n";
import { useRead } from "@/platform";

/** How often the queue is looked at while it is on screen: messages go out in the background. */
const EVERY = 4000;

/** Robots and the queue, looked at again while they are shown. */
export function useNewsBoard(): { board?: NewsBoard; error: unknown; reread: () => Promise<unknown> } {
  const read = useRead(["publication"], ["news-board"], commands.newsBoard);
  const { refetch } = read;
  useEffect(() => {
    const timer = setInterval(() => void refetch(), EVERY);
    return () => clearInterval(timer);
  }, [refetch]);
  return { board: read.data, error: read.error, reread: refetch };
}

/** Why a message was not taken, in words. */
export function reasonText(t: Translate, reason: PostReason): string {
  const words = t(`news.reason_${reason.code}` as Key);
  return reason.number == null ? words : t("news.reasonNumber", { reason: words, number: reason.number });
}
