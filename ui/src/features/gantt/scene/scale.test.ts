import { describe, expect, it } from "vitest";
import {
  DAY,
  finishX,
  isoDate,
  isoMoment,
  minuteAt,
  minuteOf,
  narrowestOf,
  nextStart,
  parseMinute,
  PIXELS_PER_DAY,
  pixelsToFit,
  pointX,
  scaleFor,
  startOf,
  startX,
  weekday,
  widthOf,
  xOf,
  zoomOf,
  ZOOMS,
} from ".";

const at = (text: string) => parseMinute(text)!;

describe("the civil calendar on minutes", () => {
  it("reads and writes dates and moments", () => {
    expect(at("1970-01-01")).toBe(0);
    expect(at("2026-11-23T08:30:00")).toBe(minuteOf(2026, 11, 23, 510));
    expect(isoDate(at("2024-02-29"))).toBe("2024-02-29");
    expect(isoMoment(at("1969-12-31T23:59"))).toBe("1969-12-31T23:59:00");
    expect(parseMinute("2026-02-30")).toBeNull();
    expect(parseMinute("soon")).toBeNull();
  });

  it("knows weeks, months, quarters and years, before 1970 too", () => {
    expect(weekday(at("2026-11-23"))).toBe(0);
    expect(weekday(at("1969-12-31"))).toBe(2);
    expect(isoDate(startOf("week", at("2026-11-29T12:00")))).toBe("2026-11-23");
    expect(isoDate(startOf("quarter", at("2026-11-29")))).toBe("2026-10-01");
    expect(isoDate(nextStart("month", at("2026-12-01")))).toBe("2027-01-01");
    expect(isoDate(nextStart("quarter", at("2026-10-01")))).toBe("2027-01-01");
  });
});

describe("the time scale", () => {
  const span = { start: at("2026-03-02T08:00"), finish: at("2026-06-30T17:00") };

  it("places a minute and finds it again", () => {
    const scale = { origin: at("2026-03-02"), end: at("2026-12-31"), pixelsPerDay: 7 };
    expect(xOf(scale, at("2026-03-09"))).toBe(49);
    expect(minuteAt(scale, 49)).toBe(at("2026-03-09"));
  });

  it("draws whole days while hours are too narrow, and hours when they are not", () => {
    const week = { origin: at("2026-03-02"), end: at("2026-12-31"), pixelsPerDay: 7 };
    expect(startX(week, at("2026-03-03T08:00"))).toBe(7);
    expect(finishX(week, at("2026-03-03T17:00"))).toBe(14);
    expect(finishX(week, at("2026-03-04T00:00")), "midnight ends the day before").toBe(14);
    expect(pointX(week, at("2026-03-03T17:00"))).toBe(14);
    expect(pointX(week, at("2026-03-03T08:00"))).toBe(7);
    const day = { ...week, pixelsPerDay: 48 };
    expect(startX(day, at("2026-03-03T12:00"))).toBe(72);
    expect(finishX(day, at("2026-03-03T18:00"))).toBe(84);
  });

  it.each(ZOOMS)("at zoom %s it holds the whole plan with air and fills the view", (zoom) => {
    const scale = scaleFor(span, PIXELS_PER_DAY[zoom], 900);
    expect(scale.origin).toBeLessThanOrEqual(span.start - (zoom === "hour" ? 120 : 3 * DAY));
    expect(scale.end).toBeGreaterThan(span.finish);
    expect(widthOf(scale)).toBeGreaterThanOrEqual(900);
    expect(zoomOf(PIXELS_PER_DAY[zoom])).toBe(zoom);
  });

  it("fits a plan of any length into the view", () => {
    for (const years of [0.1, 1, 5]) {
      const long = { start: span.start, finish: span.start + years * 365 * DAY };
      const scale = scaleFor(long, pixelsToFit(long, 800), 800);
      expect(xOf(scale, long.finish) - xOf(scale, long.start)).toBeLessThanOrEqual(800);
    }
  });
});

describe("how far out a plan is seen", () => {
  const days = (n: number) => ({ start: 0, finish: n * DAY });
  const reached = (n: number) => ZOOMS.filter((zoom) => PIXELS_PER_DAY[zoom] >= narrowestOf(days(n)));

  it("ends before it is a speck", () => {
    expect(reached(180).at(-1)).toBe("quarter");
    expect(reached(500).at(-1)).toBe("halfYear");
    expect(reached(1500).at(-1)).toBe("year");
    expect(reached(7).at(-1)).toBe("month");
    for (const n of [60, 180, 500, 1500]) expect(narrowestOf(days(n)) * n).toBeGreaterThanOrEqual(119);
  });
});
