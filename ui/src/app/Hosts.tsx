import { Suspense } from "react";
import { RouterContextProvider } from "@tanstack/react-router";
import { router } from "./router";
import { hosts } from "./screens";

/** What is always there and shows itself when asked: dialogs that any screen may call for, and that may lead to a screen. */
export function Hosts() {
  return (
    <RouterContextProvider router={router}>
      <Suspense fallback={null}>
        {hosts.map(({ name, view: View }) => (
          <View key={name} />
        ))}
      </Suspense>
    </RouterContextProvider>
  );
}
