import { useLayoutEffect, useState, type RefObject } from "react";

export interface Size {
  width: number;
  height: number;
}

/** Where there is no layout (a test without a browser) something must still be seen. */
const WITHOUT_LAYOUT: Size = { width: 1000, height: 600 };

/** The inner size of a scroller, without its scroll bars. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>(WITHOUT_LAYOUT);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = () => {
      const width = target.clientWidth || WITHOUT_LAYOUT.width;
      const height = target.clientHeight || WITHOUT_LAYOUT.height;
      setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
