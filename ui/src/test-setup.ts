import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// Two busy cores: waiting longer costs nothing when the answer is there.
configure({ asyncUtilTimeout: 10000 });
afterEach(cleanup);

// jsdom has no layout: the few browser facts that antd and the virtual lists ask for.
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
vi.stubGlobal("matchMedia", (query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
}));

Element.prototype.scrollIntoView = () => {};
window.scrollTo = () => {};
const computed = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => computed(element);
