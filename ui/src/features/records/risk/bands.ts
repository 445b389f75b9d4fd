import type { LightColour } from "@/components";
import type { Key, Translate } from "@/i18n";

/** Bands as words and lights. */
export const BAND_LIGHTS: Record<string, LightColour> = {
  extreme: "red",
  high: "red",
  medium: "amber",
  low: "green",
};

export const bandWord = (t: Translate, band: string) =>
  band in BAND_LIGHTS ? t(`record.band_${band}` as Key) : band;
