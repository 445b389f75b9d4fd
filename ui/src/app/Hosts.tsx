import { Suspense } from "react";
import { hosts } from "./screens";

/** What is always there and shows itself when asked: dialogs that any screen may call for. */
export function Hosts() {
  return (
    <Suspense fallback={null}>
      {hosts.map(({ name, view: View }) => (
        <View key={name} />
      ))}
    </Suspense>
  );
}
