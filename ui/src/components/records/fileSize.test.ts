import { expect, it } from "vitest";
import { fileSize } from "./fileSize";

it("says a size in the unit that suits it", () => {
  expect(fileSize(0)).toBe("0 B");
  expect(fileSize(1023)).toBe("1,023 B");
  expect(fileSize(1024)).toBe("1.0 KB");
  expect(fileSize(52_428_800)).toBe("50.0 MB");
});
