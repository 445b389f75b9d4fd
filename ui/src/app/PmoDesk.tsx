import { Providers } from "./Providers";
import { Shell } from "./Shell";

/** The whole application. */
export function PmoDesk() {
  return (
    <Providers>
      <Shell />
    </Providers>
  );
}
